"""Slips of the pen: a hyphen or a key that lacks, a hyphen or a text that is in the way.

They show in the outline of a file only: each costs as much as it speaks against a line.
"""

from collections.abc import Iterator
from typing import Final

from leaflet.language import _
from leaflet.source.draft import Draft
from leaflet.source.lines import parts_of, short
from leaflet.source.outline import STEP_WIDTH, Row, Stack, first_key

_COST: Final = 6.0  # more than the move of a line, less than a key that belongs elsewhere


def slips(row: Row) -> Iterator[tuple[Row, float]]:
    """Give what a line may have been meant to be, and what speaks against that."""
    if row.key is None:
        if row.hyphens and row.value:
            yield row._replace(key=""), _COST
        return
    if row.hyphens:
        yield row._replace(hyphens=(), offset=0), _COST
    else:
        yield row._replace(hyphens=(0,), offset=STEP_WIDTH), _COST
    if row.value:
        yield row._replace(value=""), _COST


def named(row: Row, stack: Stack) -> Row | None:
    """Return a row that was put on a stack with the key that it lacks; None if none is known."""
    if row.key != "":
        return row
    key = first_key(stack[-1])
    return row._replace(key=key) if key else None


def mend_slip(draft: Draft, row: Row, meant: Row) -> None:
    """Report what is wrong in a line, and let the line be what was meant."""
    if row.key is None:
        _add_key(draft, row, meant.key or "")
    elif meant.value != row.value:
        _drop_text(draft, row)
    else:
        _mend_hyphen(draft, row, meant)


def _add_key(draft: Draft, row: Row, key: str) -> None:
    start = row.column + row.offset
    hint = _("Type {text}").format(text=short(f"{key}: {draft.lines[row.line][start:]}"))
    draft.fault(row.line, start, "kind", _("A key is missing before this text."), hint)
    draft.put(row.line, start, start, f"{key}: ")


def _drop_text(draft: Draft, row: Row) -> None:
    line = draft.lines[row.line]
    value = parts_of(line).value
    message = _("A text stands between “{key}” and what belongs to it below.")
    hint = _("Delete it, or put it below, on a line with a key of its own.")
    draft.fault(row.line, value, "kind", message.format(key=short(row.key or "")), hint)
    draft.lines[row.line] = line[:value].rstrip()


def _mend_hyphen(draft: Draft, row: Row, meant: Row) -> None:
    message = (
        _("A list item begins with a half-width hyphen and a half-width space.")
        if meant.hyphens
        else _("No hyphen belongs before “{key}”.").format(key=short(row.key or ""))
    )
    start = row.column + row.offset
    hyphen = "- " if meant.hyphens else ""
    hint = _("Type {text}").format(text=short(hyphen + draft.lines[row.line][start:]))
    draft.fault(row.line, row.column, "list", message, hint)
    draft.put(row.line, row.column, start, hyphen)
