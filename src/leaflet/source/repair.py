"""What stops the YAML parser after mending is told in a clerk's words, and the line mended."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leaflet.language import _
from leaflet.source.draft import Draft
from leaflet.source.lines import COLON, key_end, parts_of, quoted, short, width_of

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError


def repair(draft: Draft, fault: "MarkedYAMLError") -> bool:
    """Report the fault at its line and mend the line; return whether to parse again.

    A line is reported once: one that still cannot be read after its mending is left out.
    """
    mark, context = fault.problem_mark or fault.context_mark, fault.context_mark
    if mark is None or not any(line.strip() for line in draft.lines):
        return False
    problem, about = fault.problem or "", fault.context or ""
    work = _Repair(draft, *_spot(draft, mark))
    if context and "expected ':'" in problem:
        work = _Repair(draft, *_spot(draft, context))
        work.once(work.no_key)
    elif "flow" in about and context:
        work = _Repair(draft, *_bracket(draft, *_spot(draft, context)))
        work.once(work.open_bracket)
    elif "mapping values" in problem and COLON.search(work.line, width_of(work.line)):
        work.once(work.second_colon)
    elif work.column == width_of(work.line) and "expected" in problem:
        work.once(work.misplaced)
    else:
        work.once(work.unreadable)
    return True


def report_no_key(draft: Draft, number: int) -> None:
    """Report a line (from 0) that is no key where keys are expected, and mend it."""
    _Repair(draft, number, width_of(draft.lines[number])).no_key()


def _spot(draft: Draft, mark: "Mark") -> tuple[int, int]:
    """Return line and column from 0; the end of the file is the end of the last line in it."""
    number = min(mark.line, len(draft.lines) - 1)
    if number == mark.line and draft.lines[number].strip():
        return number, min(mark.column, len(draft.lines[number]))
    while number > 0 and not draft.lines[number].strip():
        number -= 1
    if not draft.lines[number].strip():
        number = draft.below(-1)
    return number, width_of(draft.lines[number])


def _bracket(draft: Draft, number: int, column: int) -> tuple[int, int]:
    """Return the bracket at this place or before it."""
    line = draft.lines[number][: column + 1]
    while number >= 0:
        found = max(line.rfind("["), line.rfind("{"))
        if found >= 0:
            return number, found
        number -= 1
        line = draft.lines[number]
    return 0, 0


@dataclass(slots=True)
class _Repair:
    """One line that the parser refused; ``number`` and ``column`` count from 0."""

    draft: Draft
    number: int
    column: int

    @property
    def line(self) -> str:
        """The line as the parser saw it."""
        return self.draft.lines[self.number]

    def fault(self, column: int, rule: str, message: str, hint: str) -> None:
        self.draft.fault(self.number, column, rule, message, hint)

    def once(self, tell: Callable[[], None]) -> None:
        """Tell and mend the fault; leave the line out where that was done before."""
        if self.number in self.draft.repaired:
            self.draft.lines[self.number] = ""
            return
        self.draft.repaired.add(self.number)
        tell()

    def open_bracket(self) -> None:
        self.fault(
            self.column,
            "quote",
            _("The bracket {mark} is not closed.").format(
                mark=self.line[self.column : self.column + 1]
            ),
            _("Close it on this line, or quote the text if the bracket is to be printed."),
        )
        self.draft.lines[self.number] = self.line[: self.column]

    def no_key(self) -> None:
        key, colon, value = _split_loosely(self.line[self.column :].rstrip())
        if not colon:
            self.fault(
                self.column,
                "syntax",
                _("This line belongs to no key."),
                _(
                    "Begin it with a key and a colon; if it goes on from the line above, "
                    "indent it further than the key there."
                ),
            )
            self.draft.lines[self.number] = ""
            return
        message = (
            _("The colon after “{key}” is a full-width one.")
            if colon == "："
            else _("A space is missing after the colon of “{key}”.")
        )
        self.fault(
            self.column + len(key),
            "colon",
            message.format(key=short(key)),
            _("Type {text}").format(text=short(f"{key}: {value}")),
        )
        self.draft.lines[self.number] = f"{self.line[: self.column]}{key}: {value}"

    def second_colon(self) -> None:
        """A second colon in a line, or a line indented further than the one it follows."""
        start = parts_of(self.line).body
        end = key_end(self.line, start)
        if end > self.column:
            self.after_text()
            return
        value = self.line[max(end, start) :].strip()
        lead = self.line[start:end] if end > 0 else ""
        self.fault(
            self.column,
            "quote",
            _("A second colon stands in the value."),
            _("Type {text}").format(text=f"{short(lead)} {quoted(short(value))}".strip()),
        )
        self.quote_from(max(end, start), value)

    def after_text(self) -> None:
        """A key below a text that goes on: the text is what lacks a key."""
        above = self.number - 1
        while above >= 0 and not self.draft.lines[above].strip():
            above -= 1
        before = self.draft.lines[above] if above >= 0 else ""
        if not before or parts_of(before).keyed or parts_of(before).listed:
            self.misplaced()
            return
        lacking = _Repair(self.draft, above, width_of(before))
        lacking.once(lacking.no_key)
        self.draft.repaired.discard(self.number)

    def misplaced(self) -> None:
        self.fault(
            parts_of(self.line).body,
            "indentation",
            _("This line is indented to no level of the lines above."),
            _("Begin it right below the key of the line above."),
        )
        self.draft.lines[self.number] = ""

    def unreadable(self) -> None:
        start = parts_of(self.line).body
        end = max(key_end(self.line, start), start)
        value = self.line[end:].strip()
        self.fault(
            self.column,
            "syntax",
            _("The line cannot be read from here on."),
            _(
                "Check indentation, colons and brackets; text with marks of its own is quoted: "
                "{text}"
            ).format(text=f"{short(self.line[start:end])} {quoted(short(value))}".strip()),
        )
        if not value or end == 0 or self.number + 1 in self.draft.source.quoted:
            self.draft.lines[self.number] = ""
        else:
            self.quote_from(end, value)

    def quote_from(self, end: int, value: str) -> None:
        """Put the value in quotation marks."""
        self.draft.quote(self.number, end, value)
        if end and self.line[end - 1] not in " \t":
            self.draft.lines[self.number] = f"{self.line[:end]} {self.line[end:]}"


def _split_loosely(text: str) -> tuple[str, str, str]:
    """Return key, colon and value of a line whose colon YAML does not take for one."""
    for colon in ("：", ":"):
        key, found, value = text.partition(colon)
        if found and key and not value.startswith("//") and len(key) <= 24:
            return key, colon, value.strip().strip("\u3000")
    return text, "", ""
