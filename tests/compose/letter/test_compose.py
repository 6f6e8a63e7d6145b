"""The school letter: its blanks, its text, and the table of numbers."""

from pathlib import Path

import pytest

from compose.handout.test_compose import GOLDEN, shipped
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
from leaflet.page import Path as Ink
from leaflet.page import Text
from leaflet.report import Report


def composed(notice: Notice, ruby: str = "none", **wishes: object) -> Composed:
    layout = LAYOUTS["letter"]
    sheet = layout.read_sheet("letter", Sheets(), Report())
    reader = Reader(notice.readings, ruby)
    return layout.compose(Job(notice, Wishes(**wishes), reader.read), sheet)  # type: ignore[arg-type]


def test_the_shipped_letter_is_as_it_was(update_golden: bool) -> None:
    path = GOLDEN / "letter.dump"
    now = dump(composed(shipped()).document)
    if update_golden:
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", ["A4", "B5", "A5"])
@pytest.mark.parametrize("ruby", ["none", "all"])
def test_the_shipped_letter_is_without_a_fault(paper: str, ruby: str) -> None:
    made = composed(shipped(), ruby, paper=paper)
    assert made.misfits == ()
    assert list(check_page(made.document)) == []


def test_the_shipped_letter_has_one_page() -> None:
    assert len(composed(shipped()).document.pages) == 1


def test_blanks_are_filled_or_left_as_lines_to_write_on() -> None:
    words = text(composed(shipped(), values={"学校名": "中央小学校"}).document)
    assert "中央小学校" in words
    assert "校長　＿＿＿＿" in words


def test_a_clerk_who_writes_by_hand_reads_what_to_write() -> None:
    words = text(composed(shipped()).document)
    assert "令和　　年　　月　　日" in words
    assert "学校名　＿＿＿＿" in words
    assert "校長名" not in words  # 校長 is there already


def test_paragraphs_are_indented_without_a_space_in_their_words() -> None:
    document = composed(shipped()).document
    (first,) = [
        item
        for item in document.pages[0].items
        if isinstance(item, Text) and item.words.startswith("日頃より")
    ]
    (second,) = [
        item
        for item in document.pages[0].items
        if isinstance(item, Text) and item.words.startswith("こともできます")
    ]
    assert first.at.x == pytest.approx(second.at.x + first.size)
    assert "\u3000日頃" not in text(document)


def test_it_reads_from_the_sender_to_the_table() -> None:
    words = text(composed(shipped(), values={"日付": "令和8年1月15日"}).document)
    order = (
        "令和8年1月15日",
        "保護者の皆様",
        "こどもの相談窓口のお知らせ",
        "日頃より",
        "0120-0-78310",
    )
    places = [words.index(each) for each in order]
    assert places == sorted(places)


def test_many_desks_go_on_further_pages_under_the_title(tmp_path: Path) -> None:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - phone: 03-5555-{1000 + n}\n"
        for n in range(40)
    )
    ids = ", ".join(f"d{n}" for n in range(40))
    notice = notice_of(
        tmp_path, desks=f"desks:\n{desks}", letter=f"title: お知らせ\ndesks: [{ids}]\n"
    )
    made = composed(notice)
    assert made.misfits == ()
    assert len(made.document.pages) > 1
    assert all(f"第{n}相談室" in text(made.document) for n in range(40))


def test_the_labelled_lines_of_a_desk_are_printed_that_the_sheet_names(tmp_path: Path) -> None:
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1111\n"
        "    audience: 県内の人\n    fee: 無料\n    source: https://a.example/\n"
    )
    notice = notice_of(tmp_path, desks=desks, letter="title: お知らせ\ndesks: [a]\n")
    (page,) = composed(notice).document.pages
    words = "".join(item.words for item in page.items if isinstance(item, Text))
    assert "対象県内の人料金無料" in words


