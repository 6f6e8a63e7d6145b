"""Breaking a paragraph where all its lines together come out best (least demerits).

After Knuth and Plass, "Breaking paragraphs into lines" (1981): among all ways to break, the one
whose demerits sum to the least. Time grows with the length of the text, because only the places
that one line reaches back to are ever compared. Lengths are in em.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

_SLACK: Final = 1e-6  # em: rounding, not room
_OVERFULL: Final = 1e9  # a run that no line holds, per em
_LINE: Final = 1.0  # each line more costs a little, so that nothing is broken in vain
_LONELY: Final = 400.0  # one character alone on the last line: worth 20 em of white elsewhere
_HOLLOW: Final = 2.0  # times: the white of a line that is almost empty
_LOOSE: Final = 0.25  # em between two bodies: what Table 6 allows before all gaps grow alike
_SPACED: Final = 40.0  # a line whose bodies stand as far apart as that
_GAPING: Final = 1500.0  # per em between two bodies beyond that
_REDUCED: Final = 15.0  # a line reduced as far as it goes; as bad as one set 0.1 em apart


class Breaks(NamedTuple):
    """Where lines may end, in order; the first place is the start of the text, the last its end.

    ``starts`` is where a line would begin and ``ends`` where it would end on one endless line,
    ``costs`` the demerit of ending there; from ``lonely`` on a last line has one character.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    costs: Sequence[float]
    lonely: int


class Give(NamedTuple):
    """How much the lines between two places give, each summed from the start of the text.

    ``*_before`` counts up to a line that begins there, ``*_within`` up to one that ends there.
    ``tails`` is the space after a last bracket, comma or full stop: all of it stays or none.
    """

    shrink_before: Sequence[float]
    shrink_within: Sequence[float]
    stretch_before: Sequence[float]
    stretch_within: Sequence[float]
    bodies_before: Sequence[int]
    bodies_within: Sequence[int]
    tails: Sequence[float]


def ragged(places: Breaks, measure: float, *, even: bool = False) -> list[int]:
    """Return the places at which lines end, the last included; white costs its square in em.

    The last line costs nothing for its white, unless ``even`` asks for lines of one length.
    """
    starts, ends, costs = places.starts, places.ends, places.costs
    best, before = [0.0], [0]
    low, last = 0, len(starts) - 1
    wide = measure + _SLACK
    hollow = measure * 2 / 3
    far = max(8.0, measure / 2)  # em of white after which a line is not tried if a better one fits
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
                if white > far:
                    break
                found = best[other] + white * white * (_HOLLOW if white > hollow else 1.0)
                if found < least:
                    least, chosen = found, other
        best.append(least + costs[place] + _LINE)
        before.append(chosen)
    if not even:
        before.append(_last(places, best, low, ends[last] - wide))
    return _path(before, last)


def _last(places: Breaks, best: Sequence[float], low: int, reach: float) -> int:
    """Return where the last line begins: anywhere it fits, but not with one character alone."""
    tried = range(low, len(places.starts) - 1)
    return min(tried, key=lambda place: best[place] + _LONELY * (place >= places.lonely))


def justified(places: Breaks, give: Give, measure: float) -> list[int]:
    """Return the places at which lines end that are all to be as wide as the measure.

    A line is reduced before it is stretched (追い込み before 追い出し, JLREQ 3.8.2); the last one
    is never stretched.
    """
    starts, ends, costs = places.starts, places.ends, places.costs
    best, before = [0.0], [0]
    low, last = 0, len(starts) - 1
    far = max(8.0, measure / 3)
    for place in range(1, last + 1):
        reach, shrink = ends[place] - measure, give.shrink_within[place]
        while low < place - 1 and reach - starts[low] > _SLACK + max(
            0.0, shrink - give.shrink_before[low]
        ):
            low += 1
        least, chosen = 0.0, -1
        for other in range(low, place):
            white = starts[other] - reach
            if white > far and chosen >= 0:
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
    """Return how bad a line is that must be filled by ``white`` em, or reduced where below 0."""
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
    return 4.0 + _SPACED * (each / _LOOSE) ** 2 + _GAPING * max(0.0, each - _LOOSE)


def _path(before: list[int], last: int) -> list[int]:
    path = []
    while last:
        path.append(last)
        last = before[last]
    return path[::-1]
