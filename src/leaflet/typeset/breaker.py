"""Breaking a paragraph where all its lines together come out best (least demerits).

After Knuth and Plass, "Breaking paragraphs into lines" (1981): among all ways to break, the one
whose demerits sum to the least. Time grows with the length of the text, because only the places
that one line reaches back to are ever compared. Lengths are in em.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_SLACK: Final = 1e-6  # em: rounding, not room
_OVERFULL: Final = 1e9  # a run that no line holds, per em
_LINE: Final = 1.0  # each line more costs a little, so that nothing is broken in vain
_LONELY: Final = 400.0  # one character alone on the last line: worth 20 em of white elsewhere


@dataclass(frozen=True, slots=True)
class Places:
    """Where lines may end, in order; the first place is the start of the text, the last its end.

    ``starts`` is where a line would begin and ``ends`` where it would end on one endless line,
    ``costs`` the demerit of ending there.
    """

    starts: Sequence[float]
    ends: Sequence[float]
    costs: Sequence[float]
    lonely: frozenset[int]  # places from which to the end there is only one character


def ragged(places: Places, measure: float, *, even: bool = False) -> list[int]:
    """Return the places at which lines end, the last included; white costs its square in em.

    The last line costs nothing for its white, unless ``even`` asks for lines of one length.
    """
    starts, ends, costs = places.starts, places.ends, places.costs
    best, before = [0.0], [0]
    low, last = 0, len(starts) - 1
    wide = measure + _SLACK
    for place in range(1, last + 1):
        reach = ends[place] - wide
        while low < place - 1 and starts[low] < reach:
            low += 1
        chosen = low
        white = starts[low] - reach
        if white < 0.0:
            least = best[low] - white * _OVERFULL
        else:
            free = place == last and not even
            least = best[low] + (0.0 if free else white * white)
            if free and low in places.lonely:
                least += _LONELY
            for other in range(low + 1, place):
                white = starts[other] - reach
                found = best[other] + (0.0 if free else white * white)
                if free and other in places.lonely:
                    found += _LONELY
                if found < least:
                    least, chosen = found, other
        best.append(least + costs[place] + _LINE)
        before.append(chosen)
    return _path(before, last)


def _path(before: list[int], last: int) -> list[int]:
    path = []
    while last:
        path.append(last)
        last = before[last]
    return path[::-1]
