"""Two readings of one word may both be right."""

import pytest

from leaflet.model.variants import both_right


@pytest.mark.parametrize(
    ("one", "other", "right"),
    [("きょう", "きょう", True), ("にほん", "にっぽん", True), ("にほん", "きょう", False)],
)
def test_two_readings_are_both_right_only_where_they_are_a_pair(
    one: str, other: str, right: bool
) -> None:
    assert both_right(one, other) is right
    assert both_right(other, one) is right
