"""The space between two characters (JLREQ Table 1), and how far it may give way (Tables 3 to 6).

A full-width bracket is a half-em body with half an em of space in its glyph. That space is taken
off the glyph and put back by the pair, so that 」「 share one half em instead of having two. A
glyph that has no such space (BIZ UDPGothic draws 「 half an em wide and 、 at 0.6) keeps the body
its designer gave it and is set solid: it can neither collide nor gape.
"""

from functools import lru_cache
from typing import Final, NamedTuple

from leaflet.typeset.face import Cluster, Face
from leaflet.typeset.kinsoku import OWN, Cl, class_of, forbidden

HALF: Final = 0.5  # em: the body of a bracket, comma or full stop
QUARTER: Final = 0.25  # em: the space on each side of a middle dot
_LEAST_BRACKET: Final = 0.25  # em: reduced no further, Table 5 "as done in books"
_WIDE: Final = 0.75  # em: a punctuation glyph this wide has its space built in

WORD_SPACE, LATIN_GAP, BODIES = 1, 2, 3
"""The order in which space is added (Table 6): word spaces, Japanese and Latin, all bodies."""
LIMITS: Final = {WORD_SPACE: 0.17, LATIN_GAP: 0.25, BODIES: 0.25}
"""By how many em each of them may grow before all grow alike (Table 6)."""

_CLOSERS: Final = frozenset({Cl.CLOSE, Cl.STOP, Cl.COMMA})
_WESTERN: Final = frozenset({Cl.FIGURE, Cl.LATIN, Cl.OWN_PREFIX, Cl.OWN_POSTFIX})
_JAPANESE: Final = frozenset(
    {Cl.ITERATION, Cl.LONG, Cl.SMALL, Cl.HIRAGANA, Cl.KATAKANA, Cl.KANJI, Cl.NOTE}
)
_SOLID: Final = _JAPANESE | {Cl.LEADER, Cl.DASH, Cl.POSTFIX, Cl.BIG_FIGURE}


class Pair(NamedTuple):
    """What stands between two neighbouring characters, in em.

    ``least`` is how small the space may become; reductions are made in the order of ``turn``
    (Table 3). ``growth`` is the kind of place at which space may be added, 0 for none.
    """

    forbidden: bool
    gap: float = 0.0
    least: float = 0.0
    turn: int = 0
    growth: int = 0


def pair(before: Cl, after: Cl, latin_gap: float) -> Pair:
    """Return the space between two classes, ``latin_gap`` em between Japanese and Latin."""
    kept = forbidden(before, after)
    if before is Cl.SPACE:
        return Pair(kept, 0.0, -0.08, 1, WORD_SPACE)  # 1/3 em down to 1/4
    if latin := _latin(before, after):
        return Pair(kept, latin_gap, min(latin_gap, latin_gap / 2), 6, LATIN_GAP)
    gap = _punctuation_gap(before, after)
    if gap:
        return Pair(kept, gap, *_reduced(before, after, gap))
    alike = before is after and before in (Cl.LEADER, Cl.DASH, Cl.BIG_FIGURE)
    grows = before in _SOLID and after in _SOLID and after is not Cl.POSTFIX and not alike
    return Pair(kept, growth=BODIES if grows and not latin else 0)


def _latin(before: Cl, after: Cl) -> bool:
    if after in _WESTERN:
        return before in _JAPANESE or before is Cl.DIVIDE
    return before in _WESTERN and after in _JAPANESE


def _punctuation_gap(before: Cl, after: Cl) -> float:
    """Return Table 1's space around brackets, commas, full stops and middle dots, in em."""
    if Cl.BLANK in (before, after) and not {before, after} & {Cl.STOP, Cl.COMMA, Cl.MIDDLE}:
        return 0.0  # the em space serves for the bracket's own
    if before in _CLOSERS:
        if after in _CLOSERS:
            return 0.0
        if after is Cl.MIDDLE:
            return QUARTER if before is Cl.CLOSE else HALF + QUARTER
        return HALF
    if before is Cl.MIDDLE:
        return HALF if after is Cl.MIDDLE else QUARTER
    if after is Cl.OPEN:
        return 0.0 if before is Cl.OPEN else HALF
    return QUARTER if after is Cl.MIDDLE else 0.0


