"""The lines of a file on their way to the parser, mended where their typing was at fault."""

from typing import Final

from leaflet.report import Report
from leaflet.source.lines import split_lines, width_of
from leaflet.source.tree import Source

MOST: Final = 300  # faults of typing in one file; then it is no file of ours


class Draft:
    """The lines for the parser, the file they came from, and what is known of each line.

    Lines and columns count from 0 here, and from 1 in what is reported.
    """

    def __init__(self, lines: list[str], source: Source, report: Report) -> None:
        """Begin with the lines as they were written."""
        self.lines = lines
        self.source = source
        self.report = report
        self.blanks: dict[int, str] = {}
        """Lines whose indentation holds more than half-width spaces, and that indentation."""
        self.inside: dict[int, int] = {}
        """Lines that go on with a value which begins further up, and the line it begins in."""
        self.paragraphs: list[int] = []
        """Lines whose value is the paragraphs below them (``|``)."""
        self.uneven = False  # whether a line of a paragraph stands no further in than its key
        self.repaired: set[int] = set()
        self.faults = 0
        self.sight = 50_000  # lines that may still be looked through for a closing bracket

    @property
    def whole(self) -> bool:
        """Whether all lines were gone through; false where there were too many faults."""
        return self.faults < MOST

    def fault(self, line: int, column: int, rule: str, message: str, hint: str) -> None:
        """Report a fault at a place in the mended line."""
        self.report.error(rule, self.source.origin(line + 1, column + 1), message, hint)
        self.faults += 1

    def quote(self, line: int, start: int, value: str) -> None:
        """Let the line end with a value in quotation marks."""
        escaped = value.replace("'", "''")
        self.lines[line] = f"{self.lines[line][:start]}'{escaped}'"
        self.source.quoted.add(line + 1)

    def put(self, line: int, start: int, end: int, text: str) -> None:
        """Put a text in the place of a part of a line, which is found in the file all the same."""
        before = self.lines[line]
        self.lines[line] = before[:start] + text + before[end:]
        self.source.edits.setdefault(line + 1, []).append((start, len(text) - (end - start)))

    def indent(self, line: int, column: int) -> None:
        """Begin a line at a column."""
        self.put(line, 0, width_of(self.lines[line]), " " * column)

    def above(self, line: int) -> int:
        """Return the line before that is neither blank nor a comment, or -1."""
        line -= 1
        while line >= 0 and self.lines[line].lstrip()[:1] in ("", "#"):
            line -= 1
        return line

    def below(self, line: int) -> int:
        """Return the next line that is neither blank nor a comment, or the number of lines."""
        line += 1
        while line < len(self.lines) and self.lines[line].lstrip()[:1] in ("", "#"):
            line += 1
        return line

    def near(self, line: int) -> list[int]:
        """Return the lines above and below that are neither blank nor comments."""
        return [
            each for each in (self.above(line), self.below(line)) if 0 <= each < len(self.lines)
        ]


def draft(text: str, path: str, report: Report) -> Draft:
    """Return the lines of a text as they were typed."""
    lines = split_lines(text)
    return Draft(list(lines), Source(path, tuple(lines), {}, set()), report)
