"""A table with what is above and below it, over as many pages as it needs. Lengths in pt."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from leaflet.compose.job import Misfit
from leaflet.compose.kept import KeptParts
from leaflet.compose.parts.assembly import misfits_of
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.pictures import FREE
from leaflet.compose.parts.table import (
    TableRow,
    TableStyle,
    grown_rows,
    head_cells,
    on_page,
    paginate,
)
from leaflet.page import Page, Rect, Size, Tag

SHARE: Final = 0.8  # of the free height that a picture takes


def _nothing(_side: float) -> Block:
    return Block(0, 0)


@dataclass(frozen=True)
class PagedTable:
    """Rows under their head; ``above`` opens the first page and ``running`` every further one.

    ``notes`` follow the last row, ``foot`` is at the foot of each page beside the number that
    ``number`` makes of the page and the number of pages. ``picture`` makes one of a side. A session
    has ``kept`` its pages.
    """

    paper: Size
    area: Rect
    style: TableStyle
    head: TableRow
    rows: Sequence[TableRow]
    above: Block
    running: Block
    notes: Block
    foot: Block
    number: Callable[[int, int], Block]
    gap_above: float
    gap_below: float
    picture: Callable[[float], Block] = _nothing
    evenly: bool = True  # whether all pages are filled as far, or one after the other
    kept: KeptParts | None = None

    @cached_property
    def pages(self) -> tuple[range, ...]:
        """The rows of each page."""
        return paginate(self._heights, *self._rooms, evenly=self.evenly)

    @cached_property
    def _heights(self) -> list[float]:
        """The height of each row, the notes being below the last."""
        last = len(self.rows) - 1
        notes = self._notes_height
        return [row.height + (notes if at == last else 0) for at, row in enumerate(self.rows)]

    @cached_property
    def _rooms(self) -> tuple[float, float]:
        """The heights free for rows, on the first page and on the others."""
        free = self._within - self.head.height - self.gap_above
        return free - self.above.height, free - self.running.height

    @cached_property
    def _within(self) -> float:
        """The height of a page above its foot."""
        below = self.gap_below + max(self.foot.height, self.number(1, 1).height)
        return self.area.height - below

    @property
    def over(self) -> float:
        """By how much what opens the first page is too high for it, or less than nothing."""
        return self.above.height - self._within

    @property
    def _notes_height(self) -> float:
        return self.notes.height + self.gap_below if self.notes.height else 0.0

    @cached_property
    def misfits(self) -> tuple[Misfit, ...]:
        """What is wider than its column."""
        cells = (cell for row in (self.head, *self.rows) for cell in row.cells)
        return misfits_of((self.above, self.running, *cells, self.notes, self.foot))

    @cached_property
    def too_high(self) -> dict[int, float]:
        """The rows that are higher than a page, by their places, and by how much."""
        room = max(self._rooms)
        return {place: each - room for place, each in enumerate(self._heights) if each > room}

    @property
    def fits(self) -> bool:
        """Whether every line keeps to its column and every row to its page."""
        return bool(self.pages) and not self.misfits and not self.too_high and self.over <= 0

    def drawn(self) -> tuple[list[Page], tuple[Tag, ...]]:
        """Return the pages, and what is read on them in order."""
        made = [self._made(number) for number in range(len(self.pages))]
        head = head_cells(self.head, self.style)
        body = tuple(tag for _page, tags in made for tag in tags)
        read = Tag("Table", (Tag("THead", head.reading), Tag("TBody", body)))
        pages = [page for page, _tags in made]
        return pages, (*self.above.reading, read, *self.notes.reading, *self.foot.reading)

    def _made(self, number: int) -> tuple[Page, tuple[Tag, ...]]:
        """Return a page, and its rows as they are read."""
        rows = self._grown(number)

        def make() -> tuple[Page, tuple[Tag, ...]]:
            table = self._table(number, rows)
            return self._page(number, table), table.reading

        if self.kept is None:
            return make()
        around = self.head, self.above, self.running, self.notes, self.foot
        return self.kept.of(f"page {number}", (len(self.pages), self._opening, rows, around), make)

    @cached_property
    def _depth(self) -> float:
        """How far the rows of every page reach below those that open the first page.

        All pages are filled to the same depth, as far as no row grows by more than the slack.
        """
        natural, reached = [], []
        for number, rows in enumerate(self.pages):
            if not rows and self.rows:
                continue
            high = sum(self.rows[index].height for index in rows) - self._higher(number)
            high += self._notes_height if number == len(self.pages) - 1 else 0.0
            natural.append(high)
            reached.append(high + len(rows) * self.style.slack)
        return min(self._rooms[0], max(*natural, min(reached)))

    @property
    def free(self) -> float:
        """The share of the first page that is free below the rows and the notes."""
        return (self._rooms[0] - self._depth) / self.paper.height

    @property
    def filled(self) -> float:
        """The share of the room for rows that these take before they grow."""
        first, others = self._rooms
        return sum(self._heights) / (first + (len(self.pages) - 1) * others)

    def _higher(self, number: int) -> float:
        """Return how much further up the rows of a page begin than those of the first."""
        return self._rooms[1] - self._rooms[0] if number else 0.0

    def _grown(self, number: int) -> tuple[TableRow, ...]:
        """Return the rows of one page, grown to fill it; the last filled in turn need not be."""
        last = number == len(self.pages) - 1
        depth = self._depth if last or self.evenly else self._rooms[0]
        room = depth + self._higher(number) - (self._notes_height if last else 0.0)
        rows = [self.rows[index] for index in self.pages[number]]
        return grown_rows(rows, room, self.style.slack) if rows else ()

    def _table(self, number: int, rows: tuple[TableRow, ...]) -> Block:
        """Return the rows of one page under their head."""
        if not rows and self.rows:
            return Block(0, 0)
        head = head_cells(self.head, self.style)
        return on_page(silent(head) if number > self._opening else head, rows, self.style)

    @property
    def _opening(self) -> int:
        """The number of the page on which the table begins, from 0."""
        return next((number for number, rows in enumerate(self.pages) if rows), 0)

    def _pictured(self, top: float, bottom: float) -> list[tuple[Block, float, float]]:
        """Return the picture in the middle of what is free, if that is a good part of the page."""
        height = bottom - top - self.gap_below
        if height * self.area.width < FREE * self.paper.width * self.paper.height:
            return []
        made = self.picture(min(height, self.area.width) * SHARE)
        x = self.area.x + (self.area.width - made.width) / 2
        return [(made, x, top + (height - made.height) / 2)]

    def _page(self, number: int, rows: Block) -> Page:
        x, y, bottom = self.area.x, self.area.y, self.area.bottom
        above = silent(self.running) if number else self.above
        below = silent(self.foot) if number else self.foot
        top = y + above.height + self.gap_above
        parts = [(above, x, y), (rows, x, top), (below, x, bottom - below.height)]
        if number == len(self.pages) - 1 and self.notes.height:
            parts.append((self.notes, x, top + rows.height + self.gap_below))
            top += self.notes.height + self.gap_below
        if number == len(self.pages) - 1:
            parts += self._pictured(top + rows.height + self.gap_below, bottom - below.height)
        if len(self.pages) > 1:
            figure = self.number(number + 1, len(self.pages))
            parts.append((figure, x, bottom - figure.height))
        return Page(self.paper, Group(self.paper.width, self.paper.height, parts).items)
