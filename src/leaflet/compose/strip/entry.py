"""A desk on the poster: its name and first number large, all else below or beside its code."""

from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property
from typing import Final

from leaflet.compose.parts.baseline import trailing
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import ReadAs, Setter, paragraph, stack
from leaflet.compose.parts.codes import code_below, code_beside, sized_code
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

MANY: Final = 4  # numbers


class Detail(IntEnum):
    """How much of a desk is printed besides its name, numbers, hours, note and code.

    Nothing; the labelled lines; every way to reach it.
    """

    LEAST = 0
    LINES = 1
    FULL = 2


@dataclass(frozen=True)
class Entries:
    """Sets desks at one size of type, in as much detail as there is room for.

    Codes are beside numbers where there is room, or ``below`` them at first.
    """

    setter: Setter
    sheet: StripSheet
    detail: Detail
    below: bool = False

    def entry(self, desk: Desk, measure: float, drop: float = 0.0) -> Block:
        """Return a desk in a measure (pt): its name and number, the code beside them or below.

        Beside a code that is below is what else is said, if that is no higher. The number is
        ``drop`` pt lower than it need be, if it is one.
        """
        coded, gap = desk.coded[:1], self.sheet.gaps.parts
        sized = sized_code(coded[0], self.sheet.code.side) if coded else None
        if sized is None:
            main = self._main(self.setter, desk, measure, drop)
            return stack([main, self._below(desk, measure)], gap)
        room = measure - sized.side - 2 * sized.quiet
        text = self.setter.if_it_fits(lambda to: self._main(to, desk, room, drop))
        below = stack([self._times(self.setter, desk, room), self._below(desk, room)], gap)
        if below.height <= sized.side and (self.below or not text):
            head = self._head(self.setter, desk, measure, drop)
            return code_below(self.setter, head, sized, 0.0, below)
        if text:
            coded_text = code_beside(self.setter, text, sized, measure + sized.quiet)
        else:
            main = self._main(self.setter, desk, measure, drop)
            coded_text = code_below(self.setter, main, sized, 0.0)
        return stack([coded_text, self._below(desk, measure)], gap)

    def _below(self, desk: Desk, measure: float) -> Block:
        """Return what else is said of a desk: the other contacts, labelled lines, its note."""
        note, ink = self.sheet.type.note, self.sheet.tone.ink
        told = desk.of(Kind.PHONE) if _alike(desk) else (desk.main_contact,)
        others = [each for each in self._shown(desk) if each not in told]
        contacts = contact_texts(self.setter, others, self._others, measure)
        terms = facts_in_lines(self.setter, desk, self._labels, self._facts, measure)
        notes = stack(paragraph(self.setter, each, note, measure, ink) for each in desk.note)
        return stack([*contacts, terms, notes], self.sheet.gaps.parts)

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
        types, inks, small = self.sheet.type, self.sheet.tone, self.sheet.type.address
        words = replace(types.note, leading=small.leading)
        return ContactStyle(
            number=replace(types.number, size=types.name.size, smallest=types.name.smallest),
            fax=replace(small, unbroken="number"),
            hours=words,
            kind=types.kind,
            value=words,
            address=small,
            caption=types.kind,
            note=types.note,
            ink=inks.ink,
            soft=inks.soft,
            accent=inks.accent,
            tint=inks.head,
            kinds=self.sheet.kinds,
            captions={},
            code_side=self.sheet.code.side,
            code_gap=self.sheet.code.gap,
            gap=self.sheet.gaps.parts,
            bleed=0.0,
        )

    @cached_property
    def _numbers(self) -> ContactStyle:
        """The style of numbers of which none comes first."""
        types = self.sheet.type
        number = replace(types.number, size=types.value.size, smallest=types.value.smallest)
        return replace(self._others, number=number)

    def _main(self, setter: Setter, desk: Desk, measure: float, drop: float) -> Block:
        lines = [self._head(setter, desk, measure, drop), self._times(setter, desk, measure)]
        return stack(lines, self.sheet.gaps.parts / 2)

    def _head(self, setter: Setter, desk: Desk, measure: float, drop: float) -> Block:
        """Return the name of a desk, and the first way to reach it, or all that are alike."""
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
        lines = [name, contact_value(setter, contact, role, ink, measure, inks.soft)]
        if written := search_id_words(contact):
            lines.append(paragraph(setter, written, types.value, measure, inks.ink))
        return stack(lines, self.sheet.gaps.parts / 2)

    def _times(self, setter: Setter, desk: Desk, measure: float) -> Block:
        """Return what is said after it: an extension, the hours, a note."""
        contact, role, ink = desk.main_contact, self.sheet.type.hours, self.sheet.tone.ink
        words = () if _alike(desk) else said(contact, contact.hours)
        gap = self.sheet.gaps.parts / 2
        return stack([paragraph(setter, each, role, measure, ink) for each in words], gap)

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
