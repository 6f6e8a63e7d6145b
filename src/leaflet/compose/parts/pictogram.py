"""Pictograms of the ways to reach a desk, as outlines in a square of 24 units.

They are beside words, never in their place; the legend says what each one shows.
"""

from collections.abc import Mapping
from typing import Final

from leaflet.compose.parts.shapes import bubble, bust, disc, hole, polygon, rounded
from leaflet.model.desk import Kind
from leaflet.page import Contour, Ink, Mark, Path, Point

GRID: Final = 24.0  # units along a side


def drawn(kind: Kind, at: Point, side: float, ink: Ink, mark: Mark) -> Path:
    """Return the pictogram of a way to reach a desk; ``at`` is its corner, ``side`` in pt."""
    return Path(at, OUTLINES[kind], mark, fill=ink, scale=side / GRID)


HANDSET: Final = Contour(
    (1.2, 9.6),
    (
        (1.2, 5.2, 5.6, 3.2, 12, 3.2),
        (18.4, 3.2, 22.8, 5.2, 22.8, 9.6),
        (22.8, 10.6, 22.2, 11, 21.4, 11),
        (18.6, 11),
        (17.6, 11, 17.2, 10.5, 17.2, 9.6),
        (17.2, 8.4, 15.4, 7.7, 12, 7.7),
        (8.6, 7.7, 6.8, 8.4, 6.8, 9.6),
        (6.8, 10.5, 6.4, 11, 5.4, 11),
        (2.6, 11),
        (1.8, 11, 1.2, 10.6, 1.2, 9.6),
        (),
    ),
)
BODY: Final = Contour(
    (8.6, 9.6),
    (
        (15.4, 9.6),
        (15.9, 11.9, 17.6, 12.7, 19.4, 13),
        (20.6, 14.6, 21.2, 17, 21.2, 20.6),
        (2.8, 20.6),
        (2.8, 17, 3.4, 14.6, 4.6, 13),
        (6.4, 12.7, 8.1, 11.9, 8.6, 9.6),
        (),
    ),
)

_PHONE: Final = (HANDSET, BODY, hole(disc(12, 15.6, 2.9)))
_CHAT: Final = (
    *bubble(1.5, 3, 22.5, 17),
    hole(disc(7.2, 10, 1.5)),
    hole(disc(12, 10, 1.5)),
    hole(disc(16.8, 10, 1.5)),
)
_LINE: Final = (
    *bubble(1.5, 3, 22.5, 17),
    hole(rounded(6, 6.6, 18, 8.6)),
    hole(rounded(6, 11.2, 14, 13.2)),
)
_ENVELOPE: Final = (
    polygon((1.8, 4.6), (22.2, 4.6), (12, 12.6)),
    polygon((1.5, 6.7), (12, 15), (22.5, 6.7), (22.5, 19.6), (1.5, 19.6)),
)
_SHARED: Final = (
    disc(6, 12, 3.6),
    disc(18, 5.2, 3.6),
    disc(18, 18.8, 3.6),
    polygon((5.4, 11.1), (17.4, 4.3), (18.6, 6.1), (6.6, 12.9)),
    polygon((6.6, 11.1), (18.6, 17.9), (17.4, 19.7), (5.4, 12.9)),
)
_FAX: Final = (
    rounded(6, 2.5, 18, 9),
    hole(rounded(7.6, 4.1, 16.4, 9)),
    rounded(1.5, 9, 22.5, 20.5, 2),
    hole(rounded(5, 14, 19, 17.4)),
)
_LETTER: Final = (
    rounded(4, 3.4, 20, 6.6),
    rounded(2.4, 9.4, 21.6, 12.6),
    rounded(10.4, 9.4, 13.6, 21.6),
)
_SCREEN: Final = (
    rounded(1.5, 3.5, 22.5, 20.5, 2),
    hole(rounded(3.4, 8.6, 20.6, 18.6)),
    hole(disc(4.9, 6, 1)),
    hole(disc(8.3, 6, 1)),
)

OUTLINES: Final[Mapping[Kind, tuple[Contour, ...]]] = {
    Kind.VISIT: (*bust(6.6), *bust(17.4)),
    Kind.PHONE: _PHONE,
    Kind.EMAIL: _ENVELOPE,
    Kind.CHAT: _CHAT,
    Kind.LINE: _LINE,
    Kind.SNS: _SHARED,
    Kind.FAX: _FAX,
    Kind.POST: _LETTER,
    Kind.URL: _SCREEN,
}
