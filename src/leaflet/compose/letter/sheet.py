"""layouts/letter.yaml: how the school letter looks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from leaflet.compose.parts.codes import CodeSize
from leaflet.compose.parts.growth import grown_roles, scaled
from leaflet.compose.parts.pictures import Picture
from leaflet.compose.parts.theme import Theme, unknown_theme
from leaflet.compose.sheet import FaceName, Fault, Grade, Margins, Orientation, Paper, Role


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set."""

    sender: Role
    label: Role
    title: Role
    running: Role
    lead: Role
    body: Role
    head: Role
    name: Role
    operator: Role
    number: Role
    fax: Role
    hours: Role
    kind: Role
    value: Role
    address: Role
    note: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class Shares:
    """The widths of the columns, one beside the other."""

    name: float
    contacts: float
    code: float


@dataclass(frozen=True, slots=True)
class Heads:
    """The words over the columns."""

    name: str
    contacts: str
    code: str


@dataclass(frozen=True, slots=True)
class Padding:
    """Room inside a cell, in pt."""

    across: float
    down: float
    head: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances, in pt."""

    blocks: float  # between sender, title, text and table
    paragraphs: float
    parts: float  # between the parts of one cell
    slack: float  # the most a row grows to fill its page
    foot: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Weights of the rules of the table, in pt."""

    rule: float
    heavy: float
    faint: float


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """layouts/letter.yaml."""

    paper: Paper
    orientation: Orientation
    ruby: Grade
    margins: Margins
    theme: str
    themes: dict[str, Theme]
    picture: Picture
    type: Types
    legible: float
    ruby_face: FaceName
    latin_gap: float
    condense: float
    columns: Shares
    heads: Heads
    padding: Padding
    gaps: Gaps
    rules: Rules
    code: CodeSize
    kinds: dict[str, str]
    again: str

    @property
    def colours(self) -> Theme:
        """The inks."""
        return self.themes[self.theme]

    def faults(self) -> Iterable[Fault]:
        """Yield a theme that there is not."""
        return unknown_theme(self.theme, self.themes)


def grown(sheet: LetterSheet, factor: float) -> LetterSheet:
    """Return the sheet for a paper that is larger by a factor."""
    return replace(
        sheet,
        type=grown_roles(sheet.type, factor, sheet.legible),
        margins=scaled(sheet.margins, factor),
        rules=scaled(sheet.rules, sheet.colours.weight),
        padding=scaled(sheet.padding, factor),
        gaps=scaled(sheet.gaps, factor),
        code=scaled(sheet.code, factor),
    )
