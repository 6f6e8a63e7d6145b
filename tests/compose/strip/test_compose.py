"""The tear-off poster: large numbers, and strips that each say all one needs."""

from pathlib import Path

import pytest

from check.file.proofs import pressed, sheets_with
from compose.handout.test_compose import GOLDEN, printed, shipped
from data_folder import notice_of
from dump import dump
from leaflet.check.page import check_page
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Composed, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.text import text
from leaflet.model.notice import Notice
from leaflet.page import DECORATION, Text
from leaflet.page import Path as Ink
from leaflet.report import Report
from leaflet.units import in_mm


def composed(notice: Notice, **wishes: object) -> Composed:
    layout = LAYOUTS["strip"]
    sheet = layout.read_sheet("strip", Sheets(), Report())
    reader = Reader(notice.readings, "none")
    return layout.compose(Job(notice, Wishes(**wishes), reader.read), sheet)  # type: ignore[arg-type]


def poster(folder: Path, count: int, more: str = "") -> Notice:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n{more}    contacts:\n      - phone: 03-5555-100{n}\n"
        for n in range(count)
    )
    ids = ", ".join(f"d{n}" for n in range(count))
    return notice_of(folder, desks=f"desks:\n{desks}", strip=f"title: 話してね\ndesks: [{ids}]\n")


def test_the_shipped_poster_is_as_it_was(update_golden: bool) -> None:
    path = GOLDEN / "strip.dump"
    now = dump(composed(shipped()).document)
    if update_golden:
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", ["A4", "B5", "A3", "A5"])
def test_the_shipped_poster_is_without_a_fault(paper: str) -> None:
    made = composed(shipped(), paper=paper)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_on_a_paper_that_lies_desks_are_beside_each_other(tmp_path: Path, paper: str) -> None:
    made = composed(
        poster(tmp_path, 2, "    note: 予約は要りません\n"), paper=paper, landscape=True
    )
    assert (made.misfits, made.doubts) == ((), ())
    (page,) = made.document.pages
    numbers = [item for item in page.items if isinstance(item, Text) and "5555" in item.words]
    first, second = sorted(numbers, key=lambda item: item.size)[-2:]
    assert first.at.y == second.at.y
    assert first.at.x + first.width < second.at.x


def test_a_code_keeps_its_quiet_zone_from_the_line_between_desks(tmp_path: Path) -> None:
    web = "      - url: https://www.pref.hokkaido.lg.jp/\n"
    desks = "".join(
        f"  d{n}:\n    name: 相談室\n    contacts:\n      - phone: 0120-388-25{n}\n{web}"
        for n in range(2)
    )
    strip = "title: 話してね\nlead: 眠れない夜に\ndesks: [d0, d1]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", strip=f"{strip}notes: {['※'] * 8}\n")
    made = composed(notice, paper="A4", landscape=True)
    assert list(check_page(made.document)) == []


def test_names_beside_each_other_are_on_one_line_below_which_a_mnemonic_is(tmp_path: Path) -> None:
    first, second = (
        f"  {name}:\n    name: 第{name}相談室\n    note: 予約は要りません\n    contacts:\n"
        f"      - phone: 0120-0-78310\n{more}        hours: 毎日9:00～17:00\n"
        for name, more in (("a", "        reading: なやみいおう\n"), ("b", ""))
    )
    strip = "title: 話してね\ndesks: [a, b]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{first}{second}", strip=strip)
    (page,) = composed(notice, landscape=True).document.pages
    names = [each for each in page.items if isinstance(each, Text) and "相談室" in each.words]
    one, other = sorted(names, key=lambda item: item.size)[-2:]
    assert one.at.y == pytest.approx(other.at.y)


@pytest.mark.parametrize("note", ["予約は要りません", "予約は要りません。" * 16])
def test_beside_a_desk_without_a_number_names_are_on_one_line_too(
    tmp_path: Path, note: str
) -> None:
    more = f"    audience: 子ども\n    fee: 無料\n    languages: 英語\n    note: {note}\n"
    first, second = (
        f"  {name}:\n    name: 第{name}相談室\n{more}    contacts:\n      - {way}\n"
        for name, way in (
            ("a", "phone: 03-5555-1000"),
            ("b", "url: www.b.example\n      - email: b@b.example"),
        )
    )
    strip = "title: 話してね\ndesks: [a, b]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{first}{second}", strip=strip)
    (page,) = composed(notice, landscape=True).document.pages
    names = [each for each in page.items if isinstance(each, Text) and "相談室" in each.words]
    one, other = sorted(names, key=lambda item: item.size)[-2:]
    assert one.at.x + one.width < other.at.x
    assert one.at.y == pytest.approx(other.at.y)


