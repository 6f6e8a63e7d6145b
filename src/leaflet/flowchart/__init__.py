"""The flowchart: measured boxes and edges become boxes at places and orthogonal connectors.

A pure library: it knows no page and no font. ``lay_out`` is the journey; every phase is a module
of its own with the state it expects and leaves in its first lines, and a type for its result.
"""

from collections.abc import Sequence

from leaflet.flowchart.acyclic import Acyclic, break_cycles
from leaflet.flowchart.assemble import assemble, repeat
from leaflet.flowchart.chart import Chart, PlacedBox, Wire
from leaflet.flowchart.fold import fold
from leaflet.flowchart.graph import (
    Box,
    Direction,
    DuplicateBoxError,
    Edge,
    Spacing,
    Ties,
    UnknownBoxError,
    merge,
    tie,
)
from leaflet.flowchart.lanes import share
from leaflet.flowchart.lead_back import lead_back
from leaflet.flowchart.normalize import normalize
from leaflet.flowchart.nudge import nudge
from leaflet.flowchart.order import order
from leaflet.flowchart.place import place
from leaflet.flowchart.port import assign_ports
from leaflet.flowchart.rank import FixedRankError, Ranks, assign_ranks
from leaflet.flowchart.rank_positions import Align
from leaflet.flowchart.rotate import Turned, turn
from leaflet.flowchart.wire import APART, Plan, route

__all__ = [
    "Align",
    "Box",
    "Chart",
    "Direction",
    "DuplicateBoxError",
    "Edge",
    "FixedRankError",
    "PlacedBox",
    "Spacing",
    "UnknownBoxError",
    "Wire",
    "lay_out",
    "rank",
]


def lay_out(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    direction: Direction,
    spacing: Spacing | None = None,
    align: Align = "start",
    align_sinks: bool = False,
    fold_sinks: int = 1,
    extent: float = float("inf"),
) -> Chart:
    """Return the chart: every box at its place, every edge an orthogonal polyline, in pt.

    ``align`` sets the boxes of a rank at its beginning, in its middle, or stretches them to its
    length along the flow. ``align_sinks`` puts the boxes no edge leaves in the last rank, and
    ``fold_sinks`` spreads them over so many ranks instead. ``extent`` is the length across the
    flow to keep within where the boxes allow it.

    Raises UnknownBoxError, DuplicateBoxError and FixedRankError, which are ValueErrors.
    """
    spacing = spacing or Spacing()
    merged, numbers = merge(edges)
    ties = tie(boxes, merged)
    turned = turn(boxes, merged, direction)
    acyclic = break_cycles(ties)
    ranks = _ranks(boxes, ties, acyclic, turned, align_sinks=align_sinks, fold_sinks=fold_sinks)
    layered = normalize(ties, acyclic.forward, ranks)
    layered, ordered = share(layered, order(layered))
    layered, ordered = lead_back(ties, acyclic, layered, ordered)
    ports = assign_ports(ties, acyclic, layered, ordered, turned, spacing)
    room = extent - 2 * spacing.margin
    places = place(ties, layered, ordered, ports, turned, spacing, room)
    places = nudge(ties, layered, places, turned, 2 * APART)
    routes = route(Plan(ties, acyclic, layered, ports, places, turned), spacing, align)
    chart = assemble(boxes, merged, layered, places, routes, turned, spacing, direction)
    return repeat(chart, numbers)


def rank(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    direction: Direction,
    align_sinks: bool = False,
    fold_sinks: int = 1,
) -> tuple[int, ...]:
    """Return the rank of each box, in the order given, as ``lay_out`` would choose it.

    A composer that tries many sizes ranks once, and fixes the ranks of the boxes it lays out.
    Raises what ``lay_out`` raises.
    """
    merged, _numbers = merge(edges)
    ties = tie(boxes, merged)
    turned, acyclic = turn(boxes, merged, direction), break_cycles(ties)
    return _ranks(boxes, ties, acyclic, turned, align_sinks=align_sinks, fold_sinks=fold_sinks).of


def _ranks(
    boxes: Sequence[Box],
    ties: Ties,
    acyclic: Acyclic,
    turned: Turned,
    *,
    align_sinks: bool,
    fold_sinks: int,
) -> Ranks:
    """Return the ranks; boxes that no edge enters come first if that costs no crossing."""
    found = [
        assign_ranks(
            boxes, ties, acyclic, align_sinks=align_sinks or fold_sinks > 1, starts_first=first
        )
        for first in (True, False)
    ]
    if fold_sinks > 1:
        found = [fold(ranks, ties, acyclic, turned.across, fold_sinks) for ranks in found]
    if found[0] == found[1]:
        return found[0]
    return min(found, key=lambda each: order(normalize(ties, acyclic.forward, each)).crossings)
