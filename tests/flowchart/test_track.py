from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.flowchart.track import Channel, Net, assign_tracks

APART = 3.0


def tracks(*nets: Net) -> Channel:
    return assign_tracks(nets, APART)


def test_a_straight_net_needs_no_track() -> None:
    assert tracks(Net((10,), (10,))) == Channel({}, 0)


def test_nets_side_by_side_share_a_track() -> None:
    assert tracks(Net((0,), (20,)), Net((40,), (60,))).tracks == 1


def test_of_two_that_lead_one_way_the_one_furthest_that_way_turns_first() -> None:
    turns = tracks(Net((0,), (40,)), Net((20,), (60,))).turns
    assert turns[1].before < turns[0].before
    turns = tracks(Net((40,), (0,)), Net((60,), (20,))).turns
    assert turns[0].before < turns[1].before


def test_all_branches_of_a_trunk_share_its_track() -> None:
    turn = tracks(Net((50,), (0, 50, 100))).turns[0]
    assert turn.before == turn.after


def test_a_trunk_branches_at_two_levels_where_one_would_cross_more() -> None:
    turns = tracks(Net((50,), (0, 100)), Net((60,), (20, 120))).turns
    assert [turn.before != turn.after for turn in turns.values()].count(True) == 1
    assert turns[0].before < turns[1].before
    assert turns[1].after < turns[0].after


def test_what_would_run_in_one_line_turns_in_the_order_that_keeps_it_apart() -> None:
    turns = tracks(Net((50,), (90,)), Net((10,), (51,))).turns
    assert turns[0].before < turns[1].before


def test_nets_that_change_places_step_aside() -> None:
    found = tracks(Net((0,), (50,)), Net((50,), (0,)))
    stepping = [turn for turn in found.turns.values() if turn.jog is not None]
    assert len(stepping) == 1
    assert 0 + APART < (stepping[0].jog or 0) < 50 - APART
    assert found.tracks == 3


def test_a_trunk_that_also_leads_back_needs_one_track() -> None:
    assert tracks(Net((20, 50), (20, 50))).tracks == 1


PLACES = st.lists(st.integers(0, 30), min_size=8, max_size=8, unique=True)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(PLACES, PLACES, st.integers(2, 8))
def test_no_two_nets_ever_run_in_one_line(tops: list[int], bottoms: list[int], count: int) -> None:
    starts, ends = sorted(tops), [10.0 * place + 4.5 * (place % 3) for place in bottoms]
    nets = [
        Net((10.0 * start,), (ends[n], ends[-1 - n]) if n < 4 else (ends[n],))
        for n, start in enumerate(starts[:count])
    ]
    # A place below belongs to one net only.
    used = [place for net in nets for place in net.bottoms]
    if any(abs(one - other) < APART for one, other in pairwise(sorted(used))):
        return
    found = assign_tracks(nets, APART)
    lines = [
        (n, track, line) for n, net in enumerate(nets) for track, line in levels(found, n, net)
    ]
    for n, track, (first, last) in lines:
        for m, other, (start, end) in lines:
            assert n >= m or track != other or last < start or end < first


def levels(found: Channel, n: int, net: Net) -> list[tuple[int, tuple[float, float]]]:
    """Return the tracks of a net and from where to where it runs in each."""
    if n not in found.turns:
        return []
    turn, (top,) = found.turns[n], net.tops
    if turn.jog is not None:
        spans = [[top, turn.jog], [turn.jog, *net.bottoms]]
        return [
            (track, (min(span), max(span)))
            for track, span in zip((turn.before, turn.second), spans, strict=True)
        ]
    before = [top, *(place for place in net.bottoms if place < top)]
    after = [top, *(place for place in net.bottoms if place > top)]
    return [(turn.before, (min(before), top)), (turn.after, (top, max(after)))]
