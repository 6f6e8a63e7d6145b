"""Paragraphs below ``key: |``: which lines belong to them, and how far these are indented."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.language import _
from leaflet.source.characters import blank_of, mend_control, report_blank, seen_width
from leaflet.source.draft import Draft
from leaflet.source.format import KEYS, beside
from leaflet.source.lines import Parts, key_of, parts_of, width_of
from leaflet.source.quoting import no_block

_HEADER: Final = re.compile(r"[|>][+\-1-9]{0,2}[ \t]*(?:#.*)?$")
_NAME: Final = r"(?:[A-Za-z0-9-]+[ \t\u3000：:;；]*$|---|\.\.\.)"
_WORD: Final = re.compile(r"[A-Za-z_]+")


def take_paragraphs(draft: Draft, at: int, parts: Parts) -> int:
    """Note the lines that belong to the value of a line; return the last of them."""
    if not _HEADER.match(draft.lines[at], parts.value):
        below = draft.below(at)
        if below == len(draft.lines) or width_of(draft.lines[below]) <= parts.column:
            no_block(draft, at, parts)
            return at
        _report_words(draft, at, parts)
    draft.paragraphs.append(at)
    last, usual = at, -1  # usual: how far in the first paragraph stands
    for below in range(at + 1, len(draft.lines)):
        if not draft.whole:
            break
        mend_control(draft, below)
        line = draft.lines[below]
        if not line.strip(" \t\u3000\xa0"):
            draft.lines[below] = line if not line.strip(" ") else ""
            continue
        if _ends(draft, at, below, parts.column, usual):
            draft.uneven |= width_of(line) > parts.column  # it would be read as a paragraph
            break
        if line.lstrip().startswith("#") and not _deeper(draft, at, below, parts.column):
            draft.lines[below] = ""  # a comment
            continue
        draft.inside[below] = at
        draft.uneven |= not _deeper(draft, at, below, parts.column)
        last, usual = below, max(usual, width_of(line)) if usual < 0 else usual
    return last


def _report_words(draft: Draft, at: int, parts: Parts) -> None:
    """Report words beside the mark that begins the paragraphs below, and leave them out."""
    line = draft.lines[at]
    words = parts.value + 1 + width_of(line[parts.value + 1 :])
    message = _("Words follow {mark} on the same line.").format(mark=line[parts.value])
    hint = _("Put them below, on a line of their own, indented like the lines there.")
    draft.fault(at, words, "quote", message, hint)
    draft.lines[at] = line[: parts.value + 1]


def settle_paragraphs(draft: Draft) -> None:
    """Report and mend the indentation of every paragraph, now that its key is in its place."""
    for at in draft.paragraphs:
        _settle(draft, at)


def members(draft: Draft, at: int) -> Iterator[int]:
    """Give the lines that belong to the value of a line."""
    below = at + 1
    while below < len(draft.lines):
        if draft.lines[below].strip():
            if draft.inside.get(below) != at:
                return
            yield below
        below += 1


def _ends(draft: Draft, at: int, below: int, column: int, usual: int) -> bool:
    """Tell whether a line is no paragraph of the value, by its indentation and its look."""
    line = draft.lines[below]
    body = line.lstrip(" \t\u3000\xa0")
    blank = line[: len(line) - len(body)]
    parts = parts_of(body)
    if parts.keyed and beside(
        key_of(body, parts), key_of(draft.lines[at], parts_of(draft.lines[at]))
    ):
        return True
    word = _WORD.match(body)
    known = key_of(body, parts) in KEYS or bool(word and word[0] in KEYS)
    if _deeper(draft, at, below, column):
        return (known or bool(":" in body and re.match(_NAME, body))) and (
            "\t" in blank or len(blank) < usual
        )
    return parts.keyed or parts.listed or known or bool(re.match(_NAME, body))


def _deeper(draft: Draft, at: int, below: int, column: int) -> bool:
    head, blank = _typed_blank(draft, at), _typed_blank(draft, below)
    if not head.strip(" ") and not blank.strip(" "):
        return len(blank) > column
    if blank.startswith(head) or head.startswith(blank):
        return len(blank) > len(head)
    return seen_width(blank) > seen_width(head)


def _typed_blank(draft: Draft, at: int) -> str:
    return blank_of(draft.source.lines[at])


def _settle(draft: Draft, at: int) -> None:
    line = draft.lines[at]
    parts = parts_of(line)
    base = parts.column
    digits = [int(mark) for mark in line[parts.value + 1 : parts.value + 3] if mark.isdigit()]
    lines = list(members(draft, at))
    indent = base + digits[0] if digits else _usual(draft, lines, base)
    first = -1 if digits else min(lines, default=-1)
    for below in lines:
        line = draft.lines[below]
        width = width_of(line)
        # The first line says where the text begins: it may stand no further in than the others.
        if width < indent or line[width] == "\t" or (below == first and width > indent):
            _mend(draft, below, indent, key_of(draft.lines[at], parts))
        else:
            _warn_of_key(draft, below)


def _usual(draft: Draft, lines: list[int], base: int) -> int:
    """Return how far the paragraphs are indented: as most lines that are deep enough."""
    widths = [width_of(draft.lines[below]) for below in lines]
    deep = [width for width in widths if width > base]
    usual = base + _step(draft)
    return max(deep, key=lambda width: (deep.count(width), width == usual), default=base + 2)


def _step(draft: Draft) -> int:
    """Return by how much the file is indented: as its first line that is."""
    widths = (width_of(line) for line in draft.lines if line.strip())
    return next(filter(None, widths), 2)


def _mend(draft: Draft, below: int, indent: int, key: str) -> None:
    line = draft.lines[below]
    blank = blank_of(line)
    if width_of(line) == len(blank):
        draft.fault(
            below,
            len(blank),
            "indentation",
            _("This line is not indented as a line of the text of “{key}”.").format(key=key),
            _("Begin it with {count} half-width spaces.").format(count=indent),
        )
    else:
        report_blank(draft, below, blank, indent)
    draft.put(below, 0, len(blank), " " * indent)


def _warn_of_key(draft: Draft, below: int) -> None:
    line = draft.lines[below]
    parts = parts_of(line)
    if (key := key_of(line, parts)) in KEYS:
        draft.report.warning(
            "paragraph",
            draft.source.origin(below + 1, parts.body + 1),
            _("“{key}” is printed here as a part of the text above; it is not read.").format(
                key=key
            ),
            _("Begin it as far to the left as the key of the text, if it is to be read."),
        )
