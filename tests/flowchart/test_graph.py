import pytest

from leaflet.flowchart.graph import Box, DuplicateBoxError, Edge, UnknownBoxError, digraph, merge

BOXES = [Box("a", 1, 1), Box("b", 1, 1)]


def test_names_become_numbers_in_the_writer_s_order() -> None:
    graph = digraph(BOXES, [Edge("b", "a"), Edge("a", "b")])
    assert (graph.boxes, graph.tails, graph.heads) == (2, (1, 0), (0, 1))


def test_an_edge_to_nowhere_names_what_is_not_there() -> None:
    with pytest.raises(UnknownBoxError) as error:
        digraph(BOXES, [Edge("a", "c")])
    assert error.value.id == "c"


def test_two_boxes_of_one_name_are_refused() -> None:
    with pytest.raises(DuplicateBoxError) as error:
        digraph([*BOXES, Box("a", 2, 2)], [])
    assert error.value.id == "a"


def test_an_edge_given_twice_is_one() -> None:
    once, numbers = merge([Edge("a", "b"), Edge("b", "a"), Edge("a", "b")])
    assert once == [Edge("a", "b"), Edge("b", "a")]
    assert numbers == [0, 1, 0]


def test_edges_with_labels_stay_apart_whatever_their_labels_say() -> None:
    labelled = Edge("a", "b", 20, 9)
    assert merge([labelled, labelled, Edge("a", "b")])[1] == [0, 1, 2]
