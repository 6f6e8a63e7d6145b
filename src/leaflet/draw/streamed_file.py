"""A PDF file that is written while its objects are made, however many there are."""

import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, BinaryIO, Final

from leaflet.draw.objects import Reference
from leaflet.draw.section import HEADER, ROW, Section, about_table, end_of_file, place, predicted

_USED: Final = re.compile(b"[^\0]+")  # kinds of objects, the first bytes of rows


class _Rows(bytearray):
    """The cross-reference stream of a long file."""

    def put(self, number: int, row: bytes) -> None:
        """Enter an object's row."""
        if len(self) < (number + 1) * ROW:
            self.extend(bytes((number + 1) * ROW - len(self)))
        self[number * ROW : (number + 1) * ROW] = row

    def runs(self, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield where in some parts the numbers in use begin and end.

        0 counts as one of them (ISO 32000-1 7.5.4).
        """
        kinds = b"\1" + self[ROW::ROW]
        for first, last in parts:
            yield from (found.span() for found in _USED.finditer(kinds, first, last))


class StreamedFile:
    """A file that is written while its objects are made; ``out`` takes the bytes."""

    def __init__(self, out: BinaryIO, per_stream: int) -> None:
        """Write the header; ``per_stream`` objects go into one stream."""
        self._out, self._per_stream = out, per_stream
        self._digest = sha256()
        self._rows = _Rows()
        self._rows.put(0, place(0, 0, 0xFFFF))
        self._section = Section(0)
        self._section.out += HEADER

    def put(self, number: int, thing: Any) -> None:
        """Write an object, or keep it for the next stream of objects."""
        self._section.put(number, thing)

    def packed(self, number: int, numbers: Iterable[int], data: bytes, entries: bytes) -> None:
        """Write an object stream that holds objects with these numbers."""
        self._section.stream(number, data, entries)
        for index, at in enumerate(numbers):
            self._section.places[at] = place(2, number, index)

    def pack(self, number: int) -> int:
        """Write what was kept into streams, numbered from here on; return the next number."""
        number = self._section.pack(number, self._per_stream)
        section = self._section
        for at, row in section.places.items():
            self._rows.put(at, row)
        self._out.write(section.out)
        self._digest.update(section.out)
        self._section = Section(section.at)
        return number

    def finish(
        self,
        number: int,
        root: Reference,
        info: Reference,
        parts: Iterable[tuple[int, int]] = ((0, sys.maxsize),),
    ) -> int:
        """Write what is left, and the cross-reference stream under the number after that.

        It has the objects whose numbers are in these parts. Return the next number.
        """
        number = self.pack(number)
        start = self._section.at
        self._rows.put(number, place(1, start, 0))
        runs = list(self._rows.runs(parts))
        table = b"".join(self._table(runs))
        mark = self._digest.hexdigest()[:32].encode()
        index = b" ".join([b"%d %d" % (first, last - first) for first, last in runs])
        about = about_table(number + 1, root, info, mark) + b"/Index[%b]" % index
        self._section.stream(number, table, about)
        self._section.out += end_of_file(start)
        return self.pack(number + 1)

    def _table(self, runs: Iterable[tuple[int, int]]) -> Iterator[bytes]:
        """Yield the rows deflated, run by run: a long file has millions of them."""
        deflater, before = zlib.compressobj(), bytes(ROW)
        for first, last in runs:
            rows = bytes(self._rows[first * ROW : last * ROW])
            yield deflater.compress(predicted(rows, before))
            before = rows[-ROW:]
        yield deflater.flush()
