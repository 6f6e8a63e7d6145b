"""Setting words in a measure: lines of glyphs at their places. Lengths are in pt."""

from itertools import pairwise

from leaflet.model.words import Words
from leaflet.typeset.breaker import Places, ragged
from leaflet.typeset.galley import FREE, Galley, galley
from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.line import Glyph, Line, Piece
from leaflet.typeset.style import Style

_COSTS = (0.0, 1e5, 2e5, 1e6)


def set_words(words: Words, style: Style, measure: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph; a line is wider than its measure only if it cannot end."""
    galleys = galley(words, style)
    if not galleys.sorts:
        return ()
    unit = style.size * style.stretch
    lines = []
    first = 0
    for last in _breaks(galleys, style, measure / unit):
        lines.append(_line(galleys, first, last, style, measure))
        first = last
    return tuple(lines)


def natural_width(words: Words, style: Style) -> float:
    """Return the width of the words on one line."""
    found = galley(words, style)
    if not found.sorts:
        return 0.0
    return _end(found, 0, len(found.sorts)) * style.size * style.stretch


def narrowest(words: Words, style: Style) -> float:
    """Return the least measure in which no line is too wide: the widest unit that stays whole."""
    found = galley(words, style)
    if not found.sorts:
        return 0.0
    whole = style.phrases and style.align != "justify"
    firsts = [0]
    for place, grade in zip(found.places, found.grades, strict=True):
        if grade == FREE or not whole:
            firsts.append(place)
    widest = max(
        _end(found, first, last) - found.starts[first]
        for first, last in zip(firsts, [*firsts[1:], len(found.sorts)], strict=True)
    )
    return widest * style.size * style.stretch


def _breaks(found: Galley, style: Style, measure: float) -> list[int]:
    stops = [0, *sorted(found.forced), len(found.sorts)]
    breaks: list[int] = []
    for first, last in pairwise(stops):
        inner = [
            (place, grade)
            for place, grade in zip(found.places, found.grades, strict=True)
            if first < place < last
        ]
        ks = [first, *(place for place, _grade in inner), last]
        places = Places(
            [found.starts[place] for place in ks[:-1]] + [0.0],
            [0.0] + [_end(found, first, place) for place in ks[1:]],
            [0.0] + [_COSTS[grade] for _place, grade in inner] + [0.0],
            frozenset(i for i, k in enumerate(ks) if last - k == 1),
        )
        breaks += (ks[i] for i in ragged(places, measure, even=style.balance))
    return breaks


def _end(found: Galley, first: int, last: int) -> float:
    """Return where a line ends that has these sorts; spaces at its end take no room."""
    visible = last
    while visible > first + 1 and found.sorts[visible - 1][0] in (Cl.SPACE, Cl.BLANK):
        visible -= 1
    return found.ends[visible - 1]


def _line(found: Galley, first: int, last: int, style: Style, measure: float) -> Line:
    unit = style.size * style.stretch
    start = found.starts[first]
    width = (_end(found, first, last) - start) * unit
    free = max(0.0, measure - width)
    x = free / 2 if style.align == "center" else free if style.align == "right" else 0.0
    left = x - start * unit
    glyphs = tuple(
        Glyph(sort[1], sort[2], left + (place - sort[5]) * unit, sort[3] * unit)
        for sort, place in zip(found.sorts[first:last], found.starts[first:last], strict=True)
    )
    return Line((Piece(glyphs),), x, width)
