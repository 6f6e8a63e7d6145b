"""Plain values become lines of YAML."""

from typing import Final

from yaml import YAMLError
from yaml.events import ScalarEvent

from leaflet.exchange.plain import Plain
from leaflet.source.events import events
from leaflet.source.lines import quoted

_WIDEST: Final = 90  # characters of a list that is written on one line


def emit(value: dict[str, Plain]) -> list[str]:
    """Return the lines of a mapping; its first level is not indented."""
    return [line for key, each in value.items() for line in entry(key, each)]


def entry(key: str, value: Plain) -> list[str]:
    """Return the lines of one key and its value."""
    name = scalar(key)
    match value:
        case str():
            first, *others = value.strip("\n").split("\n")
            if others:
                return [f"{name}: |", *(f"  {line}" for line in (first, *others))]
            return [f"{name}: {scalar(first)}"]
        case list():
            row = f"{name}: {flow(value)}" if all(map(_short, value)) else ""
            if row and len(row) <= _WIDEST:
                return [row]
            return [f"{name}:", *(f"  {line}" for each in value for line in item(each))]
    return [f"{name}:", *(f"  {line}" for line in emit(value))]


def item(value: Plain) -> list[str]:
    """Return the lines of one item of a list."""
    if isinstance(value, dict):
        first, *others = emit(value)
        return [f"- {first}", *(f"  {line}" for line in others)]
    return [f"- {scalar(value) if isinstance(value, str) else flow(value)}"]


def flow(value: Plain) -> str:
    """Return a value on one line: a list in brackets, a mapping in braces."""
    match value:
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            pairs = (f"{scalar(key, inside=True)}: {flow(each)}" for key, each in value.items())
            return "{" + ", ".join(pairs) + "}"
    return scalar(value, inside=True)


def _short(value: Plain) -> bool:
    """Return whether a text has its place in brackets: an id or a word, no sentence."""
    return isinstance(value, str) and "\n" not in value and len(value) <= 24


def scalar(text: str, *, inside: bool = False) -> str:
    """Return a text of one line, quoted where YAML would read something else.

    ``inside`` brackets or braces, more is quoted.
    """
    if any(each < " " or each == "\x7f" for each in text):
        return '"' + text.encode("unicode_escape").decode("ascii").replace('"', '\\"') + '"'
    return text if _reads_back(f"[{text}, x]" if inside else f"x: {text}", text) else quoted(text)


def _reads_back(line: str, text: str) -> bool:
    try:
        found = [event for event in events(line) if isinstance(event, ScalarEvent)]
    except YAMLError:
        return False
    return sorted(event.value for event in found) == sorted((text, "x")) and not any(
        event.style in ("'", '"') for event in found
    )
