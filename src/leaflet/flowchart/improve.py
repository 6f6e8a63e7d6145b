"""Steps that improve an arrangement: sweeps, transposition, sifting.

Sugiyama, Tagawa, Toda (1981); Gansner et al. (1993), section 3; Matuszewski, Schönfeld, Molitor:
Using Sifting for k-Layer Straightline Crossing Minimization (1999).
"""

from collections.abc import Iterable, Sequence
from sys import maxsize

from leaflet.flowchart.arrange import Arrangement, Beside, gain


def sweep(arrangement: Arrangement, ranks: Iterable[int], *, down: bool, median: bool) -> set[int]:
    """Order one rank after the other by the middle of the neighbours in the rank before it.

    Stops at the first rank that stays as it was; returns the ranks that did not.
    """
    near = arrangement.links.up if down else arrangement.links.down
    changed: set[int] = set()
    for rank in ranks:
        layer = arrangement.layers[rank]
        place = arrangement.place
        keys: dict[int, float] = {}
        for node in layer:
            places = [place[other] for other in near[node]]
            if places:
                keys[node] = _median(places) if median else sum(places) / len(places)
        moving = iter(sorted(keys, key=lambda node: (keys[node], place[node])))
        moved = [next(moving) if node in keys else node for node in layer]
        if moved != layer:
            arrangement.put(rank, moved)
            changed.add(rank)
    return changed


def _median(places: list[int]) -> float:
    """Return the weighted median: between two middles nearer to the denser side."""
    places.sort()
    half = len(places) // 2
    if len(places) % 2:
        return places[half]
    if len(places) == 2:
        return (places[0] + places[1]) / 2
    left, right = places[half - 1] - places[0], places[-1] - places[half]
    if left + right == 0:
        return (places[half - 1] + places[half]) / 2
    return (places[half - 1] * right + places[half] * left) / (left + right)


def transpose(arrangement: Arrangement, ranks: Iterable[int]) -> None:
    """Swap neighbours as long as that saves a crossing, or costs none and restores the order.

    Begins with ``ranks``; a rank that changes sets its neighbours going.
    """
    waiting = set(ranks)
    last = len(arrangement.layers) - 1
    while waiting:
        for rank in sorted(waiting):
            waiting.discard(rank)
            moved = _transposed(arrangement, rank)
            if moved:
                arrangement.put(rank, moved)
                waiting |= {max(rank - 1, 0), min(rank + 1, last)} - {rank}


def _transposed(arrangement: Arrangement, rank: int) -> list[int] | None:
    """Return the nodes of a rank in a better order, or None."""
    layer = arrangement.layers[rank][:]
    places = arrangement.beside(rank)
    beside = [places[node] for node in layer]
    written = arrangement.links.written
    swapped, at = False, 1
    while at < len(layer):
        left, right = layer[at - 1], layer[at]
        saved = gain(beside[at - 1], beside[at])
        if saved > 0 or (saved == 0 and written[left] > written[right]):
            layer[at - 1], layer[at] = right, left
            beside[at - 1], beside[at] = beside[at], beside[at - 1]
            swapped = True
            at = max(1, at - 1)
        else:
            at += 1
    return layer if swapped else None


def sift(arrangement: Arrangement, ranks: Iterable[int]) -> set[int]:
    """Put every node whose links cross where in its rank it crosses least.

    Returns the ranks that changed.
    """
    links = arrangement.links
    changed: set[int] = set()
    for rank in ranks:
        layer = arrangement.layers[rank][:]
        beside = arrangement.beside(rank)
        crossed = _crossed(layer, beside)
        for node in sorted(crossed, key=lambda n: -len(links.up[n]) - len(links.down[n])):
            _sift_node(layer, beside, links.written, node)
        if layer != arrangement.layers[rank]:
            arrangement.put(rank, layer)
            changed.add(rank)
    return changed


def _crossed(layer: Sequence[int], beside: dict[int, Beside]) -> list[int]:
    """Return the nodes of a rank whose links cross others."""
    found: set[int] = set()
    for side in (0, 1):
        last = -1
        for node in layer:
            places = beside[node][side]
            if places:
                if places[0] < last:
                    found.add(node)
                last = max(last, places[-1])
        first = maxsize
        for node in reversed(layer):
            places = beside[node][side]
            if places:
                if places[-1] > first:
                    found.add(node)
                first = min(first, places[0])
    return [node for node in layer if node in found]


def _sift_node(
    layer: list[int], beside: dict[int, Beside], written: Sequence[int], node: int
) -> None:
    here = layer.index(node)
    best, target = (0, 0), here
    for places in (range(here - 1, -1, -1), range(here + 1, len(layer))):
        saved = restored = 0
        for place in places:
            other = layer[place]
            left, right = (other, node) if place < here else (node, other)
            saved += gain(beside[left], beside[right])
            restored += 1 if written[left] > written[right] else -1
            if (saved, restored) > best:
                best, target = (saved, restored), place
    layer.insert(target, layer.pop(here))
