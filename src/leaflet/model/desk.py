"""A consultation desk (相談窓口) of the register and the ways to reach it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from leaflet.model.phone import EMERGENCY, digits
from leaflet.model.uri import line_account
from leaflet.model.wareki import Dated
from leaflet.model.words import Value, Words, joined
from leaflet.report import Origin

SHORT: Final = 5  # characters: 189, #9110


class Kind(StrEnum):
    """A way to reach a desk; the value is the key in desks.yaml."""

    PHONE = "phone"
    LINE = "line"
    URL = "url"
    EMAIL = "email"
    FAX = "fax"
    VISIT = "visit"
    CHAT = "chat"
    SNS = "sns"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach a desk.

    ``value`` is what is checked and linked, as written; ``words`` is the same as it is printed,
    with its furigana: a mnemonic (語呂) is over the digits that it says. Of a number ``extension``
    is what is said after it: 代表, 直通, 内線12.
    """

    kind: Kind
    value: Value
    words: Words
    origin: Origin
    extension: Words | None = None
    hours: tuple[Words, ...] = ()
    note: Words | None = None
    search_id: Value | None = None  # the search id of a LINE account
    reading: Value | None = None  # the mnemonic of a number, as written
    qr: bool = False
    target: str = ""  # its URI, in ASCII; empty where a click or a code can lead nowhere

    @property
    def emergency(self) -> bool:
        """Whether this is an emergency number."""
        return self.kind is Kind.PHONE and digits(self.value.text) in EMERGENCY

    @property
    def short_number(self) -> bool:
        """Whether this is a number of few digits, easy to keep in mind: 189, #9110."""
        return self.kind is Kind.PHONE and len(self.words.plain) <= SHORT

    @property
    def scanned(self) -> str:
        """Where its code leads on paper that is taken along: the account of its id, or ``target``.

        There is nothing to click there.
        """
        account = self.search_id.text if self.search_id else ""
        return line_account(account) if account.startswith("@") else self.target


@dataclass(frozen=True, slots=True)
class Desk:
    """One entry of the register; what the office has not written is None or empty."""

    id: str
    name: Words
    contacts: tuple[Contact, ...]
    origin: Origin
    also: Words | None = None
    operator: Words | None = None
    action: Words | None = None
    short: Words | None = None  # 略称, for references and where space is short
    emergency: bool = False  # marked as one, or reached by 110, 118 or 119
    audience: Words | None = None
    languages: tuple[Words, ...] = ()
    hours: tuple[Words, ...] = ()
    closed: Words | None = None
    fee: Words | None = None
    booking: Words | None = None
    access: Words | None = None
    summary: tuple[Words, ...] = ()
    note: tuple[Words, ...] = ()
    checked: Dated | None = None
    until: Dated | None = None
    source: Value | None = None

    def of(self, *kinds: Kind) -> tuple[Contact, ...]:
        """Return the contacts of these kinds, in the order of the register."""
        return tuple(contact for contact in self.contacts if contact.kind in kinds)

    def lines(self, key: str) -> tuple[Words, ...]:
        """Return what is written under a key: hours line by line, another list as one line."""
        written: Words | tuple[Words, ...] | None = getattr(self, key)
        if not written:
            return ()
        if isinstance(written, Words):
            return (written,)
        return written if key == "hours" else (joined(written),)

    @property
    def main_contact(self) -> Contact:
        """The first telephone number; without one, the first contact of the register."""
        return next(iter(self.of(Kind.PHONE)), self.contacts[0])

    @property
    def coded(self) -> tuple[Contact, ...]:
        """The contacts that ask for a code which leads somewhere."""
        return tuple(each for each in self.contacts if each.qr and each.target)


def urgent_first(desks: Sequence[Desk]) -> tuple[Desk, ...]:
    """Return the desks, those for an emergency before the others."""
    return tuple(sorted(desks, key=lambda desk: not desk.emergency))