def _reduced(before: Cl, after: Cl, gap: float) -> tuple[float, int]:
    """Return the least space and the turn of a reduction; after a full stop there is none."""
    if before is Cl.STOP:
        return gap, 0
    if before is Cl.MIDDLE or after is Cl.MIDDLE:
        return max(0.0, gap - QUARTER * ((before is Cl.MIDDLE) + (after is Cl.MIDDLE))), 4
    return _LEAST_BRACKET, 5


class Table:
    """All pairs for one width of the gap between Japanese and Latin, by number.

    Even numbers are pairs that a line may end between, the next odd number is the same space
    where it may not: ``number | 1`` forbids.
    """

    def __init__(self, latin_gap: float) -> None:
        """Begin with no pair; each is worked out when it is first met."""
        self.latin_gap = latin_gap
        self.pairs: list[Pair] = []
        self.gaps: list[float] = []
        self.shrinks: list[float] = []
        self.growths: list[int] = []
        self._numbers: dict[Pair, int] = {}
        self.rows: dict[int, _Row] = {before: _Row(self, before) for before in Cl}
        self.solid = self.number(Pair(forbidden=True))

    def number(self, found: Pair) -> int:
        """Return the number of a pair."""
        free = Pair(False, found.gap, found.least, found.turn, found.growth)
        if free not in self._numbers:
            self._numbers[free] = len(self.pairs)
            self.pairs += (free, free)
            self.gaps += (free.gap, free.gap)
            self.shrinks += (free.gap - free.least if free.turn else 0.0,) * 2
            self.growths += (free.growth, free.growth)
        return self._numbers[free] | found.forbidden


class _Row(dict[int, int]):
    """The numbers of the pairs that begin with one class."""

    def __init__(self, of: Table, before: Cl) -> None:
        super().__init__()
        self._table = of
        self._before = before

    def __missing__(self, after: int) -> int:
        found = self._table.number(pair(self._before, Cl(after), self._table.latin_gap))
        self[after] = found
        return found


@lru_cache(maxsize=8)
def table(latin_gap: float) -> Table:
    """Return the pairs for a gap between Japanese and Latin in em."""
    return Table(latin_gap)


Sort = tuple[int, int, str, float, float, float, float]
"""Class, glyph id, characters, advance, body, where the body starts, space at a line end (em)."""


class Case(dict[str, Sort]):
    """The sorts (活字) of one face: each character with its class and body, made when first met."""

    def __init__(self, face: Face) -> None:
        """Begin with an empty case."""
        super().__init__()
        self.face = face

    def __missing__(self, character: str) -> Sort:
        """Make the sort of a character."""
        found = self[character] = self.sort(self.face.nominal(character))
        return found

    def sort(self, cluster: Cluster) -> Sort:
        """Return the sort of a cluster: its class, and its body by its advance and its ink."""
        text, gid, advance = cluster
        member = class_of(text[0])
        if member not in OWN:
            return member, gid, text, advance, advance, 0.0, 0.0
        left, right = self.face.ink(gid)
        spare = advance - HALF
        start = {Cl.OPEN: spare, Cl.MIDDLE: spare / 2}.get(member, 0.0)
        if member is Cl.DIVIDE or advance < _WIDE or start > left or start + HALF < right:
            member = member if member is Cl.DIVIDE and advance >= _WIDE else OWN[member]
            return member, gid, text, advance, advance, 0.0, 0.0
        tail = QUARTER if member is Cl.MIDDLE else HALF if member in _CLOSERS else 0.0
        return member, gid, text, advance, HALF, start, tail


@lru_cache(maxsize=16)
def case(face: Face) -> Case:
    """Return the case of a face."""
    return Case(face)
