"""Bars that continue in the next column of a page, drawn once over both."""

from dataclasses import replace

from leaflet.compose.flow.cells import BarArrow, Placed, PlacedCells
from leaflet.compose.flow.outline import Bar
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.split import ROUNDING
from leaflet.page import Rect


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