def test_no_more_desks_are_beside_each_other_than_make_the_type_larger(tmp_path: Path) -> None:
    made = composed(poster(tmp_path, 8), paper="A3", landscape=True)
    (page,) = made.document.pages
    numbers = [item for item in page.items if isinstance(item, Text) and "5555" in item.words]
    large = sorted(numbers, key=lambda item: item.size)[-8:]
    assert len({item.at.x for item in large}) == 2


def test_three_desks_leave_no_place_of_a_row_empty_where_the_type_is_as_large(
    tmp_path: Path,
) -> None:
    numbers = "110", "118", "119"
    desks = "".join(
        f"  d{n}:\n    name: 第{n}係\n    contacts:\n      - phone: {n}\n" for n in numbers
    )
    title = "話してね" * 6
    strip = f"title: {title}\ndesks: [d110, d118, d119]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", strip=strip)
    (page,) = composed(notice, paper="A4", landscape=True).document.pages
    items = [item for item in page.items if isinstance(item, Text) and item.words in numbers]
    large = sorted(items, key=lambda item: item.size)[-3:]
    assert len({item.at.y for item in large}) == 1


def test_eight_desks_are_in_even_rows_though_three_in_a_row_were_a_little_larger(
    tmp_path: Path,
) -> None:
    notice = poster(tmp_path, 8, "    hours: 平日9時～17時\n")
    (page,) = composed(notice, paper="A4", landscape=True).document.pages
    items = [item for item in page.items if isinstance(item, Text) and item.mark != DECORATION]
    assert len({item.at.x for item in items if "5555" in item.words}) == 2


@pytest.mark.parametrize("count", [1, 2, 3])
def test_up_to_three_numbers_are_at_least_sixty_points_high(tmp_path: Path, count: int) -> None:
    made = composed(poster(tmp_path, count))
    assert made.misfits == ()
    (page,) = made.document.pages
    numbers = [item for item in page.items if isinstance(item, Text) and "5555" in item.words]
    assert sorted(item.size >= 60 for item in numbers) == [False] * 6 + [True] * count


def test_every_strip_has_a_name_a_number_and_a_code(tmp_path: Path) -> None:
    (page,) = composed(poster(tmp_path, 2)).document.pages
    assert [printed(page).count(f"第{n}相談室") for n in (0, 1)] == [4, 4]
    codes = [item.code for item in page.items if isinstance(item, Ink) and item.code]
    assert sorted(codes) == ["tel:0355551000"] * 3 + ["tel:0355551001"] * 3


def test_names_numbers_and_codes_are_each_on_one_line_across_the_strips(tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n"
        "  b:\n    name: とても長い名前の相談室とその分室\n    contacts:\n"
        "      - phone: 03-5555-1001\n        hours: 平日9時～17時\n"
    )
    notice = notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a, b]\n")
    (page,) = composed(notice).document.pages
    strips = [item for item in page.items if item.mark == DECORATION]
    numbers = [item for item in strips if isinstance(item, Text) and "5555" in item.words]
    assert len({round(item.at.y, 3) for item in numbers}) == 1
    codes = [item for item in strips if isinstance(item, Ink) and item.code]
    assert len({(round(item.at.y, 3), item.scale) for item in codes}) == 1


def test_what_a_strip_does_not_need_is_shared_above_and_below(tmp_path: Path) -> None:
    short, long = (
        min(text.at.y for text in page.items if isinstance(text, Text) and text.mark == DECORATION)
        for notice in (poster(tmp_path / "a", 1), poster(tmp_path / "b", 1, "    hours: 平日9時\n"))
        for page in composed(notice).document.pages
    )
    assert short > long + 1


