"""A chart that has been laid out becomes ink: connectors below, boxes above."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.compose.flow.bar import BarBlock
from leaflet.compose.flow.chart import Laid
from leaflet.compose.flow.frames import bubble, left_edge
from leaflet.compose.flow.outline import Bar, References, Way, target_of
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.reading_order import Spoken, in_reading_order, reached
from leaflet.compose.flow.sheet import Boxes, Grounds, Lines
from leaflet.compose.parts.baseline import first_baseline
from leaflet.compose.parts.blocks import Block, box
from leaflet.compose.parts.theme import Theme
from leaflet.flowchart import Wire
from leaflet.flowchart.curve import Outline, arrowhead, connector, rounded
from leaflet.model.desk import Desk
from leaflet.model.route import Graph
from leaflet.page import DECORATION, Contour, Ink, Item, Link, Mark, Path, Point, Rect, Stroke, Tag

MIDDLE: Final = 0.38  # em: the middle of Japanese letters is so far above their baseline
NEAR: Final = 0.01  # pt


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Inks and measures of a chart; lengths in pt."""

    inks: Theme
    grounds: Grounds
    boxes: Boxes
    lines: Lines
    roundest: float  # the greatest radius that keeps what is in a box out of its corners
    tail: float  # of situations that are speech bubbles; 0 where they are boxes


def drawn(parts: Parts, graph: Graph, bars: Sequence[Bar], laid: Laid, style: ChartStyle) -> Block:
    """Return the chart as a block, read as ``in_reading_order`` has it; ``bars`` is its outline."""
    chart = laid.chart
    heads = [parts.setter.mark() for _edge in graph.edges]
    blocks: dict[str, Block] = {}
    numbers: dict[str, Block] = {}
    frames: list[Item] = []
    for each in chart.boxes:
        area = Rect(each.x, each.y, each.width, each.height)
        node = graph.nodes[each.id]
        block = laid.blocks[each.id]
        top = laid.level and isinstance(node, Desk)
        if top:
            block = _spaced(parts, each.id, area, block)
        y = area.y if top else area.y + (area.height - block.height) / 2
        blocks[each.id] = block.at(area.x, y)
        if isinstance(node, Desk):
            frames += desk_frame(area, style, urgent=node.emergency)
            if number := parts.number(each.id):
                numbers[each.id] = beside_name(number, block, area.x, y, parts)
                frames += numbers[each.id].items
        else:
            starts = each.id in graph.starts
            ground = style.inks.head if starts else style.grounds.question
            frames.append(step_frame(area, style, ground, starts=starts))
        frames += blocks[each.id].items
    answers = _Answers(graph, bars, laid, heads, parts.manner.chips)
    spoken = Spoken(blocks, numbers, answers.labels, answers.referred)
    reading = in_reading_order(bars, spoken)
    items: list[Item] = [_line(wire, laid, style) for wire in chart.wires]
    for wire in chart.wires:
        said = answers.says.get(wire.edge)
        head = _head(wire, heads[wire.edge] if said else DECORATION, style)
        items.append(head)
        if said:
            items.append(linked(head, f"#{said.target}", said.words, heads[wire.edge]))
    items += frames
    for edge, label in laid.labels.items():
        if corner := chart.wires[edge].label:
            items += label.at(*corner).items
    return Block(chart.width, chart.height, tuple(items), reading)


