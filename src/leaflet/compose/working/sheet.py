"""layouts/proofing.yaml and layouts/approval.yaml: how the office's own papers look."""

from dataclasses import dataclass

from leaflet.compose.parts.document_sheet import TextSheet
from leaflet.compose.sheet import Margins, Orientation, Paper, Role
from leaflet.page import Ink


@dataclass(frozen=True, slots=True)
class Colours:
    """The inks."""

    ink: Ink
    soft: Ink
    accent: Ink
    head: Ink
    tint: Ink
    rule: Ink


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set; ``number`` is for what is compared digit by digit."""

    title: Role
    lead: Role
    head: Role
    name: Role
    label: Role
    number: Role
    value: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class Gaps:
    """Distances, in pt."""

    blocks: float  # between the parts above the table
    parts: float  # between the parts of one cell
    across: float  # padding left and right of a cell
    down: float  # padding above and below
    foot: float  # between the table and what follows
    groups: float  # between the groups of a number


@dataclass(frozen=True, slots=True)
class Boxes:
    """Sides of what is filled in by hand, in pt; ``mark`` frames characters that changed."""

    tick: float
    signature_width: float
    signature_height: float
    mark: float
    rule: float
    heavy: float


@dataclass(frozen=True, slots=True)
class WorkingSheet(TextSheet):
    """A sheet of the office's own papers; ``columns`` are shares, ``heads`` are their heads."""

    paper: Paper
    orientation: Orientation
    margins: Margins
    colours: Colours
    type: Types
    title: str
    lead: str
    columns: tuple[float, ...]
    heads: tuple[str, ...]
    ticks: tuple[str, ...]  # who ticks the boxes of a row
    signatures: tuple[str, ...]
    gaps: Gaps
    boxes: Boxes
    code: float  # side of a code
    thumbnails: int  # pages side by side
    again: str
