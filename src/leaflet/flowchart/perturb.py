"""Shaking: a change somewhere, and all that hangs on it follows.

A step that improves an arrangement moves one node; branches with all their leaves it cannot move.
Here two nodes of a rank change places, the ranks before and after are swept from there, and what
crosses no more than before is kept.
"""

from leaflet.flowchart.arrange import Arrangement
from leaflet.flowchart.improve import sift, sweep, transpose


class Numbers:
    """A fixed sequence of numbers that follow no pattern (Park and Miller 1988)."""

    def __init__(self) -> None:
        """Begin with 1."""
        self._last = 1

    def below(self, limit: int) -> int:
        """Return the next number, from 0 and less than ``limit``."""
        self._last = self._last * 48271 % 2147483647
        return self._last * limit // 2147483647


def shake(arrangement: Arrangement, numbers: Numbers, times: int) -> Arrangement:
    """Return the best arrangement met while shaking so many times near crossings."""
    best = now = arrangement
    for _ in range(times):
        crossings = now.cost()[0]
        if not crossings:
            break
        trial = now.copy()
        rank = _crossed_rank(now, numbers)
        trial.put(rank, _shaken(now.layers[rank], numbers))
        changed = _follow(trial, rank)
        if trial.cost()[0] <= crossings + 1:
            transpose(trial, sift(trial, changed))
        if trial.cost()[0] <= crossings:
            now = trial
        if now.cost() < best.cost():
            best = now
    return best


def _crossed_rank(arrangement: Arrangement, numbers: Numbers) -> int:
    """Return a rank on either side of crossings that has more than one node."""
    ranks = [
        rank
        for upper, crossings in enumerate(arrangement.crossed())
        if crossings
        for rank in (upper, upper + 1)
        if len(arrangement.layers[rank]) > 1
    ]
    return ranks[numbers.below(len(ranks))]


def _shaken(layer: list[int], numbers: Numbers) -> list[int]:
    """Return the nodes of a rank with two exchanged, one moved, or a stretch turned round."""
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


def _follow(arrangement: Arrangement, rank: int) -> set[int]:
    """Let the other ranks follow a change; return the ranks that did."""
    last = len(arrangement.layers)
    changed = {rank}
    changed |= sweep(arrangement, range(rank + 1, last), down=True, median=False)
    changed |= sweep(arrangement, range(rank - 1, -1, -1), down=False, median=False)
    transpose(arrangement, changed)
    return changed


def restore(arrangement: Arrangement) -> Arrangement:
    """Return an arrangement with as few crossings, nearer to the writer's order."""
    best = min(arrangement, _mirrored(arrangement), key=Arrangement.cost)
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
                best = min(best, trial, key=Arrangement.cost)
    return best


def _mirrored(arrangement: Arrangement) -> Arrangement:
    mirrored = arrangement.copy()
    for rank, layer in enumerate(arrangement.layers):
        mirrored.put(rank, layer[::-1])
    return mirrored
