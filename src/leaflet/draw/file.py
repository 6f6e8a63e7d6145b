"""A PDF file, with what PDF/A-2 and small files need.

reportlab's file writer is not used: it writes no end of line before ``endstream`` (ISO 19005-2
6.1.7.1), derives the file's ID from the clock and the title alone, and cannot write object streams,
without which the many small objects of a tagged page take eight times the space.
"""

import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from struct import pack
from typing import Any, BinaryIO, Final, NamedTuple

from leaflet.draw.objects import Dictionary, Reference, Reserved, reference_to, written

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
MOST_STORED: Final = 0xFFFF  # bytes in one stored block (RFC 1951 3.2.4)
PER_STREAM: Final = 1000  # objects: a reader unpacks an object stream whole to reach one of them

_ROW: Final = 7  # bytes of a row of the cross-reference stream
_USED: Final = re.compile(b"[^\0]+")  # kinds of objects, the first bytes of rows
AS_IT_IS: Final = b"\0"  # before a row of a table (PNG 9.2): the row is stored as it is
UP: Final = b"\2"  # the row above is subtracted


class Stream(NamedTuple):
    """A deflated stream, and the entries of its dictionary besides its length."""

    data: bytes
    entries: bytes


def deflated(data: bytes, entries: bytes = b"") -> Stream:
    """Return a deflated stream."""
    return Stream(zlib.compress(data), entries + b"/Filter/FlateDecode")


