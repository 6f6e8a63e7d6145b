"""A desk on the flowchart: what it does for you, its name, how it is reached, and its code."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from leaflet.compose.flow.desk_style import DeskStyle
from leaflet.compose.parts.baseline import extent_of, trailing
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, ReadAs, Setter, box, paragraph, stack
from leaflet.compose.parts.codes import SizedCode, code_figure, sized_code, with_own_code
from leaflet.compose.parts.contacts import (
    ContactStyle,
    bracketed,
    contact_text,
    levelled_hours,
    pill,
    remarks,
)
from leaflet.compose.parts.facts import facts
from leaflet.compose.parts.iconed import ROOM, iconed
from leaflet.compose.parts.reading import with_code
from leaflet.compose.sheet import Role
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Words
from leaflet.page import DECORATION, Rect

WIDE_TEXT: Final = 0.4  # of a wide box, at the least, for the texts beside the number
HALVED: Final = 0.6  # of their width: room for hours on two lines
POSTAL_MARK: Final = "〒"
ICON: Final = 0.9  # side of a pictogram, in sizes of the value behind it


def wide_block(
    setter: Setter, desk: Desk, style: DeskStyle, edge: float, width: float
) -> Block | None:
    """Return a box with the numbers large on the right of the texts, None without the room.

    They begin ``edge`` pt from the right of the box, or further left where they are wider.
    """
    style = style.of(desk)
    codes = [code for contact in desk.contacts if (code := _code(contact, style))]
    phones = desk.of(Kind.PHONE)
    if len(codes) > 1 or not phones:
        return None
    code = codes[0] if codes else None
    beyond = _code_room(code, style) if code else style.across
    measure = width - style.left - beyond
    large = style.larger(style.wide_number)
    least = max(_number_width(setter, phone, large) for phone in phones) + 1
    both = _side_by_side(setter, desk, (style, large), measure, max(least, edge - beyond))
    if both is None:
        return None
    if code:
        return _with_code(setter, both, Block(0, 0), code, style, width)
    return _padded(both, style, width)


def wide_edges(setter: Setter, desks: Iterable[Desk], style: DeskStyle) -> list[float]:
    """Return how far from the right edge of their boxes (pt) the numbers of desks may all begin.

    With room for all their hours on one line, for these on two, or for the numbers alone.
    """
    hours = numbers = 0.0
    for desk in desks:
        codes = [code for contact in desk.contacts if (code := _code(contact, style))]
        own = style.of(desk)
        large = own.larger(own.wide_number)
        beyond = max((_code_room(code, own) for code in codes), default=style.across) + 1
        for phone in desk.of(Kind.PHONE):
            numbers = max(numbers, beyond + _number_width(setter, phone, large))
            hours = max(hours, beyond + _remarks_width(setter, phone, large))
    return list(dict.fromkeys(max(share * hours, numbers) for share in (1.0, HALVED, 0.0)))


def _side_by_side(
    setter: Setter, desk: Desk, styles: tuple[DeskStyle, DeskStyle], measure: float, right: float
) -> Block | None:
    """Return the texts, and the numbers in the second style in so much room on the right.

    None where that is too little for either, or leaves too little for the texts.
    """
    style, large = styles
    gap = style.contact.number.at(setter.ease)
    left = measure - right - gap
    if left < measure * WIDE_TEXT:
        return None
    phones = desk.of(Kind.PHONE)
    others = [contact for contact in desk.contacts if contact not in phones]
    texts = stack(
        [
            _names(setter, desk, style, left),
            *_contacts(setter, others, style, left),
            *_prose(setter, desk, style, left),
        ],
        style.part,
    )
    numbers = stack(_contacts(setter, phones, large, right), style.part)
    if texts.misfits or numbers.misfits:
        return None
    height = max(texts.height, numbers.height)
    return Group(
        measure,
        height,
        (
            (texts, 0.0, (height - texts.height) / 2),
            (numbers, left + gap, (height - numbers.height) / 2),
        ),
    )


def _number_role(contact: Contact, style: DeskStyle) -> Role:
    """Return how a number is set: a short one larger, one for emergencies larger still."""
    role = style.contact.number
    if contact.emergency:
        return role.times(style.urgent_number)
    if contact.short_number:
        return role.times(style.short_number)
    return role


def _number_width(setter: Setter, contact: Contact, style: DeskStyle) -> float:
    role = _number_role(contact, style)
    icon = _icon_side(setter, role) * ROOM
    return icon + setter.width(contact.words, role, role.at(setter.ease))


def _remarks_width(setter: Setter, contact: Contact, style: DeskStyle) -> float:
    """Return the width of the longest remark on a contact behind the room of its pictogram."""
    role = style.contact.hours
    icon = _icon_side(setter, _number_role(contact, style)) * ROOM
    found = map(bracketed, remarks(contact))
    return icon + max((setter.width(each, role, role.at(setter.ease)) for each in found), default=0)


def upright_block(setter: Setter, desk: Desk, style: DeskStyle, width: float) -> Block:
    """Return a box with one part below the other.

    The code is on the right of the texts, or of the first of them with the others below the
    whole width: whichever is lower. Where a contact is too wide for that, the code is below.
    """
    style = style.of(desk)
    codes = [code for contact in desk.contacts if (code := _code(contact, style))]
    if len(codes) != 1:
        return _padded(
            _in_rows(setter, desk, style, width - style.left - style.across), style, width
        )
    code = codes[0]
    measure = width - style.left - _code_room(code, style)
    top = setter.if_it_fits(lambda to: stack(_parts(to, desk, style, measure), style.part))
    if top is None:
        return _code_below(setter, desk, code, style, width)
    prose = setter.if_it_fits(lambda to: stack(_prose(to, desk, style, measure), style.part))
    room = code.side + 2 * (code.quiet - style.down)
    beside = stack([top, prose], style.part) if prose else None
    if beside and beside.height <= room:  # no lower than the code however little is below
        return _with_code(setter, beside, Block(0, 0), code, style, width)
    below = stack(_prose(setter, desk, style, width - style.left - style.across), style.part)
    if beside and max(top.height, room) + style.part + below.height >= max(beside.height, room):
        return _with_code(setter, beside, Block(0, 0), code, style, width)
    return _with_code(setter, top, below, code, style, width)


def desk_least(setter: Setter, desk: Desk, style: DeskStyle) -> float:
    """Return the least width of a desk's box in pt: no word of its name is split, no number."""
    style = style.of(desk)
    name = setter.least(desk.name, style.name)
    action = setter.least(desk.action, style.action) if desk.action else 0.0
    numbers = [_number_width(setter, each, style) for each in desk.of(Kind.PHONE)]
    text = max(name, action + 1.2 * style.action.at(setter.ease), *numbers, 0.0) + 1
    code = next((c for each in desk.contacts if (c := _code(each, style))), None)
    if code is None:
        return text + style.left + style.across
    return text + style.left + _code_room(code, style)


