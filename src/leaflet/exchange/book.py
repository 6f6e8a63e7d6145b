"""An edition as a workbook, a sheet for each file, and back."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from leaflet.exchange.desk_rows import desk_rows, is_exported, register_of
from leaflet.exchange.flow_rows import DESK, flow_of, flow_rows, is_flow
from leaflet.exchange.grid import Grid, GridCell
from leaflet.exchange.key_rows import HEADS, ids_in, key_rows, values_of
from leaflet.exchange.plain import Files, Plain, entry_of, text_of
from leaflet.exchange.references import ids_by_name, mentions, plain_name, renamed, without
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.table import Row
from leaflet.exchange.workbook import Table
from leaflet.language import _
from leaflet.model.load import DESKS, FLOWCHART, HANDOUT, READINGS
from leaflet.schema.files import CONFIRM, FILES
from leaflet.schema.key import Form

SHEETS: Final[Mapping[str, str]] = {
    DESKS: "窓口",
    FLOWCHART: "流れ",
    HANDOUT: "一覧表",
    "card.yaml": "カード",
    "strip.yaml": "切り取り",
    "letter.yaml": "お便り",
    READINGS: "読みがな",
    "edition.yaml": "発行",
}
"""The sheet of each file, in the order of the workbook."""
_TABLES: Final = {DESKS: "desks", FLOWCHART: "flow", READINGS: "readings"}
_LIST: Final = next(key.title for key in FILES[HANDOUT].keys if key.form is Form.IDS)
_LISTING: Final = {
    sheet for name, sheet in SHEETS.items() if any(k.form is Form.IDS for k in FILES[name].keys)
}
_READING: Final = ["ことば", "読み", CONFIRM.title]


def tables(files: Files) -> list[Table]:
    """Return the sheets of an edition."""
    return [_table(name, files[name], files) for name in SHEETS if name in files]


def _table(name: str, values: Mapping[str, Plain], files: Files) -> Table:
    key = _TABLES.get(name, "")
    above = [*key_rows(FILES[name], values, but=key)]
    if not key:
        return Table(SHEETS[name], [HEADS, *above])
    rows = [HEADS, *above, []] if above else []
    head = len(rows) + 1
    merged: list[tuple[int, int, int]] = []
    if name == DESKS:
        body, merged = desk_rows(entry_of(values.get(key)))
    elif name == FLOWCHART:
        names = _names(entry_of(files[DESKS].get("desks")))
        body = flow_rows(values.get(key, ""), lambda id_: names.get(id_, ""))
    else:
        body = [_READING, *_reading_rows(entry_of(values.get(key)))]
    moved = [(column, first + head - 1, last + head - 1) for column, first, last in merged]
    return Table(SHEETS[name], [*rows, *body], head, moved)


def _names(register: Mapping[str, Plain]) -> dict[str, str]:
    return {id_: text_of(entry_of(desk).get("name")) for id_, desk in register.items()}


def _reading_rows(readings: Mapping[str, Plain]) -> list[list[str]]:
    return [
        [word, text_of(value["reading"]), text_of(value.get(CONFIRM.name))]
        if isinstance(value, dict)
        else [word, text_of(value), ""]
        for word, value in readings.items()
        if word != CONFIRM.name
    ]


def is_book(grids: Sequence[Grid]) -> bool:
    """Return whether these sheets were exported: one has the ids of desks."""
    return any(is_exported(row) for grid in grids for row in grid.rows)


def files_of(grids: Sequence[Grid], old: Files, remarks: Remarks) -> dict[str, dict[str, Plain]]:
    """Return the files that exported sheets say; a file without a sheet stays as it is.

    A desk that is gone is taken out of the lists; a new one that no list names is added to that of
    the handout.
    """
    names = {sheet: name for name, sheet in SHEETS.items()}
    before = entry_of(old.get(DESKS, {}).get("desks"))
    new = dict(old)
    for grid in grids:
        name = names.get(grid.name) or (DESKS if any(map(is_exported, grid.rows)) else "")
        if name:
            for cell in (cell for row in grid.rows for cell in row.values()):
                if cell.valueless and not cell.spread:
                    remarks.ask_value(cell)
            table = entry_of(old.get(name, {}).get(_TABLES.get(name, "")))
            new[name] = _File(name, grid, remarks).values(table)
        else:
            remarks.note(_("Sheet {name}: not read").format(name=grid.name))
    register = entry_of(new[DESKS].get("desks"))
    ids = ids_by_name(register)
    new = {
        name: values if name == DESKS else renamed(values, register, ids)
        for name, values in new.items()
    }
    known = {*before, *register, *_names(before).values(), *_names(register).values()}
    for grid in grids:
        _ask_for_strangers(grid, known, remarks)
    new = without(new, before.keys() - register.keys())
    if HANDOUT in new:
        listed = ids_in(new[HANDOUT])
        added = [
            id_ for id_ in register if id_ not in before and before and not _is_named(id_, new)
        ]
        new[HANDOUT] = new[HANDOUT] | ({"desks": [*listed, *added]} if added else {})
    return new


def _ask_for_strangers(grid: Grid, known: Collection[str], remarks: Remarks) -> None:
    """Ask about every cell that names a desk which is not in the register."""
    names = {plain_name(each) for each in known}
    column = next((n for row in grid.rows if is_flow(row) for n in row if row[n].text == DESK), 0)
    for row in grid.rows:
        number = column or (2 if grid.name in _LISTING and _names_desk(row) else 0)
        cell = row.get(number)
        if cell and cell.text not in (DESK, "") and plain_name(cell.text) not in names:
            close = get_close_matches(cell.text.strip(), known, n=1)
            hint = _("Type {text}").format(text=close[0] if close else _("its id or its name"))
            remarks.ask(cell, _("There is no such desk."), hint)


def _names_desk(row: Row) -> bool:
    """Return whether a row of titles and texts is one of a list of desks."""
    return _title(row).split(" / ")[-1] == _LIST and _title(row) != HEADS[0]


def _is_named(id_: str, files: Files) -> bool:
    return any(any(mentions(files[name], id_)) for name in files if name != DESKS)


class _File:
    """One sheet: titles and texts first, then the table where there is one."""

    def __init__(self, name: str, grid: Grid, remarks: Remarks) -> None:
        self._name = name
        self._rows = grid.rows
        self._remarks = remarks

    def values(self, before: Mapping[str, Plain]) -> dict[str, Plain]:
        """Return the values of the file."""
        key = _TABLES.get(self._name, "")
        head = next((n for n, row in enumerate(self._rows) if self._is_head(row)), None)
        above = self._rows[: head if head is not None else len(self._rows)]
        titled = [row for row in above if _title(row) != HEADS[0]]
        values = values_of(FILES[self._name], titled, self._unknown)
        if key and head is not None:
            body = self._table(self._rows[head], self._rows[head + 1 :], before)
            doubts = values.pop(key, {})
            values[key] = {**entry_of(doubts), **body} if isinstance(body, dict) else body
        order = [each.name for each in (*FILES[self._name].keys, CONFIRM)]
        return {each: values[each] for each in order if each in values}

    def _is_head(self, row: Row) -> bool:
        heads = {DESKS: is_exported, FLOWCHART: is_flow, READINGS: _is_readings}
        return self._name in heads and heads[self._name](row)

    def _table(
        self, head: Row, rows: Sequence[Row], before: Mapping[str, Plain]
    ) -> dict[str, Plain] | list[Plain]:
        if self._name == DESKS:
            return register_of(head, rows, before, self._remarks)
        if self._name == FLOWCHART:
            return flow_of(head, rows, self._remarks)
        readings = {_title(row): _reading(row) for row in rows if _title(row) and 2 in row}
        return {
            word: old if (old := before.get(word)) == {"reading": reading} else reading
            for word, reading in readings.items()
        }

    def _unknown(self, cell: GridCell) -> None:
        names = ", ".join(key.title for key in FILES[self._name].keys)
        hint = _("Type one of: {names}").format(names=names)
        self._remarks.ask(cell, _("There is no such key."), hint)


def _is_readings(row: Row) -> bool:
    return _title(row) == _READING[0]


def _title(row: Row) -> str:
    return row[1].text.strip() if 1 in row else ""


def _reading(row: Row) -> Plain:
    reading, doubt = row[2].text.strip(), row[3].text.strip() if 3 in row else ""
    return {"reading": reading, CONFIRM.name: doubt} if doubt else reading
