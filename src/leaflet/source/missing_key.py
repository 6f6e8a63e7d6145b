"""A line with a key that is missing above what belongs to it: deleted, with one line too many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.language import _
from leaflet.schema.files import GROUPS
from leaflet.schema.key import Form
from leaflet.source.attempt import SOUND, Attempt
from leaflet.source.lines import seen_width, start_of

_ABOVE: Final = tuple(
    dict.fromkeys(
        key.name
        for group in GROUPS.values()
        for key in group.keys
        if key.form in (Form.ENTRIES, Form.IDS, Form.NAMED)
    )
)
"""The keys whose values begin on the next line."""


@dataclass(frozen=True, slots=True)
class Lack:
    """The line, from 0, above which a key is missing, and what to type there."""

    line: int
    column: int
    message: str
    hint: str


def missing_key(
    lines: Sequence[str],
    blamed: Sequence[int],
    attempt: Callable[[Sequence[str]], Attempt],
    may: Callable[[], bool],
) -> Lack | None:
    """Return the key with which the lines can be read whole, if one is missing.

    ``may`` is asked before each attempt whether the file is worth it.
    """
    for at, level, key in _places(lines, blamed):
        if not may():
            return None
        line = f"{' ' * level}{key}:"
        if attempt([*lines[:at], line, *lines[at:]]).sense >= SOUND:
            message = _("The line with “{key}” is missing above this one.").format(key=key)
            hint = _("Add a line above it: {text}").format(text=f"{key}:")
            if level:
                hint = _("Add a line above it, {count} half-width spaces and {text}")
                hint = hint.format(count=level, text=f"{key}:")
            return Lack(at, start_of(lines[at]), message, hint)
    return None


def _places(lines: Sequence[str], blamed: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    for at in dict.fromkeys(line for line in blamed if 0 < line < len(lines)):
        seen = seen_width(lines[at])
        for level in (seen - 2, seen) if lines[at].lstrip().startswith("- ") else (0,):
            for key in _ABOVE if level >= 0 else ():
                yield at, level, key
