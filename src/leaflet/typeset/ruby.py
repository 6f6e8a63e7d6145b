"""Ruby (ルビ): where its letters go over the base, and how far the base makes room for it.

After JLREQ 3.3 and Kobayashi's simple placement rules (w3c/jlreq, docs/simple-ruby): ruby is half
the size of its base; the shorter of the two is spread 1:2:1 over the longer (JIS X 4051); longer
ruby hangs over neighbouring hiragana, a bracket that opens before it and a mark that closes behind
it by one ruby letter at most, never over a kanji nor as far as the next ruby; at the edge of a line
the ruby is flush with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import Letter

_END: Final = 0.5  # em of the base: white before the first ruby letter, at most
_HUNG_OVER: Final = frozenset({Cl.HIRAGANA, Cl.SMALL, Cl.LONG, Cl.LEADER, Cl.BLANK})
_OPENERS: Final = frozenset({Cl.OPEN, Cl.NARROW_OPEN})
_CLOSERS: Final = frozenset(
    {Cl.CLOSE, Cl.STOP, Cl.COMMA, Cl.NARROW_CLOSE, Cl.NARROW_STOP, Cl.NARROW_COMMA}
)
_RIGID: Final = frozenset({Cl.FIGURE, Cl.LATIN, Cl.OWN_STOP, Cl.SOLIDUS})  # never letter-spaced


@dataclass(frozen=True)
class Ruby:
    """Furigana over the letters from ``first`` to before ``last``.

    ``letters`` holds the ruby of each part: all of it for mono and group ruby, that of every
    kanji for jukugo ruby, the only kind that may be split at a line end.
    """

    first: int
    last: int
    letters: tuple[tuple[Letter, ...], ...]
    size: float  # em of the base
    number: bool = False  # over digits, which keep their places: long ruby hangs over on the right
    stretch: float = 1.0  # horizontal condensing (長体)

    @property
    def jukugo(self) -> bool:
        """Whether each kanji has ruby of its own."""
        return len(self.letters) > 1

    @cached_property
    def widths(self) -> list[float]:
        """The widths of the letters, in em of the base."""
        return [
            letter.advance * self.size * self.stretch for part in self.letters for letter in part
        ]

    def cut(self, first: int, last: int) -> "Ruby":
        """Return the part over the letters of one line."""
        first, last = max(first, self.first), min(last, self.last)
        if (first, last) == (self.first, self.last) or not self.jukugo:
            return self
        letters = self.letters[first - self.first : last - self.first]
        return replace(self, first=first, last=last, letters=letters)


@dataclass(frozen=True, slots=True)
class Room:
    """What a reading that is longer than its base needs, in em.

    ``before`` and ``after`` are kept free on either side of the base, ``spread`` is added between
    two letters of the base; the ruby begins at ``start``, measured from the base.
    """

    before: float
    after: float
    spread: float
    start: float


NO_ROOM: Final = Room(0.0, 0.0, 0.0, 0.0)
"""What a reading needs that is no longer than its base."""


def room_for(over: float, joints: int, hang: tuple[float, float]) -> Room:
    """Return the room for ruby that is ``over`` em longer than a base with some joints.

    ``hang`` is how far the ruby may hang over its neighbours before and after. Where that is
    enough the base stays solid; only what is still lacking spaces the base out.
    """
    left, right = hang
    lack = over - left - right
    if lack <= 0.0:  # as nearly centred as the two sides allow
        return Room(0.0, 0.0, 0.0, -min(left, max(over / 2, over - right)))
    # White is shared 1:2:1, except on a side where ruby hangs over: there the base is set close.
    ends = [0.0 if side and joints else 1.0 for side in hang]
    unit = lack / (sum(ends) + 2 * joints)
    before, after = ends[0] * unit, ends[1] * unit
    return Room(before, after, 2 * unit if joints else 0.0, -left - before)


def places_over(reading: Ruby, over: float, room: Room) -> tuple[float, ...]:
    """Return the places of the ruby's letters from the start of its base, in em.

    The ruby is ``over`` em longer than its base is before it is spaced out.
    """
    if over > 0.0:
        return _spaced(reading.widths, 0.0, start=room.start)
    return _spaced(reading.widths, -over, solid=reading.last - reading.first == 1)


def is_rigid(letters: Sequence[Letter]) -> bool:
    """Return whether a base is a number or a Latin word, which is not letter-spaced."""
    return any(letter.member in _RIGID for letter in letters)


def hang(letter: Letter, size: float, *, ahead: bool) -> float:
    """Return how far ruby of a size in em may hang over a neighbour that has no ruby (JLREQ 3.3.8).

    One ruby letter over hiragana, ー, … and the em space, over an opening bracket before it and
    over a closing one, a comma or full stop ``ahead``; nothing over kanji, and nothing over
    katakana, where JIS X 4051 is stricter. The space beside punctuation belongs to the gap.
    """
    small_katakana = letter.member is Cl.SMALL and letter.text[0] > "ゖ"
    marks = _CLOSERS if ahead else _OPENERS
    if small_katakana or letter.member not in _HUNG_OVER | marks:
        return 0.0
    return min(size, letter.body)


def _spaced(
    widths: Sequence[float], white: float, *, start: float = 0.0, solid: bool = False
) -> tuple[float, ...]:
    """Return the places of letters that share white 1:2:1; over one kanji they stay together."""
    if not widths:  # a kanji whose part of the reading is empty
        return ()
    end = min(white / (2 * len(widths)), _END)
    between = (white - 2 * end) / (len(widths) - 1) if len(widths) > 1 else 0.0
    if solid or len(widths) == 1:
        end, between = white / 2, 0.0
    places, x = [], start + end
    for width in widths:
        places.append(x)
        x += width + between
    return tuple(places)
