"""The page round a flow: what it leaves for the flow, and where."""

from pathlib import Path

import pytest

from data_folder import notice_of
from flow_samples import book, desk, fan, shipped
from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.manner import Manner


def draft(folder: Path) -> Draft:
    return book(fan(folder, 3)).draft(Manner(bands=True), 0)


def test_the_flow_is_between_what_is_above_and_below(tmp_path: Path) -> None:
    own = draft(tmp_path)
    _items, (top, bottom) = own.around(0, 1)
    assert own.frame.y < top < bottom <= own.frame.bottom
    assert bottom - top == pytest.approx(own.area.height)


def test_the_tail_of_a_speech_bubble_does_not_touch_what_is_below() -> None:
    own = book(shipped(), theme="child").draft(Manner(bands=True), 0)
    _items, (_top, bottom) = own.around(0, 1)
    note = own.frame.bottom - sum(block.height for block in own.below)
    assert note - bottom > own.style.tail > 0


def test_a_further_page_has_a_smaller_title_and_a_number(tmp_path: Path) -> None:
    own = draft(tmp_path)
    assert own.later.height > own.first.height
    _items, (top, bottom) = own.around(1, 2)
    assert bottom - top == pytest.approx(own.later.height)


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
