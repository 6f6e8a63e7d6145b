"""What is in a bar: its words, and the chips of what it leads to elsewhere."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from leaflet.compose.parts.baseline import extent_of
from leaflet.compose.parts.block import Block, Group, stack


class Padding(NamedTuple):
    """How far what is in a bar keeps from its frame, in pt."""

    across: float
    down: float


class BarBlock(Group):
    """The words of a bar with its chips; ``referred`` are the chips, by the numbers of their rows.

    The words alone are its reading: each row of chips is read where the writer has it.
    """

    def __init__(
        self,
        size: tuple[float, float],
        parts: Sequence[tuple[Block, float, float]],
        referred: Mapping[int, Block],
    ) -> None:
        """Take the words first, then the rows of chips, each at its place."""
        words = parts[0][0]
        super().__init__(*size, parts, lambda: words.reading)
        self.referred = referred


def alone(words: Block) -> BarBlock:
    """Return words, which have their padding, without chips."""
    return BarBlock((words.width, words.height), ((words, 0.0, 0.0),), {})


def under(
    words: Block, chips: Mapping[int, Block], gap: float, padding: Padding, *, centred: bool
) -> BarBlock:
    """Return the words with the chips below them, ``gap`` pt apart."""
    parts, y = [(words, 0.0, 0.0)], words.height
    for chip in chips.values():
        x = (words.width - chip.width) / 2 if centred else padding.across
        parts.append((chip, x, y + gap - padding.down))
        y += gap + chip.height
    return BarBlock((words.width, y), parts, chips)


def fits_beside(words: Block, chips: Mapping[int, Block], left: float, gap: float) -> bool:
    """Return whether the chips fit to the right of ``left`` (pt), behind the words."""
    widest = max((chip.width for chip in chips.values()), default=0.0)
    return extent_of(words) + gap <= left and left + widest + gap <= words.width


def beside(
    words: Block, chips: Mapping[int, Block], left: float, gap: float, *, centred: bool
) -> BarBlock:
    """Return the words with the chips to their right, ``left`` pt from the edge of the bar.

    Where words are ``centred``, so are both together.
    """
    whole = stack(chips.values(), gap)
    height = max(words.height, whole.height + 2 * gap)
    moved = (left + whole.width - extent_of(words)) / 2 if centred else 0.0
    parts = [(words, -moved, (height - words.height) / 2)]
    y = (height - whole.height) / 2
    for chip in chips.values():
        parts.append((chip, left - moved, y))
        y += chip.height + gap
    return BarBlock((words.width, height), parts, chips)
