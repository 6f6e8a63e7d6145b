"""The labelled lines of a desk (対象, 料金, 予約 …): a label on a tint, then what is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.compose.parts.baseline import row
from leaflet.compose.parts.blocks import TOLERANCE, Block, Setter, paragraph, stack
from leaflet.compose.parts.contacts import ContactStyle, pill
from leaflet.compose.parts.flowed import flowed, piece
from leaflet.compose.sheet import Role
from leaflet.model.desk import Desk
from leaflet.model.words import Span, Words
from leaflet.page import Ink

LEAST: Final = 12  # sizes: a narrower column of values goes below the labels


def facts(
    setter: Setter,
    desk: Desk,
    labels: Mapping[str, str],
    keys: Iterable[str],
    style: ContactStyle,
    measure: float,
) -> Block:
    """Return the lines of a desk under these keys that the sheet has a label for.

    What is written begins at one edge behind all labels, on as many lines as it needs; below them
    where the column is narrow and not each has room on one line.
    """
    said = [
        (pill(setter, _label(label, lines[0]), style.kind, style.ink, style.tint, measure), lines)
        for key in keys
        if (lines := desk.lines(key)) and (label := labels.get(key))
    ]
    role, size = style.hours, style.hours.at(setter.ease)
    left = max((tab.width for tab, _lines in said), default=0.0) + size / 2
    room = measure - left
    beside = room >= LEAST * size or all(
        setter.width(each, role, size) + TOLERANCE <= room for _tab, lines in said for each in lines
    )
    room = room if beside else measure
    rows = []
    for tab, lines in said:
        text = stack(paragraph(setter, each, role, room, style.ink) for each in lines)
        rows.append(row([tab.inset(0.0, left), text], 0.0) if beside else stack([tab, text]))
    return stack(rows, style.gap / 2)


@dataclass(frozen=True, slots=True)
class FactStyle:
    """How labelled lines look that share a line; ``gap`` pt are between two of them."""

    kind: Role
    text: Role
    ink: Ink
    tint: Ink
    gap: float


def facts_in_lines(
    setter: Setter, desk: Desk, labels: Mapping[str, str], style: FactStyle, measure: float
) -> Block:
    """Return what the sheet has a label for, each beside the one before where there is room."""
    made = []
    for key, label in labels.items():
        if lines := desk.lines(key):
            words = _label(label, lines[0])
            tab = pill(setter, words, style.kind, style.ink, style.tint, measure)
            room = measure - tab.width - style.gap / 2
            pieces = [piece(setter, each, style.text, room, style.ink) for each in lines]
            made.append(row([tab, flowed(pieces, room, style.gap)], style.gap / 2))
    return flowed(made, measure, style.gap)


def _label(label: str, words: Words) -> Words:
    return Words((Span(label),), words.origin)
