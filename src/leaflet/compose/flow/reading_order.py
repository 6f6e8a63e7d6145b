"""The flow as it is read aloud: situations, their choices, where each leads; then the desks.

Nothing depends on seeing an arrow: the arrowhead at a desk is a figure that says which desk it is
and how it is reached. An arrow between two questions is told by the list they stand in.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from leaflet.compose.parts.blocks import Block
from leaflet.model.desk import Desk, Kind
from leaflet.model.route import Arrow, Goto, Graph, Step
from leaflet.page import Mark, Tag


def told(
    graph: Graph,
    flow: Sequence[Step],
    blocks: Mapping[str, Block],
    labels: Mapping[int, Block],
    heads: Sequence[Mark],
) -> tuple[tuple[Tag, ...], Collection[int]]:
    """Return the reading order, and the edges whose arrowheads are read: ``heads`` by edge.

    ``blocks`` are what stands in the boxes, ``labels`` at the arrows.
    """
    teller = _Teller(graph, blocks, labels, heads)
    tags: list[Tag] = []
    for step in flow:
        tags.append(Tag("Sect", (*blocks[_key(step)].reading, *teller.choices(step))))
    for key, node in graph.nodes.items():
        if isinstance(node, Desk):
            # What a desk does for you is printed above its name, but belongs to its section.
            parts = sorted(blocks[key].reading, key=lambda tag: tag.role != "H2")
            tags.append(Tag("Sect", tuple(parts)))
    return tuple(tags), teller.spoken


def _key(step: Step) -> str:
    return f"step {step.id}"


@dataclass(slots=True)
class _Teller:
    graph: Graph
    blocks: Mapping[str, Block]
    labels: Mapping[int, Block]
    heads: Sequence[Mark]
    spoken: set[int] = field(default_factory=set)

    def choices(self, step: Step) -> list[Tag]:
        """Return the list of where a step leads: the edges stand as the step holds them."""
        leaving = [n for n, edge in enumerate(self.graph.edges) if edge.tail == _key(step)]
        ways = (*step.then, *step.go)
        items = [self._item(way, edge) for way, edge in zip(ways, leaving, strict=True)]
        return [Tag("L", tuple(items))] if items else []

    def _item(self, way: Step | Goto | Arrow, edge: int) -> Tag:
        body = list(self.labels[edge].reading) if edge in self.labels else []
        if isinstance(way, Step):
            body += [*self.blocks[_key(way)].reading, *self.choices(way)]
        else:
            self.spoken.add(edge)
            body.append(Tag("Figure", (self.heads[edge],), alt=self._leads(way), spelled=True))
        return Tag("LI", (Tag("LBody", tuple(body)),))

    def _leads(self, way: Goto | Arrow) -> str:
        if isinstance(way, Arrow):
            return f"→ {way.desk.name.plain}{_reached(way.desk)}"
        target = self.graph.nodes[f"step {way.step}"]
        assert isinstance(target, Step)
        return f"→ 「{target.when.plain}」へ"


def _reached(desk: Desk) -> str:
    """Return the number to call, or else the first address, after a space."""
    contact = next(iter((*desk.of(Kind.PHONE), *desk.contacts)), None)
    return f" {contact.value.text}" if contact else ""
