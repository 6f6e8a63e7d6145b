"""Ranking: the column or row of every box.

Before: edges by kind, from ``acyclic``. After: every forward edge leads to a later rank, the edges
are as short as possible in total, and no box could be in an earlier rank at the same total length.

Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993), section 2.
"""

from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Digraph
from leaflet.flowchart.simplex import Arc, solve

HOLD = 16  # price per rank of an edge between questions; to a sink in the last rank it is 1
START = 2 * HOLD  # price per rank before a box without incoming edges, with ``starts_first``


@dataclass(frozen=True, slots=True)
class Ranks:
    """The rank of each box, from 0, and how many ranks there are."""

    of: tuple[int, ...]
    count: int


def assign_ranks(
    graph: Digraph,
    acyclic: Acyclic,
    *,
    align_sinks: bool = False,
    starts_first: bool = False,
) -> Ranks:
    """Return the ranks.

    ``align_sinks`` puts all boxes without outgoing edges into the last rank. ``starts_first``
    puts those without incoming edges into the first one, unless that makes more than two edges
    longer.
    """
    if not graph.boxes:
        return Ranks((), 0)
    pairs = sorted({(graph.tails[e], graph.heads[e]) for e in acyclic.forward})
    sinks = _sinks(graph.boxes, pairs) if align_sinks else set()
    arcs = [Arc(t, h, 1, 1 if h in sinks else HOLD) for t, h in pairs]
    arcs += _frame(graph.boxes, sinks)
    if starts_first:
        arcs += _starts(graph.boxes, pairs)
    value = solve(graph.boxes + 2, arcs)
    ground, ceiling = value[graph.boxes], value[graph.boxes + 1]
    ranks = [each - ground for each in value[: graph.boxes]]
    _ground_parts(ranks, pairs, sinks)
    _move_up(ranks, pairs, sinks)
    return Ranks(tuple(ranks), max(ceiling - ground, *ranks) + 1)


def _sinks(boxes: int, pairs: list[tuple[int, int]]) -> set[int]:
    return set(range(boxes)) - {tail for tail, _head in pairs}


def _frame(boxes: int, sinks: set[int]) -> list[Arc]:
    # Two extra nodes stand for rank 0 and the last rank; arcs both ways make a sink equal to it.
    ground, ceiling = boxes, boxes + 1
    arcs = [Arc(ground, ceiling, 0, 1)]
    for b in range(boxes):
        arcs.append(Arc(ground, b, 0, 0))
        if b in sinks:
            arcs += (Arc(b, ceiling, 0, 0), Arc(ceiling, b, 0, 0))
    return arcs


def _starts(boxes: int, pairs: list[tuple[int, int]]) -> list[Arc]:
    entered = {head for _tail, head in pairs}
    starts = {tail for tail, _head in pairs} - entered
    return [Arc(boxes, start, 0, START) for start in sorted(starts)]


def _ground_parts(ranks: list[int], pairs: list[tuple[int, int]], sinks: set[int]) -> None:
    """Move every part that is connected by more than its sinks to begin at rank 0."""
    part = list(range(len(ranks)))

    def root(b: int) -> int:
        while part[b] != b:
            b = part[b]
        return b

    for tail, head in pairs:
        if head not in sinks:
            part[root(tail)] = root(head)
    held = {root(b) for b in sinks}
    first: dict[int, int] = {}
    for b, rank in enumerate(ranks):
        first[root(b)] = min(first.get(root(b), rank), rank)
    for b in range(len(ranks)):
        if root(b) not in held:
            ranks[b] -= first[root(b)]


def _move_up(ranks: list[int], pairs: list[tuple[int, int]], sinks: set[int]) -> None:
    """Move boxes to earlier ranks where that does not increase the total length."""
    above: list[list[int]] = [[] for _ in ranks]
    pull = [0] * len(ranks)
    for tail, head in pairs:
        above[head].append(tail)
        price = 1 if head in sinks else HOLD
        pull[tail] -= price
        pull[head] += price
    for b in sorted(range(len(ranks)), key=lambda b: (ranks[b], b)):
        if b not in sinks and above[b] and pull[b] >= 0:
            ranks[b] = 1 + max(ranks[tail] for tail in above[b])
