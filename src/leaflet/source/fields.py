"""Reads the keys of an entry; reports what is missing, unknown, empty or of another kind."""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from leaflet.language import _
from leaflet.report import Origin, Report
from leaflet.schema.files import CONFIRM, CONTACTS
from leaflet.schema.vocabulary import NAME, meant, proposal
from leaflet.source.explain import advice
from leaflet.source.lines import as_value, short
from leaflet.source.misfits import is_headless
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode, Unread

_SWITCH: Final = {"yes": True, "no": False, "true": True, "false": False}  # editors offer true
_SAID: Final = dict.fromkeys("はい あり 有 する on 1 ○ 〇".split(), "yes") | dict.fromkeys(
    "いいえ なし 無 しない off 0 × ✕".split(), "no"
)
"""What staff type for yes and no."""


class Fields:
    """The keys of one entry; what is wrong with them goes into the report.

    ``where`` is the place of the key above the entry, at which a missing key is reported;
    ``unknown`` are the keys that were reported as such.
    """

    def __init__(self, node: Node | None, where: Origin, known: Collection[str], report: Report):
        """Report unknown keys and every ``confirm``; a node that is not a mapping has no fields."""
        self.where = where
        self.report = report
        self.unknown: list[str] = []
        self._entries: dict[str, Entry] = {}
        self.readable = is_mapping(node, where, known, report)
        strangers = []
        for entry in node.entries if isinstance(node, MappingNode) else ():
            if entry.key.text == CONFIRM.name:
                confirm(entry, report)
            elif entry.key.text in known:
                self._entries[entry.key.text] = entry
            else:
                strangers.append(entry)
        for entry in strangers:
            self._report_unknown(entry, known)

    def _report_unknown(self, entry: Entry, known: Collection[str]) -> None:
        """Report a key, and read it as the one that was meant, so that its value is checked."""
        word = entry.key.text
        message = _("There is no key “{key}” here.").format(key=short(word))
        found, hint = meant(word, known), proposal(word, known)
        inner = entry.value.entries if isinstance(entry.value, MappingNode) else ()
        read = {found: entry} if found else {each.key.text: each for each in inner}
        if not found and read.keys() & known:
            hint = _("Delete this line, and begin the lines below it where it begins.")
        elif isinstance(entry.value, Scalar) and entry.value.text in known:
            hint = _("Type {text}").format(text=f"{entry.value.text}: {short(word)}")
        elif found in self._entries:
            hint = _("{key} is here already: delete one of the two.").format(key=found)
            if found in CONTACTS:
                hint = _("Begin a contact of its own for each: - {key}: …").format(key=found)
        self.report.error("unknown-key", entry.key.origin, message, hint)
        self.unknown.append(word)
        self._entries = {key: read[key] for key in read if key in known} | self._entries

    def __contains__(self, key: str) -> bool:
        """Return whether the key is there."""
        return key in self._entries

    def place(self, key: str) -> Origin:
        """Return the place of a key, or of the entry where the key is missing."""
        return self._entries[key].key.origin if key in self._entries else self.where

    def node(self, key: str, *, needed: bool = False) -> Node | None:
        """Return the value of a key, of whatever kind; report a ``needed`` one that is missing."""
        if key in self._entries:
            return self._entries[key].value
        if needed and self.readable:
            message = _("The key “{key}” is missing here.").format(key=key)
            where = self.where._replace(within=(*self.where.within, key))
            hint = _("Add a line: {key}: …").format(key=key)
            self.report.error("missing-key", where, message, hint)
        return None

    def text(self, key: str, *, needed: bool = False) -> Scalar | None:
        """Return the text of a key."""
        node, where = self.node(key, needed=needed), self.place(key)
        return None if node is None else text_of(node, where, self.report, key, needed=needed)

    def items(
        self, key: str, *, needed: bool = False, ids: Callable[[Scalar], list[Scalar]] | None = None
    ) -> tuple[Node, ...]:
        """Return the items of a list.

        One text in place of a list is reported, and split into the ``ids`` that it names.
        """
        node = self.node(key, needed=needed)
        if node is None or isinstance(node, Unread):
            return ()
        if is_empty(node, self.place(key), self.report, key, needed=needed):
            return ()
        if isinstance(node, SequenceNode):
            return node.items
        pieces = ids(node) if ids and isinstance(node, Scalar) else []
        names = [piece.text for piece in pieces]
        hint = _("Begin each item on a line of its own: a hyphen, a space, the text.")
        if isinstance(node, MappingNode):
            first = node.entries[0]
            said = f" {first.value.text}" if isinstance(first.value, Scalar) else ""
            hint = _("Begin each item with a hyphen, and leave its colon out: - {text}").format(
                text=short(f"{first.key.text}{said}".strip())
            )
        elif names and all(map(NAME.fullmatch, names)) and node.origin.line == self.place(key).line:
            hint = _("Type {text}").format(text=f"{key}: [{', '.join(names)}]")
        self.report.error("kind", node.origin, _("“{key}” is a list.").format(key=key), hint)
        return tuple(pieces)

    def texts(self, key: str) -> tuple[Scalar, ...]:
        """Return the texts of a list, or a single text."""
        if isinstance(self.node(key), Scalar):
            found = [self.text(key)]
        else:
            found = [text_of(item, item.origin, self.report, key) for item in self.items(key)]
        return tuple(text for text in found if text is not None)

    def switch(self, key: str, default: bool) -> bool:
        """Return whether a key says ``yes``; ``default`` where it is missing or says neither."""
        text = self.text(key)
        if text is None:
            return default
        if (said := text.text.lower()) in _SWITCH:
            return _SWITCH[said]
        message = _("“{text}” is neither yes nor no.").format(text=short(text.text))
        meant = [_SAID[said]] if said in _SAID else ["yes", "no"]
        hint = _("Type {text}").format(text=" / ".join(f"{key}: {each}" for each in meant))
        self.report.error("kind", text.origin, message, hint)
        return default


