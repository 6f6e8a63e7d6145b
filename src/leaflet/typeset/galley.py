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
from leaflet.typeset.face import INVISIBLE, MARKS, SELECTORS, Face, load
from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import Case, Sort, Table, case, table
from leaflet.typeset.style import Style

FREE, SEAM, WORD, RELUCTANT = 0, 1, 2, 3
"""How bad a break is: between phrases, at a seam within one, elsewhere, in a date or number."""

_MANY: Final = SELECTORS | MARKS | INVISIBLE
_SPACES: Final = frozenset({Cl.SPACE, Cl.BLANK})


@dataclass(slots=True)
class Galley:
    """One paragraph before it is broken.

    ``kinds`` numbers the pair before each sort in ``pairs``; ``starts`` and ``ends`` are the
    bodies' edges; ``places`` are the sorts that a line may begin with, ``grades`` how willingly.
    """

    sorts: list[Sort]
    pairs: Table
    kinds: list[int]
    starts: list[float]
    ends: list[float]
    places: list[int]
    grades: list[int]
    forced: frozenset[int]


def galley(words: Words, style: Style) -> Galley:
    """Return the words as one endless line."""
    face = load(style.face)
    return _galley(words, face, style.latin_gap, style.phrases, style.unbroken)


@lru_cache(maxsize=256)
def _galley(words: Words, face: Face, latin_gap: float, phrases: bool, unbroken: str) -> Galley:
    text = words.plain
    pairs = table(latin_gap)
    sorts, offsets = _sorts(case(face), text)
    kinds = _kinds(sorts, pairs)
    grades: dict[int, int] = {}
    forced = frozenset[int]()
    if unbroken == "prose":
        found = runs.joints(text)
        _join(kinds, found, offsets, pairs)
        forced = frozenset(_at(offsets, found.ended)) - {len(sorts)}
        free = _at(offsets, found.wished)
        if phrases:
            grades = dict.fromkeys(range(len(sorts)), WORD)
            grades |= dict.fromkeys(_at(offsets, phrase.boundaries(text)), FREE)
        grades |= dict.fromkeys(_at(offsets, found.opened), SEAM)
        grades |= dict.fromkeys(_at(offsets, found.reluctant), RELUCTANT)
        grades |= dict.fromkeys(free, FREE)
    else:
        kinds = [kind | 1 for kind in kinds]
        if unbroken == "address":
            for place in _at(offsets, runs.address_breaks(text)):
                kinds[place] &= ~1
    gaps = [pairs.gaps[kind] for kind in kinds]
    bodies = [sort[4] for sort in sorts]
    starts = list(accumulate(map(add, bodies, chain(gaps[1:], (0.0,))), initial=0.0))[:-1]
    ends = list(map(add, starts, bodies))
    places = [place for place, kind in enumerate(kinds) if not kind & 1 and place]
    return Galley(
        sorts, pairs, kinds, starts, ends, places, [grades.get(p, FREE) for p in places], forced
    )


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
    return sorts, offsets


def _kinds(sorts: list[Sort], pairs: Table) -> list[int]:
    codes = [sort[0] for sort in sorts]
    rows = pairs.rows
    return [1, *(rows[before][after] for before, after in pairwise(codes))]


def _at(offsets: dict[int, int] | None, places: Iterable[int]) -> list[int]:
    """Return the sorts that begin at these characters."""
    if offsets is None:
        return list(places)
    return [offsets[place] for place in places if place in offsets]


def _join(
    kinds: list[int], found: runs.Joints, offsets: dict[int, int] | None, pairs: Table
) -> None:
    kinds.append(1)  # the end of the text can be joined like any other place
    for place in _at(offsets, chain(found.opened, found.ended)):
        kinds[place] &= ~1
    for place in _at(offsets, found.closed):
        kinds[place] |= 1
    for place in _at(offsets, found.solid):
        kinds[place] = pairs.solid
    kinds.pop()
