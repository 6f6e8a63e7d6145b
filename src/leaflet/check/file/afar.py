"""Facts that were moved into blank space: of their desk, but nowhere near it."""

from collections.abc import Iterator
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.own_box import OwnBox, gap
from leaflet.check.file.passage import Passage, passages
from leaflet.check.file.promised import PromisedFact
from leaflet.model.desk import Desk
from leaflet.model.words import Words

_REACH: Final = 6.0  # em of the larger type from one text of a desk to the next, if not beside it


def afar(evidence: Evidence, box: OwnBox) -> Iterator[PromisedFact]:
    """Yield the facts to which no chain of near texts leads from the name of their desk.

    In the row of a table two texts may be as far apart as its columns are.
    """
    near = [box.head]
    found = {fact: place for fact, place in box.places.items() if place is not box.head}
    more = _other_texts(evidence, box)
    while reached := [place for place in (*found.values(), *more) if _is_near(place, near)]:
        near += reached
        found = {fact: place for fact, place in found.items() if place not in reached}
        more = [place for place in more if place not in reached]
    yield from found


def _other_texts(evidence: Evidence, box: OwnBox) -> list[Passage]:
    """Return where what else is said of a desk is printed, each text where it is nearest."""
    found = (passages(evidence.pages[box.page], words.plain) for words in _said(box.desk))
    return [min(each, key=lambda place: gap(box.head.area, place.area)) for each in found if each]


def _said(desk: Desk) -> Iterator[Words]:
    yield from filter(None, (desk.also, desk.operator, desk.action))
    yield from (*desk.summary, *desk.note)


def _is_near(place: Passage, others: list[Passage]) -> bool:
    return any(_between(place, other) <= _REACH for other in others)


def _between(one: Passage, other: Passage) -> float:
    """Return the distance of two texts in em of the larger type; 0 if they are side by side."""
    down = max(one.area.y - other.area.bottom, other.area.y - one.area.bottom, 0.0)
    size = max(one.strand.size, other.strand.size)
    return gap(one.area, other.area) / size if down else 0.0
