"""Contacts in the narrow column of the handout: each over its code."""

import re
from pathlib import Path

import pytest

from compose.handout.test_compose import composed, texts
from data_folder import loaded
from leaflet.check.page import check_page
from leaflet.compose.job import Composed
from leaflet.draw.text import text
from leaflet.page import Path as Ink
from leaflet.units import mm


def contact(folder: Path, written: str) -> Composed:
    """Compose a handout of one desk with one contact, in type no larger than that of many."""
    notice, _report = loaded(
        folder,
        desks=f"desks:\n  a:\n    name: 相談室\n    contacts:\n      - {written}\n"
        "    operator: 市\n    summary: 相談できます。\n",
        handout="title: 窓口\ndesks: [a]\n",
    )
    assert notice is not None
    return composed(notice, few=1.0)


def printed(made: Composed) -> str:
    """Return all words on the first page."""
    return "".join(item.words for item in texts(made.document))


def code_top(made: Composed) -> float:
    """Return where the code begins, in pt from the top of the page."""
    (code,) = [item for item in made.document.pages[0].items if isinstance(item, Ink) and item.code]
    return code.at.y


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("url: https://soudanmadoguchikodomoken.example.jp/a", "example.jp/a"),
        ("email: soudanmadoguchikodomo@a.example\n        qr: yes", "example"),
        ("phone: 0120-007-110\n        hours: 平日8:30～17:15\n        qr: yes", "17:15)"),
    ],
)
def test_a_code_is_below_a_long_contact_with_its_quiet_zone(
    tmp_path: Path, written: str, last: str
) -> None:
    made = contact(tmp_path, written)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []  # the quiet zone is kept
    (foot,) = [item for item in texts(made.document) if item.words.endswith(last)]
    assert code_top(made) > foot.at.y + 8
    assert text(made.document).count("QRコード") <= 1


LONG_URL = "url: https://soudanmadoguchikodomoken.example.jp/a"


def test_two_codes_have_captions_and_a_single_one_has_none(tmp_path: Path) -> None:
    assert "ホームページ" not in printed(contact(tmp_path, LONG_URL))
    two = printed(contact(tmp_path, f"{LONG_URL}\n      - url: https://b.example.jp/"))
    assert two.count("ホームページ") == 2


def test_a_single_code_is_beside_its_contact_where_the_cell_has_room(tmp_path: Path) -> None:
    made = contact(tmp_path, "url: www.a.jp")
    (address,) = [item for item in texts(made.document) if item.words == "www.a.jp"]
    assert code_top(made) < address.at.y < code_top(made) + mm(22)


def test_the_note_of_a_desk_is_beside_its_code(tmp_path: Path) -> None:
    made = contact(tmp_path, f"{LONG_URL}\n    note: 要予約")
    (note,) = [item for item in texts(made.document) if item.words == "要予約"]
    assert code_top(made) < note.at.y < code_top(made) + mm(22)
    assert text(made.document).count("要予約") == 1


def test_a_fax_number_is_smaller_and_lighter_than_a_telephone_number(tmp_path: Path) -> None:
    made = contact(tmp_path, "phone: 0120-007-110\n      - fax: 03-1234-5678")
    fax, phone = sorted(
        (item for item in texts(made.document) if "-" in item.words), key=lambda item: item.size
    )
    assert fax.words == "03-1234-5678"
    assert fax.size < 0.6 * phone.size
    assert fax.face.endswith("Regular")


def test_what_is_too_wide_without_a_code_is_named_once(tmp_path: Path) -> None:
    made = contact(tmp_path, f"url: https://a.example.jp/{'x' * 90}\n        qr: no")
    (misfit,) = made.misfits
    assert misfit.over > 0


@pytest.mark.parametrize("kind", ["url", "chat", "sns", "visit"])
def test_an_address_is_set_as_one_whatever_it_leads_to(tmp_path: Path, kind: str) -> None:
    made = contact(tmp_path, f"{kind}: https://www.kodomo-soudan.example.jp/\n        qr: no")
    (host,) = [item for item in texts(made.document) if "soudan" in item.words]
    assert (host.face, host.size) == ("BIZUDGothic-Regular", 10.5)


@pytest.mark.parametrize("written", ["０１２０－００７－１１０", "０９０－１２３４－５６７８"])
def test_a_full_width_number_is_printed_as_written_and_as_narrow_as_others(
    tmp_path: Path, written: str
) -> None:
    made = contact(tmp_path, f"phone: {written}")
    assert made.misfits == ()
    (number,) = [item for item in texts(made.document) if item.words == written]
    assert 0.5 <= number.stretch < 1.0
    assert number.size >= 18


