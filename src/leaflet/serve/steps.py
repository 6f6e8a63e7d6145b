"""What the buttons and fields of a form do to the files."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from leaflet.edit.history import Edit
from leaflet.edit.keyed import add, at, put
from leaflet.edit.spans import Data, Where
from leaflet.edit.splice import (
    carry,
    insert,
    move,
    read_data,
    remove,
    rename,
    set_value,
    value_at,
)
from leaflet.edit.written import Value
from leaflet.exchange.references import mentions
from leaflet.language import _
from leaflet.model.load import DESKS
from leaflet.schema.files import FILES
from leaflet.schema.register import CONTACTS

_ID: Final = re.compile(r"[A-Za-z0-9-]+")


class RefusedError(Exception):
    """What was asked cannot be done; the message says what to type instead."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page asks: the file, the place in it, what was typed, and the desks there are."""

    name: str
    where: Where
    form: Mapping[str, str]
    desks: Callable[[], Mapping[str, Data]]

    def typed(self, key: str) -> str:
        """Return a text on one line; RefusedError where nothing is typed."""
        text = " ".join(self.form.get(key, "").split())
        if not text:
            raise RefusedError(_("Type a text first."))
        return text

    def desk(self) -> str:
        """Return the id of the chosen desk. Raises RefusedError."""
        name = self.form.get("to", "")
        if name not in self.desks():
            text = _("Choose a desk; if there is none yet, add it under Desks first.")
            raise RefusedError(text)
        return name

    def step(self, data: Data) -> Where:
        """Return the place of the chosen question. Raises RefusedError."""
        steps = self.form.get("to", "").split("/")
        where = tuple(int(step) if step.isdecimal() else step for step in steps)
        if at(data, where) is None:
            raise RefusedError(_("Choose a question."))
        return where


def edits(action: str, asked: Asked) -> Mapping[str, Edit]:
    """Return the edits by file that do what a button says. Raises RefusedError and KeyError."""
    if action == "rename":
        return _renamed(str(asked.where[-1]), asked.form.get("id", "").strip())
    take = _ACTIONS[action]
    return {asked.name: lambda data: take(data, asked)}


def _create(data: bytes, asked: Asked) -> bytes:
    """Return a new file with the least that its document needs, for an office to fill in."""
    title, ids = _("Type the title here"), list(asked.desks())[:3]
    content: dict[str, Value] = {"title": title, "desks": ids}
    if asked.name == "flowchart.yaml":
        content = {"title": title, "flow": [{"when": _("Type the situation here"), "go": ids}]}
    if asked.name == "readings.yaml":
        content = {"readings": {_("word"): _("reading")}}
    for key, value in content.items():
        data = insert(data, (key,), value)
    return data


def _desk(data: bytes, asked: Asked) -> bytes:
    contacts: list[Value] = [{"phone": ""}]
    value: dict[str, Value] = {"name": asked.typed("name"), "contacts": contacts}
    return add(data, asked.name, ("desks", _new_id(data, asked.form.get("id", ""))), value)


def _duplicate(data: bytes, asked: Asked) -> bytes:
    said = read_data(data)
    number = list(value_at(said, asked.where[:-1])).index(str(asked.where[-1]))
    place = (*asked.where[:-1], _new_id(data, f"{asked.where[-1]}-2"))
    return insert(data, place, value_at(said, asked.where), before=number + 1)


def _item(data: bytes, asked: Asked) -> bytes:
    """Return the file with a new item at the end of a list."""
    kind = asked.form.get("kind", "")
    if kind in CONTACTS:
        return _listed(data, asked, {kind: ""})
    if kind == "step":
        return _listed(data, asked, {"when": asked.typed("when"), "go": [asked.desk()]})
    return _listed(data, asked, asked.desk())


def _listed(data: bytes, asked: Asked, value: Value) -> bytes:
    parent = at(read_data(data), asked.where)
    if parent is None:
        return add(data, asked.name, asked.where, [value])
    return insert(data, (*asked.where, len(parent)), value)


def _goto(data: bytes, asked: Asked) -> bytes:
    """Return the file with a branch that leads back to a step, which gets an id if it has none."""
    said = read_data(data)
    target = asked.step(said)
    label = at(said, (*target, "id"))
    if not isinstance(label, str):
        label = f"step-{'-'.join(str(step + 1) for step in target if isinstance(step, int))}"
        data = add(data, asked.name, (*target, "id"), label)
    return _listed(data, asked, {"goto": label})


def _branch(data: bytes, asked: Asked) -> bytes:
    """Return the file with a question between a step and the desks it leads to."""
    go = value_at(read_data(data), (*asked.where, "go"))
    question: dict[str, Value] = {"when": asked.typed("when"), "go": go}
    data = add(data, asked.name, (*asked.where, "then"), [question])
    return remove(data, (*asked.where, "go"))


def _into(data: bytes, asked: Asked) -> bytes:
    """Return the file with a question, and all below it, as the last one below another."""
    if asked.form.get("to") == "flow":
        return carry(data, asked.where, ("flow",))
    return carry(data, asked.where, (*asked.step(read_data(data)), "then"))


def _choose(data: bytes, asked: Asked) -> bytes:
    """Return the file with another desk at a place."""
    paired = isinstance(at(read_data(data), asked.where), dict)
    where = (*asked.where, "desk") if paired else asked.where
    return set_value(data, where, asked.desk())


def _named(data: bytes, asked: Asked) -> bytes:
    """Return the file with a new word and its reading, or a new rule."""
    word, value = asked.typed("word"), asked.typed("value")
    said = at(read_data(data), asked.where) if data.strip() else None
    if not isinstance(said, dict):
        return insert(data, asked.where, {word: value})
    if word in said:
        raise RefusedError(_("“{word}” is there already.").format(word=word))
    return insert(data, (*asked.where, word), value)


_ACTIONS: Final[Mapping[str, Callable[[bytes, Asked], bytes]]] = {
    "set": lambda data, asked: put(data, asked.name, asked.where, asked.form["value"]),
    "remove": lambda data, asked: remove(data, asked.where),
    "move": lambda data, asked: move(data, asked.where, int(asked.form["to"])),
    "create": _create,
    "desk": _desk,
    "duplicate": _duplicate,
    "item": _item,
    "goto": _goto,
    "branch": _branch,
    "into": _into,
    "choose": _choose,
    "named": _named,
}


def _checked(id: str) -> str:
    if not _ID.fullmatch(id):
        raise RefusedError(_("An id has letters, digits and hyphens only, as kodomo-110."))
    return id


def _new_id(data: bytes, wanted: str) -> str:
    """Return an id that no desk has."""
    there = at(read_data(data), ("desks",)) if data.strip() else None
    taken = there if isinstance(there, dict) else {}
    wanted = _checked(wanted.strip() or "desk-1")
    stem = re.sub(r"-\d+$", "", wanted)
    names = [wanted, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return next(each for each in names if each not in taken)


def _renamed(old: str, new: str) -> Mapping[str, Edit]:
    """Return the edits that give a desk another id, also wherever it is named."""
    _checked(new)

    def register(data: bytes) -> bytes:
        if new != old and at(read_data(data), ("desks", new)) is not None:
            raise RefusedError(_("“{word}” is there already.").format(word=new))
        return rename(data, ("desks", old), new)

    def document(data: bytes) -> bytes:
        for place in mentions(read_data(data), old) if data.strip() else ():
            data = set_value(data, place, new)
        return data

    return {DESKS: register} | {name: document for name in FILES if name != DESKS}
