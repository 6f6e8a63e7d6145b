"""The handout: whole rows, the head on every page, every word in order, the largest type."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from data_folder import notice_of
from dump import dump
from editions.offices import notice
from leaflet import resources
from leaflet.check.page import check_page
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Composed, Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.text import text
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.page import DECORATION, Document, Page, Text
from leaflet.page import Path as Ink
from leaflet.report import Report
from leaflet.units import in_mm

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1768435200")  # 2026-01-15


def composed(
    notice: Notice, ruby: str = "none", few: float | None = None, **wishes: object
) -> Composed:
    layout, report = LAYOUTS["handout"], Report()
    sheet = layout.read_sheet("handout", Sheets(), report)
    sheet = sheet if few is None else replace(sheet, few=few)
    reader = Reader(notice.readings, ruby)
    return layout.compose(Job(notice, Wishes(**wishes), reader.read), sheet)


@cache
def shipped() -> Notice:
    notice = load(resources.folder("data"), Report(), shown="data")
    assert notice is not None
    return notice


def printed(page: Page) -> str:
    return "".join(item.words for item in page.items if isinstance(item, Text))


def many_desks(folder: Path, count: int, summary: str = "いつでも相談できます。") -> Notice:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - url: https://a.example/{n}\n"
        f"    summary: {summary}\n"
        for n in range(count)
    )
    ids = ", ".join(f"d{n}" for n in range(count))
    return notice_of(
        folder, desks=f"desks:\n{desks}", handout=f"title: 相談窓口一覧\ndesks: [{ids}]\n"
    )


def test_the_shipped_handout_is_as_it_was(update_golden: bool) -> None:
    path = GOLDEN / "handout.dump"
    now = dump(composed(shipped(), "all").document)
    if update_golden:
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


def test_it_reads_as_the_notice_does() -> None:
    words = text(composed(shipped()).document)
    order = ("資料3", "令和8年1月現在", "名称", "「相談窓口を探す」 コーナー", "こども家庭庁")
    places = [words.index(each) for each in ("こども向け相談窓口一覧", *order[3:])]
    assert places == sorted(places)
    assert all(each in words for each in order)


@pytest.mark.parametrize("ruby", ["none", "小3", "all"])
def test_no_rule_finds_fault_with_the_shipped_handout(ruby: str) -> None:
    made = composed(shipped(), ruby)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


def test_composing_twice_gives_equal_pages() -> None:
    assert composed(shipped()).document == composed(shipped()).document


def test_thirty_desks_are_all_there_on_pages_with_a_head_row_each(tmp_path: Path) -> None:
    document = composed(many_desks(tmp_path, 30)).document
    assert len(document.pages) >= 3
    assert all("電話番号・関連URL" in printed(page) for page in document.pages)
    whole = "".join(printed(page) for page in document.pages)
    assert all(f"第{n}相談室" in whole for n in range(30))
    assert list(check_page(document)) == []


def test_the_head_row_is_read_once(tmp_path: Path) -> None:
    document = composed(many_desks(tmp_path, 30)).document
    assert text(document).count("名称") <= 1 + text(document).count("名称: ")
    again = [item for item in document.pages[1].items if isinstance(item, Text)]
    assert [item.mark for item in again if item.words == "概要"] == [DECORATION]


def test_columns_for_small_type_save_a_page() -> None:
    made = composed(notice("city"), "all", paper="A4")
    assert made.misfits == ()
    assert len(made.document.pages) == 2


def test_type_is_as_large_as_the_rows_allow_once_they_are_low() -> None:
    made = composed(notice("dv"), "all", paper="A5")
    assert len(made.document.pages) == 3
    items = [item for page in made.document.pages for item in page.items]
    assert max(item.size for item in items if isinstance(item, Text)) > 25


@pytest.mark.parametrize(("count", "size"), [(2, 28.0), (6, 14.0)])
def test_few_desks_are_set_larger_than_the_largest_type_of_the_sheet(
    tmp_path: Path, count: int, size: float
) -> None:
    document = composed(many_desks(tmp_path, count)).document
    assert len(document.pages) == 1
    assert max(item.size for item in texts(document) if "相談室" in item.words) == size


def test_few_desks_are_set_half_as_much_larger_where_the_largest_type_would_wrap(
    tmp_path: Path,
) -> None:
    document = composed(many_desks(tmp_path, 4, "いつでも相談できます。" * 6)).document
    assert len(document.pages) == 1
    assert max(item.size for item in texts(document) if "相談室" in item.words) == 17.5


def test_few_desks_are_set_larger_where_a_long_operator_keeps_the_sheet_from_its_largest_type(
    tmp_path: Path,
) -> None:
    few = notice_of(
        tmp_path,
        desks="desks:\n"
        "  a:\n    name: 24時間子供SOSダイヤル\n    operator: 文部科学省\n    contacts:\n"
        "      - phone: 0120-0-78310\n        hours: 24時間 毎日\n"
        "    summary: いじめなど、何でも話せます。\n"
        "  b:\n    name: チャイルドライン\n    operator: チャイルドライン支援センター\n"
        "    contacts:\n      - phone: 0120-99-7777\n        hours: 毎日 16:00～21:00\n"
        "    summary: 18さいまでの子どもの話を聞きます。\n",
        handout="title: いじめられたら話してね\ndesks: [a, b]\n",
    )

    def number(larger: float) -> float:
        document = composed(few, few=larger, paper="A4").document
        return max(item.size for item in texts(document) if "0120" in item.words)

    assert number(1.5) > number(1.0)


def test_many_desks_that_leave_their_pages_free_are_set_larger_too(tmp_path: Path) -> None:
    document = composed(many_desks(tmp_path, 8)).document
    assert len(document.pages) == 2
    assert max(item.size for item in texts(document) if "相談室" in item.words) == 21.0


def test_summaries_are_below_the_contacts_where_type_is_much_larger_so() -> None:
    document = composed(notice("foreign"), "all", paper="B5").document
    assert len(document.pages) == 2
    assert max(item.size for item in texts(document) if "0120" in item.words) > 24.0


def test_summaries_keep_their_column_where_type_is_large_enough_beside_them() -> None:
    small, large = (
        text(composed(notice("foreign"), "all", paper=paper).document)
        for paper in ("B5", "190x268mm")
    )
    assert "Phone・" in small
    assert "Phone・" not in large


def texts(document: Document) -> list[Text]:
    return [item for page in document.pages for item in page.items if isinstance(item, Text)]


def test_no_text_is_smaller_than_ten_and_a_half_points_but_ruby(tmp_path: Path) -> None:
    document = composed(many_desks(tmp_path, 12, "相談できます。" * 30)).document
    assert min(item.size for item in texts(document)) >= 10.5


def test_a_desk_without_a_number_or_an_address_still_has_its_row(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n  a:\n    name: 相談室\n    contacts:\n      - visit: 市役所1階\n",
        handout="title: 一覧\ndesks: [a]\n",
    )
    assert "市役所1階" in text(composed(notice).document)


def test_a_row_higher_than_a_page_is_named_not_cut(tmp_path: Path) -> None:
    made = composed(many_desks(tmp_path, 1, "相談できます。" * 400))
    (misfit,) = made.misfits
    assert misfit.down
    assert misfit.words == "第0相談室"
    assert misfit.origin.path == "data/desks.yaml"
    assert misfit.over > 0


def test_a_word_wider_than_its_column_is_condensed_and_then_named(tmp_path: Path) -> None:
    notice = many_desks(tmp_path, 1)
    long = notice_of(
        tmp_path / "long",
        desks="desks:\n  a:\n    name: あ\n    contacts:\n      - phone: 0120-007-110\n"
        f"      - url: https://a.example/{'x' * 160}\n",
        handout="title: 一覧\ndesks: [a]\n",
    )
    assert composed(notice).misfits == ()
    assert [misfit.words[:20] for misfit in composed(long).misfits] == ["https://a.example/xx"]


def test_every_code_is_large_enough_to_be_read_from_a_copy() -> None:
    document = composed(shipped()).document
    codes = [
        item
        for page in document.pages
        for item in page.items
        if isinstance(item, Ink) and item.scale != 1.0
    ]
    assert len(codes) == 7
    assert all(in_mm(item.scale) >= 0.459 for item in codes)


def test_the_imprint_has_room_to_write_on_where_nothing_fills_it(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        edition='as_of: 令和8年1月\nimprint: "{学校名} 電話"\n',
        handout="title: 一覧\ndesks: [sos]\n",
    )
    assert "＿＿＿＿" in text(composed(notice).document)
    filled = composed(notice, values={"学校名": "中央小学校"})
    assert "中央小学校 電話" in text(filled.document)


def test_a_desk_that_is_too_long_for_a_page_names_a_paper_that_holds_it(tmp_path: Path) -> None:
    notice = many_desks(tmp_path, 1, "相談できます。" * 150)
    (misfit,) = composed(notice, paper="A5").misfits
    assert composed(notice, paper=misfit.paper).misfits == ()


def test_a_long_publisher_keeps_clear_of_the_page_number(tmp_path: Path) -> None:
    many_desks(tmp_path, 40)
    notice = notice_of(
        tmp_path,
        edition=f"as_of: 令和8年1月\npublisher: {'中央県市民生活部相談課' * 5}\n",
        desks=(tmp_path / "desks.yaml").read_text(encoding="utf-8"),
        handout=(tmp_path / "handout.yaml").read_text(encoding="utf-8"),
    )
    assert list(check_page(composed(notice).document)) == []


def test_a_number_for_an_emergency_is_larger_than_others_however_full_the_page(
    tmp_path: Path,
) -> None:
    many_desks(tmp_path, 12, "相談できます。" * 30)
    desks = (tmp_path / "desks.yaml").read_text(encoding="utf-8")
    desks += "  police:\n    name: 警察\n    contacts:\n      - phone: '110'\n"
    desks += "  room:\n    name: 相談所\n    contacts:\n      - phone: 03-5555-1111\n"
    ids = ", ".join([*(f"d{n}" for n in range(12)), "police", "room"])
    notice = notice_of(tmp_path, desks=desks, handout=f"title: 一覧\ndesks: [{ids}]\n")
    sizes = {item.words: item.size for item in texts(composed(notice).document)}
    assert sizes["110"] == pytest.approx(1.4 * sizes["03-5555-1111"])


def test_a_large_paper_holds_more_in_larger_type(tmp_path: Path) -> None:
    notice = many_desks(tmp_path, 40, "相談できます。" * 12)
    small, large = (composed(notice, paper=paper).document for paper in ("A4", "A2"))
    assert len(large.pages) < len(small.pages)
    assert min(item.size for item in texts(large)) >= 1.4 * 10.5


def test_a_small_page_with_few_words_has_larger_type_than_a_page_made_smaller(
    tmp_path: Path,
) -> None:
    desks = "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 110\n"
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    sizes = [
        max(item.size for item in texts(composed(notice, paper=paper).document))
        for paper in ("A4", "A5")
    ]
    assert sizes[0] > sizes[1] > 0.8 * sizes[0]
