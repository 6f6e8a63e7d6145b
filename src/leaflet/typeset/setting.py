"""Setting words in a measure: lines of glyphs at their places. Lengths are in pt."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import inf
from typing import Final, NamedTuple

from leaflet.model.words import Words
from leaflet.typeset.break_cost import DEEP, FREE, HELPER, SEAM, WORD
from leaflet.typeset.breaker import Give, Places, justified, ragged
from leaflet.typeset.galley import RELUCTANT, Galley
from leaflet.typeset.justify import give
from leaflet.typeset.kinsoku import NO_START
from leaflet.typeset.line import Line
from leaflet.typeset.place import Row
from leaflet.typeset.stick import REMEMBERED, galley
from leaflet.typeset.style import Style

# Demerits of a break by its grade, in squares of em of white. Where phrases stay whole one is only
# parted if no line holds it; elsewhere a parted phrase is better than a line half empty, and in
# justified lines even a parted word is better than gaps of a third of an em between letters.
_REQUIRED: Final = {FREE: 0.0, HELPER: 30.0, SEAM: 1e5, WORD: 2e5, RELUCTANT: 3e5, DEEP: 4e5}
_PREFERRED: Final = {FREE: 0.0, HELPER: 30.0, SEAM: 40.0, WORD: 80.0, RELUCTANT: 400.0, DEEP: 1e3}
_JUSTIFIED: Final = {FREE: 0.0, HELPER: 10.0, SEAM: 20.0, WORD: 50.0, RELUCTANT: 150.0, DEEP: 200.0}
# How a paragraph is broken: what its breaks cost, and up to which grade they are always open.
_MANNERS: Final = {
    "yes": (_REQUIRED, HELPER),
    "prefer": (_PREFERRED, WORD),
    "no": (_PREFERRED, WORD),
    "justify": (_JUSTIFIED, WORD),
}
_HELD: Final = 30.0  # em: white worth less than a break inside a word


def set_words(words: Words, style: Style, measure: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph; a line is wider than its measure only if it cannot end."""
    return tuple(row.line(style, measure) for row in rows(words, style, measure))


def rows(words: Words, style: Style, measure: float) -> tuple[Row, ...]:
    """Return the lines of a paragraph before they are set: enough to know how many, how wide."""
    found = galley(words, style)
    if not found.sorts:
        return ()
    ends = breaks(found, style, measure / (style.size * style.stretch))
    finals = {*found.forced, len(found.sorts)}
    return tuple(Row(found, first, last, last in finals) for first, last in pairwise([0, *ends]))


def natural_width(words: Words, style: Style) -> float:
    """Return the width of the words on one line, or of the widest where lines are forced to end."""
    found = galley(words, style)
    return _widest(found, found.forced) * style.size * style.stretch


def narrowest(words: Words, style: Style) -> float:
    """Return the least measure in which no line is too wide and no word is parted.

    Where phrases stay whole, a long compound still ends a line at its seams (子供｜SOSダイヤル).
    """
    found = galley(words, style)
    firsts = found.places
    if _whole(style):
        graded = zip(firsts, found.grades, strict=True)
        firsts = [place for place, grade in graded if grade <= SEAM]
    return _widest(found, firsts) * style.size * style.stretch


def _widest(found: Galley, firsts: Sequence[int]) -> float:
    edges = sorted({0, *firsts, len(found.sorts)})
    return max((_width(found, first, last) for first, last in pairwise(edges)), default=0.0)


def _width(found: Galley, first: int, last: int) -> float:
    """Return the width of a line in em; spaces at its end take no room."""
    return found.feet[found.foot(first, last)] - found.heads[first]


def _whole(style: Style) -> bool:
    return style.phrases == "yes" and style.align != "justify"


def breaks(found: Galley, style: Style, measure: float) -> list[int]:
    """Return the sorts before which lines end in a measure in em, the end of the text included."""
    ends: list[int] = []
    for first, last in pairwise([0, *found.forced, len(found.sorts)]):
        ends += _paragraph(found, style, measure, first, last)
    return ends


