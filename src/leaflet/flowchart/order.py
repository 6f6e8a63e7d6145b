"""Crossing reduction: the order of the nodes in every rank.

Before: links of length one. After: each rank's nodes in an order with as few crossings as sweeps,
transposition and sifting find from several beginnings; among equals the writer's order is kept.
Nothing is left to chance: the same graph gives the same order.

Sugiyama, Tagawa, Toda (1981); Gansner et al. (1993), section 3; Matuszewski, Schönfeld, Molitor:
Using Sifting for k-Layer Straightline Crossing Minimization (1999).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from leaflet.flowchart.crossing import between, of_pair
from leaflet.flowchart.normalize import Layered

Layers = list[list[int]]
Cost = tuple[int, int]
_Beside = tuple[list[int], list[int]]

PATIENCE = 4  # sweeps without a gain before a beginning is given up
SWEEPS = 24  # Gansner et al. 1993: 24 passes suffice
REFINED = 2  # beginnings whose best is worked on
SHUFFLES = 3  # further beginnings, only while crossings remain


@dataclass(frozen=True, slots=True)
class Ordered:
    """The nodes of each rank from left to right (direction down), and how often links cross."""

    layers: tuple[tuple[int, ...], ...]
    crossings: int


def order(layered: Layered) -> Ordered:
    """Return the layers in order; parts that do not hang together stand side by side.

    The order does not depend on the boxes' sizes: a graph that is laid out at many sizes, to find
    the largest that fits a page, is put in order once.
    """
    return _remembered(layered.boxes, layered.ranks, layered.count, tuple(layered.chains.items()))


@lru_cache(maxsize=64)
def _remembered(
    boxes: int,
    ranks: tuple[int, ...],
    count: int,
    chains: tuple[tuple[int, tuple[int, ...]], ...],
) -> Ordered:
    layered = Layered(boxes, ranks, count, dict(chains))
    graph = _Graph(layered)
    layers: Layers = [[] for _ in range(layered.count)]
    crossings = 0
    for part in graph.parts():
        best = _best(graph, part)
        crossings += graph.crossings(best)
        for whole, piece in zip(layers, best, strict=True):
            whole.extend(piece)
    return Ordered(tuple(map(tuple, layers)), crossings)


class _Graph:
    """The links of a layered graph, and the writer's order of its nodes."""

    def __init__(self, layered: Layered) -> None:
        size = len(layered.ranks)
        self.ranks, self.count = layered.ranks, layered.count
        self.up: list[list[int]] = [[] for _ in range(size)]
        self.down: list[list[int]] = [[] for _ in range(size)]
        for upper, lower in layered.links():
            self.down[upper].append(lower)
            self.up[lower].append(upper)
        self.written = self._visit(layered)
        self.place = [0] * size

    def _visit(self, layered: Layered) -> list[int]:
        """Number the nodes as a reader meets them who follows each branch to its end."""
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

    def parts(self) -> Iterator[list[int]]:
        """Give the nodes of each part that hangs together, in the writer's order."""
        seen: set[int] = set()
        for start in sorted(range(len(self.ranks)), key=self.written.__getitem__):
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

    def layers(self, nodes: list[int]) -> Layers:
        """Return the nodes by rank, in the order given."""
        layers: Layers = [[] for _ in range(self.count)]
        for node in nodes:
            layers[self.ranks[node]].append(node)
        return layers

    def crossings(self, layers: Layers) -> int:
        """Return how often links cross in all."""
        total = 0
        for upper, lower in pairwise(layers):
            places = {node: place for place, node in enumerate(lower)}
            total += between(upper, places, self.down)
        return total

    def against(self, layers: Layers) -> int:
        """Return how many pairs stand against the writer's order."""
        count = 0
        for layer in layers:
            seen: list[int] = []
            for node in layer:
                written = self.written[node]
                at = bisect_right(seen, written)
                count += len(seen) - at
                seen.insert(at, written)
        return count

    def cost(self, layers: Layers) -> tuple[int, int]:
        """Return crossings, then the pairs against the writer's order."""
        return self.crossings(layers), self.against(layers)

    def settle(self, layers: Layers) -> None:
        """Note every node's place in its layer."""
        for layer in layers:
            for place, node in enumerate(layer):
                self.place[node] = place

    def beside(self, layer: list[int]) -> dict[int, _Beside]:
        """Return the sorted places of each node's neighbours, before and after its rank."""
        place = self.place
        return {
            node: (
                sorted([place[other] for other in self.up[node]]),
                sorted([place[other] for other in self.down[node]]),
            )
            for node in layer
        }


