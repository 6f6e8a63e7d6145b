"""Relaxation: balanced places for the columns.

Before: columns of aligned nodes and the gaps to keep. After: a parent is over the middle of its
children and neighbours are close together, as far as the gaps allow.

Minimises a sum of squares by accelerated projected gradient descent (Nesterov 1983; Beck,
Teboulle 2009); the step of each column is the inverse of a bound on its curvature.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leaflet.flowchart.align import Columns, ConnectorPiece
from leaflet.flowchart.separate import Gap, Separation

# Weights: a parent over the middle of its branches, or over its only one; a branch near its parent;
# neighbours close together. Chosen by looking at charts.
CENTRE, SINGLE, BRANCH, CLOSE = 1.0, 1.0, 0.08, 0.004
ROUNDS = 80
STILL = 0.02  # pt: stop when no column moves further in a round
WALL = 1e7  # the weight of a place that must not move


def relax(
    columns: Columns, segments: Sequence[ConnectorPiece], gaps: Sequence[Gap], extent: float
) -> list[float]:
    """Return the place of each node, between 0 and ``extent`` if that is finite."""
    terms = [
        term
        for term in (_in_columns(columns, term) for term in _terms(segments, gaps))
        if len(term.parts) > 1
    ]
    at = _start(columns)
    bend = [1e-3] * len(at)
    for term in terms:
        total = sum(abs(factor) for _column, factor in term.parts)
        for column, factor in term.parts:
            bend[column] += term.weight * abs(factor) * total
    kept = columns.gaps() or []
    if extent < float("inf"):
        kept += columns.walls(len(at), len(at) + 1)
        at += [0.0, extent]
        bend += [WALL, WALL]
    at = _settle(terms, bend, kept, at)
    return [at[column] + shift for column, shift in zip(columns.of, columns.shift, strict=True)]


def _start(columns: Columns) -> list[float]:
    packed = columns.packed() or []
    at = [0.0] * len(packed)
    for node, column in enumerate(columns.of):
        at[column] = packed[node] - columns.shift[node]
    return at


def _settle(
    terms: Sequence["_Term"], bend: list[float], gaps: list[Gap], at: list[float]
) -> list[float]:
    separation = Separation(bend, gaps)
    ahead, momentum = at, 1.0
    for _ in range(ROUNDS):
        following = separation.project(_descend(terms, bend, ahead))
        moved = max((abs(a - b) for a, b in zip(following, at, strict=True)), default=0.0)
        faster = (1 + (1 + 4 * momentum * momentum) ** 0.5) / 2
        push = (momentum - 1) / faster
        ahead = [new + push * (new - old) for new, old in zip(following, at, strict=True)]
        at, momentum = following, faster
        if moved < STILL:
            break
    return at


@dataclass(frozen=True, slots=True)
class _Term:
    """One squared term: the sum of the places times their factors, plus ``rest``, should be 0."""

    parts: tuple[tuple[int, float], ...]
    rest: float
    weight: float


def _terms(segments: Sequence[ConnectorPiece], gaps: Sequence[Gap]) -> Iterator[_Term]:
    branches: dict[int, list[ConnectorPiece]] = {}
    for segment in segments:
        branches.setdefault(segment.upper, []).append(segment)
    for upper, below in branches.items():
        if len(below) > 1:
            first, last = below[0], below[-1]
            middle = ((upper, 1.0), (first.lower, -0.5), (last.lower, -0.5))
            yield _Term(middle, -(first.offset + last.offset) / 2, CENTRE)
        weight = BRANCH if len(below) > 1 else SINGLE
        for segment in below:
            yield _Term(((upper, 1.0), (segment.lower, -1.0)), -segment.offset, weight)
    for gap in gaps:
        yield _Term(((gap.right, 1.0), (gap.left, -1.0)), -gap.least, CLOSE)


def _in_columns(columns: Columns, term: _Term) -> _Term:
    factors: dict[int, float] = {}
    rest = term.rest
    for node, factor in term.parts:
        column = columns.of[node]
        factors[column] = factors.get(column, 0.0) + factor
        rest += factor * columns.shift[node]
    parts = tuple((column, factor) for column, factor in factors.items() if factor)
    return _Term(parts, rest, term.weight)


def _descend(terms: Sequence[_Term], bend: list[float], at: list[float]) -> list[float]:
    slope = [0.0] * len(at)
    for term in terms:
        force = term.rest
        for column, factor in term.parts:
            force += factor * at[column]
        force *= term.weight
        for column, factor in term.parts:
            slope[column] += force * factor
    return [place - s / b for place, s, b in zip(at, slope, bend, strict=True)]
