"""New values for a YAML file: what did not change keeps every byte, comments among it."""

import json
import re
from difflib import SequenceMatcher
from typing import Any, Final, NamedTuple

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from leaflet.exchange.emit import emit, entry, flow, item, scalar
from leaflet.exchange.plain import Plain, canonical, is_texts, lines_of, same
from leaflet.source.lines import split_lines

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BOM: Final = "\ufeff"
_END: Final = re.compile(r"\r\n|\r|\n")
_BLOCK: Final = ("|", ">")


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def patched(data: bytes, new: dict[str, Plain]) -> bytes:
    """Return the file with these values; only changed, new and removed entries are rewritten.

    A file that is written in a way this cannot follow is written anew, without its comments.
    """
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    root = yaml.compose(text, _LOADER)
    if isinstance(root, MappingNode):
        patch = _Patch(text)
        patch.mapping(root, new)
        done = patch.done()
        if _reads_as(done, new):
            return (bom + done).encode()
    end = _newline(text)
    return (bom + "".join(line + end for line in emit(new))).encode()


def _reads_as(text: str, new: dict[str, Plain]) -> bool:
    try:
        root = yaml.compose(text, _LOADER)
    except yaml.YAMLError:
        return False
    return root is not None and same(_plain(root), new)


def _plain(node: Node) -> Plain:
    if isinstance(node, MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(each) for each in node.value]
    return str(node.value)


def _newline(text: str) -> str:
    found = _END.search(text)
    return found[0] if found else "\n"


