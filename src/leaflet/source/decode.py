"""A file's bytes become text, or a finding that says how to save it again."""

from pathlib import Path
from typing import Final

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.source.lines import split_lines

LARGEST: Final = 2_000_000  # bytes; a register of 1,000 desks has a tenth of this
_KANA: Final = range(0x3041, 0x30FF)


def read_text(path: Path, shown: str, report: Report) -> str | None:
    """Return the text of a UTF-8 file without its byte order mark, or report why there is none."""
    data = _read_bytes(path, shown, report)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        _report_encoding(data, fault.start, shown, report)
        return None
    if not text.strip():
        report.error(
            "file",
            Origin(shown),
            _("This file is empty."),
            _("Put the former content back, or delete the file if it is not needed."),
        )
        return None
    return text


def _read_bytes(path: Path, shown: str, report: Report) -> bytes | None:
    try:
        if path.is_dir():
            report.error(
                "file",
                Origin(shown),
                _("This is a folder; a file is expected here."),
                _("Move the folder away and put the file of this name in its place."),
            )
            return None
        if (size := path.stat().st_size) > LARGEST:
            report.error(
                "file",
                Origin(shown),
                _("This file is too large: {size} bytes.").format(size=f"{size:,}"),
                _("A data file is text of at most {limit} bytes.").format(limit=f"{LARGEST:,}"),
            )
            return None
        return path.read_bytes()
    except FileNotFoundError:
        report.error(
            "file",
            Origin(shown),
            _("There is no such file."),
            _("Check the folder given with --data, and the name of the file."),
        )
    except OSError as fault:
        report.error(
            "file",
            Origin(shown),
            _("This file cannot be read: {reason}").format(reason=fault.strerror or fault),
            _("Close it in other programs and check that you may read it."),
        )
    return None


def _report_encoding(data: bytes, start: int, shown: str, report: Report) -> None:
    hint = _("Open it in Notepad, choose File > Save as, set Encoding to UTF-8 and save.")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:64].count(0) > 8:
        where = Origin(shown, 1, 1)
        message = _("This file is saved as UTF-16 (“Unicode”); UTF-8 is needed.")
    elif (text := _as_cp932(data)) is not None:
        first = next(place for place, character in enumerate(text) if not character.isascii())
        where = _place(text, first, shown)
        message = _("This file is saved as Shift_JIS (CP932, “ANSI”); UTF-8 is needed.")
    else:
        before = data[:start].decode("utf-8-sig")
        rest = data[start:].split(b"\n", 1)[0].decode("utf-8", "replace")
        where = _place(before + rest, len(before), shown)
        message = _("Byte {byte} is not UTF-8 text.").format(byte=f"0x{data[start]:02X}")
    report.error("encoding", where, message, hint)


def _as_cp932(data: bytes) -> str | None:
    # A UTF-8 file with one broken byte must not be taken for CP932: most of it is right UTF-8.
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("�")
    if sum(ord(character) in _KANA for character in lenient) > broken:
        return None
    try:
        return data.decode("cp932")
    except UnicodeDecodeError:
        return None


def _place(text: str, offset: int, shown: str) -> Origin:
    before = split_lines(text[:offset])
    excerpt = split_lines(text)[len(before) - 1]
    return Origin(shown, len(before), len(before[-1]) + 1, excerpt)
