"""Objects that each of many copies has, as tables with a row for each copy.

The rows differ in nothing but the number of the copy, with which the number of each of its objects
begins. A row is stored as its difference from the row above (PNG "up", ISO 32000-1 7.4.4.4), which
is zeros and a few digits.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.draw.section import AS_IT_IS, UP, difference

ROWS: Final = 50  # of a table: a reader of one copy unpacks those of all
_FIRST: Final = 10  # the number of the first row: all of them have two digits
_DIGITS: Final = 3  # of a place within a row, at least


@dataclass(frozen=True, slots=True)
class Template:
    """The text of an object, split where the number of the copy goes."""

    parts: tuple[bytes, ...]

    def filled(self, copy: bytes) -> bytes:
        """Return the object of one copy."""
        return copy.join(self.parts)

    def size(self, width: int) -> int:
        """Return its size where the number of the copy has this many digits."""
        return sum(map(len, self.parts)) + width * (len(self.parts) - 1)


@dataclass(frozen=True, slots=True)
class Table:
    """Some objects of all copies whose numbers have the same width.

    A row holds ``10 ** digits`` bytes. Its number and a place in it, one written after the other,
    are therefore the place in the whole: ``places`` has an N for the number of the copy and an R
    for that of the row.
    """

    ends: tuple[bytes, ...]  # of the numbers of the objects, after that of the copy
    body: Template
    places: bytes
    digits: int

    def unpacked(self, copies: Sequence[bytes]) -> Iterator[bytes]:
        """Yield the rows of an object stream: the numbers and places, then the objects."""
        pairs = list(enumerate(copies, _FIRST))
        size = 10**self.digits
        zeros = re.sub(rb"[^NR]", b"\0", self.places)
        yield AS_IT_IS + _entered(self.places, copies[0], b"%d" % _FIRST).ljust(size)
        steps = [
            (difference(b"%d" % at, b"%d" % (at - 1)), difference(copy, before))
            for (at, copy), before in zip(pairs[1:], copies, strict=False)
        ]
        for row, copy in steps:
            yield UP + _entered(zeros, copy, row).ljust(size, b"\0")
        yield (AS_IT_IS + b" " * size) * _FIRST
        yield AS_IT_IS + self.body.filled(copies[0]).ljust(size)
        still = Template(tuple(bytes(len(part)) for part in self.body.parts))
        for _row, copy in steps:
            yield UP + still.filled(copy).ljust(size, b"\0")

    def packed(self, copies: Sequence[bytes]) -> tuple[bytes, bytes]:
        """Return the data and the entries of the object stream (ISO 32000-1 7.5.7)."""
        size = 10**self.digits
        entries = (
            b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>"
        )
        deflater = zlib.compressobj()
        data = b"".join([*map(deflater.compress, self.unpacked(copies)), deflater.flush()])
        return data, entries % (len(copies) * len(self.ends), len(copies) * size, size)


def tables(ends: Iterable[bytes], templates: Sequence[Template], width: int) -> Iterator[Table]:
    """Yield tables of objects, whose numbers end so; those of the copies have this width."""
    sizes = [template.size(width) + 1 for template in templates]
    digits = max(_DIGITS, len(str(max(sizes))))
    pair = width + len(str(len(templates))) + digits + 5  # bytes in the list of places, at most
    begun: list[tuple[bytes, Template]] = []
    taken = 0
    for end, template, size in zip(ends, templates, sizes, strict=True):
        if begun and (taken + size > 10**digits or (len(begun) + 1) * pair > 10**digits):
            yield _table(begun, width, digits)
            begun, taken = [], 0
        begun.append((end, template))
        taken += size
    yield _table(begun, width, digits)


def _table(objects: Sequence[tuple[bytes, Template]], width: int, digits: int) -> Table:
    parts, places = [b""], []
    at = 0
    for end, template in objects:
        places.append(b"N%b R%0*d " % (end, digits, at))
        parts[-1] += template.parts[0]
        parts += template.parts[1:]
        parts[-1] += b"\n"
        at += template.size(width) + 1
    ends = tuple(end for end, _template in objects)
    return Table(ends, Template(tuple(parts)), b"".join(places), digits)


def _entered(places: bytes, copy: bytes, row: bytes) -> bytes:
    return places.replace(b"R", row).replace(b"N", copy)
