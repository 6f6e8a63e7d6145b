"""How closely a page is set: closer where that saves one, in larger type on the wall of a hall."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from math import sqrt
from typing import Final

from leaflet.compose.flow.sheet import FlowSheet, growth
from leaflet.compose.paper import paper_size
from leaflet.compose.parts.growth import scaled
from leaflet.compose.sheet import Role
from leaflet.page import Size

CLOSER: Final = 0.93  # times the width and height of a flow that is set closer
NEAR: Final = 0.01  # A1 is 1.997 times as large as A3
GAPS: Final = ("down", "part", "code", "reference_down")
AROUND: Final = (
    "title",
    "date",
    "lead",
    "legend",
    "note",
    "foot",
    "onward",
)  # what is round the flow


@dataclass(frozen=True, slots=True)
class Setting:
    """A way to set a page: ``saving`` if it is only for saving one, ``far`` if it is larger."""

    sheet: FlowSheet
    saving: bool = False
    far: bool = False


def settings(sheet: FlowSheet, paper: Size) -> Iterator[Setting]:
    """Yield the ways to set a page on this paper: for a number of pages, the first that fits.

    Those in larger type for ``far`` are instead of what fits, if there is room for them.
    """
    yield Setting(sheet)
    base = paper_size(sheet.paper, landscape=sheet.orientation == "landscape")
    far = sheet.floors_grow and growth(paper, base).side >= sheet.far.paper - NEAR
    if (closer := _closer(sheet)) != sheet:
        yield Setting(closer, saving=True)
        if far:
            yield Setting(_closer(_larger(sheet)), far=True)


def has_room(sheet: FlowSheet, ease: float, full: float) -> bool:
    """Return whether a flow may fit in the type for ``far``, if that is larger.

    It is ``full`` of its pages (a share) in type of this ease.
    """
    grows = _larger(sheet).type.number.smallest / sheet.type.number.at(ease)
    return grows > 1 and full * (grows * CLOSER) ** 2 <= 1


def _larger(sheet: FlowSheet) -> FlowSheet:
    """Return the sheet with what is in the flow no smaller than can be read from far away."""
    types, factor = sheet.type, sheet.far.floors
    roles: dict[str, Role] = {each.name: getattr(types, each.name) for each in fields(types)}
    larger = {
        name: replace(role, smallest=min(role.size, role.smallest * factor))
        for name, role in roles.items()
        if name not in AROUND
    }
    return replace(sheet, type=replace(types, **larger))


def _closer(sheet: FlowSheet) -> FlowSheet:
    """Return the sheet with less room between things, and smaller type for what matters less."""
    close, boxes, page, types = sheet.close, sheet.boxes, sheet.page, sheet.type
    bands, less = sheet.bands.measures, sqrt(close.gaps)  # an arrow is seen, words have air
    gaps = {name: getattr(boxes, name) * close.gaps for name in GAPS}
    roles: dict[str, Role] = {each.name: getattr(types, each.name) for each in fields(types)}
    lesser = {
        name: replace(role, smallest=role.smallest * close.lesser)
        for name, role in roles.items()
        if role.smallest < types.summary.smallest
    }
    return replace(
        sheet,
        margins=scaled(sheet.margins, close.margins),
        page=replace(page, gap=page.gap * close.gaps, banner=page.banner * close.gaps),
        boxes=replace(
            boxes, across=boxes.across * less, numeral=boxes.numeral * close.numeral, **gaps
        ),
        bands=replace(
            sheet.bands,
            measures=replace(
                scaled(bands, close.gaps),
                row=bands.row * less,
                arrow=bands.arrow * less,
                head=bands.head * less,
                head_width=bands.head_width * less,
                slack=bands.slack,
            ),
        ),
        type=replace(types, numeral=types.numeral.times(close.numeral), **lesser),
    )
