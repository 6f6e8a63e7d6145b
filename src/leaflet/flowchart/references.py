"""References: which connectors to replace by the number of the box they lead to.

A connector that runs across the whole chart or crosses others costs its reader more than a chip
「→③」 at its tail and the number at its head. The caller draws the chips and lays out the rest.
"""

from itertools import combinations, pairwise

from leaflet.flowchart.assemble import crossings
from leaflet.flowchart.chart import Chart, Wire


def replaceable(chart: Chart) -> tuple[int, ...]:
    """Return the edges to replace, by their numbers in the order given.

    Those are the edges longer than half the way round the chart's corner (half of its width plus
    half of its height), then as many as it takes to leave no crossing, those with most crossings
    first. At least one connector remains at every box that has one coming in. A box may lose all
    connectors going out; fix its rank in the reduced graph to keep it where it is.
    """
    entering: dict[str, int] = {}
    for wire in chart.wires:
        if wire.tail != wire.head:
            entering[wire.head] = entering.get(wire.head, 0) + 1
    lengths = {wire.edge: _length(wire) for wire in chart.wires}
    heads = {wire.edge: wire.head for wire in chart.wires if wire.tail != wire.head}
    crossed = _crossed(chart)
    replaced: list[int] = []

    def replace(edge: int) -> None:
        entering[heads[edge]] -= 1
        replaced.append(edge)
        for other in crossed.pop(edge, set()):
            crossed[other].discard(edge)

    def able(edge: int) -> bool:
        return edge in heads and edge not in replaced and entering[heads[edge]] > 1

    for edge in sorted(heads, key=lambda e: (-lengths[e], e)):
        if lengths[edge] > (chart.width + chart.height) / 2 and able(edge):
            replace(edge)
    while worst := [edge for edge, others in crossed.items() if others and able(edge)]:
        replace(max(worst, key=lambda e: (len(crossed[e]), lengths[e], -e)))
    return tuple(sorted(replaced))


def _length(wire: Wire) -> float:
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pairwise(wire.points))


def _crossed(chart: Chart) -> dict[int, set[int]]:
    """Return for each edge those that cross it."""
    crossed: dict[int, set[int]] = {wire.edge: set() for wire in chart.wires}
    if chart.crossings:
        for one, other in combinations(chart.wires, 2):
            if crossings([one, other]):
                crossed[one.edge].add(other.edge)
                crossed[other.edge].add(one.edge)
    return crossed
