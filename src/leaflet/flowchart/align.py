"""Alignment: which nodes stand exactly in line, so that the connector between them is straight.

Nodes in line share one column and move together. A link joins two columns only where the order
and the gaps within the ranks still leave them a place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leaflet.flowchart.separate import Gap


@dataclass(frozen=True, slots=True)
class Link:
    """Straight where ``place[upper] == place[lower] + offset``."""

    upper: int
    lower: int
    offset: float


class Columns:
    """Nodes grouped in columns: ``place[node] = column place + shift[node]``."""

    def __init__(
        self, before: Sequence[float], after: Sequence[float], gaps: Sequence[Gap], extent: float
    ) -> None:
        """Start with one column a node, which reaches so far ``before`` and ``after`` its place.

        No joining makes the chart longer than ``extent``.
        """
        self._before, self._after, self._gaps, self._extent = before, after, gaps, extent
        self.of = list(range(len(before)))
        self.shift = [0.0] * len(before)

    def try_all(self, links: Sequence[Link]) -> None:
        """Join the columns of all links that can be joined, the earlier links first."""
        kept = self.of[:], self.shift[:]
        if all(map(self._join, links)) and self.packed() is not None:
            return
        self.of, self.shift = kept
        if len(links) > 1:
            half = len(links) // 2
            self.try_all(links[:half])
            self.try_all(links[half:])

    def _join(self, link: Link) -> bool:
        upper, lower = self.of[link.upper], self.of[link.lower]
        move = self.shift[link.upper] - link.offset - self.shift[link.lower]
        if upper == lower:
            return abs(move) < 1e-6
        for node, column in enumerate(self.of):
            if column == lower:
                self.of[node] = upper
                self.shift[node] += move
        return True

    def straight(self, link: Link) -> bool:
        """Whether the link's ends stand in line."""
        return (
            self.of[link.upper] == self.of[link.lower]
            and abs(self.shift[link.upper] - link.offset - self.shift[link.lower]) < 1e-6
        )

    def gaps(self) -> list[Gap] | None:
        """Return the gaps between columns, or None where one column would need two places."""
        widest: dict[tuple[int, int], float] = {}
        for gap in self._gaps:
            left, right = self.of[gap.left], self.of[gap.right]
            least = gap.least + self.shift[gap.left] - self.shift[gap.right]
            if left == right:
                if least > 1e-6:
                    return None
            elif least > widest.get((left, right), float("-inf")):
                widest[left, right] = least
        return [Gap(left, right, least) for (left, right), least in widest.items()]

    def packed(self) -> list[float] | None:
        """Return the first possible place of each node, or None if there is none."""
        gaps = self.gaps()
        if gaps is None:
            return None
        column = _longest(len(self.of), gaps, self._reaches())
        if column is None:
            return None
        places = [column[of] + shift for of, shift in zip(self.of, self.shift, strict=True)]
        reach = max((p + after for p, after in zip(places, self._after, strict=True)), default=0)
        return places if reach <= self._extent + 1e-6 else None

    def walls(self, first: int, last: int) -> list[Gap]:
        """Return the gaps that keep all columns between two further ones."""
        gaps = [Gap(first, column, least) for column, least in enumerate(self._reaches())]
        room = [float("-inf")] * len(self.of)
        for node, column in enumerate(self.of):
            room[column] = max(room[column], self._after[node] + self.shift[node])
        gaps += [Gap(column, last, least) for column, least in enumerate(room)]
        return [gap for gap in gaps if gap.least > float("-inf")]

    def _reaches(self) -> list[float]:
        # A column begins where its first node does not stand before 0.
        start = [float("-inf")] * len(self.of)
        for node, column in enumerate(self.of):
            start[column] = max(start[column], self._before[node] - self.shift[node])
        return start


def _longest(size: int, gaps: Iterable[Gap], start: list[float]) -> list[float] | None:
    leaving: list[list[Gap]] = [[] for _ in range(size)]
    waiting = [0] * size
    for gap in gaps:
        leaving[gap.left].append(gap)
        waiting[gap.right] += 1
    places = start[:]
    ready = [node for node in range(size) if not waiting[node]]
    for node in ready:
        for gap in leaving[node]:
            places[gap.right] = max(places[gap.right], places[node] + gap.least)
            waiting[gap.right] -= 1
            if not waiting[gap.right]:
                ready.append(gap.right)
    return places if len(ready) == size else None
