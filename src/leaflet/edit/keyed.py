"""A value as it is typed into a form, and where the data format has it in its file."""

from collections.abc import Sequence
from typing import Final

from leaflet.schema.files import CONFIRM, FILES, GROUPS
from leaflet.schema.key import Form, Group, Key
from leaflet.edit.places import Where
from leaflet.edit.spans import Data
from leaflet.edit.splice import insert, read_data, remove, set_value, value_at
from leaflet.edit.written import Value

_NO_KEY: Final = Key("", Form.TEXT, "", "")


def at(data: Data, where: Where) -> Data | None:
    """Return what is at a place, or None."""
    try:
        return value_at(data, where)
    except KeyError:
        return None


def text_of(value: Data | None) -> str:
    """Return a value as its field shows it: a line for each paragraph or item."""
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list):
        return "\n".join(text_of(each) for each in value)
    return ""


def definition(name: str, where: Where) -> tuple[Key, Group | None]:
    """Return the key that the data format has at a place of a file, and the group it is in."""
    group: Group | None = FILES[name]
    key, named = _NO_KEY, False
    for step in where:
        if isinstance(step, int) or named:
            named = False
            continue
        if group is None:
            return _NO_KEY, None
        if step == CONFIRM.name:
            return CONFIRM, group
        key = next((each for each in group.keys if each.name == step), _NO_KEY)
        owner, group = group, GROUPS.get(key.group)
        named = key.form is Form.NAMED
        if step == where[-1]:
            return key, owner
    return key, group


def place_of(present: Sequence[str], group: Group | None, name: str) -> int | None:
    """Return before which of the present keys a new one is usually written."""
    order = [key.name for key in (group.keys if group else ())]
    if name not in order:
        return None
    earlier = [n for n, each in enumerate(present) if each in order[: order.index(name)]]
    if "contacts" in present and name in order:
        later = [n for n, each in enumerate(present) if each in order[order.index(name) :]]
        return later[0] if later and not earlier else (earlier[-1] + 1 if earlier else 0)
    return earlier[-1] + 1 if earlier else 0


def put(data: bytes, name: str, where: Where, new: str) -> bytes:
    """Return a file with a value as it was typed into its field; an empty one is removed.

    A key that its entry needs stays, with an empty text. Raises KeyError and UneditableError.
    """
    said = read_data(data)
    key, group = definition(name, where)
    old = at(said, where)
    lines = [line.rstrip() for line in new.replace("\r\n", "\n").strip().split("\n")]
    new = "\n".join(lines)
    needed = key.required or (group is not None and str(where[-1]) in group.one_of)
    if isinstance(old, list):
        return _items(data, where, len(old), [line for line in lines if line], old)
    if isinstance(old, dict):
        raise KeyError(where)
    if old is None:
        return _added(data, said, name, where, new) if new else data
    if not new and not needed:
        return remove(data, where)
    return set_value(data, where, new if key.form is Form.LINES else new.replace("\n", " "))


def _items(data: bytes, where: Where, count: int, lines: list[str], old: list[Data]) -> bytes:
    """Return the file with other items in a list of texts; those that stay keep their form."""
    if not lines:
        return remove(data, where)
    for number in range(count - 1, len(lines) - 1, -1):
        data = remove(data, (*where, number))
    for number, line in enumerate(lines):
        if number >= count:
            data = insert(data, (*where, number), line)
        elif old[number] != line:
            data = set_value(data, (*where, number), line)
    return data


def _added(data: bytes, said: Data, name: str, where: Where, new: str) -> bytes:
    """Return the file with a value that it did not have, and with the keys above it."""
    key, _group = definition(name, where)
    value: Value = new
    if key.form is Form.LINES and key.example.startswith("["):
        value = [line for line in new.split("\n") if line]
    elif key.form is not Form.LINES:
        value = new.replace("\n", " ")
    arrow = at(said, where[:-1])
    if isinstance(arrow, str) and where[-1] == "for":
        number = int(where[-2])
        data = insert(data, (*where[:-2], number + 1), {"desk": arrow, "for": new})
        return remove(data, (*where[:-2], number))
    while len(where) > 1 and at(said, where[:-1]) is None:
        value = {str(where[-1]): value}
        where = where[:-1]
    return add(data, name, where, value)


def add(data: bytes, name: str, where: Where, value: Value) -> bytes:
    """Return a file with a new entry: a key in its usual place, an item at its number."""
    if isinstance(where[-1], int):
        return insert(data, where, value)
    parent = value_at(read_data(data), where[:-1]) if data.strip() else {}
    _key, group = definition(name, where)
    present = list(parent) if isinstance(parent, dict) else []
    before = place_of(present, group, where[-1]) if present else None
    return insert(data, where, value, before=before)
