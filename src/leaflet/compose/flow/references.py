"""Chips that name what is drawn elsewhere: an arrow, a desk's number and its short name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from leaflet.compose.flow.outline import Reference, References
from leaflet.compose.parts import baseline
from leaflet.compose.parts.baseline import extent_of, first_baseline
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import ReadAs, Setter, box, paragraph
from leaflet.compose.parts.flowed import flowed
from leaflet.compose.parts.masthead import silent
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import DECORATION, Ink, Rect, Stroke, Tag

ARROW: Final = Span("→")
ARROW_ROOM: Final = 1.3  # from the arrow's left edge to what follows it, in sizes
NUMBER_ROOM: Final = 1.25  # the same for the number
CIRCLES: Final = 50  # the largest number that Unicode has in a circle
LARGEST_HEADING: Final = 6  # H1 to H6, ISO 32000-1 14.8.4.3


@dataclass(frozen=True, slots=True)
class ReferenceStyle:
    """What the sheet says of chips; lengths in pt."""

    role: Role
    ink: Ink
    line: Ink
    ground: Ink
    across: float
    down: float
    gap: float
    rule: float
    above: str  # what is said of a question that comes before: まえの「{words}」へ
    below: str


def heading(level: int) -> str:
    """Return the role of a heading below the title: H2 for the situations, level 0."""
    return f"H{min(level + 2, LARGEST_HEADING)}"


def numeral(number: int) -> str:
    """Return a number in a circle; above ``CIRCLES``, in brackets."""
    if number <= 20:
        return chr(0x2460 + number - 1)
    if number <= 35:
        return chr(0x3251 + number - 21)
    return chr(0x32B1 + number - 36) if number <= CIRCLES else f"({number})"


def references(setter: Setter, row: References, style: ReferenceStyle, width: float) -> Block:
    """Return the chips side by side, in as many lines as they need.

    Where none has room beside another, they are one list in one frame.
    """
    named = [_arrowed(setter, each, style, width) for each in row.each]
    chips = [_framed(setter, [each], style) for each in named]
    if len(chips) > 1 and all(
        one.width + style.gap + other.width > width for one, other in pairwise(chips)
    ):
        return _framed(setter, named, style)
    return flowed(chips, width, style.gap, style.gap)


def least(setter: Setter, row: References, style: ReferenceStyle) -> float:
    """Return the least width in pt in which no word of a chip is split."""
    return 2 * style.across + max(
        _lead_room(setter, each, style) + setter.least(_named(each, style), style.role)
        for each in row.each
    )


def _way(reference: Reference, style: ReferenceStyle) -> tuple[Span, ...]:
    """Return where a question is that is named here."""
    said = style.above if reference.above else style.below
    before, _words, after = said.partition("{words}")
    return Span(before), *reference.words.spans, Span(after)


def _named(reference: Reference, style: ReferenceStyle) -> Words:
    """Return the words of a chip behind its arrow and its number."""
    label = (*reference.label.spans, Span("\u3000")) if reference.label else ()
    named = reference.words.spans if reference.number else _way(reference, style)
    return Words((*label, *named), reference.words.origin)


def _lead_room(setter: Setter, reference: Reference, style: ReferenceStyle) -> float:
    """Return the width of the arrow and the number, and the air behind them, in pt."""
    size = style.role.at(setter.ease)
    return size * (ARROW_ROOM + (NUMBER_ROOM if reference.number else 0.0))


def _arrowed(setter: Setter, reference: Reference, style: ReferenceStyle, width: float) -> Block:
    """Return an arrow, the number of what it leads to, and its name."""
    role, size = style.role, style.role.at(setter.ease)
    words, room = _named(reference, style), _lead_room(setter, reference, style)
    number = Words((Span(numeral(reference.number)),) if reference.number else (), words.origin)
    text = paragraph(
        setter,
        words,
        role,
        width - 2 * style.across - room,
        style.ink,
        ReadAs(link=f"#{reference.target}", says=f"{number.plain} {words.plain}".strip()),
    )
    arrow = silent(paragraph(setter, Words((ARROW,), words.origin), role, room, style.line))
    line = first_baseline(text) - first_baseline(arrow)  # below furigana
    parts, own = [(arrow, 0.0, line), (text, room, 0.0)], extent_of(text) + room
    if not reference.number:
        return Group(own, text.height, parts)
    numbered = paragraph(setter, number, role, room, style.ink)
    parts.insert(1, (numbered, size * ARROW_ROOM, line))
    return Group(own, text.height, parts, lambda: _one(numbered, text))


def _framed(setter: Setter, named: Sequence[Block], style: ReferenceStyle) -> Block:
    """Return what is named in one frame, one below the other."""
    text = stack(named, style.down)
    width, height = text.width + 2 * style.across, text.height + 2 * style.down
    frame = _frame(width, height, style, style.role.at(setter.ease))
    return Group(width, height, [(frame, 0.0, 0.0), (text, style.across, style.down)])


def numbered(
    setter: Setter, number: int, words: Words, role: Role, ink: Ink, width: float
) -> Block:
    """Return words behind the number of their desk: further lines begin below the first word."""
    size = role.at(setter.ease)
    mark = Words((Span(numeral(number)),), words.origin)
    first = paragraph(setter, mark, role, size * NUMBER_ROOM, ink)
    named = paragraph(setter, words, role, width - size * NUMBER_ROOM, ink)
    both = baseline.row((first, named), 0.0)
    return Group(width, both.height, ((both, 0.0, 0.0),), lambda: _one(first, named))


def _one(number: Block, text: Block) -> tuple[Tag, ...]:
    """Return a number and a name as one paragraph."""
    (first,), (second, *others) = number.reading, text.reading
    return (replace(second, kids=(*first.kids, *second.kids)), *others)


def _frame(width: float, height: float, style: ReferenceStyle, size: float) -> Block:
    half = style.rule / 2
    frame = box(
        Rect(half, half, width - style.rule, height - style.rule),
        DECORATION,
        fill=style.ground,
        stroke=Stroke(style.rule, style.line),
        radius=min(height / 2, size),
    )
    return Block(width, height, (frame,))
