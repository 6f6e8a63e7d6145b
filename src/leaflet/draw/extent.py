"""Where marks lie on the paper: the boxes that figures and bookmarks need."""

from collections.abc import Collection, Iterable
from functools import reduce

from leaflet.page import Contour, Document, Mark, Path, Rect, Text
from leaflet.typeset.face import Face


def extents(document: Document, wanted: Collection[Mark]) -> dict[Mark, tuple[int, Rect]]:
    """Return for each wanted mark the first page that shows it and the box of its ink there."""
    found: dict[Mark, tuple[int, list[Rect]]] = {}
    for index, page in enumerate(document.pages):
        for item in page.items:
            if item.mark in wanted and isinstance(item, Text | Path):
                first, boxes = found.setdefault(item.mark, (index, []))
                if first == index:
                    boxes.append(extent(item))
    return {mark: (index, around(boxes)) for mark, (index, boxes) in found.items()}


def extent(item: Text | Path) -> Rect:
    """Return the box of one item: the em boxes of a text, an outline without its stroke."""
    if isinstance(item, Text):
        x, y, width, size = item.at.x, item.at.y, item.width, item.size
        height = (Face.ascent + Face.descent) * size
        if item.turned:
            return Rect(x - width, y - Face.descent * size, width, height)
        return Rect(x, y - Face.ascent * size, width, height)
    left, top, right, bottom = item.hull
    return Rect(left, top, right - left, bottom - top)


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the smallest box that holds all boxes."""
    return reduce(_both, boxes)


def _both(one: Rect, other: Rect) -> Rect:
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Rect(x, y, right - x, bottom - y)


def upright(contour: Contour) -> tuple[float, float, float, float] | None:
    """Return x, y, width and height of an outline that is a rectangle drawn along x first."""
    steps = contour.steps
    if len(steps) != 4 or len(steps[1]) != 2:
        return None
    (left, top), (right, bottom) = contour.start, steps[1]
    if steps != ((right, top), (right, bottom), (left, bottom), ()):
        return None
    return left, top, right - left, bottom - top
