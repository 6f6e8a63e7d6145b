"""Normalisation: an edge over several ranks becomes a chain of edges of length one.

Before: ranks. After: every link leads from one rank to the next; the nodes between the ends of a
long edge are lanes, through which its connector runs straight. (Lanes are the dummy nodes of
Sugiyama, Tagawa, Toda 1981.)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from leaflet.flowchart.graph import Digraph
from leaflet.flowchart.rank import Ranks


@dataclass(frozen=True, slots=True)
class Layered:
    """The graph in ranks: nodes 0 to ``boxes - 1`` are the boxes, the others are lanes.

    ``ranks[n]`` is the rank of node n, ``count`` the number of ranks. ``chains[e]`` holds the nodes
    of forward edge ``e`` from tail to head; ``returns[e]`` the lanes of back edge ``e`` from the
    rank of its head to that of its tail, once ``lead_back`` has added them.
    """

    boxes: int
    ranks: tuple[int, ...]
    count: int
    chains: dict[int, tuple[int, ...]]
    returns: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def is_lane(self, node: int) -> bool:
        """Whether the node is a lane, where a connector passes a rank."""
        return node >= self.boxes

    def links(self) -> list[tuple[int, int]]:
        """Return the links of all edges, edge by edge; a shared one once for each edge."""
        paths = (*self.chains.values(), *self.returns.values())
        return [link for path in paths for link in pairwise(path)]


def renumbered(
    layered: Layered, merged: Sequence[int], layers: Sequence[Sequence[int]]
) -> tuple[Layered, list[list[int]]]:
    """Return the graph and its layers with lanes merged; ``merged[n]`` is the lane kept for n."""
    number = {node: node for node in range(layered.boxes)}
    for layer in layers:
        for node in layer:
            number.setdefault(node, len(number))
    ranks = [layered.ranks[node] for node in sorted(number, key=number.__getitem__)]
    chains = {e: tuple(number[merged[n]] for n in c) for e, c in layered.chains.items()}
    return (
        Layered(layered.boxes, tuple(ranks), layered.count, chains),
        [[number[node] for node in layer] for layer in layers],
    )


def normalize(graph: Digraph, forward: Sequence[int], ranks: Ranks) -> Layered:
    """Return the layered graph; each long edge has lanes of its own."""
    of = list(ranks.of)
    chains: dict[int, tuple[int, ...]] = {}
    for edge in forward:
        tail, head = graph.tails[edge], graph.heads[edge]
        between = range(ranks.of[tail] + 1, ranks.of[head])
        lanes = range(len(of), len(of) + len(between))
        of.extend(between)
        chains[edge] = (tail, *lanes, head)
    return Layered(graph.boxes, tuple(of), ranks.count, chains)
