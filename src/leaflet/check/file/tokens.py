"""Tokens: the numbers, addresses, dates and ids in a text, and the texts that the data hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from leaflet.check.file.promised import PromisedFact
from leaflet.model.address import FULL_WIDTH
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.notice import Imprint, Notice
from leaflet.model.wareki import Dated, printed
from leaflet.model.words import Span, Value, Words
from leaflet.report import Origin

_NARROW: Final[dict[int, int | str]] = {**FULL_WIDTH, **dict.fromkeys(map(ord, "‐‑–−－ー"), "-")}
_ADDRESS: Final = r"(?:https?://)?[\w.+-]*@?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/[!-~]*)?"
_ERA: Final = "明治|大正|昭和|平成|令和"
_TOKENS: Final = {
    "date": re.compile(
        rf"(?:{_ERA})[0-9元]+年(?:[0-9]+月)?(?:[0-9]+日)?|(?:[0-9]+年)?[0-9]+月(?:[0-9]+日)?"
    ),
    "address": re.compile(_ADDRESS, re.ASCII),
    "id": re.compile(r"@[A-Za-z0-9_.-]+"),
    "time": re.compile(r"[0-9]{1,2}:[0-9]{2}"),
    "number": re.compile(r"#?[0-9][0-9-]*[0-9]"),
}
"""What looks like a date, an address and so on, in the order in which they are looked for."""
_SOME: Final = re.compile("[0-9A-Za-z元]")
_LEAST_DIGITS: Final = 3  # a shorter number may be a page number


def tokens(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield what looks like a number, an address, a date or an id: kind, text, start and end.

    The text is as it is compared: in half width, each hyphen the same.
    """
    narrow = text.translate(_NARROW)
    if not _SOME.search(narrow):
        return
    taken = [False] * len(narrow)
    for kind, pattern in _TOKENS.items():
        for match in pattern.finditer(narrow):
            start, end = match.span()
            digits = sum(character.isdigit() for character in match[0])
            if any(taken[start:end]) or (kind == "number" and digits < _LEAST_DIGITS):
                continue
            taken[start:end] = [True] * (end - start)
            yield kind, match[0], start, end


def as_of(notice: Notice) -> PromisedFact:
    """Return the date of the edition, as documents print it."""
    written = notice.edition.as_of
    return PromisedFact("date", printed(written.day), written.written.origin)


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a value and all it holds, but not the dictionary of readings."""
    if isinstance(value, Words):
        yield value.plain
    elif isinstance(value, Value | Span):
        yield value.text
    elif isinstance(value, Dated):
        yield value.written.text
        yield printed(value.day)
    elif isinstance(value, Imprint):
        yield value.plain
    elif isinstance(value, ReadingDictionary | Origin):
        return
    else:
        for part in _parts(value):
            yield from texts(part)


def _parts(value: Any) -> Iterator[Any]:
    if is_dataclass(value):
        yield from (getattr(value, each.name) for each in fields(value))
    elif isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, tuple | list):
        yield from value
