"""Ports: where on its border a box is entered, and how much room it takes in its rank.

Before: layers in order. After: every edge into a box has a place of its own on the box's border,
in the order in which the edges arrive, so that none crosses another before the box. One place in
the middle of the opposite border serves all edges that leave.
"""

from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Spacing, Ties
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.order import Ordered
from leaflet.flowchart.rotate import Turned

LABEL_PAD = 3.0  # pt between a connector and its label


@dataclass(frozen=True, slots=True)
class Ports:
    """Places across the flow, from the middle of a box or lane.

    ``enter[e]`` is where edge e meets its head. ``before[n]`` and ``after[n]`` are how far node n
    reaches, labels and loops with it.
    """

    enter: dict[int, float]
    before: tuple[float, ...]
    after: tuple[float, ...]


def assign_ports(
    ties: Ties,
    acyclic: Acyclic,
    layered: Layered,
    ordered: Ordered,
    turned: Turned,
    spacing: Spacing,
) -> Ports:
    """Return the ports of all boxes."""
    place = {node: p for layer in ordered.layers for p, node in enumerate(layer)}
    arriving: list[list[tuple[float, int, int]]] = [[] for _ in range(ties.boxes)]
    for e, chain in layered.chains.items():
        arriving[ties.heads[e]].append((place[chain[-2]], 0, e))
    for e, lanes in layered.returns.items():
        # From beside the box: outside all that come from above, the nearest lane outermost.
        head, lane = ties.heads[e], place[lanes[0]]
        side = float("inf") if lane > place[head] else float("-inf")
        arriving[head].append((side, -lane, e))
    enter: dict[int, float] = {}
    before = [0.0] * len(layered.ranks)
    after = [0.0] * len(layered.ranks)
    for box, entries in enumerate(arriving):
        half = turned.across[box] / 2
        edges = [e for _place, _lane, e in sorted(entries)]
        offsets = _spread(edges, turned, spacing, 2 * half)
        enter.update(zip(edges, offsets, strict=True))
        reach = [
            turned.side * offset + LABEL_PAD + turned.label_across[e]
            for e, offset in zip(edges, offsets, strict=True)
            if turned.label_across[e]
        ]
        near, far = half, max(half, *reach) if reach else half
        before[box], after[box] = (near, far) if turned.side > 0 else (far, near)
    for e in acyclic.loops:
        box = ties.tails[e]
        after[box] = max(after[box], turned.across[box] / 2 + spacing.clearance)
    return Ports(enter, tuple(before), tuple(after))


def _spread(edges: list[int], turned: Turned, spacing: Spacing, border: float) -> list[float]:
    """Return even places about the middle of a border, closer where it is short."""
    offsets: list[float] = []
    at = 0.0
    for number, e in enumerate(edges):
        if number:
            labelled = e if turned.side < 0 else edges[number - 1]
            label = turned.label_across[labelled]
            at += max(spacing.port_gap, label + 2 * LABEL_PAD if label else 0.0)
        offsets.append(at)
    if not offsets:
        return []
    room = border * len(edges) / (len(edges) + 1)
    scale = min(1.0, room / at) if at else 1.0
    return [(offset - at / 2) * scale for offset in offsets]
