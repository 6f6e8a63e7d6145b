from hypothesis import given, settings
from hypothesis import strategies as st

from flowchart.test_laws import graphs
from leaflet.flowchart import Box, Edge, lay_out, replaceable


def replaced(names: str, pairs: str) -> list[str]:
    boxes = [Box(name, 80, 30) for name in names]
    edges = pairs.split()
    chart = lay_out(boxes, [Edge(*pair) for pair in edges], direction="right")
    return [edges[e] for e in replaceable(chart)]


def test_a_tree_keeps_all_its_edges() -> None:
    assert replaced("abcd", "ab ac bd") == []


def test_one_of_two_crossing_edges_is_replaced() -> None:
    assert len(replaced("abxy", "ax ay bx by")) == 1


def test_an_edge_across_the_whole_chart_is_replaced() -> None:
    assert replaced("abcde", "ab bc cd de ae") == ["ae"]


def test_a_loop_is_never_replaced() -> None:
    assert replaced("ab", "aa ab") == []


@settings(derandomize=True, max_examples=30, deadline=None)
@given(graphs(), st.booleans())
def test_every_box_that_was_entered_still_is(
    graph: tuple[list[Box], list[Edge]], down: bool
) -> None:
    boxes, edges = graph
    gone = replaceable(lay_out(boxes, edges, direction="down" if down else "right"))
    left = [edge for e, edge in enumerate(edges) if e not in gone and edge.tail != edge.head]
    assert {edge.head for edge in left} == {e.head for e in edges if e.tail != e.head}
