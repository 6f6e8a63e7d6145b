"""The shape of the data: which keys belong under which, as the reader asks for it."""

from collections.abc import Mapping
from typing import Final

from leaflet.schema.files import FILES as GROUPS_OF_FILES
from leaflet.schema.files import GROUPS, WORDS
from leaflet.schema.key import Form, Key, KeyGroup

Shape = Mapping[str, "Shape"]
"""What belongs under a key: further keys by name, ``*`` any key, ``-`` the items of a list.

An empty one is a text, or a list of texts.
"""

TEXT: Final[Shape] = {}
ID: Final[Shape] = {"": TEXT}  # the id of a desk; no key is empty
LISTS: Final = frozenset(("legend", "notes"))
"""Lists of texts that are rarely a single one."""


def _shape(group: KeyGroup, known: dict[str, dict[str, Shape]]) -> dict[str, Shape]:
    """Return the shape of a group; of the steps, which contain steps, the one that is begun."""
    if group.name not in known:
        known[group.name] = {}
        known[group.name].update((key.name, _value(key, known)) for key in group.keys)
    return known[group.name]


def _value(key: Key, known: dict[str, dict[str, Shape]]) -> Shape:
    under: Shape = _shape(GROUPS[key.group], known) if key.group else TEXT
    match key.form:
        case Form.KEYS:
            return under
        case Form.NAMED:
            return {"*": under}
        case Form.ENTRIES:
            return {"-": under}
        case Form.IDS:
            return {"-": ID}
    return {"-": TEXT} if key.name in LISTS else TEXT


_known: dict[str, dict[str, Shape]] = {}
FILES: Final[Mapping[str, Shape]] = {
    name: _shape(group, _known) for name, group in GROUPS_OF_FILES.items()
}
"""What each file of a data folder holds."""
EDITION: Final[Shape] = _known["edition"]
DESK: Final[Shape] = _known["desk"]
CONTACT: Final[Shape] = _known["contact"]
FLOWCHART: Final[Shape] = _known["flowchart"]
STEP: Final[Shape] = _known["step"]
GOTO: Final[Shape] = _shape(GROUPS["goto"], _known)
ARROW: Final[Shape] = _known["arrow"]
HANDOUT: Final[Shape] = _known["handout"]
COLUMNS: Final[Shape] = _known["columns"]
CARD: Final[Shape] = _known["card"]
SIDE: Final[Shape] = _known["side"]
STRIP: Final[Shape] = _known["strip"]
LETTER: Final[Shape] = _known["letter"]
READINGS: Final[Shape] = _known["readings"]
READING: Final[Shape] = _known["reading"]
KEYS: Final = frozenset(WORDS)
"""Every key of the data format, whatever its place."""
ON_NEXT_LINE: Final = {
    key.name: None
    for group in GROUPS.values()
    for key in group.keys
    if key.form in (Form.ENTRIES, Form.IDS, Form.NAMED)
}
"""The keys whose values begin on the line below them."""
