"""Rotation: all phases see sizes along the flow (rank to rank) and across it (within a rank)."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.graph import Box, Direction, Edge


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of boxes and labels by number, independent of the direction of the flow.

    ``side`` is 1 if labels are after their connector (to its right), -1 if before it (above).
    """

    along: tuple[float, ...]
    across: tuple[float, ...]
    label_along: tuple[float, ...]
    label_across: tuple[float, ...]
    side: int


def turn(boxes: Sequence[Box], edges: Sequence[Edge], direction: Direction) -> Sizes:
    """Return the sizes along and across a flow in a direction."""
    widths, heights = tuple(b.width for b in boxes), tuple(b.height for b in boxes)
    wide, high = tuple(e.label_width for e in edges), tuple(e.label_height for e in edges)
    if direction == "down":
        return Sizes(heights, widths, high, wide, 1)
    return Sizes(widths, heights, wide, high, -1)
