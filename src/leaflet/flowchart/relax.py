"""Relaxation: columns of nodes at the places where what is wished for pulls least.

Minimises a sum of squares under the gaps by projected descent with momentum (Nesterov 1983, Beck
and Teboulle 2009); the step of each column is bounded by the curvature it can meet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leaflet.flowchart.align import Columns, Link
from leaflet.flowchart.separate import Gap, Separation

# How much is wished: a parent over the middle of its branches, or over its only one; a branch
# near its parent; neighbours close together. Found by looking at charts.
CENTRE, SINGLE, BRANCH, CLOSE = 1.0, 1.0, 0.08, 0.004
ROUNDS = 80
STILL = 0.02  # pt: less movement in a round is none
WALL = 1e7  # the weight of a place that must not move


def relax(
    columns: Columns, links: Sequence[Link], gaps: Sequence[Gap], extent: float
) -> list[float]:
    """Return the place of each node, between 0 and ``extent`` if that is finite."""
    wishes = [
        wish
        for wish in (_in_columns(columns, wish) for wish in _wishes(links, gaps))
        if len(wish.parts) > 1
    ]
    at = _start(columns)
    bend = [1e-3] * len(at)
    for wish in wishes:
        total = sum(abs(factor) for _column, factor in wish.parts)
        for column, factor in wish.parts:
            bend[column] += wish.weight * abs(factor) * total
    kept = columns.gaps() or []
    if extent < float("inf"):
        kept += columns.walls(len(at), len(at) + 1)
        at += [0.0, extent]
        bend += [WALL, WALL]
    at = _settle(wishes, bend, kept, at)
    return [at[column] + shift for column, shift in zip(columns.of, columns.shift, strict=True)]


def _start(columns: Columns) -> list[float]:
    packed = columns.packed() or []
    at = [0.0] * len(packed)
    for node, column in enumerate(columns.of):
        at[column] = packed[node] - columns.shift[node]
    return at


def _settle(
    wishes: Sequence["_Wish"], bend: list[float], gaps: list[Gap], at: list[float]
) -> list[float]:
    separation = Separation(bend, gaps)
    ahead, momentum = at, 1.0
    for _ in range(ROUNDS):
        following = separation.project(_descend(wishes, bend, ahead))
        moved = max((abs(a - b) for a, b in zip(following, at, strict=True)), default=0.0)
        faster = (1 + (1 + 4 * momentum * momentum) ** 0.5) / 2
        push = (momentum - 1) / faster
        ahead = [new + push * (new - old) for new, old in zip(following, at, strict=True)]
        at, momentum = following, faster
        if moved < STILL:
            break
    return at


@dataclass(frozen=True, slots=True)
class _Wish:
    """Wants the sum of the places, each by its factor, and of ``rest`` to be 0."""

    parts: tuple[tuple[int, float], ...]
    rest: float
    weight: float


def _wishes(links: Sequence[Link], gaps: Sequence[Gap]) -> Iterator[_Wish]:
    branches: dict[int, list[Link]] = {}
    for link in links:
        branches.setdefault(link.upper, []).append(link)
    for upper, below in branches.items():
        if len(below) > 1:
            first, last = below[0], below[-1]
            middle = ((upper, 1.0), (first.lower, -0.5), (last.lower, -0.5))
            yield _Wish(middle, -(first.offset + last.offset) / 2, CENTRE)
        weight = BRANCH if len(below) > 1 else SINGLE
        for link in below:
            yield _Wish(((upper, 1.0), (link.lower, -1.0)), -link.offset, weight)
    for gap in gaps:
        yield _Wish(((gap.right, 1.0), (gap.left, -1.0)), -gap.least, CLOSE)


def _in_columns(columns: Columns, wish: _Wish) -> _Wish:
    factors: dict[int, float] = {}
    rest = wish.rest
    for node, factor in wish.parts:
        column = columns.of[node]
        factors[column] = factors.get(column, 0.0) + factor
        rest += factor * columns.shift[node]
    parts = tuple((column, factor) for column, factor in factors.items() if factor)
    return _Wish(parts, rest, wish.weight)


def _descend(wishes: Sequence[_Wish], bend: list[float], at: list[float]) -> list[float]:
    slope = [0.0] * len(at)
    for wish in wishes:
        force = wish.rest
        for column, factor in wish.parts:
            force += factor * at[column]
        force *= wish.weight
        for column, factor in wish.parts:
            slope[column] += force * factor
    return [place - s / b for place, s, b in zip(at, slope, bend, strict=True)]
