"""Outlines with round corners."""

from leaflet.compose.flow.polygon import bubble, rounded
from leaflet.page import Point, Rect

SQUARE = (Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10))


def test_every_corner_is_an_arc_between_straight_lines() -> None:
    contour = rounded(SQUARE, 2)
    assert contour.start == (0, 2)
    ends = [step[-2:] for step in contour.steps if step]
    assert ends == [(2, 0), (8, 0), (10, 2), (10, 8), (8, 10), (2, 10), (0, 8)]


def test_no_arc_is_longer_than_half_of_a_side() -> None:
    ends = {step[-2:] for step in rounded(SQUARE, 50).steps if step}
    assert ends == {(5, 0), (10, 5), (5, 10), (0, 5)} - {rounded(SQUARE, 50).start} | {(0, 5)}


def test_a_speech_bubble_is_a_box_with_a_tail_below_its_left_end() -> None:
    contour = bubble(Rect(0, 0, 100, 40), 5, 8)
    ends = [step[-2:] for step in contour.steps if step]
    assert max(y for _x, y in ends) == 48
    assert [x < 50 for x, y in ends if y > 40] == [True]
