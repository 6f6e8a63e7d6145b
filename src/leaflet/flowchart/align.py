"""Alignment: which nodes line up exactly, so that the connector between them is straight.

Before: nodes in order with the gaps between them. After: aligned nodes share a column and move
together; the order and the gaps within the ranks can still be kept.

The columns are the blocks of Brandes, Köpf: Fast and Simple Horizontal Coordinate Assignment
(2002); here they are built greedily, and a join is undone where it leaves no feasible placement.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.separate import Gap, topological


@dataclass(frozen=True, slots=True)
class ConnectorPiece:
    """A piece of a connector between neighbouring ranks.

    It is straight where ``place[upper] == place[lower] + offset``.
    """

    upper: int
    lower: int
    offset: float


class Columns:
    """Nodes grouped in columns: ``place[node] = column place + shift[node]``."""

    def __init__(
        self, before: Sequence[float], after: Sequence[float], gaps: Sequence[Gap], extent: float
    ) -> None:
        """Start with one column per node.

        A node extends ``before`` and ``after`` its place, in pt. Columns are never joined in a
        way that makes the chart longer than ``extent``.
        """
        self._before, self._after, self._gaps, self._extent = before, after, gaps, extent
        self.of = list(range(len(before)))
        self.shift = [0.0] * len(before)

    def try_all(self, segments: Sequence[ConnectorPiece]) -> None:
        """Straighten as many of the segments as possible, the earlier ones first."""
        kept = self.of[:], self.shift[:]
        if all(map(self._join, segments)) and self.packed() is not None:
            return
        self.of, self.shift = kept
        if len(segments) > 1:
            half = len(segments) // 2
            self.try_all(segments[:half])
            self.try_all(segments[half:])

    def _join(self, segment: ConnectorPiece) -> bool:
        upper, lower = self.of[segment.upper], self.of[segment.lower]
        move = self.shift[segment.upper] - segment.offset - self.shift[segment.lower]
        if upper == lower:
            return abs(move) < 1e-6
        for node, column in enumerate(self.of):
            if column == lower:
                self.of[node] = upper
                self.shift[node] += move
        return True

    def straight(self, segment: ConnectorPiece) -> bool:
        """Whether the ends of the segment are aligned."""
        return (
            self.of[segment.upper] == self.of[segment.lower]
            and abs(self.shift[segment.upper] - segment.offset - self.shift[segment.lower]) < 1e-6
        )

    def gaps(self) -> list[Gap] | None:
        """Return the gaps between columns, or None where a column would have to pass itself."""
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
        """Return the smallest feasible place of each node, or None if there is none."""
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
        """Return the gaps that keep all columns between two extra ones, ``first`` and ``last``."""
        gaps = [Gap(first, column, least) for column, least in enumerate(self._reaches())]
        room = [float("-inf")] * len(self.of)
        for node, column in enumerate(self.of):
            room[column] = max(room[column], self._after[node] + self.shift[node])
        gaps += [Gap(column, last, least) for column, least in enumerate(room)]
        return [gap for gap in gaps if gap.least > float("-inf")]

    def _reaches(self) -> list[float]:
        # The least place of a column at which none of its nodes begins before 0.
        start = [float("-inf")] * len(self.of)
        for node, column in enumerate(self.of):
            start[column] = max(start[column], self._before[node] - self.shift[node])
        return start


def _longest(size: int, gaps: Sequence[Gap], start: list[float]) -> list[float] | None:
    order, places = topological(size, gaps), start[:]
    for gap in order:
        places[gap.right] = max(places[gap.right], places[gap.left] + gap.least)
    return places if len(order) == len(gaps) else None
