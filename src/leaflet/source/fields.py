"""Reads the keys of an entry; reports what is missing, unknown, empty or of another kind."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.schema.files import CONFIRM
from leaflet.schema.register import CONTACTS
from leaflet.schema.shape import KEYS
from leaflet.schema.vocabulary import meant, proposal
from leaflet.source.lines import as_value, short
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode, Unread

_ITEM: Final = re.compile(r"[A-Za-z0-9-]+")
_SWITCH: Final = {"yes": True, "true": True, "no": False, "false": False}
_SEPARATOR: Final = r"[\s、，,;；]+"


class Fields:
    """The keys of one entry; what is wrong with them goes into the report.

    ``where`` is the place of the key above the entry, at which a missing key is reported.
    """

    def __init__(self, node: Node | None, where: Origin, known: Collection[str], report: Report):
        """Report unknown keys and every ``confirm``; a node that is not a mapping has no fields."""
        self.where = where
        self.report = report
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        self._needed: set[str] = set()
        self._strangers: list[Entry] = []
        self.readable = is_mapping(node, where, known, report)
        if not isinstance(node, MappingNode):
            return
        strangers = self._strangers
        for entry in node.entries:
            if entry.key.text == CONFIRM.name:
                confirm(entry, report)
            elif entry.key.text in known:
                self._values[entry.key.text] = entry.value
                self._keys[entry.key.text] = entry.key
            else:
                strangers.append(entry)
        for entry in strangers:
            self._unknown(entry, known)

    def _unknown(self, entry: Entry, known: Collection[str]) -> None:
        """Report a key, and read it as the one that was meant, so that its value is checked."""
        word = entry.key.text
        message = _("There is no key “{key}” here.").format(key=short(word))
        found, hint = meant(word, known), proposal(word, known)
        inner = entry.value.entries if isinstance(entry.value, MappingNode) else ()
        read = [Entry(replace(entry.key, text=found), entry.value)] if found else []
        if not found and (read := [each for each in inner if each.key.text in known]):
            hint = _("Delete this line, and begin the lines below it where it begins.")
        self.report.error("unknown-key", entry.key.origin, message, hint)
        for each in read:
            self._values.setdefault(each.key.text, each.value)
            self._keys.setdefault(each.key.text, each.key)

    def __contains__(self, key: str) -> bool:
        """Return whether the key is there."""
        return key in self._values

    @property
    def misnamed(self) -> bool:
        """Whether a key is unknown here, which was reported."""
        return bool(self._strangers)

    def misplaces(self, keys: Collection[str]) -> bool:
        """Return whether a key that is unknown here is one of these, or means one of them."""
        return any(meant(entry.key.text, keys) for entry in self._strangers)

    def place(self, key: str) -> Origin:
        """Return the place of a key, or of the entry where the key is missing."""
        return self._keys[key].origin if key in self._keys else self.where

    def node(self, key: str) -> Node | None:
        """Return the value of a key, of whatever kind."""
        return self._values.get(key)

    def need_node(self, key: str) -> Node | None:
        """Return the value of a required key, of whatever kind."""
        return self._values[key] if self._required(key) else None

    def need(self, key: str) -> Scalar | None:
        """Return the text of a required key."""
        return self.text(key) if self._required(key) else None

    def text(self, key: str) -> Scalar | None:
        """Return the text of an optional key."""
        node = self._values.get(key)
        if node is None:
            return None
        return text_of(node, self.place(key), self.report, key, needed=key in self._needed)

    def need_items(self, key: str, *, ids: bool = False) -> tuple[Node, ...]:
        """Return the items of a required list."""
        return self.items(key, ids=ids) if self._required(key) else ()

    def items(self, key: str, *, ids: bool = False) -> tuple[Node, ...]:
        """Return the items of an optional list.

        One text that names several ``ids`` is reported, and split, so that the ids are checked.
        """
        node = self._values.get(key)
        if node is None:
            return ()
        if is_empty(node, self.place(key), self.report, key, needed=key in self._needed):
            return ()
        if isinstance(node, SequenceNode):
            return node.items
        if isinstance(node, Unread):
            return ()
        pieces = _pieces(node) if ids and isinstance(node, Scalar) else ()
        below = node.origin.line > self.place(key).line
        hint = _("Begin each item on a line of its own: a hyphen, a space, the text.")
        if isinstance(node, MappingNode) and node.entries:
            hint = _("Begin each item with a hyphen, and leave its colon out: - {text}").format(
                text=short(node.entries[0].key.text)
            )
        if pieces and not below:
            written = f"{key}: [{', '.join(piece.text for piece in pieces)}]"
            hint = _("Type {text}").format(text=written)
        self.report.error("kind", node.origin, _("“{key}” is a list.").format(key=key), hint)
        return pieces

    def texts(self, key: str) -> tuple[Scalar, ...]:
        """Return the texts of a list, or a single text."""
        node = self._values.get(key)
        if isinstance(node, Scalar):
            text = self.text(key)
            return () if text is None else (text,)
        found = (text_of(item, item.origin, self.report, key) for item in self.items(key))
        return tuple(text for text in found if text is not None)

    def switch(self, key: str, default: bool) -> bool:
        """Return whether a key says ``yes``; ``default`` where it is missing or says neither.

        ``true`` is what editors offer for it.
        """
        text = self.text(key)
        if text is None:
            return default
        if (said := text.text.lower()) in _SWITCH:
            return _SWITCH[said]
        message = _("“{text}” is neither yes nor no.").format(text=short(text.text))
        hint = _("Type {text}").format(text=f"{key}: yes / {key}: no")
        self.report.error("kind", text.origin, message, hint)
        return default

    def _required(self, key: str) -> bool:
        self._needed.add(key)
        if key not in self._values and self.readable:
            _report_missing(key, self.where, self.report)
        return key in self._values


def _report_missing(key: str, where: Origin, report: Report) -> None:
    message = _("The key “{key}” is missing here.").format(key=key)
    report.error("missing-key", where, message, _("Add a line: {key}: …").format(key=key))


def _pieces(text: Scalar) -> tuple[Scalar, ...]:
    """Return the ids that a text names one after the other, or nothing if it has other words."""
    found = tuple(_ITEM.finditer(text.text.strip("[] ［］")))
    if "".join(item[0] for item in found) != re.sub(_SEPARATOR, "", text.text).strip("[]［］"):
        return ()
    start = len(text.text) - len(text.text.lstrip("[ ［"))
    return tuple(Scalar(item[0], text.at(start + item.start()), "", text.source) for item in found)


def is_mapping(node: Node | None, where: Origin, known: Collection[str], report: Report) -> bool:
    """Return whether the node is a mapping; report what it is instead."""
    if node is None or isinstance(node, Unread):
        return False
    if _holds_nothing(node):
        report.error(
            "empty", where, _("There is nothing here."), _("Type a value, or delete the line.")
        )
        return False
    if isinstance(node, MappingNode):
        return True
    report.error(
        "kind",
        node.origin,
        _("Keys and values are expected here."),
        _("Possible keys: {names}").format(names=", ".join(known))
        if known
        else _("Type a name and a colon, and below it, indented further, what belongs to it."),
    )
    return False


def _holds_nothing(node: Node) -> bool:
    if isinstance(node, Scalar | Unread):
        return isinstance(node, Scalar) and not node.text.strip()
    return not (node.items if isinstance(node, SequenceNode) else node.entries)


def is_empty(node: Node, where: Origin, report: Report, key: str, *, needed: bool = False) -> bool:
    """Return whether a key has no value, and report it; a ``needed`` key cannot be deleted."""
    if not _holds_nothing(node):
        return False
    message = _("“{key}” is empty.").format(key=short(key))
    hint = _("Type a value, or delete the line.")
    if key in CONTACTS:
        hint = _("Type a value, or delete the whole contact, with its hyphen.")
    if needed:
        hint = _("Type what belongs here; {key} is always needed.").format(key=key)
    report.error("empty", where, message, hint)
    return True


def text_of(
    node: Node, where: Origin, report: Report, key: str, *, needed: bool = False
) -> Scalar | None:
    """Return a node that must be a text, or report what it is instead."""
    if is_empty(node, where, report, key, needed=needed):
        return None
    if isinstance(node, Scalar):
        return node
    if isinstance(node, Unread):
        return None
    report.error(
        "kind",
        node.origin,
        _("“{key}” is a text, not a list.").format(key=short(key))
        if isinstance(node, SequenceNode)
        else _("“{key}” is a text; it has no keys of its own.").format(key=short(key)),
        _as_text(node, key),
    )
    return None


def _as_text(node: Node, key: str) -> str:
    """Return the hint for what stands in place of a text."""
    items = node.items if isinstance(node, SequenceNode) else ()
    if len(items) == 1 and isinstance(items[0], Scalar):
        return _("Type {text}").format(text=f"{key}: {as_value(items[0].text)}")
    if items and key in CONTACTS:
        return _("Begin a contact of its own for each: - {key}: …").format(key=key)
    return _("Quote the text if its brackets or colons are to be printed.")


def under(root: Node, key: str, report: Report) -> tuple[Node | None, Origin]:
    """Return the value of the one key of a file, and the place of the key.

    If the file has no key of the data format, the line of that key was forgotten, and the file
    itself is its value.
    """
    fields = outermost(root, (key,), report)
    if fields is None:
        return root, root.origin
    return fields.need_node(key), fields.place(key)


def outermost(root: Node, known: tuple[str, ...], report: Report) -> Fields | None:
    """Return the outermost keys of a file, or None where the line of the last one was forgotten."""
    words = [entry.key.text for entry in root.entries] if isinstance(root, MappingNode) else []
    if words and KEYS.isdisjoint(words) and not any(meant(word, known) for word in words):
        _report_missing(known[-1], root.origin, report)
        return None
    return Fields(root, root.origin, known, report)


def entries(
    node: Node | None, where: Origin, report: Report, *, doubts: bool = True
) -> Iterator[tuple[Scalar, Node]]:
    """Yield the keys and values of a mapping whose keys are the user's own.

    A key ``confirm`` is a doubt, or one of these keys where there can be no ``doubts``.
    """
    if not is_mapping(node, where, (), report) or not isinstance(node, MappingNode):
        return
    for entry in node.entries:
        if doubts and entry.key.text == CONFIRM.name:
            confirm(entry, report)
        else:
            yield entry.key, entry.value


def confirm(entry: Entry, report: Report) -> None:
    """Report a doubt that the office wrote down; it is never printed."""
    node = entry.value
    if is_empty(node, entry.key.origin, report, CONFIRM.name):
        return
    doubts = node.items if isinstance(node, SequenceNode) else (node,)
    for doubt in doubts:
        text = text_of(doubt, doubt.origin, report, CONFIRM.name)
        if text is not None:
            report.warning(
                "confirm",
                text.origin,
                _("To be settled before printing: {text}").format(
                    text=" ".join(text.text.split("\n")).strip()
                ),
                _("When it is settled, delete the key confirm."),
            )