class _Patch:
    """The edits of one text; a node is edited where its value differs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = split_lines(text)
        self._starts = [0, *(end.end() for end in _END.finditer(text))]
        self._newline = _newline(text)
        self._edits: list[_Edit] = []

    def done(self) -> str:
        """Return the text with all edits; of several at one place the first made comes first."""
        text, pieces, at = self._text, [], 0
        for edit in sorted(self._edits, key=lambda each: (each.start, each.end)):
            pieces += [text[at : edit.start], edit.text]
            at = max(at, edit.end)
        return "".join(pieces) + text[at:]

    def mapping(self, node: MappingNode, new: dict[str, Plain]) -> None:
        """Give a mapping its new values."""
        if node.flow_style:
            self._flow_mapping(node, new)
            return
        indent = node.start_mark.column
        there = {key.value: (key, value) for key, value in node.value}
        after = min(there.values(), key=lambda pair: pair[0].start_mark.line)
        last = next((each for each in reversed(node.value) if each[0].value in new), after)
        for name, value in new.items():
            if name in there:
                after = there[name]
                self._value(*after, value, indent)
            else:
                self._insert(after if after[0].value in new else last, entry(name, value), indent)
        for name, (key, value) in there.items():
            if name not in new:
                self._delete(key.start_mark.line, value)

    def _flow_mapping(self, node: MappingNode, new: dict[str, Plain]) -> None:
        if new.keys() == {key.value for key, _value in node.value} and all(
            isinstance(value, ScalarNode) for _key, value in node.value
        ):
            for key, value in node.value:
                if not same(_plain(value), new[key.value]):
                    self._scalar(value, str(new[key.value]), inside=True)
            return
        self._replace(node, flow(new))

    def _value(self, key: Node, node: Node, new: Plain, indent: int) -> None:
        if same(_plain(node), new):
            return
        if isinstance(node, MappingNode) and isinstance(new, dict):
            self.mapping(node, new)
        elif isinstance(node, SequenceNode) and not isinstance(new, dict):
            self._sequence(node, new if isinstance(new, list) else list(lines_of(new)))
        elif isinstance(node, ScalarNode) and is_texts(new) and self._is_rewritable(node, new):
            self._scalar(node, "\n".join(lines_of(new)), inside=False)
        else:
            self._emit(key.start_mark.line, node, entry(key.value, new), indent)

    def _is_rewritable(self, node: ScalarNode, new: Plain) -> bool:
        one = len(lines_of(new)) == 1
        return node.style in _BLOCK or (one and node.start_mark.line == node.end_mark.line)

    def _scalar(self, node: ScalarNode, new: str, *, inside: bool) -> None:
        """Rewrite a text in its own style."""
        old = self._text[self._at(node.start_mark) : self._at(node.end_mark)]
        match node.style:
            case "'":
                self._replace(node, "'" + new.replace("'", "''") + "'")
            case '"':
                self._replace(node, '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"')
            case "|" | ">":
                first, last = node.start_mark.line + 1, self._last(node)
                body = next(line for line in self._lines[first:] if line.strip())
                space = body[: len(body) - len(body.lstrip(" "))]
                between = self._newline * (1 + (node.style == ">"))  # folding joins single lines
                text = between.join(space + line for line in new.split("\n")) + self._newline
                self._edits.append(_Edit(self._start(first), self._start(last + 1), text))
            case _:
                self._replace(node, ("" if old else " ") + scalar(new, inside=inside))

    def _sequence(self, node: SequenceNode, new: list[Plain]) -> None:
        if node.flow_style:
            self._replace(node, flow(new))
            return
        old, column = node.value, node.start_mark.column
        before = [json.dumps(canonical(_plain(each))) for each in old]
        after = [json.dumps(canonical(each)) for each in new]
        matched = SequenceMatcher(None, before, after, autojunk=False)
        for tag, i, end, j, stop in matched.get_opcodes():
            if tag == "equal":
                continue
            both = min(end - i, stop - j)
            for each, value in zip(old[i : i + both], new[j : j + both], strict=True):
                self._item(each, value, column)
            for gone in old[i + both : end]:
                self._delete(gone.start_mark.line, gone)
            added = [line for each in new[j + both : stop] for line in item(each)]
            if added and i + both:
                self._insert_below(self._last(old[i + both - 1]), added, column)
            elif added:
                self._insert_below(old[0].start_mark.line - 1, added, column)

    def _item(self, node: Node, new: Plain, column: int) -> None:
        if isinstance(node, MappingNode) and isinstance(new, dict):
            first = node.value[0][0].value
            if first in new or node.flow_style:
                self.mapping(node, new)
                return
        elif isinstance(node, ScalarNode) and isinstance(new, str) and "\n" not in new.strip("\n"):
            self._scalar(node, new.strip("\n"), inside=False)
            return
        self._emit(node.start_mark.line, node, item(new), column)

    def _insert(self, after: tuple[Node, Node], lines: list[str], indent: int) -> None:
        self._insert_below(max(after[0].start_mark.line, self._last(after[1])), lines, indent)

    def _insert_below(self, line: int, lines: list[str], indent: int) -> None:
        at = self._start(line + 1)
        begun = at == len(self._text) and self._lines[-1] != ""  # no line end at the file's end
        self._edits.append(
            _Edit(at, at, (self._newline if begun else "") + self._block(lines, indent))
        )

    def _emit(self, line: int, node: Node, lines: list[str], indent: int) -> None:
        start, end = self._start(line), self._start(max(self._last(node), line) + 1)
        self._edits.append(_Edit(start, end, self._block(lines, indent)))

    def _delete(self, line: int, node: Node) -> None:
        end = self._start(max(self._last(node), line) + 1)
        self._edits.append(_Edit(self._start(line), end, ""))

    def _replace(self, node: Node, text: str) -> None:
        self._edits.append(_Edit(self._at(node.start_mark), self._at(node.end_mark), text))

    def _block(self, lines: list[str], indent: int) -> str:
        return "".join(" " * indent + line + self._newline for line in lines)

    def _start(self, line: int) -> int:
        return self._starts[line] if line < len(self._starts) else len(self._text)

    def _at(self, mark: Any) -> int:
        return int(self._starts[mark.line] + mark.column)

    def _last(self, node: Node) -> int:
        """Return the last line of a node; blank lines and comments after it are not its own."""
        if isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
            return self._last(
                node.value[-1][1] if isinstance(node, MappingNode) else node.value[-1]
            )
        start, end = node.start_mark.line, node.end_mark.line
        if end > start and (node.end_mark.column == 0 or getattr(node, "style", "") in _BLOCK):
            end -= 1
            while end > start and not self._lines[end].strip():
                end -= 1
        return int(end)
