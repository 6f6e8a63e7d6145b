"""Sliding: a port moves along its border where that makes its connector straight.

Before: the middle of every node. After: the place where each node is left and each edge enters.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.port import Ports
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology

INSET = 8.0  # pt between a moved port and the end of its border, to keep clear of the round corner


def slide(
    topology: Topology,
    ports: Ports,
    sizes: Sizes,
    middle: Sequence[float],
    snap: float,
) -> tuple[list[float], dict[int, float]]:
    """Return where edges leave each node, and where each edge enters its head.

    A port of one connector moves as far as the border allows, or stays in the middle if that does
    not make the connector straight. A port of several moves to the nearest one only if that is
    less than ``snap`` (pt) away.
    """
    graph, layered = topology.graph, topology.layered
    leave = list(middle)
    enter = {e: middle[graph.heads[e]] + offset for e, offset in ports.enter.items()}
    targets = _targets(layered, middle, enter)
    arriving = [0] * graph.boxes
    for chain in layered.chains.values():
        arriving[chain[-1]] += 1  # joined edges too: their port is in the middle
    for e in layered.returns:
        arriving[graph.heads[e]] += 2  # keep its port away from its neighbour's
    for node, met in enumerate(targets):
        reach = 0.0 if layered.is_lane(node) else _reach(sizes, node)
        if len(met) == 1:
            (lower, at), e = next(iter(met.items()))
            start, entered = _nearest(at, middle[node], reach), at
            if start != at and not layered.is_lane(lower) and arriving[lower] == 1:
                entered = _nearest(start, middle[lower], _reach(sizes, lower))
            if abs(entered - start) < 1e-6:
                leave[node] = start
                if not layered.is_lane(lower):
                    enter[e] = start
        elif met:
            at = min((at for _lower, at in met), key=lambda at: abs(at - middle[node]))
            if abs(at - middle[node]) < min(snap, reach):
                leave[node] = at
    return leave, enter


def _targets(
    layered: Layered, middle: Sequence[float], enter: Mapping[int, float]
) -> list[dict[tuple[int, float], int]]:
    """Return for each node the edges that leave it, by the node and the place they lead to."""
    targets: list[dict[tuple[int, float], int]] = [{} for _ in middle]
    for e, chain in layered.chains.items():
        for upper, lower in pairwise(chain):
            at = middle[lower] if layered.is_lane(lower) else enter[e]
            targets[upper][lower, at] = e
    return targets


def _reach(sizes: Sizes, box: int) -> float:
    return max(0.0, sizes.across[box] / 2 - INSET)


def _nearest(wanted: float, middle: float, reach: float) -> float:
    return min(max(wanted, middle - reach), middle + reach)
