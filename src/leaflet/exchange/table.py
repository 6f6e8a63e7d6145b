"""The table in a sheet that somebody made: where its heads are, and what is around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.exchange.grid import Cell, Grid
from leaflet.exchange.heads import Head, Scope, head_of

_DEEPEST: Final = 40  # rows above the heads
Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Found:
    """The columns of a table by their numbers, the rows above the heads, and those below."""

    heads: Mapping[int, Head]
    words: Mapping[int, Cell]  # the heads as typed
    above: Sequence[Row]
    below: Sequence[Row]


def find_table(grid: Grid) -> Found | None:
    """Return the table of a sheet, or None where no row has the heads of one."""
    best, place = 0, -1
    for number, row in enumerate(grid.rows[:_DEEPEST]):
        count = len(set(_known(row).values()))
        if count > best and any(_names(head) for head in _known(row).values()):
            best, place = count, number
    if best < 2:
        return None
    words = dict(grid.rows[place])
    below = place + 1
    if below < len(grid.rows) and _is_second(grid.rows[below], words):
        words |= {number: cell for number, cell in grid.rows[below].items() if not cell.spread}
        below += 1
    elif place and (upper := grid.rows[place - 1]) and len(_known(upper)) > 1:
        words = dict(upper) | {n: each for n, each in words.items() if not each.spread}
        place -= 1
    heads = {number: head for number, cell in words.items() if (head := head_of(cell.text))}
    return Found(heads, words, grid.rows[:place], grid.rows[below:])


def _names(head: Head) -> bool:
    return head == Head(Scope.DESK, "name")


def _known(row: Row) -> dict[int, Head]:
    return {
        number: head
        for number, cell in row.items()
        if not cell.spread and (head := head_of(cell.text))
    }


def _is_second(row: Row, first: Row) -> bool:
    """Return whether a row is the second row of heads: below a merged head, and no desk."""
    typed = {number: cell for number, cell in row.items() if not cell.spread}
    return (
        bool(typed)
        and len(_known(typed)) == len(typed)
        and any(cell.spread for cell in first.values())
        and not any(figure.isdigit() for cell in typed.values() for figure in cell.text)
    )
