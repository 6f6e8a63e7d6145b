"""The text of a contact: its label, its value, its hours and its note. Lengths are in pt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Literal

from leaflet.compose.parts.baseline import extent_of, trailing
from leaflet.compose.parts.block import Block, Group
from leaflet.compose.parts.blocks import TOLERANCE, ReadAs, Setter, box, paragraph, stack
from leaflet.compose.sheet import Role
from leaflet.model.address import looks_like_url
from leaflet.model.desk import Contact, Kind
from leaflet.model.words import Span, Words, joined
from leaflet.page import DECORATION, Ink, Rect
from leaflet.report import Origin

HOURS_GAP: Final = 0.5  # from a number to its hours on the same line, in their size
BETWEEN: Final = 0.5  # of the gap between contacts, from an account to its search id
SHORT_REMARKS: Final = 20  # characters of hours and a note that share one pair of brackets
LINE: Final = 24  # sizes: on a longer line hours and a note have brackets of their own
_BRACKETS: Final = frozenset("()（）[]［］〔〕【】〈〉《》")
A_LITTLE: Final = 0.85  # of its size: so small may a name become to be on one line
PILL_PAD: Final = 0.4  # left and right of a label, in sizes


@dataclass(frozen=True, slots=True)
class ValueRoles:
    """How the value of a contact is set, by what it is."""

    number: Role
    fax: Role
    address: Role  # that is typed
    value: Role  # words: an account, a place


def role_of(contact: Contact, roles: ValueRoles) -> Role:
    """Return how the value of a contact is set: a number, an address, or words."""
    match contact.kind:
        case Kind.PHONE:
            return roles.number
        case Kind.FAX:
            return roles.fax
        case Kind.URL | Kind.EMAIL:
            return roles.address
        case _:
            return roles.address if looks_like_url(contact.value.text) else roles.value


@dataclass(frozen=True, slots=True)
class ContactStyle(ValueRoles):
    """What a sheet says of contacts: roles, inks, printed labels, codes. Lengths are in pt."""

    hours: Role
    kind: Role
    caption: Role
    note: Role
    ink: Ink
    soft: Ink
    accent: Ink
    tint: Ink
    kinds: Mapping[str, str]  # labels before contacts, by kind
    captions: Mapping[str, str]  # of codes, by the kind of their contact
    code_side: float
    code_gap: float  # from a code to the text beside it
    gap: float  # between contacts
    bleed: float  # how far a code's quiet zone may reach into the padding on the right
    short_number: float = 1.0  # times the size of others: 189, #9110
    urgent: float = 1.0  # the same: 110, 118, 119
    remarks_below: bool = False  # hours are below a number even where they fit behind it
    # hours and a note are in one pair of brackets if they are short, or on one line, or never
    pairs: Literal["short", "line", "never"] = "short"


def contact_text(setter: Setter, contact: Contact, style: ContactStyle, measure: float) -> Block:
    """Return one contact without its code: label, value, hours, note."""
    larger = style.short_number if contact.short_number else 1.0
    role = role_of(contact, style).times(style.urgent if contact.emergency else larger)
    value = contact_value(
        setter,
        contact,
        _on_one_line(setter, contact.words, role, measure),
        style.accent if contact.kind is Kind.PHONE else style.ink,
        measure,
        style.soft,
    )
    label = style.kinds.get(contact.kind, "")
    lines = [labelled(setter, label, contact.origin, value, style, measure)]
    if written := search_id_words(contact):
        value = paragraph(setter, written, style.address, measure, style.ink)
        named = style.kinds.get("id", "")
        below = labelled(setter, named, contact.origin, value, style, measure)
        lines.append(stack([Block(0.0, style.gap * BETWEEN), below]))
    gap = style.hours.at(setter.ease) * HOURS_GAP
    for number, words in enumerate(_remarks_within(setter, contact, style, measure)):
        after = paragraph(setter, words, style.hours, measure, style.ink)
        if not number and not style.remarks_below:
            lines[-1] = trailing(lines[-1], after, measure, gap)
        else:
            lines.append(after)
    return stack(lines)


def contact_texts(
    setter: Setter, contacts: Sequence[Contact], style: ContactStyle, measure: float
) -> list[Block]:
    """Return contacts without their codes."""
    look = with_alike_remarks(setter, contacts, style, measure)
    return levelled_hours(contacts, look, partial(contact_text, setter, measure=measure))


def with_alike_remarks(
    setter: Setter, contacts: Sequence[Contact], style: ContactStyle, measure: float
) -> ContactStyle:
    """Return the style in which hours and note are one remark if those of all numbers can be."""
    style = replace(style, pairs="line")
    several = (each for each in contacts if each.kind is Kind.PHONE and len(said_at_once(each)) > 1)
    alike = all(len(_remarks_within(setter, each, style, measure)) == 1 for each in several)
    return style if alike else replace(style, pairs="never")


def levelled_hours(
    contacts: Sequence[Contact],
    style: ContactStyle,
    made: Callable[[Contact, ContactStyle], Block],
) -> list[Block]:
    """Return what is ``made`` of contacts: hours below all telephone numbers, or behind most."""
    blocks = [made(each, style) for each in contacts]
    behind = [
        _goes_on(block) if each.kind is Kind.PHONE and remarks(each) else None
        for each, block in zip(contacts, blocks, strict=True)
    ]
    if not 0 < behind.count(True) <= behind.count(False):
        return blocks
    below = replace(style, remarks_below=True)
    return [
        made(each, below) if goes_on else block
        for each, block, goes_on in zip(contacts, blocks, behind, strict=True)
    ]


def _goes_on(block: Block) -> bool:
    """Return whether text follows the number, which is the largest, on its line."""
    number = max(block.lines, key=lambda line: (line.size, line.y))
    return any(
        abs(line.y - number.y) < line.size / 2 and line.end > number.end for line in block.lines
    )


def _on_one_line(setter: Setter, words: Words, role: Role, measure: float) -> Role:
    """Return a role a little smaller where a name or a place is on one line so."""
    if role.unbroken != "prose":
        return role
    size = role.at(setter.ease)
    fitting = size * measure / (setter.width(words, role, size) + 2 * TOLERANCE)
    if not max(role.smallest, A_LITTLE * size) <= fitting < size:
        return role
    return role.fixed(fitting)


def contact_value(
    setter: Setter, contact: Contact, role: Role, ink: Ink, measure: float, soft: Ink
) -> Block:
    """Return the number, the address or the name of a contact, as a link.

    A mnemonic (語呂) has the ``soft`` ink: the number itself is what is dialled.
    """
    return paragraph(
        setter,
        contact.words,
        role,
        measure,
        ink,
        ReadAs(link=contact.target, says=says(contact)),
        soft if contact.reading else None,
    )


def search_id_words(contact: Contact) -> Words | None:
    """Return the search id of a LINE account, as written."""
    found = contact.search_id
    return Words((Span(found.text),), found.origin) if found else None


def remarks(contact: Contact) -> list[Words]:
    """Return an extension, the hours and the note of a contact, as one where all are short."""
    found = said_at_once(contact)
    return [in_one(found)] if 0 < sum(len(each.plain) for each in found) <= SHORT_REMARKS else found


def said_at_once(contact: Contact) -> list[Words]:
    """Return what is printed after a contact, all its hours as one line."""
    return said(contact, (joined(contact.hours),) if contact.hours else ())


def in_one(found: Sequence[Words]) -> Words:
    """Return what is said after a contact as one remark."""
    return joined(found, "、" if any("・" in words.plain for words in found) else "・")


def said(contact: Contact, hours: Sequence[Words]) -> list[Words]:
    """Return what is printed after a contact: its extension, hours, and its note."""
    return [words for words in (contact.extension, *hours, contact.note) if words]


def _remarks_within(
    setter: Setter, contact: Contact, style: ContactStyle, measure: float
) -> list[Words]:
    """Return the remarks in brackets, the hours line by line where one line is too short for them.

    A line that ended between a day and its hours would be misread. If one of them holds brackets,
    none gets a pair: theirs would look like brackets within others.
    """
    found, size = said_at_once(contact), style.hours.at(setter.ease)

    def within(words: Words, most: float) -> bool:
        return setter.width(bracketed(words), style.hours, size) <= most

    if style.pairs == "short" and all(within(each, measure) for each in remarks(contact)):
        found = remarks(contact)
    elif len(found) > 1 and style.pairs == "line":
        whole = in_one(found)
        found = [whole] if within(whole, min(measure, LINE * size)) else found
    if len(contact.hours) > 1 and not all(within(each, measure) for each in found):
        found = said(contact, contact.hours)
    if any(not _BRACKETS.isdisjoint(words.plain) for words in found):
        return found
    return [bracketed(words) for words in found]


def labelled(
    setter: Setter, label: str, where: Origin, value: Block, style: ContactStyle, measure: float
) -> Block:
    """Return a value behind its label on one line, or below it where there is no room."""
    if not label:
        return value
    words = Words((Span(label),), where)
    tab = pill(setter, words, style.kind, style.ink, style.tint, measure)
    return trailing(tab, value, measure, 2 * _pill_pad(setter, style.kind))


def says(contact: Contact) -> str:
    """Return the alternative text of a link to a contact, or to the account of its id."""
    channel = {Kind.PHONE: "電話 ", Kind.EMAIL: "メール ", Kind.LINE: "LINE "}
    account = f" {contact.search_id.text}" if contact.search_id else ""
    return channel.get(contact.kind, "") + contact.value.text + account


def bracketed(words: Words) -> Words:
    """Return the words in brackets, as the notices print opening hours and second names.

    Words that hold brackets already stay as they are: brackets within brackets read badly.
    """
    if not _BRACKETS.isdisjoint(words.plain):
        return words
    return replace(words, spans=(Span("("), *words.spans, Span(")")))


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
