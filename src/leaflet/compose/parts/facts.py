"""The labelled lines of a desk (対象, 料金, 予約 …): a label on a tint, then what is written."""

from collections.abc import Iterable, Mapping

from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.compose.parts.contacts import ContactStyle, labelled
from leaflet.model.desk import Desk
from leaflet.model.words import Words, joined


def facts(
    setter: Setter,
    desk: Desk,
    labels: Mapping[str, str],
    keys: Iterable[str],
    style: ContactStyle,
    measure: float,
) -> Block:
    """Return the lines of a desk under these keys that the sheet has a label for."""
    lines = []
    for key in keys:
        words = fact(desk, key)
        if words and (label := labels.get(key)):
            text = paragraph(setter, words, style.hours, measure, style.ink)
            lines.append(labelled(setter, label, words.origin, text, style, measure))
    return stack(lines, style.gap / 2)


def fact(desk: Desk, key: str) -> Words | None:
    """Return what is written under a key, a list of lines as one."""
    written: Words | tuple[Words, ...] | None = getattr(desk, key)
    if not written:
        return None
    return written if isinstance(written, Words) else joined(written)
