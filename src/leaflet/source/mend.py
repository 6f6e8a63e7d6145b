"""Faults of typing that would stop the YAML parser: each is reported and mended in memory.

After mending, the parser goes on, so that the other faults of the file show in the same run.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from leaflet.language import _
from leaflet.report import Report
from leaflet.source.lines import (
    COLON,
    COMMENT,
    balance,
    bare,
    closing,
    key_end,
    quoted,
    short,
    split_lines,
    width_of,
)
from leaflet.source.tree import Source
from leaflet.source.vocabulary import KEYS

# Not printable in YAML 1.1 §5.1, and the line ends that YAML knows but editors do not show.
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_INDENT: Final = re.compile("[ \t\u3000\xa0]*")
_DASHES: Final = re.compile(r"(?:-(?:[ \t]+|$))*")
_HEADER: Final = re.compile(r"[|>][+\-1-9]{0,2}[ \t]*(?:#.*)?$")
_TIGHT: Final = re.compile(r"([A-Za-z_]+)(：[ \u3000]*|:(?!//|$)(?=\S))")
_ESCAPE: Final = re.compile(r"""(?<!\\)(?:\\\\)*(\\)(?![0abtnvfre "/\\N_LPxuU\t]|$)""")
_MOST: Final = 300  # faults of typing in one file; then it is no file of ours
_RESERVED: Final = "@`%,]}*&!"
_CLOSERS: Final = {"[": "]", "{": "}"}


@dataclass(slots=True)
class Mended:
    """The lines for the parser, the file they came from, and which lines were mended since.

    ``whole`` is false where there were too many faults to go on.
    """

    lines: list[str]
    source: Source
    repaired: set[int] = field(default_factory=set)
    whole: bool = True


def mend(text: str, path: str, report: Report) -> Mended:
    """Return the lines with every fault of typing mended, and report each at its place."""
    lines = split_lines(text)
    survey = _Survey(list(lines), Source(path, tuple(lines)), report)
    survey.run()
    source = Source(path, tuple(lines), survey.shift, frozenset(survey.quoted))
    return Mended(survey.lines, source, whole=survey.faults < _MOST)


@dataclass(slots=True)
class _Line:
    """The parts of one line: ``body`` starts after the indentation, ``value`` after the key."""

    number: int
    column: int  # of the key, or of the last dash where there is no key; from 0
    body: int
    value: int
    keyed: bool
    listed: bool


@dataclass(slots=True)
class _Survey:
    lines: list[str]
    source: Source
    report: Report
    shift: dict[int, int] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)
    at: int = 0
    faults: int = 0

    def run(self) -> None:
        while self.at < len(self.lines) and self.faults < _MOST:
            self._control()
            self._line()
            self.at += 1
        if self.faults >= _MOST:
            message = _("From here on the file was not read: there are too many faults before.")
            self.report.error("syntax", self.source.origin(self.at, 1), message)

    def _fault(self, column: int, rule: str, message: str, hint: str) -> None:
        # Columns are found in the mended line; the file's own line may be indented otherwise.
        where = self.source.origin(self.at + 1, column + 1 - self.shift.get(self.at + 1, 0))
        self.report.error(rule, where, message, hint)
        self.faults += 1

    def _control(self) -> None:
        line = self.lines[self.at]
        if found := _CONTROL.search(line):
            self._fault(
                found.start(),
                "character",
                _("An invisible control character ({code}) stands here.").format(
                    code=f"U+{ord(found[0]):04X}"
                ),
                _("Delete it, or type the line anew."),
            )
            self.lines[self.at] = _CONTROL.sub(" ", line)

    def _line(self) -> None:
        line = self.lines[self.at]
        blank = _INDENT.match(line)
        if blank is None or blank.end() == len(line):
            self.lines[self.at] = ""
            return
        if line[blank.end()] == "#":
            self.lines[self.at] = ""
            return
        self._indentation(blank[0])
        parts = self._parts()
        value = self.lines[self.at][parts.value :]
        if not (parts.keyed or parts.listed):
            if value[0] in "%@`" and parts.column == 0:
                self._fault(
                    0,
                    "syntax",
                    _("A line cannot begin with {mark}.").format(mark=value[0]),
                    _("Delete it, or quote the text if it is to be printed."),
                )
                self.lines[self.at] = ""
            elif not self._tight(parts):
                self._cut(parts, value)
        elif value:
            self._value(parts, value)

    def _indentation(self, blank: str) -> None:
        if not blank.strip(" "):
            return
        column = next(place for place, character in enumerate(blank) if character != " ")
        if blank[column] == "\t":
            message = _("A tab stands in the indentation.")
            hint = _("Delete it and type half-width spaces: two for each level.")
        else:
            message = _("A full-width space stands in the indentation.")
            hint = _("Delete it and type half-width spaces: two for each level.")
        self._fault(column, "indentation", message, hint)
        width = self._likely_indent(blank)
        self.lines[self.at] = " " * width + self.lines[self.at][len(blank) :]
        self.shift[self.at + 1] = width - len(blank)

    def _likely_indent(self, blank: str) -> int:
        """Return the indentation that was meant, by the line above."""
        above = self.at - 1
        while above >= 0 and not self.lines[above].strip():
            above -= 1
        if above < 0:
            return 0
        if _INDENT.match(self.source.lines[above])[0] == blank:  # type: ignore[index]
            return (
                self._parts(above).column
                if self._parts(above).keyed
                else width_of(self.lines[above])
            )
        parts = self._parts(above)
        if parts.keyed and parts.value >= len(self.lines[above].rstrip()):
            return parts.column + 2
        return parts.column if parts.keyed else width_of(self.lines[above])

    def _parts(self, at: int | None = None) -> _Line:
        at = self.at if at is None else at
        line = self.lines[at]
        indent = width_of(line)
        dashes = _DASHES.match(line, indent)
        body = dashes.end() if dashes else indent
        listed = body > indent
        column = line.rfind("-", indent, body) if listed else indent
        end = key_end(line, body)
        if end < 0:
            return _Line(at + 1, column, body, body, False, listed)
        value = end
        while value < len(line) and line[value] in " \t":
            value += 1
        return _Line(at + 1, body, body, value, True, listed)

    def _tight(self, parts: _Line) -> bool:
        """Report a key whose colon is full-width or has no space after it; mend it."""
        line = self.lines[self.at]
        found = _TIGHT.match(line, parts.body)
        if not found or found[1] not in KEYS:
            return False
        message = (
            _("The colon after “{key}” is a full-width one.")
            if found[2][0] == "："
            else _("A space is missing after the colon of “{key}”.")
        ).format(key=found[1])
        fixed = f"{found[1]}: {line[found.end() :]}".rstrip()
        self._fault(found.start(2), "colon", message, _("Type {text}").format(text=short(fixed)))
        self.lines[self.at] = line[: parts.body] + fixed
        again = self._parts()
        if value := self.lines[self.at][again.value :]:
            self._value(again, value)
        return True

    def _value(self, parts: _Line, value: str) -> None:
        first = value[0]
        if not parts.keyed and self._tight(parts):
            return
        if first in "|>":
            self._block(parts, value)
        elif first in "\"'":
            self._quotation(parts, value)
        elif first in _CLOSERS:
            self._flow(parts, value)
        elif first in _RESERVED:
            message = _("A value cannot begin with {mark} unless it is quoted.").format(mark=first)
            self._quote(parts, parts.value, message, bare(value))
        elif parts.keyed and value.startswith("- "):
            self._quote(parts, parts.value, _("A list begins on a line of its own."), bare(value))
        elif not self._cut(parts, value):
            plain = bare(value)
            if parts.keyed and (colon := COLON.search(plain)):
                message = _("A second colon stands in the value.")
                self._quote(parts, parts.value + colon.start(), message, plain)

    def _cut(self, parts: _Line, value: str) -> bool:
        """Report a ``#`` that would make a comment of what is to be printed."""
        found = COMMENT.search(value)
        if not found or value[found.end() : found.end() + 1].strip() == "":
            return False
        lost = value[found.start() :].split(" #", 1)[0].rstrip()
        column = parts.value + found.start()
        whole = (value[: found.start()] + lost).strip()
        message = _("Everything from # on is a comment: “{lost}” would not be printed.").format(
            lost=short(lost)
        )
        hint = _("Type {text} (a comment has a space after its #)").format(
            text=self._proposal(parts, whole)
        )
        if lost[1].isdigit():
            self._fault(column, "comment", message, hint)
            self._replace(parts, whole)
        else:
            self.report.warning(
                "comment", self.source.origin(self.at + 1, column + 1), message, hint
            )
        return lost[1].isdigit()

    def _proposal(self, parts: _Line, value: str) -> str:
        lead = self.lines[self.at][parts.body : parts.value]
        return (lead or "- ") + quoted(short(value))

    def _quote(self, parts: _Line, column: int, message: str, value: str) -> None:
        hint = _("Type {text}").format(text=self._proposal(parts, value))
        self._fault(column, "quote", message, hint)
        self._replace(parts, value)

    def _replace(self, parts: _Line, value: str) -> None:
        line = self.lines[self.at]
        self.lines[self.at] = line[: parts.value] + "'" + value.replace("'", "''") + "'"
        self.quoted.add(self.at + 1)

    def _quotation(self, parts: _Line, value: str) -> None:
        mark = value[0]
        end = closing(value)
        if end < 0:
            self._open_quotation(parts, value)
            return
        rest = value[end + 1 :].strip()
        if rest and not (rest.startswith("#") and value[end + 1] in " \t"):
            message = _("Words follow the closing quotation mark.")
            column = parts.value + end + 1 + len(value[end + 1 :]) - len(value[end + 1 :].lstrip())
            self._quote(parts, column, message, value.rstrip())
        elif mark == '"' and (found := _ESCAPE.search(value[: end + 1])):
            message = _("A backslash in double quotation marks has a meaning of its own.")
            inner = value[1:end]
            hint = _("Type {text}").format(text=self._proposal(parts, inner))
            self._fault(parts.value + found.start(1), "quote", message, hint)
            self._replace(parts, inner)

    def _open_quotation(self, parts: _Line, value: str) -> None:
        below = self.at + 1
        while below < len(self.lines):
            line = self.lines[below]
            found = self._parts(below)
            if line.strip() and (width_of(line) <= parts.column or found.keyed or found.listed):
                break
            if closing(value[0] + line) >= 0:
                self.at = below
                return
            below += 1
        message = _("The quotation mark is not closed.")
        self._quote(parts, parts.value, message, value[1:].rstrip())

    def _flow(self, parts: _Line, value: str) -> None:
        depth, place = balance(value, 0)
        if depth:
            below = self.at + 1
            while (
                depth
                and below < len(self.lines)
                and (not self.lines[below].strip() or width_of(self.lines[below]) > parts.column)
            ):
                depth, place = balance(self.lines[below], depth)
                below += 1
            if not depth:
                self.at = below - 1
                return
            message = _("The bracket {mark} is not closed.").format(mark=value[0])
            self._quote(parts, parts.value, message, bare(value))
            return
        rest = value[place + 1 :].strip()
        inner = value[1:place]
        prose = value[0] == "{" and bool(inner.strip()) and not COLON.search(inner)
        if prose:
            message = _("A value cannot begin with {mark} unless it is quoted.").format(mark="{")
            self._quote(parts, parts.value, message, bare(value))
        elif rest and not rest.startswith("#"):
            message = _("Words follow the closing bracket.")
            after = len(value[place + 1 :]) - len(value[place + 1 :].lstrip())
            self._quote(parts, parts.value + place + 1 + after, message, bare(value))

    def _block(self, parts: _Line, value: str) -> None:
        if not _HEADER.match(value):
            message = _("Words follow {mark} on the same line.").format(mark=value[0])
            self._quote(parts, parts.value, message, bare(value))
            return
        digits = [int(character) for character in value[1:3] if character.isdigit()]
        indent = parts.column + digits[0] if digits else 0
        while self.at + 1 < len(self.lines) and self.faults < _MOST:
            self.at += 1
            self._control()
            line = self.lines[self.at]
            blank = _INDENT.match(line)[0]  # type: ignore[index]
            if len(blank) == len(line):
                self.lines[self.at] = line if not line.strip(" ") else ""
                continue
            width = width_of(line)
            if width <= parts.column and (blank == " " * width or self._parts().keyed):
                self.at -= 1
                return
            indent = self._block_line(parts, blank, width, indent)

    def _block_line(self, parts: _Line, blank: str, width: int, indent: int) -> int:
        """Check the indentation of one line of a paragraph; return that of the paragraph."""
        likely = indent or parts.column + 2
        if "\t" in blank[: width + 1] or width <= parts.column:
            self._indentation(blank)
        elif width >= indent:
            return indent or width
        else:
            self._fault(
                width,
                "indentation",
                _("This line is indented less than the first line of its paragraph."),
                _("Begin it with {count} half-width spaces.").format(count=indent),
            )
        self.lines[self.at] = " " * likely + self.lines[self.at].lstrip("\t \u3000\xa0")
        self.shift[self.at + 1] = likely - len(blank)
        return likely
