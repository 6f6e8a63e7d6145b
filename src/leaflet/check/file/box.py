"""Every desk has its own box, and in it its name, numbers, ids, addresses and hours, whole.

The box of a desk is the space around the places nearest to its name at which these are printed. No
two boxes overlap, so that a number next to the wrong desk is found. The number of a desk for an
emergency (110, 118 or 119, else its first one) is in no smaller type than those of other desks on
its page.

どの窓口も自分の枠に、名称・番号・ID・アドレス・受付時間が全部そろっている。

枠とは、名称とそのいちばん近くにある番号などを囲む範囲です。枠どうしは重なりません。
緊急の窓口の番号(110・118・119、なければ初めの番号)は、同じページのほかの窓口の番号より小さくなりません。

PASS 0120-007-110
FAIL 0120-007-110 → 0120-007-111
FAIL 0120-007-110 → 0120-0-78310
FAIL a number moved to another desk / 番号を別の窓口へ動かす
FAIL a number moved into blank space / 番号を空いたところへ動かす
FAIL an hour taken out / 受付時間を消す
FAIL a line behind a label taken out / 見出しの付いた行を消す
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import dist

from leaflet.check.file.afar import afar, other_texts
from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import overlap
from leaflet.check.file.own_box import OwnBox, strange
from leaflet.check.file.passage import Strand
from leaflet.check.file.promised import PromisedFact
from leaflet.check.file.tokens import texts
from leaflet.language import _
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.page import Rect, around
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each fact that is missing or in the box of another desk."""
    for each in evidence.desks:
        homes = [box for box in evidence.homes if box.desk.id == each.desk.id]
        for boxes in [[box] for box in homes] if evidence.copied else [homes] if homes else []:
            for fact in _missing(each.facts, boxes):
                yield _finding(fact, each.desk, _("“{text}” is not printed in the box of {desk}."))
        for box in homes:
            for fact in afar(evidence, box):
                yield _finding(fact, each.desk, _("“{text}” is printed far from {desk}."))
            yield from _strayed(evidence, box)
        yield from _uneven(each.desk, evidence) if evidence.torn else ()
        if not each.boxes:
            yield _finding(each.facts[0], each.desk, _("“{text}” is not printed."))
    yield from _misplaced(evidence.homes, [box for each in evidence.desks for box in each.boxes])
    for number in range(len(evidence.pages)):
        yield from _outsized(evidence, number)


def _outsized(evidence: Evidence, page: int) -> Iterator[Finding]:
    """Yield a finding for each emergency number that is smaller than those of other desks."""
    numbers = [
        (box, fact)
        for box in evidence.homes
        for fact in box.places
        if box.page == page and fact.kind is Kind.PHONE
    ]
    others = [box.places[fact].strand.size for box, fact in numbers if not box.desk.emergency]
    places = {each.desk.id: each.places[page] for each in evidence.desks}
    message = _("“{text}” of {desk} is in smaller type than other numbers.")
    for box, fact in numbers:
        # 119 may be the fax of its desk as well, in smaller type; other cards have it, too.
        again = () if evidence.copied else places[box.desk.id][fact]
        most = max(each.strand.size for each in (box.places[fact], *again))
        if most < max(others, default=0.0) and box.desk.contacts[fact.contact] in _urgent(box.desk):
            yield _finding(fact, box.desk, message)


def _urgent(desk: Desk) -> Sequence[Contact]:
    """Return the numbers of an emergency desk that must be the largest; none of another desk."""
    phones = desk.of(Kind.PHONE)
    known = [each for each in phones if each.emergency]
    return known or phones[:1] if desk.emergency else ()