def test_codes_have_no_column_where_most_desks_have_none(tmp_path: Path) -> None:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - phone: 03-5555-{1000 + n}\n"
        for n in range(4)
    )
    desks += "      - url: www.a.example\n"
    letter = "title: お知らせ\ndesks: [d0, d1, d2, d3]\n"
    made = composed(notice_of(tmp_path, desks=f"desks:\n{desks}", letter=letter))
    assert list(check_page(made.document)) == []
    (page,) = made.document.pages
    assert [item.code for item in page.items if isinstance(item, Ink) and item.code] == [
        "https://www.a.example"
    ]
    heads = [item.words for item in page.items if isinstance(item, Text)]
    assert "QRコード" not in heads


def test_a_text_that_is_longer_than_its_page_names_a_paper_that_holds_it(tmp_path: Path) -> None:
    letter = f"title: お知らせ\nbody: {'困ったときはお電話ください。' * 100}\ndesks: [sos]\n"
    notice = notice_of(tmp_path, letter=letter)
    (misfit,) = composed(notice, paper="A5").misfits
    assert misfit.words == "お知らせ"
    assert composed(notice, paper=misfit.paper).misfits == ()


def test_a_row_for_which_the_first_page_has_no_room_is_on_the_next(tmp_path: Path) -> None:
    hours = ", ".join(f"{month}月は8時30分から17時まで" for month in range(1, 13))
    desks = (
        "desks:\n  a:\n    name: 相談室\n    contacts:\n      - phone: 03-5555-1111\n"
        f"        hours: [{hours}]\n"
    )
    letter = f"title: お知らせ\nbody: {'困ったときはお電話ください。' * 60}\ndesks: [a]\n"
    made = composed(notice_of(tmp_path, desks=desks, letter=letter), paper="A5")
    assert made.misfits == ()
    assert list(check_page(made.document)) == []
    first, second = (
        {item.words for item in page.items if isinstance(item, Text)}
        for page in made.document.pages
    )
    assert "03-5555-1111" in second - first


@pytest.mark.parametrize(("count", "least", "most"), [(9, 12.1, 12 * 1.26), (38, 12, 12)])
def test_the_table_of_few_desks_is_larger_and_the_words_around_it_a_little_unless_they_would_wrap(
    tmp_path: Path, count: int, least: float, most: float
) -> None:
    desks = "".join(
        f"  d{n}:\n    name: 第{n}相談室\n    contacts:\n      - phone: 053-594-210{n}\n"
        for n in range(3)
    )
    few = notice_of(
        tmp_path,
        desks=f"desks:\n{desks}",
        letter=f"title: 相談窓口のお知らせ\nbody: {'か' * count}\ndesks: [d0, d1, d2]\n",
    )
    (page,) = composed(few).document.pages

    def size(words: str) -> float:
        items = [item for item in page.items if isinstance(item, Text)]
        return max(item.size for item in items if item.words.startswith(words))

    assert size("053") == 24 * 2
    assert least <= size("か") <= most
    assert size("相談窓口のお知らせ") == 20 * 2 ** (1 / 3)


def test_the_words_around_a_larger_table_are_no_smaller_than_around_any_other(
    tmp_path: Path,
) -> None:
    hours = "毎日16:00～21:00、毎月10日は8:00～翌8:00"
    desks = "".join(
        f"  d{n}:\n    name: 県の夜の相談室\n    contacts:\n"
        f"      - phone: 053-594-210{n}\n        hours: {hours}\n        note: 通話料無料\n"
        for n in range(4)
    )
    letter = f"title: お知らせ\nbody: {'か' * 37}\ndesks: [d0, d1, d2, d3]\n"
    made = composed(notice_of(tmp_path, desks=f"desks:\n{desks}", letter=letter))
    items = [item for item in made.document.pages[0].items if isinstance(item, Text)]
    assert max(item.size for item in items if item.words.startswith("053")) > 24
    assert min(item.size for item in items if item.words.startswith("か")) >= 12
    assert min(item.size for item in items if item.words == "お知らせ") >= 20
