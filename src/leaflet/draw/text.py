"""Pages as plain text in reading order: what an office puts beside the PDF for every reader.

Paragraphs are lines; a row of a table is its first cell and then a line for each further one behind
the name of its column; a link is followed by its address where its words do not show it. Furigana
is left out, or follows its base in brackets: a screen reader would read every word twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

from leaflet.draw.reading import addresses, base, owners, words
from leaflet.page import Document, Mark, Tag

_INLINE: Final = frozenset({"Span", "Link", "Ruby", "RB", "RT", "Figure"})
_LOOSE: Final = frozenset({"Document", "Part", "Art", "Sect", "Div", "Table"})
_INDENT: Final = "  "


def text(document: Document, *, furigana: bool = False) -> str:
    """Return the words of the document in reading order, lines ended by U+000A."""
    owners(document)
    return as_text(document, document.reading, furigana=furigana)


def as_text(document: Document, tag: Tag, *, furigana: bool = False) -> str:
    """Return the words below one tag of the document."""
    writer = _Writer(words(document), addresses(document), furigana)
    return "\n".join(writer.lines(tag)) + "\n"


def for_windows(lines: str) -> bytes:
    """Return the text for older Windows programs: UTF-8 with a byte order mark, CR LF."""
    return b"\xef\xbb\xbf" + lines.replace("\n", "\r\n").encode()


@dataclass(frozen=True, slots=True)
class _Writer:
    said: Mapping[Mark, str]
    uris: Mapping[Mark, str]
    furigana: bool

    def lines(self, tag: Tag) -> list[str]:
        """Return the lines of a block."""
        if tag.role == "Table":
            return self._table(tag)
        if tag.role == "LI":
            return self._entry(tag)
        blocks = list(self._blocks(tag))
        if tag.role in _LOOSE:
            return _spaced(blocks)
        return [line for block in blocks for line in block]

    def _blocks(self, tag: Tag) -> Iterator[list[str]]:
        """Yield the lines of each kid; consecutive marks and inline tags share a line."""
        run = ""
        for kid in tag.kids:
            if not isinstance(kid, Tag) or kid.role in _INLINE:
                run = self._after(run, kid)
                continue
            if run:
                yield [run]
                run = ""
            yield self.lines(kid)
        if run:
            yield [run]

    def _inline(self, part: Mark | Tag) -> str:
        if not isinstance(part, Tag):
            return self.said[part]
        if part.role == "Figure":
            return part.alt if part.spelled else f"［{part.alt}］"
        inside = self._run(part.kids)
        if part.role == "RT":
            return f"（{inside}）" if self.furigana else ""
        return inside + self._address(part, inside) if part.role == "Link" else inside

    def _run(self, parts: Iterable[Mark | Tag]) -> str:
        return reduce(self._after, parts, "")

    def _after(self, before: str, part: Mark | Tag) -> str:
        """Return a line with one more part; a space separates a figure from the words before it."""
        gap = " " if before and isinstance(part, Tag) and part.role == "Figure" else ""
        return before + gap + self._inline(part)

    def _address(self, link: Tag, inside: str) -> str:
        uri = next((self.uris[mark] for mark in link.marks() if mark in self.uris), "")
        shown = _bare("".join(self.said[mark] for mark in base(link))) or _bare(inside)
        shows = shown in _bare(uri) or _bare(uri) in _bare(inside)
        return "" if shows or uri.startswith("#") else f" <{uri}>"

    def _entry(self, entry: Tag) -> list[str]:
        """Return a list entry: its label before the first line, the others moved in."""
        label = "".join(self._inline(kid) for kid in _kids(entry, "Lbl"))
        body = [line for kid in _kids(entry, "LBody") for line in self.lines(kid)]
        return [
            f"{label}{line}" if number == 0 else f"{_INDENT}{line}"
            for number, line in enumerate(body)
        ]

    def _table(self, table: Tag) -> list[str]:
        columns: Sequence[str] = ()
        blocks: list[list[str]] = [self.lines(kid) for kid in _kids(table, "Caption")]
        for row in _rows(table):
            cells = _kids(row, "TH", "TD")
            written = [self.lines(cell) for cell in cells]
            if all(cell.scope == "Column" for cell in cells):
                columns = ["".join(cell) for cell in written]
                blocks.append(["／".join(columns)])
            else:
                blocks.append(_row(columns, written))
        return _spaced(blocks)


def _kids(tag: Tag, *roles: str) -> list[Tag]:
    return [kid for kid in tag.kids if isinstance(kid, Tag) and kid.role in roles]


def _rows(table: Tag) -> Iterator[Tag]:
    for part in _kids(table, "THead", "TBody", "TFoot", "TR"):
        yield from [part] if part.role == "TR" else _kids(part, "TR")


def _row(columns: Sequence[str], cells: Sequence[list[str]]) -> list[str]:
    """Return the first cell as it is, each further one behind the name of its column."""
    lines = list(cells[0])
    for number, cell in enumerate(cells[1:], 1):
        label = f"{columns[number]}：" if number < len(columns) else ""
        if len(cell) == 1:
            lines.append(f"{_INDENT}{label}{cell[0]}")
        elif cell:
            lines += [f"{_INDENT}{label}"] if label else []
            lines += (f"{_INDENT * 2}{line}" for line in cell)
    return lines


def _spaced(blocks: Iterable[list[str]]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        lines += [""] if lines and block else []
        lines += block
    return lines


def _bare(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())
