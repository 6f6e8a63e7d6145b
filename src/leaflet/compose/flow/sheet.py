"""The sheet of a flowchart page: all that a designer may change in leaflet.yaml or poster.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Literal, TypeVar

from leaflet.compose.flow.band_sheet import Banding
from leaflet.compose.parts.document_sheet import DocumentSheet
from leaflet.compose.parts.growth import grown_roles, scaled
from leaflet.compose.parts.growth import growth as side_growth
from leaflet.compose.parts.theme import Theme
from leaflet.compose.sheet import (
    OF_A_CONTACT,
    OF_A_DESK,
    Fault,
    Margins,
    Orientation,
    Paper,
    Role,
    above_zero,
)
from leaflet.page import Ink, Size


@dataclass(frozen=True, slots=True)
class Grounds:
    """The inks that a theme leaves to the sheet."""

    question: Ink
    group: Ink  # of a question that leads to further questions
    desk: Ink
    action: Ink  # of what a desk does for you
    action_ink: Ink


@dataclass(frozen=True, slots=True)
class Types:
    """How each kind of text is set; ``summary`` is the measure of all the others."""

    title: Role
    date: Role
    lead: Role
    legend: Role
    start: Role
    question: Role
    label: Role
    reference: Role  # what is drawn elsewhere: → ③ …
    numeral: Role  # the number of a desk
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
    onward: Role  # that the flow continues on a further page


@dataclass(frozen=True, slots=True)
class PageMeasures:
    """Measures of the page around the chart, in pt."""

    gap: float  # between title, legend, chart and notes
    banner: float  # padding of the title, above and below
    banner_side: float  # the same, left and right
    radius: float
    mark: float  # between two entries of the legend
    title: float  # size of the title at the most, in sizes of a telephone number


@dataclass(frozen=True, slots=True)
class Boxes:
    """Measures of the boxes in pt, for type of the largest size; they shrink with the type."""

    across: float  # padding left and right
    down: float  # padding above and below
    part: float  # between two parts of one desk
    code: float  # between text and code
    bar: float  # width of the bar at the left edge of a desk
    numeral: float  # from that bar to the text, where a desk has a number
    reference_across: float  # padding of a reference to another place
    reference_down: float
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
        """Return what cannot be drawn."""
        return above_zero(self, "head")


@dataclass(frozen=True, slots=True)
class Distance:
    """From how far, in pt, a code is read at the smallest and at the largest type.

    A code's side is a tenth of that (the usual rule for cameras); ``far`` grows with the paper.
    A page is laid out with the ``least``, or with ``near`` if its type is no longer small; then
    codes are made as large as there is room for. Where they remain smaller than is asked, another
    arrangement is looked for: in steps of type, ``worth`` is what a code of no size costs.
    """

    least: float
    near: float
    far: float
    worth: float


@dataclass(frozen=True, slots=True)
class Close:
    """What is made smaller, and how many times as large it is then, where that saves a page."""

    margins: float
    gaps: float  # of the page, in boxes and between them
    numeral: float  # the number of a desk, and its room
    lesser: float  # the smallest type of what is smaller than a summary


@dataclass(frozen=True, slots=True)
class Range:
    """How wide a kind of box may be, in sizes of its type.

    A box is widened for a long word up to ``widest_word``; beyond that the word is split.
    """

    least: float
    widest_word: float
    most: float


@dataclass(frozen=True, slots=True)
class ChartMerit:
    """What takes from the merit of a chart, in steps of type."""

    crossing: float
    inversion: float  # two boxes of a rank that are not in the order in which they were written
    way: float  # connectors, for as much as the width of the chart
    chip: float  # an arrow that is a chip and a number instead
    fold: float  # a further column or row of desks: its arrows run between boxes of the first
    free: float  # area beside the chart and that low desks leave: so much for all of it


@dataclass(frozen=True, slots=True)
class Flow:
    """How the chart may be laid out; of what is allowed, the largest type decides."""

    landscape: Literal["right", "down", "either"]
    portrait: Literal["right", "down", "either"]
    folds: int  # the most columns or rows of desks
    fewest: int  # desks that are worth a further one
    air: tuple[float, ...]  # times the gap between boxes, where there is room; the first best
    merit: ChartMerit
    widths: dict[str, float]  # of a question's box, in sizes of its words: tried in this order
    step: Range  # of a question's box, in sizes of its words
    desk: Range  # of a desk's box, in sizes of its summary
    most: int  # questions and desks of a chart: with more, only bands are tried
    wide: float  # a desk's box so many times wider than high has its number on the right
    wide_number: float  # and so many times as large
    wide_higher: float  # if the box is then no more than so many times as high
    short_number: float  # times the size of others: 189, #9110
    urgent_number: float  # the same for 110, 118 and 119

    def faults(self) -> Iterator[Fault]:
        """Return what cannot be drawn."""
        return above_zero(self, "folds")


@dataclass(frozen=True, slots=True)
class Back:
    """The page of the summaries, where they do not fit beside the flow; lengths in pt."""

    heading: str
    columns: dict[str, str]  # the words of the head row: number, name, summary
    name: float  # share of the width
    slack: float  # the most a row grows to fill its page
    across: float
    down: float
    rule: float
    heavy: float


@dataclass(frozen=True, slots=True)
class FlowSheet(DocumentSheet):
    """layouts/leaflet.yaml and layouts/poster.yaml."""

    paper: Paper
    orientation: Orientation
    margins: Margins
    grounds: Grounds
    type: Types
    page: PageMeasures
    boxes: Boxes
    lines: Lines
    distance: Distance
    floors_grow: bool  # whether the smallest sizes grow with a larger paper
    legible: float  # pt: on a smaller paper the smallest sizes shrink with it, but not below this
    close: Close
    style: Literal["auto", "chart", "bands"]
    emergency: Literal["band", "frame"]  # situations that lead to emergency numbers only
    turned: float  # steps of type that the paper must gain if it is turned the other way
    flow: Flow
    bands: Banding
    above: str  # said of a question drawn before, perhaps on another page; {words} are its words
    below: str
    continued: str  # behind a title or a question that continues on a further page
    onward: str  # at the foot of a page after which the flow continues on a further one
    back: Back  # where summaries are that do not fit
    # the lines printed of each desk, by their key in desks.yaml
    terms: dict[str, str] = field(metadata=OF_A_DESK)
    # kinds of contact that have a pictogram, and its words in a legend
    channels: dict[str, str] = field(metadata=OF_A_CONTACT)
    # printed before a contact where no pictogram says what it is
    kinds: dict[str, str] = field(metadata=OF_A_CONTACT)


@dataclass(frozen=True, slots=True)
class Growth:
    """How much larger than the sheet's own a paper is: by its closer side, and by its area."""

    side: float
    area: float  # the root, so that it compares with a side


