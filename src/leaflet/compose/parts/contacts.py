"""How a desk is reached: its contacts in the order of the register, numbers first to the eye."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.compose.parts import qr
from leaflet.compose.parts.baseline import extent_of, trailing
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, Setter, box, paragraph, stack
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.reading import with_code
from leaflet.compose.sheet import Role
from leaflet.language import _
from leaflet.model.address import looks_like_url
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Span, Words, joined
from leaflet.page import DECORATION, Ink, Link, Point, Rect, Tag
from leaflet.report import Origin
from leaflet.units import in_mm

HOURS_GAP: Final = 0.5  # from a number to its hours on the same line, in their size
SHORT_REMARKS: Final = 20  # characters of hours and a note that share one pair of brackets
_BRACKETS: Final = frozenset("()（）")
PILL_PAD: Final = 0.4  # left and right of a label, in sizes


@dataclass(frozen=True, slots=True)
class CodeSize:
    """A QR code on the sheet: its least side, and its distance from the text beside it, in pt."""

    side: float
    gap: float

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """Give a side that would not read from a copy."""
        if self.side < qr.SMALLEST_SIDE:
            message = _("A QR code of {side:.1f} mm does not read from a copy.").format(
                side=in_mm(self.side)
            )
            least = _("Make it at least {least:.0f} mm.").format(least=in_mm(qr.SMALLEST_SIDE))
            yield "side", message, least


@dataclass(frozen=True, slots=True)
class ContactStyle:
    """What the sheet says of contacts: roles, inks, printed labels, the code's size."""

    number: Role
    fax: Role
    hours: Role
    kind: Role
    value: Role
    address: Role
    caption: Role
    note: Role
    ink: Ink
    soft: Ink
    accent: Ink
    tint: Ink
    kinds: Mapping[str, str]
    captions: Mapping[str, str]  # of codes below their contacts, by kind
    code: CodeSize
    gap: float  # between contacts, pt
    bleed: float  # how far a code's quiet zone may reach into the padding on the right, pt


def coded_cell(setter: Setter, desk: Desk, style: ContactStyle, measure: float) -> Block:
    """Return all contacts of a desk in a narrow cell, each over its code, then the desk's note.

    Two codes or more have captions. A single one has the note beside it, where that has room.
    """
    codes = [sized_code(contact, style.code.side) for contact in desk.contacts]
    single = sum(map(bool, codes)) == 1
    notes = stack(paragraph(setter, note, style.note, measure, style.ink) for note in desk.note)
    blocks = []
    for contact, sized in zip(desk.contacts, codes, strict=True):
        text = contact_text(setter, contact, style, measure)
        if sized is None:
            blocks.append(text)
            continue
        room = measure - _right_of(sized, style)
        if not single:
            beside = _caption(setter, contact, style, room)
        elif (noted := _note_beside(setter, desk, style, room, sized.side)) is not None:
            beside, notes = noted, Block(0, 0)
        else:
            beside = Block(0, 0)
        blocks.append(_over_code(setter, text, sized, beside, style, measure))
    return stack([*blocks, notes], style.gap)


