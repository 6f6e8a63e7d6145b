"""The handout (資料3): the desks as a table for children, on as many pages as it needs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from leaflet.compose.handout.columns import NAMES, Cells, Column, columns, folds
from leaflet.compose.handout.sheet import HandoutSheet, grown
from leaflet.compose.job import Composed, Job
from leaflet.compose.parts.assembly import type_area
from leaflet.compose.parts.blocks import TOLERANCE, Block, paragraph, stack
from leaflet.compose.parts.imprint import foot_lines, imprint
from leaflet.compose.parts.masthead import (
    MastheadStyle,
    as_of_line,
    beside_number,
    masthead,
    page_number,
    running_head,
)
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.pictures import picture
from leaflet.compose.parts.size_search import STEPS
from leaflet.compose.parts.table import TableRow, TableStyle, row
from leaflet.compose.parts.table_document import (
    composed,
    contact_style,
    on_fewest_pages,
    table_style,
)
from leaflet.compose.parts.theme import WHITE
from leaflet.compose.parts.widths import AVOIDED, lowest
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk, Kind, urgent_first
from leaflet.model.notice import Handout
from leaflet.model.words import Words
from leaflet.page import Ink, Rect, Size

MIDDLE: Final = STEPS // 2  # the size of type in which widths are found at first
FOLDED: Final = (
    (),
    ("operator",),
    ("operator", "summary"),
    ("operator", "name"),
)  # into other columns, in turn


def compose_handout(job: Job, sheet: HandoutSheet) -> Composed:
    """Return the handout on the fewest pages it can have, in the largest type these allow."""
    assert job.notice.handout is not None  # Layout.printable is asked before
    book, former = _book(job, sheet), job.former

    def larger() -> str:
        return sheet.larger_paper(job, lambda other: _best(_book(other, sheet)).table.fits)

    again = _again(book, former) if isinstance(former, _Handout) else None
    made = again or _best(book)
    title, desks = book.handout.title, book.handout.desks
    document = composed(made.table, job.notice.edition, title, desks, larger)
    return replace(document, arrangement=made, as_before=again is not None)


def _best(book: "_Book") -> "_Handout":
    if _Handout(book, 0).splits("operator"):
        book = _folded(book, book.folded | {"operator"})
    least = _low_enough(book)
    book, split = least.book, least.splits("name")
    made = on_fewest_pages(
        least, lambda step: _Handout(book, step), lambda draft: draft.splits("name") <= split
    )
    if made.step == MIDDLE:
        return made
    return _kept(_Handout(_with_low_rows(book, made.step), made.step), made) or made


def _kept(made: "_Handout", former: "_Handout") -> "_Handout | None":
    """Return a handout that keeps to the pages of another, and splits no other names."""
    whole = made.splits("name") <= former.splits("name")
    fits = made.table.fits and len(made.table.pages) <= len(former.table.pages)
    return made if whole and fits else None


def _again(book: "_Book", former: "_Handout") -> "_Handout | None":
    """Return the handout set as it was before, None where it does not keep to its pages so."""
    if book.folded != former.book.folded:
        book = _folded(book, former.book.folded)
    widths = [column.width for column in former.columns]
    if former.job.wishes != book.job.wishes or len(widths) != len(book.columns):
        return None
    return _kept(_Handout(_wide(book, widths), former.step), former)


@dataclass(frozen=True, slots=True)
class _Book:
    """One handout on one paper, its sheet grown to it; ``folded`` columns are in others."""

    job: Job
    handout: Handout
    sheet: HandoutSheet
    paper: Size
    folded: frozenset[str]
    columns: tuple[Column, ...]

    @property
    def area(self) -> Rect:
        return type_area(self.paper, self.sheet.margins)

    @property
    def narrow(self) -> bool:
        return self.area.width < self.sheet.folds.narrow


def _book(job: Job, sheet: HandoutSheet) -> _Book:
    handout = job.notice.handout
    assert handout is not None
    paper, factor = sheet.printed_on(job.wishes)
    sheet = grown(sheet, factor)
    width = type_area(paper, sheet.margins).width
    if sheet.urgent.first:
        handout = replace(handout, desks=urgent_first(handout.desks))
    folded = folds(handout, sheet, width)
    return _Book(job, handout, sheet, paper, folded, columns(handout, sheet, width, folded))


def _folded(book: _Book, folded: frozenset[str]) -> _Book:
    made = columns(book.handout, book.sheet, book.area.width, folded)
    return replace(book, folded=folded, columns=made)


def _low_enough(book: _Book) -> "_Handout":
    """Return the handout in the smallest type, its columns such that everything fits, if it can.

    Where something does not, first there are fewer columns, then the highest row is made lowest.
    On a narrow paper there are as few columns as save a page.
    """
    books = [_folded(book, book.folded.union(more)) for more in FOLDED]
    for step, of in ((MIDDLE, sum), (0, max)):
        drafts = (_Handout(_with_low_rows(each, step, of), 0) for each in books)
        fitting = (draft for draft in drafts if draft.table.fits)
        if book.narrow:
            found = min(fitting, key=lambda draft: len(draft.table.pages), default=None)
        else:
            found = next(fitting, None)
        if found:
            return found
    return _Handout(_with_low_rows(book, MIDDLE), 0)


def _with_low_rows(book: _Book, step: int, of: Callable[[Iterable[float]], float] = sum) -> _Book:
    """Return the book, its columns as wide as makes the rows lowest in type of a size."""
    if not book.handout.desks:
        return book
    draft = _Handout(book, step)
    widths = lowest([column.width for column in book.columns], draft.heights, of)
    return _wide(book, widths)


def _wide(book: _Book, widths: Sequence[float]) -> _Book:
    made = zip(book.columns, widths, strict=True)
    return replace(book, columns=tuple(replace(column, width=width) for column, width in made))


class _Handout:
    """The handout set at one size of type: its parts, and which row is on which page."""

    def __init__(self, book: _Book, step: int) -> None:
        self.book, self.step = book, step
        self.handout, self.sheet, self.job = book.handout, book.sheet, book.job
        self.paper, self.area, self.columns = book.paper, book.area, book.columns
        self.setter = book.sheet.setter(book.job, step / STEPS)

    @cached_property
    def style(self) -> TableStyle:
        style = table_style(self.sheet, [column.width for column in self.columns])
        # Codes are on white: copiers make dots of a tint.
        return replace(style, tint=WHITE) if "name" in self.book.folded else style

    @cached_property
    def cells(self) -> Cells:
        sheet = self.sheet
        bleed = sheet.padding.across - sheet.rules.faint / 2
        contacts = contact_style(sheet, sheet.type.caption, sheet.captions, bleed)
        return Cells(self.setter, sheet, contacts)

    @cached_property
    def _head_style(self) -> MastheadStyle:
        head, types, inks = self.sheet.head, self.sheet.type, self.sheet.colours
        number = types.number.at(self.setter.ease) * inks.title
        largest = max(types.title.smallest, min(types.title.size, number))
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
    def masthead(self) -> Block:
        return masthead(
            self.setter,
            self._head_style,
            self.area.width,
            title=self.handout.title,
            label=self.handout.label,
            date=as_of_line(self.job.notice.edition),
        )

    @cached_property
    def running(self) -> Block:
        """The head of all pages after the first."""
        return running_head(
            self.setter,
            self._head_style,
            self.area.width,
            title=self.handout.title,
            again=self.sheet.again,
            label=self.handout.label,
            date=as_of_line(self.job.notice.edition),
        )

    @cached_property
    def above(self) -> Block:
        """What is above the table on the first page."""
        role, ink = self.sheet.type.lead, self.sheet.colours.ink
        return stack(
            [self.masthead, self._paragraphs(self.handout.lead, role, ink)], self.sheet.gaps.foot
        )

    def _paragraphs(self, texts: tuple[Words, ...], role: Role, ink: Ink) -> Block:
        width = self.area.width
        return stack(paragraph(self.setter, words, role, width, ink) for words in texts)

    @cached_property
    def head(self) -> TableRow:
        role, ink = self.sheet.type.head, self.sheet.colours.ink
        cells = [
            paragraph(self.setter, column.head, role, measure, ink)
            for column, measure in zip(self.columns, self.measures, strict=True)
        ]
        return row(cells, self.style.head_down)

    @property
    def measures(self) -> list[float]:
        return [width - 2 * self.style.across for width in self.style.widths]

    def heights(self, number: int, width: float) -> list[float]:
        """Return how high the cells of a column are in a width (pt), one for each desk.

        A cell in which something is too wide or split counts for so much that it is avoided.
        """
        column, measure = self.columns[number], width - 2 * self.style.across
        key, found = column.keys[0], []
        for desk in self.handout.desks:
            cell = self.cells.cell(desk, column.keys, measure)
            split = (
                self._splits_host(desk, measure)
                if key == "contacts"
                else key in NAMES and self._splits(desk, key, measure)
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

    @property
    def rows(self) -> list[TableRow]:
        columns = list(zip(self.columns, self.measures, strict=True))
        return [
            row(
                [self.cells.cell(desk, column.keys, measure) for column, measure in columns],
                self.style.row_down,
            )
            for desk in self.handout.desks
        ]

    @cached_property
    def notes(self) -> Block:
        return self._paragraphs(self.handout.notes, self.sheet.type.note, self.sheet.colours.ink)

    @cached_property
    def foot(self) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.colours.soft
        lines, values = foot_lines(self.job.notice.edition), self.job.wishes.values
        measure = beside_number(self.setter, role, self.area.width)
        return imprint(self.setter, lines, values, role, ink, measure)

    def _picture(self, side: float) -> Block:
        inks = self.sheet.colours
        return picture(self.sheet.picture, side, inks.head, inks.accent)

    def _number(self, number: int, of: int) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.colours.soft
        return page_number(self.setter, number, of, role, ink, self.area.width)

    @cached_property
    def table(self) -> PagedTable:
        """The rows on their pages."""
        return PagedTable(
            paper=self.paper,
            area=self.area,
            style=self.style,
            head=self.head,
            rows=self.rows,
            above=self.above,
            running=self.running,
            notes=self.notes,
            foot=self.foot,
            number=self._number,
            picture=self._picture,
            gap_above=self.sheet.head.gap,
            gap_below=self.sheet.gaps.foot,
        )
