"""Keys and values in braces on one line: ``{desk: sos, for: 相談}``, as a person mistypes them."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from leaflet.language import _
from leaflet.source.draft import Draft
from leaflet.source.format import KEYS
from leaflet.source.lines import quoted, short

_PAIR: Final = re.compile(
    r"(?P<before>[{,、，]|(?<=\S)\s)(?P<gap>[ \u3000]*)(?P<key>[A-Za-z_]+)"
    r"(?P<colon>[：:][ \u3000]*)(?P<value>[^,、，}\]\s]?)"
)
_VALUE: Final = re.compile(r"[^,、，}\]]*")
_RESERVED: Final = "@%`#"
_MOST: Final = 40  # faults of one line; a step has four keys


def mend_braces(draft: Draft, at: int, start: int) -> None:
    """Report what is mistyped between the braces of a line, from a column on; mend the line."""
    line = draft.lines[at]
    if "{" not in line[start:] or '"' in line[start:] or "'" in line[start:]:
        return
    faults = list(islice(_faults(line, start), _MOST))
    fixed = line
    for place, end, text, _message in reversed(faults):
        fixed = fixed[:place] + text + fixed[end:]
    hint = _("Type {text}").format(text=short(fixed[start:]))
    for place, _end, _text, message in faults:
        draft.fault(at, place, "braces", message, hint)
    for place, end, text, _message in reversed(faults):
        draft.put(at, place, end, text)


def _faults(line: str, start: int) -> Iterator[tuple[int, int, str, str]]:
    """Give each fault: from where to where in the line, what to type there, what is wrong."""
    for found in _PAIR.finditer(line, start):
        key, colon = found["key"], found["colon"]
        if key not in KEYS or (found["before"].isspace() and colon == ":"):
            continue
        if found["before"] not in "{,":
            message = _("A half-width comma belongs before “{key}”.").format(key=key)
            yield found.start("before"), found.start("key"), ", ", message
        if colon[0] == "：":
            message = _("The colon after “{key}” is a full-width one.").format(key=key)
            yield found.start("colon"), found.end("colon"), ": ", message
        elif colon == ":" and found["value"]:
            message = _("A space is missing after the colon of “{key}”.").format(key=key)
            yield found.start("colon"), found.end("colon"), ": ", message
        if found["value"] and found["value"] in _RESERVED:
            place = found.start("value")
            value = _VALUE.match(line, place)
            message = _("A value cannot begin with {mark} unless it is quoted.")
            if value:
                text = quoted(value[0].rstrip())
                yield place, value.end(), text, message.format(mark=found["value"])
