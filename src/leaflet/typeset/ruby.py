"""Ruby (ルビ): where its letters stand over the base, and how far the base makes room for it.

After JLREQ 3.3 and Kobayashi's simple placement rules (w3c/jlreq, docs/simple-ruby): ruby is half
the size of its base; the shorter of the two is spread 1:2:1 over the longer (JIS X 4051); longer
ruby hangs over neighbouring hiragana by one ruby letter at most and over the space of brackets,
commas and full stops, never over a kanji nor as far as the next ruby; at a line edge the edge of
the ruby stands on the edge of the line.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import Sort

_END: Final = 0.5  # em of the base: white before the first ruby letter, at most
_HUNG_OVER: Final = frozenset({Cl.HIRAGANA, Cl.SMALL, Cl.LONG, Cl.LEADER, Cl.BLANK})
_WHOLE: Final = frozenset({Cl.FIGURE, Cl.LATIN, Cl.OWN_STOP, Cl.SOLIDUS})  # never letter-spaced


class Reading(NamedTuple):
    """Furigana over the sorts from ``first`` to before ``last``.

    ``letters`` holds the ruby of each part: all of it for mono and group ruby, that of every
    kanji for jukugo ruby, which alone may be parted at a line end.
    """

    first: int
    last: int
    letters: tuple[tuple[Sort, ...], ...]
    size: float  # em of the base

    @property
    def parted(self) -> bool:
        """Whether each kanji has ruby of its own."""
        return len(self.letters) > 1

    @property
    def widths(self) -> list[float]:
        """The widths of the letters, in em of the base."""
        return [sort[3] * self.size for part in self.letters for sort in part]

    def cut(self, first: int, last: int) -> "Reading":
        """Return what stands over the sorts of one line."""
        first, last = max(first, self.first), min(last, self.last)
        if (first, last) == (self.first, self.last) or not self.parted:
            return self
        letters = self.letters[first - self.first : last - self.first]
        return Reading(first, last, letters, self.size)


class Apart(NamedTuple):
    """What a reading that is longer than its base takes, in em.

    ``before`` and ``after`` are the room that is kept free on either side of the base, ``spread``
    what is added between two letters of the base; the ruby begins at ``start`` from the base.
    """

    before: float
    after: float
    spread: float
    start: float


SOLID: Final = Apart(0.0, 0.0, 0.0, 0.0)
"""What a reading takes that is no longer than its base."""


def set_apart(over: float, joints: int, hang: tuple[float, float]) -> Apart:
    """Return the room for ruby that is ``over`` em longer than a base with some joints.

    ``hang`` is how far the ruby may hang over what stands before and after. As long as that is
    enough the base stays solid; only what is still lacking sets the base apart.
    """
    left, right = hang
    lack = over - left - right
    if lack <= 0.0:  # as nearly centred as the two sides allow
        return Apart(0.0, 0.0, 0.0, -min(left, max(over / 2, over - right)))
    # White is shared 1:2:1, but for a side where the ruby hangs over: there the base stands close.
    ends = [0.0 if side and joints else 1.0 for side in hang]
    unit = lack / (sum(ends) + 2 * joints)
    before, after = ends[0] * unit, ends[1] * unit
    return Apart(before, after, 2 * unit if joints else 0.0, -left - before)


def arranged(reading: Reading, width: float, apart: Apart) -> tuple[float, ...]:
    """Return where the letters stand, from the start of a base of a width in em.

    ``width`` is that of the base before it was set apart, the start is where it begins then.
    """
    widths = reading.widths
    room = width - sum(widths)
    if room < 0.0:
        return _spaced(widths, 0.0, from_=apart.start)
    return _spaced(widths, room, solid=reading.last - reading.first == 1)


def held_together(sorts: Sequence[Sort]) -> bool:
    """Return whether a base is a number or a Latin word, which is not letter-spaced."""
    return any(sort[0] in _WHOLE for sort in sorts)


def hang(sort: Sort, size: float) -> float:
    """Return how far ruby of a size in em may hang over a neighbour that has no ruby (JLREQ 3.3.8).

    One ruby letter over hiragana, ー, … and the em space; nothing over kanji, and nothing over
    katakana, where JIS X 4051 is stricter. The space beside punctuation is the gap's, not the
    sort's.
    """
    if sort[0] not in _HUNG_OVER or (sort[0] is Cl.SMALL and sort[2][0] > "ゖ"):
        return 0.0
    return min(size, sort[4])


def _spaced(
    widths: Sequence[float], room: float, *, from_: float = 0.0, solid: bool = False
) -> tuple[float, ...]:
    """Return where letters stand that share white 1:2:1; over one kanji they stay together."""
    if not widths:  # a kanji whose part of the reading is empty
        return ()
    end = min(room / (2 * len(widths)), _END)
    between = (room - 2 * end) / (len(widths) - 1) if len(widths) > 1 else 0.0
    if solid or len(widths) == 1:
        end, between = room / 2, 0.0
    places, x = [], from_ + end
    for width in widths:
        places.append(x)
        x += width + between
    return tuple(places)