@pytest.mark.parametrize(
    ("ways", "code"),
    [
        ('line: こども相談\n        id: "@kodomo"\n', "https://line.me/R/ti/p/%40kodomo"),
        ("chat: こども相談\n      - url: https://a.example/\n", "https://a.example/"),
    ],
)
def test_a_desk_without_a_number_has_its_code_on_the_poster_and_strips_and_what_is_typed(
    tmp_path: Path, ways: str, code: str
) -> None:
    desks = f"desks:\n  a:\n    name: 相談室\n    contacts:\n      - {ways}"
    notice = notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n")
    (page,) = composed(notice).document.pages
    codes = [item for item in page.items if isinstance(item, Ink) and item.code]
    assert {item.code for item in codes} == {code}
    assert sum(item.mark != DECORATION for item in codes) == 1  # beside the name, not on a strip
    strips = [item for item in page.items if isinstance(item, Text) and item.mark == DECORATION]
    assert sum(item.words in {"@kodomo", code} for item in strips) == 6


def test_strips_are_not_read_out_again(tmp_path: Path) -> None:
    document = composed(poster(tmp_path, 1)).document
    assert text(document).count("03-5555-1000") == 1
    small = [item for item in document.pages[0].items if isinstance(item, Text) and item.size < 20]
    assert {item.mark for item in small if "5555" in item.words} == {DECORATION}


def test_a_desk_for_an_emergency_comes_first(tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n"
        "  b:\n    name: 警察\n    contacts:\n      - phone: '110'\n"
    )
    notice = notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a, b]\n")
    words = text(composed(notice).document)
    assert words.index("警察") < words.index("相談室")


def test_of_more_desks_than_there_are_strips_for_one_number_is_named(tmp_path: Path) -> None:
    notice = poster(tmp_path, 8)
    (misfit,) = composed(notice).misfits
    assert misfit.words == "03-5555-1000"
    larger = composed(notice, paper=misfit.paper)
    assert larger.misfits == ()
    assert list(check_page(larger.document)) == []


def test_a_poster_is_too_high_by_no_more_than_what_would_make_it_fit(tmp_path: Path) -> None:
    web = "      - url: https://www.city.midorino.lg.jp/soudan/\n        qr: yes\n"
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - phone: 03-5555-100{n}\n{web}"
        for n in range(7)
    )
    ids = ", ".join(f"d{n}" for n in range(7))
    strip = f"title: 話してね\ndesks: [{ids}]\nnotes: {['予約は要りません'] * 24}\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", strip=strip)
    (misfit,) = composed(notice, paper="210x297mm").misfits
    high, low = (297 + in_mm(misfit.over) + more for more in (0.1, -5))
    assert composed(notice, paper=f"210x{high:.1f}mm").misfits == ()
    assert composed(notice, paper=f"210x{low:.1f}mm").misfits != ()


def test_numbers_are_smaller_than_the_sheet_wishes_only_where_nothing_else_helps(
    tmp_path: Path,
) -> None:
    made = composed(poster(tmp_path, 6, "    note: 予約は要りません\n"))
    assert made.misfits == ()
    ((_where, doubt),) = made.doubts
    items = made.document.pages[0].items
    size = max(item.size for item in items if isinstance(item, Text))
    assert size < 60
    assert f"{size:.0f} pt" in doubt
    rows = {item.at.y for item in items if isinstance(item, Text) and item.size == size}
    assert len(rows) == 3  # two beside each other
    assert len([item for item in items if isinstance(item, Ink) and item.code]) == 6


def test_an_address_that_a_desk_is_reached_by_first_is_as_large_as_one_line_holds(
    tmp_path: Path,
) -> None:
    desks = "desks:\n  a:\n    name: 相談室\n    contacts:\n      - email: soudan@a.example\n"
    more = "      - chat: https://a.example/\n"
    strip = "title: 話してね\ndesks: [a]\n"
    items = composed(notice_of(tmp_path, desks=desks + more, strip=strip)).document.pages[0].items
    sizes = {item.words: item.size for item in reversed(items) if isinstance(item, Text)}
    assert sizes["soudan@a.example"] > 2 * sizes["https://a.example/"]


def test_numbers_on_wide_strips_are_as_large_as_the_sheet_has_them(tmp_path: Path) -> None:
    made = composed(busy(tmp_path, 2), paper="A4")
    numbers = [
        item.size
        for item in made.document.pages[0].items
        if isinstance(item, Text) and item.mark == DECORATION and "-" in item.words
    ]
    assert set(numbers) == {17.0}


