import pytest

from leaflet.flowchart import Box, Chart, Direction, Edge, Merits, appraise, lay_out
from leaflet.flowchart.chart import PlacedBox, Wire


def merits(names: str, pairs: str, direction: Direction = "right") -> Merits:
    boxes = [Box(name, 80, 30) for name in names]
    chart = lay_out(boxes, [Edge(*pair) for pair in pairs.split()], direction=direction)
    return appraise(chart, direction, 12)


def test_a_tree_has_no_demerit_but_the_length_of_its_lines() -> None:
    found = merits("abc", "ab ac")
    assert found == Merits(0, 0, 0, 0, 0, 0, found.wire_length)
    assert found.wire_length > 0


@pytest.mark.parametrize("direction", ["right", "down"])
def test_boxes_of_one_rank_against_the_order_in_which_they_were_written_are_inversions(
    direction: Direction,
) -> None:
    places = (0, 40, 20)
    boxes = tuple(
        PlacedBox(n, 0, at, 9, 9, 0) if direction == "right" else PlacedBox(n, at, 0, 9, 9, 0)
        for n, at in zip("abc", places, strict=True)
    )
    assert appraise(Chart(99, 99, boxes, (), ()), direction, 12).inversions == 1


def test_a_line_between_two_boxes_of_another_column_is_counted() -> None:
    column = (PlacedBox("b", 40, 0, 20, 20, 1), PlacedBox("c", 40, 40, 20, 20, 1))
    ends = PlacedBox("a", 0, 0, 9, 60, 0), PlacedBox("d", 90, 0, 9, 60, 2)

    def between(y: float) -> int:
        wires = (Wire(0, "a", "d", ((9, y), (90, y))),)
        return appraise(Chart(99, 60, (*ends, *column), wires, ()), "right", 12).between

    assert (between(30), between(-5)) == (1, 0)


def test_the_third_of_parallel_lines_is_counted_and_shared_stretches_once() -> None:
    wires = tuple(Wire(n, "a", "b", ((0, 10 * n), (100, 10 * n))) for n in (0, 1, 2, 2))
    found = appraise(
        Chart(100, 20, (PlacedBox("a", 0, 0, 0, 0, 0), PlacedBox("b", 100, 0, 0, 0, 1)), wires, ()),
        "right",
        12,
    )
    assert found.bundled == 1
    assert found.wire_length == 300


def test_ends_away_from_the_middle_of_their_border_are_counted_once_each() -> None:
    a, b = PlacedBox("a", 0, 0, 20, 20, 0), PlacedBox("b", 50, 0, 20, 20, 1)
    wires = tuple(Wire(n, "a", "b", ((20, 10), (50, at))) for n, at in ((0, 10), (1, 4), (2, 4)))
    assert appraise(Chart(70, 20, (a, b), wires, ()), "right", 12).off_middle == 1


def test_rows_of_desks_out_of_line_are_ragged() -> None:
    rows = [(0, 0), (40, 0), (0, 1), (55, 1)]
    boxes = tuple(PlacedBox(str(n), x, 50 * r, 30, 9, r) for n, (x, r) in enumerate(rows))
    assert appraise(Chart(99, 99, boxes, (), ()), "down", 12).ragged == 1
