"""layouts/letter.yaml: how the school letter looks."""

from dataclasses import dataclass

from leaflet.compose.parts.document_sheet import TableGaps, TableSheet, TableTypes
from leaflet.compose.sheet import Role


@dataclass(frozen=True, slots=True)
class Types(TableTypes):
    """How each kind of text is set."""

    sender: Role
    body: Role


@dataclass(frozen=True, slots=True)
class Shares:
    """The widths of the columns, one beside the other."""

    name: float
    contacts: float


@dataclass(frozen=True, slots=True)
class Heads:
    """The words over the columns."""

    name: str
    contacts: str


@dataclass(frozen=True, slots=True)
class Gaps(TableGaps):
    """Distances, in pt."""

    blocks: float  # between sender, title, text and table


@dataclass(frozen=True, slots=True)
class LetterSheet(TableSheet):
    """layouts/letter.yaml."""

    type: Types
    gaps: Gaps
    columns: Shares
    heads: Heads
