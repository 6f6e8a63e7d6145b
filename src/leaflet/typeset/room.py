"""The room that ruby takes in a galley: over its neighbours where it may, beside them elsewhere."""

from itertools import pairwise
from typing import Final

from leaflet.typeset.galley import Galley
from leaflet.typeset.ruby import SOLID, Reading, hang

_CLEAR: Final = 0.25  # em: what stays free between two readings that hang over the same kana


def make_room(made: Galley, readings: tuple[Reading, ...]) -> None:
    """Put readings over a galley; where ruby is longer than it may hang the base is set apart."""
    made.readings = readings
    for reading in readings:
        made.over.update(dict.fromkeys(range(reading.first, reading.last), reading))
    _hang(made)
    made.gaps = made.solid.copy()
    taken = [made.apart(reading, made.width(reading)) for reading in readings]
    pads: dict[int, list[float]] = {}
    for reading, apart in zip(readings, taken, strict=True):
        pads.setdefault(reading.first, [0.0, 0.0])[1] = apart.before
        pads.setdefault(reading.last, [0.0, 0.0])[0] = apart.after
        if apart.spread:
            for place in range(reading.first + 1, reading.last):
                made.gaps[place] += apart.spread
    made.pads = {place: (after, before) for place, (after, before) in pads.items()}
    for place, (after, before) in made.pads.items():
        if 0 < place < len(made.gaps):
            made.gaps[place] = max(made.gaps[place], after + before)
    made.walk()
    for reading, apart in zip(readings, taken, strict=True):
        if apart is SOLID and not reading.parted:
            _solid_edges(made, reading)
        else:
            _edges(made, reading)


def _hang(made: Galley) -> None:
    """Work out how far each reading may hang over what has no ruby on either side of it."""
    sorts, over = made.sorts, made.over
    back, forth = {}, {}
    for reading in made.readings:
        before, after = reading.first - 1, reading.last
        free = before >= 0 and before not in over and not made.gap(reading.first)
        back[reading.first] = hang(sorts[before], reading.size) if free else 0.0
        free = after < len(sorts) and after not in over and not made.gap(after)
        forth[reading.last] = hang(sorts[after], reading.size) if free else 0.0
    for reading, follower in pairwise(made.readings):  # two readings share what is between them
        first, last = reading.last, follower.first
        if 0 < last - first <= 2:
            room = sum(made.bodies[first:last]) - _CLEAR
            forth[first] = min(forth[first], max(0.0, room / 2))
            back[last] = min(back[last], max(0.0, room / 2))
    made.hangs = {
        place: (back.get(place, 0.0), forth.get(place, 0.0)) for place in back.keys() | forth.keys()
    }


def _solid_edges(made: Galley, reading: Reading) -> None:
    """Work out the edges of lines that begin or end with a reading no longer than its base."""
    width = made.width(reading)
    made.heads[reading.first] = _follower(made, reading.last, 0.0) - width
    made.feet[reading.last - 1] = _leader(made, reading.first, 0.0) + width


def _edges(made: Galley, reading: Reading) -> None:
    """Work out the edges of lines that begin or end with a reading, or inside jukugo ruby.

    There the ruby hangs over nothing, and a piece of jukugo ruby is set anew.
    """
    first, last = reading.first, reading.last
    stops = range(first, last) if reading.parted else range(first, first + 1)
    for place in stops:
        cut = reading.cut(place, last)
        solid = made.width(cut)
        apart = made.apart(cut, solid, head=True, foot=last == len(made.sorts))
        width = apart.before + solid + (last - place - 1) * apart.spread
        made.heads[place] = _follower(made, last, apart.after) - width
    for place in (*stops[1:], last):
        cut = reading.cut(first, place)
        solid = made.width(cut)
        apart = made.apart(cut, solid, head=first == 0, foot=True)
        width = solid + (place - first - 1) * apart.spread + apart.after
        made.feet[place - 1] = _leader(made, first, apart.before) + width


def _follower(made: Galley, place: int, after: float) -> float:
    """Return where a base must end so that what follows it stands where it does."""
    if place == len(made.sorts):
        return made.ends[-1] + made.pads[place][0] - after
    return made.starts[place] - max(made.gap(place), after + made.pads[place][1])


def _leader(made: Galley, place: int, before: float) -> float:
    """Return where a base begins after what stands before it."""
    if place == 0:
        return before
    return made.ends[place - 1] + max(made.gap(place), made.pads[place][0] + before)
