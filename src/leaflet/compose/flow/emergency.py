"""Situations that lead to nothing but emergency numbers: a band at the head of the page."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.flow.banded import Banded
from leaflet.compose.flow.cells import Across, BoxCell, Pile, PlacedCells
from leaflet.compose.flow.drawn import ChartStyle
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.reading_order import Spoken, in_reading_order
from leaflet.compose.flow.references import heading
from leaflet.compose.parts.baseline import levelled
from leaflet.compose.parts.block import Later
from leaflet.compose.parts.blocks import Block, ReadAs, box, paragraph
from leaflet.model.route import Flowchart, Graph, Step
from leaflet.page import DECORATION, Item, Point, Rect, Tag


def first(flowchart: Flowchart) -> Flowchart:
    """Return the flow with its emergencies before all other situations."""
    return replace(
        flowchart, flow=tuple(sorted(flowchart.flow, key=lambda step: not _urgent(step)))
    )


def _urgent(step: Step) -> bool:
    return not step.then and all(arrow.desk.emergency for arrow in step.go)


def urgent(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """Return the situations for the band; none where there are no others below it."""
    found = tuple(
        bar
        for bar in bars
        if all(isinstance(item, DrawnDesk) and item.desk.emergency for item in bar.items)
    )
    return found if len(found) < len(bars) else ()


def without(graph: Graph, bars: Sequence[Bar]) -> Graph | None:
    """Return the graph without these situations; None if another question leads to their desks."""
    steps = {bar.key for bar in bars}
    desks = {item.key for bar in bars for item in bar.items if isinstance(item, DrawnDesk)}
    edges = tuple(edge for edge in graph.edges if edge.tail not in steps)
    if any(edge.head in steps | desks for edge in edges):
        return None
    nodes = {key: node for key, node in graph.nodes.items() if key not in steps | desks}
    return Graph(nodes, edges, graph.starts - steps)


def bands(parts: Parts, bars: Sequence[Bar], style: ChartStyle, width: float) -> tuple[Block, ...]:
    """Return situations as bands: their words on the left, their desks in white boxes beside them.

    The words are in columns of one width, so that the boxes begin on one line.
    """
    measure = max((_measure(parts, bar, width) for bar in bars), default=0.0)
    return tuple(_band(parts, bar, style, width, measure) for bar in bars)


def _measure(parts: Parts, bar: Bar, width: float) -> float:
    """Return the width of the words of a situation, in a band of this width (pt)."""
    role, setter = parts.sheet.type.start, parts.setter
    natural = setter.width(bar.step.when, role, role.at(setter.ease)) + 1
    most = max(parts.sheet.bands.rules.emergency * width, setter.least(bar.step.when, role))
    return min(natural, most)


def _band(parts: Parts, bar: Bar, style: ChartStyle, width: float, measure: float) -> Block:
    inks, air, across = style.inks, parts.bands.row, parts.boxes.across
    words = paragraph(
        parts.setter,
        bar.step.when,
        parts.sheet.type.start,
        measure,
        inks.on_accent,
        ReadAs(heading(bar.level), bar.step.when.plain),
    )
    left = words.width + 2 * across
    desks = _desks(parts, bar, width - left - air, air)
    height = max(words.height, desks.height) + 2 * air

    def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
        places, ink = PlacedCells([], []), Banded({}, {}, {})
        desks.place(Point(left, air), height - 2 * air, places)
        ground = box(
            Rect(0, 0, width, height), DECORATION, fill=inks.emergency, radius=style.boxes.radius
        )
        said = words.at(across, (height - words.height) / 2)
        boxes = tuple(ink.page(places.boxes, (), parts, style))
        spoken = Spoken(ink.boxes | {bar.key: said}, ink.numbers, {}, {})
        return (ground, *said.items, *boxes), in_reading_order((bar,), spoken)

    misfits = (*words.misfits, *(each for row in desks.rows for each in row.block.misfits))
    return Later(width, height, draw, lambda: (), misfits)


def _desks(parts: Parts, bar: Bar, width: float, gap: float) -> Pile | Across:
    """Return the desks side by side where each has the room it needs, or else in a pile."""
    answers = [item for item in bar.items if isinstance(item, DrawnDesk)]
    own = (width - (len(answers) - 1) * gap) / len(answers)
    if all(parts.least(answer.key) <= own for answer in answers):
        blocks = levelled([parts.urgent(answer.key, own) for answer in answers])
        rows = (BoxCell(answer, block) for answer, block in zip(answers, blocks, strict=True))
        return Across([(row, own) for row in rows], gap)
    return Pile([BoxCell(a, parts.urgent(a.key, width)) for a in answers], gap)
