"""A paragraph on one endless line (棒組み): every body at its place, every break weighed.

Nothing here knows the measure or the size; lengths are in em of the base.
"""

from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, chain
from operator import add
from typing import Final

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.ruby import (
    SOLID,
    Apart,
    Reading,
    arranged,
    held_together,
    set_apart,
)
from leaflet.typeset.spacing import Sort, Table

RELUCTANT: Final = 5
"""The grade of a break in a date or another run that only the measure can force apart."""

SPACES: Final = (Cl.SPACE, Cl.BLANK)
"""What takes no room at the end of a line."""

_NONE: Final = (0.0, 0.0)


Weigh = Callable[[list[int]], list[int]]
"""Tells how unwillingly a line begins with each of some sorts."""


class Galley:
    """One paragraph before it is broken.

    ``kinds`` numbers the pair before each sort in ``pairs``, ``solid`` is its space and ``gaps``
    the same with the room that ruby takes; ``starts`` and ``ends`` are the edges of the bodies,
    which are as wide as ``bodies`` tells. A line that begins with a sort begins at its ``heads``,
    one that ends with it at its ``feet``. ``places`` are the sorts that a line may begin with, at
    ``forced`` ones a line must begin.

    ``readings`` are in order and ``over`` tells which of them covers a sort. ``hangs`` and
    ``pads`` belong to the place before a sort: how far the ruby that begins there may hang back
    and the one that ends there forward, and the room that is kept for the ruby that ends there
    and for the one that begins there.
    """

    def __init__(
        self,
        sorts: list[Sort],
        pairs: Table,
        kinds: list[int],
        weigh: Weigh,
        forced: list[int],
    ) -> None:
        """Put the sorts one after the other, without ruby (``room.make_room``)."""
        self.sorts, self.pairs, self.kinds = sorts, pairs, kinds
        self.forced = forced
        self.places = [place for place, kind in enumerate(kinds) if not kind & 1]
        self._weigh = weigh
        self.bodies = [sort[4] for sort in sorts]
        self.solid = [pairs.gaps[kind] for kind in kinds]
        self.gaps = self.solid
        self.readings: tuple[Reading, ...] = ()
        self.over: dict[int, Reading] = {}
        self.hangs: dict[int, tuple[float, float]] = {}
        self.pads: dict[int, tuple[float, float]] = {}
        self.walk()

    @cached_property
    def grades(self) -> list[int]:
        """How bad it is to begin a line at each of the places: what fits one line never asks."""
        return self._weigh(self.places)

    def walk(self) -> None:
        """Work the edges out from bodies and gaps."""
        steps = map(add, self.bodies, chain(self.gaps[1:], (0.0,)))
        self.starts: list[float] = list(accumulate(steps, initial=0.0))[:-1]
        self.ends: list[float] = list(map(add, self.starts, self.bodies))
        self.heads, self.feet = self.starts.copy(), self.ends.copy()

    def foot(self, first: int, last: int) -> int:
        """Return the last sort of a line that shows; spaces at its end take no room."""
        last -= 1
        while last > first and self.sorts[last][0] in SPACES:
            last -= 1
        return last

    def row(self, first: int, last: int) -> tuple[list[float], float]:
        """Return where the bodies of a line begin and how wide it is, in em from its edge."""
        foot = self.foot(first, last)
        edges = [self.over[edge] for edge in {first, foot} if edge in self.over]
        if not edges:
            start = self.starts[first]
            return [place - start for place in self.starts[first:last]], self.ends[foot] - start
        gaps = [*self.gaps[first:last], 0.0]
        pads: dict[int, tuple[float, float]] = {}
        for cut in {reading.cut(first, foot + 1) for reading in edges}:
            width = self.width(cut)
            apart = self.apart(cut, width, head=cut.first == first, foot=cut.last == foot + 1)
            for place in range(cut.first + 1, cut.last):
                gaps[place - first] = self.gap(place) + apart.spread
            after, before = pads.get(cut.first) or self.pads.get(cut.first, _NONE)
            pads[cut.first] = after, apart.before
            after, before = pads.get(cut.last) or self.pads.get(cut.last, _NONE)
            pads[cut.last] = apart.after, before
        for place, (after, before) in pads.items():
            gaps[place - first] = max(self.gap(place), after + before)
        gaps[0], tail = pads.get(first, _NONE)[1], pads.get(foot + 1, _NONE)[0]
        places, x = [], 0.0
        for gap, sort in zip(gaps, self.sorts[first:last], strict=False):
            places.append(x + gap)
            x += gap + sort[4]
        return places, places[foot - first] + self.sorts[foot][4] + tail

    def padded(self, place: int) -> bool:
        """Return whether the space before a sort is kept for ruby, and so does not give."""
        return sum(self.pads.get(place, _NONE)) > 0.0

    def gap(self, place: int) -> float:
        """Return the space before a sort without the room that ruby takes."""
        return self.solid[place] if 0 < place < len(self.solid) else 0.0

    def letters(
        self, reading: Reading, *, head: bool = False, foot: bool = False
    ) -> tuple[float, ...]:
        """Return where the letters of a reading stand, in em from the start of its base.

        ``head`` and ``foot`` say at which edge of a line it stands.
        """
        width = self.width(reading)
        return arranged(reading, width, self.apart(reading, width, head=head, foot=foot))

    def apart(
        self, reading: Reading, width: float, *, head: bool = False, foot: bool = False
    ) -> Apart:
        """Return the room that a reading takes over a base of a width."""
        over = sum(reading.widths) - width
        if over <= 0.0:
            return SOLID
        back = 0.0 if head else self.hangs.get(reading.first, _NONE)[0]
        forth = 0.0 if foot else self.hangs.get(reading.last, _NONE)[1]
        joints = reading.last - reading.first - 1
        if held_together(self.sorts[reading.first : reading.last]):
            joints = 0
        return set_apart(over, joints, (back, forth))

    def width(self, reading: Reading) -> float:
        """Return the width of the base of a reading before it is set apart."""
        first, last = reading.first, reading.last
        return sum(self.bodies[first:last]) + sum(self.solid[first + 1 : last])
