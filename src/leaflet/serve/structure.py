"""What the buttons of a form do to a file: add, duplicate, remove and move entries."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from leaflet.edit.spans import Data
from leaflet.edit.splice import insert, move, read_data, remove, rename, set_value, value_at
from leaflet.edit.written import Value
from leaflet.language import _
from leaflet.model.load import DESKS
from leaflet.schema.files import FILES
from leaflet.schema.register import CONTACTS
from leaflet.serve.fields import new_file
from leaflet.serve.history import Edit
from leaflet.serve.values import Where, add, at

Asked = Mapping[str, str]
_ID: Final = re.compile(r"[A-Za-z0-9-]+")


class RefusedError(Exception):
    """What was asked cannot be done; the message says what to type instead."""


def edits(action: str, name: str, where: Where, asked: Asked, desks: Data) -> Mapping[str, Edit]:
    """Return the edits by file that do what a button says. Raises RefusedError."""
    if action == "rename":
        return _renamed(where, asked)
    if action not in _ACTIONS:
        raise RefusedError(_("There is no such button."))
    edit = _ACTIONS[action]
    return {name: lambda data: edit(data, name, where, asked, desks)}


def _remove(data: bytes, _name: str, where: Where, _asked: Asked, _desks: Data) -> bytes:
    return remove(data, where)


def _move(data: bytes, _name: str, where: Where, asked: Asked, _desks: Data) -> bytes:
    return move(data, where, int(asked["to"]))


def _create(_data: bytes, name: str, _where: Where, _asked: Asked, desks: Data) -> bytes:
    found = at(desks, ("desks",))
    content = new_file(name, found if isinstance(found, dict) else {})
    assert isinstance(content, Mapping)
    data = b""
    for key, value in content.items():
        data = insert(data, (key,), value)
    return data


def _desk(data: bytes, name: str, _where: Where, asked: Asked, _desks: Data) -> bytes:
    contacts: list[Value] = [{"phone": ""}]
    value: dict[str, Value] = {"name": _typed(asked, "name"), "contacts": contacts}
    return add(data, name, ("desks", _new_id(data, asked.get("id", ""))), value)


def _duplicate(data: bytes, _name: str, where: Where, _asked: Asked, _desks: Data) -> bytes:
    said = read_data(data)
    parent = value_at(said, where[:-1])
    if isinstance(where[-1], int):
        return insert(data, (*where[:-1], where[-1] + 1), _copied(value_at(said, where)))
    number = list(parent).index(where[-1])
    name = _new_id(data, f"{where[-1]}-2")
    return insert(data, (*where[:-1], name), _copied(value_at(said, where)), before=number + 1)


def _copied(data: Data) -> Value:
    return data


def _item(data: bytes, name: str, where: Where, asked: Asked, desks: Data) -> bytes:
    """Return the file with a new item at the end of a list."""
    value = _new_item(asked, desks)
    parent = at(read_data(data), where)
    if parent is None:
        return add(data, name, where, [value])
    return insert(data, (*where, len(parent)), value)


def _new_item(asked: Asked, desks: Data) -> Value:
    kind = asked.get("kind", "")
    if kind in CONTACTS:
        return {kind: ""}
    if kind == "step":
        return {"when": _typed(asked, "when"), "go": [_known(asked, desks)]}
    return _known(asked, desks)


def _goto(data: bytes, name: str, where: Where, asked: Asked, _desks: Data) -> bytes:
    """Return the file with a branch that leads back to a step, which gets an id if it has none."""
    said = read_data(data)
    target = tuple(int(step) if step.isdecimal() else step for step in asked["to"].split("/"))
    found = value_at(said, target)
    if not isinstance(found, dict):
        raise RefusedError(_("Choose a question."))
    label = found.get("id")
    if not isinstance(label, str):
        label = f"step-{'-'.join(str(step + 1) for step in target if isinstance(step, int))}"
        data = add(data, name, (*target, "id"), label)
    parent = at(read_data(data), where)
    if parent is None:
        return add(data, name, where, [{"goto": label}])
    return insert(data, (*where, len(parent)), {"goto": label})


def _branch(data: bytes, name: str, where: Where, asked: Asked, _desks: Data) -> bytes:
    """Return the file with a question between a step and the desks it leads to."""
    go = at(read_data(data), (*where, "go"))
    if go is None:
        raise KeyError(where)
    question: dict[str, Value] = {"when": _typed(asked, "when"), "go": _copied(go)}
    data = add(data, name, (*where, "then"), [question])
    return remove(data, (*where, "go"))


def _choose(data: bytes, _name: str, where: Where, asked: Asked, desks: Data) -> bytes:
    """Return the file with another desk at a place."""
    if isinstance(at(read_data(data), where), dict):
        where = (*where, "desk")
    return set_value(data, where, _known(asked, desks))


def _named(data: bytes, _name: str, where: Where, asked: Asked, _desks: Data) -> bytes:
    """Return the file with a new word and its reading, or a new rule."""
    word, value = _typed(asked, "word"), _typed(asked, "value")
    if not data.strip():
        return insert(data, where, {word: value})
    said = at(read_data(data), where)
    if said is None:
        return insert(data, where, {word: value})
    if isinstance(said, dict) and word in said:
        raise RefusedError(_("“{word}” is there already.").format(word=word))
    return insert(data, (*where, word), value)


_ACTIONS: Final[Mapping[str, Callable[[bytes, str, Where, Asked, Data], bytes]]] = {
    "remove": _remove,
    "move": _move,
    "create": _create,
    "desk": _desk,
    "duplicate": _duplicate,
    "item": _item,
    "goto": _goto,
    "branch": _branch,
    "choose": _choose,
    "named": _named,
}


def _typed(asked: Asked, key: str) -> str:
    text = " ".join(asked.get(key, "").split())
    if not text:
        raise RefusedError(_("Type a text first."))
    return text


def _known(asked: Asked, desks: Data) -> str:
    found = at(desks, ("desks",))
    name = asked.get("desk", "")
    if not isinstance(found, dict) or name not in found:
        raise RefusedError(_("Choose a desk; if there is none yet, add it under Desks first."))
    return name


def _new_id(data: bytes, wanted: str) -> str:
    """Return an id that no desk has."""
    found = at(read_data(data), ("desks",)) if data.strip() else {}
    there = found if isinstance(found, dict) else {}
    wanted = wanted.strip()
    if wanted and not _ID.fullmatch(wanted):
        raise RefusedError(_("An id has letters, digits and hyphens only, as kodomo-110."))
    stem = re.sub(r"-\d+$", "", wanted) if wanted in there else wanted
    names = [wanted] if wanted else []
    names += [f"{stem or 'desk'}-{number}" for number in range(2 if stem else 1, len(there) + 3)]
    return next(each for each in names if each not in there)


def _renamed(where: Where, asked: Asked) -> Mapping[str, Edit]:
    """Return the edits that give a desk another id, also wherever it is named."""
    old, new = str(where[-1]), asked.get("id", "").strip()
    if not _ID.fullmatch(new):
        raise RefusedError(_("An id has letters, digits and hyphens only, as kodomo-110."))

    def register(data: bytes) -> bytes:
        if new != old and at(read_data(data), ("desks", new)) is not None:
            raise RefusedError(_("“{word}” is there already.").format(word=new))
        return rename(data, ("desks", old), new)

    def document(data: bytes) -> bytes:
        if data.strip():
            for place in [*_uses(read_data(data), old)]:
                data = set_value(data, place, new)
        return data

    return {DESKS: register} | {name: document for name in FILES if name != DESKS}


def _uses(data: Data, desk: str, where: Where = ()) -> list[Where]:
    """Return the places where a document names a desk."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[Where] = []
    for step, value in pairs if isinstance(data, dict | list) else ():
        own = (*where, step)
        lists = isinstance(step, int) and where and where[-1] in ("desks", "go")
        if value == desk and (lists or step == "desk"):
            found.append(own)
        elif not isinstance(value, str):
            found += _uses(value, desk, own)
    return found
