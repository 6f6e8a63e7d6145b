"""Cycle removal: which edges point back.

Before: any edges. After: the ``forward`` edges hold no cycle, and the head of every ``back`` edge
is reached from nowhere but above its tail: it ends in an earlier rank whatever ranks are chosen.
"""

from dataclasses import dataclass

from leaflet.flowchart.graph import Ties


@dataclass(frozen=True, slots=True)
class Acyclic:
    """The edges by what they are: each number of an edge stands in exactly one of the three."""

    forward: tuple[int, ...]
    back: tuple[int, ...]
    loops: tuple[int, ...]


def break_cycles(ties: Ties) -> Acyclic:
    """Return the edges parted; an edge points back if the writer's order met its head first."""
    leaving: list[list[int]] = [[] for _ in range(ties.boxes)]
    entered = [False] * ties.boxes
    for edge, (tail, head) in enumerate(zip(ties.tails, ties.heads, strict=True)):
        if tail != head:
            leaving[tail].append(edge)
            entered[head] = True
    back = _back_edges(ties, leaving, sorted(range(ties.boxes), key=entered.__getitem__))
    loops = {e for e, tail in enumerate(ties.tails) if tail == ties.heads[e]}
    return Acyclic(
        tuple(e for e in range(len(ties.tails)) if e not in back and e not in loops),
        tuple(sorted(back)),
        tuple(sorted(loops)),
    )


def _back_edges(ties: Ties, leaving: list[list[int]], starts: list[int]) -> set[int]:
    # Depth first; an edge to a box still open closes a cycle. No recursion: chains may be long.
    back: set[int] = set()
    seen, opened = [False] * ties.boxes, [False] * ties.boxes
    for start in starts:
        if seen[start]:
            continue
        seen[start] = opened[start] = True
        stack = [(start, iter(leaving[start]))]
        while stack:
            box, rest = stack[-1]
            for edge in rest:
                head = ties.heads[edge]
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
