"""The data format: which keys stand under which, in every file of a data folder."""

from collections.abc import Mapping
from typing import Final

from leaflet.source.tree import Mapping as Keys
from leaflet.source.tree import Node, Scalar, Sequence

Shape = Mapping[str, "Shape"]
"""What stands under a key: further keys by name, ``*`` any key, ``-`` the items of a list.

An empty one is a text, or a list of texts.
"""

TEXT: Final[Shape] = {}
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
    "desks": {"-": TEXT},
    "notes": {"-": TEXT},
}
HANDOUT: Final[Shape] = {**STRIP, "columns": COLUMNS}
LETTER: Final[Shape] = {**STRIP, "body": TEXT}
SIDE: Final[Shape] = {"title": TEXT, "desks": {"-": TEXT}}
CARD: Final[Shape] = {**SIDE, "lead": TEXT, "back": SIDE}
READING: Final[Shape] = {"reading": TEXT}
READINGS: Final[Shape] = {"unbroken": TEXT, "readings": {"*": READING}}

WAYS: Final = ("then", "go", "goto")
"""The keys that say where a step leads; it has exactly one of them."""
CONFIRM: Final = "confirm"
"""A doubt to settle before printing; any entry may carry one."""
_ALL: Final = (
    *(EDITION, REGISTER, DESK, CONTACT, FLOWCHART, STEP, GOTO, ARROW),
    *(HANDOUT, CARD, STRIP, LETTER),
)
KEYS: Final = frozenset((CONFIRM, *READINGS, *READING)).union(*_ALL)
"""Every key of the data format, whatever its place."""
LISTS: Final = frozenset(key for shape in _ALL for key, under in shape.items() if "-" in under)
"""The keys whose value is a list."""


def beside(key: str, other: str) -> bool:
    """Tell whether two keys may stand in one entry."""
    return any(key in shape and other in shape for shape in _ALL)


def holds(shape: Shape, node: Node) -> bool:
    """Tell whether a tree has the shape: every key known, and keys where keys are expected.

    A step without its question has not.
    """
    if isinstance(node, Scalar):
        return not shape or "-" in shape or shape is READING
    if isinstance(node, Sequence):
        item = shape.get("-", None if shape else TEXT)
        return item is not None and all(
            isinstance(each, Scalar) or holds(item, each) for each in node.items
        )
    if not isinstance(node, Keys):
        return False
    if "when" in shape and not any(entry.key.text in ("when", "goto") for entry in node.entries):
        return False
    return all(
        entry.key.text == CONFIRM
        or (
            (under := shape.get(entry.key.text, shape.get("*"))) is not None
            and holds(under, entry.value)
        )
        for entry in node.entries
    )
