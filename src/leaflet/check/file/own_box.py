"""Every desk has its own box, and in it its name, numbers, ids, addresses and hours, whole.

The box of a desk is the space around the places nearest to its name at which these are printed. No
two boxes overlap, so that a number printed beside another desk is found wherever it is.

良い例: こどもの人権110番 above 0120-007-110, both in one frame
悪い例: the numbers of two desks exchanged; a number that lost a digit; a frame moved over another
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from math import dist
from typing import Final

from leaflet.check.file.facts import Fact, facts
from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.page import Rect, around
from leaflet.report import Finding, Level

_SLACK: Final = 1.0  # pt by which boxes may touch


@dataclass(frozen=True)
class OwnBox:
    """Where a desk is printed: the page, and the place of each of its facts."""

    desk: Desk
    page: int
    places: Mapping[Fact, Passage]

    @cached_property
    def area(self) -> Rect:
        """The space around all of them."""
        return around(place.area for place in self.places.values())


def own_boxes(desk: Desk, pages: Sequence[Sequence[Strand]], kinds: Iterable[str]) -> list[OwnBox]:
    """Return a box for each place where the name of a desk is printed, the best one first.

    The best one is the smallest of those that hold the most facts.
    """
    name, *others = (fact for fact in facts(desk) if fact.kind in kinds)
    boxes = []
    for number, found in enumerate(pages):
        heads = passages(found, name.text)
        printed = {fact: passages(found, fact.text) for fact in others} if heads else {}
        for head in heads:
            boxes.append(OwnBox(desk, number, {name: head, **_gathered(head, printed)}))
    return sorted(boxes, key=_rank)


def _gathered(head: Passage, printed: Mapping[Fact, Sequence[Passage]]) -> dict[Fact, Passage]:
    """Return for each fact the place that enlarges the box least; unique facts come first.

    Many desks are open on the same days, and only one of them has this number.
    """
    places: dict[Fact, Passage] = {}
    area = head.area
    for fact, found in sorted(printed.items(), key=lambda pair: len(pair[1])):
        if found:
            grown = [around([area, place.area]) for place in found]
            area, places[fact] = min(
                zip(grown, found, strict=True), key=lambda pair: _size(pair[0])
            )
    return places


def _size(area: Rect) -> float:
    return area.width * area.height


def homes(
    desks: Sequence[Desk], printed: Mapping[str, Sequence[OwnBox]]
) -> tuple[list[OwnBox], list[OwnBox]]:
    """Return the box of each desk with its copies, and the boxes of desks printed once more.

    A poster has the numbers large, and again on each strip that is torn off.
    """
    boxes = [box for desk in desks if printed[desk.id] for box in copies(printed[desk.id])]
    again = [
        box
        for desk in desks
        for box in printed[desk.id]
        if len(box.places) == len(printed[desk.id][0].places)
        and not any(_strange(box, other) and overlap(box.area, other.area) for other in boxes)
    ]
    return boxes, again


def _strange(one: OwnBox, other: OwnBox) -> bool:
    return one.desk.id != other.desk.id and one.page == other.page


def copies(boxes: Sequence[OwnBox]) -> list[OwnBox]:
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


def _rank(box: OwnBox) -> tuple[int, float]:
    return -len(box.places), _size(box.area)


def check(
    desks: Sequence[Desk], printed: Mapping[str, Sequence[OwnBox]], kinds: frozenset[str]
) -> Iterator[Finding]:
    """Yield a finding for each fact that is missing, and for each one in the box of another."""
    for desk in desks:
        found = printed[desk.id]
        if not found:
            yield _finding(next(facts(desk)), desk, _("“{text}” is not printed."))
            continue
        for fact in facts(desk):
            if fact.kind in kinds and fact not in found[0].places:
                yield _finding(fact, desk, _("“{text}” is not printed in the box of {desk}."))
    every = [box for desk in desks for box in printed[desk.id]]
    yield from _misplaced(homes(desks, printed)[0], every)


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
            yield _finding(next(facts(desk)), desk, message, neighbour.name.plain)


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
