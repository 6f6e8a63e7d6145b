"""layouts/handout.yaml: how the handout looks."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from leaflet.compose.parts.document_sheet import TableSheet, TableTypes, grown_table
from leaflet.compose.parts.growth import scaled
from leaflet.compose.sheet import OF_A_CONTACT, Fault, Role
from leaflet.language import _

LARGEST: Final = 3.0  # times: a phone number of 12 characters is then as wide as A4


@dataclass(frozen=True, slots=True)
class Types(TableTypes):
    """How each kind of text is set."""

    date: Role
    also: Role
    caption: Role
    summary: Role


@dataclass(frozen=True, slots=True)
class Head:
    """Measures of the head of a page, in pt."""

    gap: float  # to the table
    bar: float
    bar_gap: float
    side: float
    side_gap: float


@dataclass(frozen=True, slots=True)
class Shares:
    """The widths of the columns, one beside the other."""

    name: float
    operator: float
    contacts: float
    summary: float


@dataclass(frozen=True, slots=True)
class Folds:
    """When a column is folded: its words are in the cell beside it then."""

    narrow: float  # a table narrower than this (pt) has no column for operators
    empty: float  # the share of empty cells above which a column folds


@dataclass(frozen=True, slots=True)
class Urgent:
    """Desks for an emergency, and short numbers such as 188."""

    first: bool  # whether desks for an emergency are the first rows
    larger: float  # how much larger their numbers are, and short ones


@dataclass(frozen=True, slots=True)
class HandoutSheet(TableSheet):
    """layouts/handout.yaml."""

    type: Types
    head: Head
    columns: Shares
    folds: Folds
    urgent: Urgent
    # beside a code, by the kind of its contact
    captions: dict[str, str] = field(metadata=OF_A_CONTACT)
    few: float = 1.0  # how much larger the type of few desks is than its size, on a free page

    def faults(self) -> Iterable[Fault]:
        """Yield a theme or a share that cannot be."""
        yield from TableSheet.faults(self)
        if not 1.0 <= self.few <= LARGEST:
            message = _("The value {value} does not fit here.").format(value=f"{self.few:g}")
            yield "few", message, _("Type a number from 1 to {most}.").format(most=f"{LARGEST:g}")


def grown(sheet: HandoutSheet, factor: float) -> HandoutSheet:
    """Return the sheet for a paper that is larger by a factor."""
    sheet, tone = grown_table(sheet, factor), sheet.tone
    types = replace(
        sheet.type,
        title=tone.sized(sheet.type.title, tone.title),
        operator=tone.sized(sheet.type.operator, tone.operator),
    )
    return replace(sheet, type=types, head=scaled(sheet.head, factor))
