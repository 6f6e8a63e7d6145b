"""A card's sheet at one size of type: every role with the size in which it is set."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import IntEnum
from functools import cached_property
from itertools import product
from typing import Final

from leaflet.compose.cards.sheet import CardSheet, Gaps, Types
from leaflet.compose.parts.qr import SMALLEST_MODULE
from leaflet.compose.parts.theme import Theme
from leaflet.compose.sheet import Role

SIZES: Final = (1.0, 0.5, 0.0)


class Detail(IntEnum):
    """How much of a desk is printed besides its name, its direct ways and their hours.

    Nothing; where nothing can be dialled, all its ways; its whole name, not the short one; the
    operator of every desk; all ways of every desk; its other name as well.
    """

    BARE = 0
    SHORT = 1
    LEAST = 2
    USUAL = 3
    WAYS = 4
    FULL = 5


@dataclass(frozen=True, slots=True)
class Terms:
    """What a side gives up to hold its desks, the best terms first in ``Terms.all``.

    The most codes on it, the detail, and how large codes are: from the least that reads from a
    copy (0) to what the sheet wishes (1).
    """

    codes: int
    detail: Detail
    size: float

    @classmethod
    def all(cls, codes: int, alone: bool) -> Iterator["Terms"]:
        """Yield the terms for at most so many codes; the last only for desks ``alone`` on sides."""
        details = Detail.WAYS, Detail.USUAL, Detail.LEAST
        for count, detail in product(range(codes, -1, -1), details):
            yield from (cls(count, detail, size) for size in (SIZES if count else SIZES[-1:]))
        yield SHORT
        if alone:
            yield LAST


SHORT: Final = Terms(0, Detail.SHORT, SIZES[-1])
LAST: Final = Terms(0, Detail.BARE, SIZES[-1])


@dataclass(frozen=True)
class Look:
    """The sheet, its types at their sizes, and how much is printed.

    ``module`` is the least width of a code's module, ``side`` the most of a code's side, in pt;
    ``more`` adds what there is room for, which a trial need not.
    """

    sheet: CardSheet
    types: Types
    detail: Detail
    module: float
    side: float
    more: bool = False

    @property
    def inks(self) -> Theme:
        """The inks."""
        return self.sheet.tone

    @cached_property
    def gaps(self) -> Gaps:
        """The distances, in pt; two numbers side by side keep apart as two words do."""
        gaps = self.sheet.gaps
        return replace(gaps, columns=max(gaps.columns, gaps.apart * self.types.number.size))


def look_at(sheet: CardSheet, text: float, number: float, terms: Terms, side: float = 0.0) -> Look:
    """Return the sheet at two eases from 0 (smallest) to 1 (largest): of words and of numbers.

    The title and the date have one size on every side, as the marks of the design. A 語呂 keeps
    the size at which it is read, however small the number below it. Where the least is said, the
    lines of the foot are as close as those of hours.
    """
    roles = {}
    for field in fields(Types):
        role = getattr(sheet.type, field.name)
        title = 0.0 if terms.detail < Detail.LEAST else 1.0
        ease = {"number": number, "title": title, "date": title}.get(field.name, text)
        # The smallest size stays known: a word that it would keep whole asks for smaller type.
        roles[field.name] = _legible(replace(role, size=role.at(ease)), sheet.furigana)
    if terms.detail < Detail.LEAST:
        close = min(sheet.type.foot.leading, sheet.type.hours.leading)
        roles["foot"] = replace(roles["foot"], leading=close)
    big = roles["number"]
    roles["number"] = replace(big, ruby=max(big.ruby, sheet.mnemonic / big.size))
    module = SMALLEST_MODULE + terms.size * max(0.0, sheet.module - SMALLEST_MODULE)
    return Look(sheet, Types(**roles), terms.detail, module, side)


def _legible(role: Role, least: float) -> Role:
    """Return a role whose furigana, if it has any, are no smaller than ``least`` pt."""
    return replace(role, ruby=max(role.ruby, least / role.size)) if role.ruby else role
