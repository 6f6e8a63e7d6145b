"""The labelled lines of a desk (対象, 料金, 予約 …): a label on a tint, then what is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.compose.parts.baseline import row
from leaflet.compose.parts.blocks import TOLERANCE, Block, Setter, paragraphs, stack
from leaflet.compose.parts.contacts import ContactStyle, pill
from leaflet.compose.parts.flowed import flowed, listed, piece
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

    What is written begins at one edge behind all labels, on as many lines as it needs. In a narrow
    column it is behind its own label where it is one line, or else below it.
    """
    said = [
        (pill(setter, _label(label, lines[0]), style.kind, style.ink, style.tint, measure), key)
        for key in keys
        if (lines := desk.lines(key)) and (label := labels.get(key))
    ]
    role, size = style.hours, style.hours.at(setter.ease)
    left = max((tab.width for tab, _key in said), default=0.0) + size / 2

    def on_one_line(key: str, room: float) -> bool:
        return all(setter.width(each, role, size) + TOLERANCE <= room for each in desk.lines(key))

    def written(key: str, room: float) -> Block:
        if key == "languages" and not on_one_line(key, room):
            return listed(setter, desk.languages, role, room, style.ink)
        return paragraphs(setter, desk.lines(key), role, room, style.ink)

    room = measure - left
    if room >= LEAST * size or all(on_one_line(key, room) for _tab, key in said):
        rows = [row([tab.as_wide(left), written(key, room)], 0.0) for tab, key in said]
        return stack(rows, style.gap / 2)
    rows = []
    for tab, key in said:
        own = measure - tab.width - size / 2
        if on_one_line(key, own):
            rows.append(row([tab, written(key, own)], size / 2))
        else:
            rows.append(stack([tab, written(key, measure)]))
    return stack(rows, style.gap)


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
