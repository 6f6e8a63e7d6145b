"""Edits of one value or entry of a YAML file; every other byte stays.

A step of a place is a key, or the number of an item. After each edit the file is read again, and
one that says anything but what was meant is an `UneditableError`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import yaml

from leaflet.source.spans import END, Data, Span, Step, UneditableError, spans
from leaflet.source.written import Value, entry, inline, paragraphs, scalar

Where = Sequence[Step]
_BOM: Final = "\ufeff"
_REMARK: Final = re.compile(r"[ \t]*#[^\r\n]*")


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
        pieces = _pieces(text, parent)
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
        return _pieces(text, parent, remarked=whole).without(number)

    def expected(said: Data) -> None:
        parent = value_at(said, where[:-1])
        if last:
            _put(said, where, "")
        else:
            del parent[where[-1]]  # type: ignore[arg-type, union-attr]

    return _edited(data, change, expected)


def move(data: bytes, where: Where, to: int) -> bytes:
    """Return the file with an entry at another number among its own; its comment goes along."""

    def change(text: str, root: Span) -> str:
        parent = _parent(root, where[:-1])
        return _pieces(text, parent).moved(parent.index(where[-1]), to)

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
    said = root.data
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


def _newline(text: str) -> str:
    found = END.search(text)
    return found[0] if found else "\n"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = END.search(text, at)
    return found.start() if found else len(text)


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _rewritten(text: str, parent: Span, span: Span, new: str) -> str:
    """Return the text with another scalar in place of one."""
    old, newline = text[span.start : span.end], _newline(text)
    flow = parent.style == "flow"
    block = paragraphs(new) if not flow and (span.style in ("|", ">") or "\n" in new) else None
    if not block:
        written = scalar(new, span.style if span.style in ("'", '"') else "", flow=flow)
        space = "" if old or text[span.start - 1 : span.start] == " " else " "
        return text[: span.start] + space + written + text[span.end :]
    column = _indent(text, parent) + 2
    if span.style in ("|", ">"):
        head = _line_end(text, span.start)
        lines = [line for line in END.split(text[head : span.end]) if line.strip()]
        column = len(lines[0]) - len(lines[0].lstrip()) if lines else column
        mark = span.style if len(block[1]) == 1 else "|"
        remark = text[span.start : head].partition("#")
        kept = (" " + "".join(remark[1:])) if remark[1] else ""
        first, rest = mark + kept, text[span.end :]
    else:
        end = _line_end(text, span.end)
        first, rest = block[0] + text[span.end : end], text[end:]
    body = newline.join(" " * column + line if line else "" for line in block[1])
    before = text[: span.start]
    space = "" if before.endswith(" ") else " "
    return before + space + first + newline + body + (rest if rest else newline)


def _indent(text: str, parent: Span) -> int:
    """Return the column of the keys or hyphens of a block."""
    return _column(text, parent.start)


def _begun(text: str, root: Span, where: Where, lines: Sequence[str]) -> str:
    """Return the text with the first entry of a key that has no value."""
    newline = _newline(text)
    if not where:
        before = text if not text or END.search(text[-1]) else text + newline
        return before + newline.join(lines) + newline
    holder = _parent(root, where[:-1])
    name = (holder.members or ())[holder.index(where[-1])].name
    if name is None or holder.style == "flow":
        raise UneditableError
    end = _line_end(text, name.end)
    column = _column(text, name.start) + 2
    body = newline.join(" " * column + line if line else "" for line in lines)
    return text[:end] + newline + body + (text[end:] or newline)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A list or mapping cut up: its entries with what is between them; together the text.

    A comment right above an entry is part of it; other comments and blank lines lie between.
    """

    before: str
    cores: list[str]
    gaps: list[str]
    after: str
    broken: str  # what ends a line and indents the next; ``, `` in brackets

    def joined(self) -> str:
        inner = "".join(map("".join, zip(self.cores, [*self.gaps, ""], strict=True)))
        return self.before + inner + self.after

    def with_new(self, at: int, core: str) -> str:
        cores, gaps = list(self.cores), list(self.gaps)
        cores.insert(at, core)
        if len(cores) > 1:
            gaps.insert(min(at, len(gaps)), self._usual())
        return self._of(cores, gaps)

    def without(self, at: int) -> str:
        cores, gaps = list(self.cores), list(self.gaps)
        del cores[at]
        if gaps:
            last = at == len(gaps)
            gone = gaps.pop(at - 1 if last else at)
            if "#" in gone and self.broken != ", ":
                if at == 0 or last:
                    return self._with_remarks(cores, gaps, gone, last=last)
                gaps[at - 1] = gaps[at - 1][: -len(self.broken)] + gone
        return self._of(cores, gaps)

    def moved(self, at: int, to: int) -> str:
        if not 0 <= to < len(self.cores):
            raise KeyError(to)
        cores = list(self.cores)
        cores.insert(to, cores.pop(at))
        return self._of(cores, self.gaps)

    def _of(self, cores: list[str], gaps: list[str]) -> str:
        return _Pieces(self.before, cores, gaps, self.after, self.broken).joined()

    def _usual(self) -> str:
        """Return what is to lie beside a new entry: a blank line where all others have one."""
        blank = self.broken.rstrip(" ") + self.broken
        spaced = self.gaps and all(END.sub("\n", gap).count("\n") > 1 for gap in self.gaps)
        return blank if spaced and self.broken != ", " else self.broken

    def _with_remarks(self, cores: list[str], gaps: list[str], gone: str, *, last: bool) -> str:
        """Return the text with the comments that lay beside the first or last entry."""
        if last:
            kept = gone[: -len(self.broken)] + self.after
            return _Pieces(self.before, cores, gaps, kept, self.broken).joined()
        kept = gone.lstrip("\r\n").lstrip(" ")
        return _Pieces(self.before + kept, cores, gaps, self.after, self.broken).joined()


