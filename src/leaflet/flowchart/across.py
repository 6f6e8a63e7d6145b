"""Coordinates across the flow: the place of every box and lane within its rank.

Before: layers in order, ports. After: the gaps within each rank are kept; connectors are straight
where the order allows it, those over several ranks first; a box is over the middle of the boxes it
leads to; boxes are as close together as that allows.

The priorities follow Gansner, Koutsofios, North, Vo (1993), section 4.2, and Brandes, Köpf (2002).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from leaflet.flowchart.align import Columns, ConnectorPiece
from leaflet.flowchart.graph import Spacing
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.port import Ports
from leaflet.flowchart.relax import relax
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.separate import Gap
from leaflet.flowchart.slide import slide
from leaflet.flowchart.topology import Topology


@dataclass(frozen=True, slots=True)
class AcrossPlaces:
    """Places across the flow, in pt.

    ``middle[n]`` is the middle of node n, ``leave[n]`` where edges leave it, and ``enter[e]`` where
    edge e enters its head. ``first`` and ``last`` bound all nodes, including labels and loops.
    """

    middle: tuple[float, ...]
    leave: tuple[float, ...]
    enter: dict[int, float]
    first: float
    last: float


def place_across(
    topology: Topology,
    ports: Ports,
    sizes: Sizes,
    spacing: Spacing,
    extent: float,
) -> AcrossPlaces:
    """Return the places, within ``extent`` (pt) if the boxes allow it."""
    gaps = _gaps(topology, ports, spacing)
    segments = _segments(topology, ports)
    least = Columns(ports.before, ports.after, gaps, float("inf")).packed() or []
    extent = max([extent, *(p + a for p, a in zip(least, ports.after, strict=True))])
    columns = Columns(ports.before, ports.after, gaps, extent)
    for group in _groups(topology.layered, segments):
        columns.try_all(group)
    middle = relax(columns, segments, gaps, extent)
    bends = [
        (abs(_bend(segment, middle)), segment)
        for segment in segments
        if not columns.straight(segment)
    ]
    near = [segment for bend, segment in sorted(bends, key=itemgetter(0)) if bend < spacing.lead_in]
    if near:
        for segment in near:
            columns.try_all([segment])
        middle = relax(columns, segments, gaps, extent)
    leave, enter = slide(topology, ports, sizes, middle, spacing.lead_in)
    middle = _rounded(middle)
    return AcrossPlaces(
        tuple(middle),
        tuple(_rounded(leave)),
        dict(zip(enter, _rounded(enter.values()), strict=True)),
        min((m - b for m, b in zip(middle, ports.before, strict=True)), default=0.0),
        max((m + a for m, a in zip(middle, ports.after, strict=True)), default=0.0),
    )


def _rounded(places: Iterable[float]) -> list[float]:
    """Round the places to 0.001 pt, so that what should be aligned is exactly aligned."""
    return [round(place, 3) for place in places]


def _bend(segment: ConnectorPiece, middle: Sequence[float]) -> float:
    return middle[segment.upper] - middle[segment.lower] - segment.offset


def _gaps(topology: Topology, ports: Ports, spacing: Spacing) -> list[Gap]:
    layered = topology.layered
    gaps = []
    for layer in topology.ordered.layers:
        for left, right in pairwise(layer):
            lanes = layered.is_lane(left) + layered.is_lane(right)
            least = (spacing.node_gap, spacing.clearance, spacing.track_gap)[lanes]
            gaps.append(Gap(left, right, ports.after[left] + least + ports.before[right]))
    return gaps


def _segments(topology: Topology, ports: Ports) -> list[ConnectorPiece]:
    """Return every segment once; those from the same node in the order in which they arrive."""
    layered = topology.layered
    at = {node: place for layer in topology.ordered.layers for place, node in enumerate(layer)}
    segments: dict[ConnectorPiece, None] = {}
    for e, chain in layered.chains.items():
        for upper, lower in pairwise(chain):
            offset = 0.0 if layered.is_lane(lower) else ports.enter[e]
            segments[ConnectorPiece(upper, lower, offset)] = None
    for lanes in layered.returns.values():
        segments.update(
            (ConnectorPiece(upper, lower, 0.0), None) for upper, lower in pairwise(lanes)
        )
    return sorted(segments, key=lambda segment: (segment.upper, at[segment.lower], segment.offset))


def _groups(layered: Layered, segments: list[ConnectorPiece]) -> Iterator[list[ConnectorPiece]]:
    """Yield the segments that should be straight, the most conspicuous first."""
    leaving = [0] * len(layered.ranks)
    arriving = [0] * len(layered.ranks)
    for segment in segments:
        leaving[segment.upper] += 1
        arriving[segment.lower] += 1
    single = [segment for segment in segments if leaving[segment.upper] == 1]
    yield [x for x in single if layered.is_lane(x.upper) and layered.is_lane(x.lower)]
    yield [x for x in single if layered.is_lane(x.upper) and not layered.is_lane(x.lower)]
    yield [x for x in single if not layered.is_lane(x.upper) and arriving[x.lower] == 1]
