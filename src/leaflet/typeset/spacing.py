"""The space between two characters (JLREQ Table 1), and how far it may give (Tables 3 to 6).

A full-width bracket is a half-em body with half an em of space in its glyph. That space is taken
off the glyph and put back between the pair, so that 」「 share one half em instead of having two.
A glyph that has no such space (BIZ UDPGothic draws 「 half an em wide and 、 at 0.6) keeps the
body its designer gave it and is set solid: it can neither collide nor gape.
"""

from dataclasses import dataclass
from typing import Final

from leaflet.typeset.face import Cluster, Face
from leaflet.typeset.kinsoku import NARROW, WESTERN, Cl, class_of, forbidden

HALF: Final = 0.5  # em: the body of a bracket, comma or full stop
QUARTER: Final = 0.25  # em: the space on each side of a middle dot
_LEAST_BRACKET: Final = 0.25  # em: reduced no further, Table 5 "as done in books"
_WIDE: Final = 0.75  # em: a punctuation glyph this wide has its space built in

WORD_SPACE, LATIN_GAP, BODIES = 1, 2, 3
"""The order in which space is added (Table 6): word spaces, Japanese and Latin, all bodies."""
LOOSEST: Final = 0.125
LIMITS: Final = {WORD_SPACE: 0.17, LATIN_GAP: 0.25, BODIES: LOOSEST}
"""By how many em each of them may grow; Table 6 allows bodies a quarter.

Letters further apart than LOOSEST read as spaced out beside a solid line: a short one is better.
"""

_CLOSERS: Final = frozenset({Cl.CLOSE, Cl.STOP, Cl.COMMA})
_JAPANESE: Final = frozenset(
    {Cl.ITERATION, Cl.LONG, Cl.SMALL, Cl.HIRAGANA, Cl.KATAKANA, Cl.KANJI, Cl.NOTE}
)
_SOLID: Final = _JAPANESE | {Cl.LEADER, Cl.DASH, Cl.POSTFIX, Cl.BIG_FIGURE}
# Punctuation without built-in space has a body of its own, and would look cramped on the side
# where a full-width one keeps its half em while the bodies around it are spaced out.
_GROWS_AFTER: Final = _SOLID | {Cl.NARROW_CLOSE, Cl.NARROW_STOP, Cl.NARROW_COMMA}
_GROWS_BEFORE: Final = (_SOLID - {Cl.POSTFIX}) | {Cl.NARROW_OPEN}


@dataclass(frozen=True, slots=True)
class Pair:
    """What is between two neighbouring characters, in em.

    The gap may lose ``shrink``, in the order of ``turn`` (Table 3). ``growth`` is the kind of
    place at which space may be added, 0 for none.
    """

    forbidden: bool  # whether no line may end here
    gap: float = 0.0
    shrink: float = 0.0
    turn: int = 0
    growth: int = 0


SOLID: Final = Pair(forbidden=True)
"""Two characters that are neither separated nor spaced."""


def pair(before: Cl, after: Cl, latin_gap: float) -> Pair:
    """Return the space between two classes, ``latin_gap`` em between Japanese and Latin."""
    kept = forbidden(before, after)
    if before is Cl.SPACE:
        return Pair(kept, 0.0, 0.08, 1, WORD_SPACE)  # 1/3 em down to 1/4
    if _latin(before, after):
        return Pair(kept, latin_gap, max(0.0, latin_gap / 2), 6, LATIN_GAP)
    if gap := _punctuation_gap(before, after):
        shrink, turn = _reduction(before, after, gap)
        return Pair(kept, gap, shrink, turn)
    alike = before is after and before in (Cl.LEADER, Cl.DASH, Cl.BIG_FIGURE)
    grows = before in _GROWS_AFTER and after in _GROWS_BEFORE and not alike
    return Pair(kept, growth=BODIES if grows else 0)


def _latin(before: Cl, after: Cl) -> bool:
    if after in WESTERN:
        return before in _JAPANESE or before is Cl.DIVIDE
    return before in WESTERN and after in _JAPANESE


def _punctuation_gap(before: Cl, after: Cl) -> float:
    """Return Table 1's space around brackets, commas, full stops and middle dots, in em."""
    if Cl.BLANK in (before, after) and not {before, after} & {Cl.STOP, Cl.COMMA, Cl.MIDDLE}:
        return 0.0  # the em space replaces the bracket's own
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


def _reduction(before: Cl, after: Cl, gap: float) -> tuple[float, int]:
    """Return by how much a gap is reduced, and its turn; after a full stop it never is."""
    if before is Cl.STOP:
        return 0.0, 0
    dots = (before is Cl.MIDDLE) + (after is Cl.MIDDLE)
    if dots:
        return min(gap, QUARTER * dots), 4
    return gap - _LEAST_BRACKET, 5


class Spaces(dict[tuple[Cl, Cl], Pair]):
    """All pairs for one width of the gap between Japanese and Latin, each made when first met."""

    def __init__(self, latin_gap: float) -> None:
        """Begin with no pair; the gap is in em."""
        super().__init__()
        self.latin_gap = latin_gap

    def __missing__(self, classes: tuple[Cl, Cl]) -> Pair:
        """Work out a pair."""
        found = self[classes] = pair(*classes, self.latin_gap)
        return found


@dataclass(frozen=True, slots=True)
class Letter:
    """A character as type: its class, its glyph, and its body within the glyph. Lengths in em."""

    face: str
    member: Cl
    gid: int
    text: str
    advance: float
    body: float
    start: float = 0.0  # where the body begins in the glyph
    tail: float = 0.0  # the space after it that a line's end may drop


class Case(dict[str, Letter]):
    """The letters of one face by their characters, each made when first met."""

    def __init__(self, face: Face) -> None:
        """Begin with an empty case."""
        super().__init__()
        self.face = face

    def __missing__(self, character: str) -> Letter:
        """Make the letter of a character."""
        found = self[character] = self.letter(self.face.nominal(character))
        return found

    def letter(self, cluster: Cluster) -> Letter:
        """Return the letter of a cluster: its class, and its body by its advance and its ink."""
        text, gid, advance = cluster
        name, member = self.face.name, class_of(text[0])
        if member not in NARROW:
            return Letter(name, member, gid, text, advance, advance)
        left, right = self.face.ink(gid)
        spare = advance - HALF
        start = {Cl.OPEN: spare, Cl.MIDDLE: spare / 2}.get(member, 0.0)
        if member is Cl.DIVIDE or advance < _WIDE or start > left or start + HALF < right:
            kept = member is Cl.DIVIDE and advance >= _WIDE
            return Letter(name, member if kept else NARROW[member], gid, text, advance, advance)
        tail = QUARTER if member is Cl.MIDDLE else HALF if member in _CLOSERS else 0.0
        return Letter(name, member, gid, text, advance, HALF, start, tail)
