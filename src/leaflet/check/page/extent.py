"""The boxes that the rules measure by."""

from collections.abc import Iterator
from dataclasses import dataclass

from leaflet.page import Item, Link, Page, Path, Rect, Text, box

CHORDS = 8  # straight pieces per curve: on a quarter circle the error is 1/200 of the radius
LONGEST = 24  # characters of a text that a message repeats


@dataclass(frozen=True, slots=True)
class Boxed:
    """A page with the box of every item on it, measured once for all rules."""

    page: Page
    boxes: tuple[Rect, ...]
    number: int = 1  # of the page, for messages

    @property
    def items(self) -> Iterator[tuple[Item, Rect]]:
        """The items with their boxes, in painting order."""
        return zip(self.page.items, self.boxes, strict=True)


def boxed(page: Page, number: int = 1) -> Boxed:
    """Return the page with the boxes of its items."""
    return Boxed(page, tuple(map(box, page.items)), number)


def hulls(path: Path) -> Iterator[Rect]:
    """Yield the rectangle around each outline of a path, without the width of its stroke."""
    return (
        Path(path.at, (contour,), path.mark, scale=path.scale).hull for contour in path.contours
    )


def strokes(path: Path) -> Iterator[Rect]:
    """Yield the rectangle around each piece of a stroke: a bent line fills little of its box."""
    if path.stroke is None:
        return
    for contour in path.contours:
        pen = contour.start
        for step in contour.steps:
            for end in _chords(pen, step or contour.start):
                yield _between(path, pen, end).grown(path.stroke.width / 2)
                pen = end


def _between(path: Path, start: tuple[float, float], end: tuple[float, float]) -> Rect:
    """Return the rectangle between two points of an outline."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    x, y = path.at.x + left * path.scale, path.at.y + top * path.scale
    return Rect(x, y, (right - left) * path.scale, (bottom - top) * path.scale)


def _chords(pen: tuple[float, float], step: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Yield the ends of the straight pieces that approximate one step of an outline."""
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


def content_of(item: Item) -> str:
    """Return what an item tells its reader: the words of a text, the address of a code."""
    return item.code if isinstance(item, Path) else words_of(item) if isinstance(item, Text) else ""


def words_of(item: Item) -> str:
    """Return the words of an item for a message, shortened where they are long."""
    words = item.words if isinstance(item, Text) else item.says if isinstance(item, Link) else ""
    return words if len(words) <= LONGEST else words[:LONGEST] + "…"
