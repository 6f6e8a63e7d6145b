"""Rewrites one scalar of a YAML file; every other byte stays."""

import re
from typing import Final

from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, ScalarEvent

from leaflet.source.events import events
from leaflet.source.lines import quoted

_END: Final = re.compile(r"\r\n|\r|\n")
_PLAIN: Final = re.compile(r"[^\s\W](?:[\w.\-/（）() ]*[\w.\-/）)])?")
_BOM: Final = "\ufeff"


def rewrite_scalar(data: bytes, key: str, new: str) -> bytes:
    """Return the file with a new value for a key of its first level.

    Comments, the kind of quotation mark, line ends and a byte order mark stay as they are.
    Raises KeyError if the file has no such key with a text.
    """
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    event = _value(text, key)
    if event is None or event.start_mark is None or event.end_mark is None:
        raise KeyError(key)
    starts = [0, *(end.end() for end in _END.finditer(text))]
    start = starts[event.start_mark.line] + event.start_mark.column
    end = starts[event.end_mark.line] + event.end_mark.column
    written = _written(event, text[start:end], new)
    return (bom + text[:start] + written + text[end:]).encode()


def _value(text: str, key: str) -> ScalarEvent | None:
    """Return the value of a key of the first level."""
    depth = 0
    place = 0  # among the nodes of the first mapping: keys are at even places
    last = ""
    for event in events(text):
        if isinstance(event, CollectionEndEvent):
            depth -= 1
            continue
        if depth == 1 and isinstance(event, ScalarEvent | CollectionStartEvent | AliasEvent):
            if place % 2 and last == key:
                return event if isinstance(event, ScalarEvent) else None
            last = event.value if isinstance(event, ScalarEvent) else ""
            place += 1
        if isinstance(event, CollectionStartEvent):
            depth += 1
    return None


def _written(event: ScalarEvent, old: str, new: str) -> str:
    match event.style:
        case "|" | ">":
            line = event.value.strip()
            if line and "\n" not in line:
                return old.replace(line, new, 1)
            plain = new if _PLAIN.fullmatch(new) else quoted(new)
            return plain + old[len(old.rstrip()) :]
        case "'":
            return "'" + new.replace("'", "''") + "'"
        case '"':
            return '"' + new.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            plain = new if _PLAIN.fullmatch(new) else quoted(new)
            return plain if old else " " + plain
