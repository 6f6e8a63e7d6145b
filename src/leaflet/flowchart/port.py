"""Ports: where edges enter a box, and how much room the box takes in its rank.

Before: layers in order. After: every edge into a box has a place of its own on the box's border,
in the order in which the edges arrive, so that they do not cross there; joined edges share one. All
edges out of a box leave from the middle of the opposite border.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.graph import Spacing
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology

LABEL_PAD = 3.0  # pt between a connector and its label


@dataclass(frozen=True, slots=True)
class Ports:
    """Places across the flow, in pt from the middle of a box or lane.

    ``enter[e]`` is where edge e meets its head. ``before[n]`` and ``after[n]`` are how far node n
    extends, including labels and loops.
    """

    enter: dict[int, float]
    before: tuple[float, ...]
    after: tuple[float, ...]


def assign_ports(topology: Topology, sizes: Sizes, spacing: Spacing) -> Ports:
    """Return the ports of all boxes."""
    graph, layered = topology.graph, topology.layered
    place = {node: p for layer in topology.ordered.layers for p, node in enumerate(layer)}
    arriving: list[list[tuple[float, int, int]]] = [[] for _ in range(graph.boxes)]
    for e, chain in layered.chains.items():
        arriving[graph.heads[e]].append((place[chain[-2]], 0, e))
    for e, lanes in layered.returns.items():
        # It comes round the box, outside all edges from above; the nearest lane enters outermost.
        head, lane = graph.heads[e], place[lanes[0]]
        side = float("inf") if lane > place[head] else float("-inf")
        arriving[head].append((side, -lane, e))
    beyond = max(0.0, spacing.clearance - spacing.node_gap)
    enter: dict[int, float] = {}
    before = [0.0] * len(layered.ranks)
    after = [0.0] * len(layered.ranks)
    for box, entries in enumerate(arriving):
        half = sizes.across[box] / 2
        edges = [e for _place, _lane, e in sorted(entries)]
        slots = _slots(edges, topology, sizes) if box in topology.joined else [[e] for e in edges]
        places = _spread([slot[0] for slot in slots], sizes, spacing, 2 * half)
        offsets = [at for slot, at in zip(slots, places, strict=True) for _e in slot]
        enter.update(zip(edges, offsets, strict=True))
        reach = [
            sizes.side * offset + LABEL_PAD + sizes.label_across[e]
            for e, offset in zip(edges, offsets, strict=True)
            if sizes.label_across[e]
        ]
        near, far = half, max(half, *reach) if reach else half
        before[box], after[box] = (near, far) if sizes.side > 0 else (far, near)
        # A neighbour keeps clear of the edges here even where they enter near the corner.
        before[box] = max(before[box], beyond - min(offsets, default=0.0), beyond)
        after[box] = max(after[box], beyond + max(offsets, default=0.0), beyond)
    for e in topology.acyclic.loops:
        box = graph.tails[e]
        after[box] = max(after[box], sizes.across[box] / 2 + spacing.clearance + beyond)
    return Ports(enter, tuple(before), tuple(after))


def _slots(edges: Sequence[int], topology: Topology, sizes: Sizes) -> list[list[int]]:
    """Return the edges by port: neighbours without labels that do not point back share one."""
    slots: list[list[int]] = []
    last = False
    for e in edges:
        able = e in topology.layered.chains and not sizes.label_across[e]
        if able and last:
            slots[-1].append(e)
        else:
            slots.append([e])
        last = able
    return slots


def _spread(edges: list[int], sizes: Sizes, spacing: Spacing, border: float) -> list[float]:
    """Return evenly spaced places about the middle of a border, closer where it is short."""
    offsets: list[float] = []
    at = 0.0
    for number, e in enumerate(edges):
        if number:
            labelled = e if sizes.side < 0 else edges[number - 1]
            label = sizes.label_across[labelled]
            at += max(spacing.port_gap, label + 2 * LABEL_PAD if label else 0.0)
        offsets.append(at)
    if not offsets:
        return []
    room = border * len(edges) / (len(edges) + 1)
    scale = min(1.0, room / at) if at else 1.0
    return [(offset - at / 2) * scale for offset in offsets]
