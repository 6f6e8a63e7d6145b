"""Blocks that an editing session keeps: drawn, with the furigana that they were set with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from leaflet.compose.kept import KeptParts
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.setter import Setter
from leaflet.model.words import Words


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Blocks, and their words with the furigana that these got."""

    blocks: tuple[Block, ...]
    read: Mapping[Words, Words]


def kept_blocks(
    kept: KeptParts,
    name: str,
    parts: object,
    setter: Setter,
    make: Callable[[Setter], Iterable[Block]],
) -> tuple[Block, ...]:
    """Return what is made of the parts, as it was before where it would not look otherwise.

    Its words are read in either case: a word without a reading is still to be reported.
    """

    def drawn() -> _Drawn:
        read: dict[Words, Words] = {}

        def reading(words: Words) -> Words:
            return read.setdefault(words, setter.read(words))

        return _Drawn(tuple(map(_inked, make(setter.reading_by(reading)))), read)

    def holds(former: _Drawn) -> bool:
        return all(setter.read(words) == read for words, read in former.read.items())

    return kept.of(name, parts, drawn, holds).blocks


def _inked(block: Block) -> Block:
    """Return a block as its ink alone, without what it was made by."""
    made = Block(block.width, block.height, block.items, block.reading)
    made.misfits = block.misfits
    return made
