"""Edits of one value or entry of a YAML file; every other byte stays.

All edits raise UneditableError for a file that they could damage, and KeyError where there is no
such place.
"""

from collections.abc import Mapping
from typing import Any

from leaflet.edit.pieces import cut, indent_of, line_start, newline_of
from leaflet.edit.rewrite import decoded, edited
from leaflet.edit.spans import END, Data, Member, NodeSpan, UneditableError, Where, spans


def read_data(data: bytes) -> Data:
    """Return what a file says. Raises MarkedYAMLError, UneditableError and UnicodeDecodeError."""
    return spans(decoded(data)[1]).data


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

    The quotation marks stay as they are; a text of several lines becomes a block.
    """

    def change(said: Data) -> Data:
        if not isinstance(value_at(said, where), str):
            raise KeyError(where)
        return set_at(said, where, new)

    return edited(data, change)


def remove(data: bytes, where: Where) -> bytes:
    """Return the file without an entry; the comment right above a text stays.

    The comment above an entry with keys of its own goes with it. So does a list or mapping that
    would be empty then; only a key of the first level stays, without a value.
    """

    return edited(data, lambda said: without(said, where))


def duplicate(data: bytes, where: Where, name: str) -> bytes:
    """Return the file with a copy of an entry, under another key, right behind it."""

    def change(said: Data) -> Data:
        pairs, number = _pairs(said, where)
        pairs.insert(number + 1, (name, pairs[number][1]))
        return set_at(said, where[:-1], dict(pairs))

    return edited(data, change)


def move(data: bytes, where: Where, to: int) -> bytes:
    """Return the file with an entry at another number among its own; its comment goes along."""

    def change(said: Data) -> Data:
        siblings, step = value_at(said, where[:-1]), where[-1]
        value_at(said, where)
        if not 0 <= to < len(siblings):
            raise KeyError(to)
        if isinstance(siblings, list) and isinstance(step, int):
            siblings.insert(to, siblings.pop(step))
            return said
        pairs, number = _pairs(said, where)
        pairs.insert(to, pairs.pop(number))
        return set_at(said, where[:-1], dict(pairs))

    return edited(data, change)


def extend(data: bytes, key: str, entries: Mapping[str, Data], remark: str) -> bytes:
    """Return the file with more entries under a key of its first level, below any comment."""

    def change(said: Data) -> Data:
        if not isinstance(said, dict):
            raise KeyError(key)
        there = said.get(key) or {}
        if not isinstance(there, dict):
            raise KeyError(key)
        said[key] = there | dict(entries)
        return said

    new = edited(data, change)
    bom, text = decoded(new)
    block = _member(spans(text), key).node
    if not remark or block.style == "flow":
        return new
    name = _member(block, next(iter(entries))).name
    at = name.start if name else block.start
    line, newline = line_start(text, at), newline_of(text)
    blank = newline if len(block.members or ()) > len(entries) else ""
    return f"{bom}{text[:line]}{blank}{text[line:at]}# {remark}{newline}{text[line:]}".encode()


def carry(data: bytes, where: Where, to: Where) -> bytes:
    """Return the file with an item moved to the end of another list, with its comments.

    KeyError where the other one is not a list, or within the item.
    """
    said = read_data(data)
    item, target = value_at(said, where), value_at(said, to)
    if not isinstance(target, list) or to[: len(where)] == where:
        raise KeyError(to)
    bom, text = decoded(data)
    root = spans(text)
    old, new = _node(root, where[:-1]), _node(root, to)
    if "flow" in (old.style, new.style):
        target.append(item)
        return edited(data, lambda _old: without(said, where))
    piece = cut(text, old)[int(where[-1])]
    first, *rest = END.split(text[piece.start : piece.end])
    indent = indent_of(text, new)
    by = indent - indent_of(text, old)
    lines = [" " * indent + first, *(_shifted(line, by) for line in rest)]
    end, newline = cut(text, new)[-1].end, newline_of(text)
    carried = (bom + text[:end] + newline + newline.join(lines) + text[end:]).encode()
    target.append(item)
    if read_data(carried) != said:
        raise UneditableError
    return remove(carried, where)


def _shifted(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[-by:]


def _node(span: NodeSpan, where: Where) -> NodeSpan:
    for step in where:
        members = span.members or ()
        span = members[step].node if isinstance(step, int) else _member(span, step).node
    return span


def without(said: Data, where: Where) -> Data:
    """Return values without an entry, and without lists and mappings that would be empty then."""
    value_at(said, where)
    place = where
    while len(place) > 1 and len(value_at(said, place[:-1])) == 1:
        place = place[:-1]
    if len(said) == len(place) == 1:
        return set_at(said, place, "")
    parent: Any = value_at(said, place[:-1])
    del parent[place[-1]]
    return said


def _member(span: NodeSpan, key: str) -> Member:
    return next(each for each in span.members or () if each.name and each.name.text == key)


def set_at(said: Data, where: Where, new: Data) -> Data:
    """Return values with a new one at a place."""
    value_at(said, where)
    if not where:
        return new
    parent: Any = value_at(said, where[:-1])
    parent[where[-1]] = new
    return said


def _pairs(said: Data, where: Where) -> tuple[list[tuple[str, Data]], int]:
    """Return the keys and values beside an entry of a mapping, and the number of the entry."""
    value_at(said, where)
    parent = value_at(said, where[:-1])
    if not isinstance(parent, dict):
        raise KeyError(where)
    return [*parent.items()], [*parent].index(str(where[-1]))
