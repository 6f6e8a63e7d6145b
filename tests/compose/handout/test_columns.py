"""The columns of the handout give their room away where there is none, or nothing in them."""

from pathlib import Path

import pytest

from compose.handout.test_compose import composed, printed, texts
from data_folder import notice_of
from leaflet.compose.furigana import Reader
from leaflet.compose.handout.draft import Draft, book_of
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.widths import AVOIDED
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.model.notice import Notice
from leaflet.page import Text
from leaflet.report import Report
from leaflet.units import mm

DESK = "  {id}:\n    name: 相談室\n{more}    contacts:\n      - phone: 0120-007-110\n"


def table_of(folder: Path, *more: str) -> Notice:
    """Return a handout of one desk for each of the further lines of its entry."""
    desks = "".join(DESK.format(id=f"d{n}", more=lines) for n, lines in enumerate(more))
    ids = ", ".join(f"d{n}" for n in range(len(more)))
    return notice_of(folder, desks=f"desks:\n{desks}", handout=f"title: 一覧\ndesks: [{ids}]\n")


WHOLE = "    operator: 市役所\n    summary: 話せます。\n"


def test_an_a4_page_has_all_four_columns(tmp_path: Path) -> None:
    (page,) = composed(table_of(tmp_path, WHOLE), few=1.0).document.pages
    assert "名称所管等電話番号・関連URL概要" in printed(page)


def test_where_rows_leave_much_room_summaries_are_below_numbers_that_are_much_larger(
    tmp_path: Path,
) -> None:
    (page,) = composed(table_of(tmp_path, WHOLE, WHOLE)).document.pages
    assert "名称・所管等電話番号・関連URL・概要" in printed(page)
    numbers = {item.size for item in page.items if isinstance(item, Text) and "0120" in item.words}
    assert min(numbers) > 1.5 * 28


def test_on_narrow_paper_the_operator_is_below_the_name(tmp_path: Path) -> None:
    (page,) = composed(table_of(tmp_path, WHOLE), few=1.0, paper="B5").document.pages
    assert "名称・所管等電話番号・関連URL概要" in printed(page)
    assert "相談室市役所" in printed(page)


def test_a_column_that_is_mostly_empty_folds_away_with_nothing_lost(tmp_path: Path) -> None:
    (page,) = composed(table_of(tmp_path, WHOLE, "", "")).document.pages
    assert "名称・所管等電話番号・関連URL・概要" in printed(page)
    assert "話せます。" in printed(page)


def test_a_column_without_a_word_is_not_named(tmp_path: Path) -> None:
    (page,) = composed(table_of(tmp_path, "", "")).document.pages
    assert "所管等" not in printed(page)
    assert "概要" not in printed(page)


def test_an_operator_too_wide_for_its_column_is_below_the_name(tmp_path: Path) -> None:
    lines = "    operator: 社会福祉法人社会福祉協議会連合\n    summary: 話せます。\n"
    made = composed(table_of(tmp_path, lines))
    assert made.misfits == ()


def test_further_pages_repeat_the_title_and_the_date(tmp_path: Path) -> None:
    long = "    summary: " + "いつでも相談できます。" * 20 + "\n"
    pages = composed(table_of(tmp_path, *[long] * 12)).document.pages
    assert len(pages) > 1
    assert all("一覧(つづき)" in printed(page) for page in pages[1:])
    assert all("現在" in printed(page) for page in pages)


def test_labelled_lines_are_printed_with_the_words_of_the_sheet(tmp_path: Path) -> None:
    lines = f"{WHOLE}    audience: 小学生\n    fee: 無料\n    closed: 12月29日～1月3日\n"
    (page,) = composed(table_of(tmp_path, lines)).document.pages
    for label, words in (("話せる人", "小学生"), ("お金", "無料"), ("休み", "12月29日～1月3日")):
        assert f"{label}{words}" in printed(page)


