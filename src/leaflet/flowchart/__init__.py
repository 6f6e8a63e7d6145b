"""The flowchart: measured boxes and edges become placed boxes and orthogonal connectors.

A pure library that knows neither pages nor fonts. ``rank`` and ``ordered`` settle what does not
depend on sizes, ``place`` lays that out for one set of sizes, and ``lay_out`` does all. Every phase
is a module of its own: its docstring states what it expects and what it guarantees.
"""

from collections.abc import Sequence

from leaflet.flowchart.across import place_across
from leaflet.flowchart.assemble import assemble
from leaflet.flowchart.chart import Chart, PlacedBox, Wire
from leaflet.flowchart.fan_in import join, joinable, misleading
from leaflet.flowchart.graph import (
    DIRECTIONS,
    Box,
    Direction,
    DuplicateBoxError,
    Edge,
    Spacing,
    UnknownBoxError,
)
from leaflet.flowchart.lead_back import lead_back
from leaflet.flowchart.nudge import nudge
from leaflet.flowchart.port import LABEL_PAD, assign_ports
from leaflet.flowchart.rank_positions import Align
from leaflet.flowchart.replaceable import length, replaceable
from leaflet.flowchart.rotate import turn
from leaflet.flowchart.topology import Orders, Ranked, Topology, rank
from leaflet.flowchart.wire import APART, route

__all__ = [
    "DIRECTIONS",
    "LABEL_PAD",
    "Align",
    "Box",
    "Chart",
    "Direction",
    "DuplicateBoxError",
    "Edge",
    "Orders",
    "PlacedBox",
    "Ranked",
    "Spacing",
    "Topology",
    "UnknownBoxError",
    "Wire",
    "lay_out",
    "length",
    "place",
    "rank",
    "replaceable",
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
    """Return the chart of a graph: ``rank``, ``ordered`` and ``place`` in one.

    Raises UnknownBoxError and DuplicateBoxError, which are ValueErrors.
    """
    ranked = rank(boxes, edges, direction=direction, align_sinks=align_sinks, fold_sinks=fold_sinks)
    return place(ranked.ordered(), boxes, edges, spacing=spacing, align=align, extent=extent)


def place(
    topology: Topology,
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    spacing: Spacing | None = None,
    align: Align = "start",
    extent: float = float("inf"),
) -> Chart:
    """Return the chart: boxes at their places, an orthogonal polyline for each edge, in pt.

    ``boxes`` and ``edges`` are those given to ``rank``, in the same order; only their sizes may
    differ, and no edge may gain or lose its label. ``align`` puts the boxes of a rank at its
    beginning, or stretches them to its length along the flow. ``extent`` is the
    length across the flow to keep within if the boxes allow it.
    """
    spacing = (spacing or Spacing()).cleared()
    sizes = turn(boxes, topology.distinct(edges), topology.direction)
    heads = joinable(topology, sizes)
    while True:
        joined = lead_back(join(topology, heads, sizes))
        ports = assign_ports(joined, sizes, spacing)
        places = place_across(joined, ports, sizes, spacing, extent)
        places = nudge(joined, places, sizes, 2 * APART)
        routes = route(joined, places, sizes, spacing, align)
        wrong = misleading(joined, routes.points)
        if not wrong:
            return assemble(joined, boxes, edges, places, routes, sizes, spacing)
        heads -= wrong
