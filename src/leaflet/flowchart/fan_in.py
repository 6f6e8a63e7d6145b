"""Fan-in: edges into one box join into one line with one arrowhead.

Before: layers in order, shared lanes. After ``join``: adjacent lanes that lead only to the same box
are one lane. ``assign_ports`` gives the joined edges one port. ``misleading`` finds, in the routed
chart, the boxes whose joined lines could be followed to a box that their edges do not lead to;
those are routed again with separate lines.

Wybrow, Marriott, Stuckey: Orthogonal Hyperedge Routing (2012).
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from leaflet.flowchart.normalize import renumbered
from leaflet.flowchart.order import Ordered
from leaflet.flowchart.rotate import Sizes
from leaflet.flowchart.topology import Topology
from leaflet.flowchart.wire import Point

Stretch = tuple[Point, Point]


def joinable(topology: Topology, sizes: Sizes) -> frozenset[int]:
    """Return the boxes that several edges without labels enter."""
    entering: dict[int, int] = {}
    for e in topology.acyclic.forward:
        if not sizes.label_across[e]:
            head = topology.graph.heads[e]
            entering[head] = entering.get(head, 0) + 1
    return frozenset(head for head, count in entering.items() if count > 1)


def join(topology: Topology, heads: frozenset[int], sizes: Sizes) -> Topology:
    """Return the topology in which the edges into each of ``heads`` are joined."""
    layered = topology.layered
    following = _following(topology, heads, sizes)
    joined = list(range(len(layered.ranks)))
    layers = []
    for layer in reversed(topology.ordered.layers):
        kept: list[int] = []
        for node in layer:
            last = kept[-1] if kept else None
            if (
                last is not None
                and node in following
                and last in following
                and joined[following[node]] == joined[following[last]]
            ):
                joined[node] = last
            else:
                kept.append(node)
        layers.append(kept)
    layered, layers = renumbered(layered, joined, layers[::-1])
    ordered = Ordered(tuple(map(tuple, layers)), topology.ordered.crossings)
    return replace(topology, layered=layered, ordered=ordered, joined=heads)


def _following(topology: Topology, heads: Container[int], sizes: Sizes) -> dict[int, int]:
    """Return the next node of each lane whose edges all lead to one of ``heads``, unlabelled."""
    layered = topology.layered
    lowers: dict[int, set[int]] = {}
    labelled: set[int] = set()
    for e, chain in layered.chains.items():
        for lane, lower in pairwise(chain[1:]):
            lowers.setdefault(lane, set()).add(lower)
            if sizes.label_across[e] or chain[-1] not in heads:
                labelled.add(lane)
    return {
        lane: next(iter(found))
        for lane, found in lowers.items()
        if len(found) == 1 and lane not in labelled
    }


def misleading(topology: Topology, points: Mapping[int, Sequence[Point]]) -> frozenset[int]:
    """Return the joined boxes where a line of another tail crosses a line that it also joins.

    Such a crossing looks like a junction of both lines, and so like a way to other boxes.
    """
    graph = topology.graph
    entering: dict[int, list[int]] = {}
    leaving: dict[int, list[int]] = {}
    for e in topology.acyclic.forward:
        entering.setdefault(graph.heads[e], []).append(e)
        leaving.setdefault(graph.tails[e], []).append(e)

    def crossed(head: int) -> bool:
        for one in entering[head]:
            for other in entering[head]:
                if graph.tails[one] == graph.tails[other]:
                    continue
                shared = list(_shared(points[one], points[other]))
                for e in leaving[graph.tails[other]]:
                    if any(_cross(s, t) for s in shared for t in pairwise(points[e])):
                        return True
        return False

    return frozenset(head for head in topology.joined if crossed(head))


def _shared(one: Sequence[Point], other: Sequence[Point]) -> Iterator[Stretch]:
    """Yield the stretches of ``one`` that run in the same line as a stretch of ``other``."""
    for a, b in pairwise(one):
        for c, d in pairwise(other):
            for axis in (0, 1):
                if a[axis] == b[axis] == c[axis] == d[axis]:
                    spans = (sorted((p[1 - axis], q[1 - axis])) for p, q in ((a, b), (c, d)))
                    (start, end), (first, last) = spans
                    if start < last and first < end:
                        yield a, b


def _cross(one: Stretch, other: Stretch) -> bool:
    """Return whether one stretch passes through the other at a right angle."""
    for axis in (0, 1):
        if one[0][axis] == one[1][axis] and other[0][1 - axis] == other[1][1 - axis]:
            first, last = sorted((one[0][1 - axis], one[1][1 - axis]))
            start, end = sorted((other[0][axis], other[1][axis]))
            return first < other[0][1 - axis] < last and start < one[0][axis] < end
    return False