def _spaced(parts: Parts, key: str, area: Rect, block: Block) -> Block:
    """Return a desk with as much more room between its parts as its box is higher."""
    looser = parts.sheet.bands.rules.looser
    ways = (parts.freer(key, area.width, 1.0, factor, upright=True) for factor in looser)
    return next((way for way in ways if way and way.height <= area.height), block)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the head of an arrow says, and where it leads."""

    words: str
    target: str


class _Answers:
    """Which arrows are read: those to what is read elsewhere, as links."""

    def __init__(
        self,
        graph: Graph,
        bars: Sequence[Bar],
        laid: Laid,
        heads: Sequence[Mark],
        chips: Collection[Way],
    ) -> None:
        self.graph, self.laid, self.heads, self.chips = graph, laid, heads, chips
        self.labels: dict[str, Sequence[Tag]] = {}
        self.says: dict[int, _Said] = {}
        self.referred: dict[int, Sequence[Tag]] = {}
        for bar in bars:
            self._follow(bar)

    def _follow(self, bar: Bar) -> None:
        edges = iter([n for n, edge in enumerate(self.graph.edges) if edge.tail == bar.key])
        for item in bar.items:
            if isinstance(item, References):
                self.referred[item.number] = self._row(bar, item, edges)
                continue
            edge = next(edges)
            if isinstance(item, Bar):
                self._follow(item)
            elif edge in self.laid.labels:
                self.labels[item.key] = self.laid.labels[edge].reading

    def _row(self, bar: Bar, row: References, edges: Iterator[int]) -> list[Tag]:
        """Return how a row of references is read: some are chips, the others arrows."""
        block = self.laid.blocks[bar.key]
        chips = iter(
            block.referred[row.number].reading
            if isinstance(block, BarBlock) and row.number in block.referred
            else ()
        )
        return [
            next(chips) if (bar.key, each.target) in self.chips else self._reference(next(edges))
            for each in row.each
        ]

    def _reference(self, edge: int) -> Tag:
        node = self.graph.nodes[self.graph.edges[edge].head]
        said = reached(node) if isinstance(node, Desk) else f"「{node.when.plain}」へ"
        self.says[edge] = _Said(said, target_of(node))
        label = self.laid.labels[edge].reading if edge in self.laid.labels else ()
        return spoken_arrow(said, self.heads[edge], [kid for tag in label for kid in tag.kids])


def spoken_arrow(said: str, mark: Mark, before: Sequence[Mark | Tag] = ()) -> Tag:
    """Return how an arrow is read that leads to what is read elsewhere."""
    figure = Tag("Figure", (mark,), alt=said, spelled=True)
    return Tag("P", (*before, Tag("Link", (figure,))))


def linked(head: Path, target: str, said: str, mark: Mark) -> Link:
    """Return the link over an arrowhead."""
    left, top, right, bottom = head.hull
    return Link(Rect(left, top, right - left, bottom - top), target, said, mark)


def beside_name(number: Block, texts: Block, x: float, y: float, parts: Parts) -> Block:
    """Return a desk's number beside the first line of its name; its texts are at (x, y)."""
    size, own = parts.sheet.type.name.at(parts.setter.ease), number.lines[0].size
    large = (line.y for line in texts.lines if line.size >= size - NEAR)
    name = next(large, first_baseline(texts))
    down = name - first_baseline(number) + MIDDLE * (own - size)
    return number.at(x + parts.boxes.bar, y + down)


def step_frame(area: Rect, style: ChartStyle, ground: Ink, *, starts: bool) -> Path:
    """Return the frame of a step: a situation has round ends and a heavy line, a question not.

    Situations, questions and desks differ in form as well as in colour, so that a copy in grey
    keeps them apart.
    """
    boxes, inks = style.boxes, style.inks
    rule, radius = boxes.question_rule, boxes.radius
    if starts:
        rule, radius = boxes.start_rule, boxes.start_radius
    radius = min(radius, area.height / 2, area.width / 2, style.roundest)
    stroke = Stroke(rule, inks.accent)
    if starts and style.tail:
        contour = bubble(area, radius, style.tail)
        return Path(Point(0, 0), (contour,), DECORATION, fill=ground, stroke=stroke)
    return box(area, DECORATION, fill=ground, stroke=stroke, radius=radius)


def spined_frame(area: Rect, spines: Sequence[Rect], style: ChartStyle, ground: Ink) -> Path:
    """Return the frame of a question that reaches down along what it leads to.

    It has a spine in each column of the page, from the left.
    """
    corners = [Point(area.x, area.y), Point(area.right, area.y), Point(area.right, area.bottom)]
    for spine in reversed(spines):
        corners += [Point(spine.right, area.bottom), Point(spine.right, spine.bottom)]
        corners += [Point(spine.x, spine.bottom), Point(spine.x, area.bottom)]
    del corners[-1]  # on the left side of the bar
    outline = rounded(corners, min(style.boxes.radius, spines[0].width / 2))
    stroke = Stroke(style.boxes.question_rule, style.inks.accent)
    return Path(Point(0, 0), (_contour(outline),), DECORATION, fill=ground, stroke=stroke)


def desk_frame(area: Rect, style: ChartStyle, *, urgent: bool) -> list[Item]:
    """Return the frame of a desk, a white ground with a bar at its left edge; red for 110."""
    boxes, inks = style.boxes, style.inks
    line = inks.emergency if urgent else inks.accent
    stroke = Stroke(boxes.start_rule if urgent else boxes.desk_rule, line)
    frame = box(area, DECORATION, fill=style.grounds.desk, stroke=stroke, radius=boxes.radius)
    bar = left_edge(area, boxes.bar, boxes.radius)
    return [frame, Path(Point(0, 0), (bar,), DECORATION, fill=line)]


def _line(wire: Wire, laid: Laid, style: ChartStyle) -> Path:
    lines = style.lines
    outline = connector(
        wire.points,
        lines.bend,
        bridges=laid.chart.crossings,
        bridge=lines.bridge,
        cut=lines.head,
    )
    stroke = Stroke(lines.rule, style.inks.accent)
    return Path(Point(0, 0), (_contour(outline),), DECORATION, stroke=stroke)


def _head(wire: Wire, mark: Mark, style: ChartStyle) -> Path:
    outline = arrowhead(wire.points, style.lines.head, style.lines.head_width)
    return Path(Point(0, 0), (_contour(outline),), mark, fill=style.inks.accent)


def _contour(outline: Outline) -> Contour:
    return Contour(outline.start, outline.steps)
