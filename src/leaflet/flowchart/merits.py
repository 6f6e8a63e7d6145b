"""Merits: what a laid-out chart costs its reader, counted from its geometry alone.

The measures are those of Purchase: Metrics for Graph Drawing Aesthetics (2002), and of Kieffer,
Dwyer, Marriott, Wybrow: HOLA (2015), as far as they apply to ranks and orthogonal connectors.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from leaflet.flowchart.chart import Chart, PlacedBox
from leaflet.flowchart.graph import Direction
from leaflet.flowchart.ordering import inversions

NIL = 1e-3  # pt: coordinates closer than this are equal


@dataclass(frozen=True, slots=True)
class Merits:
    """Counts of what makes a chart harder to read; lower is better.

    ``crossings``: points where connectors cross. ``inversions``: pairs of boxes of one rank that
    are not in the writer's order. ``between``: lines that pass a rank between two of its boxes.
    ``bundled``: third and further lines that run side by side. ``off_middle``: connector ends away
    from the middle of their border. ``ragged``: left edges of the boxes without outgoing edges,
    beyond the fewest possible. ``wire_length``: of all connectors in pt, shared stretches once.
    """

    crossings: int
    inversions: int
    between: int
    bundled: int
    off_middle: int
    ragged: int
    wire_length: float


@dataclass(frozen=True, slots=True, order=True)
class _Line:
    """A straight stretch; ``level`` is its place across it, ``first`` and ``last`` its ends."""

    level: float
    first: float
    last: float


def appraise(chart: Chart, direction: Direction, near: float) -> Merits:
    """Return the merits of a chart; lines up to ``near`` (pt) apart count as side by side."""
    ranks: dict[int, list[PlacedBox]] = {}
    for box in chart.boxes:
        ranks.setdefault(box.rank, []).append(box)
    lines = [_lines(chart, axis) for axis in (0, 1)]
    return Merits(
        crossings=len(chart.crossings),
        inversions=sum(inversions(_across(b, direction) for b in each) for each in ranks.values()),
        between=_between(ranks, lines[1 if direction == "right" else 0], direction),
        bundled=sum(_bundled(each, near) for each in lines),
        off_middle=_off_middle(chart, direction),
        ragged=_ragged(chart, direction),
        wire_length=sum(line.last - line.first for each in lines for line in each),
    )


def _across(box: PlacedBox, direction: Direction) -> float:
    return box.y if direction == "right" else box.x


def _lines(chart: Chart, axis: int) -> list[_Line]:
    """Return the stretches with a constant x (axis 0) or y (axis 1), overlapping ones merged."""
    found = sorted(
        _Line(a[axis], *sorted((a[1 - axis], b[1 - axis])))
        for wire in chart.wires
        for a, b in pairwise(wire.points)
        if a[axis] == b[axis] and a != b
    )
    merged: list[_Line] = []
    for line in found:
        last = merged[-1] if merged else None
        if last and line.level - last.level < NIL and line.first <= last.last:
            merged[-1] = _Line(last.level, last.first, max(last.last, line.last))
        else:
            merged.append(line)
    return merged


def _between(
    ranks: dict[int, list[PlacedBox]], lines: Sequence[_Line], direction: Direction
) -> int:
    """Count how often a line along the flow passes a rank with boxes of it on both sides."""
    count = 0
    for boxes in ranks.values():
        if direction == "right":
            begin, end = min(b.x for b in boxes), max(b.right for b in boxes)
            spans = [(b.y, b.bottom) for b in boxes]
        else:
            begin, end = min(b.y for b in boxes), max(b.bottom for b in boxes)
            spans = [(b.x, b.right) for b in boxes]
        first, last = min(end for _start, end in spans), max(start for start, _end in spans)
        count += sum(
            first < line.level < last and line.first <= begin + NIL and line.last >= end - NIL
            for line in lines
        )
    return count


def _bundled(lines: Sequence[_Line], near: float) -> int:
    """Count the lines that are third or further in a row of lines side by side."""
    depth: list[int] = []
    for at, line in enumerate(lines):
        beside = [
            depth[i]
            for i, other in enumerate(lines[:at])
            if NIL < line.level - other.level <= near
            and min(line.last, other.last) - max(line.first, other.first) > 2 * near
        ]
        depth.append(1 + max(beside, default=0))
    return sum(each > 2 for each in depth)


def _off_middle(chart: Chart, direction: Direction) -> int:
    axis = 1 if direction == "right" else 0
    middle = {box.id: (box.x + box.width / 2, box.y + box.height / 2)[axis] for box in chart.boxes}
    ends = {
        (name, point)
        for wire in chart.wires
        if wire.tail != wire.head
        for name, point in ((wire.tail, wire.points[0]), (wire.head, wire.points[-1]))
    }
    return sum(abs(point[axis] - middle[name]) > NIL for name, point in ends)


def _ragged(chart: Chart, direction: Direction) -> int:
    tails = {wire.tail for wire in chart.wires}
    sinks = [box for box in chart.boxes if box.id not in tails]
    members: dict[int, int] = {}
    for box in sinks:
        members[box.rank] = members.get(box.rank, 0) + 1
    fewest = len(members) if direction == "right" else max(members.values(), default=0)
    edges = sorted(box.x for box in sinks)
    distinct = len(edges) and 1 + sum(b - a > NIL for a, b in pairwise(edges))
    return max(0, distinct - fewest)
