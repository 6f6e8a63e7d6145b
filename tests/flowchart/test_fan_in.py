from dataclasses import replace

from flowchart.phases import SPACING, journey
from leaflet.flowchart.fan_in import join, joinable, misleading
from leaflet.flowchart.order import Ordered
from leaflet.flowchart.wire import route


def test_boxes_that_several_edges_enter_are_joinable_unless_the_edges_have_labels() -> None:
    found = journey("abcd", "ac bc ad bd", labels={"ad": 30.0, "bd": 30.0})
    assert joinable(found.topology, found.sizes) == {2}


def test_lanes_side_by_side_into_one_box_become_one() -> None:
    found = journey("abxyd", "ax xy yd bx ad bd")
    ordered = Ordered(((0, 1), (2, 5, 6), (3, 7, 8), (4,)), 0)
    joined = join(replace(found.topology, ordered=ordered), frozenset({4}), found.sizes)
    assert len(joined.layered.ranks) == len(found.topology.layered.ranks) - 2
    assert joined.layered.chains[4][1:] == joined.layered.chains[5][1:]


def test_lanes_into_different_boxes_stay_apart() -> None:
    found = journey("abcd", "ac cd ad")
    assert join(found.topology, frozenset(), found.sizes).layered == found.topology.layered


def test_a_line_that_crosses_what_it_joins_is_misleading() -> None:
    found = journey("abcd", "ac bc ad bd")
    joined = join(found.topology, frozenset({2, 3}), found.sizes)
    level = [(0.0, 10.0), (50.0, 10.0)]
    lines = {0: level, 1: [(20.0, 0.0), (20.0, 10.0), (50.0, 10.0)], 2: level}
    ends = {**lines, 3: [(30.0, 0.0), (30.0, 5.0)]}
    through = {**lines, 3: [(30.0, 0.0), (30.0, 90.0)]}
    assert misleading(joined, ends) == frozenset()
    assert misleading(joined, through) == {2}


def test_edges_that_end_together_mislead_nobody() -> None:
    found = journey("abc", "ac bc")
    points = route(found.topology, found.places(), found.sizes, SPACING, "start").points
    assert misleading(found.topology, points) == frozenset()
