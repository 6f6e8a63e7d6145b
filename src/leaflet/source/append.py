"""Adds lines at the end of a block of a YAML file; every other byte stays."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from leaflet.source.events import events

_BOM: Final = "\ufeff"
_END: Final = re.compile(r"\r\n|\r|\n")


class _Block(NamedTuple):
    """Where a block mapping ends: the number of its last line, and the column of its keys."""

    line: int
    column: int


def append_lines(data: bytes, key: str, lines: Sequence[str]) -> bytes:
    """Return the file with lines at the end of the block mapping under a key of its first level.

    The lines are indented like the keys of that block, and end like the lines of the file.
    Raises KeyError if the file has no such key with a block mapping.
    """
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    block = _block(text, key)
    if block is None:
        raise KeyError(key)
    ends = [end.end() for end in _END.finditer(text)]
    newline = _END.search(text)
    end = newline[0] if newline else "\n"
    place = ends[block.line] if block.line < len(ends) else len(text)
    before = text[:place] if place in ends else text[:place] + end
    added = "".join(f"{' ' * block.column}{line}".rstrip() + end for line in lines)
    return (bom + before + added + text[place:]).encode()


def _block(text: str, key: str) -> _Block | None:
    depth = 0
    place = 0  # among the nodes of the first mapping: keys are at even places
    last, line, column = "", -1, 0
    inside = False
    for event in events(text):
        if isinstance(event, CollectionEndEvent):
            depth -= 1
            if inside and depth == 1:
                return _Block(line, column) if line >= 0 else None
            continue
        if not isinstance(event, NodeEvent):
            continue
        if depth == 1:
            if place % 2 and last == key:
                if not isinstance(event, MappingStartEvent) or event.flow_style:
                    return None
                inside = True
            last = event.value if isinstance(event, ScalarEvent) else ""
            place += 1
        elif inside:
            if line < 0:
                column = event.start_mark.column if event.start_mark else 0
            line = _last_line(event)
        if isinstance(event, CollectionStartEvent):
            depth += 1
    return None


def _last_line(event: NodeEvent) -> int:
    """Return the last line of a node; a block scalar ends at the start of the next line."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    return end.line - (end.column == 0 and end.line > start.line)
