"""The code words of a QR code: the text as bytes, filled up, with error correction.

Numbers of clauses are those of ISO/IEC 18004. ``qrcode`` knows into which blocks the words of each
version are parted. Its own way to the words goes bit by bit; here a row of words is one number.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import cycle, islice, zip_longest
from typing import Any, Final

from leaflet.partial import module_of

_AS_BYTES: Final = 0b0100  # 7.4.1, the mode
_FILLING: Final = 0xEC, 0x11  # 7.4.10
_FIELD: Final = 0x1D  # 7.5.2: x^8 is x^4 + x^3 + x^2 + 1


def room(version: int, level: int) -> int:
    """Return how many bytes of text a version holds; the level is that of the format (7.9)."""
    return sum(data for _total, data in _blocks(version, level)) - _header(version)


def code_words(text: bytes, version: int, level: int) -> bytes:
    """Return all words of a text, blocks and their error correction interleaved (7.6)."""
    blocks = _blocks(version, level)
    words = _filled(text, version, sum(data for _total, data in blocks))
    parts, checks = [], []
    for total, data in blocks:
        part, words = words[:data], words[data:]
        parts.append(part)
        checks.append(_check(part, total - data))
    return _interleaved(parts) + _interleaved(checks)


@cache
def _library() -> Any:
    return module_of("qrcode", "base")  # its pictures would import Pillow


def _blocks(version: int, level: int) -> list[tuple[int, int]]:
    """Return the blocks of a version (table 9): all words of each, and those of them for data."""
    return [tuple(block) for block in _library().rs_blocks(version, level)]


def _header(version: int) -> int:
    """Return the bytes taken by mode, count and end of a text; the count grows at version 10."""
    return 2 if version < 10 else 3


def _filled(text: bytes, version: int, room: int) -> bytes:
    header = _header(version)
    count = 8 * (header - 1)
    bits = (_AS_BYTES << count | len(text)) << 8 * len(text) | int.from_bytes(text, "big")
    words = (bits << 4).to_bytes(header + len(text), "big")  # four bits end it
    return words + bytes(islice(cycle(_FILLING), room - len(words)))


def _interleaved(blocks: Iterable[Sequence[int]]) -> bytes:
    return bytes(word for each in zip_longest(*blocks) for word in each if word is not None)


def _check(words: bytes, count: int) -> bytes:
    """Return the remainder of the words by the generator of so many check words (7.5.2)."""
    multiples, whole = _multiples(count), (1 << 8 * count) - 1
    left = 0
    for word in words:
        left = (left << 8 & whole) ^ multiples[left >> 8 * (count - 1) ^ word]
    return left.to_bytes(count, "big")


@cache
def _multiples(count: int) -> tuple[int, ...]:
    """Return the generator (annex A), without its first word 1, times each element of the field."""
    generator = element = 1
    for _word in range(count):
        generator = generator << 8 ^ _product(generator, element)
        element = _doubled(element)
    multiples = [0]
    power = generator & (1 << 8 * count) - 1
    for _bit in range(8):
        multiples += [each ^ power for each in multiples]
        power = _doubled(power)
    return tuple(multiples)


def _product(words: int, element: int) -> int:
    """Return each word times an element of the field."""
    found = 0
    while element:
        found ^= words * (element & 1)
        words = _doubled(words)
        element >>= 1
    return found


def _doubled(words: int) -> int:
    size = (words.bit_length() + 7) // 8
    high = words >> 7 & int.from_bytes(b"\1" * size, "big")
    return (words ^ high << 7) << 1 ^ high * _FIELD
