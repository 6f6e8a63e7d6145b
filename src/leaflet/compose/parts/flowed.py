"""Small blocks side by side on their baselines, as words on a line. Lengths in pt."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from leaflet.compose.parts.baseline import end_of_last_line, first_baseline, last_baseline, row
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import PLAIN, Block, ReadAs, Setter, paragraph, stack
from leaflet.compose.sheet import Role
from leaflet.model.words import Span, Words
from leaflet.page import Ink, Tag

HAIR: Final = 0.05  # so that a text set in its own width is not broken by rounding


def piece(
    setter: Setter,
    words: Words,
    role: Role,
    measure: float,
    ink: Ink,
    read_as: ReadAs = PLAIN,
) -> Block:
    """Return a paragraph that is only as wide as its words where they fit on one line."""
    natural = setter.width(words, role, role.at(setter.ease)) + HAIR
    return paragraph(setter, words, role, min(natural, measure), ink, read_as)


def flowed(blocks: Iterable[Block], measure: float, gap: float, down: float = 0.0) -> Block:
    """Return blocks in lines, ``down`` apart: each beside the one before where it has room."""
    lines: list[list[Block]] = []
    room = 0.0
    for block in blocks:
        if not block.height:
            continue
        if lines and block.width + gap <= room + HAIR:
            lines[-1].append(block)
            room -= block.width + gap
        else:
            lines.append([block])
            room = measure - block.width
    return stack((row(line, gap) for line in lines), down)


def listed(setter: Setter, items: Sequence[Words], role: Role, measure: float, ink: Ink) -> Block:
    """Return a list with commas; a line ends within an item only where no line holds all of it.

    It is read as one paragraph.
    """
    *others, last = items
    said = [*(Words((*each.spans, Span("、")), each.origin) for each in others), last]
    pieces = [piece(setter, each, role, measure, ink) for each in said]
    made = flowed(pieces, measure, 0.0)

    def read() -> tuple[Tag, ...]:
        first, *more = (tag for each in pieces for tag in each.reading)
        return (replace(first, kids=(*first.kids, *chain.from_iterable(tag.kids for tag in more))),)

    return Group(measure, made.height, ((made, 0.0, 0.0),), read)


def at_right(left: Block, right: Block, measure: float, gap: float) -> Block:
    """Return a block with a short one flush right on its last line, or below it."""
    if end_of_last_line(left) + gap + right.width > measure:
        return stack([left, right])
    y = last_baseline(left) - first_baseline(right)
    top = max(0.0, -y)
    height = max(left.height + top, y + top + right.height)
    parts = (left, 0.0, top), (right, measure - right.width, y + top)
    return Group(measure, height, parts)
