"""Situations that lead to nothing but emergency numbers: a band at the head of the page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

from leaflet.compose.flow.banded import Banded
from leaflet.compose.flow.cells import Across, Barred, BoxCell, Pile, PlacedCells
from leaflet.compose.flow.drawn import ChartStyle
from leaflet.compose.flow.outline import Bar, DrawnDesk, References
from leaflet.compose.flow.parts import Parts
from leaflet.compose.flow.reading_order import Spoken, in_reading_order
from leaflet.compose.flow.references import heading
from leaflet.compose.flow.split import ROUNDING
from leaflet.compose.parts.baseline import levelled
from leaflet.compose.parts.block import Later
from leaflet.compose.parts.blocks import Block, ReadAs, box, paragraph
from leaflet.compose.sheet import Role
from leaflet.model.route import Flowchart, Graph, Step
from leaflet.page import DECORATION, Item, Point, Rect, Tag


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
    every = [bar for root in bars for bar in root.walk()]
    steps = {bar.key for bar in every}
    desks = {item.key for bar in every for item in bar.items if isinstance(item, DrawnDesk)}
    edges = tuple(edge for edge in graph.edges if edge.tail not in steps)
    if any(edge.head in steps | desks for edge in edges):
        return None
    nodes = {key: node for key, node in graph.nodes.items() if key not in steps | desks}
    return Graph(nodes, edges, graph.starts - steps)


def bands(parts: Parts, bars: Sequence[Bar], style: ChartStyle, width: float) -> tuple[Block, ...]:
    """Return situations as bands: their words, and their desks in white boxes.

    The words are on the left in columns of one width, so that the boxes begin on one line, or
    above the boxes where that is lower. On the left they have more width, and are larger, where
    the boxes are as high without it: their numbers are then as large.
    """
    if not bars:
        return ()
    role, inside = parts.sheet.type.start, width - 2 * parts.boxes.across
    rules = parts.sheet.bands.rules
    own = _measure(parts, bars, role, rules.emergency * width)
    made = partial(_bands, parts, bars, style, width)
    beside, above = made(role, own), made(role, inside)
    if _height(above) < _height(beside):
        return above
    for factor, share in product((*rules.larger, 1.0), (rules.emergency_wide, rules.emergency)):
        larger = role.times(factor)
        measure = _measure(parts, bars, larger, share * width)
        if measure >= own and _holds(parts, bars, larger, measure):
            ways = made(larger, measure)
            if abs(_height(ways) - _height(beside)) < ROUNDING:
                return ways
    return beside


def _height(made: Sequence[Block]) -> float:
    return sum(band.height for band in made)


def _holds(parts: Parts, bars: Sequence[Bar], role: Role, measure: float) -> bool:
    """Return whether words of situations are no larger than the title, and none of them splits."""
    setter, title = parts.setter, parts.sheet.type.title
    widest = max(setter.least(bar.step.when, role) for bar in bars)
    return role.at(setter.ease) <= title.at(setter.ease) and widest <= measure


def _bands(
    parts: Parts, bars: Sequence[Bar], style: ChartStyle, width: float, role: Role, measure: float
) -> tuple[Block, ...]:
    """Return the bands with words of this width (pt): above the boxes if they have all of it."""
    air, across = parts.bands.row, parts.boxes.across
    made, left = [], measure + 2 * across
    for bar in bars:
        words = _words(parts, bar, style, measure, role)
        if left < width:
            room = Rect(left, air, width - left - air, 0.0)
        else:
            room = Rect(air, words.height + 2 * air, width - 2 * air, 0.0)
        made.append(_band(parts, bar, style, width, (words, room)))
    return tuple(made)


def _measure(parts: Parts, bars: Sequence[Bar], role: Role, most: float) -> float:
    """Return the width that the words of situations take, on one line or in ``most`` pt."""
    setter = parts.setter
    words = [bar.step.when for bar in bars]
    natural = max(setter.width(each, role, role.at(setter.ease)) for each in words) + 1
    return min(natural, max(most, *(setter.least(each, role) for each in words)))


def _words(parts: Parts, bar: Bar, style: ChartStyle, measure: float, role: Role) -> Block:
    words, read_as = bar.step.when, ReadAs(heading(bar.level), bar.step.when.plain)
    return paragraph(parts.setter, words, role, measure, style.inks.on_accent, read_as)


def _band(
    parts: Parts, bar: Bar, style: ChartStyle, width: float, inside: tuple[Block, Rect]
) -> Block:
    """Return a band with its words, and the corner and the width of the room for its desks."""
    inks, air, across = style.inks, parts.bands.row, parts.boxes.across
    words, room = inside
    led = _led(parts, bar.led, room.width, air)
    height = max(words.height + 2 * air, room.y + led.height + air)
    top = air if room.y > air else (height - words.height) / 2

    def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
        places, ink = PlacedCells(parts.sheet.bands.rules), Banded({}, {}, {})
        led.place(Point(room.x, room.y), height - air - room.y, places)
        ground = box(
            Rect(0, 0, width, height), DECORATION, fill=inks.emergency, radius=style.boxes.radius
        )
        said = words.at(across, top)
        plain = replace(
            style,
            inks=replace(inks, accent=inks.emergency),
            boxes=replace(style.boxes, bar=0.0, question_rule=style.boxes.start_rule),
        )
        light = replace(style, inks=replace(inks, accent=inks.on_accent))
        boxes = (
            *ink.page(places.boxes, (), parts, plain),
            *ink.page((), places.arrows, parts, light),
        )
        spoken = Spoken(ink.boxes | {bar.key: said}, ink.numbers, {}, {})
        return (ground, *said.items, *boxes), in_reading_order((bar,), spoken)

    misfits = (*words.misfits, *(each for row in led.rows for each in row.block.misfits))
    return Later(width, height, draw, lambda: (), misfits)


def _led(parts: Parts, led: Sequence[Bar | DrawnDesk], width: float, gap: float) -> Pile | Across:
    """Return desks and questions side by side where each has the room it needs, or in a pile."""
    own = (width - (len(led) - 1) * gap) / len(led)
    keys = [desk.key for item in led for desk in _desks(item)]
    if all(_least(parts, item) <= own for item in led):
        level = dict(zip(keys, levelled(parts.urgent(keys, own)), strict=True))
        return Across([(_cell(parts, item, own, level), own) for item in led], gap)
    blocks = dict(zip(keys, parts.urgent(keys, width), strict=True))
    return Pile([_cell(parts, item, width, blocks) for item in led], gap)


def _desks(item: Bar | DrawnDesk) -> Iterator[DrawnDesk]:
    if isinstance(item, DrawnDesk):
        yield item
    else:
        for each in item.led:
            yield from _desks(each)


def _least(parts: Parts, item: Bar | DrawnDesk) -> float:
    if isinstance(item, DrawnDesk):
        return parts.least(item.key)
    return max(parts.bar_least(item), *(_least(parts, each) for each in item.led))


def _cell(
    parts: Parts, item: Bar | DrawnDesk, width: float, blocks: Mapping[str, Block]
) -> BoxCell | Barred:
    """Return a desk, or a question above all it leads to."""
    if isinstance(item, DrawnDesk):
        return BoxCell(item, blocks[item.key])
    inner = Pile([_cell(parts, each, width, blocks) for each in item.led], parts.bands.row)
    return Barred(BoxCell(item, parts.bar(item, width)), inner, parts.bands.arrow, "down")
