"""Where marks lie on the paper: the boxes that figures and bookmarks need."""

from collections.abc import Collection, Iterable, Iterator

from leaflet.page import Document, Mark, Path, Point, Rect, Text

ABOVE, BELOW = 0.88, 0.12  # em box of a Japanese font around its baseline, JIS X 4051 6.1


def extents(document: Document, wanted: Collection[Mark]) -> dict[Mark, tuple[int, Rect]]:
    """Return for each wanted mark the first page that shows it and the box of its ink there."""
    found: dict[Mark, tuple[int, list[Point]]] = {}
    for index, page in enumerate(document.pages):
        for item in page.items:
            if item.mark in wanted and isinstance(item, Text | Path):
                first, corners = found.setdefault(item.mark, (index, []))
                if first == index:
                    corners.extend(_corners(item))
    return {mark: (index, around(corners)) for mark, (index, corners) in found.items()}


def around(points: Iterable[Point]) -> Rect:
    """Return the smallest box that holds all points."""
    points = list(points)
    left, right = min(point.x for point in points), max(point.x for point in points)
    top, bottom = min(point.y for point in points), max(point.y for point in points)
    return Rect(left, top, right - left, bottom - top)


def both(one: Rect, other: Rect) -> Rect:
    """Return the smallest box that holds two boxes."""
    return around(Point(*corner) for rect in (one, other) for corner in _diagonal(rect))


def _diagonal(rect: Rect) -> tuple[tuple[float, float], tuple[float, float]]:
    return (rect.x, rect.y), (rect.right, rect.bottom)


def _corners(item: Text | Path) -> Iterator[Point]:
    if isinstance(item, Text):
        yield Point(item.at.x, item.at.y - ABOVE * item.size)
        yield Point(item.at.x + item.width, item.at.y + BELOW * item.size)
        return
    # A Bézier curve lies within the hull of its control points.
    for contour in item.contours:
        for step in (contour.start, *contour.steps):
            for x, y in zip(step[::2], step[1::2], strict=True):
                yield Point(item.at.x + x * item.scale, item.at.y + y * item.scale)
