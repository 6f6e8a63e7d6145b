"""The box an item takes up on its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from leaflet.page import Contour, Item, Link, Page, Path, Text
from leaflet.typeset.face import Face

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pt from the top left of the page."""

CHORDS = 8  # pieces a curve is taken as: of a quarter circle they miss 1/200 of its radius
LONGEST = 24  # characters of a text that a message repeats


@dataclass(frozen=True, slots=True)
class Boxed:
    """A page with the box of every item on it: all rules measure alike, and once."""

    page: Page
    boxes: tuple[Box, ...]

    @property
    def items(self) -> Iterator[tuple[Item, Box]]:
        """The items with their boxes, in painting order."""
        return zip(self.page.items, self.boxes, strict=True)


def boxed(page: Page) -> Boxed:
    """Return the page with the boxes of its items."""
    return Boxed(page, tuple(map(extent, page.items)))


def extent(item: Item) -> Box:
    """Return left, top, right and bottom of an item, in pt from the top left of the page."""
    if isinstance(item, Text):
        x, y, width = item.at.x, item.at.y, _inked(item)
        if item.turned:
            return x - width, y - Face.descent * item.size, x, y + Face.ascent * item.size
        return x, y - Face.ascent * item.size, x + width, y + Face.descent * item.size
    if isinstance(item, Link):
        return item.area.x, item.area.y, item.area.right, item.area.bottom
    return _stroked(item, item.hull)


def _inked(text: Text) -> float:
    """Return the width of a text without the spaces at its end, which take no room in print."""
    for glyph in reversed(text.glyphs):
        if glyph.text.strip():
            return glyph.x + glyph.advance
    return 0.0


def _stroked(path: Path, box: Box) -> Box:
    """Return the box of an outline with the stroke of its path."""
    half = path.stroke.width / 2 if path.stroke else 0.0
    return box[0] - half, box[1] - half, box[2] + half, box[3] + half


def hulls(path: Path) -> Iterator[Box]:
    """Give the box of every outline of a path by itself, without the width of its stroke."""
    return (Path(path.at, (each,), path.mark, scale=path.scale).hull for each in path.contours)


def strokes(path: Path) -> Iterator[Box]:
    """Give the box of every stroke of a path by itself: a bent line fills little of its own."""
    if path.stroke is None:
        return
    for contour in path.contours:
        pen = contour.start
        for step in contour.steps:
            for end in _chords(pen, step or contour.start):
                piece = Path(path.at, (Contour(pen, (end,)),), path.mark, scale=path.scale)
                yield _stroked(path, piece.hull)
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
