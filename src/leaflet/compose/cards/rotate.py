"""A block upside down: the back of a card that is folded, or printed over the short edge."""

from dataclasses import replace

from leaflet.compose.parts.block import Block
from leaflet.compose.parts.shapes import scaled
from leaflet.page import Item, Link, Point, Text


def turned(block: Block) -> Block:
    """Return the block turned by half a turn within its own box; it is read as before."""
    items = tuple(_item(item, block.width, block.height) for item in block.items)
    return Block(block.width, block.height, items, block.reading)


def _item(item: Item, width: float, height: float) -> Item:
    if isinstance(item, Link):
        area = item.area
        return replace(item, area=area._replace(x=width - area.right, y=height - area.bottom))
    at = Point(width - item.at.x, height - item.at.y)
    if isinstance(item, Text):
        return replace(item, at=at, turned=not item.turned)
    return replace(item, at=at, contours=tuple(scaled(each, -1) for each in item.contours))
