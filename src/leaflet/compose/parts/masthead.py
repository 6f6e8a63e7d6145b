"""The head of a page: title, boxed label and date; and the page number at its foot."""

from dataclasses import dataclass, replace
from typing import Final

from leaflet.compose.parts.baseline import last_baseline, lines_of
from leaflet.compose.parts.block import Block, Group, Later, stack
from leaflet.compose.parts.blocks import TOLERANCE, ReadAs, Setter, box, paragraph
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import DECORATION, Ink, Item, Link, Rect, Stroke
from leaflet.report import Origin

SIDE: Final = 1 / 3  # of the page: the most that a label takes to be on one line


@dataclass(frozen=True, slots=True)
class MastheadStyle:
    """The head of a page; lengths in pt."""

    title: Role
    running: Role  # the title on the pages after the first
    label: Role
    date: Role
    ink: Ink
    accent: Ink
    bar: float  # width of the upright bar before the title
    bar_gap: float
    side: float  # width of the label and the date on the right
    side_gap: float
    label_rule: float
    lines: int  # the most that the title is set in for the sake of its size
    radius: float  # of the frame of the label


def masthead(
    setter: Setter,
    style: MastheadStyle,
    measure: float,
    *,
    title: Words,
    label: Words | None,
    date: Words,
) -> Block:
    """Return the title behind its bar, and on its right the boxed label above the date."""
    side = _side(setter, style, label, date, measure * SIDE)
    left = style.bar + style.bar_gap
    heading = _heading(setter, title, style, measure - left - side.width - style.side_gap)
    height = max(side.height, heading.height)
    bar = box(Rect(0, 0, style.bar, height), DECORATION, fill=style.accent)
    parts = (
        (Block(style.bar, height, (bar,)), 0.0, 0.0),
        (heading, left, (height - heading.height) / 2),
        (side, measure - side.width, height - side.height),
    )
    return Group(measure, height, parts)


def _heading(setter: Setter, title: Words, style: MastheadStyle, measure: float) -> Block:
    """Return the title in the largest type in which it keeps to one line, or else in two lines."""
    role = style.title
    natural = setter.width(title, role, role.size)
    if natural > measure * style.lines:
        one_line = style.lines * role.size * measure / natural
        size = one_line if one_line >= role.smallest else min(role.size, 2 * 0.9 * one_line)
        size = max(role.smallest, size)
        role = replace(role, size=size, smallest=min(size, role.smallest))
    largest = replace(role, smallest=role.size)
    return paragraph(setter, title, largest, measure, style.accent, ReadAs("H1", title.plain))


def _side(
    setter: Setter, style: MastheadStyle, label: Words | None, date: Words, most: float
) -> Block:
    """Return the label over the date, both as wide as the date, which is never broken.

    They are as much wider as the label needs to be on one line, but not more than ``most`` pt:
    it is smaller rather than on two lines.
    """
    if label:
        least, size = style.label.fixed(style.label.smallest), style.label.at(setter.ease)
        role = setter.filling(label, least, most - style.bar_gap, size)
        style = replace(style, label=role)
    wide = _natural(setter, label, style.label) + style.bar_gap if label else 0.0
    width = max(style.side, _natural(setter, date, style.date), min(wide, most))
    boxed = [_boxed(setter, label, style, width)] if label else []
    day = paragraph(setter, date, style.date, width, style.ink)
    return stack([*boxed, day], style.bar_gap / 2)


def _natural(setter: Setter, words: Words, role: Role) -> float:
    return setter.width(words, role, role.at(setter.ease)) + 2 * TOLERANCE


def _boxed(setter: Setter, label: Words, style: MastheadStyle, width: float) -> Block:
    text = paragraph(setter, label, style.label, width, style.ink)
    pad = style.bar_gap / 4 if lines_of(text) > 1 else 0.0  # lines below each other look tight
    height = text.height + 2 * pad
    stroke = Stroke(style.label_rule, style.ink)
    area = Rect(0, 0, width, height)
    frame = box(area, DECORATION, stroke=stroke, radius=max(0.0, style.radius))
    under = Block(width, height, (frame,))
    return Group(width, height, ((under, 0.0, 0.0), (text, 0.0, pad)))


def running_head(
    setter: Setter,
    style: MastheadStyle,
    measure: float,
    *,
    title: Words,
    again: str,
    label: Words | None,
    date: Words,
) -> Block:
    """Return the head of a further page: the title with 「つづき」, then label and date."""
    role = replace(style.date, align="right")
    spans = (*label.spans, Span("\u3000")) if label else ()
    words = Words((*spans, *date.spans), date.origin)
    side = _natural(setter, words, role)
    left = measure - side - style.side_gap
    again_title = Words((*title.spans, Span(again)), title.origin)
    heading = paragraph(setter, again_title, style.running, left, style.accent)
    day = paragraph(setter, words, role, side, style.ink)
    drop = max(0.0, last_baseline(heading) - last_baseline(day))
    height = max(heading.height, drop + day.height)
    return Group(measure, height, ((heading, 0.0, 0.0), (day, measure - side, drop)))


def page_number(
    setter: Setter, number: int, of: int, role: Role, ink: Ink, measure: float
) -> Block:
    """Return ``1／2`` flush right, for the eye only: readers count pages themselves."""
    words = Words((Span(f"{number}／{of}"),), Origin(""))
    block = paragraph(setter, words, replace(role, align="right"), measure, ink)
    return silent(block)


def beside_number(setter: Setter, role: Role, measure: float) -> float:
    """Return the measure of a line that has a page number on its right."""
    size = role.at(setter.ease)
    return measure - setter.width(Words((Span("99／99 "),), Origin("")), role, size)


def silent(block: Block) -> Block:
    """Return the block as decoration: seen again, but not read again."""
    return Later(
        block.width,
        block.height,
        lambda: (_muted(block.items), ()),
        lambda: block.lines,
        block.misfits,
    )


def _muted(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(replace(item, mark=DECORATION) for item in items if not isinstance(item, Link))
