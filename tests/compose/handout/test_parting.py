"""A desk that is higher than a page goes on in a second row, with nothing lost."""

from pathlib import Path

from compose.handout.test_compose import composed, printed
from data_folder import notice_of
from leaflet.compose.furigana import Reader
from leaflet.compose.handout.draft import Draft, book_of
from leaflet.compose.handout.parting import parted
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.model.desk import Desk
from leaflet.model.notice import Notice
from leaflet.page import Text
from leaflet.report import Report

PLACES = "".join(f"      - visit: 第{n}会館{'の南側の入口' * 30}\n" for n in range(4))
LONG = (
    f"desks:\n  a:\n    name: 相談室\n    operator: 湊市\n    contacts:\n{PLACES}    fee: 無料\n"
    "    summary:\n      - ひとつめ。\n      - ふたつめ。\n"
)


def long_desk(folder: Path) -> Notice:
    return notice_of(folder, desks=LONG, handout="title: 一覧\ndesks: [a]\n")


def test_a_desk_higher_than_a_page_goes_on_under_its_name(tmp_path: Path) -> None:
    made = composed(long_desk(tmp_path), paper="A5")
    assert made.misfits == ()
    first, second, *_more = map(printed, made.document.pages)
    assert "相談室(つづき)" not in first
    assert "相談室(つづき)" in second
    whole = "".join(map(printed, made.document.pages))
    assert all(whole.count(f"第{n}会館") == 1 for n in range(4))
    assert whole.count("無料") == 1


def test_a_desk_that_fits_is_not_parted(tmp_path: Path) -> None:
    pages = composed(long_desk(tmp_path), paper="A3").document.pages
    assert all("相談室(つづき)" not in printed(page) for page in pages)


def test_halves_that_one_page_holds_are_one_row(tmp_path: Path) -> None:
    sheet = LAYOUTS["handout"].read_sheet("handout", Sheets(), Report())
    desks = LONG.replace("の南側の入口", "")
    notice = notice_of(tmp_path, desks=desks, handout="title: 一覧\ndesks: [a]\n")
    job = Job(notice, Wishes(paper="A3"), Reader(notice.readings, "none").read)
    draft = Draft(book_of(job, sheet).parting({0}), 0)
    assert len(draft.handout.desks) == 2
    (row,) = draft.table.rows
    texts = "".join(
        item.words for cell in row.cells for item in cell.items if isinstance(item, Text)
    )
    assert texts.count("相談室") == 1
    assert "(つづき)" not in texts
    assert all(texts.count(f"第{n}会館") == 1 for n in range(4))


def halves(folder: Path) -> tuple[Desk, ...]:
    return parted(long_desk(folder).desks["a"], "(つづき)")


def test_both_halves_have_contacts_and_a_part_of_the_summary(tmp_path: Path) -> None:
    first, second = halves(tmp_path)
    assert (len(first.contacts), len(second.contacts)) == (2, 2)
    assert [words.plain for words in first.summary] == ["ひとつめ。"]
    assert (first.fee, second.operator) == (None, None)
    assert second.fee is not None


def test_a_half_that_is_parted_again_says_once_that_it_goes_on(tmp_path: Path) -> None:
    _first, second = halves(tmp_path)
    names = [desk.name.plain for desk in parted(second, "(つづき)")]
    assert names == ["相談室(つづき)", "相談室(つづき)"]


def test_one_way_and_one_paragraph_stay_in_one_row(tmp_path: Path) -> None:
    first, _second = halves(tmp_path)
    (alone,) = parted(parted(first, "")[0], "")
    assert len(alone.contacts) == 1
