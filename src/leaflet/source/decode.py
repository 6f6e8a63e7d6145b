"""Decodes a file, or reports how to save it as UTF-8."""

import codecs
import re
from pathlib import Path
from typing import Final

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.source.lines import split_lines

LARGEST: Final = 2_000_000  # bytes; a register of 1,000 desks has a tenth of this
_MOST: Final = 20  # broken bytes of a file that is still read
_FEW: Final = 8  # NUL bytes at the beginning of a file that may still be text
_MAGIC: Final = (b"PK\x03\x04", b"\x89PNG", b"%PDF", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff")
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ESCAPED: Final = "[\udc80-\udcff]"
_KANA: Final = range(0x3041, 0x30FF)


def read_text(path: Path, shown: str, report: Report) -> str | None:
    """Return the text of a UTF-8 file without its byte order mark, or report why it has none.

    A few lines with broken bytes are reported one by one, and the rest of the file is read.
    """
    data = _read_bytes(path, shown, report)
    if data is None:
        return None
    head = data[:4096]
    if data.startswith(_MAGIC) or (head.count(0) > _FEW and not head.startswith(_UTF16)):
        message = _("This is not a text file.")
        hint = _("A data file is UTF-8 text; an Excel or Word file is not, whatever its name.")
        report.error("encoding", Origin(shown), message, hint)
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _broken(data, shown, report)


def _read_bytes(path: Path, shown: str, report: Report) -> bytes | None:
    try:
        if path.exists() and not path.is_file():
            message = _("This is a folder; a file is expected here.")
            hint = _("Move the folder away and put the file of this name in its place.")
        elif (size := path.stat().st_size) > LARGEST:
            message = _("This file is too large: {size} bytes.").format(size=f"{size:,}")
            hint = _("A data file is text of at most {limit} bytes.").format(limit=f"{LARGEST:,}")
        else:
            return path.read_bytes()
    except FileNotFoundError:
        message = _("There is no such file.")
        hint = _("Check the folder given with --data, and the name of the file.")
    except OSError as fault:
        message = _("This file cannot be read: {reason}").format(reason=fault.strerror or fault)
        hint = _("Close it in other programs and check that you may read it.")
    report.error("file", Origin(shown), message, hint)
    return None


def _broken(data: bytes, shown: str, report: Report) -> str | None:
    """Report the encoding of a file that is not UTF-8; return what can be read of it."""
    hint = _("Open it in Notepad, choose File > Save as, set Encoding to UTF-8 and save.")
    text = data.decode("utf-8-sig", "surrogateescape")
    unicode = data.startswith(_UTF16)
    if unicode or _is_cp932(data, text):
        text = data.decode("utf-16" if unicode else "cp932", "replace")
        name = "UTF-16 (“Unicode”)" if unicode else "Shift_JIS (CP932, “ANSI”)"
        message = _("This file is saved as {encoding}; UTF-8 is needed.").format(encoding=name)
        start = next((at for at, each in enumerate(text) if not each.isascii()), 0)
        report.error("encoding", _place(text, start, shown), message, hint)
        return None
    lines = list(re.finditer(f"({_ESCAPED}).*", text))  # from the first of each on
    few = len(re.findall(_ESCAPED, text)) <= _MOST
    for line in lines if few else lines[:1]:
        message = _("Byte {byte} is not UTF-8 text.").format(byte=f"0x{ord(line[1]) - 0xDC00:02X}")
        report.error("encoding", _place(text, line.start(), shown), message, hint)
    return re.sub(_ESCAPED, "\ufffd", text) if few else None


def _is_cp932(data: bytes, text: str) -> bool:
    """Return whether bytes are CP932, and not UTF-8 with one broken byte."""
    sound = sum(ord(character) in _KANA for character in text)
    try:
        return sound <= len(re.findall(_ESCAPED, text)) and bool(data.decode("cp932"))
    except UnicodeDecodeError:
        return False


def _place(text: str, offset: int, shown: str) -> Origin:
    before = split_lines(text[:offset])
    excerpt = split_lines(text)[len(before) - 1]
    return Origin(shown, len(before), len(before[-1]) + 1, re.sub(_ESCAPED, "\ufffd", excerpt))
