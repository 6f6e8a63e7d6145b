"""A card's sheet at one size of type: every role with the size in which it is set."""

from collections.abc import Iterator
from dataclasses import fields, replace
from enum import IntEnum
from itertools import product

from leaflet.compose.cards.sheet import CardSheet, Colours, Gaps, Types
from leaflet.compose.sheet import Role
from leaflet.frozen import dataclass


class Detail(IntEnum):
    """How much of a desk is printed besides its name, its ways and their hours.

    The operator where it fits beside the name; the operator; its other name as well.
    """

    LEAST = 0
    USUAL = 1
    FULL = 2


@dataclass(frozen=True, slots=True)
class Terms:
    """What a side gives up to hold its desks, the best terms first in ``Terms.all``.

    The most codes on it, whether these are as large as the sheet wishes them, and the detail.
    """

    codes: int
    sure: bool
    detail: Detail

    @classmethod
    def all(cls, codes: int) -> Iterator["Terms"]:
        """Give the terms for at most so many codes."""
        kinds = product(range(codes, -1, -1), (True, False), (Detail.USUAL, Detail.LEAST))
        return (cls(*kind) for kind in kinds)


@dataclass(frozen=True, slots=True)
class Look:
    """The sheet, its types at their sizes, the least width of a code's module in pt, the detail."""

    sheet: CardSheet
    types: Types
    module: float
    detail: Detail

    @property
    def inks(self) -> Colours:
        """The inks."""
        return self.sheet.colours

    @property
    def gaps(self) -> Gaps:
        """The distances, in pt."""
        return self.sheet.gaps


def look_at(sheet: CardSheet, text: float, number: float, terms: Terms) -> Look:
    """Return the sheet at two eases from 0 (smallest) to 1 (largest): of words and of numbers.

    The title and the date have one size on every side, as the marks of the design. A 語呂 keeps
    the size at which it is read, however small the number below it.
    """
    roles = {}
    for field in fields(Types):
        role = getattr(sheet.type, field.name)
        ease = {"number": number, "title": 1.0, "date": 1.0}.get(field.name, text)
        roles[field.name] = at_size(role, role.at(ease))
    big = roles["number"]
    roles["number"] = replace(big, ruby=max(big.ruby, sheet.mnemonic / big.size))
    return Look(sheet, Types(**roles), sheet.module if terms.sure else 0.0, terms.detail)


def at_size(role: Role, size: float) -> Role:
    """Return a role that has one size only, in pt."""
    return replace(role, size=size, smallest=size)
