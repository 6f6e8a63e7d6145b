from dataclasses import replace

from flowchart.phases import journey
from leaflet.flowchart.nudge import nudge

APART = 6.0


def nudged(pairs: str, leave: dict[int, float], enter: dict[int, float]) -> dict[int, float]:
    """Return the entries of a graph of a, b above c, d, whose places are given."""
    found = journey("abcd", pairs, sizes={"c": 100.0, "d": 100.0})
    places = found.places()
    leaves = tuple(leave.get(n, at) for n, at in enumerate(places.leave))
    at = {found.topology.graph.heads[e]: place for e, place in enter.items()}
    middle = tuple(at.get(n, place) for n, place in enumerate(places.middle))
    places = replace(places, leave=leaves, enter={**places.enter, **enter}, middle=middle)
    return nudge(found.topology, places, found.sizes, APART).enter


def test_an_entry_in_line_with_another_box_makes_way_where_they_would_cross() -> None:
    entries = nudged("ad bc", {0: 50, 1: 150}, {0: 200, 1: 48})
    assert entries[0] == 200
    assert abs(entries[1] - 50) >= APART


def test_an_entry_in_line_with_nothing_stays() -> None:
    assert nudged("ad bc", {0: 50, 1: 150}, {0: 200, 1: 90}) == {0: 200, 1: 90}


def test_a_straight_connector_stays_straight() -> None:
    assert nudged("ac bd", {0: 50, 1: 150}, {0: 50, 1: 52}) == {0: 50, 1: 52}
