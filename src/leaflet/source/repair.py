"""What stops the YAML parser after mending is told in a clerk's words, and the line mended."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.source.lines import COLON, key_end, quoted, short, width_of
from leaflet.source.mend import Mended

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError


def repair(mended: Mended, fault: "MarkedYAMLError", report: Report) -> bool:
    """Report the fault at its line and mend the line; return whether to parse again.

    A line is reported once: one that still cannot be read after its mending is left out.
    """
    mark, context = fault.problem_mark or fault.context_mark, fault.context_mark
    if mark is None or not any(line.strip() for line in mended.lines):
        return False
    problem, about = fault.problem or "", fault.context or ""
    work = _Repair(mended, report, *_spot(mended, mark))
    if context and "expected ':'" in problem:
        work = _Repair(mended, report, *_spot(mended, context))
        work.once(work.no_key)
    elif "flow" in about and context:
        work = _Repair(mended, report, *_bracket(mended, *_spot(mended, context)))
        work.once(work.open_bracket)
    elif "mapping values" in problem and COLON.search(work.line, width_of(work.line)):
        work.once(work.second_colon)
    elif work.column == width_of(work.line) and "expected" in problem:
        work.once(work.misaligned)
    else:
        work.once(work.unreadable)
    return True


def _spot(mended: Mended, mark: "Mark") -> tuple[int, int]:
    """Return line and column from 0; the end of the file is the end of the last line in it."""
    number = min(mark.line, len(mended.lines) - 1)
    if number == mark.line and mended.lines[number].strip():
        return number, min(mark.column, len(mended.lines[number]))
    while number > 0 and not mended.lines[number].strip():
        number -= 1
    if not mended.lines[number].strip():
        number = next(at for at, line in enumerate(mended.lines) if line.strip())
    return number, width_of(mended.lines[number])


def _bracket(mended: Mended, number: int, column: int) -> tuple[int, int]:
    """Return the bracket at this place or before it."""
    line = mended.lines[number][: column + 1]
    while number >= 0:
        found = max(line.rfind("["), line.rfind("{"))
        if found >= 0:
            return number, found
        number -= 1
        line = mended.lines[number]
    return 0, 0


@dataclass(slots=True)
class _Repair:
    """One line that the parser refused; ``number`` and ``column`` count from 0."""

    mended: Mended
    report: Report
    number: int
    column: int

    @property
    def line(self) -> str:
        """The line as the parser saw it."""
        return self.mended.lines[self.number]

    def where(self, column: int) -> Origin:
        """Return a place in the line as the user sees it."""
        return self.mended.source.origin(self.number + 1, column + 1)

    def once(self, tell: Callable[[], None]) -> None:
        """Tell and mend the fault; leave the line out where that was done before."""
        if self.number in self.mended.repaired:
            self.mended.lines[self.number] = ""
            return
        self.mended.repaired.add(self.number)
        tell()

    def open_bracket(self) -> None:
        self.report.error(
            "quote",
            self.where(self.column),
            _("The bracket {mark} is not closed.").format(
                mark=self.line[self.column : self.column + 1]
            ),
            _("Close it on this line, or quote the text if the bracket is to be printed."),
        )
        self.mended.lines[self.number] = self.line[: self.column]

    def no_key(self) -> None:
        key, colon, value = _split_loosely(self.line[self.column :].rstrip())
        if not colon:
            self.report.error(
                "syntax",
                self.where(self.column),
                _("This line belongs to no key."),
                _(
                    "Begin it with a key and a colon; if it goes on from the line above, "
                    "indent it further than the key there."
                ),
            )
            self.mended.lines[self.number] = ""
            return
        message = (
            _("The colon after “{key}” is a full-width one.")
            if colon == "："
            else _("A space is missing after the colon of “{key}”.")
        )
        self.report.error(
            "colon",
            self.where(self.column + len(key)),
            message.format(key=short(key)),
            _("Type {text}").format(text=short(f"{key}: {value}")),
        )
        self.mended.lines[self.number] = f"{self.line[: self.column]}{key}: {value}"

    def second_colon(self) -> None:
        """A second colon in a line, or a line indented further than the one it follows."""
        start = _body(self.line)
        end = key_end(self.line, start)
        if end > self.column:
            self.too_deep(start)
            return
        value = self.line[max(end, start) :].strip()
        lead = self.line[start:end] if end > 0 else ""
        self.report.error(
            "quote",
            self.where(self.column),
            _("A second colon stands in the value."),
            _("Type {text}").format(text=f"{short(lead)} {quoted(short(value))}".strip()),
        )
        self.quote_from(max(end, start), value)

    def too_deep(self, start: int) -> None:
        above = self.number - 1
        while above >= 0 and not self.mended.lines[above].strip():
            above -= 1
        if above < 0:
            self.unreadable()
            return
        before = self.mended.lines[above]
        if key_end(before, _body(before)) < 0 and not before.lstrip().startswith("- "):
            # The text above is what lacks a key: its fault shows at the colon of this line.
            lacking = _Repair(self.mended, self.report, above, width_of(before))
            lacking.once(lacking.no_key)
            self.mended.repaired.discard(self.number)
            return
        self.report.error(
            "indentation",
            self.where(start),
            _("This line is indented further than the one above, which already has its value."),
            _("Begin it right below the key of the line above."),
        )
        self.indent(_body(before))

    def misaligned(self) -> None:
        columns = sorted(set(self.open_columns()))
        fitting = [column for column in columns if column < width_of(self.line)]
        self.report.error(
            "indentation",
            self.where(self.column),
            _("This line is indented to no level of the lines above."),
            _("Begin it with {count} half-width spaces.").format(
                count=_(" or ").join(str(column) for column in columns[-3:])
            ),
        )
        if fitting:
            self.indent(fitting[-1])
        else:
            self.mended.lines[self.number] = ""

    def open_columns(self) -> list[int]:
        """Return the columns of the keys above that a further key may stand under."""
        columns: list[int] = []
        for line in reversed(self.mended.lines[: self.number]):
            if line.strip() and (not columns or width_of(line) < columns[-1]):
                columns.append(width_of(line))
            if columns and columns[-1] == 0:
                break
        return columns or [0]

    def unreadable(self) -> None:
        start = _body(self.line)
        end = max(key_end(self.line, start), start)
        value = self.line[end:].strip()
        self.report.error(
            "syntax",
            self.where(self.column),
            _("The line cannot be read from here on."),
            _(
                "Check indentation, colons and brackets; text with marks of its own is quoted: "
                "{text}"
            ).format(text=f"{short(self.line[start:end])} {quoted(short(value))}".strip()),
        )
        if not value or end == 0 or self.number + 1 in self.mended.source.quoted:
            self.mended.lines[self.number] = ""
        else:
            self.quote_from(end, value)

    def quote_from(self, end: int, value: str) -> None:
        """Put the value in quotation marks."""
        escaped = value.replace("'", "''")
        self.mended.lines[self.number] = f"{self.line[:end].rstrip()} '{escaped}'"
        source = self.mended.source
        self.mended.source = replace(source, quoted=source.quoted | {self.number + 1})

    def indent(self, column: int) -> None:
        """Begin the line at a column."""
        moved = column - width_of(self.line)
        self.mended.lines[self.number] = " " * column + self.line.lstrip(" ")
        shift = self.mended.source.shift
        shift[self.number + 1] = shift.get(self.number + 1, 0) + moved


def _body(line: str) -> int:
    """Return where the line begins behind its hyphens."""
    start = width_of(line)
    while line[start : start + 2] == "- ":
        start += 2
    return start


def _split_loosely(text: str) -> tuple[str, str, str]:
    """Return key, colon and value of a line whose colon YAML does not take for one."""
    for colon in ("：", ":"):
        key, found, value = text.partition(colon)
        if found and key and not value.startswith("//") and len(key) <= 24:
            return key, colon, value.strip().strip("\u3000")
    return text, "", ""
