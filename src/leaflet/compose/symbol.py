"""The modules of a QR code symbol: where the code words go, and which mask suits them best.

``qrcode`` takes 5 ms to weigh the eight masks of one code module by module; here the whole symbol
is one number, and a mask is weighed by shifts. Rows lie one after the other in it, the top left
module in bit 0. Numbers of clauses are those of ISO/IEC 18004.
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import itemgetter
from typing import Final

from leaflet.compose.codewords import code_words
from leaflet.frozen import dataclass

_PERIOD: Final = 12  # modules after which every mask repeats, down and across
# 7.8.2: dark and light change places where this is 0, y rows down and x columns across.
_MASKS: Final[tuple[Callable[[int, int], int], ...]] = (
    lambda y, x: (y + x) % 2,
    lambda y, x: y % 2,
    lambda y, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2,
    lambda y, x: (y * x % 3 + (y + x) % 2) % 2,
)
_PER_BLOCK: Final = 3  # 7.8.3: points lost for four modules alike in a square,
_PER_FINDER: Final = 40  # for what looks like a finder pattern,
_PER_TWENTIETH: Final = 10  # and for each full 5 % of dark modules away from a half
_FINDERS: Final = 0b00001011101, 0b10111010000  # 7.8.3, feature 3, as its modules stand in a row
_FORMAT_MASK: Final = 0b101010000010010  # 7.9.1
_FORMAT_POLYNOMIAL: Final = 0b10100110111
_VERSION_POLYNOMIAL: Final = 0b1111100100101  # 7.10


def symbol(text: bytes, version: int, level: int) -> list[str]:
    """Return the rows of modules of a symbol that holds a text: ``1`` is dark, ``0`` is light.

    ``level`` is the error correction by its number in the format information: 0 is M.
    """
    grid = _grid(version)
    data = _placed(code_words(text, version, level), grid)
    candidates = []
    for number, mask in enumerate(_masks(grid.side)):
        drawn = grid.fixed | (data ^ mask) & grid.free | _format(level << 3 | number, grid.side)
        candidates.append((_penalty(drawn, grid), number, drawn))
    best = min(candidates)[2]
    modules = f"{best:0{grid.side**2}b}"[::-1]
    return [modules[start : start + grid.side] for start in range(0, grid.side**2, grid.side)]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A version without its data: the dark of its patterns, and which modules are free for data."""

    side: int
    fixed: int
    free: int
    bits: int  # how many of the code words the free modules hold
    source: tuple[int, ...]  # which of these each module holds, the last module first


@cache
def _grid(version: int) -> _Grid:
    side = 17 + 4 * version
    dark, taken = _patterns(version, side)
    free = ((1 << side * side) - 1) & ~taken
    path = [module for module in _zigzag(side) if free >> module & 1]
    source = [len(path)] * side**2
    for bit, module in enumerate(path):
        source[-1 - module] = bit
    return _Grid(side, dark, free, len(path), tuple(source))


def _patterns(version: int, side: int) -> tuple[int, int]:
    """Return the dark modules of the function patterns, and all modules these take (6.3)."""
    # Timing patterns (6.3.5) come first: the others are laid over their ends.
    dark = sum(1 << 6 * side + place | 1 << place * side + 6 for place in range(0, side, 2))
    taken = _area(0, 6, side, 1, side) | _area(6, 0, 1, side, side)
    for y, x in ((0, 0), (0, side - 7), (side - 7, 0)):  # finder patterns, a light module round
        taken |= _area(y - 1, x - 1, 9, 9, side)
        dark = dark & ~_area(y - 1, x - 1, 9, 9, side) | _rings(y, x, 7, side)
    for y, x in _alignments(version, side):
        taken |= _area(y - 2, x - 2, 5, 5, side)
        dark = dark & ~_area(y - 2, x - 2, 5, 5, side) | _rings(y - 2, x - 2, 5, side)
    for bit in _format_bits(side):
        taken |= 1 << bit
    dark |= 1 << (side - 8) * side + 8  # one module that is always dark, 7.9.1
    said, room = _version_information(version, side)
    return dark | said, taken | dark | room


def _version_information(version: int, side: int) -> tuple[int, int]:
    """Return the dark modules of the version information, and all it takes: nothing below 7."""
    if version < 7:
        return 0, 0
    value = version << 12 | _remainder(version << 12, _VERSION_POLYNOMIAL)
    dark = taken = 0
    for bit in range(18):  # 7.10: once in three columns on the right, once in three rows below
        across, down = side - 11 + bit % 3, bit // 3
        both = 1 << down * side + across | 1 << across * side + down
        taken |= both
        dark |= both * (value >> bit & 1)
    return dark, taken


def _rings(top: int, left: int, size: int, side: int) -> int:
    """Return a dark frame round a light one round a dark square."""
    outer, middle, inner = (
        _area(top + inset, left + inset, size - 2 * inset, size - 2 * inset, side)
        for inset in range(3)
    )
    return outer ^ middle | inner


