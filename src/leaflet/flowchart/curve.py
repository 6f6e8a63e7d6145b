"""Connectors as outlines: round corners, arrowheads, and bridges where one passes over another.

Pure geometry in pt. A step of an outline is a tuple: two numbers for a line to a point, six for a
Bézier curve (two control points and its end), none to close the outline (ISO 32000-1 8.5.2).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import dist
from typing import Final

KAPPA: Final = 0.5522847498  # of the radius: the control points of a quarter circle, 4/3 (√2 - 1)

Point = tuple[float, float]
PathStep = tuple[()] | tuple[float, float] | tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The start of an outline and its steps."""

    start: Point
    steps: tuple[PathStep, ...]


def connector(
    points: Sequence[Point],
    radius: float,
    *,
    bridges: Iterable[Point] = (),
    bridge: float = 0.0,
    cut: float = 0.0,
) -> Outline:
    """Return an open outline along an orthogonal polyline, its corners rounded by ``radius``.

    A corner between short stretches is rounded by half of the shorter one. On level stretches the
    line passes over each of the ``bridges`` in an arc of radius ``bridge``. ``cut`` shortens the
    end, where the arrowhead begins.
    """
    line = [*points[:-1], _towards(points[-1], points[-2], cut)]
    bends = [0.0] * len(line)
    for i in range(1, len(line) - 1):
        bends[i] = min(radius, dist(line[i - 1], line[i]) / 2, dist(line[i], line[i + 1]) / 2)
    steps: list[PathStep] = []
    over = list(bridges)
    for i in range(len(line) - 1):
        begin = _towards(line[i], line[i + 1], bends[i])
        end = _towards(line[i + 1], line[i], bends[i + 1])
        if i:
            steps.append(_corner(_towards(line[i], line[i - 1], bends[i]), line[i], begin))
        if bridge:
            steps += _bridged(begin, end, over, bridge)
        steps.append(end)
    return Outline(line[0], tuple(steps))


def arrowhead(points: Sequence[Point], length: float, width: float) -> Outline:
    """Return the closed triangle whose tip is the last point."""
    tip, base = points[-1], _towards(points[-1], points[-2], length)
    across = (tip[1] - base[1]) / length * width / 2, (base[0] - tip[0]) / length * width / 2
    left = base[0] + across[0], base[1] + across[1]
    right = base[0] - across[0], base[1] - across[1]
    return Outline(tip, (left, right, ()))


def rounded(corners: Sequence[Point], radius: float) -> Outline:
    """Return a closed outline through the corners, each rounded by a quarter circle.

    A corner between short sides is rounded by half of the shorter one.
    """
    arcs = [
        _arc(corners[at - 1], corner, corners[(at + 1) % len(corners)], radius)
        for at, corner in enumerate(corners)
    ]
    steps = [step for arc in arcs for step in arc]
    return Outline(arcs[0][0], (*steps[1:], ()))


def _arc(before: Point, corner: Point, after: Point, radius: float) -> tuple[Point, PathStep]:
    """Return where an outline reaches the arc of a corner, and the arc."""
    r = min(radius, dist(before, corner) / 2, dist(corner, after) / 2)
    begin = _towards(corner, before, r)
    return begin, _corner(begin, corner, _towards(corner, after, r))


def _towards(start: Point, end: Point, distance: float) -> Point:
    whole = dist(start, end)
    if not distance or not whole:
        return start
    share = distance / whole
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _corner(begin: Point, corner: Point, end: Point) -> PathStep:
    return (
        begin[0] + (corner[0] - begin[0]) * KAPPA,
        begin[1] + (corner[1] - begin[1]) * KAPPA,
        end[0] + (corner[0] - end[0]) * KAPPA,
        end[1] + (corner[1] - end[1]) * KAPPA,
        *end,
    )


def _bridged(begin: Point, end: Point, over: Sequence[Point], radius: float) -> Iterator[PathStep]:
    """Yield the arcs over the points on a level stretch that have room on both sides."""
    if begin[1] != end[1]:
        return
    way = 1 if end[0] > begin[0] else -1
    first, last = sorted((begin[0], end[0]))
    places = sorted(x for x, y in over if y == begin[1] and first + radius < x < last - radius)
    for left, right in _joined(places, radius):
        x1, x2 = (left - radius, right + radius) if way > 0 else (right + radius, left - radius)
        y, top = begin[1], begin[1] - radius
        near, far = x1 + way * radius, x2 - way * radius
        yield (x1, y)
        yield _corner((x1, y), (x1, top), (near, top))
        if near != far:
            yield (far, top)
        yield _corner((far, top), (x2, top), (x2, y))


def _joined(places: Sequence[float], radius: float) -> list[tuple[float, float]]:
    """Merge places whose arcs would touch into spans."""
    spans: list[tuple[float, float]] = []
    for place in places:
        if spans and place - spans[-1][1] < 3 * radius:
            spans[-1] = spans[-1][0], place
        else:
            spans.append((place, place))
    return spans
