"""Chips that name what is drawn elsewhere: an arrow, a desk's number and its short name."""

from dataclasses import dataclass
from typing import Final

from leaflet.compose.flow.outline import Reference, References
from leaflet.compose.parts.baseline import extent_of
from leaflet.compose.parts.block import Block, Group, stack
from leaflet.compose.parts.blocks import Setter, box, paragraph
from leaflet.compose.parts.masthead import silent
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import DECORATION, Ink, Rect, Stroke

ARROW: Final = Span("→")
ARROW_ROOM: Final = 1.3  # from the arrow's left edge to the words, in sizes
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
    above: str  # what is said of a question that is above: 上の「{words}」へ
    below: str


def heading(level: int) -> str:
    """Return the role of a heading below the title: H2 for the situations, level 0."""
    return f"H{min(level + 2, LARGEST_HEADING)}"


def numeral(number: int) -> str:
    """Return a number in a circle; above 50, where there are none, in brackets."""
    if number <= 20:
        return chr(0x2460 + number - 1)
    if number <= 35:
        return chr(0x3251 + number - 21)
    return chr(0x32B1 + number - 36) if number <= 50 else f"({number})"


def references(setter: Setter, row: References, style: ReferenceStyle, width: float) -> Block:
    """Return the chips side by side, in as many lines as they need."""
    chips = [_chip(setter, each, style, width) for each in row.each]
    lines: list[list[Block]] = [[]]
    for chip in chips:
        taken = sum(each.width + style.gap for each in lines[-1])
        if lines[-1] and taken + chip.width > width:
            lines.append([])
        lines[-1].append(chip)
    rows = [_side_by_side(line, style.gap) for line in lines]
    return stack(rows, style.gap)


def least(setter: Setter, row: References, style: ReferenceStyle) -> float:
    """Return the least width in pt in which no word of a chip is split."""
    room = 2 * style.across + style.role.at(setter.ease) * ARROW_ROOM
    return room + max(setter.least(_said(each, style), style.role) for each in row.each)


def _side_by_side(line: list[Block], gap: float) -> Block:
    parts, x = [], 0.0
    for chip in line:
        parts.append((chip, x, 0.0))
        x += chip.width + gap
    return Group(x - gap, max(chip.height for chip in line), parts)


def _way(reference: Reference, style: ReferenceStyle) -> tuple[Span, ...]:
    """Return where a question is that is named here."""
    said = style.above if reference.above else style.below
    before, _words, after = said.partition("{words}")
    return Span(before), *reference.words.spans, Span(after)


def _said(reference: Reference, style: ReferenceStyle) -> Words:
    """Return the words of a chip behind its arrow."""
    number = (Span(f"{numeral(reference.number)} "),) if reference.number else ()
    label = (*reference.label.spans, Span("\u3000")) if reference.label else ()
    named = reference.words.spans if reference.number else _way(reference, style)
    return Words((*label, *number, *named), reference.words.origin)


def _chip(setter: Setter, reference: Reference, style: ReferenceStyle, width: float) -> Block:
    role, size = style.role, style.role.at(setter.ease)
    words = _said(reference, style)
    room = size * ARROW_ROOM
    measure = width - 2 * style.across - room
    link = f"#{reference.target}"
    text = paragraph(setter, words, role, measure, style.ink, link=link, says=words.plain)
    lead = Words((ARROW,), words.origin)
    arrow = silent(paragraph(setter, lead, role, room, style.line))
    own, height = extent_of(text) + 2 * style.across + room, text.height + 2 * style.down
    half = style.rule / 2
    frame = box(
        Rect(half, half, own - style.rule, height - style.rule),
        DECORATION,
        fill=style.ground,
        stroke=Stroke(style.rule, style.line),
        radius=min(height / 2, size),
    )
    parts = (
        (Block(own, height, (frame,)), 0.0, 0.0),
        (arrow, style.across, style.down),
        (text, style.across + room, style.down),
    )
    return Group(own, height, parts)
