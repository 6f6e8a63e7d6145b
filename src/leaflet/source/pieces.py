"""A list or mapping of a YAML text cut up, so that its entries can be put together anew."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from leaflet.source.spans import END, Span

_REMARK: Final = re.compile(r"[ \t]*#[^\r\n]*")


def newline_of(text: str) -> str:
    """Return how the lines of a text end."""
    found = END.search(text)
    return found[0] if found else "\n"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of a character ends."""
    found = END.search(text, at)
    return found.start() if found else len(text)


def column_of(text: str, at: int) -> int:
    """Return the column of a character, from 0."""
    return at - _line_start(text, at)


def indent_of(text: str, parent: Span) -> int:
    """Return the column of the keys or hyphens of a block."""
    return column_of(text, parent.start)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A list or mapping cut up: its entries with what is between them; together the text.

    A comment right above an entry is part of it; other comments and blank lines lie between.
    """

    before: str
    cores: list[str]
    gaps: list[str]
    after: str
    broken: str  # what ends a line and indents the next; ``, `` in brackets

    def joined(self) -> str:
        """Return the text put together again."""
        inner = "".join(map("".join, zip(self.cores, [*self.gaps, ""], strict=True)))
        return self.before + inner + self.after

    def with_new(self, at: int, core: str) -> str:
        """Return the text with a new entry at a number."""
        cores, gaps = list(self.cores), list(self.gaps)
        cores.insert(at, core)
        if len(cores) > 1:
            gaps.insert(min(at, len(gaps)), self._usual())
        return self._of(cores, gaps)

    def without(self, at: int) -> str:
        """Return the text without an entry; comments beside it stay."""
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
        """Return the text with an entry at another number; KeyError where there is none."""
        if not 0 <= to < len(self.cores):
            raise KeyError(to)
        cores = list(self.cores)
        cores.insert(to, cores.pop(at))
        return self._of(cores, self.gaps)

    def _of(self, cores: list[str], gaps: list[str]) -> str:
        return Pieces(self.before, cores, gaps, self.after, self.broken).joined()

    def _usual(self) -> str:
        """Return what is to lie beside a new entry: a blank line where all others have one."""
        blank = self.broken.rstrip(" ") + self.broken
        spaced = self.gaps and all(END.sub("\n", gap).count("\n") > 1 for gap in self.gaps)
        return blank if spaced and self.broken != ", " else self.broken

    def _with_remarks(self, cores: list[str], gaps: list[str], gone: str, *, last: bool) -> str:
        """Return the text with the comments that lay beside the first or last entry."""
        if last:
            kept = gone[: -len(self.broken)] + self.after
            return Pieces(self.before, cores, gaps, kept, self.broken).joined()
        kept = gone.lstrip("\r\n").lstrip(" ")
        return Pieces(self.before + kept, cores, gaps, self.after, self.broken).joined()


def pieces_of(text: str, parent: Span, *, remarked: bool = True) -> Pieces:
    """Return a list or mapping cut up; ``remarked`` entries keep the comments above them."""
    members = parent.members or ()
    if parent.style == "flow":
        places = [(name.start if name else node.start, node.end) for name, node in members]
        broken = ", "
    else:
        indent = indent_of(text, parent)
        places = _cores(text, parent, indent, remarked=remarked)
        broken = newline_of(text) + " " * indent
    if not places:
        at = parent.start + 1
        return Pieces(text[:at], [], [], text[at:], broken)
    cores = [text[start:end] for start, end in places]
    gaps = [text[one[1] : two[0]] for one, two in pairwise(places)]
    return Pieces(text[: places[0][0]], cores, gaps, text[places[-1][1] :], broken)


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
