"""Which place is whose, where several desks have the same text: the same days, floor or fax."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from leaflet.check.file.nearby import distance
from leaflet.check.file.passage import Passage


def claims(wanted: Iterable[Mapping[str, frozenset[Passage]]]) -> dict[Passage, str]:
    """Return the places that only one desk can have, with its id.

    ``wanted`` has for each text the desks that need it, and the places with no other desk before
    them. A desk with one such place has it, and so the next desk may have but one left.
    """
    owners: dict[Passage, str] = {}
    for places in wanted:
        while found := dict(_settled(places, owners)):
            owners |= found
    return owners


def _settled(
    places: Mapping[str, frozenset[Passage]], owners: Mapping[Passage, str]
) -> Iterator[tuple[Passage, str]]:
    """Yield the next places that belong to one desk, since the others it could have are taken."""
    left = {
        desk: [place for place in mine if owners.get(place, desk) == desk]
        for desk, mine in places.items()
    }
    last = [(mine[0], desk) for desk, mine in left.items() if len(mine) == 1]
    claimants = Counter(place for place, _desk in last)
    for place, desk in last:
        if place not in owners and claimants[place] == 1:
            yield place, desk


def beside(heads: Sequence[Passage], own: Iterable[Passage]) -> set[Passage]:
    """Return the heads beside that of their own facts which is nearest to one, in each copy.

    Other facts may be nearer to the name of the next desk.
    """
    found: dict[str, list[tuple[tuple[bool, float], Passage]]] = {}
    for place in (each for each in own if not each.quoted):
        head = min(heads, key=lambda each: distance(each, [place]))
        found.setdefault(place.said, []).append((distance(head, [place]), head))
    nearest = min(found.values(), key=lambda each: min(far for far, _head in each), default=[])
    return {head for _far, head in nearest}


def names_apart(
    near: Sequence[tuple[Mapping[Passage, tuple[bool, float]], Set[Passage]]],
) -> list[Set[Passage]]:
    """Return for each desk the places of its name that are those of another.

    ``near`` has for each desk how far its own facts are from the places of its name that others
    have too, and the places that it claims, as they are nearest to one of these facts.
    A place belongs to the desk whose facts are nearer. A desk with no fact of its own has the
    places that are left; those in the type of a claimed one are not the claimant's.
    A desk that would have none left keeps them all.
    """
    least: dict[Passage, tuple[bool, float]] = {}
    for distances, _claimed in near:
        for head, far in distances.items():
            least[head] = min(far, least.get(head, far))
    taken = {head for _distances, claimed in near for head in claimed}
    left = {head for distances, claimed in near if not claimed for head in distances} - taken
    strange: list[Set[Passage]] = []
    for distances, claimed in near:
        if claimed:
            types = {head.strand for head in claimed}
            others = {head for head, far in distances.items() if far > least[head]}
            others |= {head for head in left & distances.keys() if head.strand in types}
        else:
            others = taken & distances.keys()
        strange.append(others if len(others) < len(distances) else set())
    return strange
