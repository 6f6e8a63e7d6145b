"""The boxes and labels of a chart, set at one size of type."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from leaflet.compose.flow.desk import DeskStyle, desk_block, desk_least
from leaflet.compose.flow.sheet import Boxes, FlowSheet, Lines, Range
from leaflet.compose.job import Misfit
from leaflet.compose.parts.baseline import extent_of
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import Setter, paragraph
from leaflet.compose.parts.contacts import CodeSize, ContactStyle
from leaflet.compose.parts.growth import scaled
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk, Kind
from leaflet.model.route import Graph, Step
from leaflet.model.words import Words
from leaflet.page import Ink

ROUND: Final = 1.4  # times the padding: round ends need room
CORNER: Final = 1 - 0.5**0.5  # how far an arc keeps from its corner, in radii along each side
CODE_SHARE: Final = 10.0  # a camera reads a code from ten times its side


class Parts:
    """Sets boxes at one size of type, each once for a width; measures shrink with the type."""

    def __init__(
        self, setter: Setter, sheet: FlowSheet, pictured: Mapping[Kind, str], graph: Graph
    ) -> None:
        """Take the setter, which has the size of type, and the kinds shown by a pictogram."""
        self.setter, self.sheet, self.pictured, self.graph = setter, sheet, pictured, graph
        self._blocks: dict[tuple[str, float], Block] = {}
        self._least: dict[str, float] = {}

    @cached_property
    def shrink(self) -> float:
        """How much smaller than its largest the running text is."""
        summary = self.sheet.type.summary
        return summary.at(self.setter.ease) / summary.size

    @cached_property
    def boxes(self) -> Boxes:
        """The measures of boxes at this size of type."""
        return scaled(self.sheet.boxes, self.shrink)

    @cached_property
    def lines(self) -> Lines:
        """The measures of connectors at this size of type."""
        return scaled(self.sheet.lines, self.shrink)

    @property
    def question_size(self) -> float:
        """The size of a question's words, in pt."""
        return self.sheet.type.question.at(self.setter.ease)

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
        role = self.sheet.type.start if starts else self.sheet.type.question
        return self.setter.least(node.when, role) + 2 * self._across(starts=starts)

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

    @property
    def code_side(self) -> float:
        """The side of a code in pt: a tenth of the distance from which it is read."""
        distance = self.sheet.distance
        return (distance.near + self.setter.ease * (distance.far - distance.near)) / CODE_SHARE

    def box(self, key: str, width: float) -> Block:
        """Return the content of a box of this width, padding included."""
        own = (key, round(width, 2))
        if own not in self._blocks:
            node = self.graph.nodes[key]
            if isinstance(node, Desk):
                block = desk_block(self.setter, node, self._desk, width)
            else:
                block = self._step(node, starts=key in self.graph.starts, width=width)
            self._blocks[own] = block
        return self._blocks[own]

    def misfits(self, key: str, width: float) -> tuple[Misfit, ...]:
        """Return what did not fit the box of this width."""
        return self._blocks[key, round(width, 2)].misfits

    def label(self, words: Words) -> Block:
        """Return the words at an arrow, on one line."""
        role = self.sheet.type.label
        natural = self.setter.width(words, role, role.at(self.setter.ease)) + 1
        block = paragraph(self.setter, words, role, natural, self.sheet.colours.ink)
        return Group(extent_of(block), block.height, ((block, 0.0, 0.0),))

    def _step(self, step: Step, *, starts: bool, width: float) -> Block:
        role = self.sheet.type.start if starts else self.sheet.type.question
        boxes, ink = self.boxes, self.sheet.colours.ink
        across = self._across(starts=starts)
        tag = "H2" if starts else "P"
        text = paragraph(
            self.setter,
            step.when,
            role,
            width - 2 * across,
            ink,
            tag=tag,
            bookmark=step.when.plain,
        )
        return Group(width, text.height + 2 * boxes.down, ((text, across, boxes.down),))

    @cached_property
    def _desk(self) -> DeskStyle:
        types, inks, boxes = self.sheet.type, self.sheet.colours, self.boxes
        return DeskStyle(
            action=types.action,
            name=types.name,
            also=types.also,
            operator=types.operator,
            summary=types.summary,
            note=types.note,
            contact=self._contact(types.number, inks.ink, inks.accent),
            pictured=self.pictured,
            ink=inks.ink,
            soft=inks.soft,
            action_ground=inks.action,
            action_ink=inks.action_ink,
            left=boxes.bar + boxes.across,
            across=boxes.across,
            down=boxes.down,
            part=boxes.part,
            frame=boxes.desk_rule / 2 + CORNER * boxes.radius,
        )

    def _contact(self, number: Role, ink: Ink, accent: Ink) -> ContactStyle:
        types, boxes = self.sheet.type, self.boxes
        labels = self.sheet.channels | self.sheet.kinds
        shown = {k: v for k, v in labels.items() if k not in (*self.pictured, Kind.URL)}
        return ContactStyle(
            number=number,
            fax=types.value,
            hours=types.hours,
            kind=types.kind,
            value=types.value,
            address=types.address,
            caption=types.kind,
            note=types.note,
            ink=ink,
            soft=self.sheet.colours.soft,
            accent=accent,
            tint=self.sheet.colours.question,
            kinds=shown,
            captions={},
            code=CodeSize(self.code_side, boxes.code),
            gap=boxes.part,
            bleed=0.0,
        )
