"""Edits of one value or entry of a YAML file; every other byte stays.

A step of a place is a key, or the number of an item. After each edit the file is read again, and
one that says anything but what was meant is an `UneditableError`.
"""

from collections.abc import Callable, Sequence
from typing import Final

import yaml

from leaflet.source.pieces import column_of, indent_of, line_end, newline_of, pieces_of
from leaflet.source.spans import END, Data, Span, Step, UneditableError, spans
from leaflet.source.written import Value, entry, inline, paragraphs, scalar

Where = Sequence[Step]
_BOM: Final = "\ufeff"


def read_data(data: bytes) -> Data:
    """Return what a file says. Raises MarkedYAMLError, UneditableError and UnicodeDecodeError."""
    return spans(data.decode("utf-8").removeprefix(_BOM)).data


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
    """Return the file with another text at a place; KeyError where no text is.

    The kind of quotation mark stays; a text of several lines becomes a block.
    """

    def change(text: str, root: Span) -> str:
        parent, span = _parent(root, where[:-1]), _parent(root, where)
        if span.members is not None:
            raise KeyError(where)
        return _rewritten(text, parent, span, new)

    return _edited(data, change, lambda said: _put(said, where, new))


def insert(data: bytes, where: Where, new: Value, *, before: int | None = None) -> bytes:
    """Return the file with a new entry: a key of a mapping, or the item that gets a number.

    ``before`` is the number of the entry that a new key stands before; without it the key is the
    last. A key whose value is missing gets its first entry. KeyError where there is no such place.
    """
    step = where[-1]

    def change(text: str, root: Span) -> str:
        parent = _parent(root, where[:-1])
        name = step if isinstance(step, str) else None
        if parent.members is None:
            if parent.text:
                raise KeyError(step)
            return _begun(text, root, where[:-1], entry(name, new))
        at = _number(parent, step, before)
        pieces = pieces_of(text, parent)
        if parent.style == "flow":
            core = inline(new) if name is None else inline({name: new})[1:-1]
        else:
            core = pieces.broken.join(_kept(entry(name, new)))
        return pieces.with_new(at, core)

    def expected(said: Data) -> None:
        parent = value_at(said, where[:-1])
        if isinstance(parent, list) and isinstance(step, int):
            parent.insert(step, _plain(new))
        elif isinstance(parent, dict) and isinstance(step, str) and step not in parent:
            pairs = list(parent.items())
            pairs.insert(len(pairs) if before is None else before, (step, _plain(new)))
            parent.clear()
            parent.update(pairs)
        elif parent == "":
            _put(said, where[:-1], {step: new} if isinstance(step, str) else [new])
        else:
            raise KeyError(step)

    return _edited(data, change, expected)


def remove(data: bytes, where: Where) -> bytes:
    """Return the file without an entry; the comment right above a text stays.

    That above an entry with keys of its own goes along. What would hold nothing then goes too;
    only a key of the first level stays, without a value.
    """
    said = read_data(data)
    value_at(said, where)
    while len(where) > 1 and len(value_at(said, where[:-1])) == 1:
        where = where[:-1]
    last = len(said) == 1 and len(where) == 1

    def change(text: str, root: Span) -> str:
        parent = _parent(root, where[:-1])
        number = parent.index(where[-1])
        if last:
            name, node = (parent.members or ())[number]
            return text[: name.end + 1 if name else node.start] + text[node.end :]
        whole = (parent.members or ())[number].node.members is not None
        return pieces_of(text, parent, remarked=whole).without(number)

    def expected(said: Data) -> None:
        parent = value_at(said, where[:-1])
        if last:
            _put(said, where, "")
        else:
            del parent[where[-1]]  # type: ignore[arg-type, union-attr]

    return _edited(data, change, expected)


def rename(data: bytes, where: Where, new: str) -> bytes:
    """Return the file with another name for a key. Raises KeyError."""

    def change(text: str, root: Span) -> str:
        parent = _parent(root, where[:-1])
        name = (parent.members or ())[parent.index(where[-1])].name
        if name is None:
            raise KeyError(where)
        written = scalar(new, name.style, flow=parent.style == "flow")
        return text[: name.start] + written + text[name.end :]

    def expected(said: Data) -> None:
        parent = value_at(said, where[:-1])
        if isinstance(parent, dict):
            pairs = [(new if key == where[-1] else key, value) for key, value in parent.items()]
            parent.clear()
            parent.update(pairs)

    return _edited(data, change, expected)


