"""Numbers in circles, and the levels of headings."""

import pytest

from leaflet.compose.flow.references import heading, numeral


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "(51)")],
)
def test_a_number_is_in_a_circle_as_far_as_there_are_circles(number: int, printed: str) -> None:
    assert numeral(number) == printed


def test_headings_end_at_the_sixth_level() -> None:
    assert [heading(level) for level in (0, 1, 4, 7)] == ["H2", "H3", "H6", "H6"]
