"""Outlines of frames."""

from math import dist

import pytest

from leaflet.compose.flow.frames import bubble, left_edge
from leaflet.compose.parts.blocks import rectangle
from leaflet.page import Contour, Rect


def test_a_speech_bubble_is_a_box_with_a_tail_below_its_left_end() -> None:
    contour = bubble(Rect(0, 0, 100, 40), 5, 8)
    ends = [step[-2:] for step in contour.steps if step]
    assert max(y for _x, y in ends) == 48
    assert [x < 50 for x, y in ends if y > 40] == [True]


@pytest.mark.parametrize("radius", [2.0, 9.0, 50.0])
def test_the_edge_of_a_box_has_its_corners_and_ends_at_a_straight_line(radius: float) -> None:
    area = Rect(0, 0, 100, 40)
    edge, whole = left_edge(area, 3, radius), rectangle(area, radius=radius)
    drawn = on(edge)
    assert max(x for x, _y in drawn) == pytest.approx(3)
    left = [place for place in on(whole) if place[0] < 3]
    assert all(min(dist(place, other) for other in drawn) < 0.5 for place in left)


def on(contour: Contour) -> list[tuple[float, float]]:
    """Return places on an outline, close together."""
    places, at = [contour.start], contour.start
    for step in contour.steps:
        goal = step or contour.start
        a, b, c = (goal[:2], goal[2:4], goal[4:]) if len(goal) == 6 else (at, goal, goal)
        for n in range(1, 201):
            t = n / 200
            shares = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            corners = list(zip(shares, (at, a, b, c), strict=True))
            places.append(
                (sum(s * x for s, (x, _) in corners), sum(s * y for s, (_, y) in corners))
            )
        at = (goal[-2], goal[-1])
    return places
