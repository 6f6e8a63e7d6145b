"""The roster: a table whose columns are named after the blanks of the imprint, all values text."""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice, pairwise, repeat, zip_longest
from pathlib import Path
from typing import Any, Final

from leaflet.exchange.cell_texts import is_total
from leaflet.exchange.delimited import FORMULA, decoded, delimiter
from leaflet.exchange.number_format import shown
from leaflet.exchange.references import plain_name
from leaflet.exchange.workbook import OLD_KIND
from leaflet.language import _, counted
from leaflet.report import Origin, Report
from leaflet.source.lines import short

_BREAK: Final = re.compile(r"[ \t]*(?:\r\n?|\n)[ \t]*")
_BRACED: Final = re.compile(r"^[{｛]\s*([^{}｛｝]*?)\s*[}｝]$")  # a name as the imprint has it
_MARKED: Final = re.compile(r"全?[\d,]+(?:校|園|施設|か所|箇所)|[※【■◆].*")
"""What is a heading, a note or a total where it is all that a row holds."""
_SEVERAL: Final = 3  # cells: where most rows fill as many, a row of one is a heading
_FORMULA_CELL: Final = re.compile(rb"<f[ >]")  # ECMA-376 18.3.1.40
_LAYOUT: Final = re.compile(rb'<row\b[^>]*\bhidden="(?:1|true)"|<mergeCell\b')
"""ECMA-376 18.3.1.73, 18.3.1.54."""
_BLOCK: Final = 1 << 16  # bytes that are read at a time
_TAG: Final = 1 << 10  # bytes of the longest tag
_BOOKS: Final = (".xlsx", ".xlsm")
_ABOVE: Final = 10  # rows among which the names of the columns are looked for: titles come first
_USUAL: Final = 20  # rows that show what a sheet is, or whether most fill several cells
_EDGES: Final = " \t\r\n\u3000"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One copy: its row in the sheet or the line of the CSV file, and its values by column.

    ``reported`` says that the report already has the reason for an empty cell.
    """

    number: int
    values: Mapping[str, str]
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """The columns in order, and the rows that hold anything: read as they are asked for, once."""

    path: str
    head: int  # the row that names the columns
    columns: tuple[str, ...]
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class _Record:
    number: int
    cells: Sequence[str]
    reported: bool = False


def read_roster(path: Path, blanks: Sequence[str], report: Report) -> Roster | None:
    """Return the roster of a CSV or Excel file, or None with findings; OSError if unreadable.

    A column is named after the first of the ``blanks`` that it is but for width and spaces.
    Whatever is wrong with a single row comes into the report when it is read, and the row is left
    out.
    """
    where, named = Origin(str(path)), {plain_name(blank): blank for blank in reversed(blanks)}
    if zipfile.is_zipfile(path):
        records = _excel(path, named, where, report)
    elif _begins(path, OLD_KIND):
        text = _("This is a workbook of Excel 97–2003, or one with a password.")
        report.error("roster", where, text, _("Save it in Excel as .xlsx without a password."))
        return None
    elif path.suffix.lower() in _BOOKS or _begins(path, b"PK\3\4"):
        text = _("This workbook is damaged, or was copied only in part.")
        report.error("roster", where, text, _("Open it in Excel and save it as .xlsx."))
        return None
    else:
        records = _csv(path, where, report)
    filled = (record for record in records if any(record.cells))
    return _roster(filled, named, where, report)


def _begins(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def _roster(
    records: Iterator[_Record], blanks: Mapping[str, str], where: Origin, report: Report
) -> Roster | None:
    first = list(islice(records, _ABOVE))
    if not first:
        if not report.refused:
            text = _("The roster is empty.")
            hint = _("The first row names the blanks of the imprint, the others fill them.")
            report.error("roster", where, text, hint)
        return None
    named = _heads([_named(record.cells, blanks) for record in first])
    wanted = {*blanks.values()}
    at = max(range(len(named)), key=lambda row: len(wanted.intersection(named[row])))
    head, columns = first[at], named[at]
    if doubled := [blank for blank in blanks.values() if columns.count(blank) > 1]:
        text = _("Two columns have the same name: {names}.").format(names=", ".join(doubled))
        report.error("roster", where._replace(line=head.number), text, _("Rename one of them."))
        return None
    # A long list may name its columns again on each of its pages, a merged name is in two rows.
    cells = enumerate(zip(head.cells, columns, strict=False))
    names = {(place, cell) for place, (cell, name) in cells if name in wanted}
    records = chain(first[at + 1 :], records)
    below = (each for each in records if names.isdisjoint(enumerate(each.cells)))
    known = tuple(dict.fromkeys(filter(None, columns)))
    return Roster(where.path, head.number, known, _rows(below, columns, where, report))


def _named(cells: Iterable[str], blanks: Mapping[str, str]) -> list[str]:
    """Return the names of columns, those of blanks as the imprint has them."""
    names = (_visible(_BRACED.sub(r"\1", cell)) for cell in cells)
    return [blanks.get(plain_name(name), name) for name in names]


def _heads(named: Sequence[list[str]]) -> list[list[str]]:
    """Return rows of names, each with those of the row above where it has none.

    A row of one cell is a title.
    """
    heads = []
    for above, names in pairwise([[], *named]):
        groups = above if len(_filled(above)) > 1 else []
        pairs = zip(names, chain(groups, repeat("")), strict=False)
        heads.append([name or group for name, group in pairs])
    return heads


def _rows(
    records: Iterator[_Record], columns: Sequence[str], where: Origin, report: Report
) -> Iterator[Row]:
    aside, begin = [], list(islice(records, _USUAL))
    counts = [len(_filled(each.cells)) for each in begin]
    several = sum(count >= _SEVERAL for count in counts) > counts.count(1)
    for record in chain(begin, records):
        if _is_aside(record.cells, several=several):
            aside.append(record.number)
            continue
        if any(record.cells[len(columns) :]):
            text = _("This row has {cells} cells, and the row of names has {count}.")
            text = text.format(cells=len(record.cells), count=len(columns))
            hint = _("Put a value with a comma into quotation marks: “中央小学校, 分校”.")
            report.error("roster", where._replace(line=record.number), text, hint)
            continue
        cells = [*record.cells, *[""] * (len(columns) - len(record.cells))]
        pairs = zip(columns, cells, strict=False)
        values: dict[str, str] = {}
        for column, cell in pairs:
            if column:
                values.setdefault(column, cell)
        yield Row(record.number, values, record.reported)
    one = _("A row is a heading, a note or a total, and gets no copy: {rows}")
    many = _("{count} rows are headings, notes or totals, and get no copy: {rows}")
    _report_skipped(aside, one, many, where, report)


def _is_aside(cells: Sequence[str], *, several: bool) -> bool:
    """Return whether a row is a heading, a note or a total: 合計, 2校, 【小学校】.

    So is a row of one cell where most fill ``several``; where most fill two, one may be missing.
    """
    first, *others = _filled(cells)
    alone = not others and (several or _MARKED.fullmatch(unicodedata.normalize("NFKC", first)))
    return bool(alone) or is_total(first)


def _filled(cells: Iterable[str]) -> list[str]:
    return [cell for cell in cells if cell]


def _visible(name: str) -> str:
    """Return the name of a column with a mark for each control character: messages repeat it."""
    return "".join(each if each.isprintable() or each == "\u3000" else "\ufffd" for each in name)


def _plain(cell: str) -> str:
    """Return a cell as one line: a break within it is a blank."""
    return _BREAK.sub(" ", FORMULA.sub(r"\1", cell).strip(_EDGES))


def _csv(path: Path, where: Origin, report: Report) -> Iterator[_Record]:
    try:
        text, _encoding = decoded(path.read_bytes())
    except ValueError:
        message = _("This file is neither UTF-8 nor Shift_JIS (CP932), or it is damaged.")
        report.error("roster", where, message, _("Save it in Excel as “CSV UTF-8”, or as .xlsx."))
        return
    line = 1
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter(text), strict=True)
    try:
        for cells in reader:
            yield _Record(line, [_plain(cell) for cell in cells])
            line = reader.line_num + 1
    except csv.Error:
        message = _("From this line on the file cannot be read: a quotation mark is missing.")
        hint = _('A value in quotation marks ends with one; within it, type "" for one.')
        report.error("roster", where._replace(line=line), message, hint)


def _excel(
    path: Path, blanks: Mapping[str, str], where: Origin, report: Report
) -> Iterator[_Record]:
    from openpyxl import load_workbook

    try:
        skipped, begun = [], False
        above: list[str] = []
        with closing(load_workbook(path, read_only=True, data_only=True)) as book:
            sheet = _sheet(book, blanks, where, report)
            hidden, merged = _layout(path, sheet.title)
            rows = zip(sheet.iter_rows(), _formulas(path, sheet.title), strict=False)
            for number, (row, formulas) in enumerate(rows, 1):
                shows = [_plain(shown(cell.value, cell.number_format)) for cell in row]
                if columns := merged.get(number):
                    shows = _spread(above, shows, columns)
                above = shows
                if begun and number in hidden:  # the first row has names, seen or not
                    skipped += [number] if any(shows) else []
                    continue
                begun = begun or any(shows)
                lost = list(_lost(row, formulas))
                _report_lost(lost, where._replace(line=number), report)
                yield _Record(number, shows, bool(lost))
    except Exception as fault:  # a damaged workbook makes openpyxl fail in many ways
        text = _("This workbook cannot be read: {fault}").format(fault=fault)
        report.error("roster", where, text, _("Open it in Excel and save it as .xlsx."))
        return
    one = _("A row is hidden in Excel, and gets no copy: {rows}")
    many = _("{count} rows are hidden in Excel, and get no copy: {rows}")
    hint = _("If they are to be printed, show them in Excel, and save the file.")
    _report_skipped(skipped, one, many, where, report, hint)


def _report_lost(cells: Iterable[str], where: Origin, report: Report) -> None:
    for cell in cells:
        text = _("Cell {cell} holds a formula whose value was never saved.").format(cell=cell)
        report.error("roster", where, text, _("Open the file in Excel and save it."))


def _report_skipped(
    rows: Sequence[int], one: str, many: str, where: Origin, report: Report, hint: str = ""
) -> None:
    """Report the rows that get no copy."""
    if rows:
        text = counted(len(rows), one, many, rows=short(", ".join(map(str, rows))))
        report.warning("roster", where._replace(line=rows[0]), text, hint)


def _sheet(book: Any, blanks: Mapping[str, str], where: Origin, report: Report) -> Any:
    """Return the first sheet that Excel shows and that names a blank; report others like it."""
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    fit, *others = [sheet for sheet in seen if _names_any(sheet, blanks)] or seen[:1]
    if others:
        text = _("Only the sheet {sheet} is read, not: {others}")
        text = text.format(sheet=fit.title, others=", ".join(sheet.title for sheet in others))
        hint = _("Put all rows on one sheet, or make a file of each sheet.")
        report.warning("roster", where, text, hint)
    return fit


def _names_any(sheet: Any, blanks: Mapping[str, str]) -> bool:
    """Return whether one of its first rows names one of the blanks."""
    rows = sheet.iter_rows(max_row=_USUAL, values_only=True)
    wanted = {*blanks.values()}
    return any(not wanted.isdisjoint(_named(map(str, row), blanks)) for row in rows)


def _layout(path: Path, title: str) -> tuple[Container[int], Mapping[int, Sequence[int]]]:
    """Return the rows that Excel hides, and for each row the columns merged with the row above.

    Only a workbook that is read whole knows them.
    """
    from openpyxl import load_workbook

    merged: dict[int, list[int]] = {}
    if not _holds(path, _LAYOUT):
        return (), merged
    with closing(load_workbook(path)) as book:
        sheet: Any = book[title]
    for block in sheet.merged_cells.ranges:
        for row in range(block.min_row + 1, block.max_row + 1):
            merged.setdefault(row, []).append(block.min_col)
    return {number for number, row in sheet.row_dimensions.items() if row.hidden}, merged


def _spread(above: Sequence[str], cells: Sequence[str], merged: Container[int]) -> list[str]:
    """Return the cells of a row, those merged with the row above as they are there."""
    pairs = zip_longest(above, cells, fillvalue="")
    return [over if at in merged else cell for at, (over, cell) in enumerate(pairs, 1)]


def _formulas(path: Path, title: str) -> Iterator[Sequence[Any]]:
    """Yield the cells of each row with their formulas, or nothing for each if there is none."""
    from openpyxl import load_workbook

    if not _holds(path, _FORMULA_CELL):
        yield from repeat(())  # without end
    with closing(load_workbook(path, read_only=True)) as book:
        yield from book[title].iter_rows()


def _lost(row: Iterable[Any], formulas: Iterable[Any]) -> Iterator[str]:
    """Yield the cells with a formula and no value: a program not Excel wrote them."""
    for cell, formula in zip(row, formulas, strict=False):
        if cell.value is None and str(formula.value or "").startswith("="):
            yield formula.coordinate


def _holds(path: Path, tag: re.Pattern[bytes]) -> bool:
    """Return whether any sheet of a workbook holds such a tag."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                before = b""
                with archive.open(name) as sheet:
                    while block := sheet.read(_BLOCK):
                        if tag.search(before + block):
                            return True
                        before = block[-_TAG:]
    return False