def _area(top: int, left: int, height: int, width: int, side: int) -> int:
    """Return the modules of a rectangle, as far as it lies within the symbol."""
    x1, x2 = max(left, 0), min(left + width, side)
    row = (1 << x2) - (1 << x1)
    return sum(row << y * side for y in range(max(top, 0), min(top + height, side)))


def _alignments(version: int, side: int) -> Iterator[tuple[int, int]]:
    places = alignment_places(version)
    corners = {(6, 6), (6, side - 7), (side - 7, 6)}
    return ((y, x) for y in places for x in places if (y, x) not in corners)


def alignment_places(version: int) -> list[int]:
    """Return the rows, and columns, of the middles of alignment patterns (annex E)."""
    if version == 1:
        return []
    gaps = version // 7 + 1
    # Even steps, all alike but the first, which is the shortest; 32 is the table's own exception.
    step = -(-(4 * version + 4) // (2 * gaps)) * 2 if version != 32 else 26
    return [6, *reversed([4 * version + 10 - step * number for number in range(gaps)])]


def _zigzag(side: int) -> Iterator[int]:
    """Give the bits of a symbol two columns at a time, up and down from the lower right (7.7.3)."""
    rows = range(side - 1, -1, -1)
    for right in (*range(side - 1, 6, -2), 5, 3, 1):
        for y in rows:
            yield y * side + right
            yield y * side + right - 1
        rows = rows[::-1]


def _placed(words: bytes, grid: _Grid) -> int:
    """Return the modules as the code words have them, before any mask (7.7.3)."""
    bits = f"{int.from_bytes(words, 'big'):0{8 * len(words)}b}".ljust(grid.bits + 1, "0")
    return int("".join(itemgetter(*grid.source)(bits)), 2)


@cache
def _masks(side: int) -> tuple[int, ...]:
    return tuple(_mask(number, side) for number in range(len(_MASKS)))


def _mask(number: int, side: int) -> int:
    whole = (1 << side) - 1
    again = sum(1 << x for x in range(0, side, _PERIOD))
    rows = [row * again & whole for row in _period(number)]
    return sum(rows[y % _PERIOD] << y * side for y in range(side))


@cache
def _period(number: int) -> tuple[int, ...]:
    """Return the top left modules of a mask, as many rows and columns as repeat."""
    turned = _MASKS[number]
    return tuple(sum(1 << x for x in range(_PERIOD) if not turned(y, x)) for y in range(_PERIOD))


def _format_bits(side: int) -> list[int]:
    """Return the bits that hold the format information, both copies from their first bit (7.9)."""
    down = [*range(6), 7, 8, *range(side - 7, side)]
    across = [*range(side - 1, side - 9, -1), 7, *range(5, -1, -1)]
    return [y * side + 8 for y in down] + [8 * side + x for x in across]


@cache
def _format(data: int, side: int) -> int:
    value = (data << 10 | _remainder(data << 10, _FORMAT_POLYNOMIAL)) ^ _FORMAT_MASK
    bits = _format_bits(side)
    return sum(1 << bit for number, bit in enumerate(bits) if value >> number % 15 & 1)


def _remainder(value: int, polynomial: int) -> int:
    while value.bit_length() >= polynomial.bit_length():
        value ^= polynomial << value.bit_length() - polynomial.bit_length()
    return value


def _penalty(symbol: int, grid: _Grid) -> int:
    """Return how badly a symbol reads: runs, blocks, false finders, uneven dark (7.8.3)."""
    side = grid.side
    found = 0
    alike = []  # modules like their right neighbour, and like the one below
    for step, within in ((1, _columns(side)), (side, _rows(side))):
        same = ~(symbol ^ symbol >> step) & within[1]
        alike.append(same)
        # A run of 5 modules loses 3 points, each further one 1: so does each start of five alike
        # lose 1, and the first of its run 2 more.
        fives = same & same >> step & same >> 2 * step & same >> 3 * step
        found += fives.bit_count() + 2 * (fives & ~(fives << step)).bit_count()
        found += _PER_FINDER * sum(_finders(symbol, step, within[10]))
    block = alike[0] & alike[0] >> side & alike[1]
    found += _PER_BLOCK * block.bit_count()
    return found + _PER_TWENTIETH * int(abs(symbol.bit_count() / side**2 - 0.5) * 20)


def _finders(symbol: int, step: int, starts: int) -> Iterator[int]:
    """Give how often each form of a finder pattern stands in a row, or in a column."""
    for pattern in _FINDERS:
        found = starts
        for place in range(11):
            shifted = symbol >> place * step
            found &= shifted if pattern >> place & 1 else ~shifted
        yield found.bit_count()


@cache
def _columns(side: int) -> dict[int, int]:
    """Return the modules that have 1, or 10, further ones on their right."""
    return {
        more: sum(((1 << side - more) - 1) << y * side for y in range(side)) for more in (1, 10)
    }


@cache
def _rows(side: int) -> dict[int, int]:
    """Return the modules that have 1, or 10, further ones below them."""
    return {more: (1 << side * (side - more)) - 1 for more in (1, 10)}
