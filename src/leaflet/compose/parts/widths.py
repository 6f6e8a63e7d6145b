"""The widths of the columns in which the rows of a table are lowest."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import Final

AVOIDED: Final = 1e4  # pt: a height that no row has, for a cell in which words do not fit
UNITS: Final = 60  # of a table's width: the steps in which columns are tried
REACH: Final = 3  # steps by which a column may be narrower or wider, at a time
LEAST: Final = 0.6  # of the width that the sheet gives a column: the minimum
CELLS: Final = 0.25  # what a lower cell counts beside a lower row: the four of a row as much as it
ROUNDS: Final = 3  # times, where a column has become so much narrower or wider


def lowest(
    widths: Sequence[float],
    heights: Callable[[int, float], Sequence[float]],
    of: Callable[[Iterable[float]], float] = sum,
) -> tuple[float, ...]:
    """Return widths in pt with the same sum in which the rows together are lowest.

    With ``max`` for ``of`` the highest row is lowest.

    ``heights`` returns how high the cells of a column, by its number, are in a width: one height
    for each row. Lower cells count as well, so that no name is broken beside an empty cell and no
    column is narrow for nothing; of equals the widths nearest to the given ones win.
    """
    unit = sum(widths) / UNITS
    total = (0,) * len(widths)
    tried: dict[tuple[int, int], Sequence[float]] = {}

    def cells(number: int, step: int) -> Sequence[float]:
        if (number, step) not in tried:
            tried[number, step] = heights(number, widths[number] + step * unit)
        return tried[number, step]

    def cost(moves: Sequence[int]) -> tuple[float, int]:
        columns = [cells(*each) for each in enumerate(moves)]
        rows = of(map(max, zip(*columns, strict=True)))
        return rows + CELLS * sum(map(sum, columns)), sum(map(abs, moves))

    for _round in range(ROUNDS):
        before = total
        total = min(_moves(before, widths, unit), key=cost)
        if all(abs(now - was) < REACH for now, was in zip(total, before, strict=True)):
            break
    return tuple(width + step * unit for width, step in zip(widths, total, strict=True))


def _moves(
    before: Sequence[int], widths: Sequence[float], unit: float
) -> Iterator[tuple[int, ...]]:
    """Yield the steps by which columns may differ, within reach of those before."""
    *free, last = before
    for some in product(range(-REACH, REACH + 1), repeat=len(free)):
        moves = (*(was + step for was, step in zip(free, some, strict=True)), last - sum(some))
        wide = all(w + step * unit >= w * LEAST for w, step in zip(widths, moves, strict=True))
        if wide and abs(sum(some)) <= REACH:
            yield moves
