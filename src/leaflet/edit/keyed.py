"""Edits that know the data format: where a key belongs, and what its field shows."""

from collections.abc import Mapping
from typing import Final

from leaflet.edit.rewrite import edited
from leaflet.edit.spans import Data, Where
from leaflet.edit.splice import set_at, value_at, without
from leaflet.schema.files import CONFIRM, FILES, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

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
    return "\n".join(map(text_of, value)) if isinstance(value, list) else ""


def definition(name: str, where: Where) -> tuple[Key, KeyGroup | None]:
    """Return the key that the data format has at a place of a file, and the group it is in."""
    group: KeyGroup | None = FILES[name]
    key, owner, named = _NO_KEY, group, False
    for step in where:
        if isinstance(step, int) or named:
            named = False
            continue
        if step == CONFIRM.name:
            return CONFIRM, group
        keys = group.keys if group else ()
        key = next((each for each in keys if each.name == step), _NO_KEY)
        owner, group = group, GROUPS.get(key.group)
        named = key.form is Form.NAMED
    return key, owner


def add(data: bytes, name: str, where: Where, value: Data) -> bytes:
    """Return a file with a new value: a key in its usual place, an item at its number.

    Keys above it that are missing are added too. Raises UneditableError, and KeyError where there
    is a value already.
    """
    return edited(data, lambda said: _added(said, name, where, value))


def put(data: bytes, name: str, where: Where, typed: str) -> bytes:
    """Return a file with a value as it was typed into its field; an empty one is removed.

    A key that its entry needs stays, with an empty text. Raises KeyError and UneditableError.
    """
    return edited(data, lambda said: _put(said, name, where, typed))


def _usual(present: Mapping[str, Data], group: KeyGroup | None, name: str) -> int:
    """Return before which of the present keys a new one is usually written."""
    order = [key.name for key in (group.keys if group else ())]
    if name not in order:
        return len(present)
    before = order[: order.index(name)]
    earlier = [number for number, each in enumerate(present) if each in before]
    return earlier[-1] + 1 if earlier else 0


def _added(said: Data, name: str, where: Where, value: Data) -> Data:
    while len(where) > 1 and not at(said, where[:-1]):
        value = [value] if isinstance(where[-1], int) else {where[-1]: value}
        where = where[:-1]
    parent, step = value_at(said, where[:-1]), where[-1]
    if isinstance(parent, list) and isinstance(step, int):
        parent.insert(step, value)
        return said
    if not isinstance(parent, dict) or not isinstance(step, str) or parent.get(step):
        raise KeyError(step)
    pairs = [pair for pair in parent.items() if pair[0] != step]
    pairs.insert(_usual(dict(pairs), definition(name, where)[1], step), (step, value))
    return set_at(said, where[:-1], dict(pairs))


def _put(said: Data, name: str, where: Where, typed: str) -> Data:
    key, group = definition(name, where)
    lines = [line.rstrip() for line in typed.replace("\r\n", "\n").strip().split("\n")]
    text = ("\n" if key.form is Form.LINES else " ").join(lines)
    old, arrow = at(said, where), at(said, where[:-1])
    listed = isinstance(old, list) or (not old and key.example.startswith("["))
    new: Data = [line for line in lines if line] if listed else text
    if isinstance(old, dict):
        raise KeyError(where)
    if old is None and not text:
        return said
    if old is None and isinstance(arrow, str) and where[-1] == "for":
        return set_at(said, where[:-1], {"desk": arrow, "for": new})
    if old is None:
        return _added(said, name, where, new)
    if not text and not key.required and not (group and where[-1] in group.one_of):
        return without(said, where)
    return set_at(said, where, new)
