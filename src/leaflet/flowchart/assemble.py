"""The chart from the phases' results: places along and across the flow become x and y."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from leaflet.flowchart.chart import Chart, PlacedBox, Wire
from leaflet.flowchart.graph import Box, Direction, Edge, Spacing
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.place import Places
from leaflet.flowchart.port import LABEL_PAD
from leaflet.flowchart.rotate import Turned
from leaflet.flowchart.wire import Point, Routes


def assemble(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    layered: Layered,
    places: Places,
    routes: Routes,
    turned: Turned,
    spacing: Spacing,
    direction: Direction,
) -> Chart:
    """Return the chart with its top left corner at (0, 0), the margin inside."""
    margin, ruler = spacing.margin, routes.ruler

    def at(along: float, across: float) -> tuple[float, float]:
        along, across = along + margin, across - routes.first + margin
        return (across, along) if direction == "down" else (along, across)

    placed = []
    for b, box in enumerate(boxes):
        first = places.middle[b] - turned.across[b] / 2
        x, y = at(ruler.begins[b], first)
        length = ruler.ends[b] - ruler.begins[b]
        width, height = (box.width, length) if direction == "down" else (length, box.height)
        placed.append(PlacedBox(box.id, x, y, width, height, layered.ranks[b]))
    wires = []
    for e, edge in enumerate(edges):
        points = tuple(at(*point) for point in routes.points[e])
        label = _label(routes.points[e], turned, e, spacing) if turned.label_across[e] else None
        wires.append(Wire(e, edge.tail, edge.head, points, at(*label) if label else None))
    width, height = at(ruler.length + margin, routes.last + margin)
    return Chart(width, height, tuple(placed), tuple(wires), tuple(crossings(wires)))


def repeat(chart: Chart, numbers: Sequence[int]) -> Chart:
    """Return the chart with a connector for each edge given, by its number among the merged."""
    wires = [replace(chart.wires[number], edge=e) for e, number in enumerate(numbers)]
    return replace(chart, wires=tuple(wires))


def _label(line: Sequence[Point], turned: Turned, e: int, spacing: Spacing) -> Point:
    """Return the corner of the label: beside the last stretch, before the arrowhead."""
    (_before, _across), (along, across) = line[-2:]
    begin = along - spacing.lead_in / 2 - LABEL_PAD - turned.label_along[e]
    if turned.side > 0:
        return begin, across + LABEL_PAD
    return begin, across - LABEL_PAD - turned.label_across[e]


def crossings(wires: Sequence[Wire]) -> list[tuple[float, float]]:
    """Return where connectors of different boxes cross, each place once, from top to bottom."""
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
