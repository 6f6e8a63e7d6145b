from hypothesis import given, settings
from hypothesis import strategies as st

from flowchart.test_laws import DIRECTIONS, graphs
from leaflet.flowchart import Bound, Box, Direction, Edge, bound, lay_out


def test_a_chain_is_as_long_as_its_boxes_and_gaps() -> None:
    boxes = [Box(name, 80, 30) for name in "abc"]
    edges = [Edge("a", "b"), Edge("b", "c")]
    assert bound(boxes, edges, direction="right") == Bound(80 * 3 + 36 * 2, 30, 312 * 30)


def test_sinks_in_one_rank_need_room_side_by_side_and_less_in_two() -> None:
    boxes = [Box(name, 80, 30) for name in "abcde"]
    edges = [Edge("a", name) for name in "bcde"]
    one, two = (bound(boxes, edges, direction="right", fold_sinks=n) for n in (1, 2))
    assert one.height == 30
    assert two.height == 30 * 2 + 14
    assert bound(boxes, edges, direction="right", align_sinks=True).height == 30 * 4 + 14 * 3


def test_what_cannot_fit_exceeds_an_area_by_width_height_or_area() -> None:
    boxes = [Box(str(n), 100, 100) for n in range(500)]
    least = bound(boxes, [], direction="right")
    assert least.exceeds(2000, 2000)
    assert not least.exceeds(3000, 2000)
    assert least.exceeds(90, 1e9)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(graphs(), st.sampled_from(DIRECTIONS), st.booleans(), st.integers(1, 3))
def test_no_chart_is_smaller_than_its_bound(
    graph: tuple[list[Box], list[Edge]], direction: Direction, aligned: bool, folds: int
) -> None:
    boxes, edges = graph
    least = bound(boxes, edges, direction=direction, align_sinks=aligned, fold_sinks=folds)
    chart = lay_out(boxes, edges, direction=direction, align_sinks=aligned, fold_sinks=folds)
    assert not least.exceeds(chart.width + 0.01, chart.height + 0.01)
