"""The data format: which keys stand under which, in every file of a data folder."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.report import Origin
from leaflet.source.tree import MappingNode, Node, Scalar, SequenceNode

Shape = Mapping[str, "Shape"]
"""What stands under a key: further keys by name, ``*`` any key, ``-`` the items of a list.

An empty one is a text, or a list of texts.
"""

TEXT: Final[Shape] = {}
ID: Final[Shape] = {"": TEXT}  # the id of a desk; no key is empty
CONTACTS: Final = ("phone", "line", "url", "email", "fax", "visit", "chat", "sns", "post")
"""The keys that say how a desk is reached; a contact has exactly one of them."""
CONTACT: Final[Shape] = dict.fromkeys((*CONTACTS, "id", "reading", "hours", "note", "qr"), TEXT)
LABELLED: Final = ("audience", "languages", "hours", "closed", "fee", "booking", "access")
"""The keys of a desk that are printed as lines with a label."""
DESK: Final[Shape] = {
    **dict.fromkeys(("name", "short", "also", "operator", "action", "emergency"), TEXT),
    "contacts": {"-": CONTACT},
    **dict.fromkeys((*LABELLED, "summary", "note", "checked", "until", "source"), TEXT),
}
REGISTER: Final[Shape] = {"desks": {"*": DESK}}
EDITION: Final[Shape] = {
    **dict.fromkeys(("as_of", "publisher", "imprint", "hosts"), TEXT),
    "rules": {"*": TEXT},
}
ARROW: Final[Shape] = {"desk": TEXT, "for": TEXT}
_steps: dict[str, Shape] = {}
STEP: Final[Shape] = {"when": TEXT, "then": _steps, "go": {"-": ARROW}, "id": TEXT}
GOTO: Final[Shape] = {"goto": TEXT}
_steps["-"] = {**STEP, **GOTO}
FLOWCHART: Final[Shape] = {
    "title": TEXT,
    "lead": TEXT,
    "legend": {"-": TEXT},
    "legend_note": TEXT,
    "flow": {"-": STEP},
    "notes": {"-": TEXT},
}
COLUMNS: Final[Shape] = dict.fromkeys(("name", "operator", "contacts", "summary"), TEXT)
STRIP: Final[Shape] = {
    "title": TEXT,
    "label": TEXT,
    "lead": TEXT,
    "desks": {"-": ID},
    "notes": {"-": TEXT},
}
HANDOUT: Final[Shape] = {**STRIP, "columns": COLUMNS}
LETTER: Final[Shape] = {**STRIP, "sender": TEXT, "body": TEXT}
SIDE: Final[Shape] = {"title": TEXT, "desks": {"-": ID}}
CARD: Final[Shape] = {**SIDE, "lead": TEXT, "back": SIDE}
READING: Final[Shape] = {"reading": TEXT}
READINGS: Final[Shape] = {"unbroken": TEXT, "readings": {"*": READING}}

WAYS: Final = ("then", "go", "goto")
"""The keys that say where a step leads; it has exactly one of them."""
_ID: Final = re.compile("[A-Za-z0-9-]+")
CONFIRM: Final = "confirm"
"""A doubt to settle before printing; any entry may carry one."""
_ALL: Final = (
    *(EDITION, REGISTER, DESK, CONTACT, FLOWCHART, STEP, GOTO, ARROW),
    *(HANDOUT, CARD, STRIP, LETTER),
)
KEYS: Final = frozenset((CONFIRM, *READINGS, *READING)).union(*_ALL)
"""Every key of the data format, whatever its place."""


def misfits(shape: Shape, node: Node, beside: Shape = TEXT) -> Iterator[Origin]:
    """Yield the places where a tree has not the shape.

    That is an unknown key, a text where keys are expected or the other way round, an id that is
    none, a step without its question, or a key that ended up in the paragraphs above it.
    ``beside`` are the keys that may stand beside this node.
    """
    if isinstance(node, Scalar):
        yield from _misfits_of_text(shape, node, beside)
    elif isinstance(node, SequenceNode):
        item = shape.get("-", None if shape else TEXT)
        if item is None:
            yield node.origin
            return
        for each in node.items:
            yield from misfits(ID if isinstance(each, Scalar) and item is ARROW else item, each)
    elif isinstance(node, MappingNode):
        yield from _misfits_of_keys(shape, node)


def _misfits_of_keys(shape: Shape, node: MappingNode) -> Iterator[Origin]:
    entries = [entry for entry in node.entries if entry.key.text != CONFIRM]
    keys = {entry.key.text for entry in entries}
    if "when" in shape and keys and (keys.isdisjoint(("when", "goto")) or {"then", "go"} <= keys):
        yield node.origin
    for entry in entries:
        under = shape.get(entry.key.text, shape.get("*"))
        if under is None or (under is DESK and "。" in entry.key.text):
            yield entry.key.origin
        else:
            yield from misfits(under, entry.value, shape)


def _misfits_of_text(shape: Shape, node: Scalar, beside: Shape) -> Iterator[Origin]:
    item = shape.get("-", shape)
    if shape is ID:
        if not _ID.fullmatch(node.text):
            yield node.origin
    elif item is ID or item is ARROW:  # a text in place of a list
        if " -" in node.text:
            yield node.origin
    elif (node.text and item is not READING and item) or (node.text[:1] == "｜" and not node.style):
        yield node.origin
    elif node.style == "|":
        place = 0
        for line in node.text.splitlines(keepends=True):
            if line.strip().partition(":")[0] in beside and ":" in line:
                yield node.at(place + len(line) - len(line.lstrip()))
            place += len(line)


def size(node: Node | None) -> int:
    """Return the number of keys and texts in a tree."""
    if isinstance(node, SequenceNode):
        return sum(map(size, node.items))
    if isinstance(node, MappingNode):
        return sum(size(entry.value) + 1 for entry in node.entries)
    return int(isinstance(node, Scalar) and node.text != "")
