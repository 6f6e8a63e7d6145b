"""CSV as Excel writes and reads it."""

import csv
import io
import re
from collections.abc import Sequence
from typing import Final

from leaflet.exchange.grid import Grid, grid_of
from leaflet.language import _

_ENCODINGS: Final = ("utf-8-sig", "cp932", "euc_jp")
FORMULA: Final = re.compile(r'="([^"]*)"')
"""How people keep the zeros of a CSV file."""


def read_csv(data: bytes, name: str) -> tuple[Grid, str]:
    """Return the sheet of a CSV file and its encoding. Raises ValueError if it is not text."""
    text, encoding = decoded(data)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text)))
    except csv.Error:  # a cell of more than 128 KB: a quotation mark is missing
        raise ValueError(_("This is not a CSV file.")) from None
    return grid_of(name, [[_plain(cell) for cell in row] for row in rows], flat=True), encoding


def delimiter(text: str) -> str:
    """Return what separates the cells of a CSV file: it is on more lines than what is in cells."""
    lines = text[:4000].splitlines()
    return max(",\t;", key=lambda mark: sum(mark in line for line in lines))


def _plain(cell: str) -> str:
    """Return a cell with the line breaks of this program."""
    return FORMULA.sub(r"\1", cell).replace("\r\n", "\n").replace("\r", "\n")


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a CSV file and its encoding. Raises ValueError if it is not text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16"), "UTF-16"
    if b"\0" not in data:
        for encoding in _ENCODINGS:
            try:
                return data.decode(encoding), "UTF-8" if encoding[0] == "u" else encoding.upper()
            except UnicodeDecodeError:
                continue
    raise ValueError(_("This is not a CSV file."))


def write_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Return a CSV file that Excel opens as it is: UTF-8 with a byte order mark, CRLF."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")
