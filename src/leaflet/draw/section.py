"""A stretch of a PDF file: objects as they are written, and the rows that say where they are.

reportlab's file writer is not used: it writes no end of line before ``endstream`` (ISO 19005-2
6.1.7.1), derives the file's ID from the clock and the title alone, and cannot write object streams,
without which the many small objects of a tagged page take eight times the space.
"""

import zlib
from collections.abc import Sequence
from struct import pack
from typing import Any, Final, NamedTuple

from leaflet.draw.objects import Reference, written

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PER_STREAM: Final = 1000  # objects: a reader unpacks an object stream whole to reach one of them
ROW: Final = 7  # bytes of a row of the cross-reference stream
AS_IT_IS: Final = b"\0"  # before a row of a table (PNG 9.2): the row is stored as it is
UP: Final = b"\2"  # the row above is subtracted


class Stream(NamedTuple):
    """A deflated stream, and the entries of its dictionary besides its length."""

    data: bytes
    entries: bytes


def deflated(data: bytes, entries: bytes = b"") -> Stream:
    """Return a deflated stream."""
    return Stream(zlib.compress(data), entries + b"/Filter/FlateDecode")


class Section:
    """A stretch of a file: its bytes from a place on, and the places of its objects."""

    def __init__(self, start: int) -> None:
        """Begin at a place in the file."""
        self.start = start
        self.out = bytearray()
        self.kept: list[tuple[int, bytes]] = []
        self.places: dict[int, bytes] = {}  # rows of the cross-reference stream, by number

    @property
    def at(self) -> int:
        """Where the next object will be in the file."""
        return self.start + len(self.out)

    def put(self, at: int, thing: Any) -> None:
        """Write a stream; keep what is none for a stream of objects."""
        if isinstance(thing, Stream):
            self.stream(at, *thing)
        else:
            self.kept.append((at, written(thing)))

    def stream(self, at: int, data: bytes, entries: bytes) -> None:
        """Write a stream and note its place."""
        self.places[at] = place(1, self.at, 0)
        self.out += stream_object(at, data, entries)

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
            self.places[thing] = place(2, at, index)
            head += b"%d %d " % (thing, len(body))
            body += content + b"\n"
        data = zlib.compress(bytes(head + body))
        entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(objects), len(head))
        self.stream(at, data, entries)


def stream_object(number: int, data: bytes, entries: bytes) -> bytes:
    """Return a stream as an object, its dictionary made of some entries and its length."""
    return b"%d 0 obj\n<<%b/Length %d>>\nstream\n%b\nendstream\nendobj\n" % (
        number,
        entries,
        len(data),
        data,
    )


def place(kind: int, first: int, second: int) -> bytes:
    """Return a row of the cross-reference stream (ISO 32000-1 7.5.8.3)."""
    return pack(">BIH", kind, first, second)


def about_table(size: int, root: Reference, info: Reference, mark: bytes) -> bytes:
    """Return the entries of a cross-reference stream (ISO 32000-1 7.5.8)."""
    return (
        b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID[<%b><%b>]"
        b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>"
        % (size, root, info, mark, mark)
    )


def predicted(rows: bytes, before: bytes = bytes(ROW)) -> bytes:
    """Return rows as their differences from the row above (ISO 32000-1 7.4.4.4, PNG "up")."""
    changes = difference(rows, (before + rows)[: len(rows)])
    return b"".join([UP + changes[at : at + ROW] for at in range(0, len(changes), ROW)])


def difference(rows: bytes, above: bytes) -> bytes:
    """Return each byte as its difference from the one above."""
    return bytes([(one - other) & 0xFF for one, other in zip(rows, above, strict=True)])


def end_of_file(start: int) -> bytes:
    """Return the last lines, which say where the cross-reference stream begins."""
    return b"startxref\n%d\n%%%%EOF\n" % start
