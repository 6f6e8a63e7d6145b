"""Lines with neither a key nor a hyphen: what they were meant to be, or that they say nothing."""

import re
from typing import Final

from leaflet.language import _
from leaflet.source.characters import after_blank
from leaflet.source.draft import Draft
from leaflet.source.head import NAME, mend_item
from leaflet.source.lines import Parts, bare, parts_of
from leaflet.source.quoting import flow_end, mend_cut

_RULE: Final = re.compile(r"(?:-{4,}|[=<>_*~+]{3,})(?:\s|$)")


def mend_loose(draft: Draft, at: int, parts: Parts, *, opened: bool) -> int:
    """Mend a line that has neither key nor hyphen; return the last line that belongs to it.

    ``opened`` says that the line above waits for lines below it.
    """
    value = draft.lines[at][parts.value :]
    if value[0] in "%@`" and parts.column == 0:
        message = _("A line cannot begin with {mark}.").format(mark=value[0])
        _drop(draft, at, 0, message, _("Delete it, or quote the text if it is to be printed."))
    elif value == "---" and _keys_follow(draft, at, 1):
        _drop(draft, at, 0, _("A line of three hyphens begins a second document."))
    elif value[0] in "[{":
        return max(at, flow_end(draft, at, value, -1))
    elif _RULE.match(value):
        _drop(draft, at, parts.column, _("This line belongs to no key."))
    elif (column := _item_column(draft, at, value)) >= 0:
        mend_item(draft, at, parts.column, (0, parts.column), " " * column + "- ")
    elif opened and _keys_follow(draft, at, parts.column):
        from leaflet.source.repair import report_no_key

        report_no_key(draft, at)
    else:
        mend_cut(draft, at, parts)
    return at


def _drop(draft: Draft, at: int, column: int, message: str, hint: str = "") -> None:
    """Report a line that says nothing, and leave it out."""
    hint = hint or _("Delete it, or begin it with # if it is a remark.")
    draft.fault(at, column, "syntax", message, hint)
    draft.lines[at] = ""


def _item_column(draft: Draft, at: int, value: str) -> int:
    """Return the column of the hyphens among which an id without one stands, or -1."""
    if NAME.fullmatch(bare(value)):
        for near in draft.near(at):
            blank, rest = after_blank(draft.lines[near])
            if rest.startswith("- ") and NAME.fullmatch(bare(rest[2:])):
                return blank
    return -1


def _keys_follow(draft: Draft, at: int, column: int) -> bool:
    """Tell whether the next line is a key or an item that begins at a column or further in."""
    below = draft.below(at)
    if below == len(draft.lines):
        return False
    blank, rest = after_blank(draft.lines[below])
    parts = parts_of(rest)
    return blank >= column and (parts.keyed or parts.listed)
