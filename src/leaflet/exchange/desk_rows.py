"""The register as a table, a row for each contact, and back."""

from collections.abc import Mapping, Sequence
from typing import Final

from leaflet.exchange.contact_cells import contacts_in, faults_of
from leaflet.exchange.grid import GridCell
from leaflet.exchange.heads import EXPORTED, ID, NAME, ColumnHead, Scope
from leaflet.exchange.key_rows import typed
from leaflet.exchange.plain import Plain, entry_of, items_of, text_of
from leaflet.exchange.references import ids_by_name, new_id, plain_name
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.table import Row
from leaflet.language import _
from leaflet.schema.files import CONFIRM, CONTACT, CONTACTS, DESK
from leaflet.schema.key import Key

_KEYS: Final[Mapping[ColumnHead, Key]] = {
    **{ColumnHead(Scope.DESK, key.name): key for key in (*DESK.keys, CONFIRM)},
    **{ColumnHead(Scope.CONTACT, key.name): key for key in (*CONTACT.keys, CONFIRM)},
}
_ORDER: Final = [key.name for key in (*DESK.keys, CONFIRM)]


def desk_rows(register: Mapping[str, Plain]) -> tuple[list[list[str]], list[tuple[int, int, int]]]:
    """Return the heads and the rows of a register, and which cells of a column are one."""
    heads = list(EXPORTED)
    rows, merged = [heads], []
    for id_, desk in register.items():
        if not isinstance(desk, dict):
            continue  # a doubt about the register, see key_rows
        contacts = [entry_of(each) for each in items_of(desk.get("contacts"))] or [{}]
        first = len(rows) + 1
        for number, contact in enumerate(contacts):
            rows.append([_text(head, id_, desk, contact, first=not number) for head in heads])
        if len(contacts) > 1:
            merged += [
                (column, first, len(rows))
                for column, head in enumerate(heads, 1)
                if EXPORTED[head].scope in (Scope.ID, Scope.DESK)
            ]
    return rows, merged


def _text(
    head: str, id_: str, desk: Mapping[str, Plain], contact: Mapping[str, Plain], *, first: bool
) -> str:
    scope, key = EXPORTED[head]
    if scope is Scope.CONTACT:
        return text_of(contact.get(key))
    if not first:
        return ""
    return id_ if scope is Scope.ID else text_of(desk.get(key))


def is_exported(row: Row) -> bool:
    """Return whether a row has the heads of an exported register."""
    words = {cell.text.strip() for cell in row.values()}
    return {ID, "名称"} <= words


def register_of(
    head: Row, rows: Sequence[Row], old: Mapping[str, Plain], remarks: Remarks
) -> dict[str, Plain]:
    """Return the register that rows say; a desk without an id gets the one it had, or a new one."""
    heads = {number: EXPORTED.get(cell.text.strip()) for number, cell in head.items()}
    for number, cell in head.items():
        if heads[number] is None and cell.text.strip():
            remarks.changed(cell, _("this column is not read"))
    made: dict[str, dict[str, Plain]] = {}
    known = ids_by_name(old)
    for row in rows:
        cells = {
            found: cell
            for number, cell in row.items()
            if (found := heads.get(number))
            and not cell.spread
            and (cell.text.strip() or cell.unknown)
        }
        _Row(cells, remarks).add_to(made, known, old)
    return {id_: {key: desk[key] for key in _ORDER if key in desk} for id_, desk in made.items()}


class _Row:
    """One row: a desk with its first contact, or a further contact of the desk above."""

    def __init__(self, cells: Mapping[ColumnHead, GridCell], remarks: Remarks) -> None:
        self._cells = cells
        self._remarks = remarks

    def add_to(
        self, made: dict[str, dict[str, Plain]], known: Mapping[str, str], old: Mapping[str, Plain]
    ) -> None:
        named = self._cells.get(ColumnHead(Scope.ID))
        name = self._cells.get(NAME)
        if named or name:
            id_ = named.text.strip() if named else ""
            if name and not id_:
                id_ = known.get(plain_name(name.text), "")
                id_ = id_ if id_ and id_ not in made else new_id(len(made) + 1, {*old, *made})
            if named and not name:
                hint = _("Type the name into its row, or delete the row.")
                self._remarks.ask(named, _("This row has no desk name."), hint)
            if id_ in made and named:
                self._remarks.ask(
                    named,
                    _("This id is here a second time."),
                    _("Type another one, or clear the cell: then an id is made."),
                )
            made.setdefault(id_, {})
        if not made:
            return
        desk = made[[*made][-1]]
        for (scope, key), cell in self._cells.items():
            if scope is Scope.DESK:
                desk[key] = typed(_KEYS[ColumnHead(scope, key)], cell.text)
        contacts = self._contacts()
        if contacts:
            desk["contacts"] = [*items_of(desk.get("contacts")), *contacts]

    def _contacts(self) -> list[Plain]:
        """Return the contacts of the row; what further columns say goes to the first of them."""
        of_contact = {
            head.key: cell for head, cell in self._cells.items() if head.scope is Scope.CONTACT
        }
        contacts: list[Plain] = []
        for kind in CONTACTS:
            if kind in of_contact:
                contacts += self._of_kind(kind, of_contact[kind])
        further = {
            key.name: typed(key, of_contact[key.name].text)
            for key in (*CONTACT.keys, CONFIRM)
            if key.name in of_contact and key.name not in CONTACTS
        }
        if contacts:
            contacts[0] = {**entry_of(contacts[0]), **further}
        elif further and of_contact.keys().isdisjoint(CONTACTS):  # else the number was asked about
            cell = next(of_contact[key] for key in further)
            self._remarks.ask(
                cell,
                _("There is no contact in this row to which this belongs."),
                _("Type the number or the address into its column, or clear the cell."),
            )
        return contacts

    def _of_kind(self, kind: str, cell: GridCell) -> list[Plain]:
        """Return the text of a cell, with a number mended that a spreadsheet has spoilt."""
        if kind not in ("phone", "fax") or (not cell.number and not faults_of(cell.text).refused):
            return [{kind: cell.text.strip()}]
        return [dict(each) for each in contacts_in(cell, kind, self._remarks)]
