"""The box an item takes up on its page."""

from collections.abc import Iterator, Sequence
from itertools import chain

from leaflet.page import Contour, Item, Link, Path, Text

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pt from the top left of the page."""

ASCENT, DESCENT = 0.88, 0.12  # of the size: the em box of Japanese type, JIS X 4051
CHORDS = 8  # pieces a curve is taken as
LONGEST = 24  # characters of a text that a message repeats


def extent(item: Item) -> Box:
    """Return left, top, right and bottom of an item, in pt from the top left of the page."""
    if isinstance(item, Link):
        return item.area.x, item.area.y, item.area.right, item.area.bottom
    if isinstance(item, Text):
        x, y, width = item.at.x, item.at.y, _inked(item)
        if item.turned:
            return x - width, y - DESCENT * item.size, x, y + ASCENT * item.size
        return x, y - ASCENT * item.size, x + width, y + DESCENT * item.size
    left, top, right, bottom = _box(item, item.contours)
    half = item.stroke.width / 2 if item.stroke else 0.0
    return left - half, top - half, right + half, bottom + half


def _inked(text: Text) -> float:
    """Return the width of a text without the spaces at its end, which take no room in print."""
    shown = (glyph for glyph in reversed(text.glyphs) if glyph.text.strip())
    return next((glyph.x + glyph.advance for glyph in shown), 0.0)


def hull(path: Path, contour: Contour) -> Box:
    """Return the box of one outline of a path, without the width of its stroke."""
    return _box(path, (contour,))


def _box(path: Path, contours: Sequence[Contour]) -> Box:
    numbers: list[float] = []
    for contour in contours:
        numbers += contour.start
        numbers += chain.from_iterable(contour.steps)
    xs, ys = numbers[0::2], numbers[1::2]
    return (
        path.at.x + min(xs) * path.scale,
        path.at.y + min(ys) * path.scale,
        path.at.x + max(xs) * path.scale,
        path.at.y + max(ys) * path.scale,
    )


def strokes(path: Path) -> Iterator[Box]:
    """Give the box of every stroke of a path by itself: a bent line fills little of its own."""
    if path.stroke is None:
        return
    half = path.stroke.width / 2
    for contour in path.contours:
        pen = contour.start
        for step in contour.steps:
            for end in _chords(pen, step or contour.start):
                left, top, right, bottom = hull(path, Contour(pen, (end,)))
                yield left - half, top - half, right + half, bottom + half
                pen = end


def _chords(pen: tuple[float, float], step: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Give the ends of the short straight pieces that stand for one step of an outline."""
    if len(step) < 6:  # no curve
        yield step[-2], step[-1]
        return
    xs, ys = (pen[0], *step[0::2]), (pen[1], *step[1::2])
    for piece in range(1, CHORDS + 1):
        t = piece / CHORDS
        weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        yield (
            sum(w * x for w, x in zip(weights, xs, strict=True)),
            sum(w * y for w, y in zip(weights, ys, strict=True)),
        )


def words_of(item: Item) -> str:
    """Return the words of an item for a message, the beginning of a long text."""
    words = item.words if isinstance(item, Text) else item.says if isinstance(item, Link) else ""
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
