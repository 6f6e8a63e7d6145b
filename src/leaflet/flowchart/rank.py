"""Layering: the rank of every box.

Before: edges parted by ``acyclic``. After: every forward edge leads to a later rank, the edges are
as short as they can be in total, fixed ranks are kept, and no box could stand earlier for free.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Box, Ties
from leaflet.flowchart.simplex import Arc, ImpossibleError, solve

HOLD = 16  # price of a rank between questions, beside 1 for the way to a sink in the last rank
START = 2 * HOLD  # price of a rank before a box that no edge enters, where those come first


@dataclass(frozen=True, slots=True)
class Ranks:
    """The rank of each box, from 0, and how many ranks there are."""

    of: tuple[int, ...]
    count: int


class FixedRankError(ValueError):
    """The ranks that were fixed leave no rank for some box between them."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("the fixed ranks contradict the edges")


def assign_ranks(
    boxes: Sequence[Box],
    ties: Ties,
    acyclic: Acyclic,
    *,
    align_sinks: bool = False,
    starts_first: bool = False,
) -> Ranks:
    """Return the ranks; with ``align_sinks`` every box that no edge leaves stands in the last.

    With ``starts_first`` those that no edge enters stand in the first, if no more than two edges
    become longer by it. Raises FixedRankError.
    """
    if not boxes:
        return Ranks((), 0)
    pairs = sorted({(ties.tails[e], ties.heads[e]) for e in acyclic.forward})
    sinks = _sinks(ties.boxes, pairs) if align_sinks else set()
    arcs = [Arc(t, h, 1, 1 if h in sinks else HOLD) for t, h in pairs]
    arcs += _frame(boxes, sinks)
    if starts_first:
        arcs += _starts(ties.boxes, pairs)
    try:
        value = solve(ties.boxes + 2, arcs)
    except ImpossibleError:
        raise FixedRankError from None
    ground, ceiling = value[ties.boxes], value[ties.boxes + 1]
    ranks = [each - ground for each in value[: ties.boxes]]
    fixed = {b for b, box in enumerate(boxes) if box.rank is not None}
    _ground_parts(ranks, pairs, fixed, sinks)
    _settle(ranks, pairs, fixed | sinks, sinks)
    return Ranks(tuple(ranks), max(ceiling - ground, *ranks) + 1)


def _sinks(boxes: int, pairs: list[tuple[int, int]]) -> set[int]:
    return set(range(boxes)) - {tail for tail, _head in pairs}


def _frame(boxes: Sequence[Box], sinks: set[int]) -> list[Arc]:
    # Two nodes beside the boxes: rank 0 and, for sinks, the last rank; both ways = equal.
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
    """Let every part that hangs together, not only by its sinks, begin at rank 0."""
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


def _settle(
    ranks: list[int], pairs: list[tuple[int, int]], held: set[int], sinks: set[int]
) -> None:
    """Move boxes to earlier ranks where that makes no edge longer in total."""
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
