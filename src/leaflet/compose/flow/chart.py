"""The chart of a flow: laid out for an area, then drawn with its reading order."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.ranking import NEAR, Ranking, Widths
from leaflet.compose.job import Misfit
from leaflet.compose.parts.blocks import Block
from leaflet.flowchart import (
    Box,
    Chart,
    Direction,
    Edge,
    Orders,
    Spacing,
    Topology,
    length,
    place,
    rank,
)
from leaflet.model.desk import Desk
from leaflet.model.route import Graph
from leaflet.page import Size
from leaflet.units import mm

ROUNDS: Final = 4  # layouts until the widths fit the area
ALIKE: Final = 2.0  # times the height of another, for boxes that are made equally high
CLEAR: Final = mm(3)
"""A connector nearer to a box that it does not join looks like its second frame."""


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
    """A chart laid out at one size of type: places, and the blocks in the boxes."""

    chart: Chart
    blocks: Mapping[str, Block]
    labels: Mapping[int, Block]
    misfits: tuple[Misfit, ...]
    level: bool  # whether boxes are in rows, so that names of desks are on one line

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
        return sum(length(wire) for wire in self.chart.wires)


class Charter:
    """Lays a graph out in one arrangement; what does not depend on the type is worked out once."""

    def __init__(
        self, graph: Graph, arrangement: Arrangement, parts: Parts, orders: Orders | None = None
    ) -> None:
        """Rank the boxes of the graph; ``parts`` sets them, to spread them evenly over ranks."""
        self.graph, self.arrangement, self._orders = graph, arrangement, orders
        boxes = []
        for key in graph.nodes:
            width = parts.least(key)
            boxes.append(Box(key, width, parts.box(key, width).height))
        self._ranked = rank(
            boxes,
            self._edges(self._labels(parts)),
            direction=arrangement.direction,
            align_sinks=True,
            fold_sinks=arrangement.folds,
            orders=orders,
        )
        self._rankings = [
            Ranking(graph, arrangement.direction, ranks.of) for ranks in self._ranked.candidates
        ]

    @cached_property
    def topology(self) -> Topology:
        """The boxes in order, which takes longer than all else; ``too_large`` does without."""
        return self._ranked.ordered(keep_order=self.arrangement.in_order, orders=self._orders)

    @cached_property
    def ranking(self) -> Ranking:
        """The ranks in that order."""
        return Ranking(self.graph, self.arrangement.direction, self.topology.ranks)

    def too_large(self, parts: Parts, area: Size, sizes: float) -> bool:
        """Return whether the chart is seen to be too large in any ranks, nothing being laid out."""
        return all(ranking.too_large(parts, area, sizes) for ranking in self._rankings)

    def lay_out(self, parts: Parts, area: Size, sizes: float, air: float = 1.0) -> Laid:
        """Return the chart in boxes as wide as the area's width allows.

        ``sizes`` is the width of a question's box in sizes of its type, where it has a choice;
        ``air`` multiplies the gaps down the page.
        """
        widths = self.ranking.first(parts, area, sizes)
        laid = self._laid(parts, widths, area, air)
        for _round in range(ROUNDS):
            wider = self.ranking.wider(parts, widths, area.width, laid.chart.width)
            if wider == widths:
                break
            widths = wider
            laid = self._laid(parts, widths, area, air)
        return laid

    def ragged(self, laid: Laid) -> float:
        """Return the area (pt²) that desks of a row leave empty below them, or in their boxes."""
        if not laid.level:
            return 0.0
        rows = (
            [laid.blocks[key] for key in keys if isinstance(self.graph.nodes[key], Desk)]
            for keys in self.ranking.members
        )
        return sum(
            (max(each.height for each in row) - desk.height) * desk.width
            for row in rows
            for desk in row
        )

    def _alike(self, blocks: Mapping[str, Block]) -> bool:
        """Return whether the boxes of each row are of about one height."""
        rows = [[blocks[key].height for key in keys] for keys in self.ranking.members if keys]
        return all(max(row) <= ALIKE * min(row) for row in rows)

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
            blocks[key] = block = self.ranking.block(parts, key, widths)
            misfits += block.misfits
            room = self.ranking.label_room(parts, key) if right else 0.0
            boxes.append(Box(key, block.width, max(block.height, room)))
        labels = self._labels(parts)
        chart = place(
            self.topology,
            boxes,
            self._edges(labels),
            spacing=_spacing(parts, air, right=right),
            # Boxes of one column are of one width; those of one row are as high as the highest,
            # unless that would leave one half empty.
            align="stretch" if right or self._alike(blocks) else "start",
            extent=area.height if right else area.width,
        )
        return Laid(chart, blocks, labels, tuple(misfits), level=not right)


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
