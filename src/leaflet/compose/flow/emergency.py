"""Situations that lead to nothing but emergency numbers: they come first."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.flow.outline import Bar, DrawnDesk, References
from leaflet.model.route import Flowchart, Graph, Step


def first(flowchart: Flowchart) -> Flowchart:
    """Return the flow with its emergencies before all other situations."""
    return replace(
        flowchart, flow=tuple(sorted(flowchart.flow, key=lambda step: not _urgent(step)))
    )


def _urgent(step: Step) -> bool:
    """Return whether a step leads to emergency numbers only, through whatever questions."""
    if not all(isinstance(each, Step) and _urgent(each) for each in step.then):
        return False
    return all(arrow.desk.emergency for arrow in step.go)


def urgent(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """Return the situations for the band; none where there are no others below it."""
    found = tuple(bar for bar in bars if _alone(bar))
    return found if len(found) < len(bars) else ()


def _alone(bar: Bar) -> bool:
    """Return whether a bar leads to desks for emergencies only, all of them drawn here."""
    return all(_alone(item) if isinstance(item, Bar) else _drawn_urgent(item) for item in bar.items)


def _drawn_urgent(item: DrawnDesk | References) -> bool:
    return isinstance(item, DrawnDesk) and item.desk.emergency


def without(graph: Graph, bars: Sequence[Bar]) -> Graph | None:
    """Return the graph without these situations; None if another question leads to their desks."""
    steps = {bar.key for root in bars for bar in root.walk()}
    desks = {desk.key for root in bars for desk in root.desks()}
    edges = tuple(edge for edge in graph.edges if edge.tail not in steps)
    if any(edge.head in steps | desks for edge in edges):
        return None
    nodes = {key: node for key, node in graph.nodes.items() if key not in steps | desks}
    return Graph(nodes, edges, graph.starts - steps)
