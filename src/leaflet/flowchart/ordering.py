"""The order of the nodes in every rank while it is being improved.

An ``Ordering`` keeps count of the crossings between neighbouring ranks and of the pairs of nodes
that are not in the writer's order. Change a rank only through ``put``, which updates the counts.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from leaflet.flowchart.normalize import Layered

Cost = tuple[int, int]
"""The crossings, then the pairs of nodes that are not in the writer's order."""

Beside = tuple[list[int], list[int]]
"""The sorted places of a node's neighbours in the previous rank and in the next one."""


class Links:
    """The links of a layered graph, and the writer's order of its nodes."""

    def __init__(self, layered: Layered, *, keep_order: bool = False) -> None:
        """Collect the links and number the nodes in the writer's order.

        With ``keep_order`` only lanes may move: the boxes of a rank stay in the order given.
        """
        self.boxes, self.keep_order = layered.boxes, keep_order
        size = len(layered.ranks)
        self.ranks, self.count = layered.ranks, layered.count
        self.up: list[list[int]] = [[] for _ in range(size)]
        self.down: list[list[int]] = [[] for _ in range(size)]
        for upper, lower in layered.links():
            self.down[upper].append(lower)
            self.up[lower].append(upper)
        self.written = self._visit(layered)

    def _visit(self, layered: Layered) -> list[int]:
        """Number the nodes in the order of a depth-first reading."""
        leads_to = list(range(len(self.ranks)))
        for chain in layered.chains.values():
            for lane in chain[1:-1]:
                leads_to[lane] = chain[-1]
        number = [-1] * len(self.ranks)
        following = 0
        for start in [b for b in range(layered.boxes) if not self.up[b]]:
            stack = [start]
            while stack:
                node = stack.pop()
                if number[node] < 0:
                    number[node] = following
                    following += 1
                    stack += sorted(self.down[node], key=lambda n: (-leads_to[n], -n))
        return number

    def fixed(self, left: int, right: int) -> bool:
        """Return whether two nodes of a rank must not change places."""
        return self.keep_order and left < self.boxes and right < self.boxes

    def kept(self, layer: list[int]) -> list[int]:
        """Return the nodes of a rank with the boxes in the order given, if that is to be kept."""
        if not self.keep_order:
            return layer
        boxes = iter(sorted(node for node in layer if node < self.boxes))
        return [next(boxes) if node < self.boxes else node for node in layer]

    def reading(self) -> list[int]:
        """Return all nodes in the writer's order."""
        return sorted(range(len(self.ranks)), key=self.written.__getitem__)

    def parts(self) -> Iterator[list[int]]:
        """Yield the nodes of each connected part, in the writer's order."""
        seen: set[int] = set()
        for start in self.reading():
            if start in seen:
                continue
            part = [start]
            seen.add(start)
            for node in part:
                for other in (*self.up[node], *self.down[node]):
                    if other not in seen:
                        seen.add(other)
                        part.append(other)
            yield sorted(part, key=self.written.__getitem__)


class Ordering:
    """The nodes of each rank in order; ``place[n]`` is the index of node n in its rank."""

    def __init__(self, links: Links, nodes: Iterable[int]) -> None:
        """Put the nodes into their ranks, in the order given."""
        self.links = links
        self.layers: list[list[int]] = [[] for _ in range(links.count)]
        self.place = [0] * len(links.ranks)
        for node in nodes:
            layer = self.layers[links.ranks[node]]
            layer.append(node)
        self.layers = [links.kept(layer) for layer in self.layers]
        for layer in self.layers:
            for place, node in enumerate(layer):
                self.place[node] = place
        self._crossed = [0] * links.count  # between a rank and the next one
        self._against = [
            inversions(self.links.written[node] for node in layer) for layer in self.layers
        ]
        self._stale = set(range(links.count - 1))
        self._beside: list[dict[int, Beside] | None] = [None] * links.count

    def copy(self) -> "Ordering":
        """Return an independent copy."""
        new = object.__new__(Ordering)
        new.links, new.layers, new.place = self.links, self.layers[:], self.place[:]
        new._crossed, new._against = self._crossed[:], self._against[:]
        new._stale, new._beside = self._stale.copy(), self._beside[:]
        return new

    def put(self, rank: int, layer: list[int]) -> None:
        """Replace the order of a rank; ``layer`` holds the same nodes."""
        layer = self.layers[rank] = self.links.kept(layer)
        for place, node in enumerate(layer):
            self.place[node] = place
        self._against[rank] = inversions(self.links.written[node] for node in layer)
        self._stale |= {rank - 1, rank}
        self._beside[max(rank - 1, 0)] = None
        self._beside[min(rank + 1, len(self.layers) - 1)] = None

    def cost(self) -> Cost:
        """Return the cost of the ordering; lower is better."""
        for rank in self._stale:
            if 0 <= rank < len(self.layers) - 1:
                self._crossed[rank] = self._between(rank)
        self._stale.clear()
        return sum(self._crossed), sum(self._against)

    def beside(self, rank: int) -> dict[int, Beside]:
        """Return the places of the neighbours of each node of a rank."""
        found = self._beside[rank]
        if found is None:
            place, links = self.place, self.links
            found = self._beside[rank] = {
                node: (
                    sorted([place[other] for other in links.up[node]]),
                    sorted([place[other] for other in links.down[node]]),
                )
                for node in self.layers[rank]
            }
        return found

    def crossed(self) -> list[int]:
        """Return the crossings between each rank and the next one."""
        self.cost()
        return self._crossed

    def _between(self, rank: int) -> int:
        seen: list[int] = []
        count = 0
        for node in self.layers[rank]:
            places = [self.place[other] for other in self.links.down[node]]
            for place in places:
                count += len(seen) - bisect_right(seen, place)
            for place in places:
                insort(seen, place)
        return count


def inversions(places: Iterable[float]) -> int:
    """Return how many pairs are not in ascending order."""
    seen: list[float] = []
    count = 0
    for place in places:
        at = bisect_right(seen, place)
        count += len(seen) - at
        seen.insert(at, place)
    return count


def gain(left: Beside, right: Beside) -> int:
    """Return how many crossings are saved by swapping two adjacent nodes of a rank."""
    saved = 0
    for one, other in ((left[0], right[0]), (left[1], right[1])):
        if not one or not other:
            continue
        if one[-1] < other[0]:
            saved -= len(one) * len(other)
        else:
            many = len(other)
            for place in one:  # smaller places cross it now, larger ones would after the swap
                saved += bisect_left(other, place) + bisect_right(other, place) - many
    return saved
