"""Forms made from the data format: each key of `schema` is a field, each entry a group of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from leaflet.edit.keyed import text_of
from leaflet.edit.spans import Data, Where
from leaflet.language import in_japanese
from leaflet.schema.files import CONFIRM, CONTACTS, FILES, GROUPS
from leaflet.schema.key import Form, Key, KeyGroup

_EVERYWHERE: Final = ("hours", "note")  # of a contact of any kind
_USUAL: Final = frozenset(
    [("operator", ""), ("summary", "")]
    + [("hours", kind) for kind in ("phone", "line", "visit", "chat", "sns")]
)
"""Keys, each with the kind of its contact, that are open in a new desk: few desks lack them."""
_WITHOUT_FURIGANA: Final = (
    *("phone", "reading", "fax", "url", "email", "id", "source", "goto"),
    "confirm",
)
_IN_FILES: Final = re.compile(
    r'[^。]*(?:" "|「\|」|\.yaml)[^。]*。'
    r"|; one with # is quoted|, quoted|, by their ids in desks\.yaml"
)
"""What is said of YAML, which matters only in a file."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key as a form shows it; ``kind`` names the macro that shows it."""

    key: Key
    where: Where
    kind: str
    text: str = ""
    present: bool = True
    fields: "tuple[Field, ...]" = ()  # of a key with keys of its own
    entries: "tuple[FormEntry, ...]" = ()  # of a list

    @property
    def label(self) -> str:
        """What staff call it."""
        return self.key.label

    @property
    def help(self) -> str:
        """What it is for, without what only matters in a file; nothing if the label says it all."""
        said = _IN_FILES.sub("", self.key.japanese if in_japanese() else self.key.english)
        return "" if said.rstrip("。") == self.label else said

    @property
    def example(self) -> str:
        """How it is written, on one line."""
        return "" if "\n" in self.key.example else self.key.example.strip('"[]')

    @property
    def prose(self) -> bool:
        """Whether its words can have furigana."""
        listed = self.key.japanese and self.key.name not in _WITHOUT_FURIGANA
        return bool(listed) and self.kind in ("text", "lines")

    @property
    def shown(self) -> bool:
        """Whether it is open from the start: it is filled in, or it has to be or mostly is."""
        return self.present or self.key.required or (self.key.name, self.key.of) in _USUAL


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One item of a list, or a named entry."""

    where: Where
    kind: str
    name: str
    fields: tuple[Field, ...] = ()

    @property
    def field(self) -> dict[str, Field]:
        """Its fields by the names of their keys."""
        return {field.key.name: field for field in self.fields}


def form(name: str, data: Data) -> tuple[Field, ...]:
    """Return the fields of a file."""
    return tuple(_field(key, data, ()) for key in FILES[name].keys)


def desk_form(data: Data, where: Where) -> tuple[Field, ...]:
    """Return the fields of one desk."""
    return _fields(GROUPS["desk"], data, where)


def _fields(group: KeyGroup, data: Data, where: Where) -> tuple[Field, ...]:
    return tuple(_field(key, data, where) for key in (*group.keys, CONFIRM))


def _field(key: Key, data: Data, above: Where) -> Field:
    value = data.get(key.name) if isinstance(data, dict) else None
    where, there = (*above, key.name), value is not None
    match key.form:
        case Form.IDS | Form.ENTRIES:
            items = enumerate(value if isinstance(value, list) else ())
            entries = tuple(_entry(key, each, (*where, number)) for number, each in items)
            return Field(key, where, key.group or "ids", "", there, entries=entries)
        case Form.KEYS:
            fields = tuple(_field(each, value or {}, where) for each in GROUPS[key.group].keys)
            return Field(key, where, "keys", "", there, fields=fields)
        case Form.NAMED:
            return Field(key, where, "named", "", there, entries=tuple(_named(value, where)))
    return Field(key, where, key.form.value, text_of(value), there)


def _entry(key: Key, data: Data, where: Where) -> FormEntry:
    present = data if isinstance(data, dict) else {}
    match key.group:
        case "contact":
            kind = next((each for each in CONTACTS if each in present), "phone")
            keys = [
                replace(each, of=kind)
                for each in GROUPS["contact"].keys
                if kind in (each.name, each.of) or each.name in (*_EVERYWHERE, *present)
            ]
            fields = tuple(_field(each, data, where) for each in (*keys, CONFIRM))
            return FormEntry(where, "contact", kind, fields)
        case "arrow":
            key, said = GROUPS["arrow"].keys[1], _of(present, "for")
            shown = Field(key, (*where, "for"), "text", said, bool(said))
            return FormEntry(where, "arrow", _of(present, "desk") or text_of(data), (shown,))
        case "":
            return FormEntry(where, "id", text_of(data))
    if "goto" in present:
        return FormEntry(where, "goto", _of(present, "goto"))
    return FormEntry(where, "step", _of(present, "when"), _fields(GROUPS["step"], data, where))


def _of(data: dict[str, Data], name: str) -> str:
    return text_of(data.get(name))


def _named(value: Data | None, where: Where) -> Iterator[FormEntry]:
    for name, each in (value if isinstance(value, dict) else {}).items():
        own, said = (*where, name), each
        if isinstance(each, dict):
            own, said = (*own, "reading"), each.get("reading", "")
        plain = Field(Key(name, Form.TEXT, "", ""), own, "text", text_of(said))
        yield FormEntry((*where, name), "named", name, (plain,))


def doubts(name: str, data: Data, where: Where = ()) -> Iterator[Field]:
    """Yield every ``confirm`` of a file."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in pairs if isinstance(data, dict | list) else ():
        if step == CONFIRM.name:
            yield Field(CONFIRM, (*where, step), name, text_of(value))
        elif not isinstance(value, str):
            yield from doubts(name, value, (*where, step))


def plain(text: str) -> str:
    """Return a text without its furigana."""
    return re.sub(r"\{([^{}|]*)\|[^{}]*\}", r"\1", text)


def questions(data: Data | None, place: str) -> Iterator[tuple[str, str, bool, str]]:
    """Yield all questions of a flow: place, what is asked, whether others are below, and id."""
    for number, step in enumerate(data if isinstance(data, list) else ()):
        if isinstance(step, dict) and "when" in step:
            asked = plain(text_of(step["when"]))
            yield f"{place}/{number}", asked, "then" in step, _of(step, "id")
            yield from questions(step.get("then"), f"{place}/{number}/then")
