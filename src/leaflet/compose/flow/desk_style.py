"""How a sheet wants the boxes of desks: its settings as what sets them takes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from leaflet.compose.flow.desk import DeskStyle
from leaflet.compose.flow.sheet import Boxes, FlowSheet
from leaflet.compose.parts.contacts import ContactStyle
from leaflet.model.desk import Kind

CORNER: Final = 1 - 0.5**0.5  # how far an arc keeps from its corner, in radii along each side


def desk_style(
    sheet: FlowSheet,
    boxes: Boxes,
    pictured: Mapping[Kind, str],
    left: float,
    code_side: float,
    *,
    brief: bool,
) -> DeskStyle:
    """Return the style of desks; ``boxes`` has the measures at one size of type, in pt as all."""
    types, inks = sheet.type, sheet.colours
    return DeskStyle(
        action=types.action,
        name=types.name,
        also=types.also,
        operator=types.operator,
        summary=types.summary,
        note=types.note,
        contact=_contact_style(sheet, boxes, pictured, code_side),
        pictured=pictured,
        ink=inks.ink,
        soft=inks.soft,
        action_ground=inks.action,
        action_ink=inks.action_ink,
        left=left,
        across=boxes.across,
        down=boxes.down,
        part=boxes.part,
        frame=boxes.desk_rule / 2 + CORNER * boxes.radius,
        terms=sheet.tone.called(sheet.terms),
        wide_number=sheet.flow.wide_number,
        short_number=sheet.flow.short_number,
        urgent_number=sheet.flow.urgent_number,
        brief=brief,
    )


def _contact_style(
    sheet: FlowSheet, boxes: Boxes, pictured: Mapping[Kind, str], code_side: float
) -> ContactStyle:
    types, inks = sheet.type, sheet.colours
    labels = sheet.tone.called(sheet.channels | sheet.kinds)
    return ContactStyle(
        number=types.number,
        fax=replace(types.address, unbroken="number"),  # lighter than a telephone number
        hours=types.hours,
        kind=types.kind,
        value=types.value,
        address=types.address,
        caption=types.kind,
        note=types.note,
        ink=inks.ink,
        soft=inks.soft,
        accent=inks.accent,
        tint=inks.question,
        kinds={k: v for k, v in labels.items() if k not in (*pictured, Kind.URL)},
        captions={},
        code_side=code_side,
        code_gap=boxes.code,
        gap=boxes.part,
        bleed=0.0,
    )
