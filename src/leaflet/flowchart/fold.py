"""Folding: a last rank that is too long is spread over several of about equal length.

Before: every sink is in the last rank. After: the sinks are in that rank and up to ``folds - 1``
further ones; the sinks of one box form a block that is read rank by rank.
"""

from collections.abc import Sequence

from leaflet.flowchart.acyclic import Acyclic
from leaflet.flowchart.graph import Digraph
from leaflet.flowchart.rank import Ranks


def fold(
    ranks: Ranks, graph: Digraph, acyclic: Acyclic, lengths: Sequence[float], folds: int
) -> Ranks:
    """Return ranks with the sinks spread over ``folds``; ``lengths`` are across the flow."""
    last = ranks.count - 1
    of = list(ranks.of)
    filled = [0.0] * folds
    for block in _blocks(graph, acyclic, [b for b, rank in enumerate(of) if rank == last]):
        width = -(-len(block) // folds)
        rows = [block[start : start + width] for start in range(0, len(block), width)]
        first = min(
            range(folds - len(rows) + 1),
            key=lambda at: (max(filled[at + i] for i in range(len(rows))), at),
        )
        for row, members in enumerate(rows, first):
            filled[row] = max(filled[first : first + len(rows)]) if row == first else filled[row]
            filled[row] += sum(lengths[b] for b in members)
            for b in members:
                of[b] = last + row
    return Ranks(tuple(of), max(of, default=-1) + 1)


def _blocks(graph: Digraph, acyclic: Acyclic, sinks: list[int]) -> list[list[int]]:
    """Group the sinks by the first box that leads to them, in the writer's order."""
    blocks: dict[int, list[int]] = {}
    left = dict.fromkeys(sinks)
    for edge in acyclic.forward:
        if graph.heads[edge] in left:
            del left[graph.heads[edge]]
            blocks.setdefault(graph.tails[edge], []).append(graph.heads[edge])
    return [*blocks.values(), *([b] for b in left)]
