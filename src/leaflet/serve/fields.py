"""Forms made from the data format: each key of `schema` is a field, each entry a group of them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.edit.spans import Data
from leaflet.edit.written import Value
from leaflet.language import _, in_japanese
from leaflet.schema.files import CONFIRM, FILES, GROUPS
from leaflet.schema.key import Form, Group, Key
from leaflet.schema.register import CONTACTS
from leaflet.serve.values import Where, text_of

_EVERYWHERE: Final = ("hours", "note")  # of a contact of any kind


@dataclass(frozen=True, slots=True)
class Field:
    """One key as a form shows it; ``kind`` names the part of the template."""

    key: Key
    where: Where
    kind: str
    text: str = ""
    present: bool = True
    fields: "tuple[Field, ...]" = ()  # of a key with keys of its own
    entries: "tuple[Entry, ...]" = ()  # of a list

    @property
    def path(self) -> str:
        """The place in the file, as the page sends it back."""
        return json.dumps(self.where, ensure_ascii=False)

    @property
    def label(self) -> str:
        """What staff call it."""
        if in_japanese() and self.key.synonyms:
            return self.key.synonyms[0]
        return self.key.name.replace("_", " ")

    @property
    def help(self) -> str:
        """What it is for."""
        return self.key.japanese if in_japanese() else self.key.english

    @property
    def example(self) -> str:
        """How it is written, on one line."""
        return "" if "\n" in self.key.example else self.key.example.strip('"[]')

    @property
    def shown(self) -> bool:
        """Whether it is open from the start: it is filled in, or it has to be."""
        return self.present or self.key.required


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list, or a named entry; its kind names the part of the template."""

    where: Where
    kind: str
    name: str
    fields: tuple[Field, ...] = ()
    text: str = ""

    @property
    def path(self) -> str:
        """The place in the file, as the page sends it back."""
        return json.dumps(self.where, ensure_ascii=False)

    @property
    def number(self) -> int:
        """Which of its list it is, from 0."""
        return self.where[-1] if isinstance(self.where[-1], int) else 0


def form(name: str, data: Data, only: tuple[str, ...] = ()) -> tuple[Field, ...]:
    """Return the fields of a file."""
    keys = [key for key in FILES[name].keys if not only or key.name in only]
    return tuple(_field(key, data, ()) for key in keys)


def desk_form(data: Data, where: Where) -> tuple[Field, ...]:
    """Return the fields of one desk."""
    return _fields(GROUPS["desk"], data, where)


def _fields(group: Group, data: Data, where: Where) -> tuple[Field, ...]:
    return tuple(_field(key, data, where) for key in (*group.keys, CONFIRM))


def _field(key: Key, data: Data, above: Where) -> Field:
    value = data.get(key.name) if isinstance(data, dict) else None
    where = (*above, key.name)
    there = value is not None
    match key.form:
        case Form.IDS:
            return Field(key, where, "ids", "", there, entries=tuple(_ids(value, where)))
        case Form.ENTRIES:
            entries = tuple(_entries(key, value, where))
            return Field(key, where, key.group, "", there, entries=entries)
        case Form.KEYS:
            fields = tuple(_field(each, value or {}, where) for each in GROUPS[key.group].keys)
            return Field(key, where, "keys", "", there, fields=fields)
        case Form.NAMED:
            return Field(key, where, "named", "", there, entries=tuple(_named(value, where)))
    return Field(key, where, key.form.value, text_of(value), there)


def _ids(value: Data | None, where: Where) -> Iterator[Entry]:
    for number, each in enumerate(value if isinstance(value, list) else ()):
        yield Entry((*where, number), "id", text_of(each), text=text_of(each))


def _entries(key: Key, value: Data | None, where: Where) -> Iterator[Entry]:
    for number, each in enumerate(value if isinstance(value, list) else ()):
        own = (*where, number)
        if key.group == "contact":
            yield _contact(each, own)
        elif key.group == "arrow":
            desk = each.get("desk", "") if isinstance(each, dict) else each
            label = each.get("for", "") if isinstance(each, dict) else ""
            field = Field(GROUPS["arrow"].keys[1], (*own, "for"), "text", text_of(label))
            yield Entry(own, "arrow", text_of(desk), (field,), text_of(desk))
        elif isinstance(each, dict) and "goto" in each:
            yield Entry(own, "goto", text_of(each["goto"]), text=text_of(each["goto"]))
        else:
            name = text_of(each.get("when")) if isinstance(each, dict) else text_of(each)
            yield Entry(own, "step", name, _fields(GROUPS["step"], each, own))


def _contact(data: Data, where: Where) -> Entry:
    present = data if isinstance(data, dict) else {}
    kind = next((each for each in CONTACTS if each in present), "phone")
    keys = [
        key
        for key in GROUPS["contact"].keys
        if key.name == kind or key.of == kind or key.name in _EVERYWHERE or key.name in present
    ]
    fields = tuple(_field(key, data, where) for key in (*keys, CONFIRM))
    return Entry(where, "contact", kind, fields)


def _named(value: Data | None, where: Where) -> Iterator[Entry]:
    for name, each in (value if isinstance(value, dict) else {}).items():
        own = (*where, name)
        if isinstance(each, dict):
            yield Entry((*own, "reading"), "named", name, text=text_of(each.get("reading")))
        else:
            yield Entry(own, "named", name, text=text_of(each))


def new_file(name: str, desks: Mapping[str, Data]) -> Value:
    """Return the least that a document needs, for an office to fill in."""
    ids = list(desks)[:3]
    title = _("Type the title here")
    if name == "flowchart.yaml":
        return {"title": title, "flow": [{"when": _("Type the situation here"), "go": ids}]}
    if name == "readings.yaml":
        return {"readings": {_("word"): _("reading")}}
    return {"title": title, "desks": ids}


def doubts(name: str, data: Data, where: Where = ()) -> Iterator[Entry]:
    """Yield every ``confirm`` of a file."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in pairs if isinstance(data, dict | list) else ():
        if step == CONFIRM.name:
            yield Entry((*where, step), "doubt", name, text=text_of(value))
        elif not isinstance(value, str):
            yield from doubts(name, value, (*where, step))
