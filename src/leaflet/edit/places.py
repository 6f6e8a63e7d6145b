"""From a line and column to the value that is there, for clicks and findings."""

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property

import yaml

from leaflet.edit.history import History
from leaflet.edit.spans import END, NodeSpan, UneditableError, Where, spans
from leaflet.schema.files import FILES


class Places:
    """The values of one text by their lines and columns."""

    def __init__(self, data: bytes) -> None:
        """Read the text; of one that is not YAML no place is known."""
        self._text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        self._starts = [0, *(end.end() for end in END.finditer(self._text))]

    @cached_property
    def _lines(self) -> dict[int, list[tuple[int, int, Where]]]:
        found: dict[int, list[tuple[int, int, Where]]] = {}
        with suppress(yaml.YAMLError, UneditableError):
            for start, end, where in _walk(spans(self._text), ()):
                for line in range(self._line(start), self._line(end) + 1):
                    found.setdefault(line, []).append((start, end, where))
        return found

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def at(self, line: int, column: int) -> Where:
        """Return the value at a line and column, both from 1; nothing where there is none."""
        if not 1 <= line <= len(self._starts):
            return ()
        offset = self._starts[line - 1] + max(column - 1, 0)
        for start, end, where in self._lines.get(line, ()):
            if start <= offset <= end:
                return where
        return ()


class FolderPlaces:
    """The values of the files of a data folder; files that stayed are not read again."""

    def __init__(self, history: History) -> None:
        """Begin with no file read."""
        self._history = history
        self._known: dict[str, tuple[str, Places]] = {}

    def at(self, name: str, line: int, column: int) -> Where:
        """Return the value at a place as of the last look."""
        return self._known[name][1].at(line, column) if name in self._known else ()

    def look(self) -> None:
        """Take the files as they are now."""
        for name, mark in zip(FILES, self._history.marks(), strict=True):
            if name not in self._known or self._known[name][0] != mark:
                self._known[name] = mark, Places(self._history.data(name) or b"")


def _walk(span: NodeSpan, where: Where) -> Iterator[tuple[int, int, Where]]:
    """Yield each key and each text with the place of its value."""
    if span.members is None:
        yield span.start, span.end, where
    for number, (name, node) in enumerate(span.members or ()):
        under = (*where, name.text if name else number)
        if name:
            yield name.start, name.end, under
        yield from _walk(node, under)
