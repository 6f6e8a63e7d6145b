"""Outlines with right angles and round corners."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from leaflet.compose.parts.blocks import BEND, rectangle
from leaflet.page import Contour, Point, Rect

Bend = tuple[float, float, float, float, float, float]


class _Corner(NamedTuple):
    """Where the outline reaches the arc of a corner, and the arc as a Bézier curve."""

    begin: tuple[float, float]
    arc: Bend


def rounded(corners: Sequence[Point], radius: float) -> Contour:
    """Return a closed outline through the corners, each rounded by a quarter circle (pt)."""
    ends = (*corners[1:], corners[0])
    first, *others = (
        _corner(corners[at - 1], corner, end, radius)
        for at, (corner, end) in enumerate(zip(corners, ends, strict=True))
    )
    steps = [step for corner in others for step in (corner.begin, corner.arc)]
    return Contour(first.begin, (first.arc, *steps, ()))


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


def _corner(before: Point, corner: Point, after: Point, radius: float) -> _Corner:
    r = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
    rest = r * (1 - BEND)
    inward, outward = _towards(corner, before, rest), _towards(corner, after, rest)
    return _Corner(_towards(corner, before, r), (*inward, *outward, *_towards(corner, after, r)))


def _distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _towards(start: Point, end: Point, length: float) -> tuple[float, float]:
    """Return the point so far from one point towards another."""
    share = length / (_distance(start, end) or 1.0)
    return start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share
