"""The parts of one line of YAML, as far as a person who types it would name them."""

import re
from typing import Final, NamedTuple

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_FLOW: Final = re.compile("[\\[\\]{}#\"']")
_DASHES: Final = re.compile(r"(?:-(?:[ \t]+|$))*")
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


class Parts(NamedTuple):
    """Where the parts of a line begin, in characters from 0."""

    column: int  # the key, or the last hyphen where there is no key
    body: int  # what stands after the indentation and the hyphens
    value: int  # what stands after the key
    keyed: bool
    listed: bool


def parts_of(line: str) -> Parts:
    """Return the parts of a line: ``- key: value``."""
    indent = width_of(line)
    dashes = _DASHES.match(line, indent)
    body = dashes.end() if dashes else indent
    listed = body > indent
    end = key_end(line, body)
    if end < 0:
        column = line.rfind("-", indent, body) if listed else indent
        return Parts(column, body, body, keyed=False, listed=listed)
    value = end
    while value < len(line) and line[value] in " \t":
        value += 1
    return Parts(body, body, value, keyed=True, listed=listed)


def key_of(line: str, parts: Parts) -> str:
    """Return the key of a line, without its colon and its quotation marks."""
    if not parts.keyed:
        return ""
    key = line[parts.body : parts.value].rstrip(" \t")[:-1].strip()
    return key[1:-1] if key[:1] in ("'", '"') and key[-1:] == key[:1] and len(key) > 1 else key


def bare(value: str) -> str:
    """Return the value without the comment after it."""
    found = COMMENT.search(value)
    return (value[: found.start()] if found else value).rstrip()


def key_end(line: str, start: int) -> int:
    """Return where the value of ``key: value`` may start, or -1 where there is no key."""
    if start >= len(line) or line[start] in "[{#@`%&*!,|>":
        return -1
    if line[start] in "\"'":
        end = closing(line, start) + 1
        after = COLON.match(line, end + width_of(line[end:]))
        return after.end() if end and after else -1
    found = COLON.search(line, start)
    if found is None or found.start() == start:
        return -1
    comment = COMMENT.search(line, start)
    return -1 if comment and comment.start() < found.start() else found.end()


def closing(text: str, start: int = 0) -> int:
    """Return the place of the mark that closes the quotation that starts there, or -1."""
    mark = text[start]
    place = start + 1
    while (place := text.find(mark, place)) >= 0:
        if mark == "'":
            if text[place + 1 : place + 2] != mark:
                return place
            place += 2
            continue
        before = place
        while text[before - 1] == "\\":
            before -= 1
        if (place - before) % 2 == 0:
            return place
        place += 1
    return -1


def balance(line: str, depth: int) -> tuple[int, int]:
    """Return how many brackets are open after the line, and where the last one closed."""
    after = 0  # behind the last quotation
    for found in _FLOW.finditer(line):
        place = found.start()
        if place < after:
            continue
        match line[place]:
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
                if depth <= 0:
                    return 0, place
            case "#":
                if line[place - 1 : place] in ("", " "):
                    break
            case _ if _opens(line, place):
                after = max(closing(line, place), place) + 1
    return depth, len(line)


def _opens(line: str, place: int) -> bool:
    """Tell whether a quotation begins here, and not in the middle of a word."""
    before = place - 1
    while before >= 0 and line[before] == " ":
        before -= 1
    return before < 0 or line[before] in ",[{:"
