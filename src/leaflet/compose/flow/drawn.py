"""A chart that has been laid out becomes ink: connectors below, boxes above."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.compose.flow.chart import Laid
from leaflet.compose.flow.reading_order import told
from leaflet.compose.flow.sheet import Boxes, Colours, Lines
from leaflet.compose.parts.blocks import BEND, Block, Setter, box
from leaflet.flowchart import PlacedBox, Wire
from leaflet.flowchart.curve import Outline, arrowhead, connector
from leaflet.model.desk import Desk
from leaflet.model.route import Graph, Step
from leaflet.page import DECORATION, Contour, Item, Mark, Path, Point, Rect, Stroke


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Inks and measures of a chart; lengths in pt."""

    inks: Colours
    boxes: Boxes
    lines: Lines


def drawn(
    setter: Setter, graph: Graph, flow: Sequence[Step], laid: Laid, style: ChartStyle
) -> Block:
    """Return the chart as a block, read as ``told`` tells it."""
    heads = [setter.mark() for _edge in graph.edges]
    items: list[Item] = [_line(wire, laid, style) for wire in laid.chart.wires]
    blocks: dict[str, Block] = {}
    frames: list[Item] = []
    for each in laid.chart.boxes:
        blocks[each.id] = _in_box(laid, each)
        node = graph.nodes[each.id]
        if isinstance(node, Desk):
            frames += _desk_frame(each, style)
        else:
            frames.append(_step_frame(each, style, starts=each.id in graph.starts))
        frames += blocks[each.id].items
    reading, spoken = told(graph, flow, blocks, laid.labels, heads)
    for wire in laid.chart.wires:
        mark = heads[wire.edge] if wire.edge in spoken else DECORATION
        items.append(_head(wire, mark, style))
    items += frames
    for number, label in laid.labels.items():
        corner = laid.chart.wires[number].label
        if corner:
            items += label.at(*corner).items
    return Block(laid.chart.width, laid.chart.height, tuple(items), reading)


def _in_box(laid: Laid, placed: PlacedBox) -> Block:
    block = laid.blocks[placed.id]
    return block.at(placed.x, placed.y + (placed.height - block.height) / 2)


def _step_frame(placed: PlacedBox, style: ChartStyle, *, starts: bool) -> Path:
    """Return the frame of a step: a situation has round ends and a heavy line, a question not.

    Situations, questions and desks differ in form as well as in colour, so that a copy in grey
    keeps them apart.
    """
    boxes, inks = style.boxes, style.inks
    ground, rule, radius = inks.question, boxes.question_rule, boxes.radius
    if starts:
        ground, rule, radius = inks.start, boxes.start_rule, boxes.start_radius
    stroke = Stroke(rule, inks.line)
    return box(_area(placed), DECORATION, fill=ground, stroke=stroke, radius=radius)


def _desk_frame(placed: PlacedBox, style: ChartStyle) -> list[Item]:
    """Return the frame of a desk: a white ground with a bar at its left edge."""
    boxes, inks, area = style.boxes, style.inks, _area(placed)
    stroke = Stroke(boxes.desk_rule, inks.line)
    frame = box(area, DECORATION, fill=inks.desk, stroke=stroke, radius=boxes.radius)
    bar = _bar(area, boxes.bar, boxes.radius)
    return [frame, Path(Point(0, 0), (bar,), DECORATION, fill=inks.line)]


def _bar(area: Rect, width: float, radius: float) -> Contour:
    """Return a bar along the left edge of a box, its corners those of the box."""
    r = min(radius, width)
    k = r * (1 - BEND)
    left, top, right, bottom = area.x, area.y, area.x + width, area.bottom
    return Contour(
        (right, top),
        (
            (right, bottom),
            (left + r, bottom),
            (left + k, bottom, left, bottom - k, left, bottom - r),
            (left, top + r),
            (left, top + k, left + k, top, left + r, top),
            (),
        ),
    )


def _area(placed: PlacedBox) -> Rect:
    return Rect(placed.x, placed.y, placed.width, placed.height)


def _line(wire: Wire, laid: Laid, style: ChartStyle) -> Path:
    lines = style.lines
    outline = connector(
        wire.points,
        lines.bend,
        bridges=laid.chart.crossings,
        bridge=lines.bridge,
        cut=lines.head,
    )
    stroke = Stroke(lines.rule, style.inks.line)
    return Path(Point(0, 0), (_contour(outline),), DECORATION, stroke=stroke)


def _head(wire: Wire, mark: Mark, style: ChartStyle) -> Path:
    outline = arrowhead(wire.points, style.lines.head, style.lines.head_width)
    return Path(Point(0, 0), (_contour(outline),), mark, fill=style.inks.line)


def _contour(outline: Outline) -> Contour:
    return Contour(outline.start, outline.steps)
