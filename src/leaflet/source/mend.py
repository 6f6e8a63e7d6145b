"""Faults of typing that would stop the YAML parser: each is reported and mended in memory.

After mending, the parser goes on, so that the other faults of the file show in the same run.
"""

import re
from typing import Final

from leaflet.language import _
from leaflet.source.characters import INDENT, mend_blank, mend_control
from leaflet.source.draft import MOST, Draft
from leaflet.source.format import KEYS
from leaflet.source.lines import Parts, bare, parts_of, short, width_of
from leaflet.source.paragraph import take_paragraphs
from leaflet.source.quoting import flow_end, mend_cut, mend_value

_SOUND: Final = re.compile(
    r" *(?:- )?(?![ー-])[\w.-]+:(?: +[^\s\"'\[{|｜>@`%,\]}*&!#?:-](?:[^:#\"]|:(?! |$)|(?<! )#)*)?"
)
"""A key and a plain value with nothing to mend, as nearly every line is."""
_TIGHT: Final = re.compile(r"([A-Za-z_]+)(：[ \u3000]*|:(?!//|[ \t]|$)[\u3000\xa0]*)")
_NO_COLON: Final = re.compile(r"([A-Za-z_]+)[ \t\u3000]*[=＝;；\s][ \t\u3000]*")
_BULLET: Final = re.compile(r"([－ー−–—・•●]|[-*](?=[ \u3000]))[ \u3000]*|-(?=[^\s-])")
_RULE: Final = re.compile(r"(?:-{4,}|[=<>_*~+]{3,})(?:\s|$)")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_ABOUT_COLON: Final = " \t\u3000：:;；"


def mend(draft: Draft) -> None:
    """Mend every fault of typing in the lines, and report each at its place."""
    walk = _Walk(draft)
    while walk.at < len(draft.lines) and draft.whole:
        walk.line()
        walk.at += 1
    if draft.faults >= MOST:
        message = _("From here on the file was not read: there are too many faults before.")
        hint = _("Mend the faults above, and look again.")
        draft.report.error("syntax", draft.source.origin(walk.at + 1, 1), message, hint)


