"""The content of a YAML file: scalars, sequences and mappings that know their place."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from leaflet.report import Origin
from leaflet.source.lines import alike

_BLOCK: Final = ("|", ">")


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its path as the user would type it, and its lines as they were typed.

    ``cured`` are the lines that the parser was given in another form, by their number from 1;
    ``unread`` those whose value it could not be given at all.
    """

    path: str
    lines: tuple[str, ...]
    cured: Mapping[int, str] = field(default_factory=dict)
    unread: Collection[int] = ()

    def origin(self, line: int, column: int, within: tuple[str | int, ...] = ()) -> Origin:
        """Return the place in the file of a place in the parsed text, both counted from 1."""
        line = min(max(line, 1), len(self.lines))
        typed = self.lines[line - 1]
        if line in self.cured:  # beyond what was cured, there is no telling
            column = min(column, alike(typed, self.cured[line]) + 1)
        return Origin(self.path, line, min(max(column, 1), len(typed) + 1), typed, within)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, exactly as YAML reads it; ``style`` is its quotation mark, ``|``, ``>`` or empty."""

    text: str
    origin: Origin
    style: str = ""
    source: Source | None = None

    def at(self, offset: int) -> Origin:
        """Return the place in the file of one character of the text."""
        if self.source is None or self.origin.line in self.source.cured:
            return self.origin
        if self.style in _BLOCK:
            return self._in_block(self.source, offset)
        column = self.origin.column + len(self.style) + offset
        if column > len(self.origin.excerpt) + 1:  # the text continues on further lines
            return self.origin
        return self.origin._replace(column=column)

    def _in_block(self, source: Source, offset: int) -> Origin:
        # A literal has one line of text per line of the file; a folded one may have fewer.
        before = self.text[:offset]
        number = self.origin.line + 1 + before.count("\n")
        if number > len(source.lines):
            return self.origin
        excerpt = source.lines[number - 1]
        start = before.rfind("\n") + 1
        line = self.text[start:].split("\n", 1)[0]
        indent = excerpt.find(line)
        column = 1 if indent < 0 else indent + offset - start + 1
        return Origin(source.path, number, column, excerpt, self.origin.within)


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list of values."""

    items: "tuple[Node, ...]"
    origin: Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping and its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values in the order of the file, each key once; ``doubled`` are further ones."""

    entries: tuple[Entry, ...]
    origin: Origin
    doubled: tuple[Scalar, ...] = ()

    @property
    def is_several_desks(self) -> bool:
        """Whether what every desk has is here twice: the line with the id of one is missing."""
        lists = {entry.key.text for entry in self.entries if isinstance(entry.value, SequenceNode)}
        return {"name", "contacts"} <= {key.text for key in self.doubled} and "contacts" in lists


@dataclass(frozen=True, slots=True)
class Unread:
    """The value of an entry that is not YAML: its fault is reported, and no other is looked for."""

    origin: Origin


Node = Scalar | SequenceNode | MappingNode | Unread
