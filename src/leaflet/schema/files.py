"""The files of a data folder, and every group of keys by its name."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from leaflet.schema import documents, edition, register
from leaflet.schema.key import Form, Key, KeyGroup

FILES: Final[Mapping[str, KeyGroup]] = {
    f"{group.name}.yaml": group
    for group in (
        edition.EDITION,
        register.DESKS,
        documents.FLOWCHART,
        documents.HANDOUT,
        documents.CARD,
        documents.STRIP,
        documents.LETTER,
        edition.READINGS,
    )
}
"""The files by name; edition.yaml and desks.yaml must be there."""
BRANCH: Final = KeyGroup(
    "branch",
    "質問一つ分(step と同じ)、または goto だけの項目",
    "One question as under step, or a goto alone",
    tuple(replace(key, required=False) for key in documents.STEP.keys + documents.GOTO.keys),
    ("when", "goto"),
)
GROUPS: Final[Mapping[str, KeyGroup]] = {
    group.name: group
    for group in (
        *FILES.values(),
        *(register.DESK, register.CONTACT, edition.READING, documents.STEP, BRANCH),
        *(documents.GOTO, documents.ARROW, documents.COLUMNS, documents.SIDE),
    )
}


class Home(NamedTuple):
    """A file, and keys that are written beside each other in it."""

    file: str
    keys: tuple[str, ...]


def _homes(file: str, group: KeyGroup) -> Iterator[Home]:
    yield Home(file, tuple(key.name for key in group.keys))
    for key in group.keys:
        if key.group and key.group not in (group.name, BRANCH.name):
            yield from _homes(file, GROUPS[key.group])


HOMES: Final = tuple(home for file, group in FILES.items() for home in _homes(file, group))
"""Where every key is written."""
CONFIRM: Final = Key(
    "confirm",
    Form.LINES,
    "印刷前に確かめること(要確認)。印刷はされません。どこにでも書けます。",
    "A doubt to settle before printing; never printed, allowed anywhere.",
    "受付時間を電話で確かめる",
    "要確認 確認 確認事項",
)
WORDS: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset(
        word
        for group in GROUPS.values()
        for key in (*group.keys, CONFIRM)
        if key.name == name
        for word in key.synonyms
    )
    for name in dict.fromkeys(key.name for each in GROUPS.values() for key in (*each.keys, CONFIRM))
}
"""What staff type instead of each key."""
