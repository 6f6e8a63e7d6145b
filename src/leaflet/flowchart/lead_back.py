"""Lanes for edges that point back.

Before: layers in order, without the back edges. After: each back edge has a lane in every rank from
its head's to its tail's, where it crosses least. It leaves its tail like any other edge, turns,
runs back beside the boxes, turns again and enters its head like any other edge.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.order import Ordered
from leaflet.flowchart.topology import Topology

Detour = tuple[int, int]
"""What a way back costs: crossings, then the nodes and places passed."""


def lead_back(topology: Topology) -> Topology:
    """Return the graph and its order with lanes for the back edges."""
    if not topology.acyclic.back:
        return topology
    graph, layered, ordered = topology.graph, topology.layered, topology.ordered
    ranks = layered.ranks
    spans = sorted(
        (ranks[graph.tails[e]] - ranks[graph.heads[e]], e) for e in topology.acyclic.back
    )
    lanes = _Lanes(layered, ordered)
    for _span, e in spans:
        lanes.add(e, graph.tails[e], graph.heads[e])
    return replace(
        topology,
        layered=replace(layered, ranks=tuple(lanes.ranks), returns=lanes.returns),
        ordered=Ordered(tuple(map(tuple, lanes.layers)), ordered.crossings + lanes.crossings),
    )


class _Lanes:
    """The layers while the lanes are added."""

    def __init__(self, layered: Layered, ordered: Ordered) -> None:
        self.ranks = list(layered.ranks)
        self.layers = [list(layer) for layer in ordered.layers]
        self.returns: dict[int, tuple[int, ...]] = {}
        self.crossings = 0
        # What runs between a rank and the next one; a turn touches only one of the two.
        self._links: list[list[tuple[int, int]]] = [[] for _ in self.layers]
        self._turns_below: list[list[tuple[int, int]]] = [[] for _ in self.layers]
        self._turns_above: list[list[tuple[int, int]]] = [[] for _ in self.layers]
        for upper, lower in layered.links():
            self._links[self.ranks[upper]].append((upper, lower))

    def add(self, edge: int, tail: int, head: int) -> None:
        """Add the lanes of an edge, from the rank of its head to that of its tail."""
        first, last = self.ranks[head], self.ranks[tail]
        down = [upper for upper, _lower in self._links[last]]
        up = [lower for _upper, lower in self._links[first - 1]] if first else []
        costs = self._turn(head, up, self._turns_above[first])
        before: list[list[int]] = []  # for each place in a rank, the best one in the rank above
        for rank in range(first, last):
            found = [min((c, p) for p, c in enumerate(each)) for each in self._steps(rank, costs)]
            before.append([place for _cost, place in found])
            costs = [cost for cost, _place in found]
        ends = self._turn(tail, down, self._turns_below[last])
        (crossings, _passed), place = min(
            ((a[0] + b[0], a[1] + b[1]), place)
            for place, (a, b) in enumerate(zip(costs, ends, strict=True))
        )
        places = [place]
        for each in reversed(before):
            places.append(each[places[-1]])
        self.crossings += crossings
        self._insert(edge, tail, head, places[::-1])

    def _insert(self, edge: int, tail: int, head: int, places: Sequence[int]) -> None:
        first = self.ranks[head]
        lanes = range(len(self.ranks), len(self.ranks) + len(places))
        for rank, (lane, place) in enumerate(zip(lanes, places, strict=True), first):
            self.ranks.append(rank)
            self.layers[rank].insert(place, lane)
            if rank > first:
                self._links[rank - 1].append((lane - 1, lane))
        self._turns_above[first].append((lanes[0], head))
        self._turns_below[self.ranks[tail]].append((lanes[-1], tail))
        self.returns[edge] = tuple(lanes)

    def _turn(
        self, box: int, links: Sequence[int], turns: Sequence[tuple[int, int]]
    ) -> list[Detour]:
        """Return the cost of turning between a box and each place of its rank.

        ``links`` are the nodes of the rank whose links the turn crosses when it passes them.
        """
        layer = self.layers[self.ranks[box]]
        here = layer.index(box)
        ends: dict[int, int] = {}
        for node in links:
            ends[node] = ends.get(node, 0) + 1
        costs: list[Detour] = []
        for place in range(len(layer) + 1):
            passed = set(layer[place:here] if place <= here else layer[here + 1 : place])
            crossed = sum(ends.get(node, 0) for node in passed)
            crossed += sum((one in passed) != (other in passed) for one, other in turns)
            costs.append((crossed, 4 * len(passed)))
        return costs

    def _steps(self, rank: int, costs: Sequence[Detour]) -> Iterator[list[Detour]]:
        """Yield for each place of the next rank the costs of coming from each place of this one."""
        at = {node: place for place, node in enumerate(self.layers[rank])}
        below = {node: place for place, node in enumerate(self.layers[rank + 1])}
        links = [(at[upper], below[lower]) for upper, lower in self._links[rank]]
        wide = len(self.layers[rank + 1]) + 1
        rows = [_crossed(links, place, wide) for place in range(len(self.layers[rank]) + 1)]
        out = _turned(self._turns_below[rank], at)
        into = _turned(self._turns_above[rank + 1], below)
        for place in range(wide):
            yield [
                (cost[0] + row[place] + out[above] + into[place], cost[1] + abs(place - above))
                for above, (cost, row) in enumerate(zip(costs, rows, strict=True))
            ]


def _turned(turns: Sequence[tuple[int, int]], places: Mapping[int, int]) -> list[int]:
    """Return for each place of the rank how many turns a lane there crosses."""
    spans = [sorted((places[one], places[other])) for one, other in turns]
    return [sum(first < place <= last for first, last in spans) for place in range(len(places) + 1)]


def _crossed(links: Sequence[tuple[int, int]], place: int, wide: int) -> list[int]:
    """Return how many links a lane crosses from a place to each place of the next rank."""
    change = [0] * wide
    change[0] = sum(upper < place for upper, _lower in links)
    for upper, lower in links:
        change[lower + 1] += -1 if upper < place else 1
    return list(accumulate(change))
