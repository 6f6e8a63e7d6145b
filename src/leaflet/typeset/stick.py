"""Setting words sort by sort into a galley, as a compositor fills his stick."""

from collections.abc import Iterable
from functools import lru_cache, partial
from itertools import chain, pairwise
from typing import Final

from leaflet.model.words import Words
from leaflet.typeset import break_cost, runs
from leaflet.typeset.face import INVISIBLE, MARKS, SELECTORS, load
from leaflet.typeset.galley import RELUCTANT, SPACES, Galley, Weigh
from leaflet.typeset.kinsoku import NO_END, NO_START
from leaflet.typeset.room import make_room
from leaflet.typeset.ruby import Reading
from leaflet.typeset.spacing import Case, Sort, Table, case, table
from leaflet.typeset.style import Style

_MANY: Final = SELECTORS | MARKS | INVISIBLE
REMEMBERED: Final = 2000  # characters: what is set at many sizes to make it fit is shorter


def galley(words: Words, style: Style) -> Galley:
    """Return the words as one endless line."""
    size = sum(len(span.text) for span in words.spans)
    make = _remembered if size <= REMEMBERED else _galley
    ruby = style.ruby_face or style.face, style.ruby_size
    return make(words, style.face, style.latin_gap, style.phrases != "no", style.unbroken, *ruby)


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
    weigh, ended = _joined(text, sorts, kinds, offsets, pairs, phrases, unbroken)
    readings = _readings(words, offsets, case(load(ruby_face)), ruby_size)
    for reading in readings:
        if not reading.parted:
            for place in range(reading.first + 1, reading.last):
                kinds[place] |= 1  # JLREQ 3.1.10 g, h: group ruby is never parted
    for place in range(1, len(sorts)):
        if sorts[place - 1][0] not in SPACES:
            break
        kinds[place] |= 1  # an indent is no line
    made = Galley(sorts, pairs, kinds, weigh, ended)
    if readings:
        make_room(made, readings)
    return made


_remembered = lru_cache(maxsize=256)(_galley)


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
    sorts: list[Sort],
    kinds: list[int],
    offsets: dict[int, int] | None,
    pairs: Table,
    phrases: bool,
    unbroken: str,
) -> tuple[Weigh, list[int]]:
    """Open and close pairs by what the text is; return what weighs them, and where lines end."""
    if unbroken != "prose":
        kinds[:] = [kind | 1 for kind in kinds]
        if unbroken == "number":
            return _unweighed, []
        breaks = list(runs.address_breaks(text))
        for place in _at(offsets, breaks):
            kinds[place] &= ~1
        hyphened = set(_at(offsets, runs.after_hyphens(text, breaks)))
        return partial(_weighed_address, hyphened) if hyphened else _unweighed, []
    size = len(kinds)
    found = runs.joints(text)
    wished = [place for place in _at(offsets, found.wished) if _allowed(sorts, place)]
    kinds.append(pairs.solid)  # the end of the text can be joined like any other place
    for place in chain(_at(offsets, chain(found.opened, found.ended)), wished):
        kinds[place] &= ~1
    for place in _at(offsets, found.closed):
        kinds[place] |= 1
    for place in _at(offsets, found.solid):
        kinds[place] = pairs.solid
    kinds.pop()

    def weigh(places: list[int]) -> list[int]:
        bare = text if offsets is None else "".join(sort[2][0] for sort in sorts)
        grades = (
            [*break_cost.grades(bare), break_cost.FREE]
            if phrases
            else [break_cost.FREE] * (size + 1)
        )
        for opened, grade in (
            (_at(offsets, found.opened), break_cost.SEAM),
            (_at(offsets, found.reluctant), RELUCTANT),
            (wished, break_cost.FREE),
        ):
            for place in opened:
                grades[place] = grade
        return [grades[place] for place in places]

    return weigh, [place for place in _at(offsets, found.ended) if place < size]


def _weighed_address(hyphened: set[int], places: list[int]) -> list[int]:
    return [RELUCTANT if place in hyphened else break_cost.FREE for place in places]


def _unweighed(places: list[int]) -> list[int]:
    return [break_cost.FREE] * len(places)


def _allowed(sorts: list[Sort], place: int) -> bool:
    """Return whether a writer may have a line end before a sort: not against the kinsoku rules."""
    if not 0 < place < len(sorts):
        return False
    return sorts[place][0] not in NO_START and sorts[place - 1][0] not in NO_END


def _readings(
    words: Words, offsets: dict[int, int] | None, letters: Case, size: float
) -> tuple[Reading, ...]:
    found, offset = [], 0
    for span in words.spans:
        if span.text and any(span.readings):
            first, last = _at(offsets, (offset, offset + len(span.text)))
            parts = [tuple(_sorts(letters, reading)[0]) for reading in span.readings]
            if len(parts) not in (1, last - first):
                parts = [tuple(chain.from_iterable(parts))]
            if last > first and any(parts):  # of zero-width characters nothing is left
                found += _apart(Reading(first, last, tuple(parts), size))
        offset += len(span.text)
    return tuple(found)


def _apart(reading: Reading) -> list[Reading]:
    """Return jukugo ruby as mono ruby if no kanji has more than two letters (Kobayashi, rule 1)."""
    if reading.parted and max(map(len, reading.letters)) <= 2:
        return [
            Reading(place, place + 1, (part,), reading.size)
            for place, part in enumerate(reading.letters, reading.first)
            if part
        ]
    return [reading]
