"""The wallet card: numbers largest, nothing left out unsaid, codes that read from a copy."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from compose.cards.card_samples import (
    cards,
    codes,
    composed,
    desk,
    many,
    sheet,
    shipped,
    texts,
)
from data_folder import EDITION, notice_of
from dump import dump
from leaflet.check import fit
from leaflet.check.page import check_page
from leaflet.compose.job import Composed, Crowd
from leaflet.draw.text import text
from leaflet.page import DECORATION, Document, Point, Printing, Text
from leaflet.units import in_mm, mm

GOLDEN = Path(__file__).parents[2] / "golden"
NUMBER = "BIZUDGothic-Bold"
LONG = (
    "社会福祉法人中央市こども若者総合相談支援センター附属ひきこもり不登校いじめ虐待なんでも相談窓口"
)
FOOT = 'as_of: R8.1\npublisher: 中央市教育委員会\nimprint: "{学校名} 電話"\n'
URL = "https://www.city.chuo.example.lg.jp/kodomo/soudan/madoguchi/ichi/a.html"


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


def sound(made: Composed) -> Document:
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    return made.document


def said(document: Document) -> str:
    return re.sub(r"\s", "", text(document, furigana=True))


def test_the_shipped_card_is_as_it_was(update_golden: bool) -> None:
    path = GOLDEN / "card.dump"
    now = dump(composed(shipped(), copies=1).document)
    if update_golden:
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


def test_the_lead_is_on_the_front_below_the_title(tmp_path: Path) -> None:
    desks = "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n"
    card = "title: 話してね\nlead: あなたは悪くありません。\ndesks: [a]\nback:\n  desks: [a]\n"
    words = text(sound(composed(notice_of(tmp_path, desks=desks, card=card))))
    assert words.count("あなたは悪くありません。") == 1
    assert words.index("話してね") < words.index("あなたは悪く") < words.index("相談室")


def test_the_lead_is_on_every_card_that_holds_it(tmp_path: Path) -> None:
    lead = "あなたは悪くありません。"
    numbers = [f"phone: 03-5555-100{n}\n        hours: 平日 8:30～17:1{n}" for n in range(6)]
    desks = f"desks:\n  a:\n{desk('相談室', *numbers)}  b:\n{desk('相談所', numbers[0])}"
    card = f"title: 話してね\nlead: {lead}\ndesks: [a, b]\n"
    notice = notice_of(tmp_path, desks=desks, card=card)
    made = composed(notice, stock="28185", copies=1)
    assert text(sound(made)).count(lead) == 1
    assert notice.card
    front = replace(notice.card.front, desks=notice.card.front.desks[:1])
    alone = replace(notice, card=replace(notice.card, front=front))
    (finding,) = fit.check(composed(alone, stock="28185").misfits)
    stock = finding.hint.rpartition(" ")[2].rstrip(".")
    assert lead in text(sound(composed(alone, stock=stock)))


def test_the_shipped_card_reads_from_front_to_back() -> None:
    words = text(sound(composed(shipped())))
    order = ("ひとりで悩まないで", "令和8年1月現在", "24時間子供SOSダイヤル", "文部科学省")
    order = (*order, "0120-0-78310", "24時間年中無休", "こどもの人権110番", "0120-007-110")
    order = (*order, "@linejinkensoudan", "こども向け相談窓口", "こどもの人権SOS-eメール")
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert words.count("0120-007-110") == 1


def test_composing_twice_gives_equal_pages() -> None:
    assert composed(shipped()).document == composed(shipped()).document


@pytest.mark.parametrize("how", [{}, {"cards": "one-per-desk"}, {"fold": True}])
def test_numbers_are_the_largest_thing_and_nothing_is_too_small(how: dict[str, object]) -> None:
    document = sound(composed(shipped(), sheet(**how)))
    page = document.pages[0]
    numbers = [item.size for item in texts(page) if item.face == NUMBER]
    others = [item.size for item in texts(page) if item.face != NUMBER]
    assert min(numbers) >= 15
    assert min(numbers) > 1.3 * max(others)
    assert min(item.size for page in document.pages for item in texts(page)) >= 6.5


def test_a_mnemonic_is_read_over_its_number_however_small_that_is(tmp_path: Path) -> None:
    reported = "phone: 0120-0-78310\n        reading: なやみいおう"
    desks = {**many(4), "sos": desk("24時間子供SOSダイヤル", reported)}
    page = sound(composed(cards(tmp_path, desks))).pages[0]
    kana = [item for item in texts(page) if item.words in ("な", "や", "み", "い", "おう")]
    assert "".join(item.words for item in kana).startswith("なやみいおう")
    assert min(item.size for item in kana) >= 6.5


def test_every_card_lies_in_its_cell_with_its_safety_margin() -> None:
    document = sound(composed(shipped(), stock="51002"))
    titles = [item for item in texts(document.pages[0]) if item.words == "ひとりで悩まないで"]
    first = titles[0].at
    for number, title in enumerate(titles):
        row, column = divmod(number, 2)
        measured = in_mm(title.at.x - first.x), in_mm(title.at.y - first.y)
        assert measured == pytest.approx((91 * column, 55 * row), abs=0.05)
    boxes = [item for item in document.pages[0].items if not isinstance(item, Text)]
    assert min(in_mm(box.at.x) for box in boxes if hasattr(box, "at")) >= 0
    lefts = [in_mm(item.at.x) for item in texts(document.pages[0])]
    assert min(lefts) == pytest.approx(14 + 3, abs=0.05)


def test_print_keeps_to_what_a_printer_reaches_on_stock_without_margins() -> None:
    document = sound(composed(shipped(), sheet(cards="one-per-desk"), stock="31538"))
    for page in document.pages:
        for item in texts(page):
            assert mm(5) - 0.01 <= item.at.x
            assert item.at.x + item.width <= mm(205) + 0.01


def test_cards_are_printed_at_their_size_on_the_sides_they_have(tmp_path: Path) -> None:
    one_sided = cards(tmp_path, many(2))
    assert composed(one_sided).document.printing == Printing(unscaled=True, duplex="simplex")
    assert composed(shipped()).document.printing == Printing(unscaled=True, duplex="long")
    assert composed(shipped(), duplex="short").document.printing == Printing(
        unscaled=True, duplex="short"
    )


def test_so_many_copies_are_printed_from_the_cell_asked_for() -> None:
    document = composed(shipped(), start=4, copies=12).document
    titles = [
        [item.at for item in texts(page) if item.words == "ひとりで悩まないで"]
        for page in document.pages[::2]
    ]
    assert [len(page) for page in titles] == [7, 5]
    assert titles[0][0].y > titles[1][0].y + mm(54)


def test_perforated_stock_has_no_lines_between_cards_and_plain_paper_has_cut_marks() -> None:
    perforated = composed(shipped(), stock="51002").document.pages[0]
    plain = composed(shipped(), stock="plain").document.pages[0]
    added = len(plain.items) - len(perforated.items)
    assert added == 2 * 3 + 2 * 6  # three upright lines and six level ones, at both ends
    for mark in plain.items[:added]:
        xs = {step[0] + mark.at.x for step in mark.contours[0].steps}
        ys = {step[1] + mark.at.y for step in mark.contours[0].steps}
        inside = all(mm(14) < x < mm(196) for x in xs) and all(mm(11) < y < mm(286) for y in ys)
        assert mark.mark == DECORATION
        assert not inside


def test_desks_that_one_side_does_not_hold_are_on_several_numbered_cards(tmp_path: Path) -> None:
    made = composed(cards(tmp_path, many(12)))
    document = sound(made)
    assert [said(document).count(f"第{n + 1}相談室") for n in range(12)] == [1] * 12
    titles = {item.words for item in texts(document.pages[0]) if item.words.startswith("ひとり")}
    assert titles == {"ひとりで悩まないで\u30001／2", "ひとりで悩まないで\u30002／2"}
    ((where, doubt),) = made.doubts
    assert (where.path, where.line) == ("data/card.yaml", 2)
    assert "12 desks" in doubt
    assert "back: {desks: [d6, d7, d8, d9, d10, d11]}" in doubt


def test_the_back_that_is_proposed_makes_one_card_of_two(tmp_path: Path) -> None:
    desks = many(12)
    ids = list(desks)
    front, back = ({each: desks[each] for each in half} for half in (ids[:6], ids[6:]))
    document = sound(composed(cards(tmp_path, front, back), copies=1))
    assert len(document.pages) == 2
    assert all(f"第{n + 1}相談室" in said(document) for n in range(12))


def test_a_front_is_printed_again_for_each_of_several_backs(tmp_path: Path) -> None:
    back = {f"b{n}": said for n, said in enumerate(many(12).values())}
    document = sound(composed(cards(tmp_path, many(2), back), copies=1))
    front = [item.words for item in texts(document.pages[0])]
    assert front.count("ひとりで悩まないで") == 2
    assert said(document).count("ひとりで悩まないで") == 1


def test_a_desk_that_no_card_of_the_stock_holds_names_a_stock_that_does(tmp_path: Path) -> None:
    hours = "月曜日から金曜日まで(祝日と年末年始を除く)午前8時30分から午後5時15分まで、" * 4
    reported = f"phone: 03-5555-1000\n        hours: {hours}"
    notice = cards(tmp_path, {"a": desk("相談室", reported)})
    (finding,) = fit.check(composed(notice, stock="31538").misfits)
    stock = finding.hint.rpartition("--stock ")[2].rstrip(".")
    sound(composed(notice, stock=stock))


def test_a_desk_that_cannot_be_called_keeps_all_its_ways_on_one_card_more(tmp_path: Path) -> None:
    chat = 'line: 法務局LINEじんけん相談\n        id: "@linejinkensoudan"', f"url: {URL}"
    desks = {**many(2), "chat": desk("チャット相談", *chat)}
    made = composed(cards(tmp_path, desks), stock="31538")
    assert "@linejinkensoudan" in said(sound(made))
    assert URL in said(made.document)


def test_very_long_names_are_set_in_lines_and_never_cut(tmp_path: Path) -> None:
    hours = "月曜日から金曜日まで(祝日と年末年始を除く)午前8時30分から午後5時15分まで"
    reported = f"phone: 03-5555-1000\n        hours: {hours}\n        note: 通話料無料"
    desks = {"long": desk(LONG, reported), "second": desk(LONG, "phone: 03-5555-1001")}
    document = sound(composed(cards(tmp_path, desks)))
    assert said(document).count(LONG) == 2
    assert hours in said(document)
    assert "通話料無料" in said(document)


def test_a_name_is_smaller_before_one_of_its_words_is_split(tmp_path: Path) -> None:
    name = "コミュニケーションサポート"
    at = {f"d{n}": desk(name, f"phone: 03-5555-100{n}") for n in range(6)}
    page = sound(composed(cards(tmp_path, at), copies=1)).pages[0]
    found = {"".join(glyph.text for glyph in item.glyphs) for item in texts(page)}
    assert {line for line in found if line in name} <= {name, "コミュニケーション", "サポート"}


def test_hours_and_a_short_note_are_one_remark(tmp_path: Path) -> None:
    way = "phone: 03-5555-1000\n        hours: 24時間\n        note: 通話料無料"
    document = sound(composed(cards(tmp_path, {"a": desk("窓口", way)}), copies=1))
    assert "24時間・通話料無料" in said(document)


def test_a_desk_without_a_number_says_how_else_it_is_reached(tmp_path: Path) -> None:
    desks = {
        "place": desk("こどもの広場", "visit: 中央市役所3階 こども相談室"),
        "mail": desk("メールで相談", "email: a@example.lg.jp", "fax: 03-5555-1000"),
        "web": desk("ネットの相談", f"url: {URL}"),
    }
    document = sound(composed(cards(tmp_path, desks)))
    for expected in ("対面中央市役所3階こども相談室", "a@example.lg.jp", "03-5555-1000", URL):
        assert expected in said(document)
    assert {code.code for code in codes(document)} == {URL}


def test_numbers_are_smaller_before_an_address_is_left_out(tmp_path: Path) -> None:
    desks = {
        "a": desk("相談室", "phone: 03-5555-1000", "url: www.a.example"),
        "b": desk("相談所", "phone: 03-5555-1001", "visit: 市役所1階", "fax: 03-5555-1002"),
    }
    made = composed(cards(tmp_path, desks))
    document = sound(made)
    assert {code.code for code in codes(document)} == {"https://www.a.example"}
    for expected in ("www.a.example", "市役所1階", "03-5555-1002"):
        assert expected in said(document)
    assert made.doubts == ()


@pytest.mark.parametrize(
    ("contact", "payload"),
    [
        ('phone: "#9110"\n        qr: yes', "tel:%239110"),
        ("email: a@example.lg.jp\n        qr: yes", "mailto:a@example.lg.jp"),
        (
            'line: 相談\n        id: "@soudan"\n        qr: yes',
            "https://line.me/R/ti/p/%40soudan",
        ),
    ],
)
def test_any_contact_that_can_be_dialled_may_have_a_code(
    tmp_path: Path, contact: str, payload: str
) -> None:
    document = sound(composed(cards(tmp_path, {"a": desk("相談室", contact)}), copies=1))
    assert [code.code for code in codes(document)] == [payload]


def test_a_code_that_was_asked_for_and_has_no_room_is_reported(tmp_path: Path) -> None:
    desks = {
        key: said.replace("相談室", "中央市こども総合相談所") for key, said in many(7).items()
    }  # a name in each column fills it
    desks["d6"] += "        qr: yes\n"
    made = composed(cards(tmp_path, desks))
    sound(made)
    assert codes(made.document) == []
    assert [where.excerpt for where, _ in made.doubts] == ["      - phone: 03-5555-1006"]


def test_words_are_smaller_before_a_code_is_left_out(tmp_path: Path) -> None:
    urgent = desk("消防・救急", "phone: 119\n        hours: 24時間") + "    emergency: yes\n"
    relay = desk(
        "災害用伝言ダイヤル",
        "phone: 171\n        hours: 災害時に開設",
        "url: https://www.web171.jp/",
    )
    hours = "24時間(災害対策本部の設置中)"
    office = desk("災害対策本部", f"phone: 0893-24-1742\n        hours: {hours}")
    more = "    operator: 肱川市危機管理課\n"
    desks = {"a": urgent, "b": relay + more, "c": office + more}
    edition = f"{EDITION}publisher: 肱川市災害対策本部\n"
    made = composed(cards(tmp_path, desks, edition=edition), copies=1)
    assert [code.code for code in codes(sound(made))] == ["https://www.web171.jp/"]
    assert made.doubts == ()


def test_numbers_may_have_one_size_only(tmp_path: Path) -> None:
    types = sheet().type
    number = replace(types.number, size=12.0, smallest=12.0)
    made = composed(cards(tmp_path, many(5)), sheet(type=replace(types, number=number)), copies=1)
    sizes = {item.size for item in texts(sound(made).pages[0]) if "5555" in item.words}
    assert sizes == {12.0}


def test_each_code_that_was_asked_for_beyond_those_a_side_shows_is_reported(tmp_path: Path) -> None:
    desks = {key: said + "        qr: yes\n" for key, said in many(4).items()}
    made = composed(cards(tmp_path, desks))
    shown = {code.code for code in codes(sound(made))}
    reported = {where.excerpt.split()[-1].replace("-", "") for where, _ in made.doubts}
    assert shown
    assert reported
    assert shown | {f"tel:{number}" for number in reported} == {
        f"tel:0355551{n:03}" for n in range(4)
    }


def test_a_desk_that_can_be_called_is_not_reported_that_its_web_page_has_no_code(
    tmp_path: Path,
) -> None:
    two = "phone: 03-5555-1000\n      - url: www.example.jp/a\n        qr: yes"
    made = composed(cards(tmp_path, {"a": desk("相談室", two), "b": desk("窓口", two)}))
    assert not [doubt for _where, doubt in made.doubts if "QR" in doubt]


def test_the_shipped_card_leaves_no_code_in_doubt() -> None:
    assert not [doubt for _where, doubt in composed(shipped(), copies=1).doubts if "QR" in doubt]


def test_what_a_side_leaves_out_is_named_once(tmp_path: Path) -> None:
    three = "phone: 03-5555-1000\n      - visit: 市役所1階\n      - email: a@b.example"
    roomy = composed(cards(tmp_path / "one", {"a": desk("相談室", three)}))
    assert roomy.doubts == ()
    assert "市役所1階" in said(sound(roomy))
    full = {**many(6), "a": desk("相談室", three)}
    made = composed(cards(tmp_path / "seven", full))
    ((where, doubt),) = made.doubts
    assert where.excerpt.startswith("desks: [d0")
    assert "相談室 (市役所1階, a@b.example)" in doubt


def test_three_desks_are_in_one_column(tmp_path: Path) -> None:
    document = sound(composed(cards(tmp_path, many(3)), copies=1))
    numbers = [
        item for item in document.pages[0].items if isinstance(item, Text) and "5555" in item.words
    ]
    assert len({item.at.x for item in numbers}) == 1


@pytest.mark.parametrize("more", ['        reading: "{5555|ごーごー}"\n', "    emergency: yes\n"])
def test_numbers_side_by_side_are_on_one_baseline(tmp_path: Path, more: str) -> None:
    desks = many(6)
    desks["d0"] += more
    desks["d1"] = desks["d1"].replace("第2", "人権とくらしのことで困ったときの第2")
    document = sound(composed(cards(tmp_path, desks), copies=1))
    numbers = [
        item for item in document.pages[0].items if isinstance(item, Text) and "5555" in item.words
    ]
    columns = len({item.at.x for item in numbers if item.words.startswith("0")})
    assert len({round(item.at.y, 2) for item in numbers}) == 6 // columns


def test_hours_below_numbers_side_by_side_are_on_one_line_though_one_has_a_mnemonic(
    tmp_path: Path,
) -> None:
    hours = "        hours: 毎日午前8時半～午後5時15分"
    said = {f"d{n}": desk(f"第{n}相談室", f"phone: 03-5555-100{n}\n{hours}") for n in range(4)}
    said["d0"] += '        reading: "{5555|ごーごー}"\n'
    document = sound(composed(cards(tmp_path, said), copies=1))
    lines = [item.at.y for item in texts(document.pages[0]) if item.words.startswith("毎日")]
    assert len(lines) == 4
    assert len({round(y, 2) for y in lines}) == 2


def test_five_hundred_desks_are_refused_with_what_would_fit(tmp_path: Path) -> None:
    made = composed(cards(tmp_path, many(500)), sheet(fold=True))  # the fewest to try
    (crowd,) = made.misfits
    assert isinstance(crowd, Crowd)
    assert crowd.fits + len(crowd.left) == 500
    (finding,) = fit.check(made.misfits)
    assert finding.where.path == "data/card.yaml"
    assert "of 500 desks fit" in finding.message


def test_a_code_that_a_desk_without_a_number_needs_and_no_card_holds_is_reported(
    tmp_path: Path,
) -> None:
    address = "https://a.example/" + "/".join(["x" * 20] * 30)
    made = composed(cards(tmp_path, {"a": desk("相談室", f"url: {address}")}))
    assert address in said(sound(made))
    assert codes(made.document) == []
    assert [where.line for where, _ in made.doubts] == [5]


def test_one_card_for_each_desk_has_all_of_them_on_a_sheet(tmp_path: Path) -> None:
    one_each = sheet(cards="one-per-desk")
    document = sound(composed(cards(tmp_path, many(5)), one_each))
    titles = [item for item in texts(document.pages[0]) if item.words == "ひとりで悩まないで"]
    assert len(titles) == 10
    numbers = [item for item in texts(document.pages[0]) if item.face == NUMBER]
    assert len({item.size for item in numbers}) == 1
    assert numbers[0].size >= 25
    assert text(document).count("ひとりで悩まないで") == 1
    assert [said(document).count(f"第{n + 1}相談室") for n in range(5)] == [1] * 5


def test_a_card_of_one_desk_says_what_the_desk_is_for_where_there_is_room() -> None:
    document = sound(composed(shipped(), sheet(cards="one-per-desk")))
    assert "GIGAスクール構想" in said(document)


def test_a_folded_card_has_its_back_above_its_front_on_its_head() -> None:
    document = sound(composed(shipped(), sheet(fold=True), copies=1))
    (page,) = document.pages
    turned = [item for item in texts(page) if item.turned]
    upright = [item for item in texts(page) if not item.turned]
    middle = mm(11 + 55)
    assert all(item.at.y < middle for item in turned)
    assert all(item.at.y > middle for item in upright)
    flat = sound(composed(shipped(), copies=1))
    front, back = ([*map(place, texts(side))] for side in flat.pages)
    assert_same([place(item, down=mm(-55)) for item in upright], front)
    unfolded = [Point(2 * mm(14 + 91 / 2) - i.at.x, 2 * middle - i.at.y) for i in turned]
    on_its_own_page = mm(91)  # the back of the first card is printed behind it, mirrored
    assert_same([(p.x + on_its_own_page, p.y - mm(55)) for p in unfolded], back)


def assert_same(some: list[tuple[float, float]], others: list[tuple[float, float]]) -> None:
    for one, other in zip(sorted(some), sorted(others), strict=True):
        assert one == pytest.approx(other, abs=0.01)


def place(item: Text, down: float = 0.0) -> tuple[float, float]:
    return item.at.x, item.at.y + down


def test_fold_marks_are_dashed_and_outside_the_cards() -> None:
    page = composed(shipped(), sheet(fold=True)).document.pages[0]
    dashed = [item for item in page.items if getattr(item, "stroke", None) and item.stroke.dash]
    assert len(dashed) == 4
    for mark in dashed:
        ends = [mark.contours[0].start[0], mark.contours[0].steps[0][0]]
        assert all(x < mm(14) or x > mm(196) for x in ends)
        assert in_mm(mark.contours[0].start[1] - mm(11)) % 110 == pytest.approx(55, abs=0.05)


def test_the_imprint_and_the_publisher_are_at_the_foot(tmp_path: Path) -> None:
    notice = cards(tmp_path, many(2), edition=FOOT)
    assert said(sound(composed(notice))).endswith("中央市教育委員会＿＿＿＿＿＿＿＿電話")


@pytest.mark.parametrize("ruby", ["all", "小3"])
def test_furigana_are_over_names_and_not_over_what_is_too_small(ruby: str) -> None:
    words = said(sound(composed(shipped(), ruby=ruby)))
    assert "人権（じんけん）" in words
    assert "法務省" in words


def test_a_number_for_an_emergency_is_first_and_largest(tmp_path: Path) -> None:
    desks = {"a": desk("相談室", "phone: 03-5555-1000"), "b": desk("警察", "phone: '110'")}
    document = sound(composed(cards(tmp_path, desks), copies=1))
    assert said(document).index("警察") < said(document).index("相談室")
    sizes = {item.words: item.size for item in texts(document.pages[0])}
    assert sizes["110"] > 1.2 * sizes["03-5555-1000"]


def test_the_numbers_of_all_cards_of_a_set_are_of_one_size(tmp_path: Path) -> None:
    numbers = (f"phone: 03-5555-200{n}\n        hours: 平日9時から17時まで" for n in range(4))
    desks = {"a": desk("総合窓口", *numbers), **many(2)}
    pages = sound(composed(cards(tmp_path, desks), stock="28185")).pages
    found = [each.size for page in pages for each in texts(page) if "5555" in each.words]
    assert len(found) > 4
    assert len(set(found)) == 1


def test_desks_are_in_two_columns_where_that_makes_their_numbers_much_larger(
    tmp_path: Path,
) -> None:
    found = texts(sound(composed(cards(tmp_path, many(5)), copies=1)).pages[0])
    first, second = (
        next(each for each in found if each.words == f"03-5555-100{n}") for n in range(2)
    )
    assert first.at.y == second.at.y
    assert first.size > 18


def test_a_card_that_full_ones_leave_half_empty_has_much_larger_numbers(tmp_path: Path) -> None:
    numbers = (f"phone: 03-5555-200{n}\n        hours: 平日{n}時から17時まで" for n in range(5))
    desks = {"a": desk("夜間の窓口", "phone: 03-5555-3000"), "b": desk("総合窓口", *numbers)}
    pages = sound(composed(cards(tmp_path, desks), stock="28185")).pages
    sizes = {each.words: each.size for page in pages for each in texts(page)}
    assert sizes["03-5555-3000"] > 1.5 * sizes["03-5555-2000"]


def test_no_number_of_a_set_is_larger_than_that_for_an_emergency_on_another_card(
    tmp_path: Path,
) -> None:
    desks = many(3)
    desks["d0"] += (
        "    emergency: yes\n    note: " + "都道府県ごとに受付時間が異なります。" * 12 + "\n"
    )
    document = sound(composed(cards(tmp_path, desks)))
    sizes = {item.words: item.size for item in texts(document.pages[0]) if "5555" in item.words}
    assert len(sizes) == 3
    assert max(sizes.values()) == sizes["03-5555-1000"]


def test_110_is_larger_than_the_other_number_of_its_desk(tmp_path: Path) -> None:
    desks = {"a": desk("警察署", "phone: '110'", "phone: 046-822-0110")}
    desks["a"] = desks["a"].replace("    contacts", "    emergency: yes\n    contacts")
    found = texts(composed(cards(tmp_path, desks), copies=1).document.pages[0])
    first, second = (
        next(each for each in found if each.words == n) for n in ("110", "046-822-0110")
    )
    assert first.size > 1.2 * second.size
    assert first.ink == second.ink


def test_hours_begin_behind_the_number_below_a_mnemonic_that_is_longer(tmp_path: Path) -> None:
    number = '"#8891"\n        reading: はやくワンストップ\n        hours: 24時間'
    document = composed(cards(tmp_path, {"a": desk("相談室", f"phone: {number}")})).document
    found = {item.words: item for item in texts(document.pages[0])}
    kana, hours = found["ワンストップ"], found["24時間"]
    assert kana.at.x < hours.at.x < kana.at.x + kana.width