def _best(graph: _Graph, part: list[int]) -> Layers:
    found: list[tuple[tuple[int, int], Layers]] = []
    for start in _beginnings(graph, part):
        found.append(_improve(graph, graph.layers(start)))
        if found[-1][0][0] == 0:
            return found[-1][1]
    found.sort(key=itemgetter(0))
    refined = [_refine(graph, *each) for each in found[:REFINED]]
    return min(refined, key=itemgetter(0))[1]


def _refine(graph: _Graph, cost: Cost, layers: Layers) -> tuple[Cost, Layers]:
    while cost[0]:
        now, rippled = _ripple(graph, cost, layers)
        if now >= cost:
            break
        cost, layers = now, rippled
    return cost, layers


def _beginnings(graph: _Graph, part: list[int]) -> Iterator[list[int]]:
    yield part
    yield part[::-1]
    yield _spread(graph, part, [node for node in part if not graph.up[node]])
    yield _spread(graph, part, [node for node in part if not graph.down[node]])
    # A fixed sequence of numbers (Park and Miller 1988) for orders no reader would think of.
    number = 1
    for _ in range(SHUFFLES):
        keys = []
        for _node in part:
            number = number * 48271 % 2147483647
            keys.append(number)
        yield [node for _key, node in sorted(zip(keys, part, strict=True))]


def _spread(graph: _Graph, part: list[int], first: list[int]) -> list[int]:
    """Return the nodes rank after rank as they are met from ``first`` on."""
    met = dict.fromkeys(first)
    queue = list(met)
    for node in queue:
        for other in (*graph.down[node], *graph.up[node]):
            if other not in met:
                met[other] = None
                queue.append(other)
    return queue


def _improve(graph: _Graph, layers: Layers) -> tuple[Cost, Layers]:
    best, cost = [layer[:] for layer in layers], graph.cost(layers)
    idle = 0
    for sweep in range(SWEEPS):
        if cost[0] == 0 or idle == PATIENCE:
            break
        _sweep(graph, layers, downward=sweep % 2 == 0, median=sweep % 4 < 2)
        _transpose(graph, layers)
        now = graph.cost(layers)
        idle += 1
        if now < cost:
            best, cost, idle = [layer[:] for layer in layers], now, 0
    while cost[0]:
        trial = [layer[:] for layer in best]
        _sift(graph, trial)
        _transpose(graph, trial)
        now = graph.cost(trial)
        if now >= cost:
            break
        best, cost = trial, now
    _transpose(graph, best)
    return graph.cost(best), best


def _ripple(graph: _Graph, cost: Cost, layers: Layers) -> tuple[Cost, Layers]:
    """Swap two neighbours with all that hangs on them, where that saves crossings."""
    for rank in range(len(layers)):
        for place in range(len(layers[rank]) - 1):
            trial = [layer[:] for layer in layers]
            row = trial[rank]
            row[place], row[place + 1] = row[place + 1], row[place]
            graph.settle(trial)
            _pass(graph, trial, range(rank + 1, len(trial)), graph.up, median=False)
            _pass(graph, trial, range(rank - 1, -1, -1), graph.down, median=False)
            _transpose(graph, trial)
            now = graph.cost(trial)
            if now < cost:
                cost, layers = now, trial
                if cost[0] == 0:
                    return cost, layers
    return cost, layers


