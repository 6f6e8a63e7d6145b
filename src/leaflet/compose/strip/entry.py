"""A desk on the poster: its name and first number large, all else below or beside its code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Final

from leaflet.compose.parts.baseline import extent_of, last_baseline, trailing
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import TOLERANCE, ReadAs, Setter, paragraph, paragraphs, stack
from leaflet.compose.parts.codes import code_below, code_beside, codes_of, sized_code
from leaflet.compose.parts.contacts import (
    ContactStyle,
    contact_texts,
    contact_value,
    role_of,
    said,
    search_id_words,
)
from leaflet.compose.parts.facts import FactStyle, facts_in_lines
from leaflet.compose.strip.sheet import StripSheet
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Words

MANY: Final = 4  # numbers
LEAST: Final = 10  # sizes: in a narrower column nothing is said beside a number


class Detail(IntEnum):
    """How much of a desk is printed besides its name, numbers, hours, note and code.

    Nothing; the labelled lines; every way to reach it.
    """

    LEAST = 0
    LINES = 1
    FULL = 2


@dataclass(frozen=True)
class Entries:
    """Sets desks at one size of type, in as much detail as there is room for."""

    setter: Setter
    sheet: StripSheet
    detail: Detail

    def entry(self, desk: Desk, measure: float, drop: float = 0.0) -> Block:
        """Return a desk in a measure (pt): its name and number, the code beside them or below.

        It is where the desk is lower so. The number is ``drop`` pt lower than it need be, if it is
        one.
        """
        coded, gap = codes_of(desk), self.sheet.gaps.parts
        sized = sized_code(coded[0], self.sheet.code.side) if coded else None
        more = self._more(desk, measure)
        if sized is None:
            return stack([self._main(self.setter, desk, measure, drop), *more], gap)
        head = self._head(self.setter, desk, measure, drop, ())
        times = self._lines(self.setter, self._said(desk), measure)
        below = stack([code_below(self.setter, head, sized, 0.0), *times, *more], gap)
        room = measure - sized.side - 2 * sized.quiet
        main = self.setter.if_it_fits(lambda to: self._main(to, desk, room, drop))
        if main is None:
            return below
        text = code_beside(self.setter, main, sized, measure + sized.quiet)
        return min(stack([text, *more], gap), below, key=lambda each: each.height)

    def _more(self, desk: Desk, measure: float) -> list[Block]:
        """Return what else is said of a desk: the other contacts, labelled lines, its note."""
        note, ink = self.sheet.type.note, self.sheet.tone.ink
        told = desk.of(Kind.PHONE) if _alike(desk) else (desk.main_contact,)
        others = [each for each in self._shown(desk) if each not in told]
        contacts = contact_texts(self.setter, others, self._others, measure)
        said_above = ("hours",) if _own_hours(desk) else ()
        labels = {key: label for key, label in self._labels.items() if key not in said_above}
        terms = facts_in_lines(self.setter, desk, labels, self._facts, measure)
        notes = paragraphs(self.setter, desk.note, note, measure, ink)
        return [each for each in (*contacts, terms, notes) if each.height]

    @property
    def _labels(self) -> dict[str, str]:
        """The labels of the lines that are printed, by their keys: of the hours in any case."""
        every = self.detail > Detail.LEAST
        return {key: label for key, label in self.sheet.facts.items() if every or key == "hours"}

    def _shown(self, desk: Desk) -> list[Contact]:
        """Return the contacts that there is room for: the first, and every telephone number."""
        return [
            each
            for each in desk.contacts
            if self.detail is Detail.FULL
            or each in (desk.main_contact, *desk.coded[:1])
            or each.kind is Kind.PHONE
        ]

    @property
    def _facts(self) -> FactStyle:
        types, inks, gap = self.sheet.type, self.sheet.tone, self.sheet.gaps.parts
        return FactStyle(types.kind, types.note, inks.ink, inks.head, 2 * gap)

    @cached_property
    def _others(self) -> ContactStyle:
        """The style of a desk's further contacts: small, but with numbers as large as names."""
        types, small = self.sheet.type, self.sheet.type.address
        words = replace(types.note, leading=small.leading)
        return replace(
            self.sheet.contact_style(),
            number=replace(types.number, size=types.name.size, smallest=types.name.smallest),
            fax=replace(small, unbroken="number"),
            hours=words,
            value=words,
        )

    @cached_property
    def _numbers(self) -> ContactStyle:
        """The style of numbers of which none comes first."""
        types = self.sheet.type
        number = replace(types.number, size=types.value.size, smallest=types.value.smallest)
        return replace(self._others, number=number)

    def _main(self, setter: Setter, desk: Desk, measure: float, drop: float) -> Block:
        """Return the name of a desk, how to reach it, and when."""
        return self._head(setter, desk, measure, drop, self._said(desk))

    def _said(self, desk: Desk) -> Sequence[Words]:
        """Return what is said after the first way to reach a desk: an extension, hours, a note."""
        contact = desk.main_contact
        return () if _alike(desk) else said(contact, contact.hours or _own_hours(desk))

    def _lines(self, setter: Setter, texts: Iterable[Words], measure: float) -> list[Block]:
        role, ink = self.sheet.type.hours, self.sheet.tone.ink
        return [paragraph(setter, each, role, measure, ink) for each in texts]

    def _head(
        self, setter: Setter, desk: Desk, measure: float, drop: float, after: Sequence[Words]
    ) -> Block:
        """Return the name of a desk, and the first way to reach it, or all that are alike.

        What is said ``after`` it is beside a number where that is lower, or else below.
        """
        types, inks, contact = self.sheet.type, self.sheet.tone, desk.main_contact
        name = paragraph(
            setter, desk.name, types.name, measure, inks.ink, ReadAs("H2", desk.name.plain)
        )
        if desk.operator:
            operator = paragraph(setter, desk.operator, types.operator, measure, inks.soft)
            name = trailing(name, operator, measure, types.name.at(setter.ease))
        ink = inks.emergency if desk.emergency else inks.accent
        if _alike(desk):
            style = replace(self._numbers, accent=ink)
            numbers = contact_texts(setter, desk.of(Kind.PHONE), style, measure)
            return stack([name, *numbers], self.sheet.gaps.parts)
        name = Group(name.width, name.height + drop, ((name, 0.0, 0.0),))
        role = role_of(contact, types)
        if role is types.address:  # what a desk is reached by is no smaller than it need be
            most = types.value.at(setter.ease)
            role = setter.filling(contact.words, role, measure, most)
        number = contact_value(setter, contact, role, ink, measure, inks.soft)
        gap, written = self.sheet.gaps.parts / 2, search_id_words(contact)
        ids = [paragraph(setter, written, types.value, measure, inks.ink)] if written else []
        below = stack([number, *ids, *self._lines(setter, after, measure)], gap)
        beside = None if ids else self._beside(setter, number, after, measure)
        return stack([name, min(beside or below, below, key=lambda each: each.height)], gap)

    def _beside(
        self, setter: Setter, number: Block, after: Sequence[Words], measure: float
    ) -> Block | None:
        """Return a number with what is said after it on its right; None where it is too long."""
        x = extent_of(number) + self.sheet.code.gap
        room, role = measure - x, self.sheet.type.hours
        size = role.at(setter.ease)
        wide = max((setter.width(each, role, size) for each in after), default=room) + TOLERANCE
        if not after or room < min(wide, LEAST * size):
            return None
        text = stack(self._lines(setter, after, room))
        height = max(number.height, text.height)
        top = (height - number.height) / 2
        y = min(top + last_baseline(number) - last_baseline(text), height - text.height)
        return Group(measure, height, ((number, 0.0, top), (text, x, max(0.0, y))))

    def unsaid(self, desk: Desk) -> list[str]:
        """Return what is not said of a desk."""
        shown = self._shown(desk)
        contacts = [each.value.text for each in desk.contacts if each not in shown]
        keys = [key for key in self.sheet.facts if key not in self._labels]
        return [*contacts, *(line.plain for key in keys for line in desk.lines(key))]


def _alike(desk: Desk) -> bool:
    """Return whether a desk has many numbers, each for some of its callers: none comes first."""
    numbers = desk.of(Kind.PHONE)
    return len(numbers) >= MANY and all(each.note for each in numbers)


def _own_hours(desk: Desk) -> tuple[Words, ...]:
    """Return the hours of a desk that are said after its only number, without a label."""
    only = desk.main_contact.kind is Kind.PHONE and len(desk.of(Kind.PHONE)) == 1
    return desk.hours if only and not desk.main_contact.hours else ()
