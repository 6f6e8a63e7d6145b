"""The strips at the foot of the poster: each has a name, a number and a code to take along."""

from collections.abc import Sequence
from dataclasses import replace

from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import Setter, paragraph, rule, stack
from leaflet.compose.parts.codes import code_figure, sized_code
from leaflet.compose.parts.contacts import contact_value, role_of, search_id_words
from leaflet.compose.strip.sheet import StripSheet
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.page import DECORATION, Point, Stroke


def main_contact(desk: Desk) -> Contact:
    """Return how a desk is reached first: by its number, or else as the register begins."""
    return next(iter(desk.of(Kind.PHONE)), desk.contacts[0])


def slips(setter: Setter, desks: Sequence[Desk], sheet: StripSheet, width: float) -> Block:
    """Return the strips side by side over a width (pt), the desks by turns, each complete."""
    measure = width / sheet.slips
    inner = measure - 2 * sheet.slip.pad
    texts = [_text(setter, desk, sheet, inner) for desk in desks]
    codes = [sized_code(replace(main_contact(desk), qr=True), sheet.slip.code) for desk in desks]
    quiet = max((code.quiet for code in codes if code), default=0.0)
    below = max(text.height for text in texts) + max(quiet, sheet.slip.gap)
    parts: list[tuple[Block, float, float]] = []
    for place in range(sheet.slips):
        text, code = texts[place % len(texts)], codes[place % len(texts)]
        left, top = place * measure, sheet.slip.pad
        parts.append((text, left + sheet.slip.pad, top))
        if code:
            parts.append((code_figure(setter, code), left + (measure - code.side) / 2, top + below))
    side = max((code.side for code in codes if code), default=0.0)
    return Group(width, sheet.slip.pad + below + side + sheet.slip.foot, parts)


def cuts(sheet: StripSheet, left: float, width: float, top: float, bottom: float) -> Block:
    """Return dashed lines around the strips: where to cut, and above them where to tear."""
    slip = sheet.slip
    stroke = Stroke(slip.cut, sheet.colours.rule, (slip.dash, slip.dash))
    xs = [left + width * place / sheet.slips for place in range(sheet.slips + 1)]
    between = [rule(Point(x, top), Point(x, bottom - slip.cut), stroke, DECORATION) for x in xs]
    above = rule(Point(left, top), Point(left + width, top), stroke, DECORATION)
    return Block(0, 0, (above, *between))


def _text(setter: Setter, desk: Desk, sheet: StripSheet, measure: float) -> Block:
    types, inks = sheet.slip_type, sheet.colours
    contact = main_contact(desk)
    ink = inks.emergency if desk.emergency else inks.accent
    name = paragraph(setter, desk.short or desk.name, types.name, measure, inks.ink)
    lines = [name, contact_value(setter, contact, role_of(contact, types), ink, measure)]
    if written := search_id_words(contact):
        lines.append(paragraph(setter, written, types.address, measure, inks.ink))
    lines += [paragraph(setter, each, types.hours, measure, inks.ink) for each in contact.hours]
    return stack(lines, sheet.slip.gap)
