"""Network simplex: integers that keep their least distances at the smallest weighted length.

Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993), section 2.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arc:
    """``value[head] - value[tail] >= least``, at a price of ``weight`` per unit."""

    tail: int
    head: int
    least: int
    weight: int


def solve(count: int, arcs: Sequence[Arc]) -> list[int]:
    """Return the cheapest values, the smallest being 0; every node is connected with node 0.

    No arcs may contradict each other.
    """
    value = _feasible(count, arcs)
    tree = _tight_tree(count, arcs, value)
    supply = [0] * count
    for arc in arcs:
        supply[arc.tail] += arc.weight
        supply[arc.head] -= arc.weight
    while (leaving := _leaving(count, arcs, tree, supply)) is not None:
        below, arc_out = leaving
        _exchange(arcs, tree, value, below, arc_out)
    least = min(value)
    return [each - least for each in value]


def _feasible(count: int, arcs: Sequence[Arc]) -> list[int]:
    value = [0] * count
    while short := [arc for arc in arcs if _slack(arc, value) < 0]:
        for arc in short:
            value[arc.head] = max(value[arc.head], value[arc.tail] + arc.least)
    return value


def _slack(arc: Arc, value: list[int]) -> int:
    return value[arc.head] - value[arc.tail] - arc.least


def _tight_tree(count: int, arcs: Sequence[Arc], value: list[int]) -> set[int]:
    """Return a spanning tree of arcs without slack, adjusting ``value`` to make them tight."""
    inside = {0}
    tree: set[int] = set()
    while len(inside) < count:
        touching = [
            index for index, arc in enumerate(arcs) if (arc.tail in inside) != (arc.head in inside)
        ]
        nearest = min(touching, key=lambda index: _slack(arcs[index], value))
        arc = arcs[nearest]
        shift = _slack(arc, value) if arc.head not in inside else -_slack(arc, value)
        for node in inside:
            value[node] += shift
        inside |= {arc.tail, arc.head}
        tree.add(nearest)
    return tree


def _leaving(
    count: int, arcs: Sequence[Arc], tree: set[int], supply: list[int]
) -> tuple[set[int], int] | None:
    """Return a tree arc of negative cut value and the nodes below it, or None at the optimum."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for index in sorted(tree):
        beside[arcs[index].tail].append(index)
        beside[arcs[index].head].append(index)
    parent = [-1] * count
    visit = [0]
    for node in visit:
        for index in beside[node]:
            if index != parent[node]:
                other = arcs[index].head + arcs[index].tail - node
                parent[other] = index
                visit.append(other)
    total = supply[:]
    negative: dict[int, int] = {}
    for node in reversed(visit[1:]):
        arc = arcs[parent[node]]
        if (total[node] if arc.tail == node else -total[node]) < 0:
            negative[parent[node]] = node
        total[arc.head + arc.tail - node] += total[node]
    if not negative:
        return None
    first = min(negative)  # Bland's rule: the lowest number prevents cycling
    return _below(negative[first], arcs, beside, parent), first


def _below(top: int, arcs: Sequence[Arc], beside: list[list[int]], parent: list[int]) -> set[int]:
    visit = [top]
    for node in visit:
        for index in beside[node]:
            if index != parent[node]:
                visit.append(arcs[index].head + arcs[index].tail - node)
    return set(visit)


def _exchange(
    arcs: Sequence[Arc], tree: set[int], value: list[int], below: set[int], out: int
) -> None:
    # The entering arc crosses the cut in the opposite direction, the one with the least slack.
    tail_below = arcs[out].tail in below
    entering = min(
        (
            index
            for index, arc in enumerate(arcs)
            if index not in tree
            and (arc.tail in below) != (arc.head in below)
            and (arc.head in below) == tail_below
        ),
        key=lambda index: (_slack(arcs[index], value), index),
    )
    shift = _slack(arcs[entering], value)
    for node in below:
        value[node] += -shift if tail_below else shift
    tree.remove(out)
    tree.add(entering)
