"""A chart that has been laid out: placed boxes, and connectors as orthogonal polylines.

All lengths are in pt, measured from the top left corner of the chart; y grows downward.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box at its top left corner; ``rank`` is its column (direction right) or row (down)."""

    id: str
    x: float
    y: float
    width: float
    height: float
    rank: int

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Wire:
    """A connector from the border of its tail to the border of its head.

    ``edge`` is the index of the edge as given. ``label`` is the top left corner of the room
    reserved for its label, if it has one.
    """

    edge: int
    tail: str
    head: str
    points: tuple[tuple[float, float], ...]
    label: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything needed to draw the chart; ``wires`` are in the order of the edges.

    ``crossings`` are the points where connectors of different boxes cross, each once.
    """

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    wires: tuple[Wire, ...]
    crossings: tuple[tuple[float, float], ...]
