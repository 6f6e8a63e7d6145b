"""Bars split into columns: evenly, and between questions where that is possible."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from leaflet.compose.flow.cells import Pile
from leaflet.compose.flow.outline import Bar, breaks

ROUNDING: Final = 0.01  # pt
HALVINGS: Final = 6  # of the share to which columns are filled

Piece = Callable[[int, int], Pile]
"""Makes the rows from one number to before another."""


def evenly(
    bars: Sequence[Bar], piece: Piece, rooms: Sequence[float], least: float, gentle: int = 1
) -> tuple[Pile, ...] | None:
    """Return the bars in columns of these heights (pt) at the most; None if they are too high.

    All columns are filled to the same share of their room, ``least`` or more. Breaks that cost
    more than ``gentle`` are for what is too high otherwise.
    """
    pile = piece(0, sum(bar.rows for bar in bars))
    whole = pile.height - pile.gap * (len(rooms) - 1)  # no gap is between two columns
    if whole > sum(rooms) + ROUNDING:
        return None
    piece = cache(piece)
    found = _filled(bars, piece, rooms, 1.0, gentle)
    if found is None:
        return None
    low, high = max(least, whole / sum(rooms)), 1.0
    for _halving in range(HALVINGS):
        share = (low + high) / 2
        tried = _filled(bars, piece, rooms, share, gentle)
        if tried is None:
            low = share
        else:
            high, found = share, tried
    return found


def _filled(
    bars: Sequence[Bar], piece: Piece, rooms: Sequence[float], share: float, gentle: int
) -> tuple[Pile, ...] | None:
    """Return the columns, each filled to a share of its room; None if something is left over."""
    end = sum(bar.rows for bar in bars)
    places = dict(reversed(breaks(bars))) | {end: 0}
    low, piles = 0, []
    for room in rooms:
        best: tuple[Pile, int] | None = None
        for cost in (gentle, 2):
            for high in sorted(at for at, own in places.items() if at > low and own <= cost):
                pile = piece(low, high)
                if pile.height > room * share + ROUNDING:
                    break
                best = pile, high
            if best:
                break
        if best is None:
            return None
        piles.append(best[0])
        low = best[1]
        if low == end:
            return tuple(piles)
    return None
