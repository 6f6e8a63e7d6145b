"""A text behind the pictogram of its channel."""

from typing import Final

from leaflet.compose.parts import pictogram
from leaflet.compose.parts.baseline import first_baseline
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, Setter
from leaflet.compose.parts.reading import led
from leaflet.model.desk import Kind
from leaflet.page import Ink, Point, Tag

ROOM: Final = 1.25  # from the pictogram's left edge to the text, in its sides
MIDDLE: Final = 0.38  # of the size above the baseline: the middle of figures and kanji


def iconed(
    setter: Setter, kind: Kind, text: Block, size: float, side: float, ink: Ink, alt: str
) -> Block:
    """Return a text of a size (pt) behind its pictogram, in the middle of its line."""
    mark = setter.mark()
    top = first_baseline(text) - size * MIDDLE - side / 2
    icon = pictogram.drawn(kind, Point(0, top), side, ink, mark)
    figure = Tag("Figure", (mark,), alt=alt)
    parts = (Block(side, side, (icon,)), 0.0, 0.0), (text, side * ROOM, 0.0)
    width = side * ROOM + text.width
    return Group(width, text.height, parts, lambda: led(figure, text.reading))
