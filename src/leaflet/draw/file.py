"""A PDF file whose last objects may differ from copy to copy of a print run.

All before them is the same for every copy, and is made and digested once.
"""

import zlib
from dataclasses import dataclass
from hashlib import sha256
from struct import pack
from typing import Any, Final

from leaflet.draw.objects import Dictionary, Reference, Reserved, reference_to
from leaflet.draw.section import (
    AS_IT_IS,
    HEADER,
    PER_STREAM,
    Section,
    Stream,
    about_table,
    deflated,
    end_of_file,
    place,
    predicted,
    stream_object,
)

MOST_STORED: Final = 0xFFFF  # bytes in one stored block (RFC 1951 3.2.4)


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
        section = Section(len(HEADER))
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
        table = predicted(b"".join([place(0, 0, 0xFFFF), *rows])) + AS_IT_IS
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
        return self._write(number, stream_object(number, data, entries))

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
        rows = [place(1, self._places[at], 0) for at in range(head.first, last)]
        table = head.table(AS_IT_IS.join([*rows, place(1, start, 0)]))
        about = about_table(last + 1, head.root, head.info, mark)
        end = stream_object(last, table, about) + end_of_file(start)
        digest.update(end)
        return Ending(own + end, digest.hexdigest())
