"""Which place of each fact of a desk goes with one place of its name."""

from collections.abc import Iterable, Mapping, Sequence, Set

from leaflet.check.file.nearby import above, between, nearest, precedes
from leaflet.check.file.passage import Passage
from leaflet.check.file.promised import PromisedFact
from leaflet.page import Rect

Places = Mapping[PromisedFact, Sequence[Passage]]


def besides(head: Passage, printed: Places) -> Places:
    """Return the places without that of the name: an account may be called as its desk is."""
    return {
        fact: [each for each in found if each.area != head.area] or found
        for fact, found in printed.items()
    }


def gathered(
    head: Passage,
    printed: Places,
    strangers: Sequence[Rect],
    shared: Set[str],
    *,
    copied: bool,
) -> dict[PromisedFact, Passage]:
    """Return for each fact its place: nearest to what is there already.

    A number may be in a sentence too, but that is looked at last; hours are those nearest to the
    number of their own contact.
    Hours of a contact that is not printed are not looked for. A text that is ``shared`` has several
    places: its own is that with the fewest ``strangers`` before it. Where the desk is ``copied``,
    on cards or strips, what is not behind its name belongs to the copy above or beside.
    """
    places: dict[PromisedFact, Passage] = {}
    area, ways = head.area, {-1: head.area}
    for fact, anywhere in printed.items():
        start = area if fact.leading else ways.get(fact.contact)
        # 無料 in a sentence is not a line of its own.
        found = [each for each in anywhere if not (fact.labelled and each.quoted)]
        if not found or not start:
            continue
        if copied:
            begins = head.area if fact.leading else start
            found = [each for each in found if not precedes(each, begins, head)] or found
        below = [each for each in found if not above(each, head)] if copied else found
        common = fact.labelled or fact.text in shared
        ordered = nearest(start, area, below if common else below or found)
        place = next(iter(ordered), None)
        if common:
            place = _unshared(area, ordered, strangers, sure=copied or fact.labelled)
        if place:
            area, places[fact] = area.joined(place.area), place
            ways[fact.contact] = ways.get(fact.contact, place.area).joined(place.area)
    return places


def _unshared(
    area: Rect, found: Iterable[Passage], strangers: Sequence[Rect], *, sure: bool
) -> Passage | None:
    """Return the first place with no stranger before it, or unless it must be ``sure`` the best."""
    best, least = None, len(strangers) + 1
    for place in found:
        behind = between(area, place, strangers)
        if behind < least:
            best, least = place, behind
        if not behind:
            break
    return None if sure and least else best