def test_the_lead_is_below_the_title(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path, handout="title: 一覧\nlead: あなたは悪くありません。\ndesks: [sos]\n"
    )
    (page,) = composed(notice).document.pages
    words = printed(page)
    assert words.index("一覧") < words.index("あなたは悪くありません。") < words.index("名称")


def test_where_names_fold_into_contacts_no_host_of_an_address_is_split(tmp_path: Path) -> None:
    sheet = LAYOUTS["handout"].read_sheet("handout", Sheets(), Report())
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - url: www.kodomo-soudan.example.jp\n"
    )
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    job = Job(notice, Wishes(), Reader(notice.readings, "none").read)
    draft = Draft(book_of(job, sheet).folding(frozenset({"name", "operator"})), 0)
    assert draft.columns[0].keys == ("name", "operator", "contacts")
    (narrow,), (wide,) = draft.heights(0, mm(25)), draft.heights(0, mm(80))
    assert wide < AVOIDED <= narrow


def test_a_short_number_is_larger_than_a_long_one_of_the_same_desk(tmp_path: Path) -> None:
    contacts = "    contacts: [{phone: '#9110'}, {phone: 03-5555-9110}]\n"
    desks = f"desks:\n  police:\n    name: 相談室\n{WHOLE}{contacts}"
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [police]\n")
    sizes = {item.words: item.size for item in texts(composed(notice).document)}
    assert sizes["#9110"] == pytest.approx(1.4 * sizes["03-5555-9110"])


def test_of_a_desk_with_110_no_other_number_is_as_large(tmp_path: Path) -> None:
    contacts = "    contacts: [{phone: '110'}, {phone: '#9110'}, {phone: 03-5555-9110}]\n"
    desks = f"desks:\n  police:\n    name: 警察\n{WHOLE}{contacts}"
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [police]\n")
    sizes = {item.words: item.size for item in texts(composed(notice).document)}
    assert sizes["#9110"] == sizes["03-5555-9110"]
    assert sizes["110"] == pytest.approx(1.4 * sizes["#9110"])


def test_the_column_of_a_name_is_as_wide_as_the_largest_type_needs(tmp_path: Path) -> None:
    more = "    operator: 藤沢市教育委員会教育文化センター\n    summary: " + "話せます。" * 9 + "\n"
    desk = DESK.format(id="a", more=more).replace("name: 相談室", "name: サポートルーム")
    notice = notice_of(tmp_path, desks=f"desks:\n{desk}", handout="title: 一覧\ndesks: [a]\n")
    sizes = {item.words: item.size for item in texts(composed(notice).document)}
    assert sizes["サポートルーム"] >= 14.0


def test_short_labelled_lines_are_beside_their_labels_in_a_narrow_column_too(
    tmp_path: Path,
) -> None:
    lines = f"{WHOLE}    audience: 小学生\n    fee: 無料\n"
    (page,) = composed(table_of(tmp_path, lines), few=1.0, paper="A5").document.pages
    places = {item.words: item.at for item in page.items if isinstance(item, Text)}
    assert places["お金"].y == places["無料"].y
    assert places["小学生"].x == places["無料"].x


def test_a_label_is_on_one_line_where_it_needs_a_third_of_the_page_at_most(tmp_path: Path) -> None:
    desks = "desks:\n" + DESK.format(id="a", more="")
    label = "おうちに貼る表"
    handout = f"title: 一覧\nlabel: {label}\ndesks: [a]\n"
    (page,) = composed(notice_of(tmp_path, desks=desks, handout=handout)).document.pages
    assert label in [item.words for item in page.items if isinstance(item, Text)]


def test_below_a_long_labelled_line_a_short_one_is_still_beside_its_label(tmp_path: Path) -> None:
    more = "    languages: [英語, 中国語, 韓国語, スペイン語, ポルトガル語]\n    fee: 無料\n"
    made = composed(table_of(tmp_path, WHOLE + more), paper="A5")
    lines = {item.words: item.at.y for item in texts(made.document)}
    assert lines["お金"] == lines["無料"]
    assert all(lines["ことば"] < y for words, y in lines.items() if words.startswith("英語"))
