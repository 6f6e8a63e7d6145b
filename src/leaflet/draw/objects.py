"""A PDF file on reportlab's object layer, with what PDF/A-2 and small files need beyond it.

``reportlab.pdfbase.pdfdoc`` numbers, references and formats the objects. Its file writer is not
used: it writes no end of line before ``endstream`` (ISO 19005-2 6.1.7.1), derives the file's ID
from the clock and the title alone, and cannot write object streams, without which the many small
objects of a tagged page take eight times the space.
"""

import zlib
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from struct import pack
from typing import Any, Final

from reportlab.pdfbase import pdfdoc

from leaflet.draw.decimals import number

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PER_STREAM: Final = 1000  # objects: a reader unpacks an object stream whole to reach one of them

_DELIMITERS: Final = (b"/", b"[", b"(", b"<")  # no blank is needed before them


Reference = bytes
"""``12 0 R``: an indirect reference."""


@cache
def name(text: str) -> bytes:
    """Return a name (ISO 32000-1 7.3.5)."""
    return str(pdfdoc.PDFName(text).format(None)).encode()


class Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]  # reportlab has no types
    """A PDF dictionary with plain names as keys, in the order given.

    A tagged page holds hundreds: this is three times as fast as reportlab's own formatting, and
    does not depend on reportlab's settings on the machine.
    """

    def format(self, document: Any = None, IND: bytes = b"") -> bytes:  # noqa: N803  (reportlab's)
        """Return the dictionary as it is written to the file."""
        parts: list[bytes] = []
        for key, value in self.dict.items():
            written = value if type(value) is bytes else _written(value)
            blank = b"" if written[:1] in _DELIMITERS else b" "
            parts += b"/", key.encode(), blank, written
        return b"<<%b>>" % b"".join(parts)


class Array(pdfdoc.PDFArray):  # type: ignore[misc]
    """A PDF array."""

    def format(self, document: Any = None, IND: bytes = b"") -> bytes:  # noqa: N803
        """Return the array as it is written to the file."""
        return b"[%b]" % b" ".join(
            [value if type(value) is bytes else _written(value) for value in self.sequence]
        )


def _written(value: Any) -> bytes:
    return str(value).encode() if isinstance(value, str | int) else bytes(value.format(None))


def numbers(*values: float) -> bytes:
    """Return a PDF array of numbers, rounded to two digits."""
    return f"[{' '.join(map(number, values))}]".encode()


def destination(page: Reference, top: float) -> Array:
    """Return the place of a page ``top`` pt above its lower edge, at the reader's zoom (12.3.2)."""
    return Array([page, "/XYZ", "null", number(top), "null"])


def text_string(text: str) -> bytes:
    """Return a text string: ASCII as it is, the rest as UTF-16BE (ISO 32000-1 7.9.2.2)."""
    raw = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    for special in (b"\\", b"(", b")", b"\r"):
        raw = raw.replace(special, b"\\r" if special == b"\r" else b"\\" + special)
    return b"(" + raw + b")"


class File:
    """Objects that become one PDF 1.7 file."""

    def __init__(self) -> None:
        """Start empty."""
        self._objects = pdfdoc.PDFDocument(invariant=1)
        self.fonts = Dictionary({})
        # reportlab writes a comment before its own, which is not allowed in an object stream.
        self._objects.idToObject[pdfdoc.BasicFonts] = self.fonts

    @property
    def font_resources(self) -> Reference:
        """The dictionary of all fonts, shared by all pages."""
        return b"%d %d R" % self._objects.idToObjectNumberAndVersion[pdfdoc.BasicFonts]

    def add(self, thing: Any) -> Reference:
        """Add an object and return a reference to it; it may still be filled."""
        key = self._objects.Reference(thing).name
        return b"%d %d R" % self._objects.idToObjectNumberAndVersion[key]

    def stream(self, data: bytes, **entries: Any) -> Reference:
        """Add a deflated stream and return a reference to it."""
        return self.plain_stream(zlib.compress(data), Filter=name("FlateDecode"), **entries)

    def plain_stream(self, data: bytes, **entries: Any) -> Reference:
        """Add an uncompressed stream and return a reference to it."""
        return self.add(pdfdoc.PDFStream(Dictionary({**entries, "Length": len(data)}), data))

    def write(self, catalog: Any, info: Any) -> bytes:
        """Return the whole file; its ID is the digest of its objects."""
        root, about = self.add(catalog), self.add(info)
        writer = _Writer()
        numbered = self._objects.numberToId
        for at in range(1, len(numbered) + 1):
            thing = self._objects.idToObject[numbered[at]]
            if isinstance(thing, pdfdoc.PDFStream):
                writer.stream(at, thing.dictionary.format(), thing.content)
            else:
                writer.keep(at, bytes(thing.format(self._objects)))
        return writer.finish(root, about, len(numbered) + 1)


class _Writer:
    """Writes objects to the file, and their offsets to its cross-reference stream."""

    def __init__(self) -> None:
        self.out = bytearray(HEADER)
        self.kept: list[tuple[int, bytes]] = []
        self.places: dict[int, bytes] = {0: _place(0, 0, 0xFFFF)}

    def stream(self, at: int, dictionary: bytes, data: bytes) -> None:
        self.places[at] = _place(1, len(self.out), 0)
        self.out += b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (at, dictionary, data)

    def keep(self, at: int, content: bytes) -> None:
        self.kept.append((at, content))

    def finish(self, root: bytes, info: bytes, size: int) -> bytes:
        for first in range(0, len(self.kept), PER_STREAM):
            self._pack(size, self.kept[first : first + PER_STREAM])
            size += 1
        mark = sha256(self.out).hexdigest()[:32].encode()
        start = len(self.out)
        self.places[size] = _place(1, start, 0)
        table = zlib.compress(b"".join(self.places[at] for at in range(size + 1)))
        dictionary = (
            b"<</Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID[<%b><%b>]"
            b"/Filter/FlateDecode/Length %d>>" % (size + 1, root, info, mark, mark, len(table))
        )
        self.stream(size, dictionary, table)
        return bytes(self.out) + b"startxref\n%d\n%%%%EOF\n" % start

    def _pack(self, at: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Write an object stream (ISO 32000-1 7.5.7)."""
        head, body = bytearray(), bytearray()
        for index, (thing, content) in enumerate(objects):
            self.places[thing] = _place(2, at, index)
            head += b"%d %d " % (thing, len(body))
            body += content + b"\n"
        data = zlib.compress(bytes(head + body))
        dictionary = b"<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>" % (
            len(objects),
            len(head),
            len(data),
        )
        self.stream(at, dictionary, data)


def _place(kind: int, first: int, second: int) -> bytes:
    return pack(">BIH", kind, first, second)
