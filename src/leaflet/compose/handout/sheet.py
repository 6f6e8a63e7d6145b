"""layouts/handout.yaml: how the handout looks."""

from dataclasses import dataclass

from leaflet.compose.parts.contacts import CodeSize
from leaflet.compose.sheet import FaceName, Grade, Margins, Orientation, Paper, Role
from leaflet.page import Ink


@dataclass(frozen=True, slots=True)
class Colours:
    """The inks of the handout."""

    ink: Ink
    soft: Ink
    accent: Ink
    head: Ink
    tint: Ink
    rule: Ink
    faint: Ink


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set."""

    title: Role
    label: Role
    date: Role
    head: Role
    name: Role
    also: Role
    operator: Role
    number: Role
    hours: Role
    kind: Role
    value: Role
    address: Role
    summary: Role
    note: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class Head:
    """Measures of the head of the first page, in pt."""

    gap: float  # to the table
    bar: float
    bar_gap: float
    side: float
    side_gap: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in pt; the summary takes what is left."""

    name: float
    operator: float
    contacts: float


@dataclass(frozen=True, slots=True)
class Padding:
    """Room inside a cell, in pt."""

    across: float
    down: float
    head: float


@dataclass(frozen=True, slots=True)
class Table:
    """Measures of the table, in pt."""

    columns: Columns
    padding: Padding
    gap: float  # between the parts of one cell
    paragraph_gap: float  # between the paragraphs of a summary
    slack: float  # the most a row grows to fill its page
    rule: float
    heavy: float
    faint: float


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """layouts/handout.yaml."""

    paper: Paper
    orientation: Orientation
    ruby: Grade
    margins: Margins
    colours: Colours
    type: Types
    ruby_face: FaceName
    latin_gap: float
    condense: float
    head: Head
    table: Table
    code: CodeSize
    kinds: dict[str, str]
    foot_gap: float
