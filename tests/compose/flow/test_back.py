"""The summaries on pages of their own, under the numbers of the flow."""

from pathlib import Path

from data_folder import notice_of
from flow_samples import book, desk, printed
from leaflet.compose.flow.back import back_pages
from leaflet.compose.flow.parts import Manner
from leaflet.model.notice import Notice

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


def test_there_is_no_page_without_summaries(tmp_path: Path) -> None:
    draft = book(notice(tmp_path, "")).draft(Manner(bands=True, brief=True), 0)
    assert back_pages(draft) == ([], [])
