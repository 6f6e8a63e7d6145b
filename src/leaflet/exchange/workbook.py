"""XLSX in and out; openpyxl is an extra, imported where a workbook is opened."""

import errno
import io
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile, ZipFile

from leaflet.exchange.grid import Grid, GridCell, letters
from leaflet.exchange.number_format import shown
from leaflet.extras import MissingExtraError
from leaflet.language import _

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_HYPERLINK: Final = re.compile(r'=HYPERLINK\("([^"]+)"', re.IGNORECASE)
_LARGEST: Final = 100 * 1024 * 1024  # bytes unpacked; in memory they take several times as much
_WIDEST: Final = 48  # characters of a column
_HEAD: Final = "FFDCE6F1"
OLD_KIND: Final = b"\xd0\xcf\x11\xe0"
"""The first bytes of a workbook of Excel 97–2003, and of one with a password."""
_TEXT: Final = "@"  # the number format that keeps every zero


@dataclass(slots=True)
class Table:
    """A sheet to write: its rows, the row of heads, and the blocks to merge, from 1."""

    name: str
    rows: list[list[str]]
    head: int = 1
    merged: list[tuple[int, int, int]] = field(default_factory=list)  # column, first row, last


def read_xlsx(data: bytes) -> list[Grid]:
    """Return the visible sheets of a workbook, each cell as it is shown.

    Raises MissingExtraError without openpyxl, and ValueError if it is not a workbook.
    """
    if data.startswith(OLD_KIND):
        raise ValueError(
            _("This is a workbook of Excel 97–2003 (.xls), or one with a password.")
            + " "
            + _("Save it in Excel as .xlsx without a password.")
        )
    if _unpacked(data) > _LARGEST:
        raise ValueError(_("This workbook is too large. Copy the list alone into a new one."))
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise MissingExtraError from None
    try:
        values = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data))
    except Exception as fault:  # a damaged workbook makes openpyxl fail in many ways
        raise ValueError(
            _("This is not an XLSX workbook, or it is damaged. Save it again with Excel.")
        ) from fault
    return [
        _grid(sheet, formulas[sheet.title])
        for sheet in values.worksheets
        if sheet.sheet_state == "visible"
    ]


def _unpacked(data: bytes) -> int:
    """Return how many bytes the parts of a workbook have, 0 where it is none."""
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            return sum(part.file_size for part in parts.infolist())
    except BadZipFile:
        return 0


def _grid(sheet: "Worksheet", formulas: "Worksheet") -> Grid:
    merged = {
        (row, column): (block.min_row, block.min_col)
        for block in sheet.merged_cells.ranges
        for row in range(block.min_row, block.max_row + 1)
        for column in range(block.min_col, block.max_col + 1)
    }
    rows = []
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = {}
        for column in range(1, len(row) + 1):
            first = merged.get((number, column), (number, column))
            cell = _cell(sheet, formulas, (number, column), first)
            if cell.text or cell.link or cell.unknown:
                cells[column] = cell
        rows.append(cells)
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    return Grid(sheet.title, tuple(rows), frozenset(hidden), frozenset(_hidden_columns(sheet)))


def _hidden_columns(sheet: "Worksheet") -> Iterator[int]:
    """Yield the hidden columns; neighbours that are alike are one entry of the file."""
    for entry in sheet.column_dimensions.values():
        if entry.hidden and entry.min and entry.max:
            yield from range(entry.min, entry.max + 1)


def _cell(
    sheet: "Worksheet", formulas: "Worksheet", at: tuple[int, int], first: tuple[int, int]
) -> GridCell:
    cell: Any = sheet.cell(*first)
    typed = formulas.cell(*first)
    value = cell.value
    link = cell.hyperlink.target if cell.hyperlink else ""
    if linked := _HYPERLINK.match(str(typed.value)):
        link = linked[1]
    return GridCell(
        sheet.title,
        *at,
        shown(value, cell.number_format or "General").replace("\r\n", "\n").replace("_x000D_", ""),
        number=isinstance(value, int | float) and not isinstance(value, bool),
        spread=first != at,
        link=link or "",
        unknown=value is None and typed.data_type == "f" and not link,
    )


def write_xlsx(tables: Sequence[Table]) -> bytes:
    """Return a workbook whose cells are all text.

    Raises MissingExtraError without openpyxl, and OSError where the sheets, which it writes into
    temporary files first, find no room.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise MissingExtraError from None
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _write(book.create_sheet(table.name), table)
    out = io.BytesIO()
    try:
        book.save(out)
    except Exception as fault:  # lxml, where it is installed, calls it IO_ENOSPC
        code = getattr(errno, str(fault).removeprefix("IO_"), None)
        if not isinstance(code, int):
            raise
        raise OSError(code, os.strerror(code), tempfile.gettempdir()) from fault
    return out.getvalue()


def _write(sheet: "Worksheet", table: Table) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.worksheet.properties import PageSetupProperties

    thin = Side(style="thin", color="FFBFBFBF")
    for number, row in enumerate(table.rows, 1):
        head = number == table.head
        for column, text in enumerate(row, 1):
            cell: Any = sheet.cell(number, column)
            if text:
                cell.value, cell.data_type = text, "s"  # also what begins with =
            cell.number_format = _TEXT
            cell.alignment = Alignment(wrap_text=True, vertical="center" if head else "top")
            if number >= table.head:
                cell.border = Border(thin, thin, thin, thin)
            if head:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD)
    for column, first, last in table.merged:
        sheet.merge_cells(start_row=first, end_row=last, start_column=column, end_column=column)
    for column in range(1, max(map(len, table.rows)) + 1):
        sheet.column_dimensions[letters(column)].width = _width(table.rows, column - 1)
    sheet.freeze_panes = f"{'C' if len(table.rows[0]) > 5 else 'A'}{table.head + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8  # A3
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _width(rows: Sequence[Sequence[str]], column: int) -> float:
    """Return the width of a column in half-width characters."""
    texts = [line for row in rows for cell in row[column : column + 1] for line in cell.split("\n")]
    longest = max((sum(1 + (ord(each) > 255) for each in text) for text in texts), default=0)
    return float(min(max(longest + 2, 8), _WIDEST))
