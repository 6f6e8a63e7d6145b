"""The page round a flow: what it leaves for the flow, and where."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, desk, fan, printed, shipped
from leaflet.check.page import check_page
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.assembly import document
from leaflet.page import Page


def draft(folder: Path) -> Draft:
    return book(fan(folder, 3)).draft(Manner(bands=True), 0)


def test_the_flow_is_between_what_is_above_and_below(tmp_path: Path) -> None:
    own = draft(tmp_path)
    _items, room = own.around(0, 1)
    assert own.frame.y < room.y < room.bottom <= own.frame.bottom
    assert (room.width, room.height) == pytest.approx(own.area)


def test_the_tail_of_a_speech_bubble_does_not_touch_what_is_below() -> None:
    own = book(shipped(), theme="child").draft(Manner(bands=True), 0)
    _items, room = own.around(0, 1)
    note = own.frame.bottom - sum(block.height for block in own.below)
    assert note - room.bottom > own.style.tail > 0


def test_a_further_page_has_a_smaller_title_and_a_number(tmp_path: Path) -> None:
    own = draft(tmp_path)
    assert own.later.height > own.first.height
    _items, room = own.around(1, 3)
    assert room.height == pytest.approx(own.later.height)


@pytest.mark.parametrize("publisher", ["市", "市民生活部 相談支援課 " * 8])
def test_a_page_before_another_says_so_beside_its_number(publisher: str, tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        edition=f"as_of: 2026-07-01\npublisher: {publisher}",
        desks="desks:\n" + desk("a", "窓口", "phone: 110"),
        flowchart="title: 窓口\nflow:\n  - when: 困っている\n    go: [a]\n",
    )
    own = book(notice).draft(Manner(bands=True), 0)
    pages = [own.around(number, 3) for number in range(3)]
    said = [printed(Page(own.paper, tuple(items))) for items, _room in pages]
    onward = own.sheet.onward.replace(" ", "")
    assert [onward in each.replace(" ", "") for each in said] == [True, True, False]
    items, room = pages[0]
    assert room.height == pytest.approx(own.first.height)
    page = Page(own.paper, tuple(items))
    assert not list(check_page(document(notice.edition, own.flowchart.title, [page], [])))


def test_kinds_of_contact_make_the_legend_where_none_is_written(tmp_path: Path) -> None:
    assert draft(tmp_path).channels == ()  # URLs have no entry, and one alone says nothing


def test_a_legend_that_is_not_written_is_in_the_words_of_the_theme(tmp_path: Path) -> None:
    notice = notice_of(
        tmp_path,
        desks="desks:\n" + desk("a", "先生", "phone: 110", "visit: 保健室"),
        flowchart="title: 窓口\nflow:\n  - when: 困っている\n    go: [a]\n",
    )
    said = {
        theme: {
            words.plain for words in book(notice, theme=theme).draft(Manner(bands=True), 0).channels
        }
        for theme in ("official", "child")
    }
    assert "対面" in said["official"]
    assert "あって話す" in said["child"]
