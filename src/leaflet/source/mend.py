"""Faults of typing that would stop the YAML parser: each is reported and mended in memory.

After mending, the parser goes on, so that the other faults of the file show in the same run.
"""

import re
from typing import Final

from leaflet.language import _
from leaflet.source.characters import blank_of, mend_blank, mend_control
from leaflet.source.draft import MOST, Draft
from leaflet.source.head import mend_head
from leaflet.source.lines import Parts, bare
from leaflet.source.paragraph import take_paragraphs
from leaflet.source.quoting import mend_value

_SOUND: Final = re.compile(
    r" *(?:- )?(?![ー-])[\w.-]+:(?: +[^\s\"'\[{|｜>@`%,\]}*&!#?:-](?:[^:#\"]|:(?! |$)|(?<! )#)*)?"
)
"""A key and a plain value with nothing to mend, as nearly every line is."""


def mend(draft: Draft) -> None:
    """Mend every fault of typing in the lines, and report each at its place."""
    at, opened = 0, False  # opened: whether the line above waits for lines below it
    while at < len(draft.lines) and draft.whole:
        line = draft.lines[at]
        if line.isprintable() and _SOUND.fullmatch(line):
            opened = line[-1] == ":"
        elif _is_said(draft, at):
            at, opened = _mend_line(draft, at, opened=opened)
        at += 1
    if draft.faults >= MOST:
        message = _("From here on the file was not read: there are too many faults before.")
        hint = _("Mend the faults above, and look again.")
        draft.report.error("syntax", draft.source.origin(at + 1, 1), message, hint)


def _is_said(draft: Draft, at: int) -> bool:
    """Tell whether a line says anything, once its control characters and its blanks are mended."""
    mend_control(draft, at)
    line = draft.lines[at]
    blank = blank_of(line)
    if len(blank) == len(line) or line[len(blank)] == "#":
        draft.lines[at] = ""
        return False
    mend_blank(draft, at, blank)
    return True


def _mend_line(draft: Draft, at: int, *, opened: bool) -> tuple[int, bool]:
    """Mend a line; return the last line that belongs to it, and whether it waits for more."""
    parts = mend_head(draft, at, opened=opened)
    value = draft.lines[at][parts.value :]
    if not value or value == "#" or value.startswith("# "):
        return at, True
    if not (parts.keyed or parts.listed):
        from leaflet.source.loose import mend_loose  # a sound file has no such line

        return mend_loose(draft, at, parts, opened=opened), False
    if bare(value) == "｜":
        _bar(draft, at, parts)
        value = "|"
    mended = take_paragraphs if value[0] in "|>" else mend_value
    return mended(draft, at, parts), False


def _bar(draft: Draft, at: int, parts: Parts) -> None:
    """Report a full-width bar where paragraphs begin."""
    message = _("The bar that begins paragraphs is a full-width one.")
    draft.fault(at, parts.value, "syntax", message, _("Type {text}").format(text="|"))
    draft.put(at, parts.value, parts.value + 1, "|")
