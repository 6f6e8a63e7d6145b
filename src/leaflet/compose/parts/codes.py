"""QR codes of contacts, and their places beside or below the text. Lengths are in pt."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from leaflet.compose.parts import qr
from leaflet.compose.parts.block import Block, Group, Later
from leaflet.compose.parts.blocks import Setter, paragraph, paragraphs, stack
from leaflet.compose.parts.contacts import (
    ContactStyle,
    contact_text,
    contact_texts,
    levelled_hours,
    role_of,
    says,
    search_id_words,
    with_alike_remarks,
)
from leaflet.compose.parts.masthead import silent
from leaflet.compose.parts.reading import with_code
from leaflet.language import _
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Span, Words
from leaflet.page import Ink, Item, Link, Point, Rect, Tag
from leaflet.units import in_mm

NOTHING: Final = Block(0, 0)


@dataclass(frozen=True, slots=True)
class CodeSize:
    """A QR code on the sheet: its least side, and its distance from the text beside it, in pt."""

    side: float
    gap: float

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """Yield a side that a copier would make unreadable."""
        if self.side < qr.SMALLEST_SIDE:
            message = _("A QR code of {side:.1f} mm does not read from a copy.").format(
                side=in_mm(self.side)
            )
            least = _("Make it at least {least:.0f} mm.").format(least=in_mm(qr.SMALLEST_SIDE))
            yield "side", message, least


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


def scannable(contact: Contact) -> Contact:
    """Return a contact that asks for a code, which on paper leads to the account of its id."""
    return replace(contact, qr=True, target=contact.scanned)


def codes_of(desk: Desk) -> tuple[Contact, ...]:
    """Return what has a code: contacts that ask for one, or the first of a desk without a phone."""
    if desk.coded or desk.of(Kind.PHONE):
        return desk.coded
    main = scannable(desk.main_contact)
    return (main,) if main.target else ()


def code_figure(setter: Setter, sized: SizedCode) -> Block:
    """Return the code, quiet zone left out, as a figure that is also a link."""
    mark, side = setter.mark(), sized.side
    origin = sized.contact.origin

    def draw() -> tuple[tuple[Item, ...], tuple[Tag, ...]]:
        path = qr.drawn(sized.code, Point(0, 0), side, Ink(0, 0, 0), mark, origin)
        link = Link(Rect(0, 0, side, side), sized.code.payload, says(sized.contact), mark, origin)
        figure = Tag("Figure", (mark,), alt="QRコード")
        return (path, link), (Tag("Link", (figure,)),)

    return Later(side, side, draw, tuple)


def code_beside(setter: Setter, text: Block, sized: SizedCode, right: float) -> Block:
    """Return text with its code on the right, both centred; the quiet zone ends at ``right``."""
    height = max(text.height, sized.side + 2 * sized.quiet)
    figure = code_figure(setter, sized)
    x = right - sized.quiet - sized.side
    parts = (text, 0.0, (height - text.height) / 2), (figure, x, (height - sized.side) / 2)
    return Group(right, height, parts, lambda: with_code(text, figure))


def code_below(
    setter: Setter, text: Block, sized: SizedCode, x: float, beside: Block = NOTHING
) -> Block:
    """Return text over its code, which begins at ``x``; ``beside`` is to the right of the code."""
    figure = code_figure(setter, sized)
    top = text.height + sized.quiet
    right = x + sized.side + sized.quiet
    middle = top + (sized.side - beside.height) / 2
    parts = (text, 0.0, 0.0), (figure, x, top), (beside, right, middle)
    width = max(text.width, right + beside.width)
    height = top + sized.side + sized.quiet
    return Group(width, height, parts, lambda: (*with_code(text, figure), *beside.reading))


def with_own_code(
    setter: Setter,
    contact: Contact,
    style: ContactStyle,
    measure: float,
    text_in: Callable[[Setter, float], Block],
) -> Block:
    """Return what ``text_in`` makes of a contact in a measure (pt), with the contact's code."""
    sized = sized_code(contact, style.code_side)
    if not sized:
        return text_in(setter, measure)
    right = measure + style.bleed
    text = setter.if_it_fits(lambda to: text_in(to, measure - _taken(sized, style)))
    if text:
        return code_beside(setter, text, sized, right)
    return code_below(setter, text_in(setter, measure), sized, right - sized.quiet - sized.side)


