"""Cells at their places: a bar spans what it leads to, and arrows lead into each of it."""

from leaflet.compose.flow.cells import Across, Barred, Pile, Places, Row
from leaflet.compose.flow.outline import References
from leaflet.compose.parts.block import Block
from leaflet.page import Point, Rect

NOTHING = References(0, ())


def row(width: float, height: float) -> Row:
    return Row(NOTHING, Block(width, height))


def areas(cell: Pile | Across | Barred, height: float) -> tuple[list[Rect], list[Point]]:
    places = Places([], [])
    cell.place(Point(0, 0), height, places)
    return [each.area for each in places.boxes], [arrow.tip for arrow in places.arrows]


def test_a_bar_on_the_left_is_as_high_as_what_it_leads_to() -> None:
    cell = Barred(row(50, 10), Pile([row(100, 20), row(100, 30)], 4), 6, "right")
    assert cell.height == 54
    boxes, tips = areas(cell, 54)
    assert boxes == [Rect(0, 0, 50, 54), Rect(56, 0, 100, 20), Rect(56, 24, 100, 30)]
    assert tips == [Point(56, 10), Point(56, 39)]


def test_a_bar_above_leads_down_into_each_column() -> None:
    columns = Across([(row(40, 20), 40.0), (row(40, 30), 40.0)], 10)
    boxes, tips = areas(Barred(row(90, 10), columns, 6, "down"), 46)
    assert boxes == [Rect(0, 0, 90, 10), Rect(0, 16, 40, 30), Rect(50, 16, 40, 30)]
    assert tips == [Point(20, 16), Point(70, 16)]


def test_height_to_spare_is_shared_by_the_rows() -> None:
    boxes, _tips = areas(Pile([row(10, 20), row(10, 20)], 2), 52)
    assert [box.height for box in boxes] == [25, 25]
