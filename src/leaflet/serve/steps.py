"""What the buttons and fields of a form do to the files."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from leaflet.edit import splice
from leaflet.edit.history import ConflictError, Edit, becomes
from leaflet.edit.keyed import add, at, put
from leaflet.edit.rewrite import edited
from leaflet.edit.spans import Data, Where
from leaflet.exchange.references import mentions, without
from leaflet.language import _
from leaflet.model.accepting import accept
from leaflet.model.lacking import sentence
from leaflet.model.load import DESKS
from leaflet.model.proposals import Proposal
from leaflet.schema.files import CONTACTS, FILES
from leaflet.schema.vocabulary import NAME


class RefusedError(Exception):
    """A step or a command cannot be taken; the message says what to do instead."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """A form as it was sent: its file, the place in it, what was typed, and all desks."""

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


def edits(action: str, sent: Submitted) -> Mapping[str, Edit]:
    """Return the edits of a button, by file. Raises RefusedError and KeyError."""
    if action == "remove" and sent.name == DESKS and len(sent.where) == 2:
        return _struck(sent.where)
    take = _ACTIONS[action]
    return {sent.name: lambda data: take(data, sent)}


def accepted(
    sent: Submitted, proposed: Sequence[Proposal], files: Mapping[str, bytes]
) -> Mapping[str, Edit]:
    """Return the edits that write all proposed readings, or one as it was typed.

    Raises RefusedError and ConflictError.
    """
    if number := sent.form.get("number"):
        one, value = proposed[int(number)], sent.typed("value")
        if sentence(one.lack) != sent.form["sentence"]:
            raise ConflictError
        entry = (one.entry[0], value) if one.entry else None
        proposed = [
            replace(one, entry=entry, inline="" if entry else value, others=(), guess=False)
        ]
    done = accept(files, [each for each in proposed if each.reading])
    if not done.files:
        raise RefusedError(_("It cannot be written there; type the furigana into the text itself."))
    return {name: becomes(data) for name, data in done.files.items()}


def _create(data: bytes, sent: Submitted) -> bytes:
    """Return a new file with what its document needs; texts are empty, so that none is printed."""
    ids: list[Data] = [*islice(sent.desks(), 3)]
    flow: Data = [{"when": "", "go": ids}]
    key, value = ("flow", flow) if sent.name == "flowchart.yaml" else ("desks", ids)
    return add(add(data, sent.name, ("title",), ""), sent.name, (key,), value)


def _desk(data: bytes, sent: Submitted) -> bytes:
    contacts: list[Data] = [{"phone": ""}]
    value: dict[str, Data] = {"name": sent.typed("name"), "contacts": contacts}
    return add(data, sent.name, ("desks", _new_id(data, sent.form.get("id", ""))), value)


def _duplicate(data: bytes, sent: Submitted) -> bytes:
    return splice.duplicate(data, sent.where, _new_id(data, f"{sent.where[-1]}-2"))


def _item(data: bytes, sent: Submitted) -> bytes:
    """Return the file with a new item at the end of a list."""
    kind = sent.form.get("kind", "")
    if kind in CONTACTS:
        return _listed(data, sent, {kind: ""})
    if kind == "step":
        return _listed(data, sent, {"when": sent.typed("when"), "go": [sent.desk()]})
    return _listed(data, sent, sent.desk())


def _listed(data: bytes, sent: Submitted, value: Data) -> bytes:
    there = at(splice.read_data(data), sent.where) or ()
    return add(data, sent.name, (*sent.where, len(there)), value)


def _print(data: bytes, sent: Submitted) -> bytes:
    """Return a document with a desk as its last, or without it where it has that already."""
    desk = sent.desk()
    rest = _without(data, desk)
    return _listed(data, sent, desk) if rest == data else rest


def _goto(data: bytes, sent: Submitted) -> bytes:
    """Return the file with a branch that leads back to a step, which gets an id if it has none."""
    said = splice.read_data(data)
    target = sent.step(said)
    label = at(said, (*target, "id"))
    if not isinstance(label, str):
        label = f"step-{'-'.join(str(step + 1) for step in target if isinstance(step, int))}"
        data = add(data, sent.name, (*target, "id"), label)
    return _listed(data, sent, {"goto": label})


def _branch(data: bytes, sent: Submitted) -> bytes:
    """Return the file with a question between a step and the desks it leads to."""
    go = splice.value_at(splice.read_data(data), (*sent.where, "go"))
    question: dict[str, Data] = {"when": sent.typed("when"), "go": go}
    data = add(data, sent.name, (*sent.where, "then"), [question])
    return splice.remove(data, (*sent.where, "go"))


def _into(data: bytes, sent: Submitted) -> bytes:
    """Return the file with a question, and all below it, as the last one below another."""
    if sent.form.get("to") == "flow":
        return splice.carry(data, sent.where, ("flow",))
    return splice.carry(data, sent.where, (*sent.step(splice.read_data(data)), "then"))


def _choose(data: bytes, sent: Submitted) -> bytes:
    """Return the file with another desk at a place."""
    paired = isinstance(at(splice.read_data(data), sent.where), dict)
    where = (*sent.where, "desk") if paired else sent.where
    return splice.set_value(data, where, sent.desk())


def _named(data: bytes, sent: Submitted) -> bytes:
    """Return the file with a new word and its reading, or a new rule."""
    word, value = sent.typed("word"), sent.typed("value")
    if at(splice.read_data(data), (*sent.where, word)):
        raise RefusedError(_("“{word}” is there already.").format(word=word))
    return add(data, sent.name, (*sent.where, word), value)


_ACTIONS: Final[Mapping[str, Callable[[bytes, Submitted], bytes]]] = {
    "set": lambda data, sent: put(data, sent.name, sent.where, sent.form["value"]),
    "remove": lambda data, sent: splice.remove(data, sent.where),
    "move": lambda data, sent: splice.move(data, sent.where, int(sent.form["to"])),
    "create": _create,
    "desk": _desk,
    "duplicate": _duplicate,
    "item": _item,
    "print": _print,
    "goto": _goto,
    "branch": _branch,
    "into": _into,
    "choose": _choose,
    "named": _named,
}


def _new_id(data: bytes, wanted: str) -> str:
    """Return an id that no desk has."""
    taken = at(splice.read_data(data), ("desks",)) or ()
    wanted = wanted.strip() or "desk-1"
    if not NAME.fullmatch(wanted):
        text = _("An id has only letters, digits and hyphens, no hyphen first: kodomo-110")
        raise RefusedError(text)
    stem = re.sub(r"-\d+$", "", wanted)
    names = [wanted, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return next(each for each in names if each not in taken)


def _struck(where: Where) -> Mapping[str, Edit]:
    """Return the edits that remove a desk, also from what prints it."""
    desk = str(where[-1])
    documents: dict[str, Edit] = dict.fromkeys(FILES, lambda data: _without(data, desk))
    return documents | {DESKS: lambda data: splice.remove(data, where)}


def _without(data: bytes, desk: str) -> bytes:
    """Return a document without a desk, and without a question that leads to no other."""
    if not any(mentions(splice.read_data(data), desk)):
        return data

    def change(said: Data) -> Data:
        return without({"": said}, {desk})[""] if isinstance(said, dict) else said

    return edited(data, change)
