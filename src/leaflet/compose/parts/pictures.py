"""Eight pictures of our own, in two inks, in a square of 48 units. They are decoration only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from leaflet.compose.parts.block import Block
from leaflet.compose.parts.pictogram import BODY, HANDSET
from leaflet.compose.parts.shapes import bubble, disc, hole, polygon, rounded, scaled
from leaflet.page import DECORATION, Contour, Ink, Path, Point

GRID: Final = 48.0  # units along a side
FREE: Final = 0.12  # the share of a page that must be free for a picture

Picture = Literal[
    "none",
    "bubbles",
    "telephone",
    "adult-and-child",
    "letter",
    "smartphone",
    "children",
    "door",
    "hand",
]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: the outlines on the lighter ink, and above them those in the darker one."""

    light: tuple[Contour, ...]
    dark: tuple[Contour, ...]


def picture(name: Picture, side: float, light: Ink, dark: Ink) -> Block:
    """Return a picture with a side in pt; ``none`` is an empty block."""
    if name == "none":
        return Block(0, 0)
    drawing, scale = PICTURES[name], side / GRID
    inks = ((drawing.light, light), (drawing.dark, dark))
    items = [
        Path(Point(0, 0), contours, DECORATION, fill=ink, scale=scale) for contours, ink in inks
    ]
    return Block(side, side, items)


def _heart(x: float, y: float, size: float) -> Contour:
    """Return a heart whose tip is ``size`` below the middle of its top at (x, y)."""
    s = size
    return Contour(
        (x, y + s),
        (
            (x - 1.25 * s, y + 0.1 * s, x - 0.75 * s, y - 0.75 * s, x, y - 0.1 * s),
            (x + 0.75 * s, y - 0.75 * s, x + 1.25 * s, y + 0.1 * s, x, y + s),
            (),
        ),
    )


def _person(x: float, head: float, radius: float, foot: float) -> tuple[Contour, ...]:
    """Return a head at a height and a rounded body below it, down to ``foot``."""
    wide, top = 1.5 * radius, head + 1.25 * radius
    body = Contour(
        (x - wide, foot),
        (
            (x - wide, top + 0.6 * radius, x - 0.9 * radius, top, x, top),
            (x + 0.9 * radius, top, x + wide, top + 0.6 * radius, x + wide, foot),
            (),
        ),
    )
    return disc(x, head, radius), body


_HAND: Final = Contour(
    (17.5, 46),
    (
        (16, 38, 6, 33, 5, 27),
        (5, 24, 8, 23, 10, 25),
        (14, 30),
        (14, 10),
        (14, 6, 19, 6, 19, 10),
        (19, 23),
        (20.5, 23),
        (20.5, 6),
        (20.5, 2, 25.5, 2, 25.5, 6),
        (25.5, 23),
        (27, 23),
        (27, 8),
        (27, 4, 32, 4, 32, 8),
        (32, 24),
        (33.5, 24),
        (33.5, 14),
        (33.5, 10, 38.5, 10, 38.5, 14),
        (38.5, 32),
        (38.5, 38, 33, 40, 31.5, 45.7),
        (27.2, 47.3, 22, 47.4, 17.5, 46),
        (),
    ),
)

PICTURES: Final[Mapping[str, Drawing]] = {
    "bubbles": Drawing(
        bubble(2, 4, 30, 22),
        (
            *bubble(18, 20, 46, 38),
            hole(disc(26, 29, 1.8)),
            hole(disc(32, 29, 1.8)),
            hole(disc(38, 29, 1.8)),
        ),
    ),
    "telephone": Drawing((scaled(BODY, 2),), (scaled(HANDSET, 2), _heart(24, 29, 7))),
    "adult-and-child": Drawing(_person(33, 24, 6, 46), _person(16, 10, 8, 46)),
    "letter": Drawing(
        (rounded(3, 10, 45, 40, 2),),
        (polygon((3, 12), (24, 28), (45, 12), (45, 17), (24, 33), (3, 17)), _heart(24, 35, 4)),
    ),
    "smartphone": Drawing(
        (rounded(15, 7, 33, 37),),
        (
            rounded(12, 2, 36, 46, 4),
            hole(rounded(15, 7, 33, 37)),
            hole(disc(24, 41.5, 2)),
            _heart(24, 20, 6),
        ),
    ),
    "children": Drawing(_person(34, 16, 7, 46), _person(14, 16, 7, 46)),
    "door": Drawing(
        (rounded(10, 3, 38, 46),),
        (
            rounded(7, 1, 41, 46),
            hole(rounded(10, 4, 38, 46)),
            polygon((10, 4), (27, 9), (27, 46), (10, 46)),
            hole(disc(23.5, 27, 1.6)),
        ),
    ),
    "hand": Drawing((disc(24, 24, 23),), (_HAND, hole(_heart(25.5, 31, 6)))),
}
