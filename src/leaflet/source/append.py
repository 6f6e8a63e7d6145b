"""Adds lines at the end of a block of a YAML file; every other byte stays."""

from collections.abc import Sequence
from typing import Final

from leaflet.source.spans import END, spans

_BOM: Final = "\ufeff"


def append_lines(data: bytes, key: str, lines: Sequence[str]) -> bytes:
    """Return the file with lines at the end of the block mapping under a key of its first level.

    The lines are indented like the keys of that block, and end like the lines of the file.
    Raises KeyError if the file has no such key with a block mapping, and UneditableError.
    """
    text = data.decode("utf-8")
    bom = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    block = spans(text).at(key)
    if block.style != "block" or not block.named or not block.members:
        raise KeyError(key)
    newline = END.search(text)
    end = newline[0] if newline else "\n"
    below = END.search(text, block.end)
    before = text[: below.end()] if below else text.rstrip("\r\n") + end
    column = (
        block.start - max(text.rfind("\n", 0, block.start), text.rfind("\r", 0, block.start)) - 1
    )
    added = "".join(f"{' ' * column}{line}".rstrip() + end for line in lines)
    return (bom + before + added + (text[below.end() :] if below else "")).encode()
