"""The box of a desk: the space around its name and the nearest places of its facts."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import Final

from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.check.file.promised import PromisedFact
from leaflet.model.desk import Desk
from leaflet.page import Rect, around

Places = Mapping[PromisedFact, Sequence[Passage]]
_SLACK: Final = 1.0  # pt by which boxes may touch


@dataclass(frozen=True, eq=False)
class OwnBox:
    """Where a desk is printed: the page, and the place of each of its facts."""

    desk: Desk
    page: int
    places: Mapping[PromisedFact, Passage]

    @property
    def head(self) -> Passage:
        """The place of the name."""
        return next(iter(self.places.values()))

    @cached_property
    def area(self) -> Rect:
        """The space around all of them."""
        return around(place.area for place in self.places.values())


@dataclass(frozen=True)
class PrintedDesk:
    """A desk, what is promised of it, and a box for each place of its name, the best one first.

    ``places`` are those of each fact, by pages.
    """

    desk: Desk
    facts: Sequence[PromisedFact]
    boxes: Sequence[OwnBox]
    places: Sequence[Places]


def printed_desk(
    desk: Desk, facts: Sequence[PromisedFact], pages: Sequence[Sequence[Strand]], shared: Set[str]
) -> PrintedDesk:
    """Return where a desk is printed; the best box is the one with most facts.

    ``shared`` are the numbers and addresses of other desks too.
    """
    name, *others = facts
    boxes, places = [], []
    for number, found in enumerate(pages):
        heads = _heads(desk, name, found)
        printed = {fact: passages(found, fact.text) for fact in others} if heads else {}
        places.append(printed)
        for head in heads:
            boxes.append(OwnBox(desk, number, {name: head, **_gathered(head, printed, shared)}))
    return PrintedDesk(desk, facts, sorted(boxes, key=_rank), places)


def _heads(desk: Desk, name: PromisedFact, found: Sequence[Strand]) -> list[Passage]:
    """Return where the name of a desk is printed, or its short one where space is short."""
    whole = passages(found, name.text)
    short = passages(found, desk.short.plain) if desk.short else []
    return whole + [each for each in short if not any(map(each.within, whole))]


def _gathered(
    head: Passage, printed: Places, shared: Set[str], *, large: bool = True
) -> dict[PromisedFact, Passage]:
    """Return for each fact its place: nearest to what is there already, of those in ``large`` type.

    A number may be in a sentence too; of one that is ``shared`` the largest may be another desk's,
    whose telephone is the FAX of this one. Unique facts come first: many desks are open on the same
    days, and only one of them has this number; hours are those nearest to the number of their own
    contact. Hours of a contact that is not printed are not looked for.
    """
    places: dict[PromisedFact, Passage] = {}
    area, ways = head.area, {-1: head.area}
    order = sorted(printed.items(), key=lambda pair: (not pair[0].leading, len(pair[1])))
    for fact, found in order:
        start = area if fact.leading else ways.get(fact.contact)
        if found and start:
            sized = large and fact.leading and fact.text not in shared
            place = _nearest(start, area, found, large=sized)
            area, places[fact] = around([area, place.area]), place
            ways.setdefault(fact.contact, place.area)
    return places


def _nearest(start: Rect, area: Rect, found: Sequence[Passage], *, large: bool) -> Passage:
    def far(place: Passage) -> tuple[float, float, float]:
        grown = around([area, place.area])
        size = -place.strand.size if large else 0.0
        return size, _gap(start, place.area), grown.width * grown.height

    return min(found, key=far) if len(found) > 1 else found[0]


def _gap(one: Rect, other: Rect) -> float:
    across = max(one.x - other.right, other.x - one.right, 0.0)
    down = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return hypot(across, down)


def homes(desks: Sequence[PrintedDesk], *, copied: bool) -> list[OwnBox]:
    """Return the box of each desk; ``copied`` on a sheet of cards, with its copies on that page.

    A place that another desk needs is that desk's: a FAX that was left out is not to be found in
    the telephone number of the office that shares it.
    """
    boxes = [box for each in desks for box in (_copies(each.boxes) if copied else each.boxes[:1])]
    needed = {
        place: box.desk.id
        for box in boxes
        for fact, place in box.places.items()
        if fact.needed and fact.leading
    }
    return [_without(box, needed) for box in boxes]


def _without(box: OwnBox, needed: Mapping[Passage, str]) -> OwnBox:
    """Return a box without what need not be in it and is where another desk needs it."""
    own = box.desk.id
    kept = {
        fact: place
        for fact, place in box.places.items()
        if fact.needed or needed.get(place, own) == own
    }
    return OwnBox(box.desk, box.page, kept)


def others(desks: Sequence[PrintedDesk], boxes: Sequence[OwnBox]) -> list[OwnBox]:
    """Return where desks are printed again, outside the ``boxes`` of other desks.

    A poster has the numbers large, and again on each strip that is torn off.
    """
    taken = {place for box in boxes for place in box.places.values()}
    again = [
        OwnBox(
            box.desk,
            box.page,
            {
                name: head,
                **_gathered(head, _free(each.places[box.page], taken), frozenset(), large=False),
            },
        )
        for each in desks
        for box in each.boxes
        for name, head in [next(iter(box.places.items()))]
        if head not in taken
    ]
    return [
        box
        for box in again
        if not any(strange(box, other) and overlap(box.area, other.area) for other in boxes)
    ]


def _free(places: Places, taken: Set[Passage]) -> Places:
    return {fact: [each for each in found if each not in taken] for fact, found in places.items()}


def strange(one: OwnBox, other: OwnBox) -> bool:
    """Return whether two boxes on one page are those of different desks."""
    return one.desk.id != other.desk.id and one.page == other.page


def _copies(boxes: Sequence[OwnBox]) -> list[OwnBox]:
    """Return the boxes whose name is as large as that of the best one, on the same page."""
    return [
        box
        for box in boxes
        if box.page == boxes[0].page and box.head.strand is boxes[0].head.strand
    ]


def _rank(box: OwnBox) -> tuple[int, float, float]:
    """Return the order of boxes: with most facts, under the largest name, on the least paper."""
    return -len(box.places), -box.head.strand.size, box.area.width * box.area.height


def overlap(one: Rect, other: Rect) -> bool:
    """Return whether two boxes share more than their edges."""
    return one.grown(-_SLACK / 2).overlaps(other.grown(-_SLACK / 2))
