"""The handout at one size of type, in columns of given widths."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain, groupby

from leaflet.compose.handout.columns import NAMES, Cells, Column, columns, folds
from leaflet.compose.handout.parting import parted
from leaflet.compose.handout.sheet import HandoutSheet, grown
from leaflet.compose.job import Job
from leaflet.compose.kept import KeptParts
from leaflet.compose.parts.assembly import type_area
from leaflet.compose.parts.blocks import TOLERANCE, Block, stack
from leaflet.compose.parts.imprint import imprint
from leaflet.compose.parts.kept_blocks import kept_blocks
from leaflet.compose.parts.masthead import (
    MastheadStyle,
    beside_number,
    masthead,
    running_head,
)
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.setter import Setter
from leaflet.compose.parts.size_search import STEPS
from leaflet.compose.parts.table import TableStyle, row
from leaflet.compose.parts.table_document import Tabled, table_picture, table_style
from leaflet.compose.parts.theme import WHITE
from leaflet.compose.parts.widths import AVOIDED
from leaflet.model.blanks import foot_lines
from leaflet.model.desk import Desk, Kind, urgent_first
from leaflet.model.notice import Handout
from leaflet.page import Rect, Size


@dataclass(frozen=True, slots=True)
class Book:
    """One handout on one paper, its sheet grown to it; ``folded`` columns are in others.

    Its type is ``larger`` than on that paper for few desks.
    """

    job: Job
    handout: Handout
    sheet: HandoutSheet
    paper: Size
    folded: frozenset[str]
    columns: tuple[Column, ...]
    larger: float

    @property
    def area(self) -> Rect:
        """What is printed on of the paper."""
        return type_area(self.paper, self.sheet.margins)

    @property
    def narrow(self) -> bool:
        """Whether there is little room for columns."""
        return self.area.width < self.sheet.folds.narrow

    def folding(self, folded: frozenset[str]) -> "Book":
        """Return the book with other columns folded."""
        made = columns(self.handout, self.sheet, self.area.width, folded)
        return replace(self, folded=folded, columns=made)

    def parting(self, places: Collection[int]) -> "Book":
        """Return the book with the desks at these places in two rows each, where possible."""
        made = (
            parted(desk, self.sheet.again) if place in places else (desk,)
            for place, desk in enumerate(self.handout.desks)
        )
        return replace(self, handout=replace(self.handout, desks=tuple(chain(*made))))

    def with_widths(self, widths: Sequence[float]) -> "Book":
        """Return the book with columns of these widths (pt)."""
        made = zip(self.columns, widths, strict=True)
        return replace(self, columns=tuple(replace(each, width=width) for each, width in made))


def book_of(job: Job, sheet: HandoutSheet, larger: float = 1.0) -> Book:
    """Return the book of a job, its columns as the sheet has them."""
    handout = job.notice.handout
    assert handout is not None
    paper, factor = sheet.printed_on(job.wishes)
    sheet = grown(sheet, factor, larger)
    width = type_area(paper, sheet.margins).width
    if sheet.urgent.first:
        handout = replace(handout, desks=urgent_first(handout.desks))
    folded = folds(handout, sheet, width)
    made = columns(handout, sheet, width, folded)
    return Book(job, handout, sheet, paper, folded, made, larger)


class Draft(Tabled):
    """The handout set at one size of type: its parts, and which row is on which page."""

    sheet: HandoutSheet

    def __init__(
        self, book: Book, step: int, setter: Setter | None = None, kept: KeptParts | None = None
    ) -> None:
        """Take the size as a step; a session has ``kept`` parts, which are set by ``setter``."""
        self.book, self.step, self._kept = book, step, kept
        self.handout, self.sheet, self.job = book.handout, book.sheet, book.job
        self.prose = self.sheet
        self.paper, self.area, self.columns = book.paper, book.area, book.columns
        self.setter = setter or book.sheet.setter(book.job, step / STEPS)

    @cached_property
    def style(self) -> TableStyle:
        """The look of the table; its names have no tint where codes are below them."""
        style = table_style(self.sheet, [column.width for column in self.columns])
        # Codes are on white: copiers make dots of a tint.
        return replace(style, tint=WHITE) if "name" in self.book.folded else style

    @cached_property
    def _cells(self) -> Cells:
        sheet = self.sheet
        bleed = sheet.padding.across - sheet.rules.faint / 2
        caption, captions = sheet.type.caption, sheet.captions
        contacts = replace(sheet.contact_style(), caption=caption, captions=captions, bleed=bleed)
        return Cells(self.setter, sheet, contacts)

    @cached_property
    def _head_style(self) -> MastheadStyle:
        head, types, inks = self.sheet.head, self.sheet.type, self.sheet.tone
        most = self.number_size * inks.title
        largest = max(types.title.smallest, min(types.title.size, most))
        return MastheadStyle(
            title=replace(types.title, size=largest),
            running=types.running,
            label=types.label,
            date=types.date,
            ink=inks.ink,
            accent=inks.accent,
            bar=head.bar,
            bar_gap=head.bar_gap,
            side=head.side,
            side_gap=head.side_gap,
            label_rule=self.sheet.rules.rule,
            lines=inks.lines,
            radius=head.bar * (inks.round - 1.0),
        )

    @cached_property
    def _masthead(self) -> Block:
        return masthead(
            self.setter,
            self._head_style,
            self.area.width,
            title=self.handout.title,
            label=self.handout.label,
            date=self.job.notice.edition.as_of_line,
        )

    @cached_property
    def _running(self) -> Block:
        """The head of all pages after the first."""
        return running_head(
            self.setter,
            self._head_style,
            self.area.width,
            title=self.handout.title,
            again=self.sheet.again,
            label=self.handout.label,
            date=self.job.notice.edition.as_of_line,
        )

    @cached_property
    def _above(self) -> Block:
        """What is above the table on the first page."""
        lead = self.lines(self.handout.lead, self.sheet.type.lead)
        return stack([self._masthead, lead], self.sheet.gaps.foot)

    def heights(self, number: int, width: float) -> list[float]:
        """Return how high the cells of a column are in a width (pt), one for each desk.

        A cell in which something is too wide or split counts for so much that it is avoided.
        """
        column, measure = self.columns[number], width - 2 * self.style.across
        key, hosts, found = column.keys[0], "contacts" in column.keys, []
        for desk in self.handout.desks:
            cell = self._cells.cell((desk,), column.keys, measure)
            split = (hosts and self._splits_host(desk, measure)) + (
                key in NAMES and self._splits(desk, key, measure)
            )
            found.append(cell.height + AVOIDED * (len(cell.misfits) + split))
        return found

    def splits(self, key: str) -> frozenset[str]:
        """Return the desks whose word under a key is wider than its own column, by their ids."""
        return frozenset(
            desk.id
            for column, measure in zip(self.columns, self.measures, strict=True)
            for desk in self.handout.desks
            if column.keys[0] == key and self._splits(desk, key, measure)
        )

    def _splits(self, desk: Desk, key: str, measure: float) -> bool:
        words = getattr(desk, key)
        least = self.setter.least(words, getattr(self.sheet.type, key)) if words else 0.0
        return least > measure + TOLERANCE

    def _splits_host(self, desk: Desk, measure: float) -> bool:
        """Return whether a web address, condensed, would be split within its host."""
        role, measure = self.sheet.type.address, measure / self.sheet.condense
        hosts = (self.setter.least(each.words, role) for each in desk.of(Kind.URL))
        return any(host > measure + TOLERANCE for host in hosts)

    def _row(self, parts: Sequence[Desk]) -> list[Block]:
        return [
            self._cells.cell(parts, column.keys, measure)
            for column, measure in zip(self.columns, self.measures, strict=True)
        ]

    def _made(
        self, name: str, parts: object, make: Callable[["Draft"], Sequence[Block]]
    ) -> Sequence[Block]:
        """Return some blocks; those that a session has kept if they are made of the same parts."""
        if self._kept is None:
            return make(self)
        alike = partial(Draft, self.book, self.step)
        return kept_blocks(self._kept, name, parts, self.setter, lambda own: make(alike(own)))

    @property
    def _around(self) -> list[Block]:
        """What is around the rows: above, on further pages, below, at the foot, and their head."""
        heads = self.heads(column.head for column in self.columns)
        notes = self.lines(self.handout.notes, self.sheet.type.note)
        return [self._above, self._running, notes, self._foot, *heads]

    @cached_property
    def _foot(self) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.tone.soft
        lines, values = foot_lines(self.job.notice.edition), self.job.wishes.values
        measure = beside_number(self.setter, role, self.area.width)
        return imprint(self.setter, lines, values, role, ink, measure)

    @cached_property
    def _rows(self) -> tuple[list[tuple[Desk, ...]], PagedTable]:
        """The desk of each row, in parts, and the rows on their pages.

        The parts of a desk that are on one page are one row.
        """
        rows: list[tuple[Desk, ...]] = [(desk,) for desk in self.handout.desks]
        table = self._table(rows)
        while len(joined := _joined(rows, table.pages)) < len(rows):
            rows, table = joined, self._table(joined)
        return rows, table

    @property
    def desks(self) -> list[Desk]:
        """The desk of each row."""
        return [parts[0] for parts in self._rows[0]]

    @property
    def table(self) -> PagedTable:
        """The rows on their pages."""
        return self._rows[1]

    def _table(self, rows: Sequence[tuple[Desk, ...]]) -> PagedTable:
        said = replace(self.handout, desks=()), self.job.notice.edition
        above, running, notes, foot, *head = self._made("around", said, lambda own: own._around)
        made = (
            self._made(f"desk {parts[0].id}", parts, partial(Draft._row, parts=parts))
            for parts in rows
        )
        return PagedTable(
            paper=self.paper,
            area=self.area,
            style=self.style,
            head=row(head, self.style.head_down),
            rows=[row(cells, self.style.row_down) for cells in made],
            above=above,
            running=running,
            notes=notes,
            foot=foot,
            number=self.number,
            picture=partial(table_picture, self.sheet),
            gap_above=self.sheet.head.gap,
            gap_below=self.sheet.gaps.foot,
            kept=self._kept,
        )


def _joined(rows: Sequence[tuple[Desk, ...]], pages: Sequence[range]) -> list[tuple[Desk, ...]]:
    """Return the rows, those of one desk on one page as one."""
    found: list[tuple[Desk, ...]] = []
    for page in pages:
        alike = groupby((rows[place] for place in page), lambda parts: parts[0].id)
        found += (tuple(chain.from_iterable(each)) for _id, each in alike)
    return found