def busy(folder: Path, hours: int) -> Notice:
    """Return a poster of three desks with many ways to reach them, and lines of hours."""
    times = ", ".join(["毎日16時から21時まで、年末年始は休み"] * hours)
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    fee: 無料です\n    contacts:\n"
        f"      - phone: 03-5555-100{n}\n        hours: [{times}]\n"
        f"      - url: www.a{n}.example\n      - visit: 市役所{n}階\n      - fax: 03-5555-200{n}\n"
        for n in range(3)
    )
    strip = "title: 話してね\nlead: 相談は無料です。\ndesks: [d0, d1, d2]\n"
    return notice_of(folder, desks=f"desks:\n{desks}", strip=strip)


def test_where_there_is_little_room_numbers_and_codes_stay_and_the_rest_is_named(
    tmp_path: Path,
) -> None:
    made = composed(busy(tmp_path, 2), paper="A5")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    words = text(made.document)
    assert all(f"03-5555-100{n}" in words and f"www.a{n}.example" in words for n in range(3))
    assert "市役所0階" not in words
    ((where, doubt),) = made.doubts
    assert where.path == "data/strip.yaml"
    assert "第0相談室 (市役所0階, 03-5555-2000" in doubt
    assert words.count("無料です") + doubt.count("無料です") == 1 + 3  # once in the lead


def test_hours_too_long_for_a_strip_are_on_the_poster_only(tmp_path: Path) -> None:
    made = composed(busy(tmp_path, 9))
    assert made.misfits == ()
    assert any("第0相談室" in doubt and "too long" in doubt for _where, doubt in made.doubts)
    texts = [item for item in made.document.pages[0].items if isinstance(item, Text)]
    assert {item.mark == DECORATION for item in texts if "年末年始" in item.words} == {False}


@pytest.mark.parametrize("label", ["hours: 受付時間, ", "id: 検索ID, "])
def test_a_sheet_may_do_without_a_label(tmp_path: Path, label: str) -> None:
    sheets = sheets_with(tmp_path / "layouts", "strip", {label: ""})
    desk = 'a: {name: 相談室, hours: 平日のみ, contacts: [{line: みずほ相談, id: "@mizuho"}]}'
    only = "b: {name: 保健所, hours: 平日のみ, contacts: [{phone: 0120-007-110}]}"
    desks = f"desks:\n  {desk}\n  {only}\n"
    notice = notice_of(tmp_path / "data", desks=desks, strip="title: 窓口\ndesks: [a, b]\n")
    said = text(pressed("strip", notice, sheets=sheets))
    assert "@mizuho" in said
    assert "平日のみ" in said


