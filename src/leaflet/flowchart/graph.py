"""The input: measured boxes, the edges between them, and the gaps to keep. Lengths are in pt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

Direction = Literal["right", "down"]
"""The direction of the flow: from left to right (ranks are columns) or from top to bottom."""
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)


@dataclass(frozen=True, slots=True)
class Box:
    """A measured box."""

    id: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow from one box to another.

    The size of its label, if any, reserves room beside the end of the arrow, as long as the
    border of the head has room for all labels there.
    """

    tail: str
    head: str
    label_width: float = 0.0
    label_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Spacing:
    """The gaps, in pt; a rank gap grows beyond ``rank_gap`` with the tracks that run in it."""

    rank_gap: float = 36.0  # between two ranks, at least
    node_gap: float = 14.0  # between two boxes of one rank, at least
    track_gap: float = 8.0  # between two parallel connectors
    port_gap: float = 10.0  # between two arrowheads on one box, unless the box is too small
    clearance: float = 10.0  # between a connector and a box that it does not join
    lead_out: float = 10.0  # from a box to the first track
    lead_in: float = 16.0  # from the last track to the box: arrowhead and round corner

    def cleared(self) -> "Spacing":
        """Return the gaps with the clearance kept by tracks along the ends of boxes too."""
        return replace(
            self,
            lead_out=max(self.lead_out, self.clearance),
            lead_in=max(self.lead_in, self.clearance),
        )


class UnknownBoxError(ValueError):
    """An edge names a box that does not exist; ``id`` is the name."""

    def __init__(self, name: str) -> None:
        """Keep the unknown name."""
        super().__init__(f"no such box: {name}")
        self.id = name


class DuplicateBoxError(ValueError):
    """Two boxes have the same name; ``id`` is the name."""

    def __init__(self, name: str) -> None:
        """Keep the duplicate name."""
        super().__init__(f"two boxes are named {name}")
        self.id = name


@dataclass(frozen=True, slots=True)
class Digraph:
    """The edges as numbers: edge e leads from box ``tails[e]`` to box ``heads[e]``."""

    boxes: int
    tails: tuple[int, ...]
    heads: tuple[int, ...]


def digraph(boxes: Sequence[Box], edges: Sequence[Edge]) -> Digraph:
    """Return the edges with box numbers for names.

    Raises UnknownBoxError and DuplicateBoxError.
    """
    number: dict[str, int] = {}
    for box in boxes:
        if box.id in number:
            raise DuplicateBoxError(box.id)
        number[box.id] = len(number)
    for edge in edges:
        for name in (edge.tail, edge.head):
            if name not in number:
                raise UnknownBoxError(name)
    return Digraph(
        len(boxes),
        tuple(number[edge.tail] for edge in edges),
        tuple(number[edge.head] for edge in edges),
    )


def merge(edges: Sequence[Edge]) -> tuple[list[Edge], list[int]]:
    """Return the distinct edges, and for each edge given its number among them.

    An edge with a label is always distinct: another one between the same boxes may say something
    else.
    """
    number: dict[tuple[str, str, int], int] = {}
    numbers = []
    for e, edge in enumerate(edges):
        key = edge.tail, edge.head, e if edge.label_width or edge.label_height else -1
        numbers.append(number.setdefault(key, len(number)))
    first = [numbers.index(n) for n in range(len(number))]
    return [edges[e] for e in first], numbers
