"""Papers by name: ISO 216 A sizes and the Japanese B sizes (JIS P 0138), portrait, in mm."""

import re
from typing import Final

from leaflet.compose.wishes import Wishes
from leaflet.page import Size
from leaflet.units import mm

PAPERS: Final[dict[str, tuple[int, int]]] = {
    "A0": (841, 1189),
    "A1": (594, 841),
    "A2": (420, 594),
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "B0": (1030, 1456),
    "B1": (728, 1030),
    "B2": (515, 728),
    "B3": (364, 515),
    "B4": (257, 364),
    "B5": (182, 257),
}
_FREE: Final = re.compile(r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)mm", re.IGNORECASE)
_LARGEST: Final = 5080  # mm: 14,400 units, the page limit of ISO 19005-2 6.1.13
_SMALLEST: Final = 25  # mm: nothing printable is smaller


def printed_on(wishes: Wishes, paper: str, orientation: str) -> Size:
    """Return the paper in pt that the wishes name, or else the sheet's own."""
    landscape = orientation == "landscape" if wishes.landscape is None else wishes.landscape
    return paper_size(wishes.paper or paper, landscape=landscape)


def paper_size(name: str, *, landscape: bool = False) -> Size:
    """Return the size in pt of ``A3`` or of ``300x900mm``; ValueError for any other name.

    A free size is taken as written; a named one is turned when ``landscape`` is asked for.
    """
    known = PAPERS.get(name.strip().upper())
    free = None if known else _FREE.fullmatch(name.strip())
    if free:
        width, height = float(free[1]), float(free[2])
        if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
            raise ValueError(name)
        return Size(mm(width), mm(height))
    if known is None:
        raise ValueError(name)
    short, long = known
    return Size(mm(long), mm(short)) if landscape else Size(mm(short), mm(long))


def is_small(paper: Size) -> bool:
    """Return whether a paper is no larger than A4, standing or lying."""
    return all(side <= most for side, most in zip(sorted(paper), paper_size("A4"), strict=True))
