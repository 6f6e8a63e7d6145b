"""Pairs of filled areas that touch with no line between them: only their inks tell them apart."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from leaflet.check.page.extent import Boxed
from leaflet.page import Ink, Path, Rect

_TOUCH = 0.5  # pt


def neighbours(pages: Sequence[Boxed]) -> Iterator[tuple[Ink, Ink, Path]]:
    """Yield the inks of two areas that touch, and one of the areas; each pair of inks once."""
    seen: set[frozenset[Ink]] = set()
    for page in pages:
        areas = [
            (item, box, item.fill)
            for item, box in page.items
            if isinstance(item, Path)
            and item.fill
            and not item.stroke
            and not item.code
            and len(item.contours) == 1
        ]
        for (one, area, ink), (_other, near, second) in combinations(areas, 2):
            pair = frozenset((ink, second))
            if len(pair) == 2 and pair not in seen and _touch(area, near):
                seen.add(pair)
                yield ink, second, one


def _touch(one: Rect, other: Rect) -> bool:
    return one.grown(_TOUCH).overlaps(other)