def _code(contact: Contact, style: DeskStyle) -> SizedCode | None:
    return sized_code(contact, style.contact.code_side)


def _code_room(code: SizedCode, style: DeskStyle) -> float:
    """Return the width a code takes on the right of the text, up to the frame, in pt."""
    return max(code.quiet, style.contact.code_gap) + code.side + _inset(code, style)


def _inset(code: SizedCode, style: DeskStyle) -> float:
    """Return the distance of a code from the frame on the right, in pt."""
    return max(style.across, code.quiet + style.frame)


def _air(code: SizedCode, style: DeskStyle) -> float:
    """Return the distance of a code from the frame above or below, in pt."""
    return max(style.down, code.quiet + style.frame)


def _icon_side(setter: Setter, role: Role) -> float:
    return role.at(setter.ease) * ICON


def _with_code(
    setter: Setter, text: Block, below: Block, code: SizedCode, style: DeskStyle, width: float
) -> Block:
    air = _air(code, style)
    height = max(text.height + 2 * style.down, code.side + 2 * air)
    if below.height:
        height = max(text.height + style.down + style.part, code.side + air + code.quiet)
        text_top, code_top = max(style.down, air + (code.side - text.height) / 2), air
    else:
        text_top, code_top = (height - text.height) / 2, air
    figure = code_figure(setter, code)
    parts = (
        (text, style.left, text_top),
        (figure, width - _inset(code, style) - code.side, code_top),
        (below, style.left, height),
    )
    if below.height:
        height += below.height + style.down
    return Group(width, height, parts, lambda: (*with_code(text, figure), *below.reading))


def _code_below(
    setter: Setter, desk: Desk, code: SizedCode, style: DeskStyle, width: float
) -> Block:
    """Return the contacts over the whole width; the code below, on the right of the rest."""
    whole = width - style.left - style.across
    top = stack(_parts(setter, desk, style, whole), style.part)
    y = style.down + top.height + max(style.part, code.quiet)
    figure = code_figure(setter, code)
    measure = width - style.left - _code_room(code, style)
    rest = stack(_prose(setter, desk, style, measure), style.part)
    parts = (
        (top, style.left, style.down),
        (figure, width - _inset(code, style) - code.side, y),
        (rest, style.left, y),
    )
    height = y + max(rest.height + style.down, code.side + _air(code, style))
    return Group(width, height, parts, lambda: (*with_code(top, figure), *rest.reading))


