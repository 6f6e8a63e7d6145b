"""Cards on their sheets: every card once a copy, backs behind their fronts. Lengths in pt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leaflet.compose.cards.marks import sheet_marks
from leaflet.compose.cards.rotate import turned
from leaflet.compose.cards.sheet import Marks
from leaflet.compose.cards.stock import Stock
from leaflet.compose.parts.blocks import Block
from leaflet.compose.parts.masthead import silent
from leaflet.compose.wishes import Duplex
from leaflet.page import Item, Page, Rect, Size


@dataclass(frozen=True, slots=True)
class PrintRun:
    """How cards are printed: on what, from which cell on (counted from 1), how many of each."""

    stock: Stock
    start: int
    copies: int
    duplex: Duplex
    folded: bool = False


def full_sheet(cells: int, start: int, designs: int) -> int:
    """Return how many whole sets of the designs one sheet holds from a cell on, at least one."""
    return max(1, (cells - start + 1) // designs)


def impose(
    fronts: Sequence[Block], backs: Sequence[Block], run: PrintRun, marks: Marks
) -> tuple[Page, ...]:
    """Return the sheets: each card in turn, ``copies`` times, and behind each front its back.

    Where there are fewer fronts than backs, or fewer backs, they begin again with the first. What
    is on the first copy of a card is read, and all others are seen only: they say the same.
    """
    cells, size = run.stock.cells, run.stock.size
    designs = max(len(fronts), len(backs))
    places = range(run.start - 1, run.start - 1 + run.copies * designs)
    ground = sheet_marks(run.stock, marks, folded=run.folded) if run.stock.marks else []
    sides = _Once(fronts), _Once(backs)
    pages: list[Page] = []
    made: dict[tuple[tuple[int, int], ...], tuple[Page, ...]] = {}
    for first in range(0, places[-1] + 1, len(cells)):
        on_sheet = range(max(first, places[0]), min(first + len(cells), places[-1] + 1))
        taken = tuple((place - first, (place - places[0]) % designs) for place in on_sheet)
        sheet = made.get(taken)
        if sheet is None:
            fresh = any(side.fresh(number) for side in sides for _cell, number in taken)
            sheet = _sheet(taken, *sides, cells, size, run.duplex, ground)
            # A sheet of nothing but copies is drawn once, however often it is printed.
            if not fresh:
                made[taken] = sheet
        pages += sheet
    return tuple(pages)


def _sheet(
    taken: Iterable[tuple[int, int]],
    fronts: "_Once",
    backs: "_Once",
    cells: Sequence[Rect],
    size: Size,
    duplex: Duplex,
    ground: Sequence[Item],
) -> tuple[Page, ...]:
    """Return the front of a sheet and its back, if it has one, by cells and numbers of cards."""
    front, behind = list(ground), list(ground)
    for place, number in taken:
        cell = cells[place]
        front += fronts.take(number).at(cell.x, cell.y).items
        if backs.left:
            where, upside_down = mirrored(cell, size, duplex)
            back = backs.take(number)
            behind += (turned(back) if upside_down else back).at(where.x, where.y).items
    front_page = Page(size, tuple(front))
    return (front_page, Page(size, tuple(behind))) if backs.left else (front_page,)


class _Once:
    """Sides of one kind, in turn: each is given out once to be read, and then as decoration."""

    def __init__(self, sides: Sequence[Block]) -> None:
        self.left = list(sides)
        self._given: set[int] = set()

    def fresh(self, number: int) -> bool:
        """Return whether the side has not been given out."""
        return bool(self.left) and number % len(self.left) not in self._given

    def take(self, number: int) -> Block:
        place = number % len(self.left)
        block = self.left[place]
        if place not in self._given:
            self._given.add(place)
            self.left[place] = silent(block)
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
