"""No value is printed that was replaced.

``replaced.txt`` names numbers, ids and addresses that have changed, with their source.

変更された番号・ID・アドレスを印刷しない。

変わったことが分かっているものの表(replaced.txt)と比べます。

PASS phone: 0120-0-78310
FAIL phone: 0570-0-78310
FAIL {line: SNS人権相談, id: "@snsjinkensoudan"}
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from leaflet.check.notice.texts import contacts
from leaflet.check.table import rows
from leaflet.language import _
from leaflet.model.desk import Contact, Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import digits
from leaflet.model.words import Value
from leaflet.report import Finding, Level

_TABLE: Final = Path(__file__).with_name("replaced.txt")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A value that was replaced: by what, and who says so."""

    new: str
    source: str


@cache
def table() -> dict[str, Replaced]:
    """Return the replaced values by what is compared."""
    return {_compared(old): Replaced(new, source) for old, new, source in rows(_TABLE)}


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the values of contacts that were replaced."""
    for _desk, contact in contacts(notice):
        for value in _values(contact):
            if found := table().get(_compared(value.text)):
                message = _("“{old}” was replaced by {new}. Source: {source}").format(
                    old=value.text, new=found.new, source=found.source
                )
                hint = _("Check it at the source, then type {text}").format(text=found.new)
                yield Finding("replaced", Level.WARNING, value.origin, message, hint)


def _values(contact: Contact) -> Iterator[Value]:
    if contact.kind in (Kind.PHONE, Kind.FAX, Kind.URL):
        yield contact.value
    if contact.search_id:
        yield contact.search_id


def _compared(value: str) -> str:
    plain = value.strip().lower()
    if plain[:1] == "@" or "." in plain:
        return plain.removeprefix("https://").removeprefix("http://").rstrip("/")
    return digits(plain)
