"""Lines of a YAML file, and how parts of them appear in messages."""

import re
from itertools import takewhile
from typing import Final

BLANKS: Final = " \t\u3000\xa0"
"""What people type in front of a line; YAML takes only the first for indentation."""


def split_lines(text: str) -> list[str]:
    """Return the lines as YAML counts them, without their ends."""
    return re.split(r"\r\n|\r|\n", text)


def quoted(value: str) -> str:
    """Return the value as a quoted YAML scalar."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def as_value(text: str) -> str:
    """Return a text as a clerk types it behind a key: quoted where YAML takes it otherwise."""
    special = text[:1] in "#@&*!|>%`?-[]{},\"'" or ": " in text or " #" in text
    return quoted(text) if special else text


def short(text: str, most: int = 48) -> str:
    """Return a text for a message: at most this many characters of it."""
    return text if len(text) <= most else text[: most - 8] + "…"


def alike(one: str, other: str) -> int:
    """Return how many characters two lines have in common before they differ."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _pair in same)


def start_of(line: str) -> int:
    """Return how many blanks of any kind a line begins with."""
    return len(line) - len(line.lstrip(BLANKS))


def seen_width(line: str) -> int:
    """Return how many half-width spaces an indentation looks like; a tab is taken for two."""
    return sum(1 if each in " \xa0" else 2 for each in line[: start_of(line)])
