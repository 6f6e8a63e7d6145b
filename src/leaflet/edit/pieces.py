"""The entries of a list or mapping as pieces of text, to be put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from leaflet.edit.spans import END, NodeSpan

_REMARK: Final = re.compile(r"[ \t]*(?:#[^\r\n]*)?")


def newline_of(text: str) -> str:
    """Return how the lines of a text end."""
    found = END.search(text)
    return found[0] if found else "\n"


def line_start(text: str, at: int) -> int:
    """Return where the line of a character begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def indent_of(text: str, parent: NodeSpan) -> int:
    """Return the column of the keys or hyphens of a block."""
    return parent.start - line_start(text, parent.start)


@dataclass(frozen=True, slots=True)
class EntryText:
    """An entry in the text: from the comments right above it to that on its last line."""

    start: int
    entry: int  # where its key or hyphen is
    end: int


@dataclass(slots=True)
class Pieces:
    """The entries of a list or mapping with what is between them.

    A comment right above an entry is part of it; other comments and blank lines are gaps.
    """

    before: str
    cores: list[str]
    gaps: list[str]
    after: str
    broken: str  # what ends a line and indents the next; ``, `` in brackets

    def joined(self) -> str:
        """Return the entries put together again."""
        inner = "".join(map("".join, zip(self.cores, [*self.gaps, ""], strict=True)))
        return self.before + inner + self.after

    def put(self, at: int, core: str) -> None:
        """Add an entry at a number."""
        self.cores.insert(at, core)
        if len(self.cores) > 1:
            self.gaps.insert(min(at, len(self.gaps)), self._usual())

    def remove(self, at: int, remarks: str) -> None:
        """Remove an entry; comments beside it stay, and so do ``remarks``, from right above it."""
        del self.cores[at]
        if at:
            self.gaps[at - 1] += remarks
        else:
            self.before += remarks
        if not self.gaps:
            return
        last = at == len(self.gaps)
        gone = self.gaps.pop(at - 1 if last else at)
        if "#" not in gone or self.broken == ", ":
            return
        if last:
            self.after = gone[: -len(self.broken)] + self.after
        elif at:
            self.gaps[at - 1] = self.gaps[at - 1][: -len(self.broken)] + gone
        else:
            self.before += gone.lstrip("\r\n").lstrip(" ")

    def _usual(self) -> str:
        """Return what separates a new entry: a blank line where one separates all others."""
        blank = self.broken.rstrip(" ") + self.broken
        spaced = self.gaps and all(END.sub("\n", gap).count("\n") > 1 for gap in self.gaps)
        return blank if spaced and self.broken != ", " else self.broken


def cut(text: str, parent: NodeSpan) -> tuple[EntryText, ...]:
    """Return where the entries of a list or mapping are."""
    members = parent.members or ()
    if parent.style == "flow":
        starts = (name.start if name else node.start for name, node in members)
        return tuple(
            EntryText(start, start, node.end)
            for start, (_name, node) in zip(starts, members, strict=True)
        )
    return tuple(_cut_block(text, parent, indent_of(text, parent)))


def pieces_of(text: str, parent: NodeSpan, places: Sequence[EntryText], cores: list[str]) -> Pieces:
    """Return the entries at their places, each with its new text."""
    gaps = [text[one.end : two.start] for one, two in pairwise(places)]
    broken = ", "
    if parent.style != "flow":
        broken = newline_of(text) + " " * indent_of(text, parent)
    return Pieces("", cores, gaps, "", broken)


def _cut_block(text: str, parent: NodeSpan, indent: int) -> list[EntryText]:
    found: list[EntryText] = []
    below = re.compile(rf"(?:\r\n|\r|\n) {{{indent + 1},}}#[^\r\n]*")
    for name, node in parent.members or ():
        entry = name.start if name else _hyphen(text, node.start, indent)
        end = node.end if node.style else max(node.end, name.end + 1 if name else 0)
        remark = _REMARK.match(text, end)
        end = remark.end() if remark else end
        while comment := below.match(text, end):
            end = comment.end()
        found.append(
            EntryText(_remarks(text, entry, indent, found[-1].end if found else -1), entry, end)
        )
    return found


def _hyphen(text: str, start: int, indent: int) -> int:
    """Return where the hyphen of an item is."""
    line = line_start(text, start)
    while text[line + indent : line + indent + 1] != "-" and line:
        line = line_start(text, line - 1)
    return line + indent


def _remarks(text: str, start: int, indent: int, floor: int) -> int:
    """Return where the comments right above an entry begin, or the entry itself."""
    line = line_start(text, start)
    if text[line:start].strip():  # the entry begins behind the hyphen of its parent
        return start
    first = start
    while line > max(floor, 0):
        above = line_start(text, line - (2 if text[line - 2 : line] == "\r\n" else 1))
        if above <= floor or not text[above:line].startswith(" " * indent + "#"):
            break
        first, line = above + indent, above
    return first
