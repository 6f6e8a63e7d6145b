"""What a YAML file says, with the place of every word of it: text, lists and mappings."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from leaflet.report import Origin

_BLOCK: Final = ("|", ">")


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its path as the user would type it, and its lines without their ends.

    ``edits`` says how the lines for the parser were mended: where in a line, from 0, and by how
    many characters what stands from there on lies to the right of the file, one edit after the
    other. ``quoted`` are the lines that got quotes while mending.
    """

    path: str
    lines: tuple[str, ...]
    edits: dict[int, list[tuple[int, int]]]
    quoted: set[int]

    def origin(self, line: int, column: int) -> Origin:
        """Return the place by line and column of the parsed text, both counted from 1."""
        if line in self.edits:
            for start, by in reversed(self.edits[line]):
                if column > start:
                    column = max(column - by, start + 1)
        return self.place(line, column)

    def place(self, line: int, column: int) -> Origin:
        """Return the place by line and column of the file, both counted from 1."""
        count = len(self.lines)
        if not 1 <= line <= count:
            line = 1 if line < 1 else count
        excerpt = self.lines[line - 1]
        if not 1 <= column <= len(excerpt) + 1:
            column = 1 if column < 1 else len(excerpt) + 1
        return Origin(self.path, line, column, excerpt)


class Scalar(NamedTuple):
    """A text, exactly as YAML gives it; ``style`` is its quote, ``|``, ``>`` or nothing."""

    text: str
    origin: Origin
    style: str = ""
    source: Source | None = None

    def at(self, offset: int) -> Origin:
        """Return the place in the file of one character of the text."""
        if self.source is None:
            return self.origin
        if self.style in _BLOCK:
            return self._in_block(self.source, offset)
        quote = len(self.style) if self.origin.line not in self.source.quoted else 0
        column = self.origin.column + quote + offset
        if column > len(self.origin.excerpt) + 1:  # the text runs on over further lines
            return self.origin
        return Origin(self.origin.path, self.origin.line, column, self.origin.excerpt)

    def _in_block(self, source: Source, offset: int) -> Origin:
        # A literal has one line of text for each line of the file; a folded one may have fewer.
        before = self.text[:offset]
        number = self.origin.line + 1 + before.count("\n")
        if number > len(source.lines):
            return self.origin
        excerpt = source.lines[number - 1]
        start = before.rfind("\n") + 1
        line = self.text[start:].split("\n", 1)[0]
        indent = excerpt.find(line)
        column = 1 if indent < 0 else indent + offset - start + 1
        return Origin(source.path, number, column, excerpt)


class Sequence(NamedTuple):
    """A list of values."""

    items: "tuple[Node, ...]"
    origin: Origin


class Entry(NamedTuple):
    """One key of a mapping and its value."""

    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values in the order of the file, each key once."""

    entries: tuple[Entry, ...]
    origin: Origin


Node = Scalar | Sequence | Mapping
