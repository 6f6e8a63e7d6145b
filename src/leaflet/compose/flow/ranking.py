"""The ranks of a chart: how wide their boxes are, and how large a chart is at the least."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from leaflet.compose.flow.parts import Parts
from leaflet.compose.parts.blocks import Block
from leaflet.flowchart import LABEL_PAD, Direction
from leaflet.model.desk import Desk
from leaflet.model.route import Graph, Step
from leaflet.page import Size

NEAR: Final = 0.5  # pt: an area filled to within this is full


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of boxes in pt: of the steps in each rank, and of all desks."""

    steps: tuple[float, ...]
    desk: float


class Ranking:
    """A graph in ranks, whatever the order of the boxes in each."""

    def __init__(self, graph: Graph, direction: Direction, ranks: Sequence[int]) -> None:
        """Take the rank of each node of the graph."""
        self.graph, self.direction = graph, direction
        self.ranks = dict(zip(graph.nodes, ranks, strict=True))
        self.members = [
            [key for key, own in self.ranks.items() if own == number]
            for number in range(1 + max(ranks, default=0))
        ]
        self.depth = len(self.members)
        self.counts = [self._count(members) for members in self.members]

    def too_large(self, parts: Parts, area: Size, sizes: float) -> bool:
        """Return whether the boxes of the ranks and the least gaps are larger than the area.

        Nothing is laid out. Widths come first: they are known before a text is set.
        """
        widths = self.first(parts, area, sizes)
        width, height = area.width + NEAR, area.height + NEAR
        between = (self.depth - 1) * parts.lines.rank_gap
        gaps = [(len(members) - 1) * parts.lines.node_gap for members in self.members]
        wide = [[self._width(key, widths) for key in members] for members in self.members]
        high = ([self.block(parts, key, widths).height for key in own] for own in self.members)
        if self.direction == "right":
            return between + sum(map(max, wide)) > width or any(
                gap + sum(column) > height for gap, column in zip(gaps, high, strict=True)
            )
        return (
            any(gap + sum(row) > width for gap, row in zip(gaps, wide, strict=True))
            or between + sum(map(max, high)) > height
        )

    def _width(self, key: str, widths: Widths) -> float:
        node = self.graph.nodes[key]
        return widths.desk if isinstance(node, Desk) else widths.steps[self.ranks[key]]

    def block(self, parts: Parts, key: str, widths: Widths) -> Block:
        """Return the text of a node's box, as wide as its rank has it."""
        return parts.box(key, self._width(key, widths))

    def first(self, parts: Parts, area: Size, sizes: float) -> Widths:
        """Return widths to begin with: connectors are not yet laid out, so the gaps are the least.

        ``sizes`` is the width of a question's box in sizes of its type, where it has a choice.
        """
        lines, counts = parts.lines, self.counts
        step = parts.question_size * sizes
        if self.direction == "right":
            held = self._held(parts, (step,) * self.depth, 0.0)
            taken = sum(w for w, (n, _d) in zip(held.steps, counts, strict=True) if n)
            free = area.width - (self.depth - 1) * lines.rank_gap - taken
            columns = sum(1 for _steps, desks in counts if desks)
            return self._held(parts, held.steps, free / max(columns, 1))
        row = [(area.width - (sum(n) - 1) * lines.node_gap) / max(sum(n), 1) for n in counts]
        desk = min((w for w, (_s, desks) in zip(row, counts, strict=True) if desks), default=0.0)
        return self._held(parts, tuple(min(1.5 * step, each) for each in row), desk)

    def _count(self, members: Sequence[str]) -> tuple[int, int]:
        """Return how many steps and how many desks are in a rank."""
        steps = sum(1 for key in members if isinstance(self.graph.nodes[key], Step))
        return steps, len(members) - steps

    def wider(self, parts: Parts, widths: Widths, room: float, taken: float) -> Widths:
        """Return widths that use what is left of the room, or give back what is lacking."""
        spare = room - taken
        if abs(spare) <= NEAR:
            return widths
        if self.direction == "right":
            columns = sum(1 for _steps, desks in self.counts if desks)
            return self._held(parts, widths.steps, widths.desk + spare / max(columns, 1))
        if spare > 0:
            return widths
        less = room / taken
        return self._held(parts, tuple(each * less for each in widths.steps), widths.desk * less)

    def _held(self, parts: Parts, steps: tuple[float, ...], desk: float) -> Widths:
        """Return the widths within what can be read and what still looks like a box."""
        least, most = [0.0] * self.depth, [inf] * self.depth
        least_desk, most_desk = 0.0, inf
        for key, node in self.graph.nodes.items():
            narrow = parts.least(key)
            if isinstance(node, Desk):
                if self.direction == "down":
                    narrow = max(narrow, self.label_room(parts, key))
                least_desk = max(least_desk, narrow)
                most_desk = parts.most(key)
            else:
                own = self.ranks[key]
                least[own] = max(least[own], narrow)
                most[own] = parts.most(key)
        return Widths(
            tuple(max(n, min(s, m)) for s, n, m in zip(steps, least, most, strict=True)),
            max(least_desk, min(desk, most_desk)),
        )

    def label_room(self, parts: Parts, key: str) -> float:
        """Return how long a border must be, in pt, so that the labels of its arrows keep apart."""
        arrows = [edge for edge in self.graph.edges if edge.head == key]
        labels = [parts.label(edge.label) for edge in arrows if edge.label]
        right = self.direction == "right"
        lengths = [label.height if right else label.width for label in labels]
        gaps = (len(arrows) + 1) * (parts.lines.port_gap + 2 * LABEL_PAD)
        return (sum(lengths) + gaps) * (len(arrows) + 1) / len(arrows) if labels else 0.0
