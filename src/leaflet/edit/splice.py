"""Edits of one value or entry of a YAML file; every other byte stays.

A step of a place is a key, or the number of an item. All edits raise UneditableError for a file
that they could damage, and KeyError where there is no such place.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from leaflet.edit.pieces import line_start, newline_of
from leaflet.edit.rewrite import edited
from leaflet.edit.spans import Data, Member, Span, Step, spans
from leaflet.edit.written import Value

Where = Sequence[Step]


def read_data(data: bytes) -> Data:
    """Return what a file says. Raises MarkedYAMLError, UneditableError and UnicodeDecodeError."""
    return spans(data.decode("utf-8").removeprefix("\ufeff")).data


def value_at(data: Data, where: Where) -> Data:
    """Return the value at a place; KeyError where there is none."""
    for step in where:
        match data, step:
            case dict(), str():
                data = data[step]
            case list(), int() if 0 <= step < len(data):
                data = data[step]
            case _:
                raise KeyError(step)
    return data


def set_value(data: bytes, where: Where, new: str) -> bytes:
    """Return the file with another text at a place where a text is.

    The kind of quotation mark stays; a text of several lines becomes a block.
    """

    def change(said: Data) -> Data:
        if not isinstance(value_at(said, where), str):
            raise KeyError(where)
        return _put(said, where, new)

    return edited(data, change)


def insert(data: bytes, where: Where, new: Value, *, before: int | None = None) -> bytes:
    """Return the file with a new entry: a key of a mapping, or the item that gets a number.

    ``before`` is the number of the entry that a new key comes before; without it the key is the
    last. A key whose value is missing gets its first entry.
    """
    *above, step = where

    def change(said: Data) -> Data:
        parent = value_at(said, above)
        at = step if isinstance(step, int) else len(parent) if before is None else before
        if parent == "" and above:
            return _put(
                said, above, [_plain(new)] if isinstance(step, int) else {step: _plain(new)}
            )
        if not 0 <= at <= len(parent):
            raise KeyError(step)
        if isinstance(parent, list) and isinstance(step, int):
            parent.insert(step, _plain(new))
        elif isinstance(parent, dict) and isinstance(step, str) and step not in parent:
            pairs = list(parent.items())
            _fill(parent, [*pairs[:at], (step, _plain(new)), *pairs[at:]])
        else:
            raise KeyError(step)
        return said

    return edited(data, change)


def remove(data: bytes, where: Where) -> bytes:
    """Return the file without an entry; the comment right above a text stays.

    That above an entry with keys of its own goes along. What would hold nothing then goes too;
    only a key of the first level stays, without a value.
    """

    def change(said: Data) -> Data:
        value_at(said, where)
        place = where
        while len(place) > 1 and len(value_at(said, place[:-1])) == 1:
            place = place[:-1]
        if len(said) == len(place) == 1:
            return _put(said, place, "")
        parent: Any = value_at(said, place[:-1])
        del parent[place[-1]]
        return said

    return edited(data, change)


def rename(data: bytes, where: Where, new: str) -> bytes:
    """Return the file with another name for a key."""

    def change(said: Data) -> Data:
        value_at(said, where)
        parent = value_at(said, where[:-1])
        if not isinstance(parent, dict):
            raise KeyError(where)
        _fill(parent, [(new if key == where[-1] else key, each) for key, each in parent.items()])
        return said

    return edited(data, change)


def move(data: bytes, where: Where, to: int) -> bytes:
    """Return the file with an entry at another number among its own; its comment goes along."""

    def change(said: Data) -> Data:
        value_at(said, where)
        parent, step = value_at(said, where[:-1]), where[-1]
        if not 0 <= to < len(parent):
            raise KeyError(to)
        if isinstance(parent, list) and isinstance(step, int):
            parent.insert(to, parent.pop(step))
        elif isinstance(parent, dict):
            pairs = [pair for pair in parent.items() if pair[0] != step]
            pairs.insert(to, (str(step), parent[str(step)]))
            _fill(parent, pairs)
        return said

    return edited(data, change)


def extend(data: bytes, key: str, entries: Mapping[str, Value], remark: str) -> bytes:
    """Return the file with more entries under a key of its first level, below a comment."""

    def change(said: Data) -> Data:
        if not isinstance(said, dict):
            raise KeyError(key)
        there = said.get(key) or {}
        if not isinstance(there, dict):
            raise KeyError(key)
        said[key] = there | {name: _plain(value) for name, value in entries.items()}
        return said

    text = edited(data, change).decode("utf-8")
    bom = text.startswith("\ufeff")
    block = _member(spans(text[bom:]), key).node
    if block.style == "flow":
        return text.encode()
    name = _member(block, next(iter(entries))).name
    at = (name.start if name else block.start) + bom
    line, newline = line_start(text, at), newline_of(text)
    blank = newline if len(block.members or ()) > len(entries) else ""
    return f"{text[:line]}{blank}{text[line:at]}# {remark}{newline}{text[line:]}".encode()


def _member(span: Span, key: str) -> Member:
    return next(each for each in span.members or () if each.name and each.name.text == key)


def _put(said: Data, where: Where, new: Data) -> Data:
    parent: Any = value_at(said, where[:-1])
    value_at(parent, where[-1:])
    parent[where[-1]] = new
    return said


def _fill(mapping: dict[str, Data], pairs: Sequence[tuple[str, Data]]) -> None:
    mapping.clear()
    mapping.update(pairs)


def _plain(value: Value) -> Data:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [_plain(each) for each in value]
    return {name: _plain(each) for name, each in value.items()}
