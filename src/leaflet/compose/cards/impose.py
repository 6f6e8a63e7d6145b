"""Cards on their sheets: every card once a copy, backs behind their fronts. Lengths in pt."""

from collections.abc import Sequence
from typing import Literal

from leaflet.compose.blocks import Block
from leaflet.compose.cards.marks import sheet_marks
from leaflet.compose.cards.sheet import Marks
from leaflet.compose.cards.stock import Stock
from leaflet.compose.cards.turn import turned
from leaflet.compose.masthead import silent
from leaflet.frozen import dataclass
from leaflet.page import Item, Page, Rect, Size

Duplex = Literal["long", "short"]


@dataclass(frozen=True, slots=True)
class Run:
    """How cards are printed: on what, from which cell on (counted from 1), how many of each."""

    stock: Stock
    start: int
    copies: int
    duplex: Duplex
    folded: bool = False


def full_sheet(cells: int, start: int, designs: int) -> int:
    """Return how many whole sets of the designs one sheet holds from a cell on, at least one."""
    return max(1, (cells - start + 1) // designs)


def impose(fronts: Sequence[Block], back: Block | None, run: Run, marks: Marks) -> tuple[Page, ...]:
    """Return the sheets: each front in turn, ``copies`` times, and behind each of them the back.

    What is on the first copy of a card is read, and all others are seen only: they say the same.
    """
    cells, size = run.stock.cells, run.stock.size
    places = range(run.start - 1, run.start - 1 + run.copies * len(fronts))
    pages: list[Page] = []
    ground = sheet_marks(run.stock, marks, folded=run.folded) if run.stock.marks else []
    seen: set[int] = set()
    for first in range(0, places[-1] + 1, len(cells)):
        front: list[Item] = list(ground)
        behind: list[Item] = list(ground)
        for place in range(max(first, places[0]), min(first + len(cells), places[-1] + 1)):
            cell = cells[place - first]
            number = (place - places[0]) % len(fronts)
            front += _once(fronts[number], number, seen).at(cell.x, cell.y).items
            if back:
                where, upside_down = mirrored(cell, size, run.duplex)
                block = _once(back, -1, seen)
                block = turned(block) if upside_down else block
                behind += block.at(where.x, where.y).items
        pages.append(Page(size, tuple(front)))
        if back:
            pages.append(Page(size, tuple(behind)))
    return tuple(pages)


def _once(block: Block, number: int, seen: set[int]) -> Block:
    if number in seen:
        return silent(block)
    seen.add(number)
    return block


def mirrored(cell: Rect, size: Size, duplex: Duplex) -> tuple[Rect, bool]:
    """Return where on the back of a sheet a card lies, and whether upside down.

    Over its upright axis the sheet is turned as a page of a book is, and so is each card: what is
    left comes right. Over the other one what is above comes below, and a card that is then turned
    as a page is shows its back upside down, unless that is printed so.
    """
    upright = (duplex == "long") == (size.height >= size.width)
    if upright:
        return Rect(size.width - cell.right, cell.y, cell.width, cell.height), False
    return Rect(cell.x, size.height - cell.bottom, cell.width, cell.height), True
