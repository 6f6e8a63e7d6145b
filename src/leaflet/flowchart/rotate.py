"""Sizes as the phases see them: along the flow (rank to rank) and across it (within a rank)."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.graph import Box, Direction, Edge


@dataclass(frozen=True, slots=True)
class Turned:
    """The sizes of boxes and labels by number, whatever the direction of the flow.

    ``side`` is 1 where a label stands after its connector (right of it), -1 where it stands
    before it (above it).
    """

    along: tuple[float, ...]
    across: tuple[float, ...]
    label_along: tuple[float, ...]
    label_across: tuple[float, ...]
    side: int


def turn(boxes: Sequence[Box], edges: Sequence[Edge], direction: Direction) -> Turned:
    """Return the sizes along and across a flow in this direction."""
    widths, heights = tuple(b.width for b in boxes), tuple(b.height for b in boxes)
    wide, high = tuple(e.label_width for e in edges), tuple(e.label_height for e in edges)
    if direction == "down":
        return Turned(heights, widths, high, wide, 1)
    return Turned(widths, heights, wide, high, -1)
