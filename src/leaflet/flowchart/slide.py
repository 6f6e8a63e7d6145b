"""Sliding: a port moves along its border where that makes its connector straight."""

from collections.abc import Sequence
from itertools import pairwise

from leaflet.flowchart.graph import Ties
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.port import Ports
from leaflet.flowchart.rotate import Turned

INSET = 8.0  # pt between a port that was moved and the end of its border: clear of round corners


def slide(
    ties: Ties,
    layered: Layered,
    ports: Ports,
    turned: Turned,
    middle: Sequence[float],
    snap: float,
) -> tuple[list[float], dict[int, float]]:
    """Return where each node is left and where each edge enters its head.

    A port that serves one connector moves as far as the border lets it, or stays in the middle if
    that is not far enough; one that serves several moves to the nearest of them only where it is
    less than ``snap`` (pt) away.
    """
    leave = list(middle)
    enter = {e: middle[ties.heads[e]] + offset for e, offset in ports.enter.items()}
    targets: list[dict[tuple[int, float], int]] = [{} for _ in middle]
    arriving = [0] * ties.boxes
    for e, chain in layered.chains.items():
        arriving[chain[-1]] += 1
        for upper, lower in pairwise(chain):
            at = middle[lower] if layered.is_lane(lower) else enter[e]
            targets[upper][lower, at] = e
    for e in layered.returns:
        arriving[ties.heads[e]] += 2  # its neighbour's port must not meet its own
    for node, met in enumerate(targets):
        reach = 0.0 if layered.is_lane(node) else _reach(turned, node)
        if len(met) == 1:
            (lower, at), e = next(iter(met.items()))
            start, entered = _nearest(at, middle[node], reach), at
            if start != at and not layered.is_lane(lower) and arriving[lower] == 1:
                entered = _nearest(start, middle[lower], _reach(turned, lower))
            if abs(entered - start) < 1e-6:
                leave[node] = start
                if not layered.is_lane(lower):
                    enter[e] = start
        elif met:
            at = min((at for _lower, at in met), key=lambda at: abs(at - middle[node]))
            if abs(at - middle[node]) < min(snap, reach):
                leave[node] = at
    return leave, enter


def _reach(turned: Turned, box: int) -> float:
    return max(0.0, turned.across[box] / 2 - INSET)


def _nearest(wanted: float, middle: float, reach: float) -> float:
    return min(max(wanted, middle - reach), middle + reach)
