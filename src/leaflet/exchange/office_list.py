"""A list of desks as an office keeps it becomes desks; what is doubtful is asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from leaflet.exchange.cell_texts import (
    BESIDE,
    DITTO,
    as_one,
    below,
    escaped,
    for_readers,
    hours_lines,
    is_blank,
    is_date,
    is_internal,
    is_total,
    joined_lines,
    paragraphs,
)
from leaflet.exchange.columns import Columns, columns_of, headed, recognised
from leaflet.exchange.contact_cells import (
    add_details,
    add_labelled,
    contacts_in,
    half,
    has_number,
    is_extension,
    learn_areas,
    main_number,
    names_fax,
)
from leaflet.exchange.grid import Grid, GridCell
from leaflet.exchange.heads import EXTENSION, NAME, OPERATOR, ColumnHead, Scope, kind_of
from leaflet.exchange.listed import Listed, OfficeList, unite
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.table import BRACKETS, Found, Row, blocks, find_table, heading, side_by_side
from leaflet.language import _
from leaflet.model.wareki import read_date
from leaflet.model.words import Value
from leaflet.report import Origin, Report
from leaflet.schema.files import CONTACTS, DESK
from leaflet.schema.key import Form

_MARKED: Final = "【■●○◆◇▼▲◎□〈《＜<[［★☆"
_NOTE: Final = re.compile(r"^(?:※|注|\(注|（注|\*)")
_FIGURES: Final = "0-9０-９〇一二三四五六七八九十"
_DATE: Final = re.compile(
    rf"(?:(?:明治|大正|昭和|平成|令和|[MTSHRＭＴＳＨＲ])\s*[{_FIGURES}元]+|[12２][{_FIGURES}]{{3}})"
    rf"\s*[年./．-]\s*[{_FIGURES}]+(?:\s*[月./．-]\s*[{_FIGURES}]+\s*日?|\s*月)?"
)
_STATE: Final = "(?:現在|更新|作成|時点|改訂|版)"
_AS_OF: Final = re.compile(rf"(?:{_DATE.pattern})\s*{_STATE}")
_BY: Final = re.compile(r"(?:作成|発行|編集)(?:者|元|課)?\s*[:：]\s*(.+)")
_BESIDE_DATE: Final = re.compile(r"[ T]\d{1,2}:.*$|[(（].?曜?日?[)）]")  # a time, a weekday
_OF_ROW: Final = ("name", "hours", "note", "checked")  # what a further contact may have of its own
_FORMS: Final[Mapping[str, Form]] = {key.name: key.form for key in DESK.keys}


def read_list(grids: Sequence[Grid], remarks: Remarks) -> OfficeList | None:
    """Return the desks of all sheets that hold a table of them, or None where none does."""
    learn_areas(grids, remarks)
    shown = [grid.shown() for grid in grids]
    tables = (
        _tables(shown)
        or _tables([grid.turned() for grid in shown])
        or _tables([headed(grid, remarks) for grid in shown])
    )
    if not tables:
        return None
    sheets = dict.fromkeys(name for name, _found in tables)
    for grid in grids:
        if grid.name in sheets and (hidden := grid.hidden()):
            text = _("Sheet {name}: hidden in Excel, so not read: {hidden}")
            remarks.note(text.format(name=grid.name, hidden=hidden))
    made = OfficeList()
    for name, found in tables:
        columns = columns_of(found, remarks)
        remarks.note(_("Sheet {name}:").format(name=name) + " " + recognised(found, columns))
        section = name if len(sheets) > 1 else heading(found) if len(tables) > 1 else ""
        _Reader(found, columns, made, remarks, section=section).read()
    if not made.desks and not remarks.questions:
        _name, found = tables[0]
        message = _("There is no desk below these headings.")
        hint = _("Type a desk into each row below, and save the file.")
        remarks.ask(next(iter(found.words.values())), message, hint)
    unite(made, remarks)
    return made


def _tables(grids: Iterable[Grid | None]) -> list[tuple[str, Found]]:
    """Return the tables of sheets, each with the name of its sheet."""
    found = ((grid.name, find_table(part)) for grid in grids if grid for part in blocks(grid))
    return [(name, each) for name, table in found if table for each in side_by_side(table)]


class _Reader:
    """Reads the rows of one table."""

    def __init__(
        self, found: Found, columns: Columns, made: OfficeList, remarks: Remarks, *, section: str
    ) -> None:
        self._heads, self._labels = columns.heads, columns.labels
        self._found = found
        self._made = made
        self._remarks = remarks
        self._section = section
        self._category = ""
        self._above: Row = {}
        heads = (cell.text for n, cell in found.words.items() if n in self._heads)
        self._main = next(filter(None, map(main_number, heads)), "")
        rows = (cell.row for row in found.below if len(row) > 1 for cell in row.values())
        self._last = max(rows, default=0)  # below it: 問合せ先: 総務課 0296-58-5111
        names = [number for number, head in self._heads.items() if head == NAME]
        self._over = [  # columns before the names, whose cells may have been merged
            number
            for number, head in self._heads.items()
            if found.flat and head == OPERATOR and number < min(names, default=0)
        ]
        separate = any(head.scope is Scope.CONTACT for head in self._heads.values())
        filled = {number for row in found.below for number in row}
        for number, head in self._heads.items():
            if number not in filled:
                continue
            if head.scope is Scope.DESK or (head.scope is Scope.MIXED and not separate):
                word = "".join(found.words[number].text.split())
                made.heads.setdefault(head.key or "contacts", word)

    def read(self) -> None:
        for row in self._found.above:
            self._title(row)
        if self._section == self._made.title:
            self._section = ""
        for row in self._found.below:
            if row and not self._is_head(row) and not self._single(row):
                self._above = self._repeated({**self._spread(row), **row})
                self._row(self._above)
        sheet = next(iter(self._found.words.values())).sheet
        for desk in self._made.desks:
            if not desk.contacts and not desk.asked and desk.cell.sheet == sheet:
                self._remarks.ask(
                    desk.cell,
                    _("No number, address or place is given for this desk."),
                    _("Type one into its row, or delete the row."),
                )

    def _title(self, row: Row) -> None:
        """Take the date and the title from a row above the heads."""
        for cell in row.values():
            if cell.spread or "市外局番" in cell.text:  # which learn_areas has read
                continue
            text = self._undated(cell, for_readers(" ".join(cell.text.split())))
            if by := _BY.match(text):
                self._made.publisher = escaped(by[1])
                self._remarks.changed(cell, _("the publisher"))
            elif len(text) > 3 and not self._made.title and not _NOTE.search(text):
                self._made.title = escaped(text)
                self._remarks.changed(cell, _("the title"))

    def _undated(self, cell: GridCell, text: str) -> str:
        """Take the date of the edition from a text; return what else it says."""
        dated = _DATE.search(text)
        if dated is None or self._made.as_of or not is_date(dated[0]):
            return text
        self._made.as_of = half("".join(dated[0].split()))
        said = _("{text}: the date of the edition").format(text=self._made.as_of)
        self._remarks.changed(cell, said)
        state = rf"[（(【［\[]?\s*{_STATE}?\s*[）)】］\]]?\s*$"
        return re.sub(state, "", text.replace(dated[0], "")).strip()

    def _is_head(self, row: Row) -> bool:
        """Return whether the heads are repeated, as on every page of a long list."""
        words = self._found.words
        return sum(n in words and words[n].text == cell.text for n, cell in row.items()) > 1

    def _single(self, row: Row) -> bool:
        """Take a row with one text as a heading, a note or a total; return whether it is one."""
        typed = [cell for cell in row.values() if not cell.spread]
        if len(typed) != 1:
            return bool(typed and is_total(typed[0].text))
        (cell,) = typed
        text = " ".join(cell.text.split())
        head = self._heads.get(cell.column, ColumnHead(Scope.OTHER))
        if not text:
            return False
        if _NOTE.search(text) and is_internal(text):
            self._remarks.changed(cell, _("left out: it is for the office"))
        elif _NOTE.search(text):
            self._made.notes.append(escaped(text))
            self._remarks.changed(cell, _("a note below the table"))
        elif _AS_OF.search(text):
            self._undated(cell, text)
        elif len(row) > 1 or text[0] in _MARKED or head == OPERATOR:
            self._section = text.strip(BRACKETS)
            if head == OPERATOR:
                self._above = {**self._above, **row}
            self._remarks.changed(cell, _("a heading for the desks below it"))
        elif head == NAME and has_number(text) and cell.row > self._last:
            self._remarks.changed(cell, _("left out: it belongs to no desk"))
        elif is_total(text) or (head.scope is Scope.NUMBER and half(text).isdecimal()):
            return True
        elif head.scope in (Scope.NUMBER, Scope.OTHER) or (
            head.scope is Scope.DESK and head != NAME and not self._follows(cell)
        ):
            self._remarks.changed(cell, _("left out: it belongs to no desk"))
        else:
            return False
        return True

    def _follows(self, cell: GridCell) -> bool:
        """Return whether the row directly above is one that was read."""
        return any(each.row == cell.row - 1 for each in self._above.values())

    def _row(self, row: Row) -> None:
        asked = len(self._remarks.questions)
        cells = dict(self._of_row(row))
        named = [cell for number, cell in cells.items() if self._heads[number] == NAME]
        fresh = [cell for cell in named if not cell.spread and cell.text.strip()]
        desks = self._made.desks
        names = [joined_lines(cell.text) for cell in fresh]
        again = bool(desks) and names == [desks[-1].name]
        if fresh and not again:
            desks.append(Listed(fresh[0], " ".join(names)))
            if "\n" in fresh[0].text:
                self._remarks.changed(fresh[0], _("the lines of the name are joined"))
        if not desks:
            for cell in [each for each in cells.values() if not is_blank(each.text)][:1]:
                self._ask_name(cell)
            return
        if not named:
            self._ask_whose(desks[-1], cells)
        self._fill(desks[-1], cells, first=bool(fresh) and not again)
        desks[-1].asked |= len(self._remarks.questions) > asked

    def _ask_whose(self, desk: Listed, cells: Mapping[int, GridCell]) -> None:
        """Ask for a name where a row with a contact contradicts the desk above it."""
        heads = [(self._heads[number], cell) for number, cell in cells.items()]
        if not any(head.scope in (Scope.CONTACT, Scope.MIXED) for head, _cell in heads):
            return
        for (scope, key), cell in heads:
            said = "".join(str(desk.keys.get(key, "")).split())
            own = scope is Scope.DESK and key not in _OF_ROW and not cell.spread
            if own and not is_blank(cell.text) and "".join(cell.text.split()) not in said:
                name = next(n for n, head in self._heads.items() if head == NAME)
                self._ask_name(replace(cell, column=name, text=""))

    def _ask_name(self, cell: GridCell) -> None:
        hint = _("Type the name into its row, or delete the row.")
        self._remarks.ask(cell, _("This row has no desk name."), hint)

    def _spread(self, row: Row) -> Row:
        """Return what the row directly above says over the name in this one."""
        (cell, *_others), above = row.values(), self._above
        if not self._follows(cell):
            return {}
        filled = {n: replace(above[n], row=cell.row, spread=True) for n in self._over if n in above}
        for number, each in filled.items():
            if number not in row:
                self._remarks.changed(each, _("as in the cell above: merged when it was saved"))
        return filled

    def _repeated(self, row: Row) -> Row:
        """Return a row with the cells of the row above for its ditto marks."""
        repeated = {}
        for number, cell in row.items():
            ditto = cell.text.strip() in DITTO
            if not ditto or number in self._above:
                repeated[number] = self._above[number] if ditto else cell
            elif not self._above and self._is_read(number):
                message = _("This repeats the cell above, and there is no desk above.")
                self._remarks.ask(cell, message, _("Type what it should say."))
        return repeated

    def _is_read(self, column: int) -> bool:
        head = self._heads.get(column)
        return head is not None and head.scope not in (Scope.NUMBER, Scope.OTHER)

    def _of_row(self, row: Row) -> Iterator[tuple[int, GridCell]]:
        for number, cell in row.items():
            if not self._is_read(number):
                continue
            if cell.valueless:
                self._remarks.ask_value(cell)
                continue
            if cell.text.strip() not in BESIDE:  # what that repeats is in a column of its own
                yield number, cell

    def _fill(self, desk: Listed, cells: Mapping[int, GridCell], *, first: bool) -> None:
        """Add to a desk what a row says of it."""
        for number, cell in cells.items():
            if self._heads[number].scope is Scope.CATEGORY:
                self._category = joined_lines(cell.text)
        new = [
            each for each in self._contacts(desk, cells, first=first) if each not in desk.contacts
        ]
        desk.contacts += new
        said: dict[str, list[GridCell]] = {}
        for number, cell in cells.items():
            scope, key = self._heads[number]
            text = below(key, self._found.words[number].text.strip(), cell.text)
            if scope is Scope.DESK and (first or not cell.spread):
                said.setdefault(key, []).append(replace(cell, text=text))
        for key, typed in said.items():
            for cell in as_one(key, typed):
                self._key(desk, key, cell, new, first=first)
        for contact in new:
            if contact.get("note") == desk.keys.get("operator"):  # 総務課 ☎ beside 担当: 総務課
                contact.pop("note", None)
        if first:
            desk.category = self._category or self._section

    def _contacts(
        self, desk: Listed, cells: Mapping[int, GridCell], *, first: bool
    ) -> list[dict[str, str]]:
        contacts: list[dict[str, str]] = []
        details: dict[str, GridCell] = {}
        kinds = (cell.text for n, cell in cells.items() if self._heads[n].scope is Scope.KIND)
        kind = kind_of(said := "".join(kinds))
        for number, cell in cells.items():
            scope, key = self._heads[number]
            if scope is Scope.CONTACT and key not in CONTACTS:
                details[key] = cell
            elif self._main and key == "phone" and is_extension(cell.text):
                details[EXTENSION] = cell
            elif cell.spread and not first:
                continue
            elif scope in (Scope.MIXED, Scope.CONTACT):
                of_any = scope is Scope.MIXED and not kind
                found = (
                    self._mixed(cell) if of_any else contacts_in(cell, kind or key, self._remarks)
                )
                label = self._labels.get(number, "" if kind else said)
                add_labelled(contacts, found, label)
        add_details(contacts, details, self._main)
        for contact in contacts:
            if contact.get("line") == "":
                contact["line"] = desk.name
        return contacts

    def _mixed(self, cell: GridCell) -> list[dict[str, str]]:
        """Return the contacts of a cell; the second bare number below 電話・FAX is the fax."""
        found = contacts_in(cell, "", self._remarks)
        kinds = [[*each] for each in found]
        if len(found) == 2 and "phone" in kinds[0] and kinds[1] == ["phone"]:
            second = contacts_in(cell, "fax", self._remarks)[1]  # a telephone number if it says so
            if "fax" in second and names_fax(self._found.words[cell.column].text):
                said = _("{text}: the fax, as the head says")
                self._remarks.changed(cell, said.format(text=second["fax"]))
                return [found[0], second]
        return found

    def _key(
        self, desk: Listed, key: str, cell: GridCell, contacts: list[dict[str, str]], *, first: bool
    ) -> None:
        """Take a cell as a key of the desk, or of the one contact of its row."""
        text = cell.text.strip()
        if key == "name" or is_blank(text):
            return
        telephones = [each for each in contacts if "phone" in each] or contacts
        if key == "hours" and len(telephones) == 1 and "hours" not in telephones[0]:
            telephones[0]["hours"] = hours_lines(text)
        elif key == "note" and not first and len(contacts) == 1:
            contacts[0]["note"] = joined_lines(text)
        elif _FORMS.get(key) is Form.SWITCH:
            desk.keys[key] = "no" if text.lower() in ("no", "いいえ") else "yes"
        elif _FORMS.get(key) is Form.DATE:
            self._date(desk, key, cell)
        elif _FORMS.get(key) is Form.TEXT:
            said = [str(desk.keys[key])] if key in desk.keys else []
            desk.keys[key] = "、".join(dict.fromkeys([*said, joined_lines(text)]))
        else:
            said = str(desk.keys.get(key, "")).split("\n")
            lines = hours_lines(text) if key == "hours" else paragraphs(text)
            desk.keys[key] = "\n".join(filter(None, dict.fromkeys([*said, lines])))

    def _date(self, desk: Listed, key: str, cell: GridCell) -> None:
        said, found = Value(_BESIDE_DATE.sub("", cell.text).strip(), Origin("")), Report()
        if read_date(said, found):
            desk.keys[key] = said.text
        for each in found:
            self._remarks.ask(cell, each.message, each.hint)
