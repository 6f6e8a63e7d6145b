"""The labelled lines of a desk (対象, 料金, 予約 …): a label on a tint, then what is written."""

from collections.abc import Iterable, Mapping
from typing import Final

from leaflet.compose.parts.baseline import row
from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.compose.parts.contacts import ContactStyle, pill
from leaflet.model.desk import Desk
from leaflet.model.words import Span, Words, joined

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

    What is written begins at one edge behind all labels, on as many lines as it needs.
    """
    said = [
        (pill(setter, _label(label, words), style.kind, style.ink, style.tint, measure), words)
        for key in keys
        if (words := fact(desk, key)) and (label := labels.get(key))
    ]
    size = style.hours.at(setter.ease)
    left = max((tab.width for tab, _words in said), default=0.0) + size / 2
    beside = measure - left >= LEAST * size
    rows = []
    for tab, words in said:
        room = measure - left if beside else measure
        text = paragraph(setter, words, style.hours, room, style.ink)
        rows.append(row([tab.inset(0.0, left), text], 0.0) if beside else stack([tab, text]))
    return stack(rows, style.gap / 2)


def _label(label: str, words: Words) -> Words:
    return Words((Span(label),), words.origin)


def fact(desk: Desk, key: str) -> Words | None:
    """Return what is written under a key, a list of lines as one."""
    written: Words | tuple[Words, ...] | None = getattr(desk, key)
    if not written:
        return None
    return written if isinstance(written, Words) else joined(written)
