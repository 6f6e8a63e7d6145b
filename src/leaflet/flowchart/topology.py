"""Topology: everything about a chart that does not depend on the sizes of its boxes and type.

The name follows the topology-shape-metrics approach (Tamassia 1987): what crosses what is settled
before anything is measured, so a graph laid out at many sizes is ranked and ordered only once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic, break_cycles
from leaflet.flowchart.fold import fold
from leaflet.flowchart.graph import Box, Digraph, Direction, Edge, digraph, merge
from leaflet.flowchart.lanes import share
from leaflet.flowchart.normalize import Layered, normalize
from leaflet.flowchart.order import Ordered, order
from leaflet.flowchart.ordering import inversions
from leaflet.flowchart.rank import Ranks, assign_ranks
from leaflet.flowchart.rotate import turn


@dataclass(frozen=True, slots=True)
class Topology:
    """A graph with its ranks and the order of the nodes in each.

    ``graph`` holds the distinct edges; ``numbers`` gives for each edge as given its number there.
    The edges into each of the boxes ``joined`` share one line and one arrowhead.
    """

    direction: Direction
    graph: Digraph
    numbers: tuple[int, ...]
    acyclic: Acyclic
    layered: Layered
    ordered: Ordered
    joined: frozenset[int] = frozenset()

    @property
    def ranks(self) -> tuple[int, ...]:
        """The rank of each box, in the order given."""
        return self.layered.ranks[: self.graph.boxes]

    @property
    def inversions(self) -> int:
        """The pairs of boxes of one rank that are not in the order given."""
        boxes = self.graph.boxes
        return sum(inversions(n for n in each if n < boxes) for each in self.ordered.layers)

    def distinct(self, edges: Sequence[Edge]) -> list[Edge]:
        """Return one of the edges as given for each of the graph's."""
        first = dict(zip(reversed(self.numbers), reversed(edges), strict=True))
        return [first[number] for number in range(len(self.graph.tails))]


class Orders:
    """The ranks and orders found so far: a graph arranged in several ways is ranked once.

    It is ordered once for equal ranks.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._found: dict[tuple[Digraph, Ranks, bool], tuple[Layered, Ordered]] = {}
        self._ranks: dict[tuple[Digraph, bool, bool], Ranks] = {}

    def ranks(
        self, graph: Digraph, acyclic: Acyclic, *, align_sinks: bool, starts_first: bool
    ) -> Ranks:
        """Return the ranks of a graph, on which the sizes of its boxes have no influence."""
        key = graph, align_sinks, starts_first
        if key not in self._ranks:
            self._ranks[key] = assign_ranks(
                graph, acyclic, align_sinks=align_sinks, starts_first=starts_first
            )
        return self._ranks[key]

    def of(
        self, graph: Digraph, acyclic: Acyclic, ranks: Ranks, *, keep_order: bool
    ) -> tuple[Layered, Ordered]:
        """Return the order of a graph in these ranks."""
        key = graph, ranks, keep_order
        if key not in self._found:
            layered = normalize(graph, acyclic.forward, ranks)
            self._found[key] = layered, order(layered, keep_order=keep_order)
        return self._found[key]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A graph and the ranks it can have; which of them are best is known once they are ordered."""

    direction: Direction
    graph: Digraph
    numbers: tuple[int, ...]
    acyclic: Acyclic
    candidates: tuple[Ranks, ...]

    def ordered(self, *, keep_order: bool = False, orders: Orders | None = None) -> Topology:
        """Return the graph in the ranks and orders with the fewest crossings.

        The order given decides between orders with equally few. With ``keep_order`` the boxes of
        every rank stay in it.
        """
        orders = orders or Orders()
        found = [
            orders.of(self.graph, self.acyclic, ranks, keep_order=keep_order)
            for ranks in self.candidates
        ]
        layered, ordered = share(*min(found, key=lambda each: each[1].crossings))
        return Topology(self.direction, self.graph, self.numbers, self.acyclic, layered, ordered)


def rank(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    direction: Direction,
    align_sinks: bool = False,
    fold_sinks: int = 1,
    orders: Orders | None = None,
) -> Ranked:
    """Return the ranks that a graph can have; to put it in order takes longer than all else.

    ``align_sinks`` puts the boxes without outgoing edges into the last rank; ``fold_sinks`` spreads
    them over that many ranks of about equal length instead, which is all that the sizes of the
    boxes are used for here. Raises UnknownBoxError and DuplicateBoxError, which are ValueErrors.
    """
    orders = orders or Orders()
    merged, numbers = merge(edges)
    graph = digraph(boxes, merged)
    acyclic = break_cycles(graph)
    across = turn(boxes, merged, direction).across
    candidates = []
    for starts_first in (True, False):
        ranks = orders.ranks(
            graph, acyclic, align_sinks=align_sinks or fold_sinks > 1, starts_first=starts_first
        )
        candidates.append(
            fold(ranks, graph, acyclic, across, fold_sinks) if fold_sinks > 1 else ranks
        )
    return Ranked(direction, graph, tuple(numbers), acyclic, tuple(dict.fromkeys(candidates)))
