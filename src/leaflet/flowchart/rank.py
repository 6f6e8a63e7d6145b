"""Ranking: the column or row of every box.

Before: edges by kind, from ``acyclic``. After: every forward edge leads to a later rank, the edges
are as short as possible in total, fixed ranks are kept, and no box could be in an earlier rank at
the same total length.

Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993), section 2.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Box, Digraph
from leaflet.flowchart.simplex import Arc, ImpossibleError, solve

HOLD = 16  # price per rank of an edge between questions; to a sink in the last rank it is 1
START = 2 * HOLD  # price per rank before a box without incoming edges, with ``starts_first``


@dataclass(frozen=True, slots=True)
class Ranks:
    """The rank of each box, from 0, and how many ranks there are."""

    of: tuple[int, ...]
    count: int


class FixedRankError(ValueError):
    """The fixed ranks leave no rank for some box between them."""

    def __init__(self) -> None:
        """Word the error."""
        super().__init__("the fixed ranks contradict the edges")


def assign_ranks(
    boxes: Sequence[Box],
    graph: Digraph,
    acyclic: Acyclic,
    *,
    align_sinks: bool = False,
    starts_first: bool = False,
) -> Ranks:
    """Return the ranks.

    ``align_sinks`` puts all boxes without outgoing edges into the last rank. ``starts_first``
    puts those without incoming edges into the first one, unless that makes more than two edges
    longer. Raises FixedRankError.
    """
    if not boxes:
        return Ranks((), 0)
    pairs = sorted({(graph.tails[e], graph.heads[e]) for e in acyclic.forward})
    sinks = _sinks(graph.boxes, pairs) if align_sinks else set()
    arcs = [Arc(t, h, 1, 1 if h in sinks else HOLD) for t, h in pairs]
    arcs += _frame(boxes, sinks)
    if starts_first:
        arcs += _starts(graph.boxes, pairs)
    try:
        value = solve(graph.boxes + 2, arcs)
    except ImpossibleError:
        raise FixedRankError from None
    ground, ceiling = value[graph.boxes], value[graph.boxes + 1]
    ranks = [each - ground for each in value[: graph.boxes]]
    fixed = {b for b, box in enumerate(boxes) if box.rank is not None}
    _ground_parts(ranks, pairs, fixed, sinks)
    _move_up(ranks, pairs, fixed | sinks, sinks)
    return Ranks(tuple(ranks), max(ceiling - ground, *ranks) + 1)


def _sinks(boxes: int, pairs: list[tuple[int, int]]) -> set[int]:
    return set(range(boxes)) - {tail for tail, _head in pairs}


def _frame(boxes: Sequence[Box], sinks: set[int]) -> list[Arc]:
    # Two extra nodes stand for rank 0 and the last rank; arcs both ways make a sink equal to it.
    ground, ceiling = len(boxes), len(boxes) + 1
    arcs = [Arc(ground, ceiling, 0, 1)]
    for b, box in enumerate(boxes):
        arcs.append(Arc(ground, b, box.rank or 0, 0))
        if box.rank is not None:
            arcs.append(Arc(b, ground, -box.rank, 0))
        elif b in sinks:
            arcs += (Arc(b, ceiling, 0, 0), Arc(ceiling, b, 0, 0))
    return arcs


def _starts(boxes: int, pairs: list[tuple[int, int]]) -> list[Arc]:
    entered = {head for _tail, head in pairs}
    starts = {tail for tail, _head in pairs} - entered
    return [Arc(boxes, start, 0, START) for start in sorted(starts)]


def _ground_parts(
    ranks: list[int], pairs: list[tuple[int, int]], fixed: set[int], sinks: set[int]
) -> None:
    """Move every part that is connected by more than its sinks to begin at rank 0."""
    part = list(range(len(ranks)))

    def root(b: int) -> int:
        while part[b] != b:
            b = part[b]
        return b

    for tail, head in pairs:
        if head not in sinks:
            part[root(tail)] = root(head)
    held = {root(b) for b in fixed | sinks}
    first: dict[int, int] = {}
    for b, rank in enumerate(ranks):
        first[root(b)] = min(first.get(root(b), rank), rank)
    for b in range(len(ranks)):
        if root(b) not in held:
            ranks[b] -= first[root(b)]


def _move_up(
    ranks: list[int], pairs: list[tuple[int, int]], held: set[int], sinks: set[int]
) -> None:
    """Move boxes to earlier ranks where that does not increase the total length."""
    above: list[list[int]] = [[] for _ in ranks]
    pull = [0] * len(ranks)
    for tail, head in pairs:
        above[head].append(tail)
        price = 1 if head in sinks else HOLD
        pull[tail] -= price
        pull[head] += price
    for b in sorted(range(len(ranks)), key=lambda b: (ranks[b], b)):
        if b not in held and above[b] and pull[b] >= 0:
            ranks[b] = 1 + max(ranks[tail] for tail in above[b])
