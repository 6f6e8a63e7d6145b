"""Bars that continue in the next column of a page are drawn once over both."""

from dataclasses import replace
from pathlib import Path

import pytest

from flow_samples import book, composed, fan, printed, shipped
from leaflet.compose.flow.cells import BarArrow, Barred, BoxCell, Pile, Placed, PlacedCells
from leaflet.compose.flow.joined import joined, lowered
from leaflet.compose.flow.manner import Manner
from leaflet.compose.parts.block import Block
from leaflet.page import Point, Rect


@pytest.mark.parametrize(("down", "count"), [(0.0, 1), (5.0, 2)])
def test_a_bar_is_one_with_what_it_continues_beside_it(
    tmp_path: Path, down: float, count: int
) -> None:
    made = book(fan(tmp_path, 4, 2))
    parts = made.draft(Manner(bands=True), 0).parts
    (bar,) = made.bars(bands=True)
    again = replace(bar, again=True)
    areas = Rect(0, 0, 200, 30), Rect(210, down, 200, 30)
    boxes = [
        Placed(each, area, parts.bar(each, 200))
        for each, area in zip((bar, again), areas, strict=True)
    ]
    arrows = [BarArrow(Point(area.x + 100, area.y), "down") for area in areas]
    found = joined(PlacedCells(parts.sheet.bands.rules, boxes, arrows), parts, 10)
    assert (len(found.boxes), len(found.arrows)) == (count, count)
    assert found.boxes[0].area == (Rect(0, 0, 410, 30) if count == 1 else areas[0])


def test_a_question_over_two_columns_has_a_spine_in_each(tmp_path: Path) -> None:
    made = book(fan(tmp_path, 4, 2))
    parts = made.draft(Manner(bands=True), 0).parts
    (bar,) = made.bars(bands=True)
    areas = Rect(0, 0, 200, 30), Rect(210, 0, 200, 30)
    spines = [Rect(area.x, area.y, 8, 90) for area in areas]
    boxes = [
        Placed(each, area, parts.bar(each, 200), (spine,))
        for each, area, spine in zip((bar, replace(bar, again=True)), areas, spines, strict=True)
    ]
    (found,) = joined(PlacedCells(parts.sheet.bands.rules, boxes), parts, 10).boxes
    assert (found.area, [*found.spines]) == (Rect(0, 0, 410, 30), spines)


def test_a_situation_over_all_columns_of_a_page_is_named_once(tmp_path: Path) -> None:
    (page,) = composed(
        fan(tmp_path, 8, 4), "poster", "none", "bands", landscape=True
    ).document.pages
    assert "つづき" not in printed(page)


def test_a_bar_over_two_columns_is_no_higher_than_its_words_are_there() -> None:
    made = book(shipped())
    parts = made.draft(Manner(bands=True), 0).parts
    bar, *_others = made.bars(bands=True)
    width = 200
    box = BoxCell(bar, Block(width, 20))
    columns = [
        Pile([Barred(BoxCell(each, parts.bar(each, width)), Pile([box], 0), 6, "down")], 4)
        for each in (bar, replace(bar, again=True))
    ]
    once = parts.bar(bar, 2 * width + 10).height + 6 + box.height
    assert {pile.height for pile in lowered(columns, parts, 10)} == {once}
    assert [*lowered(columns[:1], parts, 10)] == columns[:1]
    assert columns[0].height > once
