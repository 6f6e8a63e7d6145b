"""Normalisation: an edge over several ranks becomes a chain of edges of length one.

Before: ranks. After: every link leads from one rank to the next; the nodes between the ends of a
long edge are lanes, through which the connector will run straight.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from leaflet.flowchart.graph import Ties
from leaflet.flowchart.rank import Ranks


@dataclass(frozen=True, slots=True)
class Layered:
    """The graph in ranks: nodes 0 to ``boxes - 1`` are the boxes, those after them are lanes.

    ``chains[e]`` holds the nodes of forward edge ``e`` from tail to head. ``ranks[n]`` is the rank
    of node n, of which there are ``count``. ``returns[e]`` holds the lanes of back edge ``e`` from
    the rank of its head to that of its tail, once it has some.
    """

    boxes: int
    ranks: tuple[int, ...]
    count: int
    chains: dict[int, tuple[int, ...]]
    returns: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def is_lane(self, node: int) -> bool:
        """Whether the node is a place where a connector passes a rank."""
        return node >= self.boxes

    def links(self) -> list[tuple[int, int]]:
        """Give every link once for each edge that uses it, edge by edge."""
        ways = (*self.chains.values(), *self.returns.values())
        return [(upper, lower) for way in ways for upper, lower in pairwise(way)]


def normalize(ties: Ties, forward: Sequence[int], ranks: Ranks) -> Layered:
    """Return the layered graph, each long edge with lanes of its own."""
    of = list(ranks.of)
    chains: dict[int, tuple[int, ...]] = {}
    for edge in forward:
        tail, head = ties.tails[edge], ties.heads[edge]
        between = range(ranks.of[tail] + 1, ranks.of[head])
        lanes = range(len(of), len(of) + len(between))
        of.extend(between)
        chains[edge] = (tail, *lanes, head)
    return Layered(ties.boxes, tuple(of), ranks.count, chains)