def _padded(inner: Block, style: DeskStyle, width: float) -> Block:
    return Group(width, inner.height + 2 * style.down, ((inner, style.left, style.down),))


def _in_rows(setter: Setter, desk: Desk, style: DeskStyle, measure: float) -> Block:
    """Return a desk with no code, or with several: each code beside its own address."""

    def made(contact: Contact, look: ContactStyle) -> Block:
        text_in = partial(_contact_in, contact, style, look)
        return with_own_code(setter, contact, look, measure, text_in)

    rows = levelled_hours(desk.contacts, style.contact, made)
    names = _names(setter, desk, style, measure)
    return stack([names, *rows, *_prose(setter, desk, style, measure)], style.part)


def _parts(setter: Setter, desk: Desk, style: DeskStyle, measure: float) -> list[Block]:
    contacts = _contacts(setter, desk.contacts, style, measure)
    return [_names(setter, desk, style, measure), *contacts]


def _contacts(
    setter: Setter, contacts: Sequence[Contact], style: DeskStyle, measure: float
) -> list[Block]:
    def made(contact: Contact, look: ContactStyle) -> Block:
        return _contact_in(contact, style, look, setter, measure)

    return levelled_hours(contacts, style.contact, made)


def _names(setter: Setter, desk: Desk, style: DeskStyle, measure: float) -> Block:
    """Return what the desk does for you, its name, and who runs it after that, if there is room."""
    parts = []
    if style.label:
        role, ground = style.contact.kind, style.contact.tint
        parts.append(pill(setter, style.label, role, style.ink, ground, measure))
    if desk.action:
        parts.append(_action(setter, desk.action, style, measure))
    name = paragraph(
        setter,
        desk.name,
        style.name,
        measure,
        style.ink,
        ReadAs(style.heading, desk.name.plain),
    )
    if desk.operator:
        operator = paragraph(setter, bracketed(desk.operator), style.operator, measure, style.soft)
        name = trailing(name, operator, measure, style.name.at(setter.ease) * 0.4)
    parts.append(name)
    if desk.also:
        parts.append(paragraph(setter, bracketed(desk.also), style.also, measure, style.soft))
    return stack(parts, style.contact.gap)


def _prose(setter: Setter, desk: Desk, style: DeskStyle, measure: float) -> list[Block]:
    summary = () if style.brief else desk.summary
    return [
        facts(setter, desk, style.terms, style.terms, style.contact, measure),
        *(paragraph(setter, each, style.summary, measure, style.ink) for each in summary),
        *(paragraph(setter, each, style.note, measure, style.soft) for each in desk.note),
    ]


def _action(setter: Setter, words: Words, style: DeskStyle, measure: float) -> Block:
    """Return what the desk does for you, on a ground as wide as its words."""
    role = style.action
    pad = role.at(setter.ease) * 0.6
    text = paragraph(setter, words, role, measure - 2 * pad, style.action_ink)
    width = extent_of(text) + 2 * pad
    height = text.height
    ground = box(
        Rect(0, 0, width, height),
        DECORATION,
        fill=style.action_ground,
        radius=min(height, 1.6 * role.at(setter.ease)) / 2,
    )
    under = Block(width, height, (ground,))
    return Group(width, height, ((under, 0.0, 0.0), (text, pad, 0.0)))


def _contact_in(
    contact: Contact, style: DeskStyle, look: ContactStyle, setter: Setter, measure: float
) -> Block:
    """Return a contact behind its pictogram; the hours follow on the same line if there is room.

    A postal address that begins with 〒 needs no pictogram: it would say 〒 twice.
    """
    number = contact.kind is Kind.PHONE
    role = _number_role(contact, style) if number else look.value
    own = replace(look, number=role) if number and role is not look.number else look
    if contact.kind not in style.pictured or contact.value.text.startswith(POSTAL_MARK):
        return contact_text(setter, contact, own, measure)
    side = _icon_side(setter, role)
    text = contact_text(setter, contact, own, measure - side * ROOM)
    size, alt = role.at(setter.ease), style.pictured[contact.kind]
    return iconed(setter, contact.kind, text, size, side, look.accent, alt)
