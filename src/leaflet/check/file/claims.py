"""Which place is whose, where several desks have the same text: the same days, floor or fax."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

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


def names_apart(
    distances: Sequence[Mapping[Passage, tuple[bool, float]]],
) -> list[Set[Passage]]:
    """Return for each desk the places of its name that are nearer to the facts of another.

    ``distances`` has for each desk the places of its name that others have too, and how far its
    own facts are from them. A desk that would have none left keeps them all.
    """
    least: dict[Passage, tuple[bool, float]] = {}
    for each in distances:
        for head, far in each.items():
            least[head] = min(far, least.get(head, far))
    strange = [{head for head, far in each.items() if far > least[head]} for each in distances]
    return [
        other if len(other) < len(each) else set()
        for each, other in zip(distances, strange, strict=True)
    ]
