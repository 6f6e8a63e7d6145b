"""What a notice says, fact by fact: one value of one key, with the line it was written on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from leaflet.language import _
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.notice import Card, Edition, Handout, Notice
from leaflet.model.route import Flowchart, Step
from leaflet.model.words import Value, Words
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Fact:
    """A value as it is written; ``key`` is its key in the data files: ``phone``, ``hours``.

    ``of`` is the number or address that it belongs to, or is itself; empty for a whole desk.
    """

    key: str
    text: str
    origin: Origin
    of: str = ""


_TEXTS: Final = ("name", "also", "short", "operator", "action")
TERMS: Final = ("audience", "languages", "hours", "closed", "fee", "booking", "access")
_PROSE: Final = ("summary", "note")


def of_desk(desk: Desk) -> Iterator[Fact]:
    """Yield the facts of a desk in the order in which they are printed."""
    for key in _TEXTS:
        yield from _facts(key, getattr(desk, key))
    for contact in desk.contacts:
        for fact in _of_contact(contact):
            yield replace(fact, of=contact.value.text)
    for key in (*TERMS, *_PROSE):
        yield from _facts(key, getattr(desk, key))
    for key in ("checked", "until"):
        if dated := getattr(desk, key):
            yield from _facts(key, dated.written)
    yield from _facts("source", desk.source)


def _of_contact(contact: Contact) -> Iterator[Fact]:
    yield from _facts(contact.kind.value, contact.value)
    yield from _facts("id", contact.search_id)
    yield from _facts("reading", contact.reading)
    yield from _facts("hours", contact.hours)
    yield from _facts("note", contact.note)
    if contact.qr:  # what it holds is compared as the number or address
        yield Fact("qr", _("printed"), contact.value.origin)


def of_edition(edition: Edition) -> Iterator[Fact]:
    """Yield the facts of edition.yaml that are printed."""
    yield from _facts("as_of", edition.as_of.written)
    if edition.publisher:
        yield Fact("publisher", edition.publisher.plain, edition.publisher.origin)
    for line in edition.imprint:
        yield Fact("imprint", line.plain, line.origin)


def of_part(notice: Notice, part: str, names: Mapping[str, str]) -> Iterator[Fact]:
    """Yield the facts of a document beside its desks; nothing where the notice has none.

    ``names`` are the new names of desks by their ids: a way to a renamed desk is the same way.
    """
    document = getattr(notice, part)
    if document is None:
        return
    if isinstance(document, Card):
        for side in filter(None, (document.front, document.back)):
            yield from _facts("title", side.title)
        yield from _facts("lead", document.lead)
        return
    if isinstance(document, Handout):
        heads = document.columns
        yield from _facts("columns", (heads.name, heads.operator, heads.contacts, heads.summary))
    for key in ("title", "label", "lead", "legend", "legend_note", "notes"):
        yield from _facts(key, getattr(document, key, None))
    for line in (*getattr(document, "sender", ()), *getattr(document, "body", ())):
        yield Fact("body", line.plain, line.origin)
    if isinstance(document, Flowchart):
        for step in document.flow:
            yield from _of_step(step, "", names)


def _of_step(step: Step, above: str, names: Mapping[str, str]) -> Iterator[Fact]:
    """Yield where each question leads, under all the questions that lead to it."""
    path = f"{above} › {step.when.plain}" if above else step.when.plain
    if step.go:
        desks = (arrow.desk for arrow in step.go)
        said = "、".join(names.get(desk.id, desk.name.plain) for desk in desks)
        yield Fact("go", f"{path} → {said}", step.origin)
    for child in step.then:
        if isinstance(child, Step):
            yield from _of_step(child, path, names)
        else:
            yield Fact("goto", f"{path} → {child.step}", child.origin)


def desks_of(notice: Notice, part: str) -> tuple[Desk, ...]:
    """Return the desks that a document prints, each once, in the order in which it names them."""
    document = getattr(notice, part)
    if document is None:
        return ()
    if isinstance(document, Flowchart):
        named = [arrow.desk for step in document.steps() for arrow in step.go]
    elif isinstance(document, Card):
        named = [desk for side in (document.front, document.back) if side for desk in side.desks]
    else:
        named = list(document.desks)
    return tuple({desk.id: desk for desk in named}.values())


NUMBERS: Final = frozenset({Kind.PHONE.value, Kind.FAX.value, "id", "as_of"})
"""The facts in which a single character matters, and is hard to see."""


def _facts(key: str, value: Words | Value | tuple[Words, ...] | None) -> Iterator[Fact]:
    if value is None:
        return
    if isinstance(value, Words):
        yield Fact(key, value.plain, value.origin)
    elif isinstance(value, Value):
        yield Fact(key, value.text, value.origin)
    else:
        for each in value:
            yield Fact(key, each.plain, each.origin)
