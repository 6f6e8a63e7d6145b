"""Break a paragraph where the demerits of all its lines sum to the least.

After Knuth and Plass, "Breaking paragraphs into lines" (1981). Only the places within one line of
each other are compared, so time is linear in the length of the text. Lengths are in em.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.typeset.spacing import LOOSEST

_SLACK: Final = 1e-6  # em: rounding, not room
_OVERFULL: Final = 1e9  # per em of a run that no line holds
_LINE: Final = 1.0  # per line, so that no break is made for nothing
_LONELY: Final = 400.0  # a single character on the last line; as bad as 20 em of white
_SHORT: Final = 9.0  # em: a shorter last line is one word by itself, where the measure is long
_NARROW: Final = 6.0  # em: in such a measure any line is short
_STRAY: Final = 4.0  # factor on the square of what such a line lacks
_HOLLOW: Final = 2.0  # factor on the white of a line that is mostly empty
_LOOSE: Final = 0.25  # em between two bodies: what Table 6 allows
_SPACED: Final = 40.0  # a line stretched that far
_SHORT_LINE: Final = 400.0  # a line that no space within LOOSEST fills, besides its white
_REDUCED: Final = 15.0  # a line shrunk to its limit; as bad as bodies set 0.1 em apart


@dataclass(frozen=True, slots=True)
class Breaks:
    """The places where lines may end, in order, from the start of the text to its end.

    On one endless line a line begins at ``starts`` and ends at ``ends``; ``costs`` is the demerit
    of ending there. A last line that begins at ``lonely`` or later holds a single character.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    costs: Sequence[float]
    lonely: int


@dataclass(frozen=True, slots=True)
class Give:
    """How far a line may shrink or stretch, as sums from the start of the text.

    A line gives what ``*_within`` holds at its end less what ``*_before`` holds at its start.
    ``tails`` is the space after a final bracket, comma or full stop: a line keeps all of it or
    none (JLREQ 3.1.9).
    """

    shrink_before: Sequence[float]
    shrink_within: Sequence[float]
    stretch_before: Sequence[float]
    stretch_within: Sequence[float]
    bodies_before: Sequence[int]
    bodies_within: Sequence[int]
    tails: Sequence[float]


def ragged(places: Breaks, measure: float, *, even: bool = False) -> list[int]:
    """Return the places where lines end, including the last; white costs its square.

    White on the last line is free as long as that is not one short word by itself, unless ``even``
    asks for lines of equal length.
    """
    starts, ends, costs = places.starts, places.ends, places.costs
    best, before = [0.0], [0]
    low, last = 0, len(starts) - 1
    wide = measure + _SLACK
    hollow = measure * 2 / 3
    for place in range(1, last + 1):
        reach = ends[place] - wide
        while low < place - 1 and starts[low] < reach:
            low += 1
        if place == last and not even:
            break
        chosen = low
        white = starts[low] - reach
        if white < 0.0:
            least = best[low] - white * _OVERFULL
        else:
            least = best[low] + white * white * (_HOLLOW if white > hollow else 1.0)
            for other in range(low + 1, place):
                white = starts[other] - reach
                found = best[other] + white * white * (_HOLLOW if white > hollow else 1.0)
                if found < least:
                    least, chosen = found, other
        best.append(least + costs[place] + _LINE)
        before.append(chosen)
    if not even:
        before.append(_last(places, best, low, measure))
    return _path(before, last)


def _last(places: Breaks, best: Sequence[float], low: int, measure: float) -> int:
    """Return where the last line begins: where it fits and, if possible, is no short word alone."""
    short = max(0.0, min(_SHORT, (measure - _NARROW) / 2))
    bound = places.ends[-1] - short

    def demerits(place: int) -> float:
        lacking = max(0.0, places.starts[place] - bound)
        return best[place] + _LONELY * (place >= places.lonely) + _STRAY * lacking * lacking

    return min(range(low, len(places.starts) - 1), key=demerits)


def justified(places: Breaks, give: Give, measure: float) -> list[int]:
    """Return the places where lines end that fill the measure.

    A line is shrunk rather than stretched (追い込み before 追い出し, JLREQ 3.8.2); the last one
    is never stretched, nor one whose letters would be further apart than LOOSEST.
    """
    starts, ends, costs = places.starts, places.ends, places.costs
    best, before = [0.0], [0]
    low, last = 0, len(starts) - 1
    far = max(8.0, measure / 3)  # em of white: a shorter line would look like the last one
    for place in range(1, last + 1):
        reach, shrink = ends[place] - measure, give.shrink_within[place]
        while low < place - 1 and reach - starts[low] > _SLACK + max(
            0.0, shrink - give.shrink_before[low]
        ):
            low += 1
        least, chosen = 0.0, -1
        for other in range(low, place):
            white = starts[other] - reach
            if white > far and place != last and chosen >= 0:
                break
            if place == last and white >= -_SLACK:
                found = best[other]
            else:
                found = best[other] + _demerit(give, other, place, white)
            if place == last and other >= places.lonely:
                found += _LONELY
            if chosen < 0 or found < least:
                least, chosen = found, other
        best.append(least + costs[place] + _LINE)
        before.append(chosen)
    return _path(before, last)


def _demerit(give: Give, first: int, last: int, white: float) -> float:
    """Return the demerit of a line that lacks ``white`` em, or is too long by it where negative."""
    if white < -_SLACK:
        room = give.shrink_within[last] - give.shrink_before[first]
        if -white > room + _SLACK:
            return (-white - room) * _OVERFULL
        return _REDUCED * (white / room) ** 2
    if white <= _SLACK:
        return 0.0
    tail = give.tails[last]
    if tail <= white:
        white -= tail
    room = give.stretch_within[last] - give.stretch_before[first]
    if white <= room:
        return 4.0 * (white / room) ** 2 if room else 0.0
    bodies = give.bodies_within[last] - give.bodies_before[first]
    each = (white - room) / bodies if bodies else white
    if each > LOOSEST:
        return _SHORT_LINE + white * white
    return 4.0 + _SPACED * (each / _LOOSE) ** 2


def _path(before: list[int], last: int) -> list[int]:
    path = []
    while last:
        path.append(last)
        last = before[last]
    return path[::-1]
