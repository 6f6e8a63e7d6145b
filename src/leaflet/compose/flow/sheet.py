"""The sheet of a flowchart page: all that a designer may change in leaflet.yaml or poster.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from leaflet.compose.parts.growth import grown_roles, scaled
from leaflet.compose.sheet import (
    FaceName,
    Fault,
    Grade,
    Margins,
    Orientation,
    Paper,
    Role,
    above_zero,
)
from leaflet.page import Ink


@dataclass(frozen=True, slots=True)
class Colours:
    """The inks of the page."""

    ink: Ink
    soft: Ink  # what is read last: address, hours
    accent: Ink  # numbers, pictograms
    banner: Ink  # the ground of the title
    banner_ink: Ink
    line: Ink  # connectors and the frames of boxes
    start: Ink  # grounds of the boxes
    question: Ink
    desk: Ink
    action: Ink  # the ground of what a desk does for you
    action_ink: Ink


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set; ``summary`` is the measure of all the others."""

    title: Role
    date: Role
    legend: Role
    start: Role
    question: Role
    label: Role
    action: Role
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
class Page:
    """Measures of the page around the chart, in pt."""

    gap: float  # between title, legend, chart and notes
    banner: float  # padding of the title, above and below
    banner_side: float  # the same, left and right
    radius: float
    mark: float  # between two entries of the legend


@dataclass(frozen=True, slots=True)
class Boxes:
    """Measures of the boxes in pt, for type of the largest size; they shrink with the type."""

    across: float  # padding left and right
    down: float  # padding above and below
    part: float  # between two parts of one desk
    code: float  # between text and code
    bar: float  # width of the bar at the left edge of a desk
    radius: float
    start_radius: float
    question_rule: float
    start_rule: float
    desk_rule: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Measures of the connectors in pt, for type of the largest size."""

    rule: float
    head: float  # length of an arrowhead
    head_width: float
    bend: float  # radius of a corner
    bridge: float  # radius of the arc over a connector that is crossed
    rank_gap: float
    node_gap: float
    track_gap: float
    port_gap: float
    clearance: float
    lead_out: float
    lead_in: float

    def faults(self) -> Iterator[Fault]:
        """Give what cannot be drawn."""
        return above_zero(self, "head")


@dataclass(frozen=True, slots=True)
class Distance:
    """From how far, in pt, a code is read at the smallest and at the largest type.

    A code's side is a tenth of that (the usual rule for cameras); ``far`` grows with the paper.
    """

    near: float
    far: float


@dataclass(frozen=True, slots=True)
class Range:
    """How wide a kind of box may be, in sizes of its type.

    A box is widened for a long word up to ``widest_word``; beyond that the word is parted.
    """

    least: float
    widest_word: float
    most: float


@dataclass(frozen=True, slots=True)
class Flow:
    """How the chart may be laid out; of what is allowed, the largest type decides."""

    landscape: Literal["right", "down", "either"]
    portrait: Literal["right", "down", "either"]
    folds: int  # the most columns or rows of desks
    widths: dict[str, float]  # of a question's box, in sizes of its words: tried in this order
    step: Range  # of a question's box, in sizes of its words
    desk: Range  # of a desk's box, in sizes of its summary

    def faults(self) -> Iterator[Fault]:
        """Give what cannot be drawn."""
        return above_zero(self, "folds")


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """layouts/leaflet.yaml and layouts/poster.yaml."""

    paper: Paper
    orientation: Orientation
    ruby: Grade
    margins: Margins
    colours: Colours
    type: Types
    ruby_face: FaceName
    latin_gap: float
    condense: float
    page: Page
    boxes: Boxes
    lines: Lines
    distance: Distance
    legible: float  # pt: on a smaller paper the smallest sizes shrink with it, but not below this
    flow: Flow
    channels: dict[str, str]  # kinds of contact that have a pictogram, and its words in a legend
    kinds: dict[str, str]  # printed before a contact where no pictogram says what it is


def grown(sheet: FlowSheet, factor: float) -> FlowSheet:
    """Return the sheet for a paper that is larger by a factor.

    Largest sizes and all measures grow and shrink with the paper. The smallest sizes are what can
    be read at all: they do not grow, and shrink only to what is legible.
    """
    types = grown_roles(sheet.type, factor, sheet.legible)
    near = sheet.distance.near * min(factor, 1.0)
    distance = Distance(near, max(near, sheet.distance.far * factor))
    return replace(
        sheet,
        type=types,
        page=scaled(sheet.page, factor),
        boxes=scaled(sheet.boxes, factor),
        lines=scaled(sheet.lines, factor),
        margins=scaled(sheet.margins, factor),
        distance=distance,
    )
