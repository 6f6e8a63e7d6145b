"""A paragraph on one endless line (棒組み): every body at its place, every break graded.

Nothing here depends on the measure or the size; lengths are in em of the base.
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, chain
from operator import add
from typing import Final

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.ruby import (
    NO_ROOM,
    Room,
    Ruby,
    is_rigid,
    places_over,
    room_for,
)
from leaflet.typeset.spacing import Letter, Pair

SPACES: Final = (Cl.SPACE, Cl.BLANK)
"""What takes no room at the end of a line."""

_NONE: Final = (0.0, 0.0)


Grade = Callable[[list[int]], list[int]]
"""Returns how bad it is to begin a line with each of some letters."""


class Galley:
    """One paragraph before it is broken.

    Each letter has a ``pair`` and a gap before it: ``solid`` without and ``gaps`` with the room
    that ruby takes. ``starts`` and ``ends`` are the edges of the bodies; a line that begins with a
    letter begins at its ``heads``, one that ends with it at its ``feet``. Lines may begin with the
    letters at ``places`` and must begin with those at ``forced``.

    ``rubies`` are in order and ``over`` finds the one that covers a letter. ``hangs`` and ``pads``
    belong to the place before a letter: how far the ruby that begins there may hang back and the
    one that ends there forward, and the room kept for the ruby that ends there and for the one
    that begins there.
    """

    def __init__(
        self,
        letters: list[Letter],
        pairs: list[Pair],
        places: list[int],
        grade: Grade,
        forced: list[int],
    ) -> None:
        """Put the letters one after the other, without ruby (``room.make_room``)."""
        self.letters, self.pairs, self.places, self.forced = letters, pairs, places, forced
        self._graded = grade
        self.bodies = [letter.body for letter in letters]
        self.solid = [pair.gap for pair in pairs]
        self.gaps = self.solid
        self.rubies: tuple[Ruby, ...] = ()
        self.over: dict[int, Ruby] = {}
        self.hangs: dict[int, tuple[float, float]] = {}
        self.pads: dict[int, tuple[float, float]] = {}
        self.indent = 0.0
        self.walk()

    @cached_property
    def grades(self) -> list[int]:
        """How bad it is to begin a line at each of the places; what fits one line never asks."""
        return self._graded(self.places)

    def grade(self, place: int) -> int:
        """Return how bad it is to begin a line with the letter at one of the places."""
        return self.grades[bisect_left(self.places, place)]

    def walk(self) -> None:
        """Work the edges out from bodies and gaps."""
        steps = map(add, self.bodies, chain(self.gaps[1:], (0.0,)))
        self.starts: list[float] = list(accumulate(steps, initial=0.0))[:-1]
        self.ends: list[float] = list(map(add, self.starts, self.bodies))
        self.heads, self.feet = self.starts.copy(), self.ends.copy()

    def indent_first(self, indent: float) -> None:
        """Begin the paragraph ``indent`` em from the edge of the measure."""
        self.indent = indent
        self.heads[0] -= indent

    def foot(self, first: int, last: int) -> int:
        """Return the last visible letter of a line; spaces at its end take no room."""
        last -= 1
        while last > first and self.letters[last].member in SPACES:
            last -= 1
        return last

    def place_line(self, first: int, last: int) -> tuple[list[float], float]:
        """Return where the bodies of a line begin and how wide it is, in em from its edge."""
        foot = self.foot(first, last)
        indent = 0.0 if first else self.indent
        edges = [self.over[edge] for edge in {first, foot} if edge in self.over]
        if not edges:
            start = self.starts[first] - indent
            return [place - start for place in self.starts[first:last]], self.ends[foot] - start
        gaps = [*self.gaps[first:last], 0.0]
        pads: dict[int, tuple[float, float]] = {}
        for cut in {ruby.cut(first, foot + 1) for ruby in edges}:
            room = self.room(cut, head=cut.first == first, foot=cut.last == foot + 1)
            for place in range(cut.first + 1, cut.last):
                gaps[place - first] = self.gap(place) + room.spread
            after, before = pads.get(cut.first) or self.pads.get(cut.first, _NONE)
            pads[cut.first] = after, room.before
            after, before = pads.get(cut.last) or self.pads.get(cut.last, _NONE)
            pads[cut.last] = room.after, before
        for place, (after, before) in pads.items():
            gaps[place - first] = max(self.gap(place), after + before)
        gaps[0], tail = pads.get(first, _NONE)[1], pads.get(foot + 1, _NONE)[0]
        places, x = [], indent
        for gap, body in zip(gaps, self.bodies[first:last], strict=False):
            places.append(x + gap)
            x += gap + body
        return places, places[foot - first] + self.bodies[foot] + tail

    def padded(self, place: int) -> bool:
        """Return whether the space before a letter is kept for ruby, and so does not give."""
        return sum(self.pads.get(place, _NONE)) > 0.0

    def gap(self, place: int) -> float:
        """Return the space before a letter without the room that ruby takes."""
        return self.solid[place] if 0 < place < len(self.solid) else 0.0

    def ruby_places(
        self, ruby: Ruby, *, head: bool = False, foot: bool = False
    ) -> tuple[float, ...]:
        """Return the places of the letters of a ruby, in em from the start of its base.

        ``head`` and ``foot`` say at which edge of a line it is.
        """
        return places_over(ruby, self.width(ruby), self.room(ruby, head=head, foot=foot))

    def room(self, ruby: Ruby, *, head: bool = False, foot: bool = False) -> Room:
        """Return the room that a ruby needs over its base."""
        over = sum(ruby.widths) - self.width(ruby)
        if over <= 0.0:
            return NO_ROOM
        if ruby.number:
            return Room(0.0, over, 0.0, 0.0)
        back = 0.0 if head else self.hangs.get(ruby.first, _NONE)[0]
        forth = 0.0 if foot else self.hangs.get(ruby.last, _NONE)[1]
        rigid = is_rigid(self.letters[ruby.first : ruby.last])
        joints = 0 if rigid else ruby.last - ruby.first - 1
        return room_for(over, joints, (back, forth))

    def width(self, ruby: Ruby) -> float:
        """Return the width of the base of a ruby before it is spaced out."""
        first, last = ruby.first, ruby.last
        return sum(self.bodies[first:last]) + sum(self.solid[first + 1 : last])