def _paragraph(found: Galley, style: Style, measure: float, first: int, last: int) -> list[int]:
    if _width(found, first, last) <= measure:
        return [last]  # more lines would only cost more
    if style.align == "justify":
        opened = _opened(found, "justify", first, last, measure / 6)
        chosen = justified(opened.places, _give(found, opened.stops), measure)
    else:
        opened = _ragged_opened(found, style.phrases, first, last, measure)
        chosen = ragged(opened.places, measure, even=style.balance)
    return [opened.stops[index] for index in chosen]


class _Opened(NamedTuple):
    """The sorts that a line may begin with, both edges of the paragraph included.

    ``widest`` is the widest run in em between two of them that dearer breaks would part.
    """

    stops: list[int]
    places: Places
    widest: float


def _ragged_opened(found: Galley, phrases: str, first: int, last: int, measure: float) -> _Opened:
    """Return where ragged lines may end; most measures leave the dearest breaks closed."""
    span = measure if phrases == "yes" else min(measure, _HELD)
    opening = _remembered if len(found.sorts) <= REMEMBERED else _opened
    opened = opening(found, phrases, first, last, inf)
    return opened if opened.widest <= span else _opened(found, phrases, first, last, span)


def _opened(found: Galley, manner: str, first: int, last: int, span: float) -> _Opened:
    """Return where the lines of a paragraph may end, and at what cost.

    The dearest breaks are only opened in a run that is wider than ``span`` em, because no line
    holds it or because it would leave gaping holes: that is all the demerits could lead to, found
    in a fraction of the time.
    """
    costs, limit = _MANNERS[manner]
    inside = slice(bisect_right(found.places, first), bisect_left(found.places, last))
    graded = zip(found.places[inside], found.grades[inside], strict=True)
    kept: list[tuple[int, int]] = []
    waiting: list[tuple[int, int]] = []
    begun, widest = first, 0.0
    for place, grade in (*graded, (last, FREE)):
        if grade > limit:
            waiting.append((place, grade))
            continue
        if waiting:
            width = _width(found, begun, place)
            widest = max(widest, width)
            if width > span:
                kept += waiting
            waiting = []
        kept.append((place, grade))
        begun = place
    stops = [first, *(place for place, _grade in kept)]
    places = Places(
        [found.heads[place] for place in stops[:-1]] + [found.feet[-1]],
        [0.0] + [found.feet[found.foot(first, place)] for place in stops[1:]],
        [0.0] + [costs[grade] for _place, grade in kept],
        _lonely(found, stops),
    )
    return _Opened(stops, places, widest)


_remembered = lru_cache(maxsize=512)(_opened)  # a paragraph is tried in several measures


def _lonely(found: Galley, stops: Sequence[int]) -> int:
    """Return the first stop from which there is no more than one character, punctuation apart."""
    characters, sort = 0, stops[-1]
    while sort > stops[0] and characters < 2:
        sort -= 1
        characters += found.sorts[sort][0] not in NO_START
    return next((index for index, stop in enumerate(stops) if stop > sort), len(stops))


def _give(found: Galley, stops: Sequence[int]) -> Give:
    shrinks, stretches, bodies = give(found.pairs.pairs)
    fixed = {
        place for reading in found.readings for place in range(reading.first + 1, reading.last)
    } | {place for place in found.pads if found.padded(place)}
    kinds = found.kinds
    if fixed:
        kinds = [found.pairs.solid if i in fixed else kind for i, kind in enumerate(kinds)]
    shrink = list(accumulate(shrinks[kind] for kind in kinds))
    stretch = list(accumulate(stretches[kind] for kind in kinds))
    body = list(accumulate(bodies[kind] for kind in kinds))
    feet = [0, *(found.foot(stops[0], stop) for stop in stops[1:])]
    heads = stops[:-1]
    return Give(
        [shrink[place] for place in heads],
        [shrink[place] for place in feet],
        [stretch[place] for place in heads],
        [stretch[place] for place in feet],
        [body[place] for place in heads],
        [body[place] for place in feet],
        [found.sorts[place][6] for place in feet],
    )
