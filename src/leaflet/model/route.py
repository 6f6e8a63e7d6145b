"""The flowchart: questions that lead to desks, as a tree and as a graph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leaflet.model.desk import Desk
from leaflet.model.words import Words
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Goto:
    """A reference to a step elsewhere in the flow."""

    step: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from a step to a desk, with its label."""

    desk: Desk
    label: Words | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Step:
    """A question or situation; exactly one of ``then`` and ``go`` is not empty.

    ``id`` is the one given, or the place in the flow (``1.2.1``), which no given id can be.
    """

    id: str
    when: Words
    then: "tuple[Step | Goto, ...]"
    go: tuple[Arrow, ...]
    origin: Origin

    def walk(self) -> "Iterator[Step]":
        """Yield this step and all steps below it, in the writer's order."""
        yield self
        for child in self.then:
            if isinstance(child, Step):
                yield from child.walk()


@dataclass(frozen=True, slots=True)
class Flowchart:
    """The content of flowchart.yaml."""

    title: Words
    flow: tuple[Step, ...]
    origin: Origin
    legend: tuple[Words, ...] = ()
    legend_note: Words | None = None
    notes: tuple[Words, ...] = ()
    lead: tuple[Words, ...] = ()

    def steps(self) -> Iterator[Step]:
        """Yield all steps in the writer's order."""
        for step in self.flow:
            yield from step.walk()


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """An arrow between two nodes of the graph, by their keys."""

    tail: str
    head: str
    label: Words | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps and desks, each once under a key of its own, in the writer's order; and the arrows.

    ``starts`` are the situations with which the flow begins, whether or not a goto leads back.
    """

    nodes: Mapping[str, Step | Desk]
    edges: tuple[FlowEdge, ...]
    starts: frozenset[str]


def graph(flowchart: Flowchart) -> Graph:
    """Return the flow as a graph: a desk that several steps reach is one node."""
    nodes: dict[str, Step | Desk] = {}
    edges: list[FlowEdge] = []
    for step in flowchart.steps():
        tail = f"step {step.id}"
        nodes.setdefault(tail, step)
        for child in step.then:
            name = child.id if isinstance(child, Step) else child.step
            edges.append(FlowEdge(tail, f"step {name}", None, child.origin))
        for arrow in step.go:
            head = f"desk {arrow.desk.id}"
            nodes.setdefault(head, arrow.desk)
            edges.append(FlowEdge(tail, head, arrow.label, arrow.origin))
    starts = frozenset(f"step {step.id}" for step in flowchart.flow)
    return Graph(nodes, tuple(edges), starts)
