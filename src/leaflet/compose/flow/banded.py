"""Bands that have been laid out become ink: bars, desks with their numbers, short arrows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from leaflet.compose.flow.bar import BarBlock
from leaflet.compose.flow.cells import BarArrow, Placed
from leaflet.compose.flow.drawn import (
    ChartStyle,
    beside_name,
    desk_frame,
    linked,
    spined_frame,
    spoken_arrow,
    step_frame,
)
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.references import numeral
from leaflet.compose.parts.blocks import Block
from leaflet.page import DECORATION, Contour, Item, Mark, Path, Point, Tag

ALOFT: Final = 2.0


@dataclass(slots=True)
class Banded:
    """The ink of all pages, and the blocks that are read, in the writer's order."""

    boxes: dict[str, Block] = field(default_factory=dict)
    numbers: dict[str, Block] = field(default_factory=dict)
    referred: dict[int, Sequence[Tag]] = field(default_factory=dict)
    aloft: float = ALOFT  # the most room above a desk's text, times the padding of boxes

    def page(
        self, placed: Sequence[Placed], arrows: Sequence[BarArrow], parts: Parts, style: ChartStyle
    ) -> Iterator[Item]:
        """Yield the ink of one page."""
        above = _above(placed, self.aloft * parts.boxes.down)
        for each in placed:
            what = each.what
            top = each.area.y + (_spare(each) if isinstance(what, Bar) else above[each.line])
            block = each.block.at(each.area.x, top)
            if isinstance(what, Bar):
                yield self._frame(what, each, parts, style)
                if isinstance(each.block, BarBlock):
                    chips = each.block.referred
                    self.referred |= {number: chip.reading for number, chip in chips.items()}
                if not what.again:
                    self.boxes[what.key] = block
            else:
                yield from desk_frame(each.area, style, urgent=what.desk.emergency)
                self.boxes[what.key] = block
                yield from self._number(what, each, top, parts)
            yield from block.items
        for arrow in arrows:
            yield from self._arrow(arrow, parts, style)

    def _arrow(self, arrow: BarArrow, parts: Parts, style: ChartStyle) -> Iterator[Item]:
        """Yield the arrow; one that leads to a desk read before is read as a link to it."""
        mark = parts.setter.mark() if arrow.refers else DECORATION
        head = _head(arrow, parts, style, mark)
        yield head
        if arrow.refers:
            (reference,) = arrow.refers.each
            said = f"{numeral(reference.number)} {reference.words.plain}"
            yield linked(head, f"#{reference.target}", said, mark)
            self.referred[arrow.refers.number] = (spoken_arrow(said, mark),)

    def _frame(self, bar: Bar, placed: Placed, parts: Parts, style: ChartStyle) -> Path:
        """Return the frame of a bar; the further in a question is, the lighter its ground."""
        if placed.spines:
            return spined_frame(placed.area, placed.spines, style, parts.tint(bar))
        return step_frame(placed.area, style, parts.tint(bar), starts=bar.key in parts.graph.starts)

    def _number(
        self, answer: DrawnDesk, placed: Placed, top: float, parts: Parts
    ) -> Iterator[Item]:
        number = parts.number(answer.key)
        if number is None:
            return
        self.numbers[answer.key] = beside_name(number, placed.block, placed.area.x, top, parts)
        yield from self.numbers[answer.key].items


def _spare(placed: Placed) -> float:
    """Return the room (pt) above what is in the middle of its box."""
    return (placed.area.height - placed.block.height) / 2


def _above(placed: Sequence[Placed], most: float) -> dict[float, float]:
    """Return the room (pt) above the texts of desks side by side: they begin on one line.

    It is no more than ``most``: names far below the top of their boxes look strewn over the page.
    """
    above: dict[float, float] = {}
    for each in placed:
        if isinstance(each.what, DrawnDesk):
            above[each.line] = min(_spare(each), above.get(each.line, most))
    return above


def _head(arrow: BarArrow, parts: Parts, style: ChartStyle, mark: Mark) -> Path:
    """Return the arrowhead between a bar and what it leads to, in the middle of the gap."""
    bands = parts.bands
    air = (bands.arrow - bands.head) / 2
    (x, y), half = arrow.tip, bands.head_width / 2
    if arrow.heading == "right":
        tip, base = x - air, x - air - bands.head
        contour = Contour((tip, y), ((base, y - half), (base, y + half), ()))
    else:
        tip, base = y - air, y - air - bands.head
        contour = Contour((x, tip), ((x - half, base), (x + half, base), ()))
    return Path(Point(0, 0), (contour,), mark, fill=style.inks.accent)
