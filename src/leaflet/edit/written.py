"""New values as YAML: the plainest form that reads back as the same text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import yaml

from leaflet.source.events import CONTROL, events
from leaflet.source.lines import quoted

Value = str | Sequence["Value"] | Mapping[str, "Value"]
_SHORT: Final = 24  # characters of an id or a word; a list of these is written in brackets …
_WIDEST: Final = 90  # … if its line has no more than these
_ESCAPED: Final = re.compile(rf'["\\\n]|{CONTROL.pattern}')


def scalar(text: str, style: str = "", *, flow: bool = False) -> str:
    """Return one line that reads back as the text, in the kind of quotation mark asked for."""
    if style == '"' or "\n" in text or CONTROL.search(text):
        return f'"{_ESCAPED.sub(_escape, text)}"'
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return text if _is_plain(text, flow=flow) else quoted(text)


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in '"\\':
        return "\\" + character
    return "\\n" if character == "\n" else f"\\u{ord(character):04x}"


def _is_plain(text: str, *, flow: bool) -> bool:
    """Return whether YAML reads the text without quotation marks, and as nothing else."""
    if not text or text != text.strip() or text[0] in "{[!&*|>%@`\"'~":
        return False
    try:
        read = [
            event.value
            for event in events(f"- [{text}, z]\n" if flow else f"k: {text}\n")
            if isinstance(event, yaml.ScalarEvent)
        ]
    except yaml.YAMLError:
        return False
    return read == ([text, "z"] if flow else ["k", text])


def paragraphs(text: str) -> list[str] | None:
    """Return the lines of a text for a block; None where YAML would change them there."""
    lines = text.rstrip("\n").split("\n")
    if not lines[0] or lines[0][0] in " \t" or CONTROL.search(text.replace("\n", "")):
        return None
    return lines


def entry(name: str | None, value: Value) -> list[str]:
    """Return the lines of a key with its value, or of an item of a list, from column 0."""
    head = "-" if name is None else f"{scalar(name)}:"
    if isinstance(value, str):
        lines = paragraphs(value) if "\n" in value.rstrip("\n") else None
        if lines:
            return [f"{head} |", *_indented(lines)]
        return [f"{head} {scalar(value.rstrip(chr(10)))}"]
    if isinstance(value, Sequence) and all(map(_is_short, value)):
        row = f"{head} {inline(value)}"
        if len(row) <= _WIDEST:
            return [row]
    lines = list(_lines(value))
    if name is None and isinstance(value, Mapping):
        return [f"- {lines[0]}", *_indented(lines[1:])]
    return [head, *_indented(lines)]


def document(value: Mapping[str, Value]) -> bytes:
    """Return a new file."""
    return "".join(line + "\n" for line in _lines(value)).encode()


def _is_short(value: Value) -> bool:
    return isinstance(value, str) and "\n" not in value and len(value) <= _SHORT


def _lines(value: Sequence[Value] | Mapping[str, Value]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, under in value.items():
            yield from entry(name, under)
    else:
        for under in value:
            yield from entry(None, under)


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" if line else line for line in lines]


def inline(value: Value) -> str:
    """Return a value in brackets, or a text, for a list or mapping in brackets."""
    if isinstance(value, str):
        return scalar(value, flow=True)
    if isinstance(value, Mapping):
        pairs = (f"{scalar(name, flow=True)}: {inline(each)}" for name, each in value.items())
        return "{" + ", ".join(pairs) + "}"
    return f"[{', '.join(map(inline, value))}]"