def _pieces(text: str, parent: Span, *, remarked: bool = True) -> _Pieces:
    members = parent.members or ()
    if parent.style == "flow":
        places = [(name.start if name else node.start, node.end) for name, node in members]
        broken = ", "
    else:
        indent = _indent(text, parent)
        places = _cores(text, parent, indent, remarked=remarked)
        broken = _newline(text) + " " * indent
    if not places:
        at = parent.start + 1
        return _Pieces(text[:at], [], [], text[at:], broken)
    cores = [text[start:end] for start, end in places]
    gaps = [text[one[1] : two[0]] for one, two in pairwise(places)]
    return _Pieces(text[: places[0][0]], cores, gaps, text[places[-1][1] :], broken)


def _cores(text: str, parent: Span, indent: int, *, remarked: bool) -> list[tuple[int, int]]:
    """Return from where to where each entry of a block goes, comments included where asked."""
    places: list[tuple[int, int]] = []
    for name, node in parent.members or ():
        start = name.start if name else _hyphen(text, node.start, indent)
        end = _end(text, node.end if node.style else max(node.end, name.end + 1 if name else 0))
        while found := re.compile(rf"(?:\r\n|\r|\n) {{{indent + 1},}}#[^\r\n]*").match(text, end):
            end = found.end()
        floor = places[-1][1] if places else -1
        first = _remarks(text, start, indent, floor) if remarked else start
        places.append((first, end))
    return places


def _end(text: str, end: int) -> int:
    """Return where the line of the last character of a node ends, its comment included."""
    found = _REMARK.match(text, end)
    return found.end() if found else end


def _hyphen(text: str, start: int, indent: int) -> int:
    """Return where the hyphen of an item is."""
    line = _line_start(text, start)
    while text[line + indent : line + indent + 1] != "-" and line:
        line = _line_start(text, line - 1)
    return line + indent


def _remarks(text: str, start: int, indent: int, floor: int) -> int:
    """Return where the comments right above an entry begin, or the entry itself."""
    line = _line_start(text, start)
    if text[line:start].strip():  # the entry begins behind the hyphen of its parent
        return start
    first = start
    while line > max(floor, 0):
        above = _line_start(text, line - (2 if text[line - 2 : line] == "\r\n" else 1))
        if above <= floor or not text[above:line].startswith(" " * indent + "#"):
            break
        first, line = above + indent, above
    return first
