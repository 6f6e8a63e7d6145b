"""layouts/strip.yaml: how the poster with tear-off strips looks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from leaflet.compose.parts.contacts import ValueRoles
from leaflet.compose.parts.document_sheet import ContactGaps, ContactSheet, ContactTypes
from leaflet.compose.parts.growth import grown_roles, scaled
from leaflet.compose.sheet import Fault, Role, above_zero


@dataclass(frozen=True, slots=True)
class Types(ContactTypes):
    """How each kind of text on the poster is set."""

    title: Role
    label: Role
    lead: Role
    name: Role
    operator: Role
    foot: Role


@dataclass(frozen=True, slots=True)
class SlipTypes(ValueRoles):
    """How each kind of text on a strip is set."""

    name: Role
    hours: Role


@dataclass(frozen=True, slots=True)
class Band:
    """The ground of the title, in pt."""

    across: float
    down: float
    radius: float


@dataclass(frozen=True, slots=True)
class Gaps(ContactGaps):
    """Distances on the poster, in pt: the least, and the most that free room makes of them."""

    least: float  # between title, lead and desks
    most: float
    slips: float  # to the strips


@dataclass(frozen=True, slots=True)
class Slip:
    """A strip to tear off, in pt; its lines are cut beforehand."""

    height: float
    foot: float  # left white below, where printers cannot print
    pad: float
    gap: float
    code: float  # the side of its code
    cut: float  # the weight of the lines to cut along
    dash: float


@dataclass(frozen=True, slots=True)
class StripSheet(ContactSheet):
    """layouts/strip.yaml."""

    type: Types
    slip_type: SlipTypes
    slip_legible: float
    band: Band
    gaps: Gaps
    rule: float
    crowded: float  # times the smallest size of numbers, where they do not fit otherwise
    slips: int  # side by side at the foot
    fewest_slips: int  # where names or hours are long: wider ones
    slip: Slip

    def faults(self) -> Iterable[Fault]:
        """Yield a theme or a count of strips that cannot be."""
        yield from ContactSheet.faults(self)
        yield from above_zero(self, "crowded", "slips", "fewest_slips")


def grown(sheet: StripSheet, factor: float) -> StripSheet:
    """Return the sheet for a paper that is larger by a factor."""
    band = scaled(sheet.band, factor)
    return replace(
        sheet,
        type=grown_roles(sheet.type, factor, sheet.legible),
        slip_type=grown_roles(sheet.slip_type, factor, sheet.slip_legible),
        margins=scaled(sheet.margins, factor),
        kinds=sheet.tone.called(sheet.kinds),
        facts=sheet.tone.called(sheet.facts),
        band=replace(band, radius=band.radius * sheet.tone.round),
        gaps=scaled(sheet.gaps, factor),
        code=scaled(sheet.code, factor),
        slip=scaled(sheet.slip, factor),
    )


def crowded(sheet: StripSheet) -> StripSheet:
    """Return the sheet for more desks than there is room for: numbers and codes may be smaller."""
    number = sheet.type.number
    number = replace(number, smallest=number.smallest * min(1.0, sheet.crowded))
    code = replace(sheet.code, side=sheet.code.side * min(1.0, sheet.crowded))
    return replace(sheet, type=replace(sheet.type, number=number), code=code)
