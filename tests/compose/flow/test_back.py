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


def test_no_summary_is_larger_than_the_names_in_front(tmp_path: Path) -> None:
    short = notice(tmp_path, "    summary: 何でも聞きます。\n")
    for step in (0, 10):
        draft = book(short).draft(Manner(bands=True, brief=True), step)
        (page,), _read = back_pages(draft)
        sizes = {item.words: item.size for item in page.items if isinstance(item, Text)}
        assert sizes["何でも聞きます。"] <= draft.sheet.type.name.at(draft.setter.ease) + 0.01


def test_there_is_no_page_without_summaries(tmp_path: Path) -> None:
    draft = book(notice(tmp_path, "")).draft(Manner(bands=True, brief=True), 0)
    assert back_pages(draft) == ([], [])


def test_a_summary_keeps_to_its_column(tmp_path: Path) -> None:
    long = "    summary: " + "相談の内容に応じて担当の窓口をご案内します。" * 12 + "\n"
    draft = book(notice(tmp_path, long)).draft(Manner(bands=True, brief=True), 0)
    (page,), _read = back_pages(draft)
    texts = [item for item in page.items if isinstance(item, Text)]
    summary = [text for text in texts if text.at.x > draft.frame.x + draft.frame.width / 10]
    assert len(summary) > 2
    across = draft.sheet.back.across
    assert max(text.at.x + text.width for text in summary) <= draft.frame.right - across + 0.01