def _caption(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> Block:
    said = style.captions.get(contact.kind)
    if not said:
        return Block(0, 0)
    words = Words((Span(said),), contact.origin)
    return silent(paragraph(setter, words, style.caption, measure, style.soft))


def _note_beside(
    setter: Setter, desk: Desk, style: ContactStyle, measure: float, height: float
) -> Block | None:
    """Return the note of a desk as high as its code at most; None where it does not fit."""
    if any(setter.least(note, style.note) > measure for note in desk.note):
        return None
    made = stack(paragraph(setter, note, style.note, measure, style.ink) for note in desk.note)
    return made if made.height <= height else None


def _right_of(sized: "SizedCode", style: ContactStyle) -> float:
    """Return the x at which the words beside a code begin."""
    return max(0.0, sized.quiet - style.bleed) + sized.side + max(sized.quiet, style.code.gap)


def _over_code(
    setter: Setter,
    text: Block,
    sized: "SizedCode",
    beside: Block,
    style: ContactStyle,
    measure: float,
) -> Block:
    """Return a contact over its code, and what is beside the code."""
    figure = code_figure(setter, sized)
    top = text.height + sized.quiet
    parts = (
        (text, 0.0, 0.0),
        (figure, max(0.0, sized.quiet - style.bleed), top),
        (beside, _right_of(sized, style), top + (sized.side - beside.height) / 2),
    )
    height = top + sized.side + sized.quiet
    return Group(measure, height, parts, lambda: (*with_code(text, figure), *beside.reading))


def with_own_code(
    setter: Setter,
    contact: Contact,
    style: ContactStyle,
    measure: float,
    text_in: Callable[[Setter, float], Block],
) -> Block:
    """Return what ``text_in`` makes of a contact in a measure (pt), with the contact's code."""
    code = sized_code(contact, style.code.side)
    if not code:
        return text_in(setter, measure)
    taken = code.side + code.quiet + max(code.quiet, style.code.gap) - style.bleed
    text = setter.if_it_fits(lambda least: text_in(least, measure - taken))
    right = measure + style.bleed
    if text:
        return _beside(setter, text, code, right)
    return _below(setter, text_in(setter, measure), code, right)


def contact_text(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> Block:
    """Return one contact without its code: label, value, hours, note."""
    return stack(_lines(setter, contact, style, measure))


def _lines(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> list[Block]:
    label = style.kinds.get(contact.kind, "")
    value = _value(setter, contact, style, measure)
    lines = [labelled(setter, label, contact.origin, value, style, measure)]
    if contact.search_id:
        written = Words((Span(contact.search_id.text),), contact.search_id.origin)
        value = paragraph(setter, written, style.address, measure, style.ink)
        lines.append(labelled(setter, style.kinds["id"], contact.origin, value, style, measure))
    gap = style.hours.at(setter.ease) * HOURS_GAP
    for number, words in enumerate(remarks(contact)):
        said = paragraph(setter, bracketed(words), style.hours, measure, style.ink)
        if contact.hours and not number:
            lines[-1] = trailing(lines[-1], said, measure, gap)
        else:
            lines.append(said)
    return lines


def remarks(contact: Contact) -> list[Words]:
    """Return the hours and the note of a contact, as one where both are short."""
    hours = [joined(contact.hours)] if contact.hours else []
    found = [*hours, *([contact.note] if contact.note else [])]
    said = "".join(words.plain for words in found)
    if len(found) < 2 or len(said) > SHORT_REMARKS or not _BRACKETS.isdisjoint(said):
        return found
    first, second = found
    return [Words((*first.spans, Span("・"), *second.spans), first.origin)]


def labelled(
    setter: Setter, label: str, where: Origin, value: Block, style: ContactStyle, measure: float
) -> Block:
    """Return a value behind its label on one line, or below it where there is no room."""
    if not label:
        return value
    words = Words((Span(label),), where)
    tab = pill(setter, words, style.kind, style.ink, style.tint, measure)
    return trailing(tab, value, measure, 2 * _pill_pad(setter, style.kind))


def _value(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> Block:
    plain = style.address if looks_like_url(contact.value.text) else style.value
    role, ink = {
        Kind.PHONE: (style.number, style.accent),
        Kind.FAX: (style.fax, style.ink),
        Kind.URL: (style.address, style.ink),
        Kind.EMAIL: (style.address, style.ink),
    }.get(contact.kind, (plain, style.ink))
    return paragraph(
        setter, contact.words, role, measure, ink, link=contact.target, says=says(contact)
    )


def says(contact: Contact) -> str:
    """Return what a link says to those who cannot see where it stands."""
    match contact.kind:
        case Kind.PHONE:
            return f"電話 {contact.value.text}"
        case Kind.EMAIL:
            return f"メール {contact.value.text}"
        case Kind.LINE:
            return f"LINE {contact.value.text}"
        case _:
            return contact.value.text


def bracketed(words: Words) -> Words:
    """Return the words in brackets, as the notices print opening hours and second names.

    Words that hold brackets already stay as they are: brackets within brackets read badly.
    """
    if not _BRACKETS.isdisjoint(words.plain):
        return words
    return Words((Span("("), *words.spans, Span(")")), words.origin)


def pill(setter: Setter, label: Words, role: Role, ink: Ink, tint: Ink, measure: float) -> Block:
    """Return a label on a tint; it is as wide as its words."""
    pad = _pill_pad(setter, role)
    text = paragraph(setter, label, role, measure - 2 * pad, ink)
    width = extent_of(text) + 2 * pad
    area = Rect(0, pad / 4, width, text.height - pad / 2)
    ground = box(area, DECORATION, fill=tint, radius=pad * 0.75)
    under = Block(width, text.height, (ground,))
    return Group(width, text.height, ((under, 0.0, 0.0), (text, pad, 0.0)))


def _pill_pad(setter: Setter, role: Role) -> float:
    return role.at(setter.ease) * PILL_PAD


@dataclass(frozen=True, slots=True)
class SizedCode:
    """The code of a contact at the size in which it is printed; ``side`` in pt."""

    code: qr.Code
    side: float
    contact: Contact

    @property
    def quiet(self) -> float:
        """The width of the quiet zone, in pt."""
        return self.code.quiet(self.side)


def sized_code(contact: Contact, side: float) -> SizedCode | None:
    """Return the code a contact asks for, ``side`` pt or as large as it must be; else None."""
    if not contact.qr or not contact.target:
        return None
    code = qr.encode(contact.target)
    return SizedCode(code, max(side, code.smallest_side), contact)


def code_figure(setter: Setter, sized: SizedCode) -> Block:
    """Return the code, quiet zone left out, as a figure that is also a place to click."""
    mark, side = setter.mark(), sized.side
    payload = sized.code.payload
    origin = sized.contact.origin
    path = qr.drawn(sized.code, Point(0, 0), side, Ink(0, 0, 0), mark, origin)
    link = Link(Rect(0, 0, side, side), payload, says(sized.contact), mark, origin)
    figure = Tag("Figure", (mark,), alt="QRコード")
    return Block(side, side, (path, link), (Tag("Link", (figure,)),))


def _beside(setter: Setter, text: Block, sized: SizedCode, right: float) -> Block:
    """Return the text with its code on the right, centred on each other."""
    height = max(text.height, sized.side + 2 * sized.quiet)
    figure = code_figure(setter, sized).at(
        right - sized.quiet - sized.side, (height - sized.side) / 2
    )
    placed = text.at(0, (height - text.height) / 2)
    parts = ((placed, 0.0, 0.0), (figure, 0.0, 0.0))
    return Group(right, height, parts, lambda: with_code(placed, figure))


def _below(setter: Setter, text: Block, sized: SizedCode, right: float) -> Block:
    """Return the text with its code below, in line with the codes that stand beside their text."""
    top = text.height + sized.quiet
    figure = code_figure(setter, sized).at(right - sized.quiet - sized.side, top)
    parts = ((text, 0.0, 0.0), (figure, 0.0, 0.0))
    height = top + sized.side + sized.quiet
    return Group(right, height, parts, lambda: with_code(text, figure))
