"""A paragraph on one endless line (棒組み): every body at its place, every break graded.

Nothing here depends on the measure or the size; lengths are in em of the base.
"""

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, chain
from operator import add
from typing import Final, Protocol

from leaflet.typeset.kinsoku import Cl
from leaflet.typeset.ruby import NO_ROOM, Room, Ruby, is_rigid, places_over, room_for
from leaflet.typeset.spacing import Letter, Pair

SPACES: Final = (Cl.SPACE, Cl.BLANK)
"""What takes no room at the end of a line."""

_NONE: Final = (0.0, 0.0)


class LineStarts(Protocol):
    """Where lines may begin; asked only where not all letters fit one line."""

    def places(self) -> list[int]:
        """Return the letters with which a line may begin."""
        ...

    def grades(self, places: list[int]) -> list[int]:
        """Return how bad it is to begin a line with each of these letters."""
        ...


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
        self, letters: list[Letter], pairs: list[Pair], breaks: LineStarts, forced: list[int]
    ) -> None:
        """Put the letters one after the other, without ruby (``room.make_room``)."""
        self.letters, self.pairs, self.forced = letters, pairs, forced
        self._breaks = breaks
        self.bodies = [letter.body for letter in letters]
        self.solid = [pair.gap for pair in pairs]
        self.gaps = self.solid
        self.rubies: tuple[Ruby, ...] = ()
        self.over: dict[int, Ruby] = {}
        self.hangs: dict[int, tuple[float, float]] = {}
        self.pads: dict[int, tuple[float, float]] = {}
        self.indent = 0.0

    @cached_property
    def places(self) -> list[int]:
        """The letters with which a line may begin."""
        return self._breaks.places()

    @cached_property
    def grades(self) -> list[int]:
        """How bad it is to begin a line at each of the places."""
        return self._breaks.grades(self.places)

    def grade(self, place: int) -> int:
        """Return how bad it is to begin a line with the letter at one of the places."""
        return self.grades[bisect_left(self.places, place)]

    @cached_property
    def starts(self) -> list[float]:
        """Where the bodies begin."""
        steps = map(add, self.bodies, chain(self.gaps[1:], (0.0,)))
        return list(accumulate(steps, initial=0.0))[:-1]

    @cached_property
    def ends(self) -> list[float]:
        """Where the bodies end."""
        return list(map(add, self.starts, self.bodies))

    @cached_property
    def heads(self) -> list[float]:
        """Where a line begins that begins with each of the letters."""
        return [self._head(place) for place in range(len(self.letters))]

    @cached_property
    def feet(self) -> list[float]:
        """Where a line ends that ends with each of the letters."""
        return [self._foot(place) for place in range(len(self.letters))]

    @cached_property
    def whole_width(self) -> float:
        """The width of all letters on one line, as most text is set."""
        return self._foot(self.foot(0, len(self.letters))) - self._head(0)

    def line_width(self, first: int, last: int) -> float:
        """Return the width of a line; spaces at its end take no room."""
        if last - first == len(self.letters):
            return self.whole_width
        return self.feet[self.foot(first, last)] - self.heads[first]

    def _head(self, place: int) -> float:
        """Return where a line begins; its first ruby hangs over nothing before it."""
        ruby = self.over.get(place)
        indent = 0.0 if place else self.indent
        if ruby is None or not (ruby.jukugo or place == ruby.first):
            return self.starts[place] - indent
        last = ruby.last
        cut = ruby.cut(place, last)
        room = self.room(cut, head=True, foot=last == len(self.letters))
        width = room.before + self.width(cut) + (last - place - 1) * room.spread
        return self._follower(last, room.after) - width - indent

    def _foot(self, place: int) -> float:
        """Return where a line ends; its last ruby hangs over nothing after it."""
        ruby, last = self.over.get(place), place + 1
        if ruby is None or not (ruby.jukugo or last == ruby.last):
            return self.ends[place]
        first = ruby.first
        cut = ruby.cut(first, last)
        room = self.room(cut, head=first == 0, foot=True)
        width = self.width(cut) + (place - first) * room.spread + room.after
        return self._leader(first, room.before) + width

    def _follower(self, place: int, after: float) -> float:
        """Return where a base must end so that what follows it keeps its place."""
        if place == len(self.letters):
            return self.ends[-1] + self.pads.get(place, _NONE)[0] - after
        return self.starts[place] - max(self.gap(place), after + self.pads.get(place, _NONE)[1])

    def _leader(self, place: int, before: float) -> float:
        """Return where a base begins after what precedes it."""
        if place == 0:
            return before
        return self.ends[place - 1] + max(self.gap(place), self.pads.get(place, _NONE)[0] + before)

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

    def ruby_places(self, ruby: Ruby, *, head: bool, foot: bool) -> tuple[float, ...]:
        """Return the places of the letters of a ruby, in em from the start of its base.

        ``head`` and ``foot`` say at which edge of a line it is.
        """
        return places_over(ruby, self.excess(ruby), self.room(ruby, head=head, foot=foot))

    def room(self, ruby: Ruby, *, head: bool = False, foot: bool = False) -> Room:
        """Return the room that a ruby needs over its base."""
        over = self.excess(ruby)
        if over <= 0.0:
            return NO_ROOM
        if ruby.number:
            return Room(0.0, over, 0.0, 0.0)
        back = 0.0 if head else self.hangs.get(ruby.first, _NONE)[0]
        forth = 0.0 if foot else self.hangs.get(ruby.last, _NONE)[1]
        rigid = is_rigid(self.letters[ruby.first : ruby.last])
        joints = 0 if rigid else ruby.last - ruby.first - 1
        return room_for(over, joints, (back, forth))

    def excess(self, ruby: Ruby) -> float:
        """Return by how much a ruby is longer than its base."""
        return sum(ruby.widths) - self.width(ruby)

    def width(self, ruby: Ruby) -> float:
        """Return the width of the base of a ruby before it is spaced out."""
        first, last = ruby.first, ruby.last
        return sum(self.bodies[first:last]) + sum(self.solid[first + 1 : last])
