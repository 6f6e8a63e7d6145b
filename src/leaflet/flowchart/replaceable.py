"""Which connectors a number says better than a line.

A connector that runs across the whole chart or crosses others costs its reader more than a chip
「→③」 at its tail and the number at its head. The caller draws the chips and lays out the rest.
"""

from collections.abc import Collection
from itertools import combinations, pairwise

from leaflet.flowchart.assemble import crossings
from leaflet.flowchart.chart import Chart, Wire


def replaceable(chart: Chart, among: Collection[int]) -> tuple[int, ...]:
    """Return which of the edges ``among`` to replace, by their numbers in the order given.

    Those are the edges longer than half the chart (half of its width plus half of its height),
    then as many as it takes to leave no crossing between them and others, those with most
    crossings first.
    """
    wires = [wire for wire in chart.wires if wire.edge in among]
    lengths = {wire.edge: length(wire) for wire in wires}
    long = {edge for edge in lengths if lengths[edge] > (chart.width + chart.height) / 2}
    crossed = _crossed([wire for wire in chart.wires if wire.edge not in long])
    replaced = long
    while worst := [edge for edge in lengths if crossed.get(edge)]:
        edge = max(worst, key=lambda e: (len(crossed[e]), lengths[e], -e))
        replaced.add(edge)
        for other in crossed.pop(edge):
            crossed[other].discard(edge)
    return tuple(sorted(replaced))


def length(wire: Wire) -> float:
    """Return the length of a connector, in pt."""
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(wire.points))


def _crossed(wires: Collection[Wire]) -> dict[int, set[int]]:
    """Return for each edge those that cross it."""
    crossed: dict[int, set[int]] = {wire.edge: set() for wire in wires}
    for one, other in combinations(wires, 2):
        if crossings([one, other]):
            crossed[one.edge].add(other.edge)
            crossed[other.edge].add(one.edge)
    return crossed
