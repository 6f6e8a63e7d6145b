"""The box of a desk: the space around its name and the nearest places of its facts."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from leaflet.check.file.claims import beside, claims, names_apart
from leaflet.check.file.gather import Places, besides, gathered
from leaflet.check.file.nearby import below_largest, below_one, between, distance, frame_of, overlap
from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.check.file.promised import PromisedFact
from leaflet.model.desk import Desk
from leaflet.page import Rect, around

Promises = Sequence[tuple[Desk, Sequence[PromisedFact]]]


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


@dataclass(frozen=True)
class DeskSearch:
    """Where the desks of a document are looked for; ``copied`` on a sheet of cards.

    A desk may be called as the ``title`` of the document is.

    Where strips are ``torn`` off below, each has the name again, which may be larger there. A desk
    that goes on in another row has ``again`` (``plain``) behind its name there. In a flowchart each
    desk is in one of the ``frames`` of its page; other documents have none.
    """

    promised: Promises
    pages: Sequence[Sequence[Strand]]
    title: str
    again: str
    frames: Sequence[Sequence[Rect]]
    copied: bool
    torn: bool

    @cached_property
    def shared(self) -> Set[str]:
        """The texts of facts that several desks have."""
        texts = (text for _desk, facts in self.promised for text in {each.text for each in facts})
        return {text for text, count in Counter(texts).items() if count > 1}

    def desks(self) -> list[PrintedDesk]:
        """Return where desks are printed, in their order.

        The facts that one desk alone has make the cores of the boxes: many are open on the same
        days, and only one has this number. What desks share, a floor or a fax, is then looked for
        where it does not lie behind another desk. Nor does a core: the lead or a question may say
        the name too.
        """
        heads = self.heads_apart()
        cores = [
            self.printed(desk, [each for each in facts if self.alone(each)], places)
            for (desk, facts), places in zip(self.promised, heads, strict=True)
        ]
        first = self.homes(cores)
        cores = [replace(each, boxes=self.ranked(each.boxes, first)) for each in cores]
        strangers = self.homes(cores)
        whose = {} if self.copied else self.claimed(strangers)
        return [
            self.printed(desk, facts, places, strangers, whose)
            for (desk, facts), places in zip(self.promised, heads, strict=True)
        ]

    def homes(self, desks: Sequence[PrintedDesk]) -> list[OwnBox]:
        """Return the box of each desk; on a sheet of cards, with its copies on that page.

        A desk whose name has ``again`` behind it elsewhere has a box there as well.
        """
        return [
            box
            for each in desks
            for box in (each_copy(each.boxes) if self.copied else _rows(each.boxes, self.again))
        ]

    def alone(self, fact: PromisedFact) -> bool:
        """Return whether no other desk and no other text is likely to have it."""
        return fact.text not in self.shared and not fact.labelled

    def heads(self, desk: Desk) -> list[list[Passage]]:
        """Return where the name of a desk is printed on each page, or its short one.

        It is not printed where it is part of a longer text: of another name (人権110番, but
        こどもの人権110番), of an operator or of a sentence; nor where an account is called as the
        desk above it, or a number is said so; nor in the title of the document, the first of them
        in the largest type.
        """
        names = {words.plain: None for words in (desk.name, desk.short) if words}
        found = [
            [place for name in names for place in passages(page, name) if not place.quoted]
            for page in self.pages
        ]
        if self.title in names:
            found = [self._untitled(page) for page in found]
        said = [each.words.plain for each in desk.contacts if each.words.ruby in names]
        if said:
            found = [
                _unsaid(places, [number for text in said for number in passages(page, text)])
                for page, places in zip(self.pages, found, strict=True)
            ]
        if names.keys().isdisjoint(contact.words.plain for contact in desk.contacts):
            return found
        return [[each for each in page if not below_one(each, page)] for page in found]

    def _untitled(self, found: Sequence[Passage]) -> list[Passage]:
        """Return the places of a name on a page without that of the title."""
        running = [each.area.y for each in found if each.is_before(self.again)]
        if not running:
            return below_largest(found)
        return [each for each in found if each.area.y > min(running)]

    def heads_apart(self) -> list[list[list[Passage]]]:
        """Return the heads of each desk; of desks with one name, those next to its own facts."""
        heads = [self.heads(desk) for desk, _facts in self.promised]
        owners = Counter(head for found in heads for page in found for head in page)
        near: list[tuple[dict[Passage, tuple[bool, float]], set[Passage]]] = []
        for (_desk, facts), places in zip(self.promised, heads, strict=True):
            far: dict[Passage, tuple[bool, float]] = {}
            claimed: set[Passage] = set()
            for page, found in zip(self.pages, places, strict=True):
                if common := [head for head in found if owners[head] > 1]:
                    own = self._own(facts, page)
                    far |= {head: distance(head, own) for head in common}
                    claimed |= beside(common, own)
            near.append((far, claimed))
        return [
            [[head for head in page if head not in others] for page in found]
            for found, others in zip(heads, names_apart(near), strict=True)
        ]

    def _own(self, facts: Sequence[PromisedFact], page: Sequence[Strand]) -> list[Passage]:
        own = (each for each in facts if self.alone(each) and each.kind != "name")
        return [place for each in own for place in passages(page, each.text)]

    def printed(
        self,
        desk: Desk,
        facts: Sequence[PromisedFact],
        heads: Sequence[Sequence[Passage]],
        strangers: Sequence[OwnBox] = (),
        owners: Mapping[Passage, str] = MappingProxyType({}),
    ) -> PrintedDesk:
        """Return where a desk is printed; the best box is the one with most facts.

        ``strangers`` are the cores of all desks, ``owners`` the desks that places belong to.
        """
        boxes, places = [], []
        name = PromisedFact("name", desk.name.plain, desk.name.origin)
        others = [each for each in facts if each.kind != "name"]
        for number, found in enumerate(self.pages):
            known = self._places(others, found) if heads[number] else {}
            places.append(
                {
                    fact: [each for each in found if owners.get(each, desk.id) == desk.id]
                    for fact, found in known.items()
                }
            )
            for head in heads[number]:
                areas = [
                    box.area
                    for box in strangers
                    if box.page == number and (box.desk.id != desk.id or box.head is not head)
                ]
                own = besides(head, places[-1]) if self.copied else places[-1]
                near = gathered(head, own, areas, self.shared, copied=self.copied)
                boxes.append(OwnBox(desk, number, {name: head, **near}))
        return PrintedDesk(desk, facts, self.ranked(boxes, strangers), places)

    def ranked(self, boxes: Iterable[OwnBox], strangers: Sequence[OwnBox]) -> list[OwnBox]:
        """Return boxes of a desk, the best one first."""
        return sorted(boxes, key=lambda box: self._rank(box, strangers))

    def claimed(self, cores: Sequence[OwnBox]) -> dict[Passage, str]:
        """Return whose each place is of what desks share, as far as other desks settle it."""
        wanted: dict[str, dict[str, frozenset[Passage]]] = {}
        facts = {desk.id: found for desk, found in self.promised}
        for box in cores:
            others = [each.area for each in cores if strange(box, each)]
            for fact in (each for each in facts[box.desk.id] if not self.alone(each)):
                free = (
                    place
                    for place in passages(self.pages[box.page], fact.text)
                    if not place.quoted and not between(box.area, place, others)
                )
                wanted.setdefault(fact.text, {})[box.desk.id] = frozenset(free)
        return claims(wanted.values())

    def _rank(self, box: OwnBox, strangers: Sequence[OwnBox]) -> tuple[float, ...]:
        """Return the order of boxes: with most facts, and with the fewest ``strangers`` in it.

        Then those in one frame: a question may say the name larger. Then those under the largest
        name, on least paper; where strips are torn off, above them.
        """
        others = () if self.copied else strangers
        behind = sum(strange(box, each) and overlap(box.area, each.area) for each in others)
        if self.torn:
            return -len(box.places), behind, box.head.area.y
        area = box.area.width * box.area.height
        apart = frame_of(box.area, self.frames[box.page]) is None
        return -len(box.places), behind, apart, -box.head.strand.size, area

    def _places(self, facts: Sequence[PromisedFact], found: Sequence[Strand]) -> Places:
        """Return where each fact is printed on a page, in the order in which to look for them."""
        printed = {fact: passages(found, fact.text) for fact in facts}
        turns = {fact: _turn(fact, places, facts, self.shared) for fact, places in printed.items()}
        return {fact: printed[fact] for fact in sorted(printed, key=turns.__getitem__)}


def _unsaid(found: Sequence[Passage], numbers: Sequence[Passage]) -> list[Passage]:
    """Return the places of a name without those of a mnemonic: next above its number."""
    over = set()
    for number in numbers:
        above = [
            each for each in found if -1 < number.area.y - each.area.bottom < number.strand.size
        ]
        beside = [each for each in above if abs(each.area.x - number.area.x) < number.area.width]
        if beside:
            over.add(max(beside, key=lambda each: each.area.bottom))
    return [each for each in found if each not in over] or list(found)


def _turn(
    fact: PromisedFact, found: Sequence[Passage], facts: Sequence[PromisedFact], shared: Set[str]
) -> tuple[int, int, bool]:
    """Return when to look for a fact: first for those of one desk alone, then around these.

    The ways that desks share come in the order of the register, each with its hours. Lines behind
    labels come last.
    """
    if fact.labelled:
        return 3, 0, False
    way = (each for each in facts if each.leading and each.contact == fact.contact)
    if any(each.text in shared for each in way):
        return 2, fact.contact, not fact.leading
    return int(not fact.leading), len(found), False


def strange(one: OwnBox, other: OwnBox) -> bool:
    """Return whether two boxes on one page are those of different desks."""
    return one.desk.id != other.desk.id and one.page == other.page


def _rows(boxes: Sequence[OwnBox], again: str) -> list[OwnBox]:
    """Return the best box, and those of the rows in which a desk goes on."""
    begun = [box for box in boxes if not box.head.is_before(again)]
    return [*begun[:1], *(box for box in boxes if box.head.is_before(again))]


def each_copy(boxes: Sequence[OwnBox]) -> list[OwnBox]:
    """Return the boxes whose name is as large as that of the best one, on the same page.

    An account that is called as its desk is not a second copy within the box of the first.
    """
    alike = [
        box
        for box in boxes
        if box.page == boxes[0].page and box.head.strand is boxes[0].head.strand
    ]
    return [box for box in alike if not any(_within(box, other) for other in alike)]


def _within(box: OwnBox, other: OwnBox) -> bool:
    """Return whether the name of a box is inside another, which has a fact in the same place."""
    shared = {place for place in box.places.values() if place is not box.head}
    return (
        box is not other
        and overlap(box.head.area, other.area)
        and not overlap(other.head.area, box.area)
        and not shared.isdisjoint(other.places.values())
    )
