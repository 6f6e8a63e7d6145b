"""Bars that continue in the next column of a page, drawn once over both."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaflet.compose.flow.cells import BarArrow, Barred, BoxCell, Pile, Placed, PlacedCells
from leaflet.compose.flow.outline import Bar
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.split import ROUNDING, runs
from leaflet.compose.parts.block import Block
from leaflet.page import Rect


def lowered(columns: Sequence[Pile], parts: Parts, gap: float) -> list[Pile]:
    """Return the columns, which are ``gap`` pt apart, with the bars that will be one over several.

    They are as high as that one, whose words may have fewer lines.
    """
    return [pile for run in runs(columns) for pile in _lowered(run, parts, gap)]


def _lowered(run: Sequence[Pile], parts: Parts, gap: float) -> Iterator[Pile]:
    bars = [pile.head for pile in run]
    first = bars[0]
    if len(run) == 1 or not isinstance(first, Barred) or not isinstance(first.bar.what, Bar):
        yield from run
        return
    width = sum(pile.rows[0].width for pile in run) + gap * (len(run) - 1)
    height = parts.bar(first.bar.what, width).height
    inner = [bar.inner for bar in bars if isinstance(bar, Barred) and isinstance(bar.inner, Pile)]
    piles = iter(lowered(inner, parts, gap))
    for pile, bar in zip(run, bars, strict=True):
        assert isinstance(bar, Barred)  # all bars of a run are one
        within = next(piles) if isinstance(bar.inner, Pile) else bar.inner
        block = Block(bar.bar.width, height)  # its ink is that of the whole
        head = Barred(BoxCell(bar.bar.what, block), within, bar.gap, "down")
        yield Pile([head, *pile.cells[1:]], pile.gap)


def joined(places: PlacedCells, parts: Parts, gap: float) -> PlacedCells:
    """Return what is placed, in the same order; columns are ``gap`` pt apart.

    A bar is one with what it continues where both are side by side, and equally high; one arrow
    leads into it then. Its spines remain, one in each column.
    """
    boxes: list[Placed] = []
    arrows = places.arrows
    for placed in places.boxes:
        begun = [at for at, each in enumerate(boxes) if _goes_on(each, placed, gap)]
        if not begun:
            boxes.append(placed)
        for at in begun:
            boxes[at] = _over_both(boxes[at], placed, parts)
            arrows = [arrow for arrow in arrows if not _leads_into(arrow, placed.area)]
    return PlacedCells(places.rules, boxes, arrows)


def _goes_on(left: Placed, right: Placed, gap: float) -> bool:
    """Return whether the bar on the right continues that on the left."""
    if not isinstance(right.what, Bar) or left.what.key != right.what.key:
        return False
    one, other = left.area, right.area
    away = (other.x - one.right - gap, other.y - one.y, other.height - one.height)
    return all(abs(each) < ROUNDING for each in away)


def _over_both(left: Placed, right: Placed, parts: Parts) -> Placed:
    assert isinstance(left.what, Bar)  # what continues is a bar
    area = left.area._replace(width=right.area.right - left.area.x)
    block = parts.bar(left.what, area.width)
    return replace(left, area=area, block=block, spines=(*left.spines, *right.spines))


def _leads_into(arrow: BarArrow, area: Rect) -> bool:
    x, y = arrow.tip
    return arrow.heading == "down" and area.x < x < area.right and abs(y - area.y) < ROUNDING
