"""Cells at their places: a bar spans what it leads to, and arrows lead into each of it."""

from flow_samples import book, shipped
from leaflet.compose.flow.cells import (
    Across,
    Barred,
    BoxCell,
    Cell,
    DeskBelow,
    DeskBeside,
    Gaps,
    Pile,
    PlacedCells,
    Spined,
)
from leaflet.compose.flow.outline import References
from leaflet.compose.parts.block import Block
from leaflet.page import Point, Rect

NOTHING = References(0, ())
RULES = book(shipped()).sheet.bands.rules


def row(width: float, height: float) -> BoxCell:
    return BoxCell(NOTHING, Block(width, height))


def growing(width: float, height: float) -> BoxCell:
    cell = row(width, height)
    cell.stretch = 1
    return cell


def areas(cell: Cell, height: float) -> tuple[list[Rect], list[Point]]:
    places = PlacedCells(RULES)
    cell.place(Point(0, 0), height, places)
    return [each.area for each in places.boxes], [arrow.tip for arrow in places.arrows]


def test_a_bar_on_the_left_is_as_high_as_what_it_leads_to() -> None:
    cell = Barred(row(50, 10), Pile([row(100, 20), row(100, 30)], 4), 6, "right")
    assert cell.height == 54
    boxes, tips = areas(cell, 54)
    assert boxes == [Rect(0, 0, 50, 54), Rect(56, 0, 100, 20), Rect(56, 24, 100, 30)]
    assert tips == [Point(56, 10), Point(56, 39)]


def test_a_bar_above_leads_down_into_each_column() -> None:
    columns = Across([(row(40, 25), 40.0), (row(40, 30), 40.0)], 10)
    boxes, tips = areas(Barred(row(90, 10), columns, 6, "down"), 46)
    assert boxes == [Rect(0, 0, 90, 10), Rect(0, 16, 40, 30), Rect(50, 16, 40, 30)]
    assert tips == [Point(20, 16), Point(70, 16)]


def test_height_to_spare_goes_between_things_then_into_desks() -> None:
    pile = Pile([Pile([growing(10, 20), growing(10, 20)], 2), row(10, 20)], 4)
    boxes, _tips = areas(pile, 66 + 2 * 6)
    assert [(box.y, box.height) for box in boxes] == [(0, 20), (26, 20), (58, 20)]
    boxes, _tips = areas(pile, 66 + 3 * 6 + 10)
    assert [(box.y, box.height) for box in boxes] == [(0, 25), (33, 25), (74, 20)]
    assert pile.filling(5, 3, 0.0) == 66 + 3 * 6 + 10


def test_columns_side_by_side_end_on_one_line_unless_one_is_far_too_low() -> None:
    piles: list[tuple[Cell, float]] = [
        (Pile([growing(40, height)] * count, 0), 40.0)
        for height, count in ((50, 1), (20, 1), (24, 1), (20, 3))
    ]
    ends = [box.bottom for box in areas(Across(piles, 10), 60)[0]]
    assert ends == [60, 32, 32, 20, 40, 60]


def test_bars_side_by_side_are_equally_high() -> None:
    cells: list[tuple[Cell, float]] = [
        (Barred(row(40, head), Pile([growing(40, 20)], 4), 6, "down"), 40.0) for head in (10, 25)
    ]
    across = Across(cells, 10)
    assert across.height == 25 + 6 + 20
    boxes, _tips = areas(across, across.height)
    assert boxes[0].height == boxes[2].height == 25
    assert boxes[1] == Rect(0, 31, 40, 20)


def test_a_high_desk_below_a_low_bar_keeps_to_the_height_of_all_columns() -> None:
    cells: list[tuple[Cell, float]] = [
        (Barred(row(40, head), Pile([growing(40, desk)], 4), 6, "down"), 40.0)
        for head, desk in ((25, 20), (10, 35))
    ]
    across = Across(cells, 10)
    assert across.height == 25 + 6 + 35
    assert {box.bottom for box in areas(across, across.height)[0][1::2]} == {across.height}


def test_what_is_lower_than_its_neighbour_is_partly_empty() -> None:
    assert Across([(row(40, 20), 40.0), (row(40, 30), 40.0)], 10).void == 40 * 10


def test_a_question_above_others_has_a_spine_along_them() -> None:
    cell = Spined(row(100, 10), Pile([row(80, 20), row(80, 30)], 4), 6, Gaps(2, 5))
    places = PlacedCells(RULES)
    cell.place(Point(0, 0), cell.height, places)
    assert places.boxes[0].spines == (Rect(0, 0, 6, 10 + 2 + 54),)
    assert [arrow.tip for arrow in places.arrows] == [Point(11, 22), Point(11, 51)]


def test_questions_that_share_a_desk_each_lead_to_it() -> None:
    shared = DeskBeside([row(50, 10), row(50, 10)], [None, None], growing(80, 24), Gaps(2, 5))
    boxes, tips = areas(shared, 24)
    assert boxes[-1] == Rect(55, 0, 80, 24)
    assert tips == [Point(55, 5), Point(55, 19)]


def test_questions_side_by_side_each_lead_down_to_the_desk_they_share() -> None:
    joined = DeskBelow([row(30, 10), row(60, 16)], [None, None], growing(94, 24), Gaps(6, 4))
    boxes, tips = areas(joined, joined.height)
    assert boxes == [Rect(0, 0, 30, 16), Rect(34, 0, 60, 16), Rect(0, 22, 94, 24)]
    assert tips == [Point(15, 22), Point(64, 22)]


def test_a_spine_leads_to_each_question_beside_it() -> None:
    shared = DeskBeside([row(50, 10), row(50, 10)], [None, None], growing(80, 24), Gaps(2, 5))
    cell = Spined(row(140, 10), Pile([shared], 4), 6, Gaps(2, 5))
    places = PlacedCells(RULES)
    cell.place(Point(0, 0), cell.height, places)
    assert [arrow.tip for arrow in places.arrows[-2:]] == [Point(11, 17), Point(11, 31)]


def test_a_bar_larger_than_its_words_is_partly_empty() -> None:
    cell = Barred(row(50, 10), Pile([row(100, 60)], 4), 6, "right")
    assert cell.void == 50 * 60


def test_a_column_of_few_rows_grows_by_a_share_of_its_height() -> None:
    few = Pile([growing(100, 200)], 4)
    many = Pile([growing(100, 20) for _ in range(10)], 0)
    assert few.filling(9, 3, 0.35) == 200 * 1.35
    assert many.filling(9, 3, 0.35) == many.height + 10 * 9
    assert Pile([row(100, 20)], 4).filling(9, 3, 0.35) == 20
