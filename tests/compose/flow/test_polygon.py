"""Outlines with round corners."""

from leaflet.compose.flow.polygon import rounded
from leaflet.page import Point

SQUARE = (Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10))


def test_every_corner_is_an_arc_between_straight_lines() -> None:
    contour = rounded(SQUARE, 2)
    assert contour.start == (0, 2)
    ends = [step[-2:] for step in contour.steps if step]
    assert ends == [(2, 0), (8, 0), (10, 2), (10, 8), (8, 10), (2, 10), (0, 8)]


def test_no_arc_is_longer_than_half_of_a_side() -> None:
    ends = {step[-2:] for step in rounded(SQUARE, 50).steps if step}
    assert ends == {(5, 0), (10, 5), (5, 10), (0, 5)} - {rounded(SQUARE, 50).start} | {(0, 5)}