def move(data: bytes, where: Where, to: int) -> bytes:
    """Return the file with an entry at another number among its own; its comment goes along."""

    def change(text: str, root: Span) -> str:
        parent = _parent(root, where[:-1])
        return pieces_of(text, parent).moved(parent.index(where[-1]), to)

    def expected(said: Data) -> None:
        parent = value_at(said, where[:-1])
        if isinstance(parent, list):
            parent.insert(to, parent.pop(int(where[-1])))
        elif isinstance(parent, dict):
            names = [name for name in parent if name != where[-1]]
            names.insert(to, str(where[-1]))
            pairs = [(name, parent[name]) for name in names]
            parent.clear()
            parent.update(pairs)

    return _edited(data, change, expected)


def _edited(
    data: bytes, change: Callable[[str, Span], str], expected: Callable[[Data], None]
) -> bytes:
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    root = spans(text)
    said = root.data or {}  # an empty file gets its first key
    expected(said)
    new = change(text, root)
    try:
        if _folded(spans(new).data) == _folded(said):
            return (bom + new).encode()
    except yaml.YAMLError:
        pass
    raise UneditableError


def _folded(data: Data) -> object:
    """Return what a file says with its order of keys, without line ends behind a text."""
    if isinstance(data, dict):
        return [(name, _folded(value)) for name, value in data.items()]
    return data.rstrip("\n") if isinstance(data, str) else [_folded(each) for each in data]


def _put(said: Data, where: Where, new: Value) -> None:
    parent = value_at(said, where[:-1])
    value_at(parent, where[-1:])
    parent[where[-1]] = _plain(new)  # type: ignore[index]


def _plain(value: Value) -> Data:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [_plain(each) for each in value]
    return {name: _plain(each) for name, each in value.items()}


def _parent(root: Span, where: Where) -> Span:
    for step in where:
        root = root.at(step)
    return root


def _number(parent: Span, step: Step, before: int | None) -> int:
    count = len(parent.members or ())
    at = step if isinstance(step, int) else count if before is None else before
    if isinstance(step, int) == parent.named or not 0 <= at <= count:
        raise KeyError(step)
    return at


def _kept(lines: Sequence[str]) -> list[str]:
    return [line.rstrip() for line in lines]


def _rewritten(text: str, parent: Span, span: Span, new: str) -> str:
    """Return the text with another scalar in place of one."""
    old, newline = text[span.start : span.end], newline_of(text)
    flow = parent.style == "flow"
    block = paragraphs(new) if not flow and (span.style in ("|", ">") or "\n" in new) else None
    if not block:
        written = scalar(new, span.style if span.style in ("'", '"') else "", flow=flow)
        space = "" if old or text[span.start - 1 : span.start] == " " else " "
        return text[: span.start] + space + written + text[span.end :]
    column = indent_of(text, parent) + 2
    if span.style in ("|", ">"):
        head = line_end(text, span.start)
        lines = [line for line in END.split(text[head : span.end]) if line.strip()]
        column = len(lines[0]) - len(lines[0].lstrip()) if lines else column
        mark = span.style if len(block[1]) == 1 else "|"
        remark = text[span.start : head].partition("#")
        kept = (" " + "".join(remark[1:])) if remark[1] else ""
        first, rest = mark + kept, text[span.end :]
    else:
        end = line_end(text, span.end)
        first, rest = block[0] + text[span.end : end], text[end:]
    body = newline.join(" " * column + line if line else "" for line in block[1])
    before = text[: span.start]
    space = "" if before.endswith(" ") else " "
    return before + space + first + newline + body + (rest if rest else newline)


def _begun(text: str, root: Span, where: Where, lines: Sequence[str]) -> str:
    """Return the text with the first entry of a key that has no value."""
    newline = newline_of(text)
    if not where:
        before = text if not text or END.search(text[-1]) else text + newline
        return before + newline.join(lines) + newline
    holder = _parent(root, where[:-1])
    name = (holder.members or ())[holder.index(where[-1])].name
    if name is None or holder.style == "flow":
        raise UneditableError
    end = line_end(text, name.end)
    column = column_of(text, name.start) + 2
    body = newline.join(" " * column + line if line else "" for line in lines)
    return text[:end] + newline + body + (text[end:] or newline)