Lengths = TypeVar("Lengths", PageMeasures, Boxes, Lines)


def growth(paper: Size, base: Size) -> Growth:
    """Return how much larger than the sheet's own paper a paper is."""
    areas = (paper.width * paper.height) / (base.width * base.height)
    return Growth(side_growth(paper, base), areas**0.5)


def grown(sheet: FlowSheet, growth: Growth) -> FlowSheet:
    """Return the sheet for a larger or smaller paper.

    The measures of the page grow and shrink with its sides, and so do the smallest sizes where the
    sheet says so; none shrinks below what is legible. The largest sizes, and the measures of what
    is set in them, grow with its area, so that a banner can be filled.
    """
    factor = growth.side
    floor = factor if sheet.floors_grow else min(factor, 1.0)
    tone, types = sheet.tone, grown_roles(sheet.type, growth.area, sheet.legible, floor)
    readable = {each.name: tone.readable(getattr(types, each.name)) for each in fields(types)}
    types = replace(types, **readable)
    types = replace(
        types,
        title=tone.sized(types.title, tone.title),
        operator=tone.sized(types.operator, tone.operator),
    )
    distance = Distance(
        sheet.distance.least * floor,
        sheet.distance.near * floor,
        sheet.distance.far * factor,
        sheet.distance.worth,
    )
    return replace(
        sheet,
        type=types,
        page=_toned(replace(scaled(sheet.page, factor), title=sheet.page.title), tone),
        boxes=_toned(scaled(sheet.boxes, growth.area), tone),
        bands=replace(sheet.bands, measures=scaled(sheet.bands.measures, growth.area)),
        lines=_toned(scaled(sheet.lines, growth.area), tone),
        margins=scaled(sheet.margins, factor),
        distance=distance,
    )


def _toned(lengths: Lengths, tone: Theme) -> Lengths:
    """Return measures with the radii and the weights of rules of a theme."""
    values = {
        field.name: getattr(lengths, field.name) * ratio
        for field in fields(lengths)
        for end, ratio in (("radius", tone.round), ("rule", tone.weight))
        if field.name.endswith(end)
    }
    return replace(lengths, **values)
