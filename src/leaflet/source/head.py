"""The hyphen and the colon that a line begins with, as a person mistypes them."""

import re
from functools import cache
from typing import Final

from leaflet.language import _
from leaflet.source.characters import after_blank
from leaflet.source.draft import Draft
from leaflet.source.format import KEYS
from leaflet.source.lines import Parts, key_of, parts_of, short, width_of

_ABOUT_COLON: Final = " \t\u3000：:;；"
_WORD: Final = re.compile("[A-Za-z_]+(?![A-Za-z0-9_-])")
NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
"""An id, of a desk or a step."""


# Few lines need these; they are compiled for the first that does.
@cache
def _mark() -> "re.Pattern[str]":
    return re.compile(r"([－ー−–—・•●]|[-*](?=[ \u3000]))[ \u3000]*|-(?=[^\s-])")


@cache
def _tight() -> "re.Pattern[str]":
    return re.compile(r"([A-Za-z_]+)(：[ \u3000]*|:(?!//|[ \t]|$)[\u3000\xa0]*)")


@cache
def _no_colon() -> "re.Pattern[str]":
    return re.compile(r"([A-Za-z_]+)[ \t\u3000]*[=＝;；\s][ \t\u3000]*")


def mend_head(draft: Draft, at: int, *, opened: bool) -> Parts:
    """Mend the hyphen and the colon of a line; return its parts as they are then.

    ``opened`` says that the line above waits for lines below it.
    """
    parts = parts_of(draft.lines[at])
    if _hyphens(draft, at, parts) or (not parts.listed and _bullet(draft, at, parts, opened)):
        parts = parts_of(draft.lines[at])
    key = key_of(draft.lines[at], parts)
    if not key.replace("-", "_").isidentifier() and _colon(draft, at, parts):
        parts = parts_of(draft.lines[at])
    return parts


def mend_item(draft: Draft, at: int, column: int, before: tuple[int, int], hyphen: str) -> None:
    """Report at a column what stands before a list item; put a hyphen in its place.

    ``before`` is where that begins and ends.
    """
    start, end = before
    draft.fault(
        at,
        column,
        "list",
        _("A list item begins with a half-width hyphen and a half-width space."),
        _("Type {text}").format(text=short(hyphen.lstrip() + draft.lines[at][end:])),
    )
    draft.put(at, start, end, hyphen)


def _hyphens(draft: Draft, at: int, parts: Parts) -> bool:
    """Report a tab behind a hyphen, and a hyphen typed twice: no list holds lists."""
    line = draft.lines[at]
    start = width_of(line)
    typed = line[start : parts.body]
    tab = typed.find("\t")
    if tab < 0 and typed.count("-") < 2:
        return False
    mend_item(draft, at, start + max(tab, 0), (start, parts.body), "- ")
    return True


def _bullet(draft: Draft, at: int, parts: Parts, opened: bool) -> bool:
    """Report a mark that was typed where a hyphen and a space begin a list item."""
    line, start = draft.lines[at], parts.body
    if line[start].isascii() and line[start].isalnum():
        return False
    found = _mark().match(line, start)
    if not found or line.startswith("--", start):
        return False
    if not (opened or _is_key(line[found.end() :]) or _is_among_items(draft, at, start)):
        return False
    spaces = found[0].count(" ") or 1  # so that the key stays above what is below it
    mend_item(draft, at, start, found.span(), "-" + " " * spaces)
    return True


def _is_among_items(draft: Draft, at: int, column: int) -> bool:
    """Tell whether the line above or below is a list item that begins at a column."""
    near = [draft.lines[each] for each in draft.near(at)]
    return any(line.startswith("- ", column) and not line[:column].strip() for line in near)


def _colon(draft: Draft, at: int, parts: Parts) -> bool:
    """Report a key whose colon is missing, full-width or without a space; mend it."""
    line, start = draft.lines[at], parts.body
    word = _WORD.match(line, start)
    known = word is not None and word[0] in KEYS
    if known and (found := _tight().match(line, start) or _no_colon().match(line, start)):
        key, rest = found[1], line[found.end() :]
    elif not parts.keyed and _lacks_colon(draft, at, start):
        key, rest = line[start:].rstrip(_ABOUT_COLON), ""
    else:
        return False
    column = start + len(key)
    message = _about_colon(line[column : column + 2]).format(key=key)
    hint = _("Type {text}").format(text=short(f"{key}: {rest}".rstrip()))
    draft.fault(at, column, "colon", message, hint)
    draft.put(at, column, len(line) - len(rest), ": ")
    return True


def _about_colon(typed: str) -> str:
    """Say what is wrong with what stands in the place of a colon and a space."""
    if typed.startswith("："):
        return _("The colon after “{key}” is a full-width one.")
    if typed.endswith("\u3000"):
        return _("A full-width space follows the colon of “{key}”.")
    if typed.startswith(":"):
        return _("A space is missing after the colon of “{key}”.")
    return _("The colon after “{key}” is missing.")


def _is_key(text: str) -> bool:
    """Tell whether a text begins with a key of the data format."""
    parts = parts_of(text)
    found = _tight().match(text)
    return text[: parts.value].rstrip(" :") in KEYS or bool(found and found[1] in KEYS)


def _lacks_colon(draft: Draft, at: int, start: int) -> bool:
    """Tell whether a line is a name alone, with keys further in below it, or a list."""
    name = draft.lines[at][start:].rstrip(_ABOUT_COLON)
    below = draft.below(at)
    if not (name in KEYS or NAME.fullmatch(name)) or below == len(draft.lines):
        return False
    blank, rest = after_blank(draft.lines[below])
    further = blank > start
    if name not in KEYS:
        return further and _is_key(rest)
    return (further and parts_of(rest).keyed) or (blank >= start and rest.startswith("- "))
