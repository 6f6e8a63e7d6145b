"""Values with marks of their own: what has to stand in quotation marks, and brackets."""

import re
from typing import Final

from leaflet.language import _
from leaflet.source.draft import Draft
from leaflet.source.format import LISTS
from leaflet.source.lines import (
    COLON,
    COMMENT,
    Parts,
    balance,
    bare,
    closing,
    key_of,
    parts_of,
    quoted,
    short,
    width_of,
)

_ESCAPE: Final = re.compile(r"""(?<!\\)(?:\\\\)*(\\)(?![0abtnvfre "/\\N_LPxuU\t]|$)""")
_RESERVED: Final = "@`%,]}*&!"
_OF_YAML: Final = "&!"  # anchors and tags, which a register has no use for
_BRACKETS: Final = "[{"


def mend_value(draft: Draft, at: int, parts: Parts) -> int:
    """Mend the value of a line; return the last line that belongs to it."""
    value = draft.lines[at][parts.value :]
    first = value[0]
    if first in "\"'":
        return _quotation(draft, at, parts, value)
    if first in _BRACKETS:
        return _flow(draft, at, parts, value)
    if first in _OF_YAML and not re.search(r"\s", bare(value)) and _opens(draft, at):
        _drop(draft, at, parts, first)
    elif first in _RESERVED:
        _quote(draft, at, parts, parts.value, _unless_quoted(first), bare(value))
    elif parts.keyed and value.startswith("- "):
        message = _("A list begins on a line of its own.")
        _quote(draft, at, parts, parts.value, message, bare(value))
    elif parts.keyed and value.startswith("? "):
        _quote(draft, at, parts, parts.value, _unless_quoted("?"), bare(value))
    elif not mend_cut(draft, at, parts):
        plain = bare(value)
        if plain[-1:] in ('"', "'") and plain.count(plain[-1]) == 1:
            message = _("No quotation mark opens what this one closes; it would be printed.")
            hint = _("Type {text}").format(text=_proposal(draft, at, parts, plain[:-1]))
            place = draft.source.origin(at + 1, parts.value + len(plain))
            draft.report.warning("quote", place, message, hint)
        if parts.keyed and (colon := COLON.search(plain)):
            message = _("A second colon stands in the value.")
            _quote(draft, at, parts, parts.value + colon.start(), message, plain)
    return at


def mend_cut(draft: Draft, at: int, parts: Parts) -> bool:
    """Report a ``#`` that would make a comment of what is to be printed."""
    value = draft.lines[at][parts.value :]
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
        text=_proposal(draft, at, parts, whole)
    )
    if not lost[1].isdigit():
        draft.report.warning("comment", draft.source.origin(at + 1, column + 1), message, hint)
        return False
    draft.fault(at, column, "comment", message, hint)
    draft.quote(at, parts.value, whole)
    return True


def no_block(draft: Draft, at: int, parts: Parts) -> None:
    """Report words beside the mark that begins paragraphs."""
    value = draft.lines[at][parts.value :]
    message = _("Words follow {mark} on the same line.").format(mark=value[0])
    _quote(draft, at, parts, parts.value, message, bare(value))


def _unless_quoted(mark: str) -> str:
    return _("A value cannot begin with {mark} unless it is quoted.").format(mark=mark)


def _opens(draft: Draft, at: int) -> bool:
    """Tell whether what belongs to a line stands below it."""
    below = draft.below(at)
    if below == len(draft.lines):
        return False
    line = draft.lines[below]
    parts = parts_of(line)
    return (parts.keyed or parts.listed) and width_of(line) > width_of(draft.lines[at])


def _drop(draft: Draft, at: int, parts: Parts, mark: str) -> None:
    """Report an anchor or tag before keys or a list, and leave it out."""
    line = draft.lines[at]
    hint = _("Delete {text}").format(text=short(bare(line[parts.value :])))
    draft.fault(at, parts.value, "quote", _unless_quoted(mark), hint)
    draft.lines[at] = line[: parts.value].rstrip()


def _proposal(draft: Draft, at: int, parts: Parts, value: str) -> str:
    lead = draft.lines[at][parts.body : parts.value]
    return (lead or "- ") + quoted(short(value))


def _quote(draft: Draft, at: int, parts: Parts, column: int, message: str, value: str) -> None:
    hint = _("Type {text}").format(text=_proposal(draft, at, parts, value))
    draft.fault(at, column, "quote", message, hint)
    draft.quote(at, parts.value, value)


