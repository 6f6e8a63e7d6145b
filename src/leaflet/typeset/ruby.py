"""Ruby (ルビ): where its letters stand over the base, and how far the base makes room for it.

After JLREQ 3.3 and Kobayashi's simple placement rules (w3c/jlreq, docs/simple-ruby): ruby is half
the size of its base; the shorter of the two is spread 1:2:1 over the longer (JIS X 4051); ruby
never hangs over a neighbouring kanji or kana, only over the space of a neighbouring bracket,
comma or full stop; at a line edge the edge of the ruby stands on the edge of the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.spacing import Sort

_END: Final = 0.5  # em of the base: white before the first ruby letter, at most
_WHOLE: Final = frozenset({Cl.FIGURE, Cl.LATIN, Cl.OWN_STOP, Cl.SOLIDUS})  # never letter-spaced


@dataclass(frozen=True, slots=True)
class Reading:
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

    def cut(self, first: int, last: int) -> "Reading":
        """Return what stands over the sorts of one line."""
        first, last = max(first, self.first), min(last, self.last)
        if (first, last) == (self.first, self.last) or not self.parted:
            return self
        letters = self.letters[first - self.first : last - self.first]
        return Reading(first, last, letters, self.size)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Ruby over its base, in em from the start of the base.

    ``pad`` is how far the ruby reaches out on either side, ``spread`` what is added between two
    letters of the base, ``places`` where each ruby letter stands once the base is spread.
    """

    pad: float
    spread: float
    places: tuple[float, ...]


def arrange(reading: Reading, bodies: Sequence[float], gaps: Sequence[float]) -> Arrangement:
    """Return the ruby over base bodies with the gaps between them, in em of the base."""
    widths = [sort[3] * reading.size for part in reading.letters for sort in part]
    room = sum(bodies) + sum(gaps) - sum(widths)
    if room >= 0.0:
        solid = len(bodies) == 1
        return Arrangement(0.0, 0.0, _spaced(widths, room, solid=solid))
    lack = -room / (2 * len(bodies))
    return Arrangement(lack, 2 * lack, _spaced(widths, 0.0, from_=-lack))


def held_together(sorts: Sequence[Sort]) -> bool:
    """Return whether a base is a number or a Latin word, which is not letter-spaced."""
    return any(sort[0] in _WHOLE for sort in sorts)


def centred(reading: Reading, width: float) -> Arrangement:
    """Return the ruby over a base that stays as it is, reaching out on both sides alike."""
    widths = [sort[3] * reading.size for part in reading.letters for sort in part]
    room = width - sum(widths)
    if room >= 0.0:
        return Arrangement(0.0, 0.0, _spaced(widths, room))
    return Arrangement(-room / 2, 0.0, _spaced(widths, 0.0, from_=room / 2))


def _spaced(
    widths: Sequence[float], room: float, *, from_: float = 0.0, solid: bool = False
) -> tuple[float, ...]:
    """Return where letters stand that share white 1:2:1; over one kanji they stay together."""
    end = min(room / (2 * len(widths)), _END)
    between = (room - 2 * end) / (len(widths) - 1) if len(widths) > 1 else 0.0
    if solid or len(widths) == 1:
        end, between = room / 2, 0.0
    places, x = [], from_ + end
    for width in widths:
        places.append(x)
        x += width + between
    return tuple(places)
