"""layouts/card.yaml: how a card looks, and the stock it is printed on (layouts/stocks.yaml)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Final, Literal

from leaflet.compose.cards.stock import Stock, find_stock
from leaflet.compose.parts.codes import CodeSize
from leaflet.compose.parts.contacts import ValueRoles
from leaflet.compose.parts.document_sheet import DocumentSheet
from leaflet.compose.sheet import OF_A_CONTACT, OF_A_DESK, Role
from leaflet.compose.wishes import Duplex
from leaflet.language import _
from leaflet.units import mm

LEAST_NUMBER: Final = 11.0  # pt: a number on a card is read at arm's length
LEAST_TEXT: Final = 7.0  # pt: below it a card is for young eyes only

_CUT: Final = mm(1)  # by how much a cut may be beside its line


@dataclass(frozen=True, slots=True)
class Types(ValueRoles):
    """How each kind of text is set."""

    title: Role
    date: Role
    lead: Role
    name: Role
    operator: Role
    hours: Role
    kind: Role
    summary: Role
    caption: Role
    foot: Role

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """Yield the roles that may become too small to be read."""
        for name in (each.name for each in fields(self)):
            least = LEAST_NUMBER if name == "number" else LEAST_TEXT
            if getattr(self, name).smallest < least:
                message = _("Text of this kind is not legible at {size:g} pt on a card.").format(
                    size=getattr(self, name).smallest
                )
                yield name, message, _("Make smallest at least {least:g}pt.").format(least=least)


@dataclass(frozen=True, slots=True)
class Band:
    """The band with the title; lengths in pt."""

    across: float
    down: float
    radius: float
    gap: float  # to the desks


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances on a card, in pt: the least, and the most that free room adds to a gap."""

    rows: float
    columns: float
    apart: float  # between columns, in sizes of a number
    beside: float  # between a number and its hours, a name and its operator
    most: float
    foot: float


@dataclass(frozen=True, slots=True)
class Marks:
    """トンボ and fold marks outside the cards, in pt."""

    offset: float
    length: float
    weight: float
    dash: float


@dataclass(frozen=True, slots=True)
class CardSheet(DocumentSheet):
    """What the two sheets say together."""

    stock: str
    stocks: dict[str, Stock]
    cards: Literal["one-design", "one-per-desk"]
    fold: bool
    duplex: Duplex
    safety: float  # from the edge of a card
    reach: float  # the band along the edges of the paper that office printers leave white
    type: Types
    furigana: float  # the least size of furigana, in pt
    mnemonic: float  # the least size of the 語呂 over a number
    band: Band
    gaps: Gaps
    rule: float
    code: CodeSize
    module: float  # of a code, as wide as wished; where there is no room, as wide as it must be
    codes: int  # the most on one side
    urgent: float  # how much larger numbers for an emergency are
    comfort: float  # codes are left out where numbers would become smaller than this
    marks: Marks
    kinds: dict[str, str] = field(metadata=OF_A_CONTACT)
    facts: dict[str, str] = field(metadata=OF_A_DESK)  # labelled lines of a desk, by their keys

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """Yield what the sheets disagree about."""
        yield from DocumentSheet.faults(self)
        if self.safety < _CUT:
            message = _("Cutters are up to 1 mm off: text so near to the edge of a card is cut.")
            yield "safety", message, _("Make it at least 2 mm.")
        name = find_stock(self.stocks, self.stock)
        if name is None:
            known = ", ".join(self.stocks)
            message = _("There is no card stock {name}.").format(name=self.stock)
            yield "stock", message, _("Known card stocks: {known}").format(known=known)
        elif self.fold:
            try:
                self.stocks[name].folded()
            except ValueError:
                message = _("Cards cannot be folded on the stock {name}.").format(name=name)
                yield "fold", message, _("Choose one whose cards touch: stock: plain")
