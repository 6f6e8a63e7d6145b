"""Perturbation: change one rank at random and let the others follow.

Local improvements move single nodes and cannot move a branch with all its leaves. Here a rank near
crossings is changed, the ranks before and after it are swept from there, and the result is kept if
it has no more crossings.
"""

from leaflet.flowchart.improve import sift, sweep, transpose
from leaflet.flowchart.ordering import Ordering


class Numbers:
    """The minimal standard generator with a fixed seed (Park and Miller 1988)."""

    def __init__(self) -> None:
        """Start from seed 1."""
        self._last = 1

    def below(self, limit: int) -> int:
        """Return the next number, from 0 up to but not including ``limit``."""
        self._last = self._last * 48271 % 2147483647
        return self._last * limit // 2147483647


def perturb(ordering: Ordering, numbers: Numbers, times: int) -> Ordering:
    """Return the best ordering found in ``times`` perturbations near crossings."""
    best = now = ordering
    for _ in range(times):
        crossings = now.cost()[0]
        if not crossings:
            break
        trial = now.copy()
        rank = _crossed_rank(now, numbers)
        trial.put(rank, _perturbed(now.layers[rank], numbers))
        changed = _follow(trial, rank)
        if trial.cost()[0] <= crossings + 1:
            transpose(trial, sift(trial, changed))
        if trial.cost()[0] <= crossings:
            now = trial
        if now.cost() < best.cost():
            best = now
    return best


def _crossed_rank(ordering: Ordering, numbers: Numbers) -> int:
    """Return a random rank next to crossings that has more than one node."""
    ranks = [
        rank
        for upper, crossings in enumerate(ordering.crossed())
        if crossings
        for rank in (upper, upper + 1)
        if len(ordering.layers[rank]) > 1
    ]
    return ranks[numbers.below(len(ranks))]


def _perturbed(layer: list[int], numbers: Numbers) -> list[int]:
    """Return the nodes of a rank with two swapped, one moved, or a stretch reversed."""
    layer = layer[:]
    kind = numbers.below(4)
    first, last = sorted((numbers.below(len(layer)), numbers.below(len(layer))))
    if first == last:
        last = min(first + 1, len(layer) - 1)
        first = last - 1
    if kind == 0:
        layer[first], layer[last] = layer[last], layer[first]
    elif kind == 1:
        layer.insert(first, layer.pop(last))
    elif kind == 2:
        layer.insert(last, layer.pop(first))
    else:
        layer[first : last + 1] = layer[first : last + 1][::-1]
    return layer


def _follow(ordering: Ordering, rank: int) -> set[int]:
    """Sweep away from a changed rank; return all ranks that changed."""
    last = len(ordering.layers)
    changed = {rank}
    changed |= sweep(ordering, range(rank + 1, last), down=True, median=False)
    changed |= sweep(ordering, range(rank - 1, -1, -1), down=False, median=False)
    transpose(ordering, changed)
    return changed


def restore(ordering: Ordering) -> Ordering:
    """Return an ordering with as few crossings that is closer to the writer's order."""
    best = min(ordering, _mirrored(ordering), key=Ordering.cost)
    transpose(best, range(len(best.layers)))
    written = best.links.written
    for rank in range(len(best.layers)):
        for place in range(len(best.layers[rank]) - 1):
            left, right = best.layers[rank][place : place + 2]
            if written[left] > written[right]:
                trial = best.copy()
                layer = best.layers[rank][:]
                layer[place : place + 2] = right, left
                trial.put(rank, layer)
                _follow(trial, rank)
                best = min(best, trial, key=Ordering.cost)
    return best


def _mirrored(ordering: Ordering) -> Ordering:
    mirrored = ordering.copy()
    for rank, layer in enumerate(ordering.layers):
        mirrored.put(rank, layer[::-1])
    return mirrored
