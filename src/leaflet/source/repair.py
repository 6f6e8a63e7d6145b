"""What stops the YAML parser after mending is told in a clerk's words, and the line mended."""

from dataclasses import replace
from typing import TYPE_CHECKING

from leaflet.language import _
from leaflet.report import Report
from leaflet.source.lines import COLON, key_end, quoted, short, width_of
from leaflet.source.mend import Mended

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError


def repair(mended: Mended, fault: "MarkedYAMLError", report: Report) -> bool:
    """Report the fault at its line and mend the line; return whether to parse again."""
    problem = fault.problem or ""
    mark = fault.problem_mark or fault.context_mark
    if mark is None:
        return False
    if "flow" in (fault.context or "") and fault.context_mark:
        return _open_bracket(mended, fault.context_mark, report)
    if "expected ':'" in problem and fault.context_mark:
        return _no_key(mended, fault.context_mark.line, fault.context_mark.column, report)
    if mark.line >= len(mended.lines) or not mended.lines[mark.line].strip():
        mark = fault.context_mark or mark
    line = mended.lines[min(mark.line, len(mended.lines) - 1)]
    if "mapping values" in problem and COLON.search(line, width_of(line)):
        return _values_here(mended, mark, report)
    if mark.column == width_of(line) and ("expected key" in problem or "expected" in problem):
        return _misaligned(mended, mark, report)
    return _unreadable(mended, mark, report)


def _open_bracket(mended: Mended, mark: "Mark", report: Report) -> bool:
    line = mended.lines[mark.line]
    report.error(
        "quote",
        mended.source.origin(mark.line + 1, mark.column + 1),
        _("The bracket {mark} is not closed.").format(mark=line[mark.column : mark.column + 1]),
        _("Close it on this line, or quote the text if the bracket is to be printed."),
    )
    mended.lines[mark.line] = line[: mark.column]
    return True


def _no_key(mended: Mended, number: int, column: int, report: Report) -> bool:
    line = mended.lines[number]
    text = line[column:].rstrip()
    where = mended.source.origin(number + 1, column + 1)
    key, colon, value = _split_loosely(text)
    if colon:
        message = (
            _("The colon after “{key}” is a full-width one.")
            if colon == "："
            else _("A space is missing after the colon of “{key}”.")
        ).format(key=short(key))
        report.error(
            "colon",
            mended.source.origin(number + 1, column + len(key) + 1),
            message,
            _("Type {text}").format(text=short(f"{key}: {value}")),
        )
        mended.lines[number] = f"{line[:column]}{key}: {value}"
        return True
    report.error(
        "syntax",
        where,
        _("This line belongs to no key."),
        _(
            "Begin it with a key and a colon; if it goes on from the line above, "
            "indent it further than the key there."
        ),
    )
    mended.lines[number] = ""
    return True


def _split_loosely(text: str) -> tuple[str, str, str]:
    for colon in ("：", ":"):
        key, found, value = text.partition(colon)
        if found and key and not value.startswith("//") and len(key) <= 24:
            return key, colon, value.strip().strip("\u3000")
    return text, "", ""


def _values_here(mended: Mended, mark: "Mark", report: Report) -> bool:
    """A second colon in a line, or a line indented further than the one it follows."""
    line = mended.lines[mark.line]
    start = width_of(line)
    while line[start : start + 2] == "- ":
        start += 2
    end = key_end(line, start)
    if end > mark.column >= 0:
        return _too_deep(mended, mark, start, report)
    lead = line[start:end] if end > 0 else ""
    value = line[max(end, start) :].strip()
    report.error(
        "quote",
        mended.source.origin(mark.line + 1, mark.column + 1),
        _("A second colon stands in the value."),
        _("Type {text}").format(text=f"{lead} {quoted(short(value))}".strip()),
    )
    _quote_from(mended, mark.line, max(end, start), value)
    return True


def _too_deep(mended: Mended, mark: "Mark", start: int, report: Report) -> bool:
    above = mark.line - 1
    while above >= 0 and not mended.lines[above].strip():
        above -= 1
    if above < 0:
        return _unreadable(mended, mark, report)
    line, before = mended.lines[mark.line], mended.lines[above]
    if key_end(before, width_of(before)) < 0 and not before.lstrip().startswith("- "):
        # The text above is what lacks a key: its fault shows at the colon of this line.
        return _no_key(mended, above, width_of(before), report)
    report.error(
        "indentation",
        mended.source.origin(mark.line + 1, start + 1),
        _("This line is indented further than the one above, which already has its value."),
        _("Begin it right below the key of the line above."),
    )
    column = width_of(before)
    while before[column : column + 2] == "- ":
        column += 2
    _indent(mended, mark.line, column)
    return width_of(line) != column


def _misaligned(mended: Mended, mark: "Mark", report: Report) -> bool:
    line = mended.lines[mark.line]
    columns = sorted(set(_open_columns(mended, mark.line)))
    fitting = [column for column in columns if column < width_of(line)]
    report.error(
        "indentation",
        mended.source.origin(mark.line + 1, mark.column + 1),
        _("This line is indented to no level of the lines above."),
        _("Begin it with {count} half-width spaces.").format(
            count=_(" or ").join(str(column) for column in columns[-3:])
        )
        if columns
        else _("Begin it at the left edge."),
    )
    if not fitting:
        mended.lines[mark.line] = ""
        return True
    _indent(mended, mark.line, fitting[-1])
    return True


def _open_columns(mended: Mended, at: int) -> list[int]:
    """Return the columns of the keys above the line that a further key may stand under."""
    columns: list[int] = []
    limit = 1_000_000
    for above in range(at - 1, -1, -1):
        line = mended.lines[above]
        if not line.strip():
            continue
        column = width_of(line)
        if column < limit:
            columns.append(column)
            limit = column
        if limit == 0:
            break
    return columns


def _unreadable(mended: Mended, mark: "Mark", report: Report) -> bool:
    line = mended.lines[min(mark.line, len(mended.lines) - 1)]
    start = width_of(line)
    while line[start : start + 2] == "- ":
        start += 2
    end = max(key_end(line, start), start)
    value = line[end:].strip()
    report.error(
        "syntax",
        mended.source.origin(mark.line + 1, mark.column + 1),
        _("The line cannot be read from here on."),
        _(
            "Check indentation, colons and brackets; text with marks of its own is quoted: {text}"
        ).format(text=f"{short(line[start:end])} {quoted(short(value))}".strip()),
    )
    if not value or end == 0 or mark.line + 1 in mended.source.quoted:
        mended.lines[min(mark.line, len(mended.lines) - 1)] = ""
    else:
        _quote_from(mended, mark.line, end, value)
    return True


def _quote_from(mended: Mended, number: int, end: int, value: str) -> None:
    line = mended.lines[number]
    mended.lines[number] = f"{line[:end].rstrip()} '" + value.replace("'", "''") + "'"
    quoted_lines = mended.source.quoted | {number + 1}
    mended.source = replace(mended.source, quoted=quoted_lines)


def _indent(mended: Mended, number: int, column: int) -> None:
    line = mended.lines[number]
    mended.lines[number] = " " * column + line.lstrip(" ")
    shift = mended.source.shift
    shift[number + 1] = shift.get(number + 1, 0) + column - width_of(line)
