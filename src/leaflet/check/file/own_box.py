"""Every desk has its own box, and in it its name, numbers, ids, addresses and hours, whole.

The box of a desk is the space around the places nearest to its name at which these are printed. No
two boxes overlap, so that a number printed beside another desk is found wherever it is.

良い例: こどもの人権110番 above 0120-007-110, both in one frame
悪い例: the numbers of two desks exchanged; a number that lost a digit; a frame moved over another
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from math import dist, hypot
from typing import Final

from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.check.file.promised import Fact
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.page import Rect, around
from leaflet.report import Finding, Level

Places = Mapping[Fact, Sequence[Passage]]
_SLACK: Final = 1.0  # pt by which boxes may touch


@dataclass(frozen=True, eq=False)
class OwnBox:
    """Where a desk is printed: the page, and the place of each of its facts."""

    desk: Desk
    page: int
    places: Mapping[Fact, Passage]

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
    facts: Sequence[Fact]
    boxes: Sequence[OwnBox]
    places: Sequence[Places]


def printed_desk(
    desk: Desk, facts: Sequence[Fact], pages: Sequence[Sequence[Strand]]
) -> PrintedDesk:
    """Return where a desk is printed; the best box is the one with most facts."""
    name, *others = facts
    boxes, places = [], []
    for number, found in enumerate(pages):
        heads = _heads(desk, name, found)
        printed = {fact: passages(found, fact.text) for fact in others} if heads else {}
        places.append(printed)
        for head in heads:
            boxes.append(OwnBox(desk, number, {name: head, **_gathered(head, printed)}))
    return PrintedDesk(desk, facts, sorted(boxes, key=_rank), places)


def _heads(desk: Desk, name: Fact, found: Sequence[Strand]) -> list[Passage]:
    """Return where the name of a desk is printed, or its short one where space is short."""
    whole = passages(found, name.text)
    short = passages(found, desk.short.plain) if desk.short else []
    return whole + [each for each in short if not any(map(each.within, whole))]


def _gathered(head: Passage, printed: Places) -> dict[Fact, Passage]:
    """Return for each fact its place: in the largest type, and nearest to what is there already.

    A number may be in a sentence too. Unique facts come first: many desks are open on the same
    days, and only one of them has this number; hours are those nearest to the number of their own
    contact. Of a contact that is not printed none is looked for.
    """
    places: dict[Fact, Passage] = {}
    area, ways = head.area, {-1: head.area}
    order = sorted(printed.items(), key=lambda pair: (not pair[0].leading, len(pair[1])))
    for fact, found in order:
        start = area if fact.leading else ways.get(fact.contact)
        if found and start:
            place = _nearest(start, area, found, large=fact.leading)
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


def homes(desks: Sequence[PrintedDesk]) -> list[OwnBox]:
    """Return the box of each desk with its copies on a sheet of cards."""
    return [box for each in desks if each.boxes for box in _copies(each.boxes)]


def others(desks: Sequence[PrintedDesk], boxes: Sequence[OwnBox]) -> list[OwnBox]:
    """Return where desks are printed once more, in no box of another desk (``boxes``).

    A poster has the numbers large, and again on each strip that is torn off.
    """
    taken = {place for box in boxes for place in box.places.values()}
    again = [
        OwnBox(
            box.desk, box.page, {name: head, **_gathered(head, _free(each.places[box.page], taken))}
        )
        for each in desks
        for box in each.boxes
        for name, head in [next(iter(box.places.items()))]
        if head not in taken
    ]
    return [
        box
        for box in again
        if not any(_strange(box, other) and overlap(box.area, other.area) for other in boxes)
    ]


def _free(places: Places, taken: Set[Passage]) -> Places:
    return {fact: [each for each in found if each not in taken] for fact, found in places.items()}


def _strange(one: OwnBox, other: OwnBox) -> bool:
    return one.desk.id != other.desk.id and one.page == other.page


def _copies(boxes: Sequence[OwnBox]) -> list[OwnBox]:
    """Return the best of the boxes of a desk, and those that are like it: a sheet of cards."""
    best = boxes[0]
    size = best.area
    return [
        box
        for box in boxes
        if len(box.places) == len(best.places)
        and abs(box.area.width - size.width) < _SLACK
        and abs(box.area.height - size.height) < _SLACK
    ]


def _rank(box: OwnBox) -> tuple[int, float, float]:
    """Return the order of boxes: with most facts, under the largest name, on the least paper."""
    name = next(iter(box.places.values()))
    return -len(box.places), -name.strand.size, box.area.width * box.area.height


def check(desks: Sequence[PrintedDesk], boxes: Sequence[OwnBox]) -> Iterator[Finding]:
    """Yield a finding for each fact that is missing, and for each one in the box of another.

    ``boxes`` are the homes of the desks.
    """
    for each in desks:
        if each.boxes:
            yield from _missing(each.desk, each.facts, each.boxes[0])
        else:
            yield _finding(each.facts[0], each.desk, _("“{text}” is not printed."))
    yield from _misplaced(boxes, [box for each in desks for box in each.boxes])


def _missing(desk: Desk, facts: Sequence[Fact], box: OwnBox) -> Iterator[Finding]:
    ways = {fact.contact for fact in box.places if fact.leading}
    for fact in facts:
        wanted = fact.needed if fact.leading else fact.contact in ways
        if wanted and fact not in box.places:
            yield _finding(fact, desk, _("“{text}” is not printed in the box of {desk}."))


def _misplaced(boxes: Sequence[OwnBox], every: Sequence[OwnBox]) -> Iterator[Finding]:
    """Yield a finding for each fact that is in the box of another desk, or for each overlap.

    ``every`` holds a box for each place at which the name of a desk is printed.
    """
    pairs = [
        (one, other)
        for one, other in combinations(range(len(boxes)), 2)
        if _strange(boxes[one], boxes[other]) and overlap(boxes[one].area, boxes[other].area)
    ]
    explained: set[int] = set()
    for number in dict.fromkeys(chain.from_iterable(pairs)):
        box = boxes[number]
        others = [other for other in boxes if _strange(box, other)]
        if fact := _far_fact(box, others):
            explained.add(number)
            yield _stranger(box, fact, [other for other in every if _strange(box, other)])
    for one, other in pairs:
        if explained.isdisjoint((one, other)):
            desk, neighbour = boxes[one].desk, boxes[other].desk
            message = _("The boxes of {desk} and {other} overlap.")
            name = next(iter(boxes[one].places))
            yield _finding(name, desk, message, neighbour.name.plain)


def _far_fact(box: OwnBox, others: Sequence[OwnBox]) -> Fact | None:
    """Return the fact without which a box overlaps fewer others, None if no single one matters."""

    def overlaps(area: Rect) -> int:
        return sum(overlap(area, other.area) for other in others)

    without = {}
    for fact in box.places:
        rest = [place.area for each, place in box.places.items() if each != fact]
        if fact.kind != "name" and rest:
            without[fact] = overlaps(around(rest))
    best = min(without, key=without.__getitem__, default=None)
    return best if best and without[best] < overlaps(box.area) else None


def _stranger(box: OwnBox, fact: Fact, others: Sequence[OwnBox]) -> Finding:
    """Return the finding for a fact in the box of the desk whose name is nearest to it."""

    def far(other: OwnBox) -> float:
        name = next(place for each, place in other.places.items() if each.kind == "name").area
        return dist((name.x, name.y), (place.x, place.y))

    place = box.places[fact].area

    message = _("“{text}” of {desk} is printed in the box of {other}.")
    return _finding(fact, box.desk, message, min(others, key=far).desk.name.plain)


def overlap(one: Rect, other: Rect) -> bool:
    """Return whether two boxes share more than their edges."""
    return one.grown(-_SLACK / 2).overlaps(other.grown(-_SLACK / 2))


def _finding(fact: Fact, desk: Desk, message: str, other: str = "") -> Finding:
    text = message.format(text=fact.text, desk=desk.name.plain, other=other)
    return Finding("box", Level.ERROR, fact.origin, text)
