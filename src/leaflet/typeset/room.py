"""The room that ruby takes in a galley: over its neighbours where it may, beside them elsewhere."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from leaflet.typeset.galley import Galley
from leaflet.typeset.ruby import Ruby, hang

_CLEAR: Final = 0.25  # em: what stays free between two rubies that hang over the same kana


def make_room(made: Galley, rubies: tuple[Ruby, ...]) -> None:
    """Put ruby over a galley; where it is longer than it may hang the base is spaced out."""
    made.rubies = rubies
    for ruby in rubies:
        made.over.update(dict.fromkeys(range(ruby.first, ruby.last), ruby))
    longer = [ruby for ruby in rubies if ruby.jukugo or made.excess(ruby) > 0.0]
    if not longer:  # as most ruby of one kanji
        return
    made.hangs = _hangs(made, longer)
    made.gaps = made.solid.copy()
    taken = [made.room(ruby) for ruby in longer]
    pads: dict[int, list[float]] = {}
    for ruby, room in zip(longer, taken, strict=True):
        pads.setdefault(ruby.first, [0.0, 0.0])[1] = room.before
        pads.setdefault(ruby.last, [0.0, 0.0])[0] = room.after
        if room.spread:
            for place in range(ruby.first + 1, ruby.last):
                made.gaps[place] += room.spread
    made.pads = {place: (after, before) for place, (after, before) in pads.items()}
    for place, (after, before) in made.pads.items():
        if 0 < place < len(made.gaps):
            made.gaps[place] = max(made.gaps[place], after + before)


def _hangs(made: Galley, longer: Sequence[Ruby]) -> dict[int, tuple[float, float]]:
    """Return how far ruby may hang back from a place, and forth, over neighbours without any.

    A part of jukugo ruby may be longer than its kanji where all of it is not.
    """
    letters, over = made.letters, made.over
    back, forth = {}, {}
    for ruby in longer:
        before, after = ruby.first - 1, ruby.last
        free = before >= 0 and before not in over and not made.gap(ruby.first)
        back[ruby.first] = hang(letters[before], ruby.size, ahead=False) if free else 0.0
        free = after < len(letters) and after not in over and not made.gap(after)
        forth[ruby.last] = hang(letters[after], ruby.size, ahead=True) if free else 0.0
    for ruby, follower in pairwise(made.rubies):  # two rubies share what is between them
        first, last = ruby.last, follower.first
        if 0 < last - first <= 2:
            room = max(0.0, (sum(made.bodies[first:last]) - _CLEAR) / 2)
            forth[first] = min(forth.get(first, 0.0), room)
            back[last] = min(back.get(last, 0.0), room)
    return {
        place: (back.get(place, 0.0), forth.get(place, 0.0)) for place in back.keys() | forth.keys()
    }
