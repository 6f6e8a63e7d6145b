"""The handout (資料3): the desks as a table for children, on as many A4 pages as it needs."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from leaflet.compose.job import Composed, Job, Misfit
from leaflet.compose.paper import printed_on
from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.compose.parts.contacts import CodeSize, ContactStyle, bracketed, contact_cell
from leaflet.compose.parts.masthead import (
    MastheadStyle,
    as_of_line,
    foot,
    foot_lines,
    masthead,
    page_number,
    silent,
)
from leaflet.compose.parts.table import (
    Row,
    TableStyle,
    grown,
    head_cells,
    on_page,
    paginate,
    row,
)
from leaflet.compose.sheet import FaceName, Grade, Margins, Orientation, Paper, Role
from leaflet.model.desk import Desk
from leaflet.model.notice import Handout
from leaflet.model.words import Words
from leaflet.page import Document, Ink, Item, Page, Rect, Stroke, Tag

EASES: Final = (
    1.0,
    0.85,
    0.7,
    0.55,
    0.4,
    0.2,
)  # tried from the largest type down, 0 being the smallest


@dataclass(frozen=True, slots=True)
class Colours:
    """The inks of the handout."""

    ink: Ink
    soft: Ink
    accent: Ink
    head: Ink
    tint: Ink
    rule: Ink
    faint: Ink


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set."""

    title: Role
    label: Role
    date: Role
    head: Role
    name: Role
    also: Role
    operator: Role
    number: Role
    hours: Role
    kind: Role
    value: Role
    address: Role
    summary: Role
    note: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class Head:
    """Measures of the head of the first page, in pt."""

    gap: float  # to the table
    bar: float
    bar_gap: float
    side: float
    side_gap: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in pt; the summary takes what is left."""

    name: float
    operator: float
    contacts: float


@dataclass(frozen=True, slots=True)
class Padding:
    """Room inside a cell, in pt."""

    across: float
    down: float
    head: float


@dataclass(frozen=True, slots=True)
class Table:
    """Measures of the table, in pt."""

    columns: Columns
    padding: Padding
    gap: float  # between the parts of one cell
    paragraph_gap: float  # between the paragraphs of a summary
    slack: float  # the most a row grows to fill its page
    rule: float
    heavy: float
    faint: float


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """layouts/handout.yaml."""

    paper: Paper
    orientation: Orientation
    ruby: Grade
    margins: Margins
    colours: Colours
    type: Types
    ruby_face: FaceName
    latin_gap: float
    condense: float
    head: Head
    table: Table
    code: CodeSize
    kinds: dict[str, str]
    foot_gap: float


def compose(job: Job, sheet: HandoutSheet) -> Composed:
    """Return the handout on the fewest pages it can have, in the largest type these allow."""
    least = _draft(job, sheet, 0.0)
    for ease in EASES:
        draft = _draft(job, sheet, ease)
        if draft.may_need(len(least.pages)) and draft.fits and len(draft.pages) <= len(least.pages):
            return draft.finished()
    return least.finished()


def _draft(job: Job, sheet: HandoutSheet, ease: float) -> "_Draft":
    handout = job.notice.handout
    assert handout is not None  # Layout.printable is asked before
    setter = Setter(sheet.condense, sheet.ruby_face, sheet.latin_gap, job.read, ease)
    return _Draft(job, handout, sheet, setter)


class _Draft:
    """The handout set at one size of type: its parts, and which row is on which page."""

    def __init__(self, job: Job, handout: Handout, sheet: HandoutSheet, setter: Setter) -> None:
        self.job, self.handout, self.sheet, self.setter = job, handout, sheet, setter
        margins = sheet.margins
        self.paper = printed_on(job.wishes, sheet.paper, sheet.orientation)
        self.area = Rect(
            margins.left,
            margins.top,
            self.paper.width - margins.left - margins.right,
            self.paper.height - margins.top - margins.bottom,
        )

    @cached_property
    def style(self) -> TableStyle:
        table, inks = self.sheet.table, self.sheet.colours
        columns = table.columns
        fixed = (columns.name, columns.operator, columns.contacts)
        return TableStyle(
            widths=(*fixed, self.area.width - sum(fixed)),
            across=table.padding.across,
            head_down=table.padding.head,
            row_down=table.padding.down,
            slack=table.slack,
            rule=Stroke(table.rule, inks.rule),
            heavy=Stroke(table.heavy, inks.accent),
            faint=Stroke(table.faint, inks.faint),
            head=inks.head,
            tint=inks.tint,
        )

    @cached_property
    def contacts(self) -> ContactStyle:
        types, inks, table = self.sheet.type, self.sheet.colours, self.sheet.table
        return ContactStyle(
            number=types.number,
            hours=types.hours,
            kind=types.kind,
            value=types.value,
            address=types.address,
            note=types.note,
            ink=inks.ink,
            accent=inks.accent,
            tint=inks.head,
            kinds=self.sheet.kinds,
            code=self.sheet.code,
            gap=table.gap,
            bleed=table.padding.across - table.faint / 2,
        )

    @cached_property
    def masthead(self) -> Block:
        head, types, inks = self.sheet.head, self.sheet.type, self.sheet.colours
        style = MastheadStyle(
            title=types.title,
            label=types.label,
            date=types.date,
            ink=inks.ink,
            accent=inks.accent,
            bar=head.bar,
            bar_gap=head.bar_gap,
            side=head.side,
            side_gap=head.side_gap,
            label_rule=self.sheet.table.rule,
        )
        return masthead(
            self.setter,
            style,
            self.area.width,
            title=self.handout.title,
            label=self.handout.label,
            date=as_of_line(self.job.notice.edition),
        )

    @cached_property
    def head(self) -> Row:
        columns, role, ink = self.handout.columns, self.sheet.type.head, self.sheet.colours.ink
        words = (columns.name, columns.operator, columns.contacts, columns.summary)
        cells = [
            paragraph(self.setter, each, role, measure, ink)
            for each, measure in zip(words, self.measures, strict=True)
        ]
        return row(cells, self.style.head_down)

    @property
    def measures(self) -> list[float]:
        return [width - 2 * self.style.across for width in self.style.widths]

    def may_need(self, pages: int) -> bool:
        """Tell whether so many pages may do, by the summaries: no row is lower than its own."""
        heights = [each.height + 2 * self.style.row_down for each in self.summaries]
        return len(paginate(heights, *self.rooms)) <= pages

    @cached_property
    def summaries(self) -> list[Block]:
        role, ink, gap = (
            self.sheet.type.summary,
            self.sheet.colours.ink,
            self.sheet.table.paragraph_gap,
        )
        measure = self.measures[-1]
        return [
            self._cell([(words, role) for words in desk.summary], measure, ink, gap)
            for desk in self.handout.desks
        ]

    @cached_property
    def rows(self) -> list[Row]:
        desks = self.handout.desks
        return [self._row(desk, each) for desk, each in zip(desks, self.summaries, strict=True)]

    def _row(self, desk: Desk, summary: Block) -> Row:
        types, ink = self.sheet.type, self.sheet.colours.ink
        name, operator, contact, _summary = self.measures
        named = [(desk.name, types.name)]
        if desk.also:
            named.append((bracketed(desk.also), types.also))
        operators = [(desk.operator, types.operator)] if desk.operator else []
        cells = (
            self._cell(named, name, ink),
            self._cell(operators, operator, ink),
            contact_cell(self.setter, desk, self.contacts, contact),
            summary,
        )
        return row(cells, self.style.row_down)

    def _cell(
        self, texts: list[tuple[Words, Role]], measure: float, ink: Ink, gap: float = 0.0
    ) -> Block:
        set_ = [paragraph(self.setter, words, role, measure, ink) for words, role in texts]
        return stack(set_, gap)

    @cached_property
    def notes(self) -> Block:
        role, ink = self.sheet.type.note, self.sheet.colours.ink
        return self._cell([(note, role) for note in self.handout.notes], self.area.width, ink)

    @cached_property
    def foot(self) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.colours.soft
        return foot(
            self.setter,
            foot_lines(self.job.notice.edition, self.job.wishes.values),
            role,
            ink,
            self.area.width,
        )

    @cached_property
    def rooms(self) -> tuple[float, float]:
        """The heights free for rows, in pt: on the first page and on the others."""
        gap = self.sheet.foot_gap
        foot_height = max(self.foot.height, self._number(1, 1).height)
        others = self.area.height - self.head.height - gap - foot_height
        return others - self.masthead.height - self.sheet.head.gap, others

    @cached_property
    def pages(self) -> tuple[range, ...]:
        heights = [row.height for row in self.rows]
        if heights:
            heights[-1] += self._notes_height
        return paginate(heights, *self.rooms)

    @property
    def _notes_height(self) -> float:
        return self.notes.height + self.sheet.foot_gap if self.notes.height else 0.0

    @property
    def fits(self) -> bool:
        """Whether every line keeps to its column and every row to its page."""
        return bool(self.pages) and not self.setter.misfits and not self.too_high

    @property
    def too_high(self) -> list[tuple[Desk, float]]:
        """The desks whose row is higher than a page, and by how much, in pt."""
        return [
            (desk, each.height - self.rooms[1])
            for desk, each in zip(self.handout.desks, self.rows, strict=True)
            if each.height > self.rooms[1]
        ]

    def _number(self, number: int, of: int) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.colours.soft
        return page_number(self.setter, number, of, role, ink, self.area.width)

    def finished(self) -> Composed:
        """Return the pages with their reading order."""
        over = [Misfit(d.origin, d.name.plain, by, down=True) for d, by in self.too_high]
        body: list[Tag] = []
        pages = tuple(self._page(number, body) for number in range(len(self.pages)))
        head = head_cells(self.head, self.style)
        table = Tag("Table", (Tag("THead", head.reading), Tag("TBody", tuple(body))))
        parts = (*self.masthead.reading, table, *self.notes.reading, *self.foot.reading)
        publisher = self.job.notice.edition.publisher
        document = Document(
            pages,
            Tag("Document", parts),
            title=self.handout.title.plain,
            author=publisher.plain if publisher else "",
            subject=as_of_line(self.job.notice.edition).plain,
        )
        return Composed(document, (*self.setter.misfits, *over))

    def _page(self, number: int, body: list[Tag]) -> Page:
        """Return one page; the rows' tags go to ``body``, which all pages share."""
        last = number == len(self.pages) - 1
        x, y = self.area.x, self.area.y
        items: list[Item] = []
        room = self.rooms[1]
        if number == 0:
            items += self.masthead.at(x, y).items
            y += self.masthead.height + self.sheet.head.gap
            room = self.rooms[0]
        rows = [self.rows[index] for index in self.pages[number]]
        tall = grown(rows, room - (self._notes_height if last else 0.0), self.style.slack)
        head = head_cells(self.head, self.style)
        table = on_page(silent(head) if number else head, tall, self.style)
        items += table.at(x, y).items
        body += table.reading
        y += table.height
        if last and self.notes.height:
            items += self.notes.at(x, y + self.sheet.foot_gap).items
        return Page(self.paper, (*items, *self._foot_items(number)))

    def _foot_items(self, number: int) -> list[Item]:
        shown = self.foot if number == 0 else silent(self.foot)
        bottom = self.area.bottom
        items = list(shown.at(self.area.x, bottom - shown.height).items)
        if len(self.pages) > 1:
            block = self._number(number + 1, len(self.pages))
            items += block.at(self.area.x, bottom - block.height).items
        return items