@pytest.mark.parametrize("written", ["（内線１２３４）", " 内線１２３４"])
def test_an_extension_is_as_small_as_hours_and_behind_its_number(
    tmp_path: Path, written: str
) -> None:
    made = contact(tmp_path, f"phone: 0120-007-110{written}")
    assert made.misfits == ()
    sizes = {item.words: item.size for item in texts(made.document)}
    assert sizes["(内線１２３４)"] < sizes["0120-007-110"] / 1.5
    assert text(made.document).split().index("(内線１２３４)") == (
        text(made.document).split().index("0120-007-110") + 1
    )


def test_an_extension_shares_its_brackets_with_short_hours(tmp_path: Path) -> None:
    made = contact(tmp_path, "phone: 0120-007-110(代表)\n        hours: 24時間")
    assert "(代表・24時間)" in text(made.document)


def test_short_hours_and_a_note_share_one_pair_of_brackets(tmp_path: Path) -> None:
    made = contact(tmp_path, "phone: 0120-0-78310\n        hours: 24時間\n        note: 通話料無料")
    assert "(24時間・通話料無料)" in text(made.document)


def test_a_character_without_a_glyph_is_reported_in_the_line_of_the_note_that_has_it(
    tmp_path: Path,
) -> None:
    for hours in ("平日9:00～16:30", "[平日9:00～16:30, 土曜9:00～12:00]"):
        written = f"phone: 0120-0-78310\n        hours: {hours}\n        note: ไทย"
        (found,) = check_page(contact(tmp_path, written).document)
        assert (found.rule, found.where.excerpt) == ("glyph", "        note: ไทย")


def test_hours_that_carry_their_own_brackets_get_no_second_pair(tmp_path: Path) -> None:
    made = contact(tmp_path, "phone: 0120-0-78310\n        hours: (24時間年中無休)")
    said = text(made.document)
    assert "(24時間年中無休)" in said
    assert "((" not in said


@pytest.mark.parametrize(
    ("hours", "note", "printed"),
    [
        ("(24時間)", "（通話料無料）", "(24時間・通話料無料)"),
        ("〔24時間〕", "通話料無料", "(24時間・通話料無料)"),
        ("24時間", "日曜・祝日を除く", "(24時間、日曜・祝日を除く)"),
        ("24時間(年中無休)", "通話料無料", "24時間(年中無休)・通話料無料"),
        ("平日9:00～16:00", "雨の日も受け付けます(要予約)", "平日9:00～16:00\n雨の日も"),
        ("(平日)9:00～17:00(土)9:00～12:00", "", "(平日)9:00～17:00(土)9:00～12:00"),
    ],
)
def test_hours_and_a_note_never_have_one_pair_of_brackets_too_many(
    tmp_path: Path, hours: str, note: str, printed: str
) -> None:
    said = f"hours: {hours}" + (f"\n        note: {note}" if note else "")
    made = contact(tmp_path, f"phone: 0120-0-78310\n        {said}")
    assert printed in re.sub("\n *", "\n", text(made.document))
    assert "((" not in text(made.document)


def test_hours_too_long_for_one_line_are_set_line_by_line(tmp_path: Path) -> None:
    hours = "[月曜・水曜・金曜 9:00～17:00, 火曜・木曜 13:00～21:00, 土曜 10:00～12:00]"
    said = text(contact(tmp_path, f"phone: 0120-0-78310\n        hours: {hours}").document)
    assert "(火曜・木曜 13:00～21:00)" in said
    assert "、" not in said


def test_the_hours_of_all_numbers_are_below_them_or_of_most_behind(tmp_path: Path) -> None:
    short = "phone: '#9110'\n        hours: 24時間"
    lines = {each.words: each.at.y for each in texts(contact(tmp_path, short).document)}
    assert lines["#9110"] == lines["(24時間)"]
    long = "phone: '#8008'\n        hours: 平日8:30～17:15と土曜8:30～12:00"
    both = contact(tmp_path / "both", f"{short}\n      - {long}")
    lines = {each.words: each.at.y for each in texts(both.document)}
    assert lines["#9110"] < lines["(24時間)"] < lines["#8008"]
    most = contact(
        tmp_path / "most", f"{short}\n      - {short.replace('9110', '8891')}\n      - {long}"
    )
    lines = {each.words: each.at.y for each in texts(most.document)}
    assert lines["#8891"] == lines["(24時間)"] < lines["#8008"]


def test_a_note_below_a_number_does_not_take_the_hours_of_others_below_theirs(
    tmp_path: Path,
) -> None:
    noted = (
        "phone: '189'\n        hours: 24時間\n        note: お住まいの地域の窓口につながります。"
    )
    made = contact(tmp_path, f"{noted}\n      - phone: '110'\n        hours: 24時間")
    number, hours, note, other, same = (
        each.at.y for each in texts(made.document) if each.words[0] in "1("
    )
    assert number == hours < note < other == same


def test_a_short_note_is_behind_its_number_as_hours_are(tmp_path: Path) -> None:
    made = contact(tmp_path, "phone: '188'\n        note: 通話料無料")
    lines = {each.words: each.at.y for each in texts(made.document)}
    assert lines["188"] == lines["(通話料無料)"]
