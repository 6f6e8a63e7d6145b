"""layouts/handout.yaml: how the handout looks."""

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

    title: Role
    running: Role  # the title on the pages after the first
    label: Role
    date: Role
    lead: Role
    head: Role
    name: Role
    also: Role
    operator: Role
    number: Role
    fax: Role
    hours: Role
    kind: Role
    value: Role
    address: Role
    caption: Role
    summary: Role
    note: Role
    foot: Role


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
class Padding:
    """Room inside a cell, in pt."""

    across: float
    down: float
    head: float


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances in pt: inside the table, and from it to what is below."""

    parts: float  # between the parts of one cell
    paragraphs: float  # between the paragraphs of a summary
    slack: float  # the most a row grows to fill its page
    foot: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Weights of the rules of the table, in pt."""

    rule: float
    heavy: float
    faint: float


@dataclass(frozen=True, slots=True)
class Folds:
    """When a column gives its room away: its words then stand in the cell beside it."""

    narrow: float  # a table narrower than this (pt) has no column for operators
    empty: float  # the share of empty cells above which a column folds


@dataclass(frozen=True, slots=True)
class Urgent:
    """Desks for an emergency, and short numbers such as 188."""

    first: bool  # whether desks for an emergency are the first rows
    larger: float  # how much larger their numbers are, and short ones


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """layouts/handout.yaml."""

    paper: Paper
    orientation: Orientation
    ruby: Grade
    margins: Margins
    theme: str
    themes: dict[str, Theme]
    picture: Picture
    type: Types
    legible: float  # pt: no paper makes the smallest sizes smaller than this
    ruby_face: FaceName
    latin_gap: float
    condense: float
    head: Head
    columns: Shares
    folds: Folds
    urgent: Urgent
    padding: Padding
    gaps: Gaps
    rules: Rules
    code: CodeSize
    captions: dict[str, str]  # beside a code, by the kind of its contact
    kinds: dict[str, str]  # before a contact
    facts: dict[str, str]  # the labelled lines of a desk that are printed, by their keys
    again: str  # behind the title on the pages after the first

    @property
    def colours(self) -> Theme:
        """The inks."""
        return self.themes[self.theme]

    def faults(self) -> Iterable[Fault]:
        """Yield a theme that there is not."""
        return unknown_theme(self.theme, self.themes)


def grown(sheet: HandoutSheet, factor: float) -> HandoutSheet:
    """Return the sheet for a paper that is larger by a factor."""
    theme, types = sheet.colours, grown_roles(sheet.type, factor, sheet.legible)
    return replace(
        sheet,
        type=replace(
            types,
            title=theme.sized(types.title, theme.title),
            operator=theme.sized(types.operator, theme.operator),
        ),
        rules=scaled(sheet.rules, theme.weight),
        margins=scaled(sheet.margins, factor),
        head=scaled(sheet.head, factor),
        padding=scaled(sheet.padding, factor),
        gaps=scaled(sheet.gaps, factor),
        code=scaled(sheet.code, factor),
    )
