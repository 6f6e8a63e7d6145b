"""Nudging: the entries of a box move a little where they would force two connectors to cross.

Before: places and ports. A connector that leaves a box in line with the entry of another one has
to turn first, or the two would run in one line. Where that alone makes them cross, all entries of
the box move aside together. After: no such pair is left if the border has room.

Nudging in the sense of Wybrow, Marriott, Stuckey: Orthogonal Connector Routing (2010), here along
the borders.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from leaflet.flowchart.across import AcrossPlaces
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.slide import INSET
from leaflet.flowchart.topology import Topology
from leaflet.flowchart.track import Net, crossings

Nets = dict[int, Net]
"""The nets between two ranks, by the node they come from."""


def nudge(topology: Topology, places: AcrossPlaces, sizes: Sizes, apart: float) -> AcrossPlaces:
    """Return the places with entries at least ``apart`` (pt) from where they cause a crossing."""
    graph, layered = topology.graph, topology.layered
    enter = dict(places.enter)
    entering: list[dict[int, int]] = [{} for _ in range(graph.boxes)]
    for e, chain in layered.chains.items():
        entering[chain[-1]][e] = chain[-2]
    for head, uppers in enumerate(entering):
        room = sizes.across[head] / 2 - INSET
        nets = _nets(layered, places, enter, layered.ranks[head]) if uppers else {}
        harm = [top for e, upper in uppers.items() for top in _harm(nets, upper, enter[e], apart)]
        together = [e for e in enter if graph.heads[e] == head]
        if not harm or any(sizes.label_across[e] for e in together):
            continue
        if any(abs(places.leave[upper] - enter[e]) < apart for e, upper in uppers.items()):
            continue
        moves = [top + way * apart - enter[e] for e in uppers for top in harm for way in (-1, 1)]
        for move in sorted(moves, key=lambda move: (abs(move), move)):
            moved = {e: enter[e] + move for e in together}
            if all(abs(at - places.middle[head]) <= room for at in moved.values()) and not any(
                True for e, upper in uppers.items() for _ in _harm(nets, upper, moved[e], apart)
            ):
                enter.update(moved)
                break
    return replace(places, enter=enter)


def _nets(layered: Layered, places: AcrossPlaces, enter: dict[int, float], rank: int) -> Nets:
    bottoms: dict[int, list[float]] = {}
    for e, chain in layered.chains.items():
        for upper, lower in pairwise(chain):
            if layered.ranks[lower] == rank:
                at = places.leave[lower] if layered.is_lane(lower) else enter[e]
                bottoms.setdefault(upper, []).append(at)
    return {upper: Net((places.leave[upper],), tuple(found)) for upper, found in bottoms.items()}


def _harm(nets: Nets, upper: int, at: float, apart: float) -> Iterator[float]:
    """Yield where the nets leave that an entry from ``upper`` at ``at`` makes cross."""
    (start,) = nets[upper].tops
    branches = Net((start,), tuple(b for b in nets[upper].bottoms if (b < start) == (at < start)))
    for other, net in nets.items():
        (top,) = net.tops
        if other != upper and abs(top - at) < apart - 1e-6 and crossings(net, branches):
            yield top
