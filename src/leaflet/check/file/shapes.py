"""The boxes, arrowheads and lines of a page, as PDFium finds them among its paths."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, permutations
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from leaflet.page import Point, Rect, around

_MOST: Final = 40  # pieces of an outline of any form; pictograms have more
_STRAIGHT: Final = 400  # pieces of a band with many spines; codes have more
_ASKEW: Final = 0.1  # of the outline of a band at most; pictograms are rounder
_LEAST: Final = 12.0  # pt, of the sides of a box
_TRIANGLE: Final = 5  # pieces, with the line back to its first corner
_HAIR: Final = 0.6  # pt: corners are rounded


class Arrowhead(NamedTuple):
    """A triangle that points across or down the page: its tip, and the middle of its base."""

    tip: Point
    base: Point


@dataclass(slots=True)
class Shapes:
    """What a page has: boxes, bands with spines by the space they take, arrowheads, open lines.

    ``columns`` are those of each band: the space from a spine to the next one. Of a line only the
    two ends are kept.
    """

    boxes: list[Rect] = field(default_factory=list)
    columns: dict[Rect, list[Rect]] = field(default_factory=dict)
    arrowheads: list[Arrowhead] = field(default_factory=list)
    lines: list[tuple[Point, Point]] = field(default_factory=list)

    @property
    def bands(self) -> Sequence[Rect]:
        """The space that each band takes."""
        return [*self.columns]

    def take(self, path: Any, area: Rect, height: float) -> None:
        """Take a path of PDFium with its area, on a page of this height in pt."""
        count = pdfium.FPDFPath_CountSegments(path)
        sides = (area.width, area.height)
        filled, stroked = _drawn(path)
        if count < 2 or (filled and _is_drawing(count, sides)):
            return
        points = list(_points(path, count, height))
        if not filled:
            self.lines += [(points[0], points[-1])] if stroked else []
        elif head := _arrowhead(points):
            self.arrowheads.append(head)
        elif min(sides) >= _LEAST and (count <= _MOST or _is_straight(points)):
            body = _body(points)
            inner = around(Rect(*point, 0, 0) for point in body)  # its area has the line, too
            if _is_box(body):
                self.boxes.append(inner)
            else:
                self.columns[inner] = _columns(body, inner)


def _is_drawing(count: int, sides: tuple[float, float]) -> bool:
    """Return whether an outline of so many pieces is neither a box nor an arrowhead."""
    return count > _STRAIGHT or (count > _TRIANGLE and min(sides) < _LEAST)


def _is_straight(points: Sequence[Point]) -> bool:
    """Return whether an outline runs across and down the page but for small corners."""
    moves = [(abs(to.x - at.x), abs(to.y - at.y)) for at, to in pairwise(points)]
    askew = sum(x + y for x, y in moves if min(x, y) > _HAIR)
    return askew < _ASKEW * sum(x + y for x, y in moves)


def _columns(points: Sequence[Point], area: Rect) -> list[Rect]:
    """Return the space right of each spine of a band, with the spine, from the left.

    A spine ends where the outline turns up again: the points before and after that are on its
    sides.
    """
    top = min(range(len(points)), key=lambda number: points[number].y)
    around_top = [*points[top:], *points[: top + 1]]
    runs = [list(run) for _y, run in groupby(around_top, key=lambda point: round(point.y, 1))]
    feet = sorted(
        (min(point.x for point in (*before, *run, *after)), run[0].y)
        for before, run, after in zip(runs, runs[1:], runs[2:], strict=False)
        if run[0].y > max(before[0].y, after[0].y)
    )
    ends = [*(x for x, _y in feet[1:]), area.right]
    return [
        Rect(x, area.y, end - x, bottom - area.y)
        for (x, bottom), end in zip(feet, ends, strict=True)
    ]


def _drawn(path: Any) -> tuple[bool, bool]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != pdfium.FPDF_FILLMODE_NONE, bool(stroke.value)


def _points(path: Any, count: int, height: float) -> Iterator[Point]:
    """Yield the points of a path, those of its curves too, from the top left of the page."""
    x, y, matrix = ctypes.c_float(), ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    for index in range(count):
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(path, index), x, y)
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        up = matrix.b * x.value + matrix.d * y.value + matrix.f
        yield Point(round(across, 2), round(height - up, 2))


def _body(points: Sequence[Point]) -> Sequence[Point]:
    """Return the points of an outline without the tip of a speech bubble's tail."""
    lowest = max(point.y for point in points)
    body = [point for point in points if point.y < lowest - _HAIR]
    return body if len(set(points)) == len(set(body)) + 1 else points


def _is_box(points: Sequence[Point]) -> bool:
    """Return whether all points are on the sides of the space around them: also round corners."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    sides_x, sides_y = (min(xs), max(xs)), (min(ys), max(ys))
    return all(
        min(abs(x - side) for side in sides_x) < _HAIR
        or min(abs(y - side) for side in sides_y) < _HAIR
        for x, y in zip(xs, ys, strict=True)
    )


def _arrowhead(points: Sequence[Point]) -> Arrowhead | None:
    """Return the arrowhead that three points are, its base upright or level; else None."""
    corners = list(dict.fromkeys(points))
    if len(corners) != 3:
        return None
    for tip, one, other in permutations(corners):
        base = Point((one.x + other.x) / 2, (one.y + other.y) / 2)
        upright = abs(one.x - other.x) < _HAIR and abs(tip.y - base.y) < _HAIR
        level = abs(one.y - other.y) < _HAIR and abs(tip.x - base.x) < _HAIR
        if upright or level:
            return Arrowhead(tip, base)
    return None
