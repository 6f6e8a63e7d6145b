"""The school letter: sender and date, a greeting, what it is about, the table of numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Final

from leaflet.compose.job import Composed, Job
from leaflet.compose.letter.sheet import LetterSheet
from leaflet.compose.parts.assembly import type_area
from leaflet.compose.parts.blocks import Block, ReadAs, paragraph, stack
from leaflet.compose.parts.codes import coded_cell
from leaflet.compose.parts.contacts import ContactStyle
from leaflet.compose.parts.document_sheet import grown_table
from leaflet.compose.parts.facts import facts
from leaflet.compose.parts.growth import fixed_roles
from leaflet.compose.parts.imprint import imprint
from leaflet.compose.parts.masthead import beside_number
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.size_search import STEPS
from leaflet.compose.parts.table import TableRow, TableStyle, row
from leaflet.compose.parts.table_document import (
    Tabled,
    composed,
    filling,
    on_fewest_pages,
    table_picture,
    table_style,
)
from leaflet.compose.parts.widths import AVOIDED, lowest
from leaflet.compose.sheet import Role
from leaflet.model.blanks import filled_lines, foot_lines
from leaflet.model.desk import Desk
from leaflet.model.notice import Imprint, SchoolLetter
from leaflet.model.words import Span, Words
from leaflet.page import Size

PROSE: Final = 1 / 3  # the power of the growth of few desks by which the words around them grow


def compose_letter(job: Job, sheet: LetterSheet) -> Composed:
    """Return the letter on the fewest pages it can have, in the largest type these allow."""
    letter = job.notice.letter
    assert letter is not None  # Layout.printable is asked before

    def larger() -> str:
        return sheet.larger_paper(job, lambda other: _best(other, sheet).table.fits)

    usual = _best(job, sheet)
    factor, ease = sheet.printed_on(job.wishes)[1], usual.setter.ease

    def enlarged(few: float) -> _Letter:
        grown = _in_one_size(grown_table(sheet, factor, few**PROSE), ease)
        bare = _in_one_size(usual.prose, ease)
        titled = replace(bare, type=replace(bare.type, title=grown.type.title))
        made = (_best(job, sheet, few, prose) for prose in (grown, titled, bare))
        return next(each for each in made if len(each.above.lines) <= len(usual.above.lines))

    made = filling(usual, sheet, enlarged)
    return composed(made.table, job.notice.edition, letter.title, letter.desks, larger)


def _in_one_size(sheet: LetterSheet, ease: float) -> LetterSheet:
    return replace(sheet, type=fixed_roles(sheet.type, ease))


def _best(
    job: Job, sheet: LetterSheet, few: float = 1.0, prose: LetterSheet | None = None
) -> "_Letter":
    """Return the letter on the fewest pages.

    For few desks its table is so much larger, and what is around it as the sheet ``prose`` says.
    """
    letter = job.notice.letter
    assert letter is not None
    paper, factor = sheet.printed_on(job.wishes)
    sheet = grown_table(sheet, factor, few)
    sheets = prose or sheet, sheet
    draft = _Letter(job, letter, *sheets, paper, STEPS // 2)
    low = lowest(draft.style.widths, draft.heights) if letter.desks else ()

    def made_at(step: int) -> _Letter:
        return _Letter(job, letter, *sheets, paper, step, low)

    return on_fewest_pages(made_at(0), made_at)


class _Letter(Tabled):
    """The letter set at one size of type.

    The words around the table are set by ``prose``, a sheet of their own. ``low`` are the widths of
    names and contacts in pt in place of those of the sheet.
    """

    sheet: LetterSheet
    prose: LetterSheet

    def __init__(
        self,
        job: Job,
        letter: SchoolLetter,
        prose: LetterSheet,
        sheet: LetterSheet,
        paper: Size,
        step: int,
        low: Sequence[float] = (),
    ) -> None:
        self.job, self.letter, self.prose, self.sheet = job, letter, prose, sheet
        self.paper, self.low = paper, low
        self.area = type_area(paper, sheet.margins)
        self.setter = sheet.setter(job, step / STEPS)

    @cached_property
    def above(self) -> Block:
        """Everything before the table."""
        types, values = self.prose.type, self.job.wishes.values
        title = self.letter.title
        heading = paragraph(
            self.setter,
            title,
            types.title,
            self.area.width,
            self.sheet.tone.accent,
            ReadAs("H1", title.plain),
        )
        label = (self.letter.label,) if self.letter.label else ()
        body = filled_lines(self.letter.body, values)
        text = [self.lines(self.letter.lead, types.lead), self.lines(body, types.body)]
        sender = self._imprint(self.letter.sender, types.sender, self.area.width)
        blocks = [sender, self.lines(label, types.label), heading]
        return stack([*blocks, stack(text, self.prose.gaps.paragraphs)], self.prose.gaps.blocks)

    def _imprint(self, lines: Iterable[Imprint], role: Role, measure: float) -> Block:
        values, ink = self.job.wishes.values, self.sheet.tone.ink
        return imprint(self.setter, lines, values, role, ink, measure)

    @cached_property
    def style(self) -> TableStyle:
        """The look of the table."""
        shares, whole = self.sheet.columns, self.area.width
        each = whole / (shares.name + shares.contacts)
        return table_style(self.sheet, self.low or (each * shares.name, each * shares.contacts))

    def heights(self, number: int, width: float) -> list[float]:
        """Return how high names (0) or contacts (1) are in a width in pt, one for each desk.

        A cell in which something is too wide or a word is split counts for so much more.
        """
        measure, found = width - 2 * self.sheet.padding.across, []
        for desk in self.letter.desks:
            cell = self._ways(desk, measure) if number else self._named(desk, measure)
            least = 0.0 if number else self.setter.least(desk.name, self.sheet.type.name)
            found.append(cell.height + AVOIDED * (len(cell.misfits) + (least > measure)))
        return found

    def _contact_style(self, desk: Desk) -> ContactStyle:
        style = self.sheet.contact_style()
        return replace(style, accent=self.sheet.tone.emergency) if desk.emergency else style

    def _head(self) -> TableRow:
        heads, origin = self.sheet.heads, self.letter.origin
        texts = (Words((Span(each),), origin) for each in (heads.name, heads.contacts))
        return row(self.heads(texts), self.style.head_down)

    def _row(self, desk: Desk) -> TableRow:
        name, contacts = self.measures
        cells = self._named(desk, name), self._ways(desk, contacts)
        return row(cells, self.style.row_down)

    def _named(self, desk: Desk, measure: float) -> Block:
        types, inks = self.sheet.type, self.sheet.tone
        named = [paragraph(self.setter, desk.name, types.name, measure, inks.ink)]
        if desk.operator:
            named.append(paragraph(self.setter, desk.operator, types.operator, measure, inks.soft))
        return stack(named)

    def _ways(self, desk: Desk, measure: float) -> Block:
        labels, style = self.sheet.facts, self._contact_style(desk)
        terms = facts(self.setter, desk, labels, labels, style, measure)
        return stack([coded_cell(self.setter, desk, style, measure), terms], style.gap)

    @cached_property
    def table(self) -> PagedTable:
        """The table on its pages, the letter before it."""
        gaps, types = self.prose.gaps, self.prose.type
        edition = self.job.notice.edition
        date = self.lines((edition.as_of_line,), types.foot)
        measure = beside_number(self.setter, types.foot, self.area.width)
        foot = stack([self._imprint(foot_lines(edition), types.foot, measure), date])
        return PagedTable(
            paper=self.paper,
            area=self.area,
            style=self.style,
            head=self._head(),
            rows=[self._row(desk) for desk in self.letter.desks],
            above=self.above,
            running=self._running(),
            notes=self.lines(self.letter.notes, types.note),
            foot=foot,
            number=self.number,
            picture=partial(table_picture, self.sheet),
            gap_above=gaps.blocks,
            gap_below=gaps.foot,
            evenly=False,
        )

    def _running(self) -> Block:
        title = self.letter.title
        words = Words((*title.spans, Span(self.sheet.again)), title.origin)
        return self.lines((words,), self.prose.type.running)
