"""Laws of every chart, over graphs nobody has drawn."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flowchart.geometry import faults
from leaflet.flowchart import (
    DIRECTIONS,
    Align,
    Box,
    Chart,
    Direction,
    Edge,
    Spacing,
    lay_out,
    place,
    rank,
)

LENGTHS = st.sampled_from((12, 20, 40, 44, 60, 100, 240))  # few, so that places often coincide


@st.composite
def graphs(draw: Any) -> tuple[list[Box], list[Edge]]:
    """Draw up to sixteen boxes, each reached from up to three others, some from later ones."""
    count = draw(st.integers(1, 16))
    boxes = [Box(f"b{n}", draw(LENGTHS), draw(LENGTHS)) for n in range(count)]
    edges = []
    for head in range(1, count):
        for tail in draw(st.lists(st.integers(max(0, head - 5), head - 1), max_size=3)):
            edges.append(Edge(f"b{tail}", f"b{head}"))
    for tail, head in draw(
        st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=2)
    ):
        edges.append(Edge(f"b{tail}", f"b{head}"))
    return boxes, edges


def laid_out(graph: tuple[list[Box], list[Edge]], direction: Direction) -> Chart:
    boxes, edges = graph
    return lay_out(boxes, edges, direction=direction)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(graphs(), st.sampled_from(DIRECTIONS))
def test_nothing_overlaps_and_no_connector_touches_what_it_does_not_join(
    graph: tuple[list[Box], list[Edge]], direction: Direction
) -> None:
    assert faults(laid_out(graph, direction), Spacing()) == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(graphs(), st.sampled_from(DIRECTIONS), st.sampled_from(("start", "stretch")))
def test_the_clearance_holds_whatever_the_other_gaps(
    graph: tuple[list[Box], list[Edge]], direction: Direction, align: Align
) -> None:
    boxes, edges = graph
    spacing = Spacing(clearance=13, lead_out=2, lead_in=4, node_gap=5, track_gap=6, rank_gap=10)
    chart = lay_out(boxes, edges, direction=direction, spacing=spacing, align=align)
    assert faults(chart, spacing) == []


@settings(derandomize=True, max_examples=15, deadline=None)
@given(graphs(), st.sampled_from(DIRECTIONS))
def test_with_the_order_kept_the_boxes_of_a_rank_are_as_they_were_written(
    graph: tuple[list[Box], list[Edge]], direction: Direction
) -> None:
    boxes, edges = graph
    kept = rank(boxes, edges, direction=direction).ordered(keep_order=True)
    chart = place(kept, boxes, edges)
    ranks: dict[int, list[float]] = {}
    for box in chart.boxes:
        ranks.setdefault(box.rank, []).append(box.y if direction == "right" else box.x)
    assert all(places == sorted(places) for places in ranks.values())
    assert faults(chart, Spacing()) == []


@settings(derandomize=True, max_examples=15, deadline=None)
@given(graphs())
def test_both_directions_keep_every_box_its_size_and_every_edge_its_number(
    graph: tuple[list[Box], list[Edge]],
) -> None:
    boxes, edges = graph
    for direction in DIRECTIONS:
        chart = laid_out(graph, direction)
        assert [Box(b.id, round(b.width, 6), round(b.height, 6)) for b in chart.boxes] == boxes
        assert [(w.edge, Edge(w.tail, w.head)) for w in chart.wires] == list(enumerate(edges))


@settings(derandomize=True, max_examples=15, deadline=None)
@given(graphs(), st.sampled_from(DIRECTIONS))
def test_the_same_graph_is_laid_out_in_the_same_way(
    graph: tuple[list[Box], list[Edge]], direction: Direction
) -> None:
    assert laid_out(graph, direction) == laid_out(graph, direction)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), LENGTHS, LENGTHS), min_size=1, max_size=24))
def test_a_tree_has_no_crossing_and_keeps_the_writer_s_order(
    members: list[tuple[int, int, int]],
) -> None:
    boxes = [Box("root", 60, 30)]
    edges, parents = [], {}
    for number, (parent, width, height) in enumerate(members):
        tail = boxes[parent % len(boxes)].id
        boxes.append(Box(f"b{number}", width, height))
        edges.append(Edge(tail, f"b{number}"))
        parents[f"b{number}"] = tail
    chart = lay_out(boxes, edges, direction="down")
    assert chart.crossings == ()
    for parent in {*parents.values()}:
        children = [box.x for box in chart.boxes if parents.get(box.id) == parent]
        assert children == sorted(children)