def _sweep(graph: _Graph, layers: Layers, *, downward: bool, median: bool) -> None:
    """Order each rank by the middle of its neighbours in the rank before."""
    graph.settle(layers)
    if downward:
        _pass(graph, layers, range(len(layers)), graph.up, median=median)
    else:
        _pass(graph, layers, range(len(layers) - 1, -1, -1), graph.down, median=median)


def _pass(
    graph: _Graph,
    layers: Layers,
    ranks: range,
    near: Sequence[Sequence[int]],
    *,
    median: bool,
) -> None:
    for rank in ranks:
        layer = layers[rank]
        keys: dict[int, float] = {}
        for node in layer:
            places = sorted(graph.place[other] for other in near[node])
            if places:
                keys[node] = _median(places) if median else sum(places) / len(places)
        moving = iter(sorted(keys, key=lambda node: (keys[node], graph.place[node])))
        layer[:] = [next(moving) if node in keys else node for node in layer]
        for place, node in enumerate(layer):
            graph.place[node] = place


def _median(places: list[int]) -> float:
    """Return the weighted median: between two middles nearer to the denser side."""
    half = len(places) // 2
    if len(places) % 2:
        return places[half]
    if len(places) == 2:
        return (places[0] + places[1]) / 2
    left, right = places[half - 1] - places[0], places[-1] - places[half]
    if left + right == 0:
        return (places[half - 1] + places[half]) / 2
    return (places[half - 1] * right + places[half] * left) / (left + right)


def _gain(left: _Beside, right: _Beside) -> int:
    """Return how many crossings two neighbours save by changing places."""
    gain = 0
    for one, other in zip(left, right, strict=True):
        if one and other and one[-1] > other[0]:
            gain += of_pair(one, other) - of_pair(other, one)
        elif one and other and one[0] < other[-1]:
            gain -= of_pair(other, one)
    return gain


def _transpose(graph: _Graph, layers: Layers) -> None:
    """Swap neighbours in a rank as long as it saves a crossing, or costs none and restores."""
    graph.settle(layers)
    changed = True
    while changed:
        changed = False
        for layer in layers:
            if _transpose_layer(graph, layer):
                changed = True
                for place, node in enumerate(layer):
                    graph.place[node] = place


def _transpose_layer(graph: _Graph, layer: list[int]) -> bool:
    beside, written = graph.beside(layer), graph.written
    again, swapped = True, False
    while again:
        again = False
        for place in range(len(layer) - 1):
            left, right = layer[place], layer[place + 1]
            gain = _gain(beside[left], beside[right])
            if gain > 0 or (gain == 0 and written[left] > written[right]):
                layer[place], layer[place + 1] = right, left
                swapped = again = True
    return swapped


def _sift(graph: _Graph, layers: Layers) -> None:
    """Put every node where in its rank it crosses least."""
    graph.settle(layers)
    for layer in layers:
        beside = graph.beside(layer)
        for node in sorted(layer, key=lambda n: -len(graph.up[n]) - len(graph.down[n])):
            _sift_node(graph, layer, beside, node)
        for place, node in enumerate(layer):
            graph.place[node] = place


def _sift_node(graph: _Graph, layer: list[int], beside: dict[int, _Beside], node: int) -> None:
    here = layer.index(node)
    best, target = (0, 0), here
    for places in (range(here - 1, -1, -1), range(here + 1, len(layer))):
        saved = restored = 0
        for place in places:
            other = layer[place]
            left, right = (other, node) if place < here else (node, other)
            saved += _gain(beside[left], beside[right])
            restored += 1 if graph.written[left] > graph.written[right] else -1
            if (saved, restored) > best:
                best, target = (saved, restored), place
    layer.insert(target, layer.pop(here))
