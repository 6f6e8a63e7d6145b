"""What a layout prints of a desk: each of its facts, and which of them must be there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.uri import leads
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Promise:
    """What a layout prints whatever its sheet says: names of keys in the model.

    ``complete`` are all ways to reach a desk, with their hours and codes; else only its telephone
    numbers are sure. With ``first_only`` so is the first way, which alone has hours and a code; of
    the labelled lines only the hours are sure.
    """

    texts: tuple[str, ...] = ()
    of_desks: tuple[str, ...] = ()
    complete: bool = False
    first_only: bool = False


_FLOW: Final = Promise(
    ("title", "lead", "legend_note", "notes"),
    ("also", "operator", "action", "summary", "note"),
    complete=True,
)
_PROMISES: Final = {
    "leaflet": _FLOW,
    "poster": _FLOW,
    "handout": Promise(
        ("title", "label", "lead", "notes"),
        ("also", "operator", "summary", "note"),
        complete=True,
    ),
    "card": Promise(("lead",), ("note",)),
    "strip": Promise(("title", "label", "lead", "notes"), ("operator", "note"), first_only=True),
    "letter": Promise(
        ("title", "label", "lead", "body", "notes"), ("operator", "note"), complete=True
    ),
}


def promise_of(layout: str) -> Promise:
    """Return what a layout promises; one that is not listed, the telephone numbers of its desks."""
    return _PROMISES.get(layout, Promise())


@dataclass(frozen=True, slots=True)
class PromisedFact:
    """A value of a desk that must be printed correctly: its kind, its words, its line.

    An extension, hours, a note and an id belong to ``contact``, the number of the contact, and are
    printed with it. What is not ``needed`` may be left out, but only with all of its contact.
    """

    kind: str
    text: str
    origin: Origin
    contact: int = -1
    needed: bool = True

    @property
    def leading(self) -> bool:
        """Whether it is printed for its own sake, not with another fact."""
        return self.kind not in ("extension", "hours", "note", "id")

    @property
    def labelled(self) -> bool:
        """Whether it is a line behind a label: words that many desks have, and other texts hold."""
        return self.kind == "labelled"


def promised(desk: Desk, layout: str, labelled: Iterable[str]) -> tuple[PromisedFact, ...]:
    """Return the name of a desk, what leads to it and when, and the lines under these keys."""
    name = PromisedFact("name", desk.name.plain, desk.name.origin)
    main = desk.main_contact if desk.contacts else None
    found, promise = [name], promise_of(layout)
    for number, contact in enumerate(desk.contacts):
        first = promise.first_only and contact is main
        needed = promise.complete or first or contact.kind is Kind.PHONE
        text, origin = contact.words.plain, contact.origin
        found.append(PromisedFact(contact.kind, text, origin, number, needed))
        found += _with(contact, number, hours=not promise.first_only or contact is main)
    for key in labelled:
        needed = key == "hours" or not promise.first_only
        for line in desk.lines(key):
            found.append(PromisedFact("labelled", line.plain, line.origin, needed=needed))
    return tuple(found)


def _with(contact: Contact, number: int, *, hours: bool) -> Iterator[PromisedFact]:
    if contact.extension:
        yield PromisedFact("extension", contact.extension.plain, contact.origin, number)
    if contact.search_id:
        yield PromisedFact("id", contact.search_id.text, contact.search_id.origin, number)
    for line in contact.hours if hours else ():
        yield PromisedFact("hours", line.plain, line.origin, number)
    if contact.note and hours:
        yield PromisedFact("note", contact.note.plain, contact.note.origin, number)


def promised_codes(desk: Desk, layout: str) -> tuple[Contact, ...]:
    """Return the contacts of a desk whose codes a layout always prints."""
    promise = promise_of(layout)
    if promise.complete:
        return desk.coded
    return desk.coded[:1] if promise.first_only else ()


def uris_of(desk: Desk) -> set[str]:
    """Return where the codes of a desk may lead."""
    values = [contact.value for contact in desk.contacts]
    ids = [contact.search_id for contact in desk.contacts if contact.search_id]
    return {uri for value in (*values, *ids) for uri in leads(value.text)}