def _uneven(desk: Desk, evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each fact that some strips of a desk have, and others do not."""
    strips: dict[Strand, list[OwnBox]] = {}
    for box in evidence.again:
        if box.desk.id == desk.id:
            strips.setdefault(box.head.strand, []).append(box)
    for boxes in strips.values():
        everywhere = dict.fromkeys(fact for box in boxes for fact in box.places)
        for fact in everywhere:
            if len({box.places[fact] for box in boxes if fact in box.places}) < len(boxes):
                yield _finding(fact, desk, _("“{text}” is not printed in the box of {desk}."))


def _missing(facts: Sequence[PromisedFact], boxes: Sequence[OwnBox]) -> Iterator[PromisedFact]:
    """Yield what is in none of the boxes: the rows in which a desk is printed."""
    printed = {fact: place for box in boxes for fact, place in box.places.items()}
    sure = {place for fact, place in printed.items() if fact.needed}
    # The number of a telephone does not show that a fax with the same number is printed.
    ways = {
        fact.contact
        for fact, at in printed.items()
        if fact.leading and (fact.needed or at not in sure)
    }
    for fact in facts:
        wanted = fact.needed if fact.leading else fact.contact in ways
        if wanted and fact not in printed:
            yield fact


def _misplaced(boxes: Sequence[OwnBox], every: Sequence[OwnBox]) -> Iterator[Finding]:
    """Yield a finding for each fact that is in the box of another desk, or for each overlap.

    ``every`` holds a box for each place at which the name of a desk is printed.
    """
    pairs = [
        (one, other)
        for one, other in combinations(range(len(boxes)), 2)
        if strange(boxes[one], boxes[other]) and overlap(boxes[one].area, boxes[other].area)
    ]
    explained: set[int] = set()
    for number in dict.fromkeys(chain.from_iterable(pairs)):
        box = boxes[number]
        others = [other for other in boxes if strange(box, other)]
        if fact := _far_fact(box, others):
            explained.add(number)
            yield _stranger(box, fact, [other for other in every if strange(box, other)])
    for one, other in pairs:
        if explained.isdisjoint((one, other)):
            desk, neighbour = boxes[one].desk, boxes[other].desk
            message = _("The boxes of {desk} and {other} overlap.")
            name = next(iter(boxes[one].places))
            yield _finding(name, desk, message, neighbour.name.plain)


def _strayed(evidence: Evidence, box: OwnBox) -> Iterator[Finding]:
    """Yield a finding for each text on a desk that is printed in the box of another one.

    On cards the same operator is nearer on the card beside.
    """
    strangers = [other for other in evidence.homes if strange(box, other)]
    for words, place in other_texts(evidence, box) if not evidence.copied else ():
        for other in strangers:
            if not overlap(other.area, place.area):
                continue
            if not any(words.plain in each for each in texts(other.desk)):  # no word of its own
                fact = PromisedFact("text", words.plain, words.origin)
                message = _("“{text}” of {desk} is printed in the box of {other}.")
                yield _finding(fact, box.desk, message, other.desk.name.plain)


def _far_fact(box: OwnBox, others: Sequence[OwnBox]) -> PromisedFact | None:
    """Return the fact without which a box overlaps fewest others; None if there is none."""

    def overlaps(area: Rect) -> int:
        return sum(overlap(area, other.area) for other in others)

    without = {}
    for fact in box.places:
        rest = [place.area for each, place in box.places.items() if each != fact]
        if fact.kind != "name" and rest:
            without[fact] = overlaps(around(rest))
    best = min(without, key=without.__getitem__, default=None)
    return best if best and without[best] < overlaps(box.area) else None


def _stranger(box: OwnBox, fact: PromisedFact, others: Sequence[OwnBox]) -> Finding:
    """Return the finding for a fact in the box of the desk whose name is nearest to it."""

    def far(other: OwnBox) -> float:
        name = next(place for each, place in other.places.items() if each.kind == "name").area
        return dist((name.x, name.y), (place.x, place.y))

    place = box.places[fact].area

    message = _("“{text}” of {desk} is printed in the box of {other}.")
    return _finding(fact, box.desk, message, min(others, key=far).desk.name.plain)


def _finding(fact: PromisedFact, desk: Desk, message: str, other: str = "") -> Finding:
    text = message.format(text=fact.text, desk=desk.name.plain, other=other)
    return Finding("box", Level.ERROR, fact.origin, text)
