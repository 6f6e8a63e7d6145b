"""A line that is missing: a key above what belongs to it, or the break between two keys."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.language import _
from leaflet.schema.files import GROUPS
from leaflet.schema.key import Form
from leaflet.source.lines import seen_width, short, start_of

_ABOVE: Final = tuple(
    dict.fromkeys(
        key.name
        for group in GROUPS.values()
        for key in group.keys
        if key.form in (Form.ENTRIES, Form.IDS, Form.NAMED)
    )
)
"""The keys whose values begin on the next line."""
_TWO_KEYS: Final = re.compile(
    r" *(?P<hyphens>(?:- +)*)[^\s:]+:(?P<value>.*?)\s(?P<rest>[^\s:]+:\s.*)"
)


@dataclass(frozen=True, slots=True)
class Lack:
    """The line, from 0, at which a line is missing, what to type, and the lines with it."""

    line: int
    column: int
    message: str
    hint: str
    whole: list[str]


def breaks(lines: Sequence[str], blamed: Sequence[int]) -> Iterator[Lack]:
    """Yield the lines to blame that hold two keys, each on a line of its own."""
    for at in dict.fromkeys(blamed):
        line = lines[at] if at < len(lines) else ""
        if found := _TWO_KEYS.match(line):
            level = seen_width(line) + len(found["hyphens"])
            message = _("Two keys are on this line.")
            for body in (found["rest"], f"- {found['rest']}"):
                width = level if found["value"] else level + 2
                hint = _("Type it on the line below: {count} half-width spaces and {text}")
                hint = hint.format(count=width, text=short(body))
                both = [line[: found.start("rest")].rstrip(), " " * width + body]
                whole = [*lines[:at], *both, *lines[at + 1 :]]
                yield Lack(at, found.start("rest"), message, hint, whole)


def keys_above(lines: Sequence[str], blamed: Sequence[int]) -> Iterator[Lack]:
    """Yield the keys that may be missing above the lines to blame: deleted with a line too many."""
    for at, level, key in _places(lines, blamed):
        message = _("The line with “{key}” is missing above this one.").format(key=key)
        hint = _("Add a line above it: {text}").format(text=f"{key}:")
        if level:
            hint = _("Add a line above it, {count} half-width spaces and {text}")
            hint = hint.format(count=level, text=f"{key}:")
        whole = [*lines[:at], f"{' ' * level}{key}:", *lines[at:]]
        yield Lack(at, start_of(lines[at]), message, hint, whole)


def _places(lines: Sequence[str], blamed: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    for at in dict.fromkeys(line for line in blamed if 0 < line < len(lines)):
        seen = seen_width(lines[at])
        for level in (seen - 2, seen) if lines[at].lstrip().startswith("- ") else (0,):
            for key in _ABOVE if level >= 0 else ():
                yield at, level, key
