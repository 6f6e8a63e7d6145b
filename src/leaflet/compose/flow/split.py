"""Bars split into columns: evenly, and between questions where that is possible."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from leaflet.compose.flow.band_sheet import BandRules
from leaflet.compose.flow.cells import BoxCell, Pile, Spined
from leaflet.compose.flow.outline import Bar, breaks

ROUNDING: Final = 0.01  # pt
HALVINGS: Final = 6  # of the share to which columns are filled
ALIKE: Final = 2.0  # times its height: a bar that is raised further is more than half empty

Piece = Callable[[int, int], Pile]
"""Makes the rows from one number to before another."""


def evenly(
    bars: Sequence[Bar],
    piece: Piece,
    rooms: Sequence[float],
    least: float,
    gentle: int = 1,
) -> tuple[Pile, ...] | None:
    """Return the bars in columns of these heights (pt) at the most; None if they are too high.

    All are filled to the same share of their room, ``least`` or more. Breaks that cost more than
    ``gentle`` are for what is too high otherwise. A piece with more rows is taken to be higher.
    """
    end = sum(bar.rows for bar in bars)
    pile = piece(0, end)
    whole = pile.height - pile.gap * (len(rooms) - 1)  # no gap is between two columns
    if whole > sum(rooms) + ROUNDING:
        return None
    costs = dict(reversed(breaks(bars))) | {end: 0}
    places = [[at for at in sorted(costs) if costs[at] <= most] for most in range(gentle, 3)]
    found = _filled(places, piece, rooms, 1.0)
    if found is None:
        return None
    low, high = max(least, whole / sum(rooms)), 1.0
    for _halving in range(HALVINGS):
        share = (low + high) / 2
        tried = _filled(places, piece, rooms, share)
        if tried is None:
            low = share
        else:
            high, found = share, tried
    return found


def headed(columns: Sequence[Pile], room: float) -> Sequence[Pile]:
    """Return the columns with the bars at their heads equally high, if they keep to their room.

    So are the bars below these, of every level, or else those of the first alone; if that is too
    high for all columns, then in those over which one bar reaches.
    """
    for deep in (True, False):
        raised = _raised(columns, deep=deep)
        if raised is not columns and all(pile.height <= room for pile in raised):
            return raised
    parts = runs(columns)
    return columns if len(parts) == 1 else [pile for run in parts for pile in headed(run, room)]


def runs(columns: Sequence[Pile]) -> list[Sequence[Pile]]:
    """Return the columns in runs: over those of one run, one bar reaches."""
    sides = enumerate(pairwise(columns), 1)
    starts = [0, *(at for at, pair in sides if not any(continuing(*pair)))]
    return [columns[low:high] for low, high in pairwise([*starts, len(columns)])]


def _raised(columns: Sequence[Pile], *, deep: bool) -> Sequence[Pile]:
    """Return the columns with equally high bars, unless one would be raised too far."""
    bars = [pile.head for pile in columns]
    heads = [bar.head for bar in bars if bar]
    if not heads or max(heads) > ALIKE * min(heads):
        return columns
    inner = [bar.inner for bar in bars if bar and isinstance(bar.inner, Pile)]
    levelled = iter(_raised(inner, deep=deep) if deep else inner)
    raised = []
    for bar, pile in zip(bars, columns, strict=True):
        if not bar:
            raised.append(pile)
            continue
        below = next(levelled) if isinstance(bar.inner, Pile) else None
        raised.append(Pile([bar.below(max(heads), below), *pile.cells[1:]], pile.gap))
    return raised


def continuing(left: Pile, right: Pile) -> Iterator[BoxCell]:
    """Yield the bars at the head of a column that are at the head of the one on its left, too.

    Not those with a spine: it is there again even where the bar is drawn once over both, and
    costs as much.
    """
    one, other = left.head, right.head
    if isinstance(one, Spined) or isinstance(other, Spined):
        return
    if one and other and one.bar.what.key == other.bar.what.key:
        yield other.bar
        if isinstance(one.inner, Pile) and isinstance(other.inner, Pile):
            yield from continuing(one.inner, other.inner)


def ends(columns: Sequence[Pile], room: float, slack: float, rules: BandRules) -> list[float]:
    """Return how high (pt) the columns of a page become: they end on one line where they can.

    They grow as the rules allow for filling a page, and further to end where the others do, or at
    the foot of the page if all of them reach it.
    """
    highest = max(pile.height for pile in columns)
    most = [min(room, pile.filling(slack, rules.air, rules.even)) for pile in columns]
    filled = max(min(room, pile.filling(slack, rules.air, rules.stretch)) for pile in columns)
    if min(most) >= room - ROUNDING:
        filled = room
    line = min(filled, *(each for each in most if each >= highest - ROUNDING))
    return [min(line, each) for each in most]


def _filled(
    places: Sequence[Sequence[int]],
    piece: Piece,
    rooms: Sequence[float],
    share: float,
) -> tuple[Pile, ...] | None:
    """Return the columns, each filled to a share of its room; None if something is left over.

    ``places`` are where columns may end, then where they may if they must.
    """
    low, piles, end = 0, [], places[0][-1]
    for room in rooms:
        reached = (_furthest(stops, piece, low, room * share + ROUNDING) for stops in places)
        high = next((each for each in reached if each > low), low)
        if high == low:
            return None
        piles.append(piece(low, high))
        if high == end:
            return tuple(piles)
        low = high
    return None


def _furthest(stops: Sequence[int], piece: Piece, low: int, room: float) -> int:
    """Return the last of the places up to which a piece fits its room, or ``low``."""
    first = bisect_right(stops, low)
    after = bisect_right(stops, room, first, key=lambda at: piece(low, at).height)
    return stops[after - 1] if after > first else low