def is_mapping(node: Node | None, where: Origin, known: Collection[str], report: Report) -> bool:
    """Return whether the node is a mapping; report what it is instead."""
    if node is None or isinstance(node, Unread):
        return False
    if _holds_nothing(node):
        hint = _("Type a value, or delete the line.")
        report.error("empty", where, _("There is nothing here."), hint)
    elif not isinstance(node, MappingNode):
        hint = _("Type a name and a colon, and below it, indented further, what belongs to it.")
        if known:
            hint = _("Possible keys: {names}").format(names=", ".join(known))
        report.error("kind", node.origin, _("Keys and values are expected here."), hint)
    return isinstance(node, MappingNode) and not _holds_nothing(node)


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
    if isinstance(node, Unread) or is_empty(node, where, report, key, needed=needed):
        return None
    if isinstance(node, Scalar):
        return node
    message = _("“{key}” is a text; it has no keys of its own.")
    hint = _("Quote the text if its brackets or colons are to be printed.")
    if isinstance(node, SequenceNode):
        message = _("“{key}” is a text, not a list.")
        if len(node.items) == 1 and isinstance(node.items[0], Scalar):
            hint = _("Type {text}").format(text=f"{key}: {as_value(node.items[0].text)}")
        elif key in CONTACTS:
            hint = _("Begin a contact of its own for each: - {key}: …").format(key=key)
    report.error("kind", node.origin, message.format(key=short(key)), hint)
    return None


def outermost(root: Node, known: tuple[str, ...], report: Report) -> Fields | None:
    """Return the outermost keys of a file, or None where the line of the last one was forgotten.

    The file itself is then the value of that key.
    """
    if is_headless(root, known):
        key, line = known[-1], root.origin.excerpt
        message = _("The line with “{key}” is missing above this one.").format(key=key)
        report.error("missing-key", root.origin, message, advice(line, f"{key}:\n{line}"))
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
    for doubt in node.items if isinstance(node, SequenceNode) else (node,):
        text = text_of(doubt, doubt.origin, report, CONFIRM.name)
        if text is not None:
            said = " ".join(text.text.split("\n")).strip()
            message = _("To be settled before printing: {text}").format(text=said)
            hint = _("When it is settled, delete the key confirm.")
            report.warning("confirm", text.origin, message, hint)
