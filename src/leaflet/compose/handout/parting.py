"""A desk that is too long for a page, in two rows: the second one says that it goes on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final, TypeVar

from leaflet.compose.parts.contacts import remarks
from leaflet.model.desk import Contact, Desk
from leaflet.model.words import Span, Words

T = TypeVar("T")
CODE: Final = 60  # characters: what a code takes of a cell, beside text


def parted(desk: Desk, again: str) -> tuple[Desk, ...]:
    """Return a desk in two between its contacts and between the paragraphs of its summary.

    The name of the second has ``again`` behind it. A desk with one of each stays as it is.
    """
    contacts, more_contacts = _halves(desk.contacts, _length)
    summary, more_summary = _halves(desk.summary, lambda words: len(words.plain))
    if not (more_contacts or more_summary):
        return (desk,)
    first = replace(
        desk,
        contacts=contacts,
        summary=summary,
        audience=None,
        languages=(),
        hours=(),
        closed=None,
        fee=None,
        booking=None,
        access=None,
        note=(),
    )
    name = desk.name
    if not name.plain.endswith(again):
        name = Words((*name.spans, Span(again)), name.origin)
    second = replace(
        desk, name=name, also=None, operator=None, contacts=more_contacts, summary=more_summary
    )
    return first, second


def _halves(parts: Sequence[T], length: Callable[[T], int]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Return parts in two, cut where these are most alike in length."""
    ends = list(accumulate(map(length, parts)))
    cuts = range(1, len(parts))
    cut = min(cuts, key=lambda cut: abs(2 * ends[cut - 1] - ends[-1]), default=len(parts))
    return tuple(parts[:cut]), tuple(parts[cut:])


def _length(contact: Contact) -> int:
    """Return about how many characters a contact takes."""
    said = sum(len(words.plain) for words in (contact.words, *remarks(contact)))
    return said + CODE * contact.qr
