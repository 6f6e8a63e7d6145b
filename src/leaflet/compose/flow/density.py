"""How closely a page is set: closer where that saves one."""

from collections.abc import Iterator
from dataclasses import fields, replace
from math import sqrt
from typing import Final

from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.parts.growth import scaled
from leaflet.compose.sheet import Role

GAPS: Final = ("down", "part", "code", "reference_down")


def settings(sheet: FlowSheet) -> Iterator[FlowSheet]:
    """Yield the sheet, then as it is to save a page if that is too much for one."""
    yield sheet
    if (closer := _closer(sheet)) != sheet:
        yield closer


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
