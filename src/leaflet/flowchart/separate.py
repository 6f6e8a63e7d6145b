"""Separation: the places closest to the desired ones that keep every gap.

Nodes that push each other move as one block, as in Dwyer, Marriott, Stuckey: Fast Node Overlap
Removal (2005), with the warm start of Dwyer, Koren, Marriott: IPSep-CoLa (2006).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ENOUGH = 1e-7  # pt: a gap that is short by no more counts as kept


@dataclass(frozen=True, slots=True)
class Gap:
    """``place[right] - place[left] >= least``."""

    left: int
    right: int
    least: float


class Separation:
    """Projects places onto acyclic gaps; keeps its blocks from call to call."""

    def __init__(self, weights: Sequence[float], gaps: Sequence[Gap]) -> None:
        """Start with one block per node."""
        size = len(weights)
        self._weights, self._gaps = weights, gaps
        self._order = topological(size, gaps)
        self._active: list[list[int]] = [[] for _ in range(size)]
        self._block = list(range(size))
        self._members = {node: [node] for node in range(size)}
        self._unused: list[int] = []  # numbers of blocks that were merged into others
        self._offset = [0.0] * size
        self._at = [0.0] * size  # by block
        self._desired: Sequence[float] = ()

    def project(self, desired: Sequence[float]) -> list[float]:
        """Return the places with the least weighted sum of squared distances to ``desired``."""
        self._desired = desired
        for block in self._members:
            self._settle(block)
        for _ in range(2 * len(self._gaps) + 8):  # rounding could make two splits alternate forever
            self._satisfy()
            if not self._split():
                break
        return self._repaired()

    def _places(self) -> list[float]:
        return [self._at[b] + offset for b, offset in zip(self._block, self._offset, strict=True)]

    def _repaired(self) -> list[float]:
        places = self._places()
        for gap in self._order:
            places[gap.right] = max(places[gap.right], places[gap.left] + gap.least)
        return places

    def _settle(self, block: int) -> None:
        weights = total = 0.0
        for node in self._members[block]:
            weights += self._weights[node]
            total += self._weights[node] * (self._desired[node] - self._offset[node])
        self._at[block] = total / weights

    def _satisfy(self) -> None:
        for _ in range(4 * len(self._gaps) + 8):
            at, block, offset = self._at, self._block, self._offset
            worst, found = ENOUGH, -1
            for index, gap in enumerate(self._gaps):
                left, right = gap.left, gap.right
                short = (
                    at[block[left]] + offset[left] + gap.least - at[block[right]] - offset[right]
                )
                if short > worst:
                    worst, found = short, index
            if found < 0:
                return
            self._join(found)

    def _join(self, index: int) -> None:
        gap = self._gaps[index]
        if self._block[gap.left] == self._block[gap.right]:
            self._cut(self._weakest_between(gap.left, gap.right))
        keep, give = self._block[gap.left], self._block[gap.right]
        shift = self._offset[gap.left] + gap.least - self._offset[gap.right]
        if len(self._members[keep]) < len(self._members[give]):
            keep, give, shift = give, keep, -shift
        for node in self._members.pop(give):
            self._offset[node] += shift
            self._block[node] = keep
            self._members[keep].append(node)
        self._unused.append(give)
        self._active[gap.left].append(index)
        self._active[gap.right].append(index)
        self._settle(keep)

    def _cut(self, index: int) -> None:
        gap = self._gaps[index]
        self._active[gap.left].remove(index)
        self._active[gap.right].remove(index)
        old, new = self._block[gap.left], self._unused.pop()
        self._members[old] = [node for node, _by, _from in self._walk(gap.left)]
        self._members[new] = [node for node, _by, _from in self._walk(gap.right)]
        for node in self._members[new]:
            self._block[node] = new
        self._settle(old)
        self._settle(new)

    def _walk(self, start: int) -> Iterator[tuple[int, int, int]]:
        """Yield the nodes of a block from ``start`` on: node, gap that led to it, node before."""
        stack = [(start, -1, -1)]
        while stack:
            node, by, before = stack.pop()
            yield node, by, before
            for index in self._active[node]:
                if index != by:
                    gap = self._gaps[index]
                    stack.append((gap.left + gap.right - node, index, node))

    def _forces(self, start: int) -> tuple[list[tuple[int, int, int]], dict[int, float]]:
        """Return the walk from ``start`` and the multiplier of each active gap."""
        walk = list(self._walk(start))
        pull = {}
        at = self._at[self._block[start]]
        for node, _by, _before in walk:
            pull[node] = self._weights[node] * (at + self._offset[node] - self._desired[node])
        pressed: dict[int, float] = {}
        for node, by, before in reversed(walk[1:]):
            pressed[by] = pull[node] if self._gaps[by].right == node else -pull[node]
            pull[before] += pull[node]
        return walk, pressed

    def _weakest_between(self, left: int, right: int) -> int:
        walk, pressed = self._forces(left)
        before = {node: (by, previous) for node, by, previous in walk}
        path: list[int] = []
        node = right
        while node != left:
            by, previous = before[node]
            if self._gaps[by].right == node:
                path.append(by)
            node = previous
        return min(path, key=lambda index: (pressed[index], index))

    def _split(self) -> bool:
        """Split every block at its most negative multiplier; return whether one was split."""
        cuts = []
        for members in self._members.values():
            if len(members) > 1:
                _walk, pressed = self._forces(members[0])
                index = min(pressed, key=lambda i: (pressed[i], i))
                if pressed[index] < -1e-9 * self._weights[members[0]]:
                    cuts.append(index)
        for index in cuts:
            self._cut(index)
        return bool(cuts)


def topological(size: int, gaps: Sequence[Gap]) -> list[Gap]:
    """Return the gaps from left to right; those on a circle of gaps, and behind it, are missing."""
    leaving: list[list[Gap]] = [[] for _ in range(size)]
    waiting = [0] * size
    for gap in gaps:
        leaving[gap.left].append(gap)
        waiting[gap.right] += 1
    ready = [node for node in range(size) if not waiting[node]]
    order: list[Gap] = []
    for node in ready:
        for gap in leaving[node]:
            order.append(gap)
            waiting[gap.right] -= 1
            if not waiting[gap.right]:
                ready.append(gap.right)
    return order
