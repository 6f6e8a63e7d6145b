"""Facts that were moved into blank space: of their desk, but nowhere near it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import frame_of, gap, holds
from leaflet.check.file.own_box import OwnBox
from leaflet.check.file.passage import Passage, passages
from leaflet.check.file.promised import PromisedFact
from leaflet.model.desk import Desk
from leaflet.model.words import Words
from leaflet.page import Rect

_REACH: Final = 6.0  # em of the larger type from one text of a desk to the next, if not beside it
_LINE: Final = 1.0  # em from the foot of one text to the head of another, in one row of a table


class _Spot(NamedTuple):
    """Where something of a desk is printed, and the size of its type; 0 for a code."""

    area: Rect
    size: float


def afar(evidence: Evidence, box: OwnBox) -> Iterator[PromisedFact]:
    """Yield the facts to which no chain of near texts and codes leads from the name of their desk.

    In the row of a table two texts may be as far apart as its columns are; what is in the frame of
    the name is not far.
    """
    reached = [_spot(box.head)]
    frame = frame_of(box.head.area, evidence.frames[box.page])
    found = {
        fact: _spot(place)
        for fact, place in box.places.items()
        if place is not box.head and not (frame and holds(frame, place.area))
    }
    texts = [_spot(place) for _words, place in other_texts(evidence, box)]
    more = [*texts, *_codes(evidence, box)]
    while reached := [spot for spot in (*found.values(), *more) if _is_near(spot, reached)]:
        found = {fact: spot for fact, spot in found.items() if spot not in reached}
        more = [spot for spot in more if spot not in reached]
    yield from found


def _spot(place: Passage) -> _Spot:
    return _Spot(place.area, place.strand.size)


def _codes(evidence: Evidence, box: OwnBox) -> Iterator[_Spot]:
    for code in evidence.printed[box.page].codes:
        if code.says in evidence.uris[box.desk.id]:
            yield _Spot(code.area, 0)


def other_texts(evidence: Evidence, box: OwnBox) -> Iterator[tuple[Words, Passage]]:
    """Yield what else is said of a desk, and where it is printed nearest to its name."""
    for words in _said(box.desk):
        if found := passages(evidence.pages[box.page], words.plain):
            yield words, min(found, key=lambda place: gap(box.head.area, place.area))


def _said(desk: Desk) -> Iterator[Words]:
    yield from filter(None, (desk.also, desk.operator, desk.action))
    yield from (*desk.summary, *desk.note)


def _is_near(spot: _Spot, others: list[_Spot]) -> bool:
    return any(_between(spot, other) <= _REACH for other in others)


def _between(one: _Spot, other: _Spot) -> float:
    """Return the distance of two spots in em of the larger type; 0 if they are side by side."""
    size = max(one.size, other.size, 1.0)
    down = max(one.area.y - other.area.bottom, other.area.y - one.area.bottom, 0.0)
    return gap(one.area, other.area) / size if down > _LINE * size else 0.0
