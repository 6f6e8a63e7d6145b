"""The chart of a flow: laid out for an area, then drawn with its reading order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Final

from leaflet.compose.flow.parts import Parts
from leaflet.compose.job import Misfit
from leaflet.compose.parts.blocks import Block
from leaflet.flowchart import (
    LABEL_PAD,
    Box,
    Chart,
    Direction,
    Edge,
    Orders,
    Spacing,
    arrange,
    place,
)
from leaflet.model.desk import Desk
from leaflet.model.route import Graph, Step
from leaflet.page import Size
from leaflet.units import mm

ROUNDS: Final = 4  # layouts until the widths fit the area
NEAR: Final = 0.5  # pt: an area filled to within this is full
CLEAR: Final = mm(
    3
)  # a connector nearer to a box that it does not join looks like its second frame


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to lay out a chart: the direction of the flow, and the ranks of desks.

    With ``in_order`` the boxes of every rank are in the order in which staff wrote them.
    """

    direction: Direction
    folds: int
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """A chart laid out at one size of type: places, and the blocks that stand in the boxes."""

    chart: Chart
    blocks: Mapping[str, Block]
    labels: Mapping[int, Block]
    misfits: tuple[Misfit, ...]

    def fits(self, area: Size) -> bool:
        """Whether the chart keeps to an area and every text to its box."""
        return (
            not self.misfits
            and self.chart.width <= area.width + NEAR
            and self.chart.height <= area.height + NEAR
        )

    @property
    def wire_length(self) -> float:
        """The length of all connectors, in pt."""
        return sum(
            abs(x - before_x) + abs(y - before_y)
            for wire in self.chart.wires
            for (before_x, before_y), (x, y) in pairwise(wire.points)
        )


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of boxes in pt: of the steps in each rank, and of all desks."""

    steps: tuple[float, ...]
    desk: float


class Charter:
    """Lays a graph out in one arrangement; what does not depend on the type is worked out once."""

    def __init__(
        self, graph: Graph, arrangement: Arrangement, parts: Parts, orders: Orders | None = None
    ) -> None:
        """Rank the boxes of the graph; ``parts`` sets them, to spread them evenly over ranks."""
        self.graph, self.arrangement = graph, arrangement
        boxes = []
        for key in graph.nodes:
            width = parts.least(key)
            boxes.append(Box(key, width, parts.box(key, width).height))
        self.topology = arrange(
            boxes,
            self._edges(self._labels(parts)),
            direction=arrangement.direction,
            align_sinks=True,
            fold_sinks=arrangement.folds,
            keep_order=arrangement.in_order,
            orders=orders,
        )
        self.ranks = dict(zip(graph.nodes, self.topology.ranks, strict=True))
        self.members = [
            [key for key, own in self.ranks.items() if own == number]
            for number in range(1 + max(self.topology.ranks, default=0))
        ]
        self.depth = len(self.members)
        self.counts = [self._count(members) for members in self.members]

    def lay_out(self, parts: Parts, area: Size, sizes: float, air: float = 1.0) -> Laid:
        """Return the chart in boxes as wide as the area's width allows.

        ``sizes`` is the width of a question's box in sizes of its type, where it has a choice;
        ``air`` multiplies the gaps down the page.
        """
        widths = self._first(parts, area, sizes)
        laid = self._laid(parts, widths, area, air)
        for _round in range(ROUNDS):
            wider = self._wider(parts, widths, area.width, laid.chart.width)
            if wider == widths:
                break
            widths = wider
            laid = self._laid(parts, widths, area, air)
        return laid

    def excess(self, parts: Parts, area: Size, sizes: float) -> float:
        """Return how much too large the chart is at the least, as a share; 0 where it may fit.

        Nothing is laid out: the boxes of a rank and the gaps between them are added up.
        """
        widths = self._first(parts, area, sizes)
        along, across = (self.depth - 1) * parts.lines.rank_gap, 0.0
        right = self.arrangement.direction == "right"
        for members in self.members:
            boxes = [self._block(parts, key, widths) for key in members]
            gaps = (len(members) - 1) * parts.lines.node_gap
            along += max(box.width if right else box.height for box in boxes)
            across = max(across, gaps + sum(box.height if right else box.width for box in boxes))
        wide, high = (along, across) if right else (across, along)
        return max(1.0, wide / (area.width + NEAR)) * max(1.0, high / (area.height + NEAR)) - 1

    def _block(self, parts: Parts, key: str, widths: Widths) -> Block:
        node = self.graph.nodes[key]
        width = widths.desk if isinstance(node, Desk) else widths.steps[self.ranks[key]]
        return parts.box(key, width)

    def _first(self, parts: Parts, area: Size, sizes: float) -> Widths:
        lines, counts = parts.lines, self.counts
        step = parts.question_size * sizes
        if self.arrangement.direction == "right":
            held = self._held(parts, (step,) * self.depth, 0.0)
            taken = sum(w for w, (n, _d) in zip(held.steps, counts, strict=True) if n)
            free = area.width - (self.depth - 1) * lines.rank_gap - taken
            columns = sum(1 for _steps, desks in counts if desks)
            return self._held(parts, held.steps, free / max(columns, 1))
        row = [(area.width - (sum(n) - 1) * lines.node_gap) / max(sum(n), 1) for n in counts]
        desk = min((w for w, (_s, desks) in zip(row, counts, strict=True) if desks), default=0.0)
        return self._held(parts, tuple(min(1.5 * step, each) for each in row), desk)

    def _count(self, members: Sequence[str]) -> tuple[int, int]:
        """Return how many steps and how many desks stand in a rank."""
        steps = sum(1 for key in members if isinstance(self.graph.nodes[key], Step))
        return steps, len(members) - steps

    def _wider(self, parts: Parts, widths: Widths, room: float, taken: float) -> Widths:
        """Return widths that use what is left of the room, or give back what is lacking."""
        spare = room - taken
        if abs(spare) <= NEAR:
            return widths
        if self.arrangement.direction == "right":
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
                if self.arrangement.direction == "down":
                    narrow = max(narrow, self._label_room(parts, key))
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

    def _label_room(self, parts: Parts, key: str) -> float:
        """Return how long a border must be, in pt, so that the labels of its arrows keep apart."""
        arrows = [edge for edge in self.graph.edges if edge.head == key]
        labels = [parts.label(edge.label) for edge in arrows if edge.label]
        right = self.arrangement.direction == "right"
        lengths = [label.height if right else label.width for label in labels]
        gaps = (len(arrows) + 1) * (parts.lines.port_gap + 2 * LABEL_PAD)
        return (sum(lengths) + gaps) * (len(arrows) + 1) / len(arrows) if labels else 0.0

    def _labels(self, parts: Parts) -> dict[int, Block]:
        """Return the labels by the numbers of their edges."""
        edges = enumerate(self.graph.edges)
        return {number: parts.label(edge.label) for number, edge in edges if edge.label}

    def _edges(self, labels: Mapping[int, Block]) -> list[Edge]:
        """Return the edges with the sizes of their labels."""
        sizes = {number: (label.width, label.height) for number, label in labels.items()}
        return [
            Edge(edge.tail, edge.head, *sizes.get(number, (0.0, 0.0)))
            for number, edge in enumerate(self.graph.edges)
        ]

    def _laid(self, parts: Parts, widths: Widths, area: Size, air: float) -> Laid:
        blocks: dict[str, Block] = {}
        misfits: list[Misfit] = []
        boxes = []
        right = self.arrangement.direction == "right"
        for key in self.graph.nodes:
            blocks[key] = block = self._block(parts, key, widths)
            misfits += parts.misfits(key, block.width)
            room = self._label_room(parts, key) if right else 0.0
            boxes.append(Box(key, block.width, max(block.height, room)))
        labels = self._labels(parts)
        chart = place(
            self.topology,
            boxes,
            self._edges(labels),
            spacing=_spacing(parts, air, right=right),
            # Boxes of one column are of one width; boxes of one row keep to their own heights,
            # so that none is half empty.
            align="stretch" if right else "start",
            extent=area.height if right else area.width,
        )
        return Laid(chart, blocks, labels, tuple(misfits))


def _spacing(parts: Parts, air: float, *, right: bool) -> Spacing:
    lines = parts.lines
    return Spacing(
        rank_gap=lines.rank_gap * (1.0 if right else air),
        node_gap=lines.node_gap * (air if right else 1.0),
        track_gap=lines.track_gap,
        port_gap=lines.port_gap,
        clearance=max(parts.sheet.lines.clearance, CLEAR),
        lead_out=lines.lead_out,
        lead_in=lines.lead_in,
    )
