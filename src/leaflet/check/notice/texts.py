"""What rules look at: the texts, contacts, numbers and addresses of a notice, at their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from leaflet.model.address import half_width, looks_like_url
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.notice import Notice
from leaflet.model.words import Value
from leaflet.report import Origin

_IN_PROSE: Final = re.compile(
    r"(?:https?://|www\.)[!-~]+|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)

_NUMBER: Final = re.compile(
    r"(?:(?<![\w〒.-])|(?<=(?i:TEL|FAX)))0(?!0)"  # 00130-9-… is an account of the post office
    r"(?:\d{1,4}-\d{1,5}-\d{2,6}|\d{1,4}\(\d{1,5}\)\d{2,6}|\d{9,10})(?![\w-])",
    re.ASCII,
)
_OTHER_NUMBER: Final = re.compile(r"(?:口座|振替|様式|第)[^。、]{0,8}$")
"""What precedes a number that is not a telephone's."""
HYPHENS: Final = dict.fromkeys(map(ord, "−‐–ー"), "-")
"""What people type between digits for a hyphen."""


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text of the notice, as written, and its place; whether it is of opening hours."""

    text: str
    origin: Origin
    hours: bool = False

    def at(self, start: int) -> Origin:
        """Return the place of a character of the text, if the text is in its line as it is."""
        begins = self.origin.excerpt.find(self.text, max(self.origin.column - 1, 0))
        return self.origin if begins < 0 else self.origin._replace(column=begins + start + 1)

    def place_of(self, words: str) -> Origin:
        """Return the place of some words of the text."""
        begins = self.origin.excerpt.find(words, max(self.origin.column - 1, 0))
        return self.origin if begins < 0 else self.origin._replace(column=begins + 1)


def texts(notice: Notice) -> Iterator[WrittenText]:
    """Yield every text of the notice that is printed, except the ids of accounts."""
    for words in notice.prose:
        yield WrittenText(words.plain, words.origin, words.hours)


def contacts(notice: Notice) -> Iterator[tuple[Desk, Contact]]:
    """Yield every contact with its desk."""
    for desk in notice.desks.values():
        for contact in desk.contacts:
            yield desk, contact


def in_prose(notice: Notice) -> Iterator[WrittenText]:
    """Yield the texts that are not the number or address of a contact."""
    fields = {
        (each.value.text, each.words.origin) for _desk, each in contacts(notice) if _typed(each)
    }
    return (each for each in texts(notice) if (each.text, each.origin) not in fields)


def _typed(contact: Contact) -> bool:
    """Return whether the value of a contact is dialled or typed as it is."""
    kinds = (Kind.PHONE, Kind.FAX, Kind.URL, Kind.EMAIL)
    return contact.kind in kinds or looks_like_url(contact.value.text)


def phones_of(desk: Desk) -> list[Value]:
    """Return the telephone and fax numbers of a desk, as written."""
    return [each.value for each in desk.contacts if each.kind in (Kind.PHONE, Kind.FAX)]


def numbers(text: WrittenText) -> Iterator[Value]:
    """Yield the telephone numbers in prose, in half-width."""
    plain = normalize("NFKC", text.text).translate(HYPHENS)
    for found in _NUMBER.finditer(plain):
        if not _OTHER_NUMBER.search(plain, 0, found.start()):
            yield Value(found[0], text.place_of(found[0]))


@dataclass(frozen=True, slots=True)
class Address:
    """A web or mail address as written, in a field or in prose."""

    text: str
    origin: Origin
    mail: bool

    @property
    def desk(self) -> tuple[str | int, ...]:
        """The keys that lead to its desk."""
        return self.origin.within[:2]

    @property
    def host(self) -> str:
        """The host in half-width and lower case, without its port."""
        if self.mail:
            return half_width(self.text).lower().rpartition("@")[2]
        return host_of(self.text)


def host_of(address: str) -> str:
    """Return the host of a web address in half-width and lower case, without its port."""
    rest = re.sub(r"^[a-z]+://", "", half_width(address).lower())
    return re.split(r"[/?#:]", rest, maxsplit=1)[0]


def addresses(notice: Notice) -> Iterator[Address]:
    """Yield every address of the notice: those of contacts, and those in prose."""
    for _desk, contact in contacts(notice):
        value = contact.value
        if _typed(contact) and contact.kind not in (Kind.PHONE, Kind.FAX):
            yield Address(value.text, value.origin, contact.kind is Kind.EMAIL)
    for text in in_prose(notice):
        for found in _IN_PROSE.finditer(text.text):
            written = found[0].rstrip(".,)]")
            yield Address(written, text.place_of(written), not looks_like_url(written))
