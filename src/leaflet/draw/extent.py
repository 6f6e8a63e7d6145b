"""Where marks lie on the paper: the boxes that figures, bookmarks and links need."""

from collections.abc import Collection

from leaflet.page import Contour, Document, Link, Mark, Rect, around, box


def extents(document: Document, wanted: Collection[Mark]) -> dict[Mark, tuple[int, Rect]]:
    """Return for each wanted mark the first page that shows it and the box of its ink there."""
    found: dict[Mark, tuple[int, list[Rect]]] = {}
    for index, page in enumerate(document.pages):
        for item in page.items:
            if item.mark in wanted and not isinstance(item, Link):
                first, boxes = found.setdefault(item.mark, (index, []))
                if first == index:
                    boxes.append(box(item))
    return {mark: (index, around(boxes)) for mark, (index, boxes) in found.items()}


def upright(contour: Contour) -> tuple[float, float, float, float] | None:
    """Return x, y, width and height if the outline is a rectangle drawn along x first."""
    steps = contour.steps
    if len(steps) != 4 or len(steps[1]) != 2:
        return None
    (left, top), (right, bottom) = contour.start, steps[1]
    if steps != ((right, top), (right, bottom), (left, bottom), ()):
        return None
    return left, top, right - left, bottom - top
