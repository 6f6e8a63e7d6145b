"""A paragraph on one endless line (棒組み): every body at its place, every break weighed.

Nothing here knows the measure or the size; lengths are in em of the base.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import add
from typing import Final

from leaflet.model.words import Words
from leaflet.typeset import phrase, runs
from leaflet.typeset.face import INVISIBLE, MARKS, SELECTORS, load
from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.ruby import Arrangement, Reading, arrange, centred, held_together
from leaflet.typeset.spacing import Case, Sort, Table, case, table
from leaflet.typeset.style import Style

RELUCTANT: Final = 4
"""The grade of a break in a date or another run that only the measure can force apart."""

_MANY: Final = SELECTORS | MARKS | INVISIBLE
_SPACES: Final = (Cl.SPACE, Cl.BLANK)
_REMEMBERED: Final = 2000  # characters: what is set at many sizes to make it fit is shorter


@dataclass(slots=True)
class Galley:
    """One paragraph before it is broken.

    ``kinds`` numbers the pair before each sort in ``pairs`` and ``gaps`` is its space with the
    room that ruby takes; ``starts`` and ``ends`` are the edges of the bodies. A line that begins
    with a sort begins at its ``heads``, one that ends with it at its ``feet``. ``places`` are
    the sorts that a line may begin with, ``grades`` how unwillingly.
    """

    sorts: list[Sort]
    pairs: Table
    kinds: list[int]
    gaps: list[float]
    starts: list[float]
    ends: list[float]
    heads: list[float]
    feet: list[float]
    places: list[int]
    grades: list[int]
    forced: list[int]
    readings: tuple[Reading, ...]

    def spread(self, reading: Reading) -> Arrangement:
        """Return a reading over its base."""
        base = self.sorts[reading.first : reading.last]
        bodies = [sort[4] for sort in base]
        inner = self.kinds[reading.first + 1 : reading.last]
        gaps = [self.pairs.gaps[kind] for kind in inner]
        if held_together(base):
            return centred(reading, sum(bodies) + sum(gaps))
        return arrange(reading, bodies, gaps)

    def foot(self, first: int, last: int) -> int:
        """Return the last sort of a line that shows; spaces at its end take no room."""
        last -= 1
        while last > first and self.sorts[last][0] in _SPACES:
            last -= 1
        return last


def galley(words: Words, style: Style) -> Galley:
    """Return the words as one endless line."""
    size = sum(len(span.text) for span in words.spans)
    make = _remembered if size <= _REMEMBERED else _galley
    ruby = style.ruby_face or style.face, style.ruby_size
    return make(words, style.face, style.latin_gap, style.phrases, style.unbroken, *ruby)


def _galley(
    words: Words,
    face: str,
    latin_gap: float,
    phrases: bool,
    unbroken: str,
    ruby_face: str,
    ruby_size: float,
) -> Galley:
    text = words.plain
    pairs = table(latin_gap)
    sorts, offsets = _sorts(case(load(face)), text)
    kinds = _kinds(sorts, pairs)
    grades, ended = _joined(text, kinds, offsets, pairs, phrases, unbroken)
    readings = _readings(words, offsets, case(load(ruby_face)), ruby_size)
    for reading in readings:
        if not reading.parted:
            for place in range(reading.first + 1, reading.last):
                kinds[place] |= 1  # JLREQ 3.1.10 g, h: group ruby is never parted
    gaps = [pairs.gaps[kind] for kind in kinds]
    bodies = [sort[4] for sort in sorts]
    places = [place for place, kind in enumerate(kinds) if not kind & 1]
    weighed = [grades[place] for place in places] if grades else [0] * len(places)
    starts = _walk(bodies, gaps)
    ends = list(map(add, starts, bodies))
    made = Galley(
        sorts, pairs, kinds, gaps, starts, ends, starts, ends, places, weighed, ended, readings
    )
    if readings:
        _make_room(made)
    return made


_remembered = lru_cache(maxsize=256)(_galley)


def _walk(bodies: list[float], gaps: list[float]) -> list[float]:
    return list(accumulate(map(add, bodies, chain(gaps[1:], (0.0,))), initial=0.0))[:-1]


def _sorts(letters: Case, text: str) -> tuple[list[Sort], dict[int, int] | None]:
    """Return the sorts of a text, and where each begins if a sort can be several characters."""
    if _MANY.isdisjoint(text):
        return list(map(letters.__getitem__, text)), None
    sorts: list[Sort] = []
    offsets: dict[int, int] = {}
    offset = 0
    for cluster in letters.face.shape(text):
        offsets[offset] = len(sorts)
        sorts.append(letters.sort(cluster))
        offset += len(cluster[0])
    offsets[offset] = len(sorts)
    return sorts, offsets


def _kinds(sorts: list[Sort], pairs: Table) -> list[int]:
    """Return the numbers of the pairs; the first sort has none before it and begins no line."""
    rows = pairs.rows
    codes = [sort[0] for sort in sorts]
    return [pairs.solid, *(rows[before][after] for before, after in pairwise(codes))]


def _at(offsets: dict[int, int] | None, places: Iterable[int]) -> list[int]:
    """Return the sorts that begin at these characters."""
    if offsets is None:
        return list(places)
    return [offsets[place] for place in places if place in offsets]


def _joined(
    text: str,
    kinds: list[int],
    offsets: dict[int, int] | None,
    pairs: Table,
    phrases: bool,
    unbroken: str,
) -> tuple[list[int], list[int]]:
    """Open and close pairs by what the text is; return the grades and where lines must end."""
    if unbroken != "prose":
        kinds[:] = [kind | 1 for kind in kinds]
        if unbroken == "address":
            for place in _at(offsets, runs.address_breaks(text)):
                kinds[place] &= ~1
        return [], []
    size = len(kinds)
    found = runs.joints(text)
    kinds.append(pairs.solid)  # the end of the text can be joined like any other place
    for place in _at(offsets, chain(found.opened, found.ended)):
        kinds[place] &= ~1
    for place in _at(offsets, found.closed):
        kinds[place] |= 1
    for place in _at(offsets, found.solid):
        kinds[place] = pairs.solid
    kinds.pop()
    grades = [0] * (size + 1)
    if phrases:
        graded = phrase.grades(text)
        grades[: len(graded)] = graded
        if offsets is not None:
            for offset, place in offsets.items():
                grades[place] = graded[offset] if offset < len(graded) else 0
    for opened, grade in (
        (found.opened, phrase.SEAM),
        (found.reluctant, RELUCTANT),
        (found.wished, 0),
    ):
        for place in _at(offsets, opened):
            grades[place] = grade
    return grades, [place for place in _at(offsets, found.ended) if place < size]


def _readings(
    words: Words, offsets: dict[int, int] | None, letters: Case, size: float
) -> tuple[Reading, ...]:
    found, offset = [], 0
    for span in words.spans:
        if span.readings:
            first, last = _at(offsets, (offset, offset + len(span.text)))
            parts = [tuple(_sorts(letters, reading)[0]) for reading in span.readings]
            if len(parts) not in (1, last - first):
                parts = [tuple(chain.from_iterable(parts))]
            found += _apart(Reading(first, last, tuple(parts), size))
        offset += len(span.text)
    return tuple(found)


def _apart(reading: Reading) -> list[Reading]:
    """Return jukugo ruby as mono ruby if no kanji has more than two letters (Kobayashi, rule 1)."""
    if reading.parted and max(map(len, reading.letters)) <= 2:
        return [
            Reading(place, place + 1, (part,), reading.size)
            for place, part in enumerate(reading.letters, reading.first)
        ]
    return [reading]


def _make_room(made: Galley) -> None:
    """Set the base apart where its ruby is longer."""
    before, after = {}, {}
    for reading in made.readings:
        arrangement = made.spread(reading)
        before[reading.first] = after[reading.last] = arrangement.pad
        for place in range(reading.first + 1, reading.last):
            made.gaps[place] += arrangement.spread
    for place in before.keys() | after.keys():
        if 0 < place < len(made.gaps):  # over the space of punctuation ruby may hang
            made.gaps[place] = max(made.gaps[place], before.get(place, 0.0) + after.get(place, 0.0))
    made.starts = _walk([sort[4] for sort in made.sorts], made.gaps)
    made.ends = list(map(add, made.starts, (sort[4] for sort in made.sorts)))
    made.heads, made.feet = made.starts.copy(), made.ends.copy()
    for reading in made.readings:
        made.heads[reading.first] -= before[reading.first]
        made.feet[reading.last - 1] += after[reading.last]
        if reading.parted:
            _part(made, reading)


def _part(made: Galley, reading: Reading) -> None:
    """Work out the edges of lines that begin or end inside jukugo ruby, which is then set anew."""
    for place in range(reading.first + 1, reading.last):
        head, tail = reading.cut(place, reading.last), reading.cut(reading.first, place)
        made.heads[place] = made.feet[reading.last - 1] - _width(made, head)
        made.feet[place - 1] = made.heads[reading.first] + _width(made, tail)


def _width(made: Galley, reading: Reading) -> float:
    arrangement = made.spread(reading)
    inner = made.kinds[reading.first + 1 : reading.last]
    bodies = sum(sort[4] for sort in made.sorts[reading.first : reading.last])
    gaps = sum(made.pairs.gaps[kind] + arrangement.spread for kind in inner)
    return bodies + gaps + 2 * arrangement.pad
