from itertools import pairwise

import pytest

from flowchart.phases import SPACING, journey


def test_a_chain_is_in_one_line() -> None:
    places = journey("abc", "ab bc", sizes={"b": 90}).places()
    assert len({*places.middle, *places.leave, *places.enter.values()}) == 1


def test_a_box_is_over_the_middle_of_its_branches() -> None:
    middle = journey("abcd", "ab ac ad").places().middle
    assert middle[0] == pytest.approx((middle[1] + middle[3]) / 2, abs=0.5)
    assert middle[2] == pytest.approx(middle[0], abs=0.5)


def test_boxes_of_one_rank_keep_the_gap_whatever_their_sizes() -> None:
    sizes = {"b": 30.0, "c": 120.0, "d": 60.0}
    middle = journey("abcd", "ab ac ad", sizes=sizes).places().middle
    for (one, left), (other, right) in pairwise(zip("bcd", middle[1:], strict=True)):
        assert right - left >= (sizes[one] + sizes[other]) / 2 + SPACING.node_gap - 1e-6


def test_a_long_connector_runs_straight_through_its_lanes() -> None:
    found = journey("abcd", "ab bc cd ad")
    middle = found.places().middle
    lanes = found.topology.layered.chains[3][1:-1]
    assert len(lanes) == 2
    assert len({middle[lane] for lane in lanes}) == 1


def test_the_bounds_hold_boxes_labels_and_loops() -> None:
    places = journey("ab", "ab bb", labels={"ab": 70}).places()
    assert places.last - places.middle[1] == pytest.approx(73)
    assert places.middle[0] - places.first == pytest.approx(20)


def test_the_extent_is_kept_where_the_boxes_allow_it() -> None:
    found = journey("abcdefgh", "ac ad bd be cf ag bh dh")
    free = found.places()
    tight = found.places(extent=4 * 40 + 3 * SPACING.node_gap)
    assert tight.last - tight.first <= free.last - free.first + 1e-6


def test_no_boxes_take_no_room() -> None:
    places = journey("", "").places()
    assert (places.first, places.last, places.middle) == (0.0, 0.0, ())
