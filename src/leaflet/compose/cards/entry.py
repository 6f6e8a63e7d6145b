"""A desk on a card: its name, its number with the hours beside it, or how else it is reached."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from leaflet.compose.cards.look import Detail, Look
from leaflet.compose.parts.baseline import (
    end_of_last_line,
    extent_of,
    last_baseline,
    lines_of,
    row,
    trailing,
)
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import PLAIN, Block, ReadAs, Setter, paragraph, paragraphs, stack
from leaflet.compose.parts.contacts import (
    bracketed,
    contact_value,
    in_one,
    pill,
    remarks,
    role_of,
    said,
    said_at_once,
    says,
    search_id_words,
)
from leaflet.compose.parts.facts import FactStyle, facts_in_lines
from leaflet.compose.parts.flowed import at_right, flowed, piece
from leaflet.compose.sheet import Role
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.words import Span, Words

ALIKE: Final = 0.8  # of the longest number of a desk: what is said of others begins where its does
AIR: Final = 0.4  # sizes, between what is said beside a number and beside the next
DIRECT: Final = (Kind.PHONE, Kind.LINE, Kind.CHAT, Kind.SNS)


def shown(desk: Desk, coded: Contact | None, detail: Detail) -> tuple[Contact, ...]:
    """Return the contacts that a card has room for.

    Where numbers would be too small beside all of them, whoever can be called needs no address,
    place or fax. On a card of its own that does not hold it so, neither does whoever can be written
    to at once. What has its code on the card is always printed, for those without a camera.
    """
    enough = DIRECT if detail is Detail.BARE else (Kind.PHONE,)
    reached = detail < Detail.WAYS and bool(desk.of(*enough))
    coded_value = coded.value if coded else None
    return tuple(
        contact
        for contact in desk.contacts
        if contact.kind in DIRECT or contact.value == coded_value or not reached
    )


def name_of(desk: Desk, detail: Detail) -> Words:
    """Return the name of a desk; where there is little room, its short one if it has any."""
    return desk.short or desk.name if detail < Detail.LEAST else desk.name


def entry(
    setter: Setter,
    desk: Desk,
    look: Look,
    measure: float,
    coded: Contact | None,
    tag: str,
    *,
    detail: Detail,
    drop: float = 0.0,
) -> Block:
    """Return a desk in a measure in pt; ``tag`` is its heading.

    ``coded`` is the contact whose code is on the card; ``drop`` pt between the name and the first
    way bring a number to the baseline of the one beside it.
    """
    types, inks = look.types, look.inks
    desk = _with_hours_once(desk) if detail < Detail.LEAST else desk
    name = name_of(desk, detail)
    head = paragraph(setter, name, types.name, measure, inks.ink, ReadAs(tag))
    if desk.operator and detail > Detail.LEAST:
        operator = piece(setter, desk.operator, types.operator, measure, inks.soft)
        head = at_right(head, operator, measure, look.gaps.beside)
    other = [bracketed(desk.also)] if detail is Detail.FULL and desk.also else []
    second = paragraphs(setter, other, types.operator, measure, inks.ink)
    printed = shown(desk, coded, detail)
    edge = _edge(setter, printed, types.number)
    ways = [
        _number(setter, desk, each, look, measure, edge)
        if each.kind is Kind.PHONE
        else flowed(_pieces(setter, each, look, measure), measure, look.gaps.beside)
        for each in printed
    ]
    if detail < Detail.LEAST:
        ways = [flowed(map(_trimmed, ways), measure, look.gaps.columns)]
    labels = FactStyle(types.kind, types.hours, inks.ink, inks.head, look.gaps.beside)
    terms = facts_in_lines(setter, desk, look.sheet.facts, labels, measure)
    notes = paragraphs(setter, desk.note, types.hours, measure, inks.ink)
    return stack([head, second, Block(0, drop), *ways, terms, notes])


def _with_hours_once(desk: Desk) -> Desk:
    """Return a desk whose ways have no hours of their own where these are the same of all.

    Below a LINE account without hours, those of the numbers would be taken for its own.
    """
    ways = desk.of(*DIRECT)
    said = {tuple(words.plain for words in each.hours) for each in ways}
    if desk.hours or len(ways) < 2 or len(said) > 1:
        return desk
    bare = (replace(each, hours=()) if each in ways else each for each in desk.contacts)
    return replace(desk, contacts=tuple(bare), hours=ways[0].hours)


def _trimmed(way: Block) -> Block:
    """Return a way of one line only as wide as its text, so that another has room beside it."""
    level = all(abs(line.y - way.lines[0].y) < line.size / 2 for line in way.lines)
    return way.as_wide(extent_of(way)) if level else way


def _edge(setter: Setter, contacts: Sequence[Contact], role: Role) -> float:
    """Return where the longest number of a desk ends, without its mnemonic, in pt."""
    bare = replace(role, ruby=0.0)
    numbers = (each.words for each in contacts if each.kind is Kind.PHONE)
    return max((setter.width(words, bare, role.size) for words in numbers), default=0.0)


def _number_role(desk: Desk, contact: Contact, look: Look) -> Role:
    """Return how a number is set: 110 is larger than what else its desk has.

    Where an emergency desk has no such number, all of its numbers are larger.
    """
    first = contact.emergency or not any(each.emergency for each in desk.contacts)
    role = look.types.number
    if first and (desk.emergency or contact.emergency):
        return role.fixed(role.size * look.sheet.urgent)
    return role


def _number(
    setter: Setter, desk: Desk, contact: Contact, look: Look, measure: float, edge: float
) -> Block:
    """Return a number with its hours and its note beside it, or below where they do not fit.

    They begin beyond the ``edge`` of the desk's longest number (pt), if there is room and this one
    is about as long.
    """
    urgent = desk.emergency or contact.emergency
    ink = look.inks.emergency if urgent else look.inks.accent
    role = _number_role(desk, contact, look)
    number = contact_value(setter, contact, role, ink, measure, look.inks.soft)
    if label := look.sheet.kinds.get(contact.kind):
        number = stack([_tab(setter, label, contact, look, measure), number])
    # A mnemonic may be longer than its number: what is low enough begins below the end of it.
    end = end_of_last_line(number)
    aligned = max(end, edge) if end > ALIKE * edge else end
    ends = aligned, end, extent_of(number)
    tried = (_with_remarks(setter, contact, look, number, end, measure) for end in ends)
    beside = next(filter(None, tried), None)
    if beside and beside.height <= number.height:
        return beside
    role, ink = look.types.hours, look.inks.ink
    found = _after(setter, contact, look, measure)
    lines = [piece(setter, words, role, measure, ink) for words in found]
    below = stack([number, flowed(lines, measure, look.gaps.beside)])
    return beside if beside and beside.height < below.height else below


def _with_remarks(
    setter: Setter, contact: Contact, look: Look, number: Block, left: float, measure: float
) -> Block | None:
    """Return a number with what is said after it beyond ``left``; None where that has no room.

    Remarks that are higher than the number have two lines at most.
    """
    role, x = look.types.hours, left + look.gaps.beside
    rest = measure - x
    found = _after(setter, contact, look, rest)
    if not found or any(setter.least(words, role) > rest for words in found):
        return None
    beside = paragraphs(setter, found, role, rest, look.inks.ink)
    line = max(number.lines, key=lambda each: each.size)
    if beside.height > number.height and lines_of(beside) > 2:
        return None
    height = max(number.height, beside.height + AIR * role.size)
    top = (height - number.height) / 2
    y = max(0.0, min(top + line.y - last_baseline(beside), height - beside.height))
    if left < extent_of(number) and y < top + line.y - line.size:
        return None
    return Group(measure, height, ((number, 0.0, top), (beside, x, y)))


def _after(setter: Setter, contact: Contact, look: Look, measure: float) -> list[Words]:
    """Return what is said after a contact on one line, or its hours one by one, if no higher.

    A line that ended between a day and its hours would be misread.
    """
    role, size = look.types.hours, look.types.hours.at(setter.ease)
    one = [in_one(found)] if (found := said_at_once(contact)) else []
    whole, apart = remarks(contact), said(contact, contact.hours)
    for texts in (one, whole):
        if all(setter.width(each, role, size) <= measure for each in texts):
            return texts

    def height(texts: Sequence[Words]) -> float:
        pieces = [piece(setter, each, role, measure, look.inks.ink) for each in texts]
        return flowed(pieces, measure, look.gaps.beside).height

    return whole if height(whole) < height(apart) else apart


def _pieces(setter: Setter, contact: Contact, look: Look, measure: float) -> Iterator[Block]:
    types, inks = look.types, look.inks
    role = role_of(contact, types)
    label = look.sheet.kinds.get(contact.kind, "")
    found = _after(setter, contact, look, measure)
    hours = [piece(setter, words, types.hours, measure, inks.ink) for words in found]
    written = search_id_words(contact)
    if label and not written:
        yield _labelled(setter, contact.words, role, label, contact, look, measure, hours)
        return
    yield _labelled(setter, contact.words, role, label, contact, look, measure)
    if written:
        # An id is typed letter by letter: it is as large as a name, in letters of one width.
        letters = types.address.fixed(types.value.size)
        named = look.sheet.kinds.get("id", "")
        yield _labelled(setter, written, letters, named, contact, look, measure)
    yield from hours


def _labelled(
    setter: Setter,
    words: Words,
    role: Role,
    label: str,
    contact: Contact,
    look: Look,
    measure: float,
    after: Sequence[Block] = (),
) -> Block:
    """Return words behind their label; what comes ``after`` them begins where they do."""
    read_as = ReadAs(link=contact.target, says=says(contact)) if words is contact.words else PLAIN
    if not label:
        return piece(setter, words, role, measure, look.inks.ink, read_as)
    gap = look.gaps.beside / 2
    tab = _tab(setter, label, contact, look, measure)
    room = measure - tab.width - gap
    value = piece(setter, words, role, room, look.inks.ink, read_as)
    fits = all(block.width <= room for block in after)
    for block in after if fits else ():
        value = trailing(value, block, room, look.gaps.beside)
    made = row([tab, value], gap)
    return made if fits else stack([made, flowed(after, measure, look.gaps.beside)])


def _tab(setter: Setter, label: str, contact: Contact, look: Look, measure: float) -> Block:
    inks = look.inks
    words = Words((Span(label),), contact.origin)
    return pill(setter, words, look.types.kind, inks.ink, inks.head, measure)
