"""The handout (資料3): the desks as a table for children, on as many A4 pages as it needs."""

from functools import cached_property
from typing import Final

from leaflet.compose.handout.sheet import HandoutSheet
from leaflet.compose.job import Composed, Job, Misfit
from leaflet.compose.paper import printed_on
from leaflet.compose.parts.assembly import document, misfits_of, type_area
from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.compose.parts.contacts import ContactStyle, bracketed, contact_cell
from leaflet.compose.parts.masthead import (
    MastheadStyle,
    as_of_line,
    foot,
    foot_lines,
    masthead,
    page_number,
    silent,
)
from leaflet.compose.parts.size_search import largest
from leaflet.compose.parts.table import (
    Row,
    TableStyle,
    grown,
    head_cells,
    on_page,
    paginate,
    row,
)
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk
from leaflet.model.notice import Handout
from leaflet.model.words import Words
from leaflet.page import Ink, Item, Page, Stroke, Tag

STEPS: Final = 16  # between the smallest type (0) and the largest


def compose_handout(job: Job, sheet: HandoutSheet) -> Composed:
    """Return the handout on the fewest pages it can have, in the largest type these allow."""
    least = _draft(job, sheet, 0)
    pages = len(least.pages)

    def fitting(step: int) -> _Draft | None:
        draft = _draft(job, sheet, step)
        holds = draft.may_need(pages) and draft.fits and len(draft.pages) <= pages
        return draft if holds else None

    return (largest(fitting, 0, STEPS) or least).finished()


def _draft(job: Job, sheet: HandoutSheet, step: int) -> "_Draft":
    handout = job.notice.handout
    assert handout is not None  # Layout.printable is asked before
    setter = Setter(sheet.condense, sheet.ruby_face, sheet.latin_gap, job.read, step / STEPS)
    return _Draft(job, handout, sheet, setter)


class _Draft:
    """The handout set at one size of type: its parts, and which row is on which page."""

    def __init__(self, job: Job, handout: Handout, sheet: HandoutSheet, setter: Setter) -> None:
        self.job, self.handout, self.sheet, self.setter = job, handout, sheet, setter
        self.paper = printed_on(job.wishes, sheet.paper, sheet.orientation)
        self.area = type_area(self.paper, sheet.margins)

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
        """Return whether so many pages may do, by the summaries: no row is lower than its own."""
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
    def misfits(self) -> tuple[Misfit, ...]:
        """What is wider than its column."""
        cells = (cell for each in (self.head, *self.rows) for cell in each.cells)
        return misfits_of((self.masthead, *cells, self.notes, self.foot))

    @property
    def fits(self) -> bool:
        """Whether every line keeps to its column and every row to its page."""
        return bool(self.pages) and not self.misfits and not self.too_high

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
        made = document(self.job.notice.edition, self.handout.title, pages, parts)
        return Composed(made, (*self.misfits, *over))

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
