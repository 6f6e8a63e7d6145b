"""The room that ruby takes in a galley: over its neighbours where it may, beside them elsewhere."""

from itertools import pairwise
from typing import Final

from leaflet.typeset.galley import Galley
from leaflet.typeset.ruby import NO_ROOM, Ruby, hang

_CLEAR: Final = 0.25  # em: what stays free between two rubies that hang over the same kana


def make_room(made: Galley, rubies: tuple[Ruby, ...]) -> None:
    """Put ruby over a galley; where it is longer than it may hang the base is spaced out."""
    made.rubies = rubies
    for ruby in rubies:
        made.over.update(dict.fromkeys(range(ruby.first, ruby.last), ruby))
    _hang(made)
    made.gaps = made.solid.copy()
    taken = [made.room(ruby) for ruby in rubies]
    pads: dict[int, list[float]] = {}
    for ruby, room in zip(rubies, taken, strict=True):
        pads.setdefault(ruby.first, [0.0, 0.0])[1] = room.before
        pads.setdefault(ruby.last, [0.0, 0.0])[0] = room.after
        if room.spread:
            for place in range(ruby.first + 1, ruby.last):
                made.gaps[place] += room.spread
    made.pads = {place: (after, before) for place, (after, before) in pads.items()}
    for place, (after, before) in made.pads.items():
        if 0 < place < len(made.gaps):
            made.gaps[place] = max(made.gaps[place], after + before)
    made.walk()
    for ruby, room in zip(rubies, taken, strict=True):
        if room is NO_ROOM and not ruby.jukugo:
            _solid_edges(made, ruby)
        else:
            _edges(made, ruby)


def _hang(made: Galley) -> None:
    """Work out how far each ruby may hang over neighbours that have none."""
    letters, over = made.letters, made.over
    back, forth = {}, {}
    for ruby in made.rubies:
        before, after = ruby.first - 1, ruby.last
        free = before >= 0 and before not in over and not made.gap(ruby.first)
        back[ruby.first] = hang(letters[before], ruby.size) if free else 0.0
        free = after < len(letters) and after not in over and not made.gap(after)
        forth[ruby.last] = hang(letters[after], ruby.size) if free else 0.0
    for ruby, follower in pairwise(made.rubies):  # two rubies share what is between them
        first, last = ruby.last, follower.first
        if 0 < last - first <= 2:
            room = sum(made.bodies[first:last]) - _CLEAR
            forth[first] = min(forth[first], max(0.0, room / 2))
            back[last] = min(back[last], max(0.0, room / 2))
    made.hangs = {
        place: (back.get(place, 0.0), forth.get(place, 0.0)) for place in back.keys() | forth.keys()
    }


def _solid_edges(made: Galley, ruby: Ruby) -> None:
    """Work out the edges of lines that begin or end with ruby no longer than its base."""
    width = made.width(ruby)
    made.heads[ruby.first] = _follower(made, ruby.last, 0.0) - width
    made.feet[ruby.last - 1] = _leader(made, ruby.first, 0.0) + width


def _edges(made: Galley, ruby: Ruby) -> None:
    """Work out the edges of lines that begin or end with ruby, or inside jukugo ruby.

    There the ruby hangs over nothing, and a piece of jukugo ruby is set anew.
    """
    first, last = ruby.first, ruby.last
    stops = range(first, last) if ruby.jukugo else range(first, first + 1)
    for place in stops:
        cut = ruby.cut(place, last)
        solid = made.width(cut)
        room = made.room(cut, head=True, foot=last == len(made.letters))
        width = room.before + solid + (last - place - 1) * room.spread
        made.heads[place] = _follower(made, last, room.after) - width
    for place in (*stops[1:], last):
        cut = ruby.cut(first, place)
        solid = made.width(cut)
        room = made.room(cut, head=first == 0, foot=True)
        width = solid + (place - first - 1) * room.spread + room.after
        made.feet[place - 1] = _leader(made, first, room.before) + width


def _follower(made: Galley, place: int, after: float) -> float:
    """Return where a base must end so that what follows it keeps its place."""
    if place == len(made.letters):
        return made.ends[-1] + made.pads[place][0] - after
    return made.starts[place] - max(made.gap(place), after + made.pads[place][1])


def _leader(made: Galley, place: int, before: float) -> float:
    """Return where a base begins after what precedes it."""
    if place == 0:
        return before
    return made.ends[place - 1] + max(made.gap(place), made.pads[place][0] + before)
