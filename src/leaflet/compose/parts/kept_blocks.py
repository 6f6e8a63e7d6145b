"""Blocks that an editing session keeps, with the furigana that they were set with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from leaflet.compose.kept import KeptParts
from leaflet.compose.parts.block import Block
from leaflet.compose.parts.setter import Setter
from leaflet.model.words import Words
from leaflet.report import Origin


class _Read:
    """The words of some blocks with their furigana."""

    def __init__(self, read: Callable[[Words], Words]) -> None:
        """Read words as they come."""
        self._read = read
        self._known: dict[Words, Words] = {}

    def __call__(self, words: Words) -> Words:
        if words not in self._known:
            self._known[words] = self._read(words)
        return self._known[words]

    def close(self) -> None:
        """Read nothing new, so that blocks do not keep alive what all others were read by."""
        self._read = self._known.__getitem__

    def stays(self, read: Callable[[Words], Words]) -> bool:
        """Return whether the words are still read so; each of them is read in any case."""
        return all(read(words) == known for words, known in self._known.items())


@dataclass(frozen=True, slots=True)
class _Set:
    blocks: tuple[Block, ...]
    read: _Read


def kept_blocks(
    kept: KeptParts,
    name: str,
    parts: object,
    setter: Setter,
    make: Callable[[Setter], Iterable[Block]],
) -> tuple[Block, ...]:
    """Return what is made of the parts, as it was before where it would not look otherwise.

    Its words are read in either case: a word without a reading is still to be reported. What only
    has other lines in its file stays, with the lines of before.
    """

    def made() -> _Set:
        read = _Read(setter.read)
        blocks = tuple(make(setter.anew(read, setter.typesetter)))
        read.close()
        return _Set(blocks, read)

    return kept.of(name, parts, made, lambda had: had.read.stays(setter.read), _alike).blocks


def _alike(one: object, other: object) -> bool:
    return one == other or _unmoved(one) == _unmoved(other)


def _unmoved(value: Any) -> object:
    """Return all that a value says, but not in which lines."""
    if isinstance(value, Origin):
        return value._replace(line=0)
    if isinstance(value, tuple):
        return tuple(map(_unmoved, value))
    if is_dataclass(value):
        return type(value), [_unmoved(getattr(value, each.name)) for each in fields(value)]
    return value
