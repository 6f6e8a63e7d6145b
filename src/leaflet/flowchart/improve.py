"""Local improvements of an ordering: sweeps, transposition, sifting.

Sugiyama, Tagawa, Toda (1981); Gansner et al. (1993), section 3; Matuszewski, Schönfeld, Molitor:
Using Sifting for k-Layer Straightline Crossing Minimization (1999).
"""

from collections.abc import Iterable, Sequence
from sys import maxsize

from leaflet.flowchart.ordering import Beside, Links, Ordering, gain


def sweep(ordering: Ordering, ranks: Iterable[int], *, down: bool, median: bool) -> set[int]:
    """Order each rank by the median or the mean of its neighbours' places in the previous one.

    Return the ranks that changed.
    """
    near = ordering.links.up if down else ordering.links.down
    changed: set[int] = set()
    for rank in ranks:
        layer = ordering.layers[rank]
        place = ordering.place
        keys: dict[int, float] = {}
        for node in layer:
            places = [place[other] for other in near[node]]
            if places:
                keys[node] = _median(places) if median else sum(places) / len(places)
        moving = iter(sorted(keys, key=lambda node: (keys[node], place[node])))
        moved = [next(moving) if node in keys else node for node in layer]
        if moved != layer:
            ordering.put(rank, moved)
            changed.add(rank)
    return changed


def _median(places: list[int]) -> float:
    """Return the weighted median: of two middle places, nearer to the denser side."""
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


def transpose(ordering: Ordering, ranks: Iterable[int]) -> None:
    """Swap neighbours while that saves crossings, or costs none and restores the writer's order.

    Starts with ``ranks``; when a rank changes, the ranks next to it are tried again.
    """
    waiting = set(ranks)
    last = len(ordering.layers) - 1
    while waiting:
        for rank in sorted(waiting):
            waiting.discard(rank)
            moved = _transposed(ordering, rank)
            if moved:
                ordering.put(rank, moved)
                waiting |= {max(rank - 1, 0), min(rank + 1, last)} - {rank}


def _transposed(ordering: Ordering, rank: int) -> list[int] | None:
    """Return the nodes of a rank in a better order, or None."""
    layer = ordering.layers[rank][:]
    places = ordering.beside(rank)
    beside = [places[node] for node in layer]
    written, fixed = ordering.links.written, ordering.links.fixed
    swapped, at = False, 1
    while at < len(layer):
        left, right = layer[at - 1], layer[at]
        saved = gain(beside[at - 1], beside[at])
        better = saved > 0 or (saved == 0 and written[left] > written[right])
        if better and not fixed(left, right):
            layer[at - 1], layer[at] = right, left
            beside[at - 1], beside[at] = beside[at], beside[at - 1]
            swapped = True
            at = max(1, at - 1)
        else:
            at += 1
    return layer if swapped else None


def sift(ordering: Ordering, ranks: Iterable[int]) -> set[int]:
    """Move every node with crossings to the place in its rank where its links cross least.

    Return the ranks that changed.
    """
    links = ordering.links
    changed: set[int] = set()
    for rank in ranks:
        layer = ordering.layers[rank][:]
        beside = ordering.beside(rank)
        crossed = _crossed(layer, beside)
        for node in sorted(crossed, key=lambda n: -len(links.up[n]) - len(links.down[n])):
            _sift_node(layer, beside, links, node)
        if layer != ordering.layers[rank]:
            ordering.put(rank, layer)
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


def _sift_node(layer: list[int], beside: dict[int, Beside], links: Links, node: int) -> None:
    here = layer.index(node)
    best, target = (0, 0), here
    for places in (range(here - 1, -1, -1), range(here + 1, len(layer))):
        saved = restored = 0
        for place in places:
            other = layer[place]
            if links.fixed(node, other):
                break
            left, right = (other, node) if place < here else (node, other)
            saved += gain(beside[left], beside[right])
            restored += 1 if links.written[left] > links.written[right] else -1
            if (saved, restored) > best:
                best, target = (saved, restored), place
    layer.insert(target, layer.pop(here))
