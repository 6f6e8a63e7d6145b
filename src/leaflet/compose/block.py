"""Blocks: ink from (0, 0), a size, and what is read. A block knows no page.

A page is tried in several sizes of type, and what was only measured is never drawn: the ink of a
block is made when somebody asks for it, and moved once, however deep the block lies in others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from leaflet.page import Item, Link, Point, Rect, Tag, Text


class Block:
    """Ink and reading that belong together: a paragraph, a cell, a box. Sizes in pt."""

    def __init__(
        self,
        width: float,
        height: float,
        items: Iterable[Item] = (),
        reading: Iterable[Tag] = (),
    ) -> None:
        """Take ink that is there already."""
        self.width = width
        self.height = height
        self._ink = tuple(items), tuple(reading)

    @property
    def items(self) -> tuple[Item, ...]:
        """The ink, in painting order."""
        return self._ink[0]

    @property
    def reading(self) -> tuple[Tag, ...]:
        """What is read, in reading order."""
        return self._ink[1]

    def at(self, x: float, y: float) -> "Block":
        """Return the same block with its ink moved to (x, y)."""
        return Group(self.width, self.height, ((self, x, y),))

    def moved(self, x: float, y: float) -> Iterator[Item]:
        """Give the ink moved to (x, y)."""
        return (moved(item, x, y) for item in self.items)


class Later(Block):
    """A block that is drawn when its ink is asked for: ``draw`` returns items and reading."""

    def __init__(
        self,
        width: float,
        height: float,
        draw: Callable[[], tuple[tuple[Item, ...], tuple[Tag, ...]]],
    ) -> None:
        """Remember how it is drawn."""
        self.width = width
        self.height = height
        self._draw = draw

    @cached_property
    def _ink(self) -> tuple[tuple[Item, ...], tuple[Tag, ...]]:  # type: ignore[override]
        return self._draw()


class Group(Block):
    """Blocks at their places in another; ``read`` gives the reading where it is not all theirs."""

    def __init__(
        self,
        width: float,
        height: float,
        parts: Sequence[tuple[Block, float, float]],
        read: Callable[[], tuple[Tag, ...]] | None = None,
    ) -> None:
        """Take the parts with the places of their corners, in painting order."""
        self.width = width
        self.height = height
        self._parts = parts
        self._read = read

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The ink, in painting order."""
        return tuple(self.moved(0.0, 0.0))

    @cached_property
    def reading(self) -> tuple[Tag, ...]:
        """What is read, in reading order."""
        if self._read:
            return self._read()
        return tuple(tag for block, _x, _y in self._parts for tag in block.reading)

    def moved(self, x: float, y: float) -> Iterator[Item]:
        """Give the ink moved to (x, y)."""
        for block, across, down in self._parts:
            yield from block.moved(x + across, y + down)


def moved(item: Item, dx: float, dy: float) -> Item:
    """Return an item moved by a distance in pt."""
    if isinstance(item, Link):
        area = item.area
        place = Rect(area.x + dx, area.y + dy, area.width, area.height)
        return Link(place, item.uri, item.says, item.mark, item.origin)
    at = Point(item.at.x + dx, item.at.y + dy)
    if isinstance(item, Text):  # most items are: without ``replace``, in a third of the time
        t = item
        return Text(at, t.face, t.size, t.ink, t.glyphs, t.mark, t.origin, t.stretch, t.turned)
    return item._replace(at=at)


def stack(blocks: Iterable[Block], gap: float = 0.0) -> Block:
    """Return blocks one under the other, ``gap`` pt apart; empty ones take no room."""
    parts: list[tuple[Block, float, float]] = []
    y = width = 0.0
    for block in blocks:
        if not block.height:
            continue
        if y:
            y += gap
        parts.append((block, 0.0, y))
        y += block.height
        width = max(width, block.width)
    return Group(width, y, parts)
