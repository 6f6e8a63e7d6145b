"""Blocks: ink from (0, 0), a size, and what is read. A block knows no page.

A page is tried in several sizes of type, and what was only measured is never drawn: the ink of a
block is made when somebody asks for it, and moved once, however deep the block lies in others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from leaflet.compose.job import Misfit
from leaflet.page import Item, Link, Point, Rect, Tag, Text


class TextLine(NamedTuple):
    """A line of text in a block, in pt: its size, its baseline, and where it ends.

    ``end`` is that of its last letter, ``edge`` that of its ruby where it is longer.
    """

    size: float
    y: float
    end: float
    edge: float


class Block:
    """Ink and reading that belong together: a paragraph, a cell, a box. Sizes in pt.

    ``misfits`` is the text in it that is wider than its measure.
    """

    misfits: tuple[Misfit, ...] = ()

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

    @property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text; ruby that is ink already counts as a line of its own."""
        texts = [item for item in self.items if isinstance(item, Text)]
        ends = [text.at.x + text.width for text in texts]
        return tuple(
            TextLine(text.size, text.at.y, end, end) for text, end in zip(texts, ends, strict=True)
        )

    def at(self, x: float, y: float) -> "Block":
        """Return the same block with its ink moved to (x, y)."""
        return Group(self.width, self.height, ((self, x, y),))

    def as_wide(self, width: float) -> "Block":
        """Return the same block with another width, in pt."""
        return Group(width, self.height, ((self, 0.0, 0.0),))

    def moved(self, x: float, y: float) -> Iterator[Item]:
        """Return the ink moved to (x, y)."""
        return (moved(item, x, y) for item in self.items)


class Later(Block):
    """A block that is drawn when its ink is asked for: ``draw`` returns items and reading.

    ``measured`` returns its lines of text, which are known without drawing them.
    """

    def __init__(
        self,
        width: float,
        height: float,
        draw: Callable[[], tuple[tuple[Item, ...], tuple[Tag, ...]]],
        measured: Callable[[], tuple[TextLine, ...]],
        misfits: tuple[Misfit, ...] = (),
    ) -> None:
        """Remember how it is drawn and measured."""
        self.width = width
        self.height = height
        self.misfits = misfits
        self._draw = draw
        self._measured = measured

    @cached_property
    def _ink(self) -> tuple[tuple[Item, ...], tuple[Tag, ...]]:  # type: ignore[override]
        return self._draw()

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text."""
        return self._measured()


def remade(make: Callable[[], Block | None]) -> Block | None:
    """Return what ``make`` returns, kept for its size only: it is made again when it is drawn.

    A page is tried with thousands of boxes, of which it shows few.
    """
    made = make()
    if made is None:
        return None

    def again() -> Block:
        block = make()
        assert block is not None  # it was made before
        return block

    def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
        block = again()
        return block.items, block.reading

    return Later(made.width, made.height, draw, lambda: again().lines, made.misfits)


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
        self.misfits = tuple(misfit for block, _x, _y in parts for misfit in block.misfits)
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

    @cached_property
    def lines(self) -> tuple[TextLine, ...]:
        """The lines of text of all parts."""
        return tuple(
            TextLine(line.size, line.y + down, line.end + across, line.edge + across)
            for block, across, down in self._parts
            for line in block.lines
        )

    def moved(self, x: float, y: float) -> Iterator[Item]:
        """Yield the ink moved to (x, y)."""
        for block, across, down in self._parts:
            yield from block.moved(x + across, y + down)


def moved(item: Item, dx: float, dy: float) -> Item:
    """Return an item moved by a distance in pt."""
    if isinstance(item, Link):
        area = item.area
        return replace(item, area=Rect(area.x + dx, area.y + dy, area.width, area.height))
    return replace(item, at=Point(item.at.x + dx, item.at.y + dy))


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
