"""Keys and values as rows of a sheet, and back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from leaflet.exchange.grid import GridCell
from leaflet.exchange.plain import Plain, entry_of, items_of, lines_of, text_of
from leaflet.exchange.table import Row
from leaflet.schema.files import CONFIRM, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

HEADS: Final = ["項目", "内容"]
_UNDER: Final = " / "


def key_rows(group: KeyGroup, values: Mapping[str, Plain], *, but: str = "") -> Iterator[list[str]]:
    """Yield a row for each text of a group, a list line by line; ``but`` one key."""
    for key in (*group.keys, CONFIRM):
        if key.name not in values:
            continue
        value = values[key.name]
        if key.name == but:
            doubts = lines_of(entry_of(value).get(CONFIRM.name))
            yield from ([key.title + _UNDER + CONFIRM.title, doubt] for doubt in doubts)
        elif key.form is Form.KEYS:
            for title, text in key_rows(GROUPS[key.group], entry_of(value)):
                yield [key.title + _UNDER + title, text]
        elif key.form is Form.NAMED:
            for name, setting in entry_of(value).items():
                yield [key.title + _UNDER + name, text_of(setting)]
        elif key.form in (Form.LINES, Form.IDS):
            yield from ([key.title, line] for line in lines_of(value))
        else:
            yield [key.title, text_of(value)]


def values_of(
    group: KeyGroup, rows: Sequence[Row], unknown: Callable[[GridCell], None]
) -> dict[str, Plain]:
    """Return the values that rows of titles and texts say; ``unknown`` is called with others."""
    texts: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        title, text = row.get(1), row.get(2)
        if title is None or text is None or not text.text.strip():
            continue
        path = _path(group, title.text.strip().split(_UNDER))
        if path:
            texts.setdefault(path, []).append(text.text)
        else:
            unknown(title)
    return _values(group, texts)


def _path(group: KeyGroup, titles: Sequence[str]) -> tuple[str, ...]:
    key = _key(group, titles[0])
    if key is None or len(titles) == 1:
        return (key.name,) if key else ()
    if key.form is Form.KEYS:
        below = _path(GROUPS[key.group], titles[1:])
        return (key.name, *below) if below else ()
    name = CONFIRM.name if titles[1] == CONFIRM.title else titles[1]
    return (key.name, name)


def _key(group: KeyGroup, title: str) -> Key | None:
    return next((key for key in (*group.keys, CONFIRM) if title in (key.title, key.name)), None)


def _values(group: KeyGroup, texts: Mapping[tuple[str, ...], list[str]]) -> dict[str, Plain]:
    made: dict[str, Plain] = {}
    for key in (*group.keys, CONFIRM):
        below = {path[1:]: found for path, found in texts.items() if path[0] == key.name}
        if not below:
            continue
        if key.form is Form.KEYS:
            made[key.name] = _values(GROUPS[key.group], below)
        elif key.form in (Form.NAMED, Form.ENTRIES):
            made[key.name] = {name: "\n".join(found) for (name,), found in below.items()}
        else:
            made[key.name] = typed(key, "\n".join(below[()]))
    return made


def typed(key: Key, text: str) -> Plain:
    """Return a text in the form in which its key is usually written."""
    lines = lines_of(text)
    if key.form is Form.IDS or (key.form is Form.LINES and key.example[:1] == "["):
        return lines[0] if len(lines) == 1 and key.form is Form.LINES else [*lines]
    return "\n".join(lines)


def ids_in(values: Mapping[str, Plain]) -> list[str]:
    """Return the ids of desks that the lists of a document name."""
    listed = [*items_of(values.get("desks")), *items_of(entry_of(values.get("back")).get("desks"))]
    return [each for each in listed if isinstance(each, str)]
