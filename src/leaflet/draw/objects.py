"""The objects of a PDF on reportlab's object layer, and how they are written (ISO 32000-1 7.3)."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final, Protocol

from reportlab.pdfbase import pdfdoc

from leaflet.draw.decimals import number

_DELIMITERS: Final = (b"/", b"[", b"(", b"<")  # no blank is needed before them

Reference = bytes
"""``12 0 R``: an indirect reference."""


def reference_to(number: int) -> Reference:
    """Return a reference to the object with this number."""
    return b"%d 0 R" % number


@cache
def name(text: str) -> bytes:
    """Return a name (ISO 32000-1 7.3.5)."""
    return str(pdfdoc.PDFName(text).format(None)).encode()


class Dictionary(pdfdoc.PDFDictionary):  # type: ignore[misc]  # reportlab has no types
    """A PDF dictionary with plain names as keys, in the order given.

    A tagged page holds hundreds: this is three times as fast as reportlab's own formatting, and
    independent of reportlab's settings on the machine.
    """

    def __init__(self, entries: dict[str, Any]) -> None:
        """Take the entries; more may be set."""
        self.dict = entries

    def format(self, document: Any = None, IND: bytes = b"") -> bytes:  # noqa: N803  (reportlab's)
        """Return the dictionary as it is written to the file."""
        parts: list[bytes] = []
        for key, value in self.dict.items():
            text = value if type(value) is bytes else written(value)
            parts += name(key), b"" if text[:1] in _DELIMITERS else b" ", text
        return b"<<%b>>" % b"".join(parts)


class Array(pdfdoc.PDFArray):  # type: ignore[misc]
    """A PDF array."""

    def __init__(self, values: Sequence[Any]) -> None:
        """Take the values."""
        self.sequence = values

    def format(self, document: Any = None, IND: bytes = b"") -> bytes:  # noqa: N803
        """Return the array as it is written to the file."""
        return b"[%b]" % b" ".join(
            [value if type(value) is bytes else written(value) for value in self.sequence]
        )


def written(value: Any) -> bytes:
    """Return a value as it is written to the file."""
    if isinstance(value, bytes):
        return value
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


class Reserved:
    """A reference to an object that is written last; its number is known when all others are."""

    def __init__(self, number: int = 0) -> None:
        """Take the number, or begin without one."""
        self.number = number

    def format(self, document: Any = None, IND: bytes = b"") -> bytes:  # noqa: N803  (reportlab's)
        """Return the reference as it is written to the file."""
        return reference_to(self.number)


class Objects(Protocol):
    """Where objects are added: a file, or what is written last in it."""

    def add(self, text: bytes) -> Reference:
        """Add an object and return a reference to it."""
        ...

    def stream(self, data: bytes, entries: bytes = b"") -> Reference:
        """Add a stream and return a reference to it."""
        ...
