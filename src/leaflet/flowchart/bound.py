"""A lower bound of the chart's size, from the boxes alone: what exceeds it need not be laid out."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.flowchart.acyclic import Acyclic, break_cycles
from leaflet.flowchart.graph import Box, Digraph, Direction, Edge, Spacing, digraph
from leaflet.flowchart.rotate import Sizes, turn


@dataclass(frozen=True, slots=True)
class Bound:
    """The least width, height (pt) and area (pt²) of any layout of a graph."""

    width: float
    height: float
    area: float

    def exceeds(self, width: float, height: float) -> bool:
        """Return whether no layout can fit an area of this width and height (pt)."""
        return self.width > width or self.height > height or self.area > width * height


def bound(
    boxes: Sequence[Box],
    edges: Sequence[Edge],
    *,
    direction: Direction,
    spacing: Spacing | None = None,
    align_sinks: bool = False,
    fold_sinks: int = 1,
) -> Bound:
    """Return a lower bound of the size of the chart that ``lay_out`` would make, in linear time.

    Raises UnknownBoxError and DuplicateBoxError.
    """
    spacing = spacing or Spacing()
    graph, sizes = digraph(boxes, edges), turn(boxes, edges, direction)
    acyclic = break_cycles(graph)
    along = _longest_path(graph, acyclic, sizes, spacing)
    across = max(sizes.across, default=0.0)
    if align_sinks or fold_sinks > 1:
        fixed = {number for number, box in enumerate(boxes) if box.rank is not None}
        tails = {graph.tails[e] for e in acyclic.forward}
        sinks = [size for n, size in enumerate(sizes.across) if n not in fixed | tails]
        gap = spacing.node_gap
        across = max(across, (sum(sinks) + gap * len(sinks)) / fold_sinks - gap)
    area = sum(box.width * box.height for box in boxes)
    along, across = along + 2 * spacing.margin, across + 2 * spacing.margin
    width, height = (along, across) if direction == "right" else (across, along)
    return Bound(width, height, max(area, width * height))


def _longest_path(graph: Digraph, acyclic: Acyclic, sizes: Sizes, spacing: Spacing) -> float:
    leaving: list[list[int]] = [[] for _ in range(graph.boxes)]
    waiting = [0] * graph.boxes
    for e in acyclic.forward:
        leaving[graph.tails[e]].append(graph.heads[e])
        waiting[graph.heads[e]] += 1
    ends = list(sizes.along)
    ready = [box for box in range(graph.boxes) if not waiting[box]]
    for box in ready:
        for head in leaving[box]:
            ends[head] = max(ends[head], ends[box] + spacing.rank_gap + sizes.along[head])
            waiting[head] -= 1
            if not waiting[head]:
                ready.append(head)
    return max(ends, default=0.0)
