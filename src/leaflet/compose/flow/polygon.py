"""Outlines with right angles and round corners."""

from collections.abc import Sequence
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
