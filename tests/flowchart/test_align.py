from itertools import pairwise

from leaflet.flowchart.align import Columns, ConnectorPiece
from leaflet.flowchart.separate import Gap

FREE = float("inf")


def columns(layers: list[list[int]], extent: float = FREE) -> Columns:
    """Nodes that reach 10 to either side, 20 apart in their layer."""
    count = 1 + max(node for layer in layers for node in layer)
    gaps = [Gap(left, right, 20) for layer in layers for left, right in pairwise(layer)]
    return Columns([10.0] * count, [10.0] * count, gaps, extent)


def test_nodes_joined_by_a_link_are_in_line() -> None:
    found = columns([[0], [1, 2]])
    found.try_all([ConnectorPiece(0, 2, 0)])
    assert found.straight(ConnectorPiece(0, 2, 0))
    places = found.packed()
    assert places is not None
    assert places[0] == places[2] == 30


def test_an_offset_puts_the_upper_node_over_the_port_of_the_lower_one() -> None:
    found = columns([[0], [1]])
    found.try_all([ConnectorPiece(0, 1, 4)])
    places = found.packed()
    assert places is not None
    assert places[0] == places[1] + 4


def test_of_two_links_that_cross_the_earlier_is_straight() -> None:
    found = columns([[0, 1], [2, 3]])
    links = [ConnectorPiece(0, 3, 0), ConnectorPiece(1, 2, 0)]
    found.try_all(links)
    assert [found.straight(link) for link in links] == [True, False]


def test_links_that_would_need_a_node_at_two_places_are_not_all_joined() -> None:
    found = columns([[0], [1, 2]])
    found.try_all([ConnectorPiece(0, 1, 0), ConnectorPiece(0, 2, 0)])
    assert [found.straight(ConnectorPiece(0, n, 0)) for n in (1, 2)] == [True, False]


def test_nothing_is_joined_that_would_make_the_chart_longer_than_its_extent() -> None:
    found = columns([[0, 1], [2, 3]], extent=40)
    found.try_all([ConnectorPiece(0, 3, 0)])
    assert not found.straight(ConnectorPiece(0, 3, 0))


def test_packed_places_keep_every_gap_and_begin_at_nought() -> None:
    assert columns([[0, 1, 2]]).packed() == [10, 30, 50]
