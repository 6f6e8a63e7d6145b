"""The widths of the columns in which the rows of a table are lowest."""

from collections.abc import Callable, Sequence
from itertools import product
from typing import Final

UNITS: Final = 60  # of a table's width: the steps in which columns are tried
REACH: Final = 3  # steps by which a column may be narrower or wider than the sheet says


def lowest(
    widths: Sequence[float], heights: Callable[[int, float], Sequence[float]]
) -> tuple[float, ...]:
    """Return widths in pt with the same sum in which the rows together are lowest.

    ``heights`` returns how high the cells of a column, by its number, are in a width: one height
    for each row. Of equals, the widths nearest to the given ones win.
    """
    unit, steps = sum(widths) / UNITS, range(-REACH, REACH + 1)
    tried = [
        {step: heights(number, width + step * unit) for step in steps}
        for number, width in enumerate(widths)
    ]

    def cost(moves: Sequence[int]) -> tuple[float, int]:
        cells = [column[step] for column, step in zip(tried, moves, strict=True)]
        return sum(map(max, zip(*cells, strict=True))), sum(map(abs, moves))

    *free, _last = widths
    moves = ((*some, -sum(some)) for some in product(steps, repeat=len(free)))
    best = min((each for each in moves if each[-1] in steps), key=cost)
    return tuple(width + step * unit for width, step in zip(widths, best, strict=True))
