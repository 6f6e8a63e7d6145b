"""The parts of one line of YAML, as far as a person who types it would name them."""

import re
from typing import Final

_BREAK: Final = re.compile(r"\r\n|\r|\n")
COLON: Final = re.compile(r":(?=[ \t]|$)")
COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#")


def split_lines(text: str) -> list[str]:
    """Return the lines as YAML counts them, without their ends."""
    return _BREAK.split(text)


def quoted(value: str) -> str:
    """Return the value as YAML text in quotation marks."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def short(text: str) -> str:
    """Return a text for a message: the beginning of a long one."""
    return text if len(text) <= 48 else text[:40] + "…"


def width_of(line: str) -> int:
    """Return how many half-width spaces the line begins with."""
    return len(line) - len(line.lstrip(" "))


def bare(value: str) -> str:
    """Return the value without the comment after it."""
    found = COMMENT.search(value)
    return (value[: found.start()] if found else value).rstrip()


def key_end(line: str, start: int) -> int:
    """Return where the value of ``key: value`` may start, or -1 where there is no key."""
    if start >= len(line) or line[start] in "[{#":
        return -1
    if line[start] in "\"'":
        end = start + closing(line[start:], line[start]) + 1
        after = COLON.match(line, end + len(line[end:]) - len(line[end:].lstrip(" ")))
        return after.end() if end > start and after else -1
    found = COLON.search(line, start)
    if found is None or found.start() == start:
        return -1
    comment = COMMENT.search(line, start)
    return -1 if comment and comment.start() < found.start() else found.end()


def closing(value: str, mark: str) -> int:
    """Return the place of the closing quotation mark, or -1."""
    place = 1
    while place < len(value):
        if value[place] == "\\" and mark == '"':
            place += 1
        elif value[place] == mark:
            if mark == '"' or value[place + 1 : place + 2] != mark:
                return place
            place += 1
        place += 1
    return -1


def balance(line: str, depth: int) -> tuple[int, int]:
    """Return how many brackets are open after the line, and where the last one closed."""
    place = 0
    before = ""
    while place < len(line):
        character = line[place]
        if character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
            if depth <= 0:
                return 0, place
        elif character in "\"'" and before in ("", ",", "[", "{", ":"):
            place += max(closing(line[place:], character), 0)
        elif character == "#" and line[place - 1 : place] in ("", " "):
            break
        before = character if character != " " else before
        place += 1
    return depth, place
