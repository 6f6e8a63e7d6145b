"""Cycle removal: which edges point back.

Before: any edges. After: the ``forward`` edges form no cycle, and every ``back`` edge leads to an
ancestor of its tail, so that it ends in an earlier rank however ranks are assigned.

Depth-first search as in Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs
(1993), section 2.1.
"""

from dataclasses import dataclass

from leaflet.flowchart.graph import Digraph


@dataclass(frozen=True, slots=True)
class Acyclic:
    """Edge numbers by kind; each edge is in exactly one of the three."""

    forward: tuple[int, ...]
    back: tuple[int, ...]
    loops: tuple[int, ...]


def break_cycles(graph: Digraph) -> Acyclic:
    """Return the edges by kind; an edge points back if its head is still open when it is met."""
    leaving: list[list[int]] = [[] for _ in range(graph.boxes)]
    entered = [False] * graph.boxes
    for edge, (tail, head) in enumerate(zip(graph.tails, graph.heads, strict=True)):
        if tail != head:
            leaving[tail].append(edge)
            entered[head] = True
    back = _back_edges(graph, leaving, sorted(range(graph.boxes), key=entered.__getitem__))
    loops = {e for e, tail in enumerate(graph.tails) if tail == graph.heads[e]}
    return Acyclic(
        tuple(e for e in range(len(graph.tails)) if e not in back and e not in loops),
        tuple(sorted(back)),
        tuple(sorted(loops)),
    )


def _back_edges(graph: Digraph, leaving: list[list[int]], starts: list[int]) -> set[int]:
    # An edge to a box that is still open closes a cycle. No recursion: chains may be long.
    back: set[int] = set()
    seen, opened = [False] * graph.boxes, [False] * graph.boxes
    for start in starts:
        if seen[start]:
            continue
        seen[start] = opened[start] = True
        stack = [(start, iter(leaving[start]))]
        while stack:
            box, rest = stack[-1]
            for edge in rest:
                head = graph.heads[edge]
                if opened[head]:
                    back.add(edge)
                elif not seen[head]:
                    seen[head] = opened[head] = True
                    stack.append((head, iter(leaving[head])))
                    break
            else:
                opened[box] = False
                stack.pop()
    return back
