"""The register as a table, a row for each contact, and back."""

from collections.abc import Collection, Mapping, Sequence
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
    for row in rows:
        cells = {
            found: cell
            for number, cell in row.items()
            if (found := heads.get(number))
            and not cell.spread
            and (cell.text.strip() or cell.unknown)
        }
        if id_ := _id_of(cells, made, old, remarks):
            made.setdefault(id_, {})
        if made:
            _add(cells, made[[*made][-1]], remarks)
    return {id_: {key: desk[key] for key in _ORDER if key in desk} for id_, desk in made.items()}


def _id_of(
    cells: Mapping[ColumnHead, GridCell],
    made: Collection[str],
    old: Mapping[str, Plain],
    remarks: Remarks,
) -> str:
    """Return the id of the desk that a row begins; nothing where it only has a further contact."""
    named, name = cells.get(ColumnHead(Scope.ID)), cells.get(NAME)
    if named and not name:
        hint = _("Type the name into its row, or delete the row.")
        remarks.ask(named, _("This row has no desk name."), hint)
    if named and named.text.strip() in made:
        hint = _("Type another one, or clear the cell: then an id is made.")
        remarks.ask(named, _("This id is here a second time."), hint)
    if named or not name:
        return named.text.strip() if named else ""
    id_ = ids_by_name(old).get(plain_name(name.text), "")
    return id_ if id_ and id_ not in made else new_id(len(made) + 1, {*old, *made})


def _add(cells: Mapping[ColumnHead, GridCell], desk: dict[str, Plain], remarks: Remarks) -> None:
    """Add what a row says to its desk; further columns of contacts belong to the first of them."""
    said = {head.key: cell for head, cell in cells.items() if head.scope is Scope.CONTACT}
    for head, cell in cells.items():
        if head.scope is Scope.DESK:
            desk[head.key] = typed(_KEYS[head], cell.text)
    found = (_of_kind(kind, said[kind], remarks) for kind in CONTACTS if kind in said)
    contacts = [contact for each in found for contact in each]
    further = {
        key.name: typed(key, said[key.name].text)
        for key in (*CONTACT.keys, CONFIRM)
        if key.name in said and key.name not in CONTACTS
    }
    if contacts:
        contacts[0] = {**entry_of(contacts[0]), **further}
        desk["contacts"] = [*items_of(desk.get("contacts")), *contacts]
    elif further and said.keys().isdisjoint(CONTACTS):  # else the number was asked about
        remarks.ask(
            next(said[key] for key in further),
            _("There is no contact in this row to which this belongs."),
            _("Type the number or the address into its column, or clear the cell."),
        )


def _of_kind(kind: str, cell: GridCell, remarks: Remarks) -> list[Plain]:
    """Return the text of a cell, with a number mended that a spreadsheet has spoilt."""
    if kind not in ("phone", "fax") or (not cell.number and not faults_of(cell.text).refused):
        return [{kind: cell.text.strip()}]
    return [dict(each) for each in contacts_in(cell, kind, remarks)]
