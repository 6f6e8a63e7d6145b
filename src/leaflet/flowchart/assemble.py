"""Assembly: places along and across the flow become x and y."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leaflet.flowchart.across import AcrossPlaces
from leaflet.flowchart.chart import Chart, PlacedBox, Wire
from leaflet.flowchart.graph import Box, Edge, Spacing
from leaflet.flowchart.port import LABEL_PAD
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology
from leaflet.flowchart.wire import Point, Routes


def assemble(
    topology: Topology,
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    places: AcrossPlaces,
    routes: Routes,
    sizes: Sizes,
    spacing: Spacing,
) -> Chart:
    """Return the chart with its top left corner at (0, 0).

    There is a wire for each edge as given; repeated edges share their polyline.
    """
    ruler = routes.ruler
    down = topology.direction == "down"

    def at(along: float, across: float) -> tuple[float, float]:
        across -= routes.first
        return (across, along) if down else (along, across)

    placed = []
    for b, (box, rank) in enumerate(zip(boxes, topology.ranks, strict=True)):
        first = places.middle[b] - sizes.across[b] / 2
        x, y = at(ruler.begins[b], first)
        length = ruler.ends[b] - ruler.begins[b]
        width, height = (box.width, length) if down else (length, box.height)
        placed.append(PlacedBox(box.id, x, y, width, height, rank))
    wires = []
    for e, (edge, number) in enumerate(zip(edges, topology.numbers, strict=True)):
        line = routes.points[number]
        points = tuple(at(*point) for point in line)
        label = _label(line, sizes, number, spacing) if sizes.label_across[number] else None
        wires.append(Wire(e, edge.tail, edge.head, points, at(*label) if label else None))
    width, height = at(ruler.length, routes.last)
    return Chart(width, height, tuple(placed), tuple(wires), tuple(crossings(wires)))


def _label(line: Sequence[Point], sizes: Sizes, e: int, spacing: Spacing) -> Point:
    """Return the top left corner of the label: beside the last stretch, before the arrowhead."""
    (_before, _across), (along, across) = line[-2:]
    begin = along - spacing.lead_in / 2 - LABEL_PAD - sizes.label_along[e]
    if sizes.side > 0:
        return begin, across + LABEL_PAD
    return begin, across - LABEL_PAD - sizes.label_across[e]


def crossings(wires: Sequence[Wire]) -> list[tuple[float, float]]:
    """Return where connectors of different boxes cross, once each, from top to bottom."""
    level, upright = [], []
    for wire in wires:
        for (x1, y1), (x2, y2) in pairwise(wire.points):
            if y1 == y2:
                level.append((min(x1, x2), max(x1, x2), y1, wire.tail))
            else:
                upright.append((min(y1, y2), max(y1, y2), x1, wire.tail))
    return sorted(set(_crossed(level, upright)), key=lambda point: (point[1], point[0]))


Stretch = tuple[float, float, float, str]


def _crossed(level: list[Stretch], upright: list[Stretch]) -> Iterator[tuple[float, float]]:
    for left, right, y, tail in level:
        for top, bottom, x, other in upright:
            if tail != other and left < x < right and top < y < bottom:
                yield x, y
