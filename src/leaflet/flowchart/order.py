"""Crossing reduction: the order of the nodes in every rank.

Before: links of length one. After: each rank's nodes in an order with as few crossings as sweeps,
transposition and sifting find from several beginnings; among equals the writer's order is kept.
Nothing is left to chance: the same graph gives the same order.

Sugiyama, Tagawa, Toda (1981); Gansner et al. (1993), section 3; Matuszewski, Schönfeld, Molitor:
Using Sifting for k-Layer Straightline Crossing Minimization (1999).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from leaflet.flowchart.crossing import between, of_pair
from leaflet.flowchart.normalize import Layered

Layers = list[list[int]]

PATIENCE = 4  # sweeps without a gain before a beginning is given up
SWEEPS = 24  # Gansner et al. 1993: 24 passes suffice
SHUFFLES = 6  # further beginnings, only while crossings remain


@dataclass(frozen=True, slots=True)
class Ordered:
    """The nodes of each rank from left to right (direction down), and how often links cross."""

    layers: tuple[tuple[int, ...], ...]
    crossings: int


def order(layered: Layered) -> Ordered:
    """Return the layers in order; parts that do not hang together stand side by side."""
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
        self.written = self._visit(range(layered.boxes))
        self.place = [0] * size

    def _visit(self, boxes: range) -> list[int]:
        """Number the nodes as a reader meets them who follows each branch to its end."""
        number = [-1] * len(self.ranks)
        following = 0
        for start in [b for b in boxes if not self.up[b]]:
            stack = [start]
            while stack:
                node = stack.pop()
                if number[node] < 0:
                    number[node] = following
                    following += 1
                    stack.extend(reversed(self.down[node]))
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

    def cost(self, layers: Layers) -> tuple[int, int]:
        """Return crossings, then how many pairs stand against the writer's order."""
        against = sum(
            of_pair([self.written[node]], sorted(self.written[other] for other in layer[i + 1 :]))
            for layer in layers
            for i, node in enumerate(layer)
        )
        return self.crossings(layers), against

    def settle(self, layers: Layers) -> None:
        """Note every node's place in its layer."""
        for layer in layers:
            for place, node in enumerate(layer):
                self.place[node] = place

    def beside(self, node: int) -> tuple[list[int], list[int]]:
        """Return the sorted places of the neighbours before and after a node's rank."""
        place = self.place
        return (
            sorted(place[other] for other in self.up[node]),
            sorted(place[other] for other in self.down[node]),
        )


def _best(graph: _Graph, part: list[int]) -> Layers:
    best: Layers = []
    cost = (-1, -1)
    for start in _beginnings(graph, part):
        layers = _improve(graph, graph.layers(start))
        now = graph.cost(layers)
        if not best or now < cost:
            best, cost = layers, now
        if cost[0] == 0:
            break
    return best


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


def _improve(graph: _Graph, layers: Layers) -> Layers:
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
        _sift(graph, best)
        _transpose(graph, best)
        now = graph.cost(best)
        if now >= cost:
            break
        cost = now
    _transpose(graph, best)
    return best


def _sweep(graph: _Graph, layers: Layers, *, downward: bool, median: bool) -> None:
    """Order each rank by the middle of its neighbours in the rank before."""
    graph.settle(layers)
    near = graph.up if downward else graph.down
    for rank in range(len(layers)) if downward else reversed(range(len(layers))):
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


def _gain(graph: _Graph, left: int, right: int) -> tuple[int, int]:
    """Return what two neighbours cost as they stand, less what they cost the other way round."""
    left_up, left_down = graph.beside(left)
    right_up, right_down = graph.beside(right)
    now = of_pair(left_up, right_up) + of_pair(left_down, right_down)
    then = of_pair(right_up, left_up) + of_pair(right_down, left_down)
    return now - then, 1 if graph.written[left] > graph.written[right] else -1


def _transpose(graph: _Graph, layers: Layers) -> None:
    """Swap neighbours in a rank as long as it saves a crossing, or costs none and restores."""
    graph.settle(layers)
    changed = True
    while changed:
        changed = False
        for layer in layers:
            for place in range(len(layer) - 1):
                left, right = layer[place], layer[place + 1]
                if _gain(graph, left, right) > (0, 0):
                    layer[place], layer[place + 1] = right, left
                    graph.place[left], graph.place[right] = place + 1, place
                    changed = True


def _sift(graph: _Graph, layers: Layers) -> None:
    """Put every node where in its rank it crosses least."""
    graph.settle(layers)
    for layer in layers:
        for node in sorted(layer, key=lambda n: -len(graph.up[n]) - len(graph.down[n])):
            _sift_node(graph, layer, node)


def _sift_node(graph: _Graph, layer: list[int], node: int) -> None:
    here = layer.index(node)
    best, target = (0, 0), here
    total = (0, 0)
    for place in range(here - 1, -1, -1):
        gain = _gain(graph, layer[place], node)
        total = total[0] + gain[0], total[1] + gain[1]
        if total > best:
            best, target = total, place
    total = (0, 0)
    for place in range(here + 1, len(layer)):
        gain = _gain(graph, node, layer[place])
        total = total[0] + gain[0], total[1] + gain[1]
        if total > best:
            best, target = total, place
    if target != here:
        layer.insert(target, layer.pop(here))
        for place, each in enumerate(layer):
            graph.place[each] = place