class _Walk:
    """The way through the lines; ``at`` is the line it has come to."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.at = 0
        self.opened = False  # whether the line waits for lines below it, …
        self.under = False  # … and whether the one above did

    @property
    def text(self) -> str:
        return self.draft.lines[self.at]

    def line(self) -> None:
        text = self.text
        self.under = self.opened
        if text.isprintable() and _SOUND.fullmatch(text):
            self.opened = text[-1] == ":"
            return
        mend_control(self.draft, self.at)
        blank = INDENT.match(self.text)
        if blank is None or blank.end() == len(self.text) or self.text[blank.end()] == "#":
            self.draft.lines[self.at] = ""
            return
        mend_blank(self.draft, self.at, blank[0])
        parts = self.head(parts_of(self.text))
        if bare(value := self.text[parts.value :]) == "｜":
            value = self.bar(parts)
        self.opened = not value or value == "#" or value.startswith("# ")
        if self.opened:
            return
        if value[0] in "|>" and (parts.keyed or parts.listed):
            self.at = take_paragraphs(self.draft, self.at, parts)
        elif parts.keyed or parts.listed:
            self.at = mend_value(self.draft, self.at, parts)
        else:
            self.loose(parts, value)

    def head(self, parts: Parts) -> Parts:
        """Mend the hyphen and the colon that a line begins with."""
        if self.hyphens(parts) or (not parts.listed and self.bullet(parts.body)):
            parts = parts_of(self.text)
        if not parts.keyed and self.colon(parts.body):
            parts = parts_of(self.text)
        return parts

    def hyphens(self, parts: Parts) -> bool:
        """Report a tab behind a hyphen, and a hyphen typed twice: no list holds lists."""
        start = width_of(self.text)
        typed = self.text[start : parts.body]
        tab = typed.find("\t")
        if tab < 0 and typed.count("-") < 2:
            return False
        self._item(start + max(tab, 0), start, "- ", parts.body)
        return True

    def bar(self, parts: Parts) -> str:
        """Report a full-width bar where paragraphs begin; return the value of the line anew."""
        message = _("The bar that begins paragraphs is a full-width one.")
        self.draft.fault(self.at, parts.value, "syntax", message, _("Type {text}").format(text="|"))
        self.draft.put(self.at, parts.value, parts.value + 1, "|")
        return self.text[parts.value :]

    def _item(self, column: int, start: int, hyphen: str, end: int) -> None:
        """Report what stands before a list item, and put a hyphen in its place."""
        rest = self.text[end:]
        self.draft.fault(
            self.at,
            column,
            "list",
            _("A list item begins with a half-width hyphen and a half-width space."),
            _("Type {text}").format(text=short(hyphen.lstrip() + rest)),
        )
        self.draft.put(self.at, start, end, hyphen)

    def bullet(self, start: int) -> bool:
        """Report a mark that was typed where a hyphen and a space begin a list item."""
        found = _BULLET.match(self.text, start)
        if not found or self.text.startswith("--", start):
            return False
        rest = self.text[found.end() :]
        if not (self.under or self._is_key(rest) or self._between_items(start)):
            return False
        self._item(start, start, "- ", found.end())
        return True

    def _between_items(self, start: int) -> bool:
        lines, below = self.draft.lines, self.draft.below(self.at)
        near = [lines[self.at - 1]] if self.at else []
        near += [lines[below]] if below < len(lines) else []
        return any(line.startswith("- ", start) and not line[:start].strip() for line in near)

    def colon(self, start: int) -> bool:
        """Report a key whose colon is missing, full-width or without a space; mend it."""
        line = self.text
        found = _TIGHT.match(line, start) or _NO_COLON.match(line, start)
        if found and found[1] in KEYS:
            column, key, rest = found.end(1), found[1], line[found.end() :]
        elif self._lacks_colon(start):
            key, rest = line[start:].rstrip(_ABOUT_COLON), ""
            column = start + len(key)
        else:
            return False
        mark = line[column : column + 1]
        if mark == "：":
            message = _("The colon after “{key}” is a full-width one.")
        elif line[column + 1 : column + 2] == "\u3000":
            message = _("A full-width space follows the colon of “{key}”.")
        elif mark == ":":
            message = _("A space is missing after the colon of “{key}”.")
        else:
            message = _("The colon after “{key}” is missing.")
        fixed = f"{key}: {rest}".rstrip()
        hint = _("Type {text}").format(text=short(fixed))
        self.draft.fault(self.at, column, "colon", message.format(key=key), hint)
        self.draft.put(self.at, column, len(line) - len(rest), ": ")
        return True

    def _is_key(self, text: str) -> bool:
        """Tell whether a text begins with a key of the data format."""
        parts = parts_of(text)
        found = _TIGHT.match(text)
        return text[: parts.value].rstrip(" :") in KEYS or bool(found and found[1] in KEYS)

    def _lacks_colon(self, start: int) -> bool:
        """Tell whether a line is a name alone, with keys further in below it, or a list."""
        name = self.text[start:].rstrip(_ABOUT_COLON)
        below = self.draft.below(self.at)
        if not (name in KEYS or _NAME.fullmatch(name)) or below == len(self.draft.lines):
            return False
        blank, rest = self._split(below)
        further = blank > start
        if name not in KEYS:
            return further and self._is_key(rest)
        return (further and parts_of(rest).keyed) or (blank >= start and rest.startswith("- "))

    def _split(self, at: int) -> tuple[int, str]:
        """Return how many characters of space a line begins with, and what follows them."""
        line = self.draft.lines[at]
        blank = INDENT.match(line)
        end = blank.end() if blank else 0
        return end, line[end:]

    def loose(self, parts: Parts, value: str) -> None:
        """Look at a line that has neither key nor hyphen."""
        if value[0] in "%@`" and parts.column == 0:
            self.draft.fault(
                self.at,
                0,
                "syntax",
                _("A line cannot begin with {mark}.").format(mark=value[0]),
                _("Delete it, or quote the text if it is to be printed."),
            )
            self.draft.lines[self.at] = ""
        elif value == "---" and self._keys_follow(1):
            self.drop(parts.column, _("A line of three hyphens begins a second document."))
        elif value[0] in "[{":
            self.at = max(self.at, flow_end(self.draft, self.at, value, -1))
        elif _RULE.match(value):
            self.drop(parts.column, _("This line belongs to no key."))
        elif (column := self._item_column(value)) >= 0:
            self._item(parts.column, 0, " " * column + "- ", parts.column)
        elif self.under and self._keys_follow(parts.column):
            from leaflet.source.repair import report_no_key

            report_no_key(self.draft, self.at)
        else:
            mend_cut(self.draft, self.at, parts)

    def drop(self, column: int, message: str) -> None:
        """Report a line that says nothing, and leave it out."""
        hint = _("Delete it, or begin it with # if it is a remark.")
        self.draft.fault(self.at, column, "syntax", message, hint)
        self.draft.lines[self.at] = ""

    def _item_column(self, value: str) -> int:
        """Return the column of the hyphens among which an id without one stands, or -1."""
        if _NAME.fullmatch(bare(value)):
            for at in (self.at - 1, self.draft.below(self.at)):
                blank, rest = self._split(at) if 0 <= at < len(self.draft.lines) else (0, "")
                if rest.startswith("- ") and _NAME.fullmatch(bare(rest[2:])):
                    return blank
        return -1

    def _keys_follow(self, column: int) -> bool:
        """Tell whether the next line is a key or an item of the level that a line stands in."""
        below = self.draft.below(self.at)
        if below == len(self.draft.lines):
            return False
        blank, rest = self._split(below)
        parts = parts_of(rest)
        return blank >= column and (parts.keyed or parts.listed)
