"""Two texts are one slip of typing apart, or they are not."""

import pytest

from leaflet.check.slip import one_slip


@pytest.mark.parametrize(
    "typed",
    ["0120-007-111", "0120-007-10", "0120-007-1100", "0120-007-101", "0110-007-120"],
    ids=["changed", "dropped", "added", "neighbours swapped", "swapped apart"],
)
def test_one_slip_is_found_in_both_directions(typed: str) -> None:
    assert one_slip("0120-007-110", typed)
    assert one_slip(typed, "0120-007-110")


@pytest.mark.parametrize("typed", ["0120-007-110", "0120-007-222", "0120-007", "0120-070-011"])
def test_equal_texts_and_two_slips_are_none(typed: str) -> None:
    assert not one_slip("0120-007-110", typed)
