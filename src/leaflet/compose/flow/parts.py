"""The boxes, bars and labels of a flow, set at one size of type."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Final

from leaflet.compose.flow.bar import BarBlock, Padding, alone, beside, fits_beside, under
from leaflet.compose.flow.desk import desk_least, upright_block, wide_block, wide_edges
from leaflet.compose.flow.desk_style import DeskStyle, desk_style
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.compose.flow.references import CIRCLES, heading, least, numeral, references
from leaflet.compose.flow.sheet import FlowSheet, Range
from leaflet.compose.flow.sized_sheet import SizedSheet
from leaflet.compose.parts.baseline import end_of_last_line, extent_of, lines_of
from leaflet.compose.parts.block import Block, Group, remade
from leaflet.compose.parts.blocks import ReadAs, Setter, paragraph
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.theme import mixed
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk, Kind
from leaflet.model.route import Graph, Step
from leaflet.model.words import Span, Words
from leaflet.page import Ink

ROUND: Final = 1.4  # times the padding: round ends need room
BRACKETED: Final = 0.9  # of the room of a number, for one in brackets
URGENT_HIGHER: Final = 1.6  # times its height: what a box may take for a larger 110
SHORT: Final = 2.5  # sizes of type: a last line that looks left over


class Parts(SizedSheet):
    """Sets boxes at one size of type, each once for a width."""

    def __init__(
        self,
        setter: Setter,
        sheet: FlowSheet,
        pictured: Mapping[Kind, str],
        graph: Graph,
        bars: Sequence[Bar],
        manner: Manner,
    ) -> None:
        """Take the setter, which has the size of type, and the kinds shown by a pictogram.

        ``bars`` is the outline of the graph.
        """
        super().__init__(setter, sheet, manner)
        self.pictured, self.graph = pictured, graph
        every = [bar for root in bars for bar in root.walk()]
        self._levels = {bar.key: bar.level for bar in every}
        self._chips_of = {bar.key: bar.naming(manner.chips) for bar in every}
        self._deepest = max((bar.level for bar in every if not bar.leaf), default=0)
        self._answers = {
            item.key: (item, bar.level)
            for bar in every
            for item in bar.items
            if isinstance(item, DrawnDesk)
        }
        self._blocks: dict[tuple[str, float, float | None, float, float], Block] = {}
        self._bars: dict[tuple[str, bool, float, float, float], BarBlock] = {}
        self._least: dict[str, float] = {}
        self._bars_least: dict[tuple[str, bool], float] = {}
        self._edges: dict[float, float | None] = {}
        self._styles: dict[str, DeskStyle] = {}

    def least(self, key: str) -> float:
        """Return the least width of a box in pt: no word is split, if the sheet allows that."""
        if key not in self._least:
            node = self.graph.nodes[key]
            range_, size = self._range(node), self._size(node)
            width = max(self._needed(key), range_.least * size)
            self._least[key] = min(width, range_.widest_word * size)
        return self._least[key]

    def _needed(self, key: str) -> float:
        node, starts = self.graph.nodes[key], key in self.graph.starts
        if isinstance(node, Desk):
            return desk_least(self.setter, node, self._desk)
        words = [self.setter.least(node.when, self._role(key))]
        words += [least(self.setter, each, self.chip) for each in self._chips_of[key]]
        return max(words) + 2 * self._across(starts=starts)

    def most(self, key: str) -> float:
        """Return the greatest width of a box in pt: what still looks like a box."""
        node = self.graph.nodes[key]
        return self._range(node).most * self._size(node)

    def _range(self, node: Step | Desk) -> Range:
        return self.sheet.flow.desk if isinstance(node, Desk) else self.sheet.flow.step

    def _size(self, node: Step | Desk) -> float:
        types = self.sheet.type
        role = types.summary if isinstance(node, Desk) else types.question
        return role.at(self.setter.ease)

    def _across(self, *, starts: bool) -> float:
        return self.boxes.across * (ROUND if starts else 1.0)

    def box(self, key: str, width: float, *, upright: bool = False) -> Block:
        """Return the content of a box of this width, padding included.

        A wide desk has its number larger on the right, unless it must be ``upright``.
        """
        node = self.graph.nodes[key]
        if isinstance(node, Desk):
            return self._desk_box(key, width, None if upright else self.edge(width))
        own = (key, round(width, 2), None, 1.0, 1.0)
        if own not in self._blocks:
            self._blocks[own] = self._question(key, node, width)
        return self._blocks[own]

    def freer(
        self, key: str, width: float, larger: float, looser: float, *, upright: bool
    ) -> Block | None:
        """Return a desk with ``larger`` numbers, and ``looser`` times the room between its parts.

        None where numbers would be as large as short ones, or are larger on the right already.
        """
        node, edge = self.graph.nodes[key], None if upright else self.edge(width)
        assert isinstance(node, Desk)  # bars are set by ``larger``
        if larger > 1 and (edge or larger >= self.sheet.flow.short_number):
            return None
        return self._desk_box(key, width, edge, looser, larger)

    def _question(self, key: str, step: Step, width: float) -> Block:
        """Return the words of a question in a chart, with the chips of desks elsewhere."""
        across, role = self._across(starts=key in self.graph.starts), self._role(key)
        words, padding = (
            self._step(key, step, across, width, role),
            Padding(across, self.boxes.down),
        )
        chips = {
            row.number: references(self.setter, row, self.chip, width - 2 * across)
            for row in self._chips_of[key]
        }
        centred = role.align == "center"
        return under(words, chips, self.bands.row, padding, centred=centred) if chips else words

    def label(self, words: Words) -> Block:
        """Return the words at an arrow, on one line."""
        role = self.sheet.type.label
        natural = self.setter.width(words, role, role.at(self.setter.ease)) + 1
        block = paragraph(self.setter, words, role, natural, self.sheet.tone.ink)
        return Group(extent_of(block), block.height, ((block, 0.0, 0.0),))

    def bar_least(self, bar: Bar) -> float:
        """Return the least width of a bar in pt: no word is split, if the sheet allows that."""
        key = bar.key, bar.again
        if key not in self._bars_least:
            chips = [least(self.setter, each, self.chip) for each in bar.references]
            self._bars_least[key] = self._bar_least(bar, chips)
        return self._bars_least[key]

    def words_least(self, bar: Bar) -> float:
        """Return the same for a bar without its chips."""
        return self._bar_least(bar, ())

    def words_most(self, bar: Bar) -> float:
        """Return the width of a bar in pt in which its words are on one line."""
        role = self._role(bar.key)
        words = self.setter.width(bar.step.when, role, role.at(self.setter.ease))
        return words + 2 * self.boxes.across

    def _bar_least(self, bar: Bar, chips: Iterable[float]) -> float:
        role, rules = self._role(bar.key), self.sheet.bands.rules
        size = role.at(self.setter.ease)
        needed = max(rules.least * size, self.setter.least(bar.step.when, role), *chips)
        return min(needed, rules.widest_word * size) + 2 * self.boxes.across

    def bar(self, bar: Bar, width: float, aside: float = 0.0, larger: float = 1.0) -> BarBlock:
        """Return the content of a bar of this width; one that continues says so, and is silent.

        Chips are on the right of its words, ``aside`` pt from its edge, or below where they do
        not fit there. The words are ``larger`` than others by a factor.
        """
        key = (bar.key, bar.again, round(width, 2), round(aside, 2), larger)
        if key not in self._bars:
            self._bars[key] = self._bar(bar, width, aside, larger)
        return self._bars[key]

    def larger(self, bar: Bar, width: float, factor: float) -> BarBlock | None:
        """Return the content of a bar in larger words.

        None where a word splits, or only then their last line is very short.
        """
        plain = self._role(bar.key)
        role = self._larger(plain, factor)
        if self.setter.least(bar.step.when, role) > width - 2 * self.boxes.across:
            return None
        if self._ends_short(bar, width, role) and not self._ends_short(bar, width, plain):
            return None
        return self.bar(bar, width, 0.0, factor)

    def _ends_short(self, bar: Bar, width: float, role: Role) -> bool:
        """Return whether the last line of several holds little: いる, こと."""
        across = self.boxes.across
        text = self._step(bar.key, bar.step, across, width, role)
        end = end_of_last_line(text)
        taken = 2 * end - width if role.align == "center" else end - across
        return lines_of(text) > 1 and taken < SHORT * role.at(self.setter.ease)

    def _larger(self, role: Role, factor: float) -> Role:
        size = min(role.at(self.setter.ease) * factor, role.size)
        return role.fixed(size) if factor != 1.0 else role

    def words(self, bar: Bar, width: float) -> Block:
        """Return the words of a bar without its chips."""
        return self._step(bar.key, bar.step, self.boxes.across, width, self._role(bar.key))

    def _bar(self, bar: Bar, width: float, aside: float, larger: float) -> BarBlock:
        role, boxes, gap = self._role(bar.key), self.boxes, self.bands.row
        measure = width - 2 * boxes.across
        if bar.again:
            words = Words((*bar.step.when.spans, Span(self.sheet.continued)), bar.step.when.origin)
            return alone(silent(self._again(bar.key, replace(bar.step, when=words), width, role)))
        text = self._step(bar.key, bar.step, boxes.across, width, self._larger(role, larger))
        chips = {
            row.number: references(self.setter, row, self.chip, measure) for row in bar.references
        }
        if not chips:
            return alone(text)
        centred = role.align == "center"
        left = max(0.0 if centred else aside, extent_of(text) + boxes.across)
        if fits_beside(text, chips, left, gap):
            return beside(text, chips, left, gap, centred=centred)
        return under(text, chips, gap, Padding(boxes.across, boxes.down), centred=centred)

    def _again(self, key: str, step: Step, width: float, role: Role) -> Block:
        """Return a bar that continues: as small as what is named elsewhere if that saves a line."""
        types, across = self.sheet.type, self.boxes.across
        small = replace(role, size=types.reference.size, smallest=types.reference.smallest)
        line = role.at(self.setter.ease) * role.leading  # as high as what it continues
        lesser = self._step(key, step, across, width, small, line)
        own = self._step(key, step, across, width, role)
        return own if lines_of(own) == lines_of(lesser) else lesser

    def tint(self, bar: Bar) -> Ink:
        """Return the ground of a bar: of questions inside others, the inner ones are lighter."""
        grounds = self.sheet.grounds
        if bar.key in self.graph.starts:
            return self.sheet.tone.head
        if bar.leaf:
            return grounds.question
        return mixed(grounds.group, grounds.question, (bar.level - 1) / max(self._deepest, 1))

    def _role(self, key: str) -> Role:
        types = self.sheet.type
        return types.start if key in self.graph.starts else types.question

    def _step(
        self, key: str, step: Step, across: float, width: float, role: Role, least: float = 0.0
    ) -> Block:
        text = paragraph(
            self.setter,
            step.when,
            role,
            width - 2 * across,
            self.sheet.tone.ink,
            ReadAs(heading(self._levels[key]), step.when.plain),
        )
        down = self.boxes.down + max(0.0, least - text.height) / 2
        return Group(width, text.height + 2 * down, ((text, across, down),))

    def urgent(self, keys: Sequence[str], width: float) -> Sequence[Block]:
        """Return desks in the band of emergencies: their numbers on the right, larger still.

        They begin in the middle of their boxes, unless these are lower with them elsewhere: no
        number is far from its name, and those of several bands are on one line. They are below the
        names, and smaller, where one has no room beside the texts, or the boxes become much higher.
        """
        below = [self.box(key, width, upright=True) for key in keys]
        beside = [each for key in keys if (each := self._urgent(key, width))]
        most = URGENT_HIGHER * max(block.height for block in below)
        fits = len(beside) == len(keys) and max(block.height for block in beside) <= most
        return beside if fits else below

    def _urgent(self, key: str, width: float) -> Block | None:
        node = self.graph.nodes[key]
        assert isinstance(node, Desk)  # only desks are in the band
        wider = self.sheet.flow.wide_number * self.sheet.flow.urgent_number
        style = replace(self._style(key), wide_number=wider)
        edges = (width / 2, *wide_edges(self.setter, [node], style))
        made = (wide_block(self.setter, node, style, edge, width) for edge in edges)
        return min((each for each in made if each), key=lambda each: each.height, default=None)

    def emergency(
        self, key: str, width: float, number: float, larger: float = 1.0, looser: float = 1.0
    ) -> Block:
        """Return a desk with its number larger by two factors, below its name; see ``freer``."""
        node, style = self.graph.nodes[key], self._style(key)
        assert isinstance(node, Desk)  # only desks are for emergencies
        role = style.contact.number.times(number * larger)
        contact = replace(style.contact, number=role)
        style = replace(style, contact=contact, part=style.part * looser)
        return upright_block(self.setter, node, style, width)

    def _desk_box(
        self,
        key: str,
        width: float,
        edge: float | None,
        looser: float = 1.0,
        larger: float = 1.0,
    ) -> Block:
        """Return a desk with its number on the right, if there is room, or below its name."""
        own = (key, round(width, 2), edge, looser, larger)
        if own not in self._blocks:
            desk, style = self._answers[key][0].desk, self._style(key)
            if (looser, larger) != (1.0, 1.0):
                style = replace(style.larger(larger), part=style.part * looser)
            upright = partial(upright_block, self.setter, desk, style, width)
            wide = partial(wide_block, self.setter, desk, style, edge or 0.0, width)
            made = remade(wide if edge else upright)
            self._blocks[own] = made or self._desk_box(key, width, None, looser)
        return self._blocks[own]

    def _style(self, key: str) -> DeskStyle:
        """Return how one desk is set: by its level, and whether it is for emergencies."""
        if key not in self._styles:
            answer, level = self._answers[key]
            style = self._desk
            if answer.desk.emergency:
                style = replace(style, contact=replace(style.contact, accent=self.alarm))
            label = answer.label if self.manner.bands else None
            self._styles[key] = replace(style, heading=heading(level + 1), label=label)
        return self._styles[key]

    def edge(self, width: float) -> float | None:
        """Return how far from the right of boxes of this width (pt) the numbers of desks begin.

        All begin there, where the boxes are the lowest; None where numbers are below the names.
        """
        key = round(width, 2)
        if key not in self._edges:
            few = len(self.graph.nodes) <= self.sheet.flow.most
            low = (
                self.manner.bands and few and all(self._low(each, width) for each in self._answers)
            )
            heights = {
                edge: sum(self._desk_box(each, width, edge).height for each in self._answers)
                for edge in (self._wide_edges if low else [])
                if all(self._wide(each, width, edge) for each in self._answers)
            }
            self._edges[key] = min(heights, key=heights.__getitem__, default=None)
        return self._edges[key]

    def _low(self, key: str, width: float) -> bool:
        """Return whether a desk of this width with its number below its name is low enough."""
        return width > self.sheet.flow.wide * self._desk_box(key, width, None).height

    def _wide(self, key: str, width: float, edge: float) -> bool:
        """Return whether a desk has room for its number on the right, and is not much higher."""
        below, beside = (self._desk_box(key, width, each) for each in (None, edge))
        higher = self.sheet.flow.wide_higher
        return not self._answers[key][0].desk.of(Kind.PHONE) or (
            beside is not below and beside.height <= higher * below.height
        )

    @property
    def desks(self) -> tuple[Desk, ...]:
        """All desks, in the writer's order."""
        return tuple(answer.desk for answer, _level in self._answers.values())

    def number(self, key: str) -> Block | None:
        """Return the number of a desk, where desks have one; the heading reads it."""
        if not self.manner.numbered:
            return None
        answer, _level = self._answers[key]
        ink = self.alarm if answer.desk.emergency else self.sheet.tone.accent
        words = Words((Span(numeral(answer.number)),), answer.desk.origin)
        role = self.sheet.type.numeral
        if answer.number > CIRCLES:  # (51) is wider than a circle
            role = role.times(self.boxes.numeral * BRACKETED / self.setter.least(words, role))
        return paragraph(self.setter, words, role, self.boxes.numeral, ink)

    @cached_property
    def _desk(self) -> DeskStyle:
        left = self.boxes.bar + (self.boxes.numeral if self.manner.numbered else self.boxes.across)
        brief, side = self.manner.brief, self.code_side
        style = desk_style(self.sheet, self.boxes, self.pictured, left, side, brief=brief)
        return style.among(self.desks)

    @cached_property
    def _wide_edges(self) -> list[float]:
        return wide_edges(self.setter, self.desks, self._desk)
