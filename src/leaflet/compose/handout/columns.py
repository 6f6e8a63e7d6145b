"""The columns of the handout: which there are on a paper, how wide, and what their cells hold."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaflet.compose.handout.sheet import HandoutSheet
from leaflet.compose.parts.blocks import Block, ReadAs, Setter, paragraph, stack
from leaflet.compose.parts.codes import coded_cell
from leaflet.compose.parts.contacts import ContactStyle, bracketed
from leaflet.compose.parts.facts import facts
from leaflet.model.desk import Desk
from leaflet.model.notice import Handout
from leaflet.model.words import Span, Words

TIMES: Final = ("hours", "closed")
TERMS: Final = ("audience", "languages", "fee", "booking", "access")
"""The labelled lines below the contacts, and those below the summary."""
KEYS: Final = ("name", "operator", "contacts", "summary")
NAMES: Final = ("name", "operator")  # what a cell begins with
HOSTS: Final = {"name": "contacts", "operator": "name", "summary": "contacts"}
"""The columns that take in the words of a folded one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the keys of what its cells hold, its width in pt, and its head."""

    keys: tuple[str, ...]
    width: float
    head: Words


def columns(
    handout: Handout, sheet: HandoutSheet, width: float, folded: frozenset[str]
) -> tuple[Column, ...]:
    """Return the columns that share a width (pt); the ``folded`` ones are in others' cells."""
    kept = [key for key in KEYS if key not in folded]
    shares = {key: float(getattr(sheet.columns, key)) for key in kept}
    made = []
    for key in kept:
        guests = [each for each in KEYS if each in folded and _host(each, folded) == key]
        keys = tuple(sorted((key, *guests), key=lambda each: (each not in NAMES, each in folded)))
        named = [each for each in keys if each == key or share_empty(handout, each) < 1.0]
        made.append(Column(keys, width * shares[key] / sum(shares.values()), _head(handout, named)))
    return tuple(made)


def _host(key: str, folded: frozenset[str]) -> str:
    while key in folded:
        key = HOSTS[key]
    return key


def folds(handout: Handout, sheet: HandoutSheet, width: float) -> frozenset[str]:
    """Return the columns that fold: operators on a narrow paper, and any that is mostly empty."""
    empty = {
        key for key in ("operator", "summary") if share_empty(handout, key) > sheet.folds.empty
    }
    return frozenset(empty | ({"operator"} if width < sheet.folds.narrow else set()))


def share_empty(handout: Handout, key: str) -> float:
    """Return the share of desks that have nothing in a column, from 0 to 1."""
    desks = handout.desks
    return sum(not _holds(desk, key) for desk in desks) / len(desks) if desks else 0.0


def _holds(desk: Desk, key: str) -> bool:
    more = TERMS if key == "summary" else ()
    return any(getattr(desk, each) for each in (key, *more))


def _head(handout: Handout, keys: Sequence[str]) -> Words:
    heads: list[Words] = [getattr(handout.columns, key) for key in keys]
    spans = [span for words in heads for span in (Span("・"), *words.spans)]
    return Words(tuple(spans[1:]), heads[0].origin)


@dataclass(frozen=True, slots=True)
class Cells:
    """Sets the cells of a row at one size of type."""

    setter: Setter
    sheet: HandoutSheet
    contacts: ContactStyle

    def cell(self, parts: Sequence[Desk], keys: Sequence[str], measure: float) -> Block:
        """Return what a desk, or its parts, have under these keys, in a measure in pt.

        What it is called is said once.
        """
        makers: dict[str, Callable[[Desk, float, bool], Block]] = {
            "name": self._name,
            "operator": self._operator,
            "contacts": self._contacts,
            "summary": self._summary,
        }
        blocks = [
            makers[key](desk, measure, key != keys[0])
            for key in keys
            for desk in (parts[:1] if key in NAMES else parts)
        ]
        return stack(blocks, self.sheet.gaps.parts)

    def _name(self, desk: Desk, measure: float, _folded: bool) -> Block:
        types, ink = self.sheet.type, self.sheet.tone.ink
        name = desk.name
        blocks = [
            paragraph(self.setter, name, types.name, measure, ink, ReadAs(bookmark=name.plain))
        ]
        if desk.also:
            blocks.append(paragraph(self.setter, bracketed(desk.also), types.also, measure, ink))
        return stack(blocks)

    def _operator(self, desk: Desk, measure: float, folded: bool) -> Block:
        if desk.operator is None:
            return Block(0, 0)
        types, inks = self.sheet.type, self.sheet.tone
        role, ink = (types.also, inks.soft) if folded else (types.operator, inks.ink)
        return paragraph(self.setter, desk.operator, role, measure, ink)

    def _contacts(self, desk: Desk, measure: float, _folded: bool) -> Block:
        gap = self.sheet.gaps.parts
        ways = coded_cell(self.setter, desk, self._style_of(desk), measure)
        return stack([ways, self._facts(desk, TIMES, measure)], gap)

    def _style_of(self, desk: Desk) -> ContactStyle:
        """Return how a desk's contacts are set: 110, short numbers, or all of an emergency larger.

        Of the desk that has 110, only that is: its other numbers are not for an emergency.
        """
        larger = self.sheet.urgent.larger
        if not desk.emergency:
            return replace(self.contacts, short_number=larger)
        style = replace(self.contacts, accent=self.sheet.tone.emergency, urgent=larger)
        known = any(each.emergency for each in desk.contacts)
        return style if known else replace(style, number=style.number.times(larger))

    def _facts(self, desk: Desk, keys: Sequence[str], measure: float) -> Block:
        return facts(self.setter, desk, self.sheet.facts, keys, self.contacts, measure)

    def _summary(self, desk: Desk, measure: float, _folded: bool) -> Block:
        role, ink = self.sheet.type.summary, self.sheet.tone.ink
        lines = [paragraph(self.setter, words, role, measure, ink) for words in desk.summary]
        return stack([*lines, self._facts(desk, TERMS, measure)], self.sheet.gaps.paragraphs)
