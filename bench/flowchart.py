"""Measure the flowchart's layout: crossings beside Graphviz dot's for the same ranks, and time.

    python bench/flowchart.py [SEEDS]

Graphs made by a fixed sequence of numbers: trees, shared desks, six levels, tangles.
Both programs get the same boxes in the same ranks; crossings are counted in the orders they chose,
every edge drawn straight from rank to rank, and in the polylines that leaflet really draws.
"""

import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations, pairwise
from time import perf_counter

from leaflet.flowchart import Box, Chart, Edge, lay_out

KINDS = ("tree", "shared", "levels", "tangle")
Graph = tuple[list[Box], list[Edge]]


class Numbers:
    """Park and Miller's minimal standard generator (1988): the same numbers on every machine."""

    def __init__(self, seed: int) -> None:
        self._state = seed * 7919 + 12345
        for _ in range(5):
            self.below(2)

    def below(self, limit: int) -> int:
        self._state = self._state * 48271 % 2147483647
        return self._state * limit // 2147483647


def made(kind: str, seed: int) -> Graph:
    """Return a graph of one kind: questions in a tree, desks below them, some desks shared."""
    numbers = Numbers(seed)
    desks = 1 + numbers.below(40)
    levels = 5 if kind == "levels" else 1 + numbers.below(4)
    rows: list[list[str]] = [["q0.0"]]
    pairs: list[tuple[str, str]] = []
    for level in range(1, levels):
        row = [f"q{level}.{i}" for i in range(1 + numbers.below(2 + level * 2))]
        ups = sorted(numbers.below(len(rows[-1])) for _ in row)
        pairs += [(rows[-1][up], name) for up, name in zip(ups, row, strict=True)]
        rows.append(row)
    leaves = [f"d{i}" for i in range(desks)]
    owners = [name for row in rows for name in row]
    childless = [name for name in owners if name not in {tail for tail, _head in pairs}]
    ups = sorted(numbers.below(len(childless)) for _ in leaves)
    pairs += [(childless[up], leaf) for up, leaf in zip(ups, leaves, strict=True)]
    extra = {"tree": 0, "shared": desks // 4, "levels": desks // 5, "tangle": desks}[kind]
    for _ in range(extra):
        near = numbers.below(len(leaves))
        owner = childless[numbers.below(len(childless))]
        if kind != "tangle":
            owner = childless[min(len(childless) - 1, ups[near] + 1)]
        if (owner, leaves[near]) not in pairs:
            pairs.append((owner, leaves[near]))
    boxes = [Box(name, 90, 24 + 6 * numbers.below(5)) for name in owners]
    boxes += [Box(leaf, 110, 40 + 5 * numbers.below(4)) for leaf in leaves]
    return boxes, [Edge(*pair) for pair in pairs]


def dot_crossings(boxes: list[Box], edges: list[Edge], chart: Chart) -> int:
    """Return the crossings of dot's order for the ranks of the chart."""
    ranks: dict[int, list[str]] = {}
    for box in chart.boxes:
        ranks.setdefault(box.rank, []).append(box.id)
    lines = ["digraph {", "node [shape=box fixedsize=true];"]
    count = max(ranks) + 1
    lines += [f"r{rank} [style=invis];" for rank in range(count)]
    lines += [f"r{a} -> r{b} [style=invis];" for a, b in pairwise(range(count))]
    lines += [f'"{b.id}" [width={b.width / 72} height={b.height / 72}];' for b in boxes]
    for rank, names in ranks.items():
        lines.append("{rank=same; r%d; %s}" % (rank, "; ".join(f'"{n}"' for n in names)))  # noqa: UP031
    # Lanes made visible as nodes, so that dot's order of them can be read back.
    of = {box.id: box.rank for box in chart.boxes}
    chains: list[list[str]] = []
    for number, edge in enumerate(edges):
        chain = [edge.tail]
        for rank in range(of[edge.tail] + 1, of[edge.head]):
            lane = f"lane{number}.{rank}"
            lines.append(f'"{lane}" [width=0.01 height=0.01]; {{rank=same; r{rank}; "{lane}"}}')
            chain.append(lane)
        chain.append(edge.head)
        chains.append(chain)
        lines += [f'"{a}" -> "{b}";' for a, b in pairwise(chain)]
    lines.append("}")
    plain = subprocess.run(
        ["dot", "-Tplain"], input="\n".join(lines), capture_output=True, text=True, check=True
    ).stdout
    x = {}
    for line in plain.splitlines():
        if line.startswith("node "):
            _node, name, place, *_rest = line.split()
            x[name.strip('"')] = float(place)
    links: dict[int, list[tuple[float, float]]] = {}
    for chain in chains:
        for step, (a, b) in enumerate(pairwise(chain)):
            links.setdefault(of[chain[0]] + step, []).append((x[a], x[b]))
    return sum(
        (a[0] - b[0]) * (a[1] - b[1]) < 0
        for each in links.values()
        for a, b in combinations(each, 2)
    )


def drawn_crossings(chart: Chart) -> int:
    """Return how many pairs of connectors cross, counted once for each place."""
    count = 0
    for one, other in combinations(chart.wires, 2):
        if one.tail != other.tail:
            count += sum(1 for _ in _meetings(one.points, other.points))
    return count


def _meetings(
    one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]
) -> Iterator[None]:
    for (ax, ay), (bx, by) in pairwise(one):
        for (cx, cy), (dx, dy) in pairwise(other):
            if (ax == bx) == (cx == dx):
                continue
            if ax != bx:
                level, upright = (min(ax, bx), max(ax, bx), ay), (min(cy, dy), max(cy, dy), cx)
            else:
                level, upright = (min(cx, dx), max(cx, dx), cy), (min(ay, by), max(ay, by), ax)
            if level[0] < upright[2] < level[1] and upright[0] < level[2] < upright[1]:
                yield


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    heads = ("graphs", "dot", "drawn", "places", "ratio", "worst", "ms mean", "ms max")
    print(f"{'kind':8}" + "".join(f"{head:>9}" for head in heads))
    for kind in KINDS:
        total, dots, places, times, worst = 0, 0, 0, [], (0.0, "")
        for seed in range(seeds):
            boxes, edges = made(kind, seed)
            for aligned in (False, True):
                start = perf_counter()
                chart = lay_out(boxes, edges, direction="right", align_sinks=aligned)
                times.append((perf_counter() - start) * 1000)
                drawn, dot = drawn_crossings(chart), dot_crossings(boxes, edges, chart)
                total, dots, places = total + drawn, dots + dot, places + len(chart.crossings)
                worst = max(worst, ((drawn - dot) / max(dot, 10), f"{seed}:{drawn}/{dot}"))
        ratio, mean, longest = total / max(1, dots), sum(times) / len(times), max(times)
        print(
            f"{kind:8}{2 * seeds:9}{dots:9}{total:9}{places:9}{ratio:9.2f}{worst[1]:>9}"
            f"{mean:9.1f}{longest:9.1f}"
        )


if __name__ == "__main__":
    main()
