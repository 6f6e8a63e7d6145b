"""How a sheet wants the boxes of desks: its settings as what sets them takes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Final

from leaflet.compose.flow.sheet import Boxes, FlowSheet
from leaflet.compose.parts.contacts import ContactStyle
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk, Kind
from leaflet.model.words import Words
from leaflet.page import Ink

CORNER: Final = 1 - 0.5**0.5  # how far an arc keeps from its corner, in radii along each side


@dataclass(frozen=True, slots=True)
class DeskStyle:
    """What the sheet says of a desk's box; lengths in pt.

    ``left`` is the padding on the left, behind the bar, ``across`` that on the right; ``frame``
    is how far the line of the frame and its round corners reach in. ``terms`` are the labels of
    the lines printed, by the key in desks.yaml. A number on the right of a box is
    ``wide_number`` times as large; short numbers and those of emergency desks are larger as well.
    """

    action: Role
    name: Role
    also: Role
    operator: Role
    summary: Role
    note: Role
    contact: ContactStyle
    pictured: Mapping[Kind, str]  # the contacts with a pictogram, and its alternative text
    ink: Ink
    soft: Ink
    action_ground: Ink
    action_ink: Ink
    left: float
    across: float
    down: float
    part: float
    frame: float
    urgent_frame: float  # of an emergency desk
    terms: Mapping[str, str]
    wide_number: float
    short_number: float
    urgent_number: float
    wide_most: float = inf  # the most that ``wide_number`` may be for a desk of no emergency
    urgent_most: float = inf  # the same for one of an emergency, but without 110, 118 and 119
    brief: bool = False  # without the summary
    heading: str = "H2"
    label: Words | None = None  # at the arrow that leads here

    def larger(self, factor: float) -> "DeskStyle":
        """Return the style with larger numbers; short ones, and 110, grow only if they must."""
        return replace(
            self,
            contact=replace(self.contact, number=self.contact.number.times(factor)),
            short_number=max(1.0, self.short_number / factor),
            urgent_number=max(1.0, self.urgent_number / factor),
        )

    def of(self, desk: Desk) -> "DeskStyle":
        """Return the style that a desk has: one for an emergency has a heavier frame.

        Where such a desk has no 110, 118 or 119, all its numbers are as large as short ones, and on
        the right of its box no larger than 110 would be there, or is below the name of another.
        """
        if not desk.emergency:
            lower = self.wide_most < self.wide_number
            return replace(self, wide_number=self.wide_most) if lower else self
        urgent = replace(self, frame=self.urgent_frame)
        if _has_urgent_number(desk):
            return urgent
        number = self.contact.number.times(self.short_number)
        return replace(
            urgent,
            contact=replace(self.contact, number=number),
            short_number=1.0,
            wide_number=max(1.0, min(self.wide_number, self.urgent_most) / self.short_number),
        )

    def among(self, desks: Iterable[Desk]) -> "DeskStyle":
        """Return the style beside these desks: no number is larger than one for an emergency.

        The box of that one may be too narrow to have its number on the right.
        """
        urgent = [_has_urgent_number(desk) for desk in desks if desk.emergency]
        least = min(
            (self.urgent_number if each else self.short_number for each in urgent), default=inf
        )
        most = self.urgent_number if any(urgent) else inf
        return replace(self, wide_most=least, urgent_most=most)


def _has_urgent_number(desk: Desk) -> bool:
    return any(contact.emergency for contact in desk.contacts)


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
    types, inks = sheet.type, sheet.tone
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
        action_ground=sheet.grounds.action,
        action_ink=sheet.grounds.action_ink,
        left=left,
        across=boxes.across,
        down=boxes.down,
        part=boxes.part,
        frame=boxes.desk_rule / 2 + CORNER * boxes.radius,
        urgent_frame=boxes.start_rule / 2 + CORNER * boxes.radius,
        terms=sheet.tone.called(sheet.terms),
        wide_number=sheet.flow.wide_number,
        short_number=sheet.flow.short_number,
        urgent_number=sheet.flow.urgent_number,
        brief=brief,
    )


def _contact_style(
    sheet: FlowSheet, boxes: Boxes, pictured: Mapping[Kind, str], code_side: float
) -> ContactStyle:
    types, inks = sheet.type, sheet.tone
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
        tint=sheet.grounds.question,
        kinds={k: v for k, v in labels.items() if k not in (*pictured, Kind.URL)},
        captions={},
        code_side=code_side,
        code_gap=boxes.code,
        gap=boxes.part,
        bleed=0.0,
    )