class File:
    """Objects that become one PDF 1.7 file."""

    def __init__(self) -> None:
        """Start with the dictionary of all fonts, shared by all pages."""
        self.fonts = Dictionary({})
        self.things: list[Any] = []  # by their numbers, from 1 on
        self.font_resources = self.add(self.fonts)
        self.reserved: list[Reserved] = []  # others refer to them, and they are not there

    def add(self, thing: Any) -> Reference:
        """Add an object and return a reference to it; it may still be filled."""
        self.things.append(thing)
        return reference_to(len(self.things))

    def reserve(self) -> Reserved:
        """Return a reference to an object that the file's tail will hold."""
        self.reserved.append(Reserved())
        return self.reserved[-1]

    def stream(self, data: bytes, entries: bytes = b"") -> Reference:
        """Add a deflated stream and return a reference to it."""
        return self.add(deflated(data, entries))

    def head(self, catalog: Any, info: Reserved) -> "SharedHead":
        """Return the file without the objects that are reserved, the Info dictionary among them."""
        root = self.add(catalog)
        packed = sum(not isinstance(thing, Stream) for thing in self.things)
        after = len(self.things) + -(-packed // PER_STREAM) + 1
        for at, reserved in enumerate(self.reserved, after):
            reserved.number = at
        section = _Section(len(HEADER))
        for at, thing in enumerate(self.things, 1):
            section.put(at, thing)
        section.pack(len(self.things) + 1)
        data, about = HEADER + bytes(section.out), info.format()
        return SharedHead(data, section.places, root, about, len(self.reserved))


class SharedHead:
    """A file up to the objects that were reserved: the same bytes for every copy of a print run."""

    def __init__(
        self, data: bytes, places: dict[int, bytes], root: bytes, info: bytes, reserved: int
    ) -> None:
        """Digest once what every copy begins with."""
        self.data, self.root, self.info = data, root, info
        self.first = len(places) + 1  # the number of the first reserved object
        self.free = self.first + reserved
        self.digest = sha256(data)
        rows = (places[at] for at in range(1, self.first))
        table = _predicted(b"".join([_place(0, 0, 0xFFFF), *rows])) + AS_IT_IS
        deflater = zlib.compressobj()
        self._table = deflater.compress(table) + deflater.flush(zlib.Z_SYNC_FLUSH)
        self._checksum = zlib.adler32(table)

    def table(self, rows: bytes) -> bytes:
        """Return the deflated table with further rows, which are stored as they are.

        Stored blocks may follow what was deflated once (RFC 1951 3.2.4, RFC 1950 2.2).
        """
        blocks = b"".join(
            pack("<BHH", at + MOST_STORED >= len(rows), len(part), len(part) ^ 0xFFFF) + part
            for at in range(0, len(rows), MOST_STORED)
            for part in [rows[at : at + MOST_STORED]]
        )
        return self._table + blocks + pack(">I", zlib.adler32(rows, self._checksum))


@dataclass(frozen=True, slots=True)
class Ending:
    """What follows the head in one copy, and the digest of the whole file."""

    data: bytes
    sha256: str


class Tail:
    """The objects written last: those reserved, and what they need; then the references.

    They are short, and neither deflated nor packed: that would take a third of the time of a copy
    and save a thirtieth of its size.
    """

    def __init__(self, head: SharedHead) -> None:
        """Begin with the number after all others."""
        self._head = head
        self._next = head.free
        self._objects: list[bytes] = []
        self._places: dict[int, int] = {}  # by number
        self._end = len(head.data)  # of the file so far

    def reserve(self) -> int:
        """Return the number of an object that is added later."""
        self._next += 1
        return self._next - 1

    def add(self, text: bytes) -> Reference:
        """Add an object and return a reference to it."""
        return self.put(self.reserve(), text)

    def stream(self, data: bytes, entries: bytes = b"") -> Reference:
        """Add a stream and return a reference to it."""
        return self.put_stream(self.reserve(), data, entries)

    def put(self, number: int, text: bytes) -> Reference:
        """Add a reserved object."""
        return self._write(number, b"%d 0 obj\n%b\nendobj\n" % (number, text))

    def put_stream(self, number: int, data: bytes, entries: bytes = b"") -> Reference:
        """Add a reserved object that is a stream."""
        return self._write(number, _stream(number, data, entries))

    def _write(self, number: int, text: bytes) -> Reference:
        self._objects.append(text)
        self._places[number] = self._end
        self._end += len(text)
        return reference_to(number)

    def finish(self) -> Ending:
        """Return what follows the head."""
        head, last, start = self._head, self._next, self._end
        own = b"".join(self._objects)
        digest = head.digest.copy()
        digest.update(own)
        mark = digest.hexdigest()[:32].encode()
        rows = [_place(1, self._places[at], 0) for at in range(head.first, last)]
        table = head.table(AS_IT_IS.join([*rows, _place(1, start, 0)]))
        end = _stream(last, table, _about_table(last + 1, head.root, head.info, mark)) + _end(start)
        digest.update(end)
        return Ending(own + end, digest.hexdigest())


def _about_table(size: int, root: Reference, info: Reference, mark: bytes) -> bytes:
    """Return the entries of a cross-reference stream (ISO 32000-1 7.5.8)."""
    return (
        b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID[<%b><%b>]"
        b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>"
        % (size, root, info, mark, mark)
    )


def _predicted(rows: bytes, before: bytes = bytes(_ROW)) -> bytes:
    """Return rows as their differences from the row above (ISO 32000-1 7.4.4.4, PNG "up")."""
    changes = difference(rows, (before + rows)[: len(rows)])
    return b"".join([UP + changes[at : at + _ROW] for at in range(0, len(changes), _ROW)])


def difference(rows: bytes, above: bytes) -> bytes:
    """Return each byte as its difference from the one above."""
    return bytes([(one - other) & 0xFF for one, other in zip(rows, above, strict=True)])


def _end(start: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % start


class _Rows(bytearray):
    """The cross-reference stream of a long file."""

    def put(self, number: int, row: bytes) -> None:
        """Enter an object's row."""
        if len(self) < (number + 1) * _ROW:
            self.extend(bytes((number + 1) * _ROW - len(self)))
        self[number * _ROW : (number + 1) * _ROW] = row

    def runs(self, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield where in some parts the numbers in use begin and end.

        0 counts as one of them (ISO 32000-1 7.5.4).
        """
        kinds = b"\1" + self[_ROW::_ROW]
        for first, last in parts:
            yield from (found.span() for found in _USED.finditer(kinds, first, last))


class StreamedFile:
    """A file that is written while its objects are made; ``out`` takes the bytes."""

    def __init__(self, out: BinaryIO, per_stream: int) -> None:
        """Write the header; ``per_stream`` objects go into one stream."""
        self._out, self._per_stream = out, per_stream
        self._digest = sha256()
        self._rows = _Rows()
        self._rows.put(0, _place(0, 0, 0xFFFF))
        self._section = _Section(0)
        self._section.out += HEADER

    def put(self, number: int, thing: Any) -> None:
        """Write an object, or keep it for the next stream of objects."""
        self._section.put(number, thing)

    def packed(self, number: int, numbers: Iterable[int], data: bytes, entries: bytes) -> None:
        """Write an object stream that holds objects with these numbers."""
        self._section.stream(number, data, entries)
        for index, at in enumerate(numbers):
            self._section.places[at] = _place(2, number, index)

    def pack(self, number: int) -> int:
        """Write what was kept into streams, numbered from here on; return the next number."""
        number = self._section.pack(number, self._per_stream)
        section = self._section
        for at, row in section.places.items():
            self._rows.put(at, row)
        self._out.write(section.out)
        self._digest.update(section.out)
        self._section = _Section(section.at)
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
        self._rows.put(number, _place(1, start, 0))
        runs = list(self._rows.runs(parts))
        table = b"".join(self._table(runs))
        mark = self._digest.hexdigest()[:32].encode()
        index = b" ".join([b"%d %d" % (first, last - first) for first, last in runs])
        about = _about_table(number + 1, root, info, mark) + b"/Index[%b]" % index
        self._section.stream(number, table, about)
        self._section.out += _end(start)
        return self.pack(number + 1)

    def _table(self, runs: Iterable[tuple[int, int]]) -> Iterator[bytes]:
        """Yield the rows deflated, run by run: a long file has millions of them."""
        deflater, before = zlib.compressobj(), bytes(_ROW)
        for first, last in runs:
            rows = bytes(self._rows[first * _ROW : last * _ROW])
            yield deflater.compress(_predicted(rows, before))
            before = rows[-_ROW:]
        yield deflater.flush()


class _Section:
    """A stretch of a file: its bytes from a place on, and the places of its objects."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.out = bytearray()
        self.kept: list[tuple[int, bytes]] = []
        self.places: dict[int, bytes] = {}  # rows of the cross-reference stream, by number

    @property
    def at(self) -> int:
        """Where the next object will be in the file."""
        return self.start + len(self.out)

    def put(self, at: int, thing: Any) -> None:
        if isinstance(thing, Stream):
            self.stream(at, *thing)
        else:
            self.kept.append((at, written(thing)))

    def stream(self, at: int, data: bytes, entries: bytes) -> None:
        """Write a stream, its dictionary made of some entries and its length."""
        self.places[at] = _place(1, self.at, 0)
        self.out += _stream(at, data, entries)

    def pack(self, number: int, per_stream: int = PER_STREAM) -> int:
        """Write what is no stream into streams, numbered from here on; return the next number."""
        for first in range(0, len(self.kept), per_stream):
            self._pack(number, self.kept[first : first + per_stream])
            number += 1
        self.kept = []
        return number

    def _pack(self, at: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Write an object stream (ISO 32000-1 7.5.7)."""
        head, body = bytearray(), bytearray()
        for index, (thing, content) in enumerate(objects):
            self.places[thing] = _place(2, at, index)
            head += b"%d %d " % (thing, len(body))
            body += content + b"\n"
        data = zlib.compress(bytes(head + body))
        entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(head))
        self.stream(at, data, entries)


def _stream(number: int, data: bytes, entries: bytes) -> bytes:
    return b"%d 0 obj\n<<%b/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        number,
        entries,
        len(data),
        data,
    )


def _place(kind: int, first: int, second: int) -> bytes:
    return pack(">BIH", kind, first, second)
