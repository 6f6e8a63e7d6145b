import pytest

from flowchart.geometry import faults
from leaflet.flowchart import (
    Box,
    Chart,
    Direction,
    DuplicateBoxError,
    Edge,
    Spacing,
    UnknownBoxError,
    lay_out,
    place,
    rank,
)


def chart(names: str, pairs: str, direction: Direction = "right", *, fold_sinks: int = 1) -> Chart:
    boxes = [Box(name, 80, 30) for name in names]
    edges = [Edge(*pair) for pair in pairs.split()]
    return lay_out(boxes, edges, direction=direction, fold_sinks=fold_sinks)


def ranks(found: Chart) -> list[int]:
    return [box.rank for box in found.boxes]


def test_a_single_box_is_a_chart_of_its_size() -> None:
    found = chart("a", "")
    assert (found.width, found.height, found.wires) == (80, 30, ())


def test_no_box_at_all_is_an_empty_chart() -> None:
    assert chart("", "") == Chart(0, 0, (), (), ())


def test_ranks_are_columns_to_the_right_and_rows_down() -> None:
    right, down = chart("ab", "ab"), chart("ab", "ab", "down")
    assert right.boxes[1].x > right.boxes[0].right
    assert right.boxes[1].y == right.boxes[0].y
    assert down.boxes[1].y > down.boxes[0].bottom
    assert down.boxes[1].x == down.boxes[0].x


def test_edges_into_one_box_end_in_one_arrowhead_in_the_middle() -> None:
    found = chart("abcd", "ad bd cd")
    (end,) = {wire.points[-1] for wire in found.wires}
    assert end == (found.boxes[3].x, found.boxes[3].y + 15)


def test_edges_with_labels_keep_arrowheads_of_their_own() -> None:
    boxes = [Box(name, 80, 60) for name in "abc"]
    edges = [Edge("a", "c", 20, 9), Edge("b", "c", 20, 9)]
    found = lay_out(boxes, edges, direction="right")
    assert found.wires[0].points[-1] != found.wires[1].points[-1]


def test_long_edges_side_by_side_into_one_box_share_a_lane() -> None:
    found = chart("abcxyd", "ax xy ad bd cd yd")
    assert len({wire.points[-2:][1] for wire in found.wires[2:]}) == 1
    assert len({y for wire in found.wires[2:5] for _x, y in wire.points[-2:]}) == 1


def test_lines_are_not_joined_where_one_would_seem_to_lead_to_boxes_of_the_other() -> None:
    found = chart("abvwxy", "av aw ay bv bw bx by")
    assert faults(found, Spacing()) == []


def test_starts_are_in_the_first_rank_where_that_costs_no_crossing() -> None:
    assert ranks(chart("abcds", "ab bc cd sd")) == [0, 1, 2, 3, 0]


def test_folded_sinks_are_in_several_ranks() -> None:
    assert ranks(chart("abcde", "ab ac ad ae", fold_sinks=2)) == [0, 1, 1, 2, 2]


def test_a_graph_arranged_once_is_placed_at_any_size() -> None:
    edges = [Edge(*pair) for pair in ("ab", "bc", "cd", "sd", "ab")]
    small, large = ([Box(name, size, size) for name in "abcds"] for size in (20, 90))
    topology = rank(small, edges, direction="right").ordered()
    found = place(topology, large, edges)
    assert found == lay_out(large, edges, direction="right")
    assert list(topology.ranks) == ranks(found)


def test_boxes_without_any_size_are_laid_out_like_others() -> None:
    boxes = [Box("a", 0, 0), Box("b", 0, 0), Box("c", 10, 0)]
    found = lay_out(boxes, [Edge("a", "b"), Edge("a", "c")], direction="down")
    assert faults(found, Spacing()) == []


def test_loops_ways_back_and_repeated_edges_are_drawn() -> None:
    found = chart("abc", "ab bc ca aa ab")
    assert faults(found, Spacing()) == []
    assert [(wire.tail, wire.head) for wire in found.wires][-2:] == [("a", "a"), ("a", "b")]


def test_a_long_way_back_does_not_pass_between_the_turns_of_a_short_one() -> None:
    assert chart("abcd", "ab ac bd db ba", "down").crossings == ()


def test_larger_gaps_are_kept() -> None:
    spacing = Spacing(node_gap=40, rank_gap=90, clearance=20, track_gap=12)
    boxes = [Box(name, 80, 30) for name in "abcdef"]
    edges = [Edge(*pair) for pair in ("ab", "ac", "bd", "ce", "af", "df")]
    assert faults(lay_out(boxes, edges, direction="down", spacing=spacing), spacing) == []


@pytest.mark.parametrize(
    ("boxes", "edges", "error"),
    [
        ([Box("a", 1, 1)], [Edge("a", "b")], UnknownBoxError),
        ([Box("a", 1, 1), Box("a", 1, 1)], [], DuplicateBoxError),
    ],
)
def test_what_is_no_graph_is_refused(
    boxes: list[Box], edges: list[Edge], error: type[ValueError]
) -> None:
    with pytest.raises(error):
        lay_out(boxes, edges, direction="right")
