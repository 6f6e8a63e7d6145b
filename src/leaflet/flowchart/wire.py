"""Routing: every connector as an orthogonal polyline.

Before: places across the flow. After: every connector leaves its tail's border, keeps to the
tracks between ranks and to its lanes through them, and ends on its head's border. Connectors that
point back return outside all boxes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Spacing, Ties
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.place import Places
from leaflet.flowchart.port import Ports
from leaflet.flowchart.rank_positions import Align, Ruler, loop_places, measure
from leaflet.flowchart.rotate import Turned
from leaflet.flowchart.track import Channel, Net, assign_tracks

APART = 3.0  # pt: connectors closer than this look like one

Point = tuple[float, float]
"""A place along the flow and across it."""


@dataclass(frozen=True, slots=True)
class Routes:
    """The polyline of each edge and the ruler they were drawn by.

    ``first`` and ``last`` bound boxes and connectors across the flow.
    """

    points: dict[int, tuple[Point, ...]]
    ruler: Ruler
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Plan:
    """What the phases before routing have settled."""

    ties: Ties
    acyclic: Acyclic
    layered: Layered
    ports: Ports
    places: Places
    turned: Turned


def route(plan: Plan, spacing: Spacing, align: Align) -> Routes:
    """Return the polylines of all edges."""
    nets = _Nets(plan)
    ruler = measure(
        plan.layered,
        plan.ties,
        plan.turned,
        [channel.tracks for channel in nets.channels],
        spacing,
        align,
    )
    points = {e: _forward(plan, nets, ruler, e) for e in plan.acyclic.forward}
    points.update((e, _back(plan, nets, ruler, e)) for e in plan.acyclic.back)
    points.update(_loops(plan, ruler, spacing))
    return Routes(
        {e: _straightened(line) for e, line in points.items()},
        ruler,
        plan.places.first,
        plan.places.last,
    )


class _Nets:
    """The nets of each channel with their tracks; named by its node or its back edge."""

    def __init__(self, plan: Plan) -> None:
        count = plan.layered.count + 1
        pins: list[dict[tuple[str, int], tuple[dict[float, None], dict[float, None]]]]
        pins = [{} for _ in range(count)]

        def pin(
            channel: int, net: tuple[str, int], tops: Sequence[float], bottoms: Sequence[float]
        ) -> None:
            above, below = pins[channel].setdefault(net, ({}, {}))
            above.update(dict.fromkeys(tops))
            below.update(dict.fromkeys(bottoms))

        for e, chain in plan.layered.chains.items():
            for upper, lower in pairwise(chain):
                start, end = _ends(plan, e, upper, lower)
                pin(plan.layered.ranks[lower], ("node", upper), [start], [end])
        for e, lanes in plan.layered.returns.items():
            tail, head = plan.ties.tails[e], plan.ties.heads[e]
            ways = [plan.places.leave[lane] for lane in lanes]
            pin(plan.layered.ranks[head], ("back", e), [], [ways[0], plan.places.enter[e]])
            for lane, (start, end) in zip(lanes, pairwise(ways), strict=False):
                pin(plan.layered.ranks[lane] + 1, ("node", lane), [start], [end])
            leave = plan.places.leave[tail]
            pin(plan.layered.ranks[tail] + 1, ("node", tail), [leave, ways[-1]], [])
        self._number = [{net: n for n, net in enumerate(each)} for each in pins]
        self.channels: list[Channel] = [
            assign_tracks([Net(tuple(t), tuple(b)) for t, b in each.values()], APART)
            for each in pins
        ]

    def turn(
        self, ruler: Ruler, channel: int, net: tuple[str, int], start: float, end: float
    ) -> list[Point]:
        """Return the corners of a connector that changes from one place across to another."""
        way = self.channels[channel].ways.get(self._number[channel][net])
        if way is None or start == end:
            return []  # in line, but for what rounding leaves
        first = ruler.tracks[channel][way.before if end < start else way.after]
        if way.step is None:
            return [(first, start), (first, end)]
        second = ruler.tracks[channel][way.second]
        return [(first, start), (first, way.step), (second, way.step), (second, end)]


def _ends(plan: Plan, e: int, upper: int, lower: int) -> tuple[float, float]:
    places = plan.places
    end = places.leave[lower] if plan.layered.is_lane(lower) else places.enter[e]
    return places.leave[upper], end


def _forward(plan: Plan, nets: _Nets, ruler: Ruler, e: int) -> list[Point]:
    chain = plan.layered.chains[e]
    line = [(ruler.ends[chain[0]], plan.places.leave[chain[0]])]
    for upper, lower in pairwise(chain):
        start, end = _ends(plan, e, upper, lower)
        line += nets.turn(ruler, plan.layered.ranks[lower], ("node", upper), start, end)
    return [*line, (ruler.begins[chain[-1]], plan.places.enter[e])]


def _back(plan: Plan, nets: _Nets, ruler: Ruler, e: int) -> list[Point]:
    ranks, tail, head = plan.layered.ranks, plan.ties.tails[e], plan.ties.heads[e]
    leave, enter = plan.places.leave, plan.places.enter[e]
    lanes = plan.layered.returns[e]
    line = [(ruler.ends[tail], leave[tail])]
    line += nets.turn(ruler, ranks[tail] + 1, ("node", tail), leave[tail], leave[lanes[-1]])
    for upper, lower in reversed(list(pairwise(lanes))):
        down = nets.turn(ruler, ranks[lower], ("node", upper), leave[upper], leave[lower])
        line += reversed(down)
    line += nets.turn(ruler, ranks[head], ("back", e), leave[lanes[0]], enter)
    return [*line, (ruler.begins[head], enter)]


def _loops(plan: Plan, ruler: Ruler, spacing: Spacing) -> dict[int, list[Point]]:
    of_box: dict[int, list[int]] = {}
    for e in plan.acyclic.loops:
        of_box.setdefault(plan.ties.tails[e], []).append(e)
    lines = {}
    for box, loops in of_box.items():
        border = plan.places.middle[box] + plan.turned.across[box] / 2
        away = border + spacing.clearance
        for e, (out, into) in loop_places(ruler.begins[box], ruler.ends[box], loops).items():
            lines[e] = [(out, border), (out, away), (into, away), (into, border)]
    return lines


def _straightened(line: Sequence[Point]) -> tuple[Point, ...]:
    """Return the line without points at which it does not turn."""
    kept: list[Point] = []
    for point in line:
        if len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    return tuple(kept)