def test_a_strip_without_hours_has_the_extension(tmp_path: Path) -> None:
    hours = ", ".join(f"第{n}土曜の{n}時から16時まで" for n in range(1, 6))
    phone = f"{{phone: 03-5555-1000(内線23), hours: [{hours}]}}"
    desks = f"desks:\n  a: {{name: 相談室, contacts: [{phone}]}}\n"
    made = composed(notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n"))
    assert any("too long" in doubt for _where, doubt in made.doubts)
    words = [item.words for item in made.document.pages[0].items if isinstance(item, Text)]
    assert sum("03-5555-1000" in each for each in words) == sum("内線23" in each for each in words)


def test_hours_are_beside_their_number_and_the_last_desk_alone_has_the_width(
    tmp_path: Path,
) -> None:
    notice = poster(tmp_path, 5, "    hours: 平日のみ\n")
    items = [
        item
        for item in composed(notice).document.pages[0].items
        if isinstance(item, Text) and item.mark != DECORATION
    ]
    (number,) = [item for item in items if item.words == "03-5555-1004"]
    assert [item for item in items if item.words == "平日のみ" and item.at.x > number.at.x + 100]


def test_hours_are_below_an_id_not_in_the_air_beside_it(tmp_path: Path) -> None:
    ways = (
        "phone: 0120-0-78310\n        hours: 24時間年中無休\n",
        "phone: 046-870-3344\n        hours: 平日9:00～16:30(祝日・年末年始を除く)\n",
        "line: 子ども家庭110番LINE\n        id: '@kodomo110'\n        hours: 毎日9時～21時\n",
    )
    desks = "".join(
        f"  d{n}:\n    name: 相談室\n    contacts:\n      - {way}" for n, way in enumerate(ways)
    )
    strip = "title: 学校の中で相談できるところ\ndesks: [d0, d1, d2]\n"
    notice = notice_of(tmp_path, desks=f"desks:\n{desks}", strip=strip)
    (page,) = composed(notice).document.pages
    items = [item for item in page.items if isinstance(item, Text) and item.mark != DECORATION]
    assert len({item.at.x for item in items if item.words in {"@kodomo110", "毎日9時～21時"}}) == 1


def test_a_poster_that_does_not_fit_names_a_paper_on_which_it_does(tmp_path: Path) -> None:
    notice = busy(tmp_path, 14)
    (misfit,) = composed(notice, paper="A5").misfits
    assert composed(notice, paper=misfit.paper).misfits == ()


def test_where_names_and_hours_are_long_there_are_fewer_and_wider_strips(tmp_path: Path) -> None:
    name = "性犯罪・性暴力被害者のためのワンストップ支援センターの夜間と休日の相談"
    hours = "        hours: 毎日16時から21時まで、毎月10日は8時から翌日8時まで、年末年始は休み\n"
    desks = "".join(
        f"  d{n}:\n    name: {name}{n}\n    contacts:\n      - phone: 03-5555-100{n}\n{hours}"
        for n in range(3)
    )
    strip = "title: 話してね\ndesks: [d0, d1, d2]\n"
    made = composed(notice_of(tmp_path, desks=f"desks:\n{desks}", strip=strip))
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    (page,) = made.document.pages
    codes = [item.code for item in page.items if isinstance(item, Ink) and item.code]
    assert 3 <= len(codes) < 6
    assert set(codes) == {f"tel:035555100{n}" for n in range(3)}


def test_further_contacts_say_what_they_are_and_when(tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n"
        "      - chat: あおチャット\n        hours: 毎日12:00～22:00\n"
        "      - visit: 市役所3階\n"
    )
    made = composed(notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n"))
    (page,) = made.document.pages
    words = [item.words for item in page.items if isinstance(item, Text)]
    assert words[words.index("チャット") + 1] == "あおチャット"
    assert "(毎日12:00～22:00)" in words
    assert words[words.index("対面") + 1] == "市役所3階"


def test_a_further_number_is_larger_than_the_words_behind_it(tmp_path: Path) -> None:
    contacts = "      - phone: 03-5555-2000\n        hours: 韓国語 平日\n"
    desks = (
        f"desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1000\n{contacts}"
    )
    made = composed(notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n"))
    page = made.document.pages[0]
    items = [item for item in page.items if isinstance(item, Text)]
    first, second, words = (
        max(item.size for item in items if text in item.words)
        for text in ("03-5555-1000", "03-5555-2000", "韓国語")
    )
    assert words * 1.2 < second < first


def test_a_strip_says_whose_number_it_has(tmp_path: Path) -> None:
    desks = """desks:
  a:
    name: 相談コーナー
    hours: 平日9:00～16:30
    contacts:
      - {phone: 011-709-2311, note: 札幌}
      - {phone: 0138-23-1276, note: 函館}
"""
    made = composed(notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n"))
    (page,) = made.document.pages
    words = [item.words for item in page.items if isinstance(item, Text)]
    slips = words.count("011-709-2311") - 1
    assert slips > 1
    assert words.count("札幌") == slips + 1


@pytest.mark.parametrize(("count", "sizes"), [(3, 2), (4, 1)])
def test_of_many_numbers_with_notes_none_is_larger(tmp_path: Path, count: int, sizes: int) -> None:
    numbers = "".join(f"      - {{phone: 03-5555-100{n}, note: 第{n}課}}\n" for n in range(count))
    desks = f"desks:\n  a:\n    name: 相談室\n    contacts:\n{numbers}"
    made = composed(notice_of(tmp_path, desks=desks, strip="title: 話してね\ndesks: [a]\n"))
    (page,) = made.document.pages
    above = [item for item in page.items if isinstance(item, Text) and "5555" in item.words]
    assert len({item.size for item in above[:count]}) == sizes
