"""Crossing reduction: the order of the nodes in every rank.

Before: every link joins neighbouring ranks. After: the nodes of each rank are in an order with few
crossings, and in the writer's order where that costs none. Several initial orders are improved by
sweeps, then perturbed; the better half is perturbed twice as often, until one is left. The numbers
are pseudorandom with a fixed seed: the same graph always gets the same order. Sizes play no part.

Sugiyama, Tagawa, Toda: Methods for Visual Understanding of Hierarchical System Structures (1981);
Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993), section 3;
Lourenço, Martin, Stützle: Iterated Local Search (2003).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Final

from leaflet.flowchart.improve import sift, sweep, transpose
from leaflet.flowchart.normalize import Layered
from leaflet.flowchart.ordering import Links, Ordering
from leaflet.flowchart.perturb import Numbers, perturb, restore

SWEEPS: Final = 24  # Gansner et al. 1993: 24 passes suffice
PATIENCE: Final = 4  # sweeps without a gain before an initial order is given up
SHUFFLES: Final = 4  # initial orders in random order
ROUNDS: Final = 30  # perturbations of each initial order, doubled for the better half
SIZE: Final = (
    60  # nodes up to which a graph is perturbed that often; a larger one is perturbed less
)
LARGE: Final = 200  # nodes from which a graph is swept from two initial orders and no more
AGREED: Final = 6  # orders with the same fewest crossings: a better one is unlikely


@dataclass(frozen=True, slots=True)
class Ordered:
    """The nodes of each rank from left to right (for direction down), and the crossings."""

    layers: tuple[tuple[int, ...], ...]
    crossings: int


def order(layered: Layered, *, keep_order: bool = False) -> Ordered:
    """Return the layers in order; connected parts are placed side by side.

    With ``keep_order`` the boxes of every rank stay in the order given, whatever that crosses.
    """
    links = Links(layered, keep_order=keep_order)
    layers: list[list[int]] = [[] for _ in range(layered.count)]
    crossings = 0
    parts = [links.reading()] if keep_order else links.parts()
    for part in parts:
        best = _best(links, part)
        crossings += best.cost()[0]
        for whole, piece in zip(layers, best.layers, strict=True):
            whole.extend(piece)
    return Ordered(tuple(map(tuple, layers)), crossings)


def _best(links: Links, part: list[int]) -> Ordering:
    numbers = Numbers()
    found: list[Ordering] = []
    large = len(part) > LARGE
    for start in islice(_initial_orders(links, part, numbers), 2 if large else None):
        found.append(_swept(Ordering(links, start)))
        if not found[-1].cost()[0]:
            return restore(found[-1])
    if large:
        return min(found, key=Ordering.cost)
    rounds = max(1, min(ROUNDS, ROUNDS * SIZE // len(part)))
    while len(found) > 1:
        found = [perturb(each, numbers, rounds) for each in found]
        found.sort(key=Ordering.cost)
        least = found[0].cost()[0]
        if sum(each.cost()[0] == least for each in found) >= AGREED or not least:
            break
        found = found[: len(found) // 2]
        rounds *= 2
    return restore(found[0])


def _initial_orders(links: Links, part: list[int], numbers: Numbers) -> Iterator[list[int]]:
    yield part
    yield part[::-1]
    yield _spread(links, [node for node in part if not links.up[node]])
    yield _spread(links, [node for node in part if not links.down[node]])
    for _ in range(SHUFFLES):
        keyed = [(numbers.below(1 << 30), node) for node in part]
        yield [node for _key, node in sorted(keyed, key=itemgetter(0))]


def _spread(links: Links, first: list[int]) -> list[int]:
    """Return the nodes in breadth-first order from ``first`` on."""
    met = dict.fromkeys(first)
    queue = list(met)
    for node in queue:
        for other in (*links.down[node], *links.up[node]):
            if other not in met:
                met[other] = None
                queue.append(other)
    return queue


def _swept(ordering: Ordering) -> Ordering:
    """Return the best ordering found by sweeping down and up, followed by one round of sifting."""
    best, cost = ordering.copy(), ordering.cost()
    ranks = range(len(ordering.layers))
    idle = 0
    for number in range(SWEEPS):
        if not cost[0] or idle == PATIENCE:
            break
        down = number % 2 == 0
        sweep(ordering, ranks if down else ranks[::-1], down=down, median=number % 4 < 2)
        transpose(ordering, ranks)
        idle += 1
        if ordering.cost() < cost:
            best, cost, idle = ordering.copy(), ordering.cost(), 0
    trial = best.copy()
    transpose(trial, sift(trial, ranks))
    return min(best, trial, key=Ordering.cost)
