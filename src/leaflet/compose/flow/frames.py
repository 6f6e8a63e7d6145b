"""Outlines of frames: a speech bubble, the bar at the left edge of a box."""

from itertools import pairwise

from leaflet.compose.parts.blocks import BEND, rectangle
from leaflet.page import Contour, Rect


def bubble(area: Rect, radius: float, tail: float) -> Contour:
    """Return a speech bubble: a box with round corners and a tail below its left end (pt)."""
    whole = rectangle(area, radius=radius)
    x = area.x + radius + tail / 2
    pointed = ((x + tail, area.bottom), (x - tail / 4, area.bottom + tail), (x, area.bottom))
    along_bottom = 4  # the step that follows the arc of the corner below on the right
    return Contour(
        whole.start, (*whole.steps[:along_bottom], *pointed, *whole.steps[along_bottom:])
    )


def left_edge(area: Rect, width: float, radius: float) -> Contour:
    """Return what lies within ``width`` of the left edge of a box with round corners (pt)."""
    r = min(radius, area.width / 2, area.height / 2)
    k = r * (1 - BEND)
    left, top, right, bottom = area.x, area.y, area.x + width, area.bottom
    if r <= width:
        return Contour(
            (right, top),
            (
                (right, bottom),
                (left + r, bottom),
                (left + k, bottom, left, bottom - k, left, bottom - r),
                (left, top + r),
                (left, top + k, left + k, top, left + r, top),
                (),
            ),
        )
    (x0, y0), (x1, y1), (x2, y2) = _arc_within(width, r, k)
    return Contour(
        (left + x0, top + y0),
        (
            (left + x0, bottom - y0),
            (left + x1, bottom - y1, left + x2, bottom - y2, left, bottom - r),
            (left, top + r),
            (left + x2, top + y2, left + x1, top + y1, left + x0, top + y0),
            (),
        ),
    )


def _arc_within(
    width: float, r: float, k: float
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """Return the rest of the arc from (r, 0) to (0, r) from where ``width`` cuts it.

    Its start and its two handles, after de Casteljau; its end is (0, r).
    """
    low, high = 0.0, 1.0
    for _halving in range(40):
        t = (low + high) / 2
        x = r * (1 - t) ** 3 + 3 * k * t * (1 - t) ** 2
        low, high = (t, high) if x > width else (low, t)
    t = high
    curve = [(r, 0.0), (k, 0.0), (0.0, k), (0.0, r)]
    handles = []
    while len(curve) > 1:
        curve = [
            (x + (to_x - x) * t, y + (to_y - y) * t) for (x, y), (to_x, to_y) in pairwise(curve)
        ]
        handles.append(curve[-1])
    second, first, start = handles
    return start, first, second
