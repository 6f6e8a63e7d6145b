"""Desks that are too many for one side, over several cards: each holds as many as the others."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from leaflet.compose.cards.entry import shown
from leaflet.compose.cards.look import Detail
from leaflet.compose.cards.side import PrintedSide
from leaflet.compose.parts.contacts import remarks
from leaflet.model.desk import Desk
from leaflet.model.words import Span, Words

Desks = tuple[Desk, ...]
Holds = Callable[[PrintedSide], bool]


def split(side: PrintedSide, most: int, holds: Holds) -> list[PrintedSide]:
    """Return the sides on which the desks are, in their order, on as few as hold them.

    What is left over after ``most`` sides is on one more. A side may still be too full: that of a
    single desk which no side holds.
    """
    if holds(side):
        return [side]
    groups = _filled(side, most, holds)
    even = _numbered(side, _even(side.desks, len(groups)))
    good = len(groups) <= most and all(map(holds, even))
    return even if good else _numbered(side, groups)


def _filled(side: PrintedSide, most: int, holds: Holds) -> list[Desks]:
    """Return the desks of each side, as many as it holds and at least one, then those left over."""
    left, groups = side.desks, list[Desks]()
    side = replace(side, title=_numbered_title(side.title, most, most))
    while left and len(groups) < most:
        count = 1
        while count < len(left) and holds(replace(side, desks=left[: count + 1])):
            count += 1
        groups.append(left[:count])
        left = left[count:]
    return [*groups, left] if left else groups


def _even(desks: Desks, count: int) -> list[Desks]:
    """Return the desks in so many groups of about as many lines each."""
    lines = list(accumulate(map(_lines, desks)))
    ends = [0]
    for number in range(1, count):
        share = lines[-1] * number / count
        free = range(ends[-1] + 1, len(desks) - count + number + 1)
        _off, end = min((abs(lines[end - 1] - share), end) for end in free)
        ends.append(end)
    return [desks[start:end] for start, end in pairwise([*ends, len(desks)])]


def _lines(desk: Desk) -> int:
    """Return about how many lines a desk needs: name, ways to reach it with their hours, notes."""
    ways = shown(desk, None, Detail.LEAST)
    return 1 + len(desk.note) + sum(1 + bool(remarks(each)) for each in ways)


def _numbered(side: PrintedSide, groups: Sequence[Desks]) -> list[PrintedSide]:
    return [
        replace(
            side,
            title=_numbered_title(side.title, number, len(groups)),
            desks=desks,
            again=number > 1,
        )
        for number, desks in enumerate(groups, 1)
    ]


def _numbered_title(title: Words | None, number: int, count: int) -> Words | None:
    if title is None or count == 1:
        return title
    return Words((*title.spans, Span(f"\u3000{number}／{count}")), title.origin)
