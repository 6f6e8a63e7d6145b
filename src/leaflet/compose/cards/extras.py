"""What a card of one desk says besides, where there is room: what the desk is for."""

from typing import Final

from leaflet.compose.cards.look import Look, at_size
from leaflet.compose.parts.blocks import Block, Setter, paragraph, stack
from leaflet.model.desk import Desk

EASES: Final = (1.0, 0.75, 0.5, 0.25, 0.0)


def with_extras(
    setter: Setter, desk: Desk, look: Look, cell: Block, measure: float, room: float
) -> Block:
    """Return the desk with its summary, in the largest type its height leaves room for, in pt."""
    written = look.sheet.type.summary
    for ease in EASES:
        role = at_size(written, written.at(ease))
        below = stack(
            paragraph(setter, words, role, measure, look.inks.ink) for words in desk.summary
        )
        if cell.height + look.gaps.rows + below.height <= room:
            return stack([cell, below], look.gaps.rows)
    return cell
