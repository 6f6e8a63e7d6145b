"""The head of a flow: the title on its ground with the date, and the legend."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.parts.baseline import (
    end_of_last_line,
    extent_of,
    first_baseline,
    last_baseline,
    lines_of,
    row,
)
from leaflet.compose.parts.block import Group
from leaflet.compose.parts.blocks import Block, ReadAs, Setter, box, paragraph, stack
from leaflet.compose.parts.flowed import at_right
from leaflet.compose.parts.iconed import iconed
from leaflet.compose.sheet import Role
from leaflet.model.desk import Kind
from leaflet.model.words import Words
from leaflet.page import DECORATION, Rect, Tag

TWO: Final = 2  # lines of a title: a third is for what is too long at its smallest size
TWO_LINES: Final = 1.85  # times the size on one line: both are filled, but for a phrase
SMALLER: Final = 0.95  # times the size before, until the phrases of a title are on two lines
ICON: Final = 1.35  # side of a pictogram in the legend, in sizes of its words


def banner(
    setter: Setter,
    sheet: FlowSheet,
    width: float,
    title: Words,
    date: Words,
    role: Role | None = None,
) -> Block:
    """Return the title on its ground, and the date on the right of it, on the title's line.

    ``role`` sets the title otherwise than the sheet does for the first page.
    """
    page, inks, types = sheet.page, sheet.tone, sheet.type
    natural = setter.width(date, types.date, types.date.at(setter.ease)) + 1
    dated = paragraph(setter, date, types.date, natural, inks.on_accent)
    measure = width - natural - 3 * page.banner_side
    heading = _title(setter, sheet, title, measure, role or types.title)
    height = max(heading.height, dated.height) + 2 * page.banner
    area = Rect(0, 0, width, height)
    ground = box(area, DECORATION, fill=inks.accent, radius=page.radius)
    heading = heading.at(page.banner_side, (height - heading.height) / 2)
    drop = last_baseline(heading) - last_baseline(dated)
    parts = (
        (Block(width, height, (ground,)), 0.0, 0.0),
        (heading, 0.0, 0.0),
        (dated, width - page.banner_side - natural, drop),
    )
    return Group(width, height, parts)


def _title(setter: Setter, sheet: FlowSheet, words: Words, measure: float, role: Role) -> Block:
    """Return the title on one line, or on two where it would be too small on one.

    A title smaller than the situations below it does not look like one.
    """
    number, start = sheet.type.number.at(setter.ease), sheet.type.start.at(setter.ease)
    largest = max(role.smallest, min(role.at(setter.ease), sheet.page.title * number))
    one_line = largest * min(1.0, measure / setter.width(words, role, largest))
    two_lines = min(largest, TWO_LINES * one_line)
    least = role.smallest if role is sheet.type.start else max(role.smallest, min(largest, start))
    single = one_line >= (least if sheet.tone.lines < 2 else largest)
    size = max(one_line if single else two_lines, role.smallest)

    def at(size: float) -> Block:
        fixed = replace(role, size=size, smallest=size, align="left")
        return paragraph(setter, words, fixed, measure, sheet.tone.on_accent, ReadAs("H1"))

    title = at(size)
    while lines_of(title) > TWO and size * SMALLER >= max(one_line, role.smallest):
        size *= SMALLER
        title = at(size)
    return title


def legend(
    setter: Setter,
    sheet: FlowSheet,
    width: float,
    channels: Sequence[Words],
    noted: Words | None,
    pictured: Mapping[Kind, str],
) -> Block:
    """Return the channels with their pictograms, on as many lines as they need, and the note."""
    entries = [_entry(setter, sheet, words, pictured) for words in channels]
    lines: list[list[Block]] = [[]]
    for entry in entries:
        if lines[-1] and _length(lines[-1], sheet) + entry.width > width:
            lines.append([])
        lines[-1].append(entry)
    rows = [row(line, sheet.page.mark) for line in lines if line]
    whole = stack(rows)
    tags = tuple(Tag("LI", (Tag("LBody", entry.reading),)) for entry in entries)
    parts = ((whole, 0.0, 0.0),)
    listed = Group(width, whole.height, parts, lambda: (Tag("L", tags),) if tags else ())
    if noted is None:
        return listed
    right = _length(lines[-1], sheet) if len(rows) < 2 else width
    return _noted(setter, sheet, listed, right, noted)


def below_title(lead: Block, legend: Block, width: float, gap: float) -> tuple[Block, Block]:
    """Return the lead and the legend, as one block where the legend has room beside the lead."""
    if not (lead.lines and legend.lines) or lines_of(legend) > 1:
        return lead, legend
    narrow = Group(extent_of(legend), legend.height, ((legend, 0.0, 0.0),))
    if end_of_last_line(lead) + gap + narrow.width > width:
        return lead, legend
    return at_right(lead, narrow, width, gap), Block(0.0, 0.0)


def _length(line: list[Block], sheet: FlowSheet) -> float:
    """Return where the next entry of a line would begin, in pt."""
    return sum(entry.width + sheet.page.mark for entry in line)


def _entry(setter: Setter, sheet: FlowSheet, words: Words, pictured: Mapping[Kind, str]) -> Block:
    """Return one channel: its pictogram, if it has one, and its words."""
    role, inks = sheet.type.legend, sheet.tone
    size = role.at(setter.ease)
    natural = setter.width(words, role, size) + 1
    text = paragraph(setter, words, role, natural, inks.ink)
    kind = next((kind for kind, word in pictured.items() if word == words.plain), None)
    if kind is None:
        return text
    return iconed(setter, kind, text, size, size * ICON, inks.accent, f"{words.plain}の絵記号")


def _noted(setter: Setter, sheet: FlowSheet, channels: Block, right: float, words: Words) -> Block:
    """Return the legend with its note after it, or below where there is no room."""
    role, ink, width = sheet.type.legend, sheet.tone.ink, channels.width
    natural = setter.width(words, role, role.at(setter.ease)) + 1
    if right + natural > width:
        note = paragraph(setter, words, role, width, ink)
        return stack([channels, note])
    note = paragraph(setter, words, role, natural, ink)
    drop = first_baseline(channels) - first_baseline(note) if channels.items else 0.0
    height = max(channels.height, drop + note.height)
    return Group(width, height, ((channels, 0.0, 0.0), (note, right, drop)))
