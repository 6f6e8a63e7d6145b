"""The summaries on pages of their own: the desks as a table, under the numbers of the flow."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.flow.draft import Draft
from leaflet.compose.flow.outline import DrawnDesk
from leaflet.compose.flow.references import numbered
from leaflet.compose.parts.blocks import ReadAs, paragraph, stack
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.size_search import STEPS, largest
from leaflet.compose.parts.table import (
    TableRow,
    TableStyle,
    grown_rows,
    head_cells,
    on_page,
    paginate,
    row,
)
from leaflet.model.words import Span, Words
from leaflet.page import Item, Page, Stroke, Tag
from leaflet.report import Origin


def back_pages(draft: Draft) -> tuple[list[Page], list[Tag]]:
    """Return the pages with the summaries of all desks that have one, and how they are read.

    Their type is the largest that needs no more pages than the smallest, up to that of the names
    of desks in front of them.
    """
    answers = [each for root in draft.bars for each in root.desks() if each.desk.summary]
    if not answers:
        return [], []
    pages = len(_Back(draft, answers, 0).groups)

    def at(step: int) -> _Back | None:
        back = _Back(draft, answers, step)
        return back if len(back.groups) <= pages else None

    return (largest(at, 0, STEPS) or _Back(draft, answers, 0)).drawn()


class _Back:
    """The table set at one size of type."""

    def __init__(self, draft: Draft, answers: Sequence[DrawnDesk], step: int) -> None:
        self.draft, self.setter = draft, draft.setter.at(step / STEPS)
        sheet, inks = draft.sheet, draft.sheet.tone
        back, width = sheet.back, draft.frame.width
        name = back.name * width
        self.style = TableStyle(
            widths=(name, width - name),
            across=back.across,
            head_down=back.down,
            row_down=back.down,
            slack=back.slack,
            rule=Stroke(back.rule, inks.accent),
            heavy=Stroke(back.heavy, inks.accent),
            faint=Stroke(back.rule, inks.accent),
            head=inks.head,
            tint=sheet.grounds.question,
        )
        types = sheet.type
        most = max(types.summary.smallest, types.name.at(draft.setter.ease))  # the names in front
        self.plain = replace(types.summary, size=min(types.summary.size, most))
        self.bold = replace(types.name, size=self.plain.size, smallest=self.plain.smallest)
        self.measures = [each - 2 * back.across for each in self.style.widths]
        self.heading = paragraph(
            draft.setter,
            _words(back.heading),
            replace(sheet.type.start, align="left"),
            width,
            inks.ink,
            ReadAs("H2", back.heading),
        )
        heads = [
            paragraph(self.setter, _words(back.columns[key]), self.bold, measure, inks.ink)
            for key, measure in zip(("name", "summary"), self.measures, strict=True)
        ]
        self.head = row(heads, back.down)
        self.rows = [self._row(answer) for answer in answers]
        self.top = draft.frame.y + draft.again.height + sheet.page.gap
        self.table = self.top + self.heading.height + sheet.page.gap
        self.room = draft.frame.bottom - self.table - self.head.height
        self.groups = paginate([each.height for each in self.rows], self.room, self.room)

    def _row(self, answer: DrawnDesk) -> TableRow:
        desk, ink = answer.desk, self.draft.sheet.tone.ink
        name, summary = self.measures
        texts = [paragraph(self.setter, each, self.plain, summary, ink) for each in desk.summary]
        named = numbered(self.setter, answer.number, desk.name, self.bold, ink, name)
        cells = (named, stack(texts))
        return row(cells, self.style.row_down)

    def drawn(self) -> tuple[list[Page], list[Tag]]:
        """Return the pages and what is read of them."""
        pages: list[Page] = []
        body: list[Tag] = []
        heads = head_cells(self.head, self.style)
        for number, group in enumerate(self.groups):
            items = self._above(again=number > 0)
            rows = grown_rows([self.rows[index] for index in group], self.room, self.style.slack)
            table = on_page(silent(heads) if number else heads, rows, self.style)
            items += table.at(self.draft.frame.x, self.table).items
            body += table.reading
            pages.append(Page(self.draft.paper, tuple(items)))
        table_tag = Tag("Table", (Tag("THead", heads.reading), Tag("TBody", tuple(body))))
        return pages, [Tag("Sect", (*self.heading.reading, table_tag))]

    def _above(self, *, again: bool) -> list[Item]:
        x, y = self.draft.frame.x, self.draft.frame.y
        title = silent(self.heading) if again else self.heading
        return [*self.draft.again.at(x, y).items, *title.at(x, self.top).items]


def _words(text: str) -> Words:
    """Return words of the sheet."""
    return Words((Span(text),), Origin(""))
