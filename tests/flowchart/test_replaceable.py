from hypothesis import given, settings
from hypothesis import strategies as st

from flowchart.test_laws import graphs
from leaflet.flowchart import Box, Edge, lay_out, length, replaceable
from leaflet.flowchart.assemble import crossings


def replaced(names: str, pairs: str, among: str | None = None) -> list[str]:
    boxes = [Box(name, 80, 30) for name in names]
    edges = pairs.split()
    chart = lay_out(boxes, [Edge(*pair) for pair in edges], direction="right")
    due = {edges.index(pair) for pair in (among or pairs).split()}
    return [edges[e] for e in replaceable(chart, due)]


def test_a_tree_keeps_all_its_edges() -> None:
    assert replaced("abcd", "ab ac bd") == []


def test_one_of_two_crossing_edges_is_replaced() -> None:
    assert len(replaced("abxy", "ax ay bx by")) == 1


def test_an_edge_across_the_whole_chart_is_replaced() -> None:
    assert replaced("abcde", "ab bc cd de ae") == ["ae"]


def test_edges_that_are_not_named_remain() -> None:
    assert replaced("abcde", "ab bc cd de ae", "ab bc") == []


@settings(derandomize=True, max_examples=30, deadline=None)
@given(graphs(), st.booleans())
def test_what_remains_is_short_and_crosses_nothing(
    graph: tuple[list[Box], list[Edge]], down: bool
) -> None:
    boxes, edges = graph
    chart = lay_out(boxes, edges, direction="down" if down else "right")
    gone = replaceable(chart, range(len(edges)))
    left = [wire for wire in chart.wires if wire.edge not in gone]
    assert crossings(left) == []
    assert all(length(wire) <= (chart.width + chart.height) / 2 for wire in left)
