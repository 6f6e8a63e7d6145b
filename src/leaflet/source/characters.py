"""Characters that YAML does not take: control characters, and what stands for half-width spaces."""

import re
from functools import cache
from typing import Final

from leaflet.language import _
from leaflet.source.draft import Draft

_BLANKS: Final = " \t\u3000\xa0"


@cache
def _control() -> "re.Pattern[str]":
    # Not printable in YAML 1.1 §5.1, and the line ends that YAML knows but editors do not show.
    return re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def mend_control(draft: Draft, at: int) -> None:
    """Report the first control character of a line; put a space in the place of each."""
    line = draft.lines[at]
    if line.isprintable():
        return
    if found := _control().search(line):
        draft.fault(
            at,
            found.start(),
            "character",
            _("An invisible control character ({code}) stands here.").format(
                code=f"U+{ord(found[0]):04X}"
            ),
            _("Delete it, or type the line anew."),
        )
        draft.lines[at] = _control().sub(" ", line)


def mend_blank(draft: Draft, at: int, blank: str) -> None:
    """Put half-width spaces in the place of an indentation, and note what was typed.

    It is reported when it is known how many spaces there should be (``align``).
    """
    if not blank.strip(" "):
        return
    draft.blanks[at] = blank
    draft.faults += 1
    draft.put(at, 0, len(blank), " " * seen_width(blank))


def blank_of(line: str) -> str:
    """Return the spaces and tabs, of any width, that a line begins with."""
    return line[: len(line) - len(line.lstrip(_BLANKS))]


def after_blank(line: str) -> tuple[int, str]:
    """Return how many characters of space a line begins with, and what follows them."""
    end = len(blank_of(line))
    return end, line[end:]


def seen_width(blank: str) -> int:
    """Return how many half-width spaces an indentation looks like; a tab is taken for two."""
    return sum(1 if character in " \xa0" else 2 for character in blank)


def report_blank(draft: Draft, at: int, blank: str, column: int) -> None:
    """Report an indentation that is not of half-width spaces, and how many there should be."""
    place = next(place for place, character in enumerate(blank) if character != " ")
    message = (
        _("A tab stands in the indentation.")
        if blank[place] == "\t"
        else _("A full-width space stands in the indentation.")
    )
    hint = (
        _("Delete it, and begin the line with {count} half-width spaces.").format(count=column)
        if column
        else _("Delete it, and begin the line at the very left.")
    )
    where = draft.source.place(at + 1, place + 1)
    draft.report.error("indentation", where, message, hint)
