"""Pictograms of the ways to reach a desk, as outlines in a square of 24 units.

They stand beside words, never in their place: what a pictogram shows, the legend says.
"""

from collections.abc import Mapping
from typing import Final

from leaflet.compose.parts.blocks import rectangle
from leaflet.model.desk import Kind
from leaflet.page import Contour, Ink, Mark, Path, Point, Rect, Step

GRID: Final = 24.0  # units along a side


def drawn(kind: Kind, at: Point, side: float, ink: Ink, mark: Mark) -> Path:
    """Return the pictogram of a way to reach a desk; ``at`` is its corner, ``side`` in pt."""
    return Path(at, OUTLINES[kind], mark, fill=ink, scale=side / GRID)


def _polygon(*points: tuple[float, float]) -> Contour:
    return Contour(points[0], (*points[1:], ()))


def _box(left: float, top: float, right: float, bottom: float, radius: float = 0.0) -> Contour:
    return rectangle(Rect(left, top, right - left, bottom - top), radius=radius)


def _disc(x: float, y: float, radius: float) -> Contour:
    return _box(x - radius, y - radius, x + radius, y + radius, radius)


def _hole(contour: Contour) -> Contour:
    """Return the contour the other way round: non-zero winding leaves it unpainted."""
    places = [contour.start, *(step[-2:] for step in contour.steps if step)]
    steps: list[Step] = []
    drawn_steps = [step for step in contour.steps if step]
    for number in range(len(drawn_steps) - 1, -1, -1):
        step, end = drawn_steps[number], places[number]
        if len(step) == 6:
            steps.append((step[2], step[3], step[0], step[1], end[0], end[1]))
        else:
            steps.append((end[0], end[1]))
    return Contour((places[-1][0], places[-1][1]), (*steps, ()))


def _bust(x: float) -> tuple[Contour, ...]:
    """Return a head and shoulders that stand at ``x``."""
    shoulders: tuple[Step, ...] = (
        (x - 5.4, 15.8, x - 3.6, 12.8, x, 12.8),
        (x + 3.6, 12.8, x + 5.4, 15.8, x + 5.4, 20.5),
        (),
    )
    return _disc(x, 7.6, 3.9), Contour((x - 5.4, 20.5), shoulders)


def _bubble(left: float, top: float, right: float, bottom: float) -> tuple[Contour, ...]:
    tail = _polygon((left + 3.5, bottom - 1), (left + 9, bottom - 1), (left + 3, bottom + 4.5))
    return _box(left, top, right, bottom, 3.5), tail


_HANDSET: Final = Contour(
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
_BODY: Final = Contour(
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

_PHONE = (_HANDSET, _BODY, _hole(_disc(12, 15.6, 2.9)))
_CHAT = (
    *_bubble(1.5, 3, 22.5, 17),
    _hole(_disc(7.2, 10, 1.5)),
    _hole(_disc(12, 10, 1.5)),
    _hole(_disc(16.8, 10, 1.5)),
)
_ENVELOPE = (
    _polygon((1.8, 4.6), (22.2, 4.6), (12, 12.6)),
    _polygon((1.5, 6.7), (12, 15), (22.5, 6.7), (22.5, 19.6), (1.5, 19.6)),
)
_SHARED = (
    _disc(6, 12, 3.6),
    _disc(18, 5.2, 3.6),
    _disc(18, 18.8, 3.6),
    _polygon((5.4, 11.1), (17.4, 4.3), (18.6, 6.1), (6.6, 12.9)),
    _polygon((6.6, 11.1), (18.6, 17.9), (17.4, 19.7), (5.4, 12.9)),
)
_FAX = (
    _box(6, 2.5, 18, 9),
    _hole(_box(7.6, 4.1, 16.4, 9)),
    _box(1.5, 9, 22.5, 20.5, 2),
    _hole(_box(5, 14, 19, 17.4)),
)
_LETTER = (_box(4, 3.4, 20, 6.6), _box(2.4, 9.4, 21.6, 12.6), _box(10.4, 9.4, 13.6, 21.6))
_SCREEN = (
    _box(1.5, 3.5, 22.5, 20.5, 2),
    _hole(_box(3.4, 8.6, 20.6, 18.6)),
    _hole(_disc(4.9, 6, 1)),
    _hole(_disc(8.3, 6, 1)),
)

OUTLINES: Final[Mapping[Kind, tuple[Contour, ...]]] = {
    Kind.VISIT: (*_bust(6.6), *_bust(17.4)),
    Kind.PHONE: _PHONE,
    Kind.EMAIL: _ENVELOPE,
    Kind.CHAT: _CHAT,
    Kind.LINE: _CHAT,
    Kind.SNS: _SHARED,
    Kind.FAX: _FAX,
    Kind.POST: _LETTER,
    Kind.URL: _SCREEN,
}
