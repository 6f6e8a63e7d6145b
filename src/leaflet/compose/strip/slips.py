"""The strips at the foot of the poster: each has a name, a number and a code to take along."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaflet.compose.parts.baseline import last_baseline, lines_of
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import Setter, paragraph, rule, stack
from leaflet.compose.parts.codes import SizedCode, code_figure, scannable, sized_code
from leaflet.compose.parts.contacts import contact_value, role_of, said, search_id_words
from leaflet.compose.parts.qr import QUIET_ZONE
from leaflet.compose.strip.sheet import StripSheet
from leaflet.model.desk import Desk, Kind
from leaflet.page import DECORATION, Point, Stroke

ROUNDING: Final = 0.01  # pt: what sums of heights may be off
MOST: Final = 4  # lines of hours and notes: of more, only an extension is on the strip


@dataclass(frozen=True, slots=True)
class Strips:
    """All strips of a poster, and the desks whose hours are too long for one."""

    block: Block
    without_hours: tuple[Desk, ...]


def slips(setter: Setter, desks: Sequence[Desk], sheet: StripSheet, width: float) -> Strips:
    """Return the strips side by side over a width (pt), the desks by turns.

    Names, numbers and codes are each on one line across all strips.
    """
    measure = width / sheet.slips
    room = measure - 2 * sheet.slip.pad
    sheet = _with_large_numbers(setter, desks, sheet, room)
    made = [_slip(setter, desk, sheet, room) for desk in desks]
    lines = _lines(made, sheet.slip.gap)
    codes = _grown([each.code for each in made], sheet, measure, lines.height)
    parts: list[tuple[Block, float, float]] = []
    for place in range(sheet.slips):
        each, code = made[place % len(made)], codes[place % len(made)]
        left, top = place * measure + sheet.slip.pad, sheet.slip.pad
        parts.append((each.name, left, top + (lines.name - each.name.height) / 2))
        parts.append((each.value, left, top + lines.baseline - last_baseline(each.value)))
        parts.append((each.more, left, top + lines.more))
        if code:
            x = place * measure + (measure - code.side) / 2
            y = top + lines.height + max(code.quiet, sheet.slip.gap)
            parts.append((code_figure(setter, code), x, y))
    taken = (code.side + max(code.quiet, sheet.slip.gap) for code in codes if code)
    height = sheet.slip.pad + lines.height + max(taken, default=0.0) + sheet.slip.foot
    without = (desk for desk, each in zip(desks, made, strict=True) if each.shortened)
    return Strips(Group(width, height, parts), tuple(without))


@dataclass(frozen=True, slots=True)
class _Slip:
    """What is on the strip of one desk."""

    name: Block
    value: Block
    more: Block  # the search id, an extension, the hours, a note
    code: SizedCode | None
    shortened: bool  # whether hours and notes are left out


@dataclass(frozen=True, slots=True)
class _Lines:
    """Heights below the top of the texts at which all strips have the same, in pt."""

    name: float  # where the names end
    baseline: float  # of the last line of the numbers
    more: float  # where the texts below the numbers begin
    height: float  # of all texts


def _with_large_numbers(
    setter: Setter, desks: Sequence[Desk], sheet: StripSheet, room: float
) -> StripSheet:
    """Return the sheet with numbers of one size, as large as all are on one line."""
    types = sheet.slip_type
    roles = [
        setter.filling(desk.main_contact.words, types.number, room, types.number.size)
        for desk in desks
        if desk.main_contact.kind is Kind.PHONE
    ]
    number = min(roles, key=lambda role: role.size, default=types.number)
    return replace(sheet, slip_type=replace(types, number=number))


def _lines(made: Sequence[_Slip], gap: float) -> _Lines:
    name = max(each.name.height for each in made)
    baseline = name + gap + max(last_baseline(each.value) for each in made)
    below = max(each.value.height - last_baseline(each.value) for each in made)
    more = max(each.more.height for each in made)
    return _Lines(name, baseline, baseline + below, baseline + below + more)


def _slip(setter: Setter, desk: Desk, sheet: StripSheet, measure: float) -> _Slip:
    types, inks = sheet.slip_type, sheet.tone
    contact = desk.main_contact
    ink = inks.emergency if desk.emergency else inks.accent
    name = paragraph(setter, desk.short or desk.name, types.name, measure, inks.ink)
    value = contact_value(setter, contact, role_of(contact, types), ink, measure, inks.soft)
    scanned = scannable(contact)
    ways = (sized_code(each, sheet.slip.code) for each in (scanned, *desk.coded))
    code = next(filter(None, ways), None)
    # Below a name is what is typed to find it, or else the address of its code.
    written = search_id_words(contact)
    if code and code.contact is not scanned:
        written = code.contact.words
    ids = [paragraph(setter, written, types.address, measure, inks.ink)] if written else []
    words = (*said(contact, contact.hours), *(() if contact.hours else desk.hours))
    said_below = [paragraph(setter, each, types.hours, measure, inks.ink) for each in words]
    shortened = sum(map(lines_of, said_below)) > MOST
    if shortened:  # without its extension, a number leads to somebody else
        said_below = said_below[: bool(contact.extension)]
    return _Slip(name, value, stack([*ids, *said_below]), code, shortened)


def _grown(
    codes: Sequence[SizedCode | None], sheet: StripSheet, measure: float, texts: float
) -> list[SizedCode | None]:
    """Return the codes, as large as the strip and their quiet zones allow, all of one size.

    On a narrow strip they are smaller than the sheet wishes, but never too small to be read.
    """
    found = [code for code in codes if code]
    if not found:
        return list(codes)
    modules = min(code.code.modules for code in found)
    quiet = QUIET_ZONE / modules
    wide = (measure - 2 * sheet.slip.cut) / (1 + 2 * quiet)
    high = (sheet.slip.height - sheet.slip.pad - texts - sheet.slip.foot) / (1 + quiet) - ROUNDING
    wished = max(code.side for code in found)
    least = max(code.code.smallest_side for code in found)
    side = max(least, min(wide, max(wished, high)))
    return [replace(code, side=side) if code else None for code in codes]


def cuts(sheet: StripSheet, left: float, width: float, top: float, bottom: float) -> Block:
    """Return dashed lines around the strips: where to cut, and above them where to tear."""
    slip = sheet.slip
    stroke = Stroke(slip.cut, sheet.tone.rule, (slip.dash, slip.dash))
    xs = [left + width * place / sheet.slips for place in range(sheet.slips + 1)]
    between = [rule(Point(x, top), Point(x, bottom - slip.cut), stroke, DECORATION) for x in xs]
    above = rule(Point(left, top), Point(left + width, top), stroke, DECORATION)
    return Block(0, 0, (above, *between))
