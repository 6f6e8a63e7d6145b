"""A table to be filled in by hand: ticks in its rows, signatures above it. Lengths in pt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from leaflet.compose.job import Composed, Job, Misfit
from leaflet.compose.paper import printed_on
from leaflet.compose.parts.assembly import document, type_area
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import ReadAs, Setter, box, paragraph
from leaflet.compose.parts.masthead import page_number
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.table import TableRow, TableStyle, row
from leaflet.compose.sheet import Role
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.model.address import looks_like_url
from leaflet.model.desk import Kind
from leaflet.model.facts import NUMBERS
from leaflet.model.words import Span, Words
from leaflet.page import DECORATION, Ink, Page, Rect, Size, Stroke, Tag
from leaflet.report import Origin

TYPED: Final = NUMBERS | {Kind.URL.value, Kind.EMAIL.value}


@dataclass(frozen=True)
class WorkingForm:
    """The page around the rows of a working paper, and what sets its cells."""

    job: Job
    sheet: WorkingSheet

    @cached_property
    def setter(self) -> Setter:
        """Sets every text in its largest size, on as many pages as that takes."""
        return self.sheet.setter(self.job)

    @cached_property
    def measures(self) -> tuple[float, ...]:
        """The width of each cell without its padding."""
        return tuple(width - 2 * self.sheet.gaps.across for width in self.style.widths)

    @cached_property
    def paper(self) -> Size:
        """The size of the paper."""
        return printed_on(self.job.wishes, self.sheet.paper, self.sheet.orientation)

    @cached_property
    def area(self) -> Rect:
        """The part of the paper that is printed on."""
        return type_area(self.paper, self.sheet.margins)

    @cached_property
    def style(self) -> TableStyle:
        """The look of the table."""
        sheet, inks = self.sheet, self.sheet.colours
        shares = sheet.columns
        rule = Stroke(sheet.boxes.rule, inks.rule)
        return TableStyle(
            widths=tuple(self.area.width * share / sum(shares) for share in shares),
            across=sheet.gaps.across,
            head_down=sheet.gaps.down,
            row_down=sheet.gaps.down,
            slack=0.0,
            rule=rule,
            heavy=Stroke(sheet.boxes.heavy, inks.accent),
            faint=rule,
            head=inks.head,
            tint=inks.tint,
        )

    def text(self, text: str, role: Role, measure: float, *, soft: bool = False) -> Block:
        """Return a paragraph of our own words or of a value as it is written."""
        inks = self.sheet.colours
        words = Words((Span(text),), Origin(""))
        return paragraph(self.setter, words, role, measure, inks.soft if soft else inks.ink)

    def value_role(self, key: str, text: str) -> Role:
        """Return how a value under a key is set: one that is typed as an address, or prose."""
        types = self.sheet.type
        if key in TYPED or looks_like_url(text):
            return types.value
        return replace(types.value, face=types.label.face, unbroken="prose")

    def row(self, cells: Sequence[Block]) -> TableRow:
        """Return a row of cells."""
        return row(cells, self.sheet.gaps.down)

    def ticks(self, measure: float) -> Block:
        """Return a box to tick for each person, the name beside it."""
        side, role = self.sheet.boxes.tick, self.sheet.type.label
        return stack(
            (self._tick(name, side, role, measure) for name in self.sheet.ticks),
            self.sheet.gaps.parts,
        )

    def _tick(self, name: str, side: float, role: Role, measure: float) -> Block:
        gap = self.sheet.gaps.parts
        label = self.text(name, role, measure - side - gap, soft=True)
        height = max(side, label.height)
        frame = framed(side, side, self.sheet.boxes.rule, self.sheet.colours.ink)
        parts = (
            (frame, 0.0, (height - side) / 2),
            (label, side + gap, (height - label.height) / 2),
        )
        return Group(measure, height, parts)

    def finished(
        self,
        rows: Sequence[TableRow],
        after: Sequence[Page] = (),
        read_after: Iterable[Tag] = (),
    ) -> Composed:
        """Return the table on its pages with what follows it."""
        sheet = self.sheet
        heads = [
            self.text(text, sheet.type.head, measure)
            for text, measure in zip(sheet.heads, self.measures, strict=True)
        ]
        table = PagedTable(
            paper=self.paper,
            area=self.area,
            style=self.style,
            head=self.row(heads),
            rows=rows,
            above=self._above(),
            running=self.text(sheet.title + sheet.again, sheet.type.lead, self.area.width),
            notes=Block(0, 0),
            foot=self._foot(),
            number=self._number,
            gap_above=sheet.gaps.blocks,
            gap_below=sheet.gaps.foot,
            evenly=False,
        )
        pages, reading = table.drawn()
        title = Words((Span(sheet.title),), Origin(""))
        made = document(self.job.notice.edition, title, [*pages, *after], [*reading, *read_after])
        high = (
            Misfit(Origin(""), sheet.title, over, down=True) for over in table.too_high.values()
        )
        return Composed(made, (*table.misfits, *high))

    def _above(self) -> Block:
        """Return the title with the date, on its right the room for signatures."""
        sheet, gaps = self.sheet, self.sheet.gaps
        signed = self._signatures()
        width = self.area.width - signed.width - (gaps.blocks if signed.width else 0.0)
        title = Words((Span(sheet.title),), Origin(""))
        heading = paragraph(
            self.setter,
            title,
            sheet.type.title,
            width,
            sheet.colours.accent,
            ReadAs("H1", sheet.title),
        )
        date = paragraph(
            self.setter,
            self.job.notice.edition.as_of_line,
            sheet.type.lead,
            width,
            sheet.colours.ink,
        )
        left = stack([heading, date, self.text(sheet.lead, sheet.type.lead, width)], gaps.parts)
        height = max(left.height, signed.height)
        parts = ((left, 0.0, 0.0), (signed, self.area.width - signed.width, 0.0))
        return Group(self.area.width, height, parts)

    def _signatures(self) -> Block:
        boxes, role = self.sheet.boxes, self.sheet.type.label
        width, height = boxes.signature_width, boxes.signature_height
        parts = []
        for number, name in enumerate(self.sheet.signatures):
            label = self.text(name, replace(role, align="center"), width)
            frame = framed(width, label.height + height, boxes.rule, self.sheet.colours.ink)
            x = number * width
            parts += [(frame, x, 0.0), (label, x, 0.0)]
        whole = max((block.height for block, _x, _y in parts), default=0.0)
        return Group(width * len(self.sheet.signatures), whole, parts)

    def _foot(self) -> Block:
        publisher = self.job.notice.edition.publisher
        text = publisher.plain if publisher else ""
        return self.text(text, self.sheet.type.foot, self.area.width) if text else Block(0, 0)

    def _number(self, number: int, of: int) -> Block:
        role, ink = self.sheet.type.foot, self.sheet.colours.soft
        return page_number(self.setter, number, of, role, ink, self.area.width)


def framed(width: float, height: float, rule: float, ink: Ink) -> Block:
    """Return an empty frame."""
    frame = box(Rect(0, 0, width, height), DECORATION, stroke=Stroke(rule, ink))
    return Block(width, height, (frame,))
