"""Crossing reduction: the order of the nodes in every rank.

Before: links of length one. After: each rank's nodes in an order with few crossings; among equals
the writer's order is kept. Several beginnings are improved by sweeps, then shaken; the better half
of them is shaken twice as often, until one is left. Nothing is left to chance: the same graph gives
the same order.

Sugiyama, Tagawa, Toda: Methods for Visual Understanding of Hierarchical System Structures (1981);
Lourenço, Martin, Stützle: Iterated Local Search (2003).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Final

from leaflet.flowchart.arrange import Arrangement, Links
from leaflet.flowchart.improve import sift, sweep, transpose
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.perturb import Numbers, restore, shake

SWEEPS: Final = 24  # Gansner et al. 1993: 24 passes suffice
PATIENCE: Final = 4  # sweeps without a gain before a beginning is given up
SHUFFLES: Final = 4  # beginnings no reader would think of
SHAKES: Final = 30  # of each beginning, doubled for the better half
SIZE: Final = 60  # nodes of a graph that is shaken so often; a larger one is shaken less
AGREED: Final = 6  # beginnings that lead to as few crossings: fewer will hardly be found


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
    links = Links(layered)
    layers: list[list[int]] = [[] for _ in range(layered.count)]
    crossings = 0
    for part in links.parts():
        best = _best(links, part)
        crossings += best.cost()[0]
        for whole, piece in zip(layers, best.layers, strict=True):
            whole.extend(piece)
    return Ordered(tuple(map(tuple, layers)), crossings)


def _best(links: Links, part: list[int]) -> Arrangement:
    numbers = Numbers()
    found: list[Arrangement] = []
    for start in _beginnings(links, part, numbers):
        found.append(_swept(Arrangement(links, start)))
        if not found[-1].cost()[0]:
            return restore(found[-1])
    shakes = max(1, min(SHAKES, SHAKES * SIZE // len(part)))
    while len(found) > 1:
        found = [shake(each, numbers, shakes) for each in found]
        found.sort(key=Arrangement.cost)
        least = found[0].cost()[0]
        if sum(each.cost()[0] == least for each in found) >= AGREED or not least:
            break
        found = found[: len(found) // 2]
        shakes *= 2
    return restore(found[0])


def _beginnings(links: Links, part: list[int], numbers: Numbers) -> Iterator[list[int]]:
    yield part
    yield part[::-1]
    yield _spread(links, [node for node in part if not links.up[node]])
    yield _spread(links, [node for node in part if not links.down[node]])
    for _ in range(SHUFFLES):
        keyed = [(numbers.below(1 << 30), node) for node in part]
        yield [node for _key, node in sorted(keyed, key=itemgetter(0))]


def _spread(links: Links, first: list[int]) -> list[int]:
    """Return the nodes as they are met from ``first`` on."""
    met = dict.fromkeys(first)
    queue = list(met)
    for node in queue:
        for other in (*links.down[node], *links.up[node]):
            if other not in met:
                met[other] = None
                queue.append(other)
    return queue


def _swept(arrangement: Arrangement) -> Arrangement:
    """Return the best that sweeps to and fro lead to, each node then put where it is best."""
    best, cost = arrangement.copy(), arrangement.cost()
    ranks = range(len(arrangement.layers))
    idle = 0
    for number in range(SWEEPS):
        if not cost[0] or idle == PATIENCE:
            break
        down = number % 2 == 0
        sweep(arrangement, ranks if down else ranks[::-1], down=down, median=number % 4 < 2)
        transpose(arrangement, ranks)
        idle += 1
        if arrangement.cost() < cost:
            best, cost, idle = arrangement.copy(), arrangement.cost(), 0
    trial = best.copy()
    transpose(trial, sift(trial, ranks))
    return min(best, trial, key=Arrangement.cost)
