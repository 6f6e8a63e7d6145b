"""The roster: a table whose first row names the blanks of the imprint, all its values text."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from leaflet.exchange.number_format import shown
from leaflet.exchange.workbook import OLD_KIND
from leaflet.language import _
from leaflet.report import Origin, Report

_BREAK: Final = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")
_FORMULA: Final = re.compile(r'^="([^"]*)"$')  # how people keep the zeros of a CSV file
_EDGES: Final = " \t\r\n\u3000"
_ENCODINGS: Final = ("utf-8-sig", "cp932")


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One copy: its row in the sheet or the line of the CSV file, and its values by column."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Roster:
    """The columns in order, and all rows that hold anything."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    number: int
    cells: Sequence[str]


def read_roster(path: Path, report: Report) -> Roster | None:
    """Return the roster of a CSV or Excel file, or None with findings; OSError if unreadable.

    Whatever is wrong with a single row is in the report too, and that row is left out.
    """
    where = Origin(str(path))
    data = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        records = _excel(data, where, report)
    elif data.startswith(OLD_KIND):
        text = _("This is a workbook of Excel 97–2003, or one with a password.")
        report.error("roster", where, text, _("Save it in Excel as .xlsx without a password."))
        return None
    else:
        records = _csv(data, where, report)
    return _roster(list(records), where, report)


def _roster(records: list[_Record], where: Origin, report: Report) -> Roster | None:
    filled = [record for record in records if any(record.cells)]
    if not filled:
        if not report.refused:
            text = _("The roster is empty.")
            hint = _("The first row names the blanks of the imprint, the others fill them.")
            report.error("roster", where, text, hint)
        return None
    head, *rows = filled
    columns = tuple(map(_visible, head.cells))
    while columns and not columns[-1]:
        columns = columns[:-1]
    named = [column for column in columns if column]
    if doubled := sorted({column for column in named if named.count(column) > 1}):
        text = _("Two columns have the same name: {names}.").format(names=", ".join(doubled))
        report.error("roster", where._replace(line=head.number), text, _("Rename one of them."))
        return None
    return Roster(where.path, tuple(named), tuple(_rows(rows, columns, where, report)))


def _rows(
    records: Iterable[_Record], columns: Sequence[str], where: Origin, report: Report
) -> Iterator[Row]:
    for record in records:
        if any(record.cells[len(columns) :]):
            text = _("This row has {count} cells, and the first row names {columns} columns.")
            text = text.format(count=len(record.cells), columns=len(columns))
            hint = _("Put a value with a comma into quotation marks: “中央小学校, 分校”.")
            report.error("roster", where._replace(line=record.number), text, hint)
            continue
        cells = [*record.cells, *[""] * (len(columns) - len(record.cells))]
        pairs = zip(columns, cells, strict=False)
        yield Row(record.number, {column: cell for column, cell in pairs if column})


def _visible(name: str) -> str:
    """Return the name of a column with a mark for each control character: messages repeat it."""
    return "".join(each if each.isprintable() or each == "\u3000" else "\ufffd" for each in name)


def _plain(cell: str) -> str:
    """Return a cell as one line: a break within it is a blank."""
    return _BREAK.sub(" ", _FORMULA.sub(r"\1", cell).strip(_EDGES))


def _csv(data: bytes, where: Origin, report: Report) -> Iterator[_Record]:
    text = _decoded(data, where, report)
    if text is None:
        return
    first = text.partition("\n")[0]
    tabs = first.count("\t") > first.count(",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ",", strict=True)
    line = 1
    try:
        for cells in reader:
            yield _Record(line, [_plain(cell) for cell in cells])
            line = reader.line_num + 1
    except csv.Error:
        message = _("From this line on the file cannot be read: a quotation mark is missing.")
        hint = _('A value in quotation marks ends with one; within it, type "" for one.')
        report.error("roster", where._replace(line=line), message, hint)


def _decoded(data: bytes, where: Origin, report: Report) -> str | None:
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    text = _("This file is neither UTF-8 nor Shift_JIS (CP932), or it is damaged.")
    report.error("roster", where, text, _("Save it in Excel as “CSV UTF-8”, or as .xlsx."))
    return None


def _excel(data: bytes, where: Origin, report: Report) -> Iterator[_Record]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for number, cells in enumerate(sheet.iter_rows(), 1):
            row: Sequence[Any] = cells
            yield _Record(number, [_plain(shown(cell.value, cell.number_format)) for cell in row])
    except Exception as fault:  # a damaged workbook makes openpyxl fail in many ways
        text = _("This workbook cannot be read: {fault}").format(fault=fault)
        report.error("roster", where, text, _("Open it in Excel and save it as .xlsx."))
        return
    yield from ()
    _report_unsaved(data, where, report)


def _report_unsaved(data: bytes, where: Origin, report: Report) -> None:
    """Report formulas without a value: a program that is not Excel wrote them."""
    from openpyxl import load_workbook

    with_values = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    formulas = load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
    pairs = zip(with_values.iter_rows(), formulas.iter_rows(), strict=False)
    for number, (values, written) in enumerate(pairs, 1):
        for value, formula in zip(values, written, strict=False):
            if value.value is None and str(formula.value or "").startswith("="):
                text = _("Cell {cell} holds a formula whose value was never saved.")
                text = text.format(cell=formula.coordinate)
                hint = _("Open the file in Excel and save it.")
                report.error("roster", where._replace(line=number), text, hint)
