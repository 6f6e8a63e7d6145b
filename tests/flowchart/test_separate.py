from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflet.flowchart.separate import Gap, Separation


def row(count: int, least: float) -> list[Gap]:
    return [Gap(left, right, least) for left, right in pairwise(range(count))]


def test_places_that_keep_the_gaps_stay_where_they_are() -> None:
    assert Separation([1.0, 1.0], row(2, 10)).project([0, 30]) == [0, 30]


def test_two_that_are_too_close_move_apart_by_the_same_distance() -> None:
    assert Separation([1.0, 1.0], row(2, 10)).project([0, 4]) == pytest.approx([-3, 7])


def test_the_heavier_one_moves_less() -> None:
    assert Separation([3.0, 1.0], row(2, 8)).project([0, 4]) == pytest.approx([-1, 7])


def test_a_block_splits_again_when_what_is_desired_has_changed() -> None:
    separation = Separation([1.0, 1.0, 1.0], row(3, 10))
    separation.project([0, 1, 2])
    assert separation.project([0, 20, 21]) == pytest.approx([0, 15.5, 25.5])


TIES = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 30)), min_size=1, max_size=16
)
WISHES = st.lists(st.lists(st.integers(0, 60), min_size=8, max_size=8), min_size=1, max_size=6)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(TIES, WISHES)
def test_every_gap_is_kept_whatever_is_desired_time_after_time(
    graph: list[tuple[int, int, int]], wishes: list[list[int]]
) -> None:
    gaps = [Gap(min(a, b), max(a, b), least) for a, b, least in graph if a != b]
    separation = Separation([1.0, 5.0] * 4, gaps)
    for desired in wishes:
        places = separation.project([float(place) for place in desired])
        assert all(places[g.right] - places[g.left] >= g.least - 1e-6 for g in gaps)
