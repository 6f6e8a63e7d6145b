"""The summaries on pages of their own, under the numbers of the flow."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import book, desk, printed
from leaflet.compose.flow.back import back_pages
from leaflet.compose.flow.manner import Manner
from leaflet.model.notice import Notice
from leaflet.page import Text

FLOW = "title: 窓口\nflow:\n  - when: 困っている\n    go: [a, b]\n"


def notice(folder: Path, summary: str) -> Notice:
    desks = (
        "desks:\n"
        + desk("a", "甲相談室", "phone: 03-5555-1111")
        + desk("b", "乙相談室", "phone: 03-5555-2222", more=summary)
    )
    return notice_of(folder, desks=desks, flowchart=FLOW)


def test_each_summary_is_printed_beside_the_number_and_name_of_its_desk(tmp_path: Path) -> None:
    draft = book(notice(tmp_path, "    summary: 何でも聞きます。\n")).draft(
        Manner(bands=True, brief=True), 0
    )
    (page,), (section,) = back_pages(draft)
    words = printed(page)
    assert "何でも聞きます。" in words
    assert "②" in words
    assert "①" not in words
    assert [kid.role for kid in section.kids] == ["H2", "Table"]  # type: ignore[union-attr]


def test_a_number_is_on_the_first_line_of_its_name(tmp_path: Path) -> None:
    summary = "    summary: 何でも聞きます。\n"
    whole = notice(tmp_path, summary)
    assert whole.flowchart is not None
    (page,), _read = back_pages(book(whole).draft(Manner(bands=True, brief=True), 0))
    texts = [item for item in page.items if isinstance(item, Text)]
    (number,) = (text for text in texts if text.words == "②")
    name = next(text for text in texts if text.words.startswith("乙"))
    assert number.at.y == name.at.y
    assert number.at.x < name.at.x


def test_there_is_no_page_without_summaries(tmp_path: Path) -> None:
    draft = book(notice(tmp_path, "")).draft(Manner(bands=True, brief=True), 0)
    assert back_pages(draft) == ([], [])
