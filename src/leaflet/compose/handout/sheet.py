"""layouts/handout.yaml: how the handout looks."""

from dataclasses import dataclass, field, replace

from leaflet.compose.parts.document_sheet import TableSheet, TableTypes, grown_table, type_growth
from leaflet.compose.parts.growth import scaled
from leaflet.compose.sheet import OF_A_CONTACT, Role


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


def grown(sheet: HandoutSheet, paper: float, few: float) -> HandoutSheet:
    """Return the sheet for a paper that is larger by a factor, and for few desks by another."""
    grown, tone = grown_table(sheet, paper, few), sheet.tone
    types = replace(
        grown.type,
        title=tone.sized(grown.type.title, tone.title),
        operator=tone.sized(grown.type.operator, tone.operator),
    )
    return replace(grown, type=types, head=scaled(sheet.head, type_growth(paper, few)))