def _quotation(draft: Draft, at: int, parts: Parts, value: str) -> int:
    mark = value[0]
    end = closing(value)
    if end < 0:
        return _open_quotation(draft, at, parts, value)
    after = value[end + 1 :]
    rest = after.strip()
    if rest and not (rest.startswith("#") and after[0] in " \t"):
        column = parts.value + len(value) - len(after.lstrip())
        message = _("Words follow the closing quotation mark.")
        _quote(draft, at, parts, column, message, value.rstrip())
    elif mark == '"' and (found := _ESCAPE.search(value[: end + 1])):
        message = _("A backslash in double quotation marks has a meaning of its own.")
        _quote(draft, at, parts, parts.value + found.start(1), message, value[1:end])
    return at


def _open_quotation(draft: Draft, at: int, parts: Parts, value: str) -> int:
    for below in range(at + 1, len(draft.lines)):
        line = draft.lines[below]
        found = parts_of(line)
        if line.strip() and (width_of(line) <= parts.column or found.keyed or found.listed):
            break
        if closing(value[0] + line) >= 0:
            draft.inside |= dict.fromkeys(range(at + 1, below + 1), at)
            return below
    message = _("The quotation mark is not closed.")
    _quote(draft, at, parts, parts.value, message, value[1:].rstrip())
    return at


def _flow(draft: Draft, at: int, parts: Parts, value: str) -> int:
    if _is_odd(bare(value)):
        from leaflet.source.braces import mend_braces

        mend_braces(draft, at, parts.value)
        value = draft.lines[at][parts.value :]
    depth, place = balance(value, 0)
    if depth:
        end = flow_end(draft, at, value, parts.column)
        return end if end >= 0 else _open_bracket(draft, at, parts, bare(value))
    after, inner = value[place + 1 :], value[1:place]
    rest = bare(after).strip()
    if rest and not rest.strip("]}"):
        column = parts.value + len(value) - len(after.lstrip())
        message = _("This bracket closes nothing.")
        draft.fault(at, column, "quote", message, _("Delete {text}").format(text=short(rest)))
        draft.lines[at] = draft.lines[at][: parts.value + place + 1]
        return at
    if value[0] == "{" and inner.strip() and not COLON.search(inner):
        _quote(draft, at, parts, parts.value, _unless_quoted("{"), bare(value))
    elif rest and not rest.startswith("#"):
        message = _("Words follow the closing bracket.")
        column = parts.value + len(value) - len(after.lstrip())
        _quote(draft, at, parts, column, message, bare(value))
    return at


def flow_end(draft: Draft, at: int, value: str, column: int) -> int:
    """Return the line in which the brackets close that a value opens, or -1.

    Its lines stand further in than the column, but for a bracket that closes.
    """
    depth, _place = balance(value, 0)
    below = at + 1
    last = min(len(draft.lines), below + draft.sight)
    while depth and below < last and _goes_on(draft.lines[below], column):
        depth, _place = balance(draft.lines[below], depth)
        below += 1
    draft.sight -= below - at - 1
    if depth:
        return -1
    draft.inside |= dict.fromkeys(range(at + 1, below), at)
    return below - 1


def _is_odd(value: str) -> bool:
    """Tell whether keys between braces may be mistyped: full-width marks, colons too many."""
    colons = value.count(":")
    return "{" in value and (
        colons != value.count(": ")
        or colons > value.count(",") + value.count("{")
        or any(mark in value for mark in "：，、@%`#")
    )


def _open_bracket(draft: Draft, at: int, parts: Parts, value: str) -> int:
    """Report an open bracket; close a list behind its last item, and quote prose.

    Return the last line that belongs to it.
    """
    message = _("The bracket {mark} is not closed.").format(mark=value[0])
    if key_of(draft.lines[at], parts) not in LISTS or "[" in value[1:] or value[0] == "{":
        _quote(draft, at, parts, parts.value, message, value)
        return at
    last = at
    while _is_item(draft, below := draft.below(last), parts.column):
        draft.inside[below] = at
        last = below
    closed = bare(draft.lines[last]).rstrip(" ,、］") + "]"
    shown = closed[parts.body :] if last == at else closed.strip()
    hint = _("Type {text}").format(text=short(shown))
    draft.fault(at, parts.value, "quote", message, hint)
    draft.lines[last] = closed
    return last


def _is_item(draft: Draft, at: int, column: int) -> bool:
    """Tell whether a line goes on with a list in brackets that begins right of a column."""
    if at == len(draft.lines) or width_of(draft.lines[at]) <= column:
        return False
    parts = parts_of(draft.lines[at])
    return not (parts.keyed or parts.listed)


def _goes_on(line: str, column: int) -> bool:
    return not line.strip() or width_of(line) > column or line.lstrip()[0] in "]}"
