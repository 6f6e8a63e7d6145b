from itertools import pairwise

from flowchart.phases import SPACING, journey
from leaflet.flowchart.wire import Point, route


def routed(names: str, pairs: str, sizes: dict[str, float] | None = None) -> dict[int, list[Point]]:
    found = journey(names, pairs, sizes=sizes)
    routes = route(found.topology, found.places(), found.sizes, SPACING, "start")
    return {e: list(line) for e, line in routes.points.items()}


def test_boxes_in_line_are_joined_by_one_stretch() -> None:
    (line,) = routed("ab", "ab").values()
    assert [along for along, _across in line] == [20, 20 + SPACING.rank_gap]
    assert line[0][1] == line[1][1]


def test_branches_share_the_trunk_and_its_track() -> None:
    left, middle, right = routed("abcd", "ab ac ad").values()
    assert left[:2] == right[:2]
    assert len(middle) == 2
    assert left[1][0] == right[2][0]


def test_a_long_connector_is_straight_where_it_passes_ranks() -> None:
    line = routed("abcd", "ab bc cd ad")[3]
    assert len(line) <= 6
    assert all((a[0] == b[0]) != (a[1] == b[1]) for a, b in pairwise(line))


def test_the_way_back_leaves_and_enters_like_any_connector() -> None:
    down, _down, back = routed("abc", "ab bc ca").values()
    begin = SPACING.lead_in  # room for the turn above the first rank
    end = begin + 3 * 20 + 2 * SPACING.rank_gap
    below = end + SPACING.lead_out
    assert [along for along, _across in back] == [end, below, below, 0, 0, begin]
    assert back[0][1] == down[0][1]
    assert back[2][1] == back[3][1] != back[0][1]


def test_loops_run_beside_their_box() -> None:
    found = routed("ab", "aa ab")[0]
    assert len(found) == 4
    assert found[1][1] - found[0][1] == SPACING.clearance
    assert found[0][1] == found[3][1]
