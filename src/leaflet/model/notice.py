"""The notice: everything one data folder says, checked and with its references resolved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cached_property
from typing import Any

from leaflet.model.desk import Desk
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.route import Flowchart
from leaflet.model.ruby_markup import Blank
from leaflet.model.wareki import Dated, printed
from leaflet.model.words import Span, Value, Words
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Imprint:
    """One line of the imprint, or the publisher: prose and blanks in order."""

    parts: tuple[Span | Blank, ...]
    origin: Origin

    @property
    def blanks(self) -> tuple[str, ...]:
        """The names of the blanks, in order."""
        return tuple(part.name for part in self.parts if isinstance(part, Blank))

    @property
    def plain(self) -> str:
        """The text without what its blanks will hold."""
        return "".join(part.text for part in self.parts if isinstance(part, Span))

    def filled(self, values: Mapping[str, str]) -> Words:
        """Return the line with its blanks filled; KeyError names a blank that has no value."""
        spans = (
            Span(values[part.name], blank=part.name if part.name in values else "")
            if isinstance(part, Blank)
            else part
            for part in self.parts
        )
        return Words(tuple(spans), self.origin)


@dataclass(frozen=True, slots=True)
class Edition:
    """What changes at every reprint: edition.yaml."""

    as_of: Dated
    origin: Origin
    publisher: Imprint | None = None
    imprint: tuple[Imprint, ...] = ()
    hosts: tuple[Value, ...] = ()  # where addresses may lead; anywhere if empty
    rules: Mapping[str, Value] = field(default_factory=dict)  # name -> limit or severity

    @property
    def as_of_line(self) -> Words:
        """「令和8年1月現在」, however the date is written in the register."""
        return Words((Span(printed(self.as_of.day) + "現在"),), self.as_of.written.origin)


@dataclass(frozen=True, slots=True)
class HeadRow:
    """The head row of the handout."""

    name: Words
    operator: Words
    contacts: Words
    summary: Words


@dataclass(frozen=True, slots=True)
class ListedDesks:
    """A document of one list of desks, with what is said above and below it."""

    title: Words
    desks: tuple[Desk, ...]
    origin: Origin
    label: Words | None = None
    lead: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout(ListedDesks):
    """The child-oriented table: handout.yaml."""

    columns: HeadRow = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Strip(ListedDesks):
    """The poster with tear-off numbers: strip.yaml."""


@dataclass(frozen=True, slots=True)
class SchoolLetter(ListedDesks):
    """A school's letter with the numbers: letter.yaml; ``sender`` and ``body`` may have blanks."""

    sender: tuple[Imprint, ...] = ()
    body: tuple[Imprint, ...] = ()


@dataclass(frozen=True, slots=True)
class CardSide:
    """One side of the wallet card; ``origin`` is the place of its list of desks."""

    title: Words | None
    desks: tuple[Desk, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Card:
    """The wallet card: card.yaml."""

    front: CardSide
    back: CardSide | None = None
    lead: tuple[Words, ...] = ()

    @property
    def titles(self) -> tuple[Words, ...]:
        """The titles of its sides."""
        sides = (self.front, self.back)
        return tuple(side.title for side in sides if side and side.title)


@dataclass(frozen=True)
class Notice:
    """One edition; a document whose file is absent is None.

    ``labels`` are the words that a sheet adds, where they are looked at with what it prints.
    """

    edition: Edition
    desks: Mapping[str, Desk]
    readings: ReadingDictionary
    flowchart: Flowchart | None = None
    handout: Handout | None = None
    card: Card | None = None
    strip: Strip | None = None
    letter: SchoolLetter | None = None
    labels: tuple[Words, ...] = ()

    @cached_property
    def prose(self) -> tuple[Words, ...]:
        """Its paragraphs, each once, in the writer's order; the date as it is printed is first."""
        return tuple(dict.fromkeys((self.edition.as_of_line, *_within(self))))

    def prose_of(self, part: str) -> tuple[Words, ...]:
        """Return the paragraphs of one document, by its name here: ``handout``."""
        return tuple(dict.fromkeys((self.edition.as_of_line, *_within(getattr(self, part)))))


def _within(value: Any) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, Imprint):
        yield Words(tuple(part for part in value.parts if isinstance(part, Span)), value.origin)
    elif isinstance(value, tuple):
        for item in value:
            yield from _within(item)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _within(getattr(value, each.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _within(item)
