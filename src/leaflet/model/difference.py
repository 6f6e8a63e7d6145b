"""What changed from one edition to the next, in the order of the register."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import PurePath
from typing import Final

from leaflet.model.desk import Desk
from leaflet.model.facts import Fact, desks_of, of_desk, of_edition, of_part
from leaflet.model.notice import Notice
from leaflet.schema.files import DOCUMENTS

_ITEMS: Final = re.compile("([、→›])")
_ANOTHER: Final = 0.5  # share of equal characters below which a text is marked whole
_FEW: Final = 4  # characters that differ at the same places of two texts
_ALIKE: Final = 0.3  # share of equal characters from which a value counts as changed, not replaced


@dataclass(frozen=True, slots=True)
class Change:
    """A fact before and after; one of them is None where it was added or removed."""

    old: Fact | None
    new: Fact | None

    @property
    def fact(self) -> Fact:
        """The fact as it is now, or as it was last."""
        fact = self.new or self.old
        assert fact is not None
        return fact

    @property
    def file(self) -> str:
        """The data file that it is in: desks, letter."""
        return PurePath(self.fact.origin.path).stem

    @property
    def key(self) -> str:
        """The key in the data files."""
        return self.fact.key

    @property
    def of(self) -> str:
        """The number or address that hours, a note or a code belong to; else empty."""
        return self.fact.of if self.fact.of != self.fact.text else ""


@dataclass(frozen=True, slots=True)
class DeskChange:
    """A desk before and after, what of it changed, and the documents that print it."""

    old: Desk | None
    new: Desk | None
    changes: tuple[Change, ...]
    parts: tuple[str, ...]

    @property
    def desk(self) -> Desk:
        """The desk as it is now, or as it was last."""
        desk = self.new or self.old
        assert desk is not None
        return desk


@dataclass(frozen=True, slots=True)
class PartChange:
    """What changed in a document beside its desks; ``order`` holds the desks before and after."""

    part: str
    changes: tuple[Change, ...]
    order: tuple[tuple[Desk, ...], tuple[Desk, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that changed from one notice to another."""

    edition: tuple[Change, ...]
    desks: tuple[DeskChange, ...]
    parts: tuple[PartChange, ...]

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.edition or self.desks or self.parts)


def compare(old: Notice, new: Notice) -> Difference:
    """Return what changed between two notices."""
    return Difference(
        tuple(changes(of_edition(old.edition), of_edition(new.edition))),
        tuple(_desks(old, new)),
        tuple(_parts(old, new)),
    )


def _desks(old: Notice, new: Notice) -> Iterator[DeskChange]:
    before = {_now(desk, old, new): desk for desk in old.desks.values()}
    for id_, desk in new.desks.items():
        was = before.pop(id_, None)
        found = tuple(_of_one(tuple(of_desk(was)) if was else (), tuple(of_desk(desk))))
        if found:
            yield DeskChange(was, desk, found, _printed_in(old, new, was, desk))
    for gone in before.values():
        lost = tuple(changes(of_desk(gone), ()))
        yield DeskChange(gone, None, lost, _printed_in(old, new, gone, None))