def _taken(sized: SizedCode, style: ContactStyle) -> float:
    """Return by how much a code on its right makes the measure of a text shorter."""
    return sized.side + sized.quiet + max(sized.quiet, style.code_gap) - style.bleed


def coded_cell(setter: Setter, desk: Desk, style: ContactStyle, measure: float) -> Block:
    """Return all contacts of a desk in a cell, with their codes, then the desk's note.

    A single code is on the right where the cell has room for both, or at least beside what is
    above its contact; or else below its contact, and the note beside it. Of several, each is below
    its contact and has a caption.
    """
    codes = [code for each in desk.contacts if (code := sized_code(each, style.code_side))]
    notes = paragraphs(setter, desk.note, style.note, measure, style.ink)
    if len(codes) != 1:
        look = with_alike_remarks(setter, desk.contacts, style, measure)
        made = partial(_over_caption, setter, measure=measure)
        ways = levelled_hours(desk.contacts, look, made)
        return stack([*ways, notes], style.gap)
    (sized,) = codes
    counts = range(len(desk.contacts), max(1, desk.contacts.index(sized.contact)) - 1, -1)
    cells = (_cell_beside(setter, desk.contacts, each, style, sized, measure) for each in counts)
    if cell := min(filter(None, cells), key=lambda cell: cell.height, default=None):
        return stack([cell, notes], style.gap)
    x = max(0.0, sized.quiet - style.bleed)
    room = measure - x - sized.side - sized.quiet
    beside = _note_beside(setter, desk, style, room, sized.side)
    texts = contact_texts(setter, desk.contacts, style, measure)
    ways = [
        code_below(setter, text, sized, x, beside) if contact is sized.contact else text
        for contact, text in zip(desk.contacts, texts, strict=True)
    ]
    return stack([*ways, *([] if beside.height else [notes])], style.gap)


def _cell_beside(
    setter: Setter,
    contacts: Sequence[Contact],
    count: int,
    style: ContactStyle,
    sized: SizedCode,
    measure: float,
) -> Block | None:
    """Return the first contacts beside the code of one of them, or of the next, all others below.

    None where there are none, or where that condenses or splits one of them.
    """
    first, others = contacts[:count], contacts[count:]
    room = measure - _taken(sized, style)
    if any(_split_in(setter, each, style, room) for each in first):
        return None
    text = setter.if_it_fits(lambda to: stack(contact_texts(to, first, style, room), style.gap))
    if text is None:
        return None
    if not others:
        return code_beside(setter, text, sized, measure + style.bleed)
    below, figure = contact_texts(setter, others, style, measure), code_figure(setter, sized)
    rest = stack(below, style.gap)
    top = max(text.height + style.gap, sized.side + 2 * sized.quiet)
    x = measure + style.bleed - sized.quiet - sized.side
    parts = (
        (text, 0.0, top - style.gap - text.height),
        (figure, x, (top - sized.side) / 2),
        (rest, 0.0, top),
    )

    def read() -> tuple[Tag, ...]:
        if sized.contact in first:
            return (*with_code(text, figure), *rest.reading)
        own, *more = below
        return (*text.reading, *with_code(own, figure), *stack(more).reading)

    return Group(measure, top + rest.height, parts, read)


def _split_in(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> bool:
    """Return whether a number, a host or an id is wider than a measure in pt."""
    written = search_id_words(contact)
    return setter.least(contact.words, role_of(contact, style)) > measure or (
        written is not None and setter.least(written, style.address) > measure
    )


def _over_caption(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> Block:
    """Return a contact over its code, which has a caption."""
    text = contact_text(setter, contact, style, measure)
    sized = sized_code(contact, style.code_side)
    if not sized:
        return text
    x = max(0.0, sized.quiet - style.bleed)
    caption = NOTHING
    if said := style.captions.get(contact.kind):
        words = Words((Span(said),), contact.origin)
        room = measure - x - sized.side - sized.quiet
        caption = silent(paragraph(setter, words, style.caption, room, style.soft))
    return code_below(setter, text, sized, x, caption)


def _note_beside(
    setter: Setter, desk: Desk, style: ContactStyle, measure: float, height: float
) -> Block:
    """Return the note of a desk, no higher than its code; nothing where it does not fit."""
    if any(setter.least(note, style.note) > measure for note in desk.note):
        return NOTHING
    made = paragraphs(setter, desk.note, style.note, measure, style.ink)
    return made if made.height <= height else NOTHING
