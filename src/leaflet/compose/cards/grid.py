"""The desks of a side in rows of one column or two, each with its code. Lengths in pt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from leaflet.compose.cards.codes import code_at
from leaflet.compose.cards.entry import entry, name_of, shown
from leaflet.compose.cards.look import Detail, Look
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import Setter, paragraphs, rule, stack
from leaflet.compose.parts.codes import SizedCode, code_figure
from leaflet.compose.parts.flowed import HAIR
from leaflet.compose.parts.qr import QUIET_ZONE
from leaflet.compose.parts.reading import with_code
from leaflet.compose.sheet import Role
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Words
from leaflet.page import DECORATION, Item, Point, Stroke, Tag

EASES: Final = (1.0, 0.75, 0.5, 0.25, 0.0)
FEWEST: Final = 21  # modules of the smallest code, ISO/IEC 18004 5.1


@dataclass(frozen=True, slots=True)
class Spread:
    """Rows at their places, and how far down the middle of each desk is, by its id."""

    block: Block
    middles: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rows:
    """Desks in rows; ``height`` is the least they need, lines between them included."""

    cells: tuple[tuple[tuple[str, Block], ...], ...]
    width: float  # of all columns
    column: float  # from the left edge of one column to that of the next
    height: float
    detail: Detail = Detail.BARE

    def spread(self, look: Look, room: float, figures: Mapping[str, Block]) -> Spread:
        """Return the rows over a height, lines between them; free height goes there, too.

        ``figures`` are read after their desk: the codes that are elsewhere.
        """
        between = len(self.cells) - 1
        spare = max(0.0, room - self.height)
        added = min(look.gaps.most, spare / (between + 1))
        gap = look.gaps.rows + added
        y = (spare - added * between) / 2
        stroke = Stroke(look.sheet.rule, look.inks.rule)
        parts: list[tuple[Block, float, float]] = []
        entries: list[tuple[Block, Block | None]] = []
        middles: dict[str, float] = {}
        for number, row in enumerate(self.cells):
            if number:
                ends = Point(0, y - gap / 2), Point(self.width, y - gap / 2)
                parts.append((_inked(rule(*ends, stroke, DECORATION)), 0.0, 0.0))
            height = _height(row)
            for place, (name, cell) in enumerate(row):
                if place:
                    x = place * self.column - look.gaps.columns / 2
                    line = rule(Point(x, y), Point(x, y + height), stroke, DECORATION)
                    parts.append((_inked(line), 0.0, 0.0))
                parts.append((cell, place * self.column, y))
                entries.append((cell, figures.get(name)))
                middles[name] = y + height / 2
            y += height + gap
        return Spread(Group(self.width, room, parts, lambda: (_listed(entries),)), middles)


def _inked(item: Item) -> Block:
    return Block(0.0, 0.0, (item,))


def _listed(entries: Sequence[tuple[Block, Block | None]]) -> Tag:
    """Return the desks as a list, each read with the code that is elsewhere."""
    said = (with_code(cell, code) if code else cell.reading for cell, code in entries)
    return Tag("L", tuple(Tag("LI", (Tag("LBody", each),)) for each in said))


def _height(row: Sequence[tuple[str, Block]]) -> float:
    return max(cell.height for _name, cell in row)


@dataclass(frozen=True, slots=True)
class DeskGrid:
    """What is to be set: the desks, in how many columns, with which codes by their ids."""

    desks: Sequence[Desk]
    width: float
    columns: int
    codes: Mapping[str, Contact]
    place: Literal["beside", "below", "column"]  # of a code: by its desk's text, or elsewhere
    tag: str
    alone: bool
    detail: Detail  # that there must be

    def rows(self, setter: Setter, look: Look, room: float) -> Rows:
        """Return the desks in rows, with as much besides as a height in pt leaves room for."""
        for detail in (Detail.FULL, self.detail) if look.more else (self.detail,):
            lined = self._on_one_line(setter, look, detail)
            rows = replace(self._rows(setter, lined, room, detail), detail=detail)
            if rows.height <= room:
                break
        if look.more and self.alone and rows.height <= room:
            (((name, cell),),) = rows.cells
            cell = _with_summary(setter, self.desks[0], lined, cell, self._column(lined), room)
            rows = replace(rows, cells=(((name, cell),),), height=cell.height)
        return rows

    @property
    def _own(self) -> Mapping[str, Contact]:
        """The codes beside their desks."""
        return {} if self.place == "column" else self.codes

    def _column(self, look: Look) -> float:
        """Return the width of a column."""
        return (self.width - (self.columns - 1) * look.gaps.columns) / self.columns

    def _width(self, name: str, look: Look) -> float:
        """Return the width of a desk: of its column, or of both where it is alone in its row."""
        alone = len(self.desks) % self.columns and name == self.desks[-1].id
        return self.width if alone else self._column(look)

    def _measure(self, name: str, look: Look) -> float:
        """Return the measure of a desk's text: its column, less the largest code beside it."""
        width = self._width(name, look)
        if self.place != "beside" or name not in self.codes:
            return width
        code = code_at(self.codes[name], look.side, look.module)
        return width - code.side - max(code.quiet, look.sheet.code.gap)

    def _on_one_line(self, setter: Setter, look: Look, detail: Detail) -> Look:
        """Return the look with the largest names and addresses of which none needs two lines.

        Those that are too long even in the smallest type do not count.
        """
        types, written = look.types, look.sheet.type
        names = [(desk, name_of(desk, detail)) for desk in self.desks]
        addresses = [
            (desk, contact.words)
            for desk in self.desks
            for contact in shown(desk, self.codes.get(desk.id), detail)
            if contact.kind is Kind.URL
        ]
        name = self._single(setter, look, names, types.name, written.name.smallest)
        address = self._single(setter, look, addresses, types.address, written.address.smallest)
        return replace(look, types=replace(types, name=name, address=address))

    def _single(
        self,
        setter: Setter,
        look: Look,
        texts: Iterable[tuple[Desk, Words]],
        role: Role,
        smallest: float,
    ) -> Role:
        size = role.size
        for desk, words in texts:
            natural = setter.width(words, role, role.size) + HAIR
            fitting = role.size * self._measure(desk.id, look) / natural
            size = min(size, fitting) if fitting >= smallest else size
        return role.fixed(size)

    def _rows(self, setter: Setter, look: Look, room: float, detail: Detail) -> Rows:
        texts = self._level(setter, look, detail)
        sizes = {key: code_at(each, 0.0, look.module).side for key, each in self._own.items()}
        beside = self.place == "beside"
        side = max(
            (max(size, texts[key].height if beside else 0.0) for key, size in sizes.items()),
            default=0.0,
        )
        rows = self._cells(setter, look, texts, min(side, look.side))
        coded = {place // self.columns for place, key in enumerate(texts) if key in sizes}
        # What grows with the side of a code is its white margin above and below as well.
        spare = (room - rows.height) / max(1, len(coded)) / (1 + 2 * QUIET_ZONE / FEWEST)
        if coded and spare > 0:
            rows = self._cells(setter, look, texts, min(side + spare, look.side))
        return rows

    def _level(self, setter: Setter, look: Look, detail: Detail) -> dict[str, Block]:
        """Return the desks' texts by their ids; in a row all numbers are on one baseline."""

        def text(desk: Desk, drop: float) -> Block:
            measure, coded = self._measure(desk.id, look), self.codes.get(desk.id)
            return entry(setter, desk, look, measure, coded, self.tag, detail=detail, drop=drop)

        texts = {desk.id: text(desk, 0.0) for desk in self.desks}
        size = look.types.number.size
        sizes = size, size * look.sheet.urgent
        for first in range(0, len(self.desks) if self.columns > 1 else 0, self.columns):
            row = self.desks[first : first + self.columns]
            lines = {
                desk.id: next((line.y for line in texts[desk.id].lines if line.size in sizes), None)
                for desk in row
            }
            lowest = max((y for y in lines.values() if y), default=0.0)
            for desk in row:
                y = lines[desk.id]
                if y and lowest - y > HAIR:
                    texts[desk.id] = text(desk, lowest - y)
        return texts

    def _cells(self, setter: Setter, look: Look, texts: Mapping[str, Block], side: float) -> Rows:
        """Return the rows, every code ``side`` pt wide, or as much wider as it must be."""
        codes = {key: code_at(each, side, look.module) for key, each in self._own.items()}
        cells = []
        for place, key in enumerate(texts):
            first = place - place % self.columns
            row = list(texts.values())[first : first + self.columns]
            head = max(text.height for text in row)
            cells.append((key, self._cell(setter, look, texts[key], codes, key, head)))
        starts = range(0, len(cells), self.columns)
        rows = tuple(tuple(cells[at : at + self.columns]) for at in starts)
        height = sum(map(_height, rows)) + look.gaps.rows * (len(rows) - 1)
        return Rows(rows, self.width, self._column(look) + look.gaps.columns, height)

    def _cell(
        self,
        setter: Setter,
        look: Look,
        text: Block,
        codes: Mapping[str, SizedCode],
        key: str,
        head: float,
    ) -> Block:
        """Return a desk with its code; codes below are under the highest text of the row."""
        if key not in codes:
            return text
        sized = codes[key]
        figure = code_figure(setter, sized)
        pad = max(0.0, sized.quiet + HAIR - (look.gaps.rows - look.sheet.rule) / 2)
        width = self._width(key, look)
        if self.place == "below":
            top = head + max(code.quiet for code in codes.values())
            parts = ((text, 0.0, 0.0), (figure, (width - sized.side) / 2, top))
            height = top + sized.side + pad
        else:
            height = max(text.height, sized.side + 2 * pad)
            parts = (
                (text, 0.0, (height - text.height) / 2),
                (figure, width - sized.side, (height - sized.side) / 2),
            )
        return Group(width, height, parts, lambda: with_code(text, figure))


def _with_summary(
    setter: Setter, desk: Desk, look: Look, cell: Block, measure: float, room: float
) -> Block:
    """Return a desk with its summary, in the largest type its height leaves room for, in pt."""
    written = look.sheet.type.summary
    for ease in EASES:
        role = written.fixed(written.at(ease))
        said = paragraphs(setter, desk.summary, role, measure, look.inks.ink)
        made = stack([cell, said], look.gaps.rows)
        if made.height <= room:
            return made
    return cell
