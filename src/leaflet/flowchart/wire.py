"""Routing: every connector as an orthogonal polyline.

Before: places across the flow. After: every connector begins at the border of its tail, turns only
in the tracks between ranks, passes ranks in its lanes, and ends at the border of its head.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from leaflet.flowchart.across import AcrossPlaces
from leaflet.flowchart.graph import Spacing
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.rank_positions import Align, Ruler, loop_places, measure
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology
from leaflet.flowchart.track import Channel, Net, assign_tracks

APART = 3.0  # pt: connectors closer than this look like one

Point = tuple[float, float]
"""A point by its places along and across the flow."""


@dataclass(frozen=True, slots=True)
class Routes:
    """The polyline of each edge, and the places along the flow.

    ``first`` and ``last`` bound boxes and connectors across the flow.
    """

    points: dict[int, tuple[Point, ...]]
    ruler: Ruler
    first: float
    last: float


def route(
    topology: Topology, places: AcrossPlaces, sizes: Sizes, spacing: Spacing, align: Align
) -> Routes:
    """Return the polylines of all edges."""
    nets = _Nets(topology, places)
    tracks = [channel.tracks for channel in nets.channels]
    ruler = measure(topology, sizes, tracks, spacing, align)
    acyclic = topology.acyclic
    points = {e: _forward(topology, places, nets, ruler, e) for e in acyclic.forward}
    points.update((e, _back(topology, places, nets, ruler, e)) for e in acyclic.back)
    points.update(_loops(topology, places, sizes, ruler, spacing))
    straight = {e: _straightened(line) for e, line in points.items()}
    return Routes(straight, ruler, places.first, places.last)


class _Nets:
    """The nets of each channel with their tracks; a net is named by its node or its back edge."""

    def __init__(self, topology: Topology, places: AcrossPlaces) -> None:
        graph, layered = topology.graph, topology.layered
        count = layered.count + 1
        pins: list[dict[tuple[str, int], tuple[dict[float, None], dict[float, None]]]]
        pins = [{} for _ in range(count)]

        def pin(
            channel: int, net: tuple[str, int], tops: Sequence[float], bottoms: Sequence[float]
        ) -> None:
            above, below = pins[channel].setdefault(net, ({}, {}))
            above.update(dict.fromkeys(tops))
            below.update(dict.fromkeys(bottoms))

        for e, chain in layered.chains.items():
            for upper, lower in pairwise(chain):
                start, end = _ends(layered, places, e, upper, lower)
                pin(layered.ranks[lower], ("node", upper), [start], [end])
        for e, lanes in layered.returns.items():
            tail, head = graph.tails[e], graph.heads[e]
            at = [places.leave[lane] for lane in lanes]
            pin(layered.ranks[head], ("back", e), [], [at[0], places.enter[e]])
            for lane, (start, end) in zip(lanes, pairwise(at), strict=False):
                pin(layered.ranks[lane] + 1, ("node", lane), [start], [end])
            pin(layered.ranks[tail] + 1, ("node", tail), [places.leave[tail], at[-1]], [])
        self._number = [{net: n for n, net in enumerate(each)} for each in pins]
        self.channels: list[Channel] = [
            assign_tracks([Net(tuple(t), tuple(b)) for t, b in each.values()], APART)
            for each in pins
        ]

    def turn(
        self, ruler: Ruler, channel: int, net: tuple[str, int], start: float, end: float
    ) -> list[Point]:
        """Return the corners of a connector that leaves at ``start`` and arrives at ``end``."""
        turn = self.channels[channel].turns.get(self._number[channel][net])
        if turn is None or start == end:
            return []  # straight, except for rounding
        first = ruler.tracks[channel][turn.before if end < start else turn.after]
        if turn.jog is None:
            return [(first, start), (first, end)]
        second = ruler.tracks[channel][turn.second]
        return [(first, start), (first, turn.jog), (second, turn.jog), (second, end)]


def _ends(
    layered: Layered, places: AcrossPlaces, e: int, upper: int, lower: int
) -> tuple[float, float]:
    end = places.leave[lower] if layered.is_lane(lower) else places.enter[e]
    return places.leave[upper], end


def _forward(
    topology: Topology, places: AcrossPlaces, nets: _Nets, ruler: Ruler, e: int
) -> list[Point]:
    layered = topology.layered
    chain = layered.chains[e]
    line = [(ruler.ends[chain[0]], places.leave[chain[0]])]
    for upper, lower in pairwise(chain):
        start, end = _ends(layered, places, e, upper, lower)
        line += nets.turn(ruler, layered.ranks[lower], ("node", upper), start, end)
    return [*line, (ruler.begins[chain[-1]], places.enter[e])]


def _back(
    topology: Topology, places: AcrossPlaces, nets: _Nets, ruler: Ruler, e: int
) -> list[Point]:
    ranks, lanes = topology.layered.ranks, topology.layered.returns[e]
    tail, head = topology.graph.tails[e], topology.graph.heads[e]
    leave, enter = places.leave, places.enter[e]
    line = [(ruler.ends[tail], leave[tail])]
    line += nets.turn(ruler, ranks[tail] + 1, ("node", tail), leave[tail], leave[lanes[-1]])
    for upper, lower in reversed(list(pairwise(lanes))):
        down = nets.turn(ruler, ranks[lower], ("node", upper), leave[upper], leave[lower])
        line += reversed(down)
    line += nets.turn(ruler, ranks[head], ("back", e), leave[lanes[0]], enter)
    return [*line, (ruler.begins[head], enter)]


def _loops(
    topology: Topology, places: AcrossPlaces, sizes: Sizes, ruler: Ruler, spacing: Spacing
) -> dict[int, list[Point]]:
    of_box: dict[int, list[int]] = {}
    for e in topology.acyclic.loops:
        of_box.setdefault(topology.graph.tails[e], []).append(e)
    lines = {}
    for box, loops in of_box.items():
        border = places.middle[box] + sizes.across[box] / 2
        away = border + spacing.clearance
        for e, (out, into) in loop_places(ruler.begins[box], ruler.ends[box], loops).items():
            lines[e] = [(out, border), (out, away), (into, away), (into, border)]
    return lines


def _straightened(line: Sequence[Point]) -> tuple[Point, ...]:
    """Return the line without the points where it does not turn."""
    kept: list[Point] = []
    for point in line:
        if len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept) if len(kept) > 1 else (line[0], line[-1])