def _of_one(old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[Change]:
    """Yield what changed of a desk; hours and notes are compared with those of their number."""
    kept = {fact.of for fact in old} & {fact.of for fact in new} | {""}
    found = [
        change
        for of in sorted(kept)
        for change in changes(
            [fact for fact in old if of == (fact.of if fact.of in kept else "")],
            [fact for fact in new if of == (fact.of if fact.of in kept else "")],
        )
    ]
    places = {fact: at for at, fact in enumerate((*new, *old))}
    keys = list(dict.fromkeys(fact.key for fact in (*new, *old)))
    yield from sorted(found, key=lambda each: (keys.index(each.key), places[each.fact]))
    yield from _moved(old, new)


def _moved(old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[Change]:
    """Yield the contacts and the paragraphs of a desk whose order changed."""
    before, after = _listed(old), _listed(new)
    for key in (key for key in after if key in before):
        both = {fact.text for fact in before[key]} & {fact.text for fact in after[key]}
        was, now = ([fact for fact in each[key] if fact.text in both] for each in (before, after))
        if [fact.text for fact in was] != [fact.text for fact in now]:
            yield Change(_joined(key, was), _joined(key, now))


def _listed(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Return the facts of a desk by their keys, its numbers and addresses as ``contacts``."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.of in ("", fact.text):
            found.setdefault("contacts" if fact.of else fact.key, []).append(fact)
    return found


def _joined(key: str, facts: Sequence[Fact]) -> Fact:
    return Fact(key, " / ".join(fact.text for fact in facts), facts[0].origin)


def _now(desk: Desk, old: Notice, new: Notice) -> str:
    """Return the id of an old desk in the new notice: another id, but the same name or number."""
    if desk.id in new.desks:
        return desk.id
    known = {fact.text for fact in of_desk(desk) if fact.key in ("name", "phone")}
    for other in new.desks.values():
        if other.id not in old.desks and known & {
            fact.text for fact in of_desk(other) if fact.key in ("name", "phone")
        }:
            return other.id
    return desk.id


def _printed_in(old: Notice, new: Notice, was: Desk | None, now: Desk | None) -> tuple[str, ...]:
    def prints(notice: Notice, part: str, desk: Desk | None) -> bool:
        return desk is not None and desk.id in {each.id for each in desks_of(notice, part)}

    return tuple(part for part in DOCUMENTS if prints(old, part, was) or prints(new, part, now))


def _parts(old: Notice, new: Notice) -> Iterator[PartChange]:
    known = {desk.id: new.desks.get(_now(desk, old, new), desk) for desk in old.desks.values()}
    names = {id_: desk.name.plain for id_, desk in known.items()}
    for part in DOCUMENTS:
        found = tuple(changes(of_part(old, part, names), of_part(new, part, names)))
        before, after = desks_of(old, part), desks_of(new, part)
        both = {desk.id for desk in before} & {desk.id for desk in after}
        moved = _ids(before, both) != _ids(after, both)
        if found or moved:
            yield PartChange(part, found, (before, after) if moved else None)


def _ids(desks: Sequence[Desk], among: set[str]) -> list[str]:
    return [desk.id for desk in desks if desk.id in among]


def changes(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Change]:
    """Yield the facts that differ; of one key, the most similar values belong together."""
    before, after = list(old), list(new)
    for key in dict.fromkeys(fact.key for fact in (*after, *before)):
        yield from _paired(
            [fact for fact in before if fact.key == key],
            [fact for fact in after if fact.key == key],
        )


def _paired(before: list[Fact], after: list[Fact]) -> Iterator[Change]:
    kept = {fact.text for fact in before} & {fact.text for fact in after}
    before = [fact for fact in before if fact.text not in kept]
    for fact in after:
        if fact.text in kept:
            continue
        nearest = max(before, key=lambda each: alike(each.text, fact.text), default=None)
        if nearest and (len(before) == 1 or alike(nearest.text, fact.text) >= _ALIKE):
            before.remove(nearest)
            yield Change(nearest, fact)
        else:
            yield Change(None, fact)
    for fact in before:
        yield Change(fact, None)


def alike(old: str, new: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it differs from the other text."""


def marked(old: str, new: str) -> tuple[Pieces, Pieces]:
    """Return both texts in pieces.

    Texts of equal length that differ in a few characters are compared character by character, so
    that two swapped digits are both marked in both. Of a list each item is compared with the one in
    its place. Texts with little in common are marked whole, though both hold 子育て.
    """
    if len(old) == len(new):
        differs = [one != other for one, other in zip(old, new, strict=True)]
        if sum(differs) <= _FEW:
            return (
                _together(zip(old, differs, strict=True)),
                _together(zip(new, differs, strict=True)),
            )
    items = _ITEMS.split(old), _ITEMS.split(new)
    if len(items[0]) == len(items[1]) > 1:
        pairs = [marked(*pair) for pair in zip(*items, strict=True)]
        return (
            _together(piece for one, _other in pairs for piece in one),
            _together(piece for _one, other in pairs for piece in other),
        )
    before: list[tuple[str, bool]] = []
    after: list[tuple[str, bool]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if not (old in new or new in old) and matcher.ratio() < _ANOTHER:
        return ((old, True),), ((new, True),)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if old_start < old_end:
            before.append((old[old_start:old_end], kind != "equal"))
        if new_start < new_end:
            after.append((new[new_start:new_end], kind != "equal"))
    return tuple(before), tuple(after)


def _together(pieces: Iterable[tuple[str, bool]]) -> Pieces:
    """Return the pieces, neighbours of the same mark joined."""
    return tuple(
        ("".join(text for text, _changed in run), changed)
        for changed, run in groupby(pieces, key=lambda piece: piece[1])
    )
