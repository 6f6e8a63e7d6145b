"""A document that is a table with something above and below it: the handout, the letter."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from leaflet.compose.job import Composed, Misfit
from leaflet.compose.parts.assembly import document
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.blocks import paragraph, paragraphs
from leaflet.compose.parts.document_sheet import TableSheet
from leaflet.compose.parts.masthead import page_number
from leaflet.compose.parts.paged_table import PagedTable
from leaflet.compose.parts.pictures import FREE, picture
from leaflet.compose.parts.setter import Setter
from leaflet.compose.parts.size_search import STEPS, largest
from leaflet.compose.parts.table import TableStyle
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk
from leaflet.model.notice import Edition
from leaflet.model.words import Words
from leaflet.page import Rect, Stroke


class Tabled(ABC):
    """A document that is a table, set at one size of type."""

    sheet: TableSheet
    prose: TableSheet  # of what is around the table
    setter: Setter
    area: Rect

    @property
    @abstractmethod
    def table(self) -> PagedTable:
        """The rows on their pages."""

    @property
    @abstractmethod
    def style(self) -> TableStyle:
        """The look of the table, with the widths of its columns."""

    @property
    def number_size(self) -> float:
        """The size of telephone numbers, in pt."""
        return self.sheet.type.number.at(self.setter.ease)

    @property
    def measures(self) -> list[float]:
        """The width of each cell without its padding, in pt."""
        return [width - 2 * self.style.across for width in self.style.widths]

    def heads(self, texts: Iterable[Words]) -> list[Block]:
        """Return what is over the columns."""
        role, ink = self.sheet.type.head, self.sheet.tone.ink
        return [
            paragraph(self.setter, words, role, measure, ink)
            for words, measure in zip(texts, self.measures, strict=False)
        ]

    def lines(self, texts: Iterable[Words], role: Role) -> Block:
        """Return paragraphs as wide as the page."""
        width, ink = self.area.width, self.sheet.tone.ink
        return paragraphs(self.setter, texts, role, width, ink)

    def number(self, number: int, of: int) -> Block:
        """Return the number of a page."""
        role, ink = self.prose.type.foot, self.sheet.tone.soft
        return page_number(self.setter, number, of, role, ink, self.area.width)


T = TypeVar("T", bound=Tabled)


def on_fewest_pages(
    least: T, made_at: Callable[[int], T], holds: Callable[[T], bool] = lambda _made: True
) -> T:
    """Return the document in the largest type in which it needs no more pages than in the smallest.

    ``least`` is set in the smallest, ``holds`` is a further condition on a size of type.
    """
    pages = len(least.table.pages)

    def fitting(step: int) -> T | None:
        made = made_at(step) if step else least
        kept = holds(made) and made.table.fits and len(made.table.pages) <= pages
        return made if kept else None

    return largest(fitting, 0, STEPS) or least


def filling(
    made: T,
    sheet: TableSheet,
    best: Callable[[float], T],
    holds: Callable[[T], bool] = lambda _made: True,
) -> T:
    """Return a document of few desks in larger type, if it leaves a good part of its pages free.

    ``best`` sets it in type so many times as large, ``holds`` is as above. A picture has that room
    before. Type half and a quarter as much larger is tried too: the largest sheet may have wrapped
    its lines so early that its numbers are smaller in the end.
    """
    pages = len(made.table.pages)
    if sheet.picture != "none" or made.table.free < FREE:
        return made
    found = map(best, dict.fromkeys(1 + (sheet.few - 1) / share for share in (1, 2, 4)))
    larger = (
        each for each in found if each.table.fits and len(each.table.pages) <= pages and holds(each)
    )
    return max((made, *larger), key=lambda each: each.number_size)


def composed(
    table: PagedTable,
    edition: Edition,
    title: Words,
    desks: Sequence[Desk],
    larger: Callable[[], str],
) -> Composed:
    """Return the pages with their reading order; each row of the table is a desk.

    ``larger`` finds a paper on which all rows fit, where they do not.
    """
    pages, reading = table.drawn()
    high = [
        (desks[place].origin, desks[place].name, over) for place, over in table.too_high.items()
    ]
    if table.over > 0:
        high.append((title.origin, title, table.over))
    paper = larger() if high else ""
    misfits = (
        Misfit(origin, words.plain, over, down=True, paper=paper) for origin, words, over in high
    )
    return Composed(document(edition, title, pages, reading), (*table.misfits, *misfits))


def table_style(sheet: TableSheet, widths: Sequence[float]) -> TableStyle:
    """Return how a table with columns of these widths (pt) looks."""
    inks, rules = sheet.tone, sheet.rules
    return TableStyle(
        widths=tuple(widths),
        across=sheet.padding.across,
        head_down=sheet.padding.head,
        row_down=sheet.padding.down,
        slack=sheet.gaps.slack,
        rule=Stroke(rules.rule, inks.rule),
        heavy=Stroke(rules.heavy, inks.accent),
        faint=Stroke(rules.faint, inks.faint),
        head=inks.head,
        tint=inks.tint,
    )


def table_picture(sheet: TableSheet, side: float) -> Block:
    """Return what fills a page that is partly empty, with a side in pt."""
    return picture(sheet.picture, side, sheet.tone.head, sheet.tone.accent)
