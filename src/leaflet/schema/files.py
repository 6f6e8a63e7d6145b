"""The files of a data folder, and every group of keys by its name, as format.yaml defines them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from leaflet.schema.key import Form, Key, KeyGroup

# Every scalar is text, as in the data; libyaml where it is available.
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DOCUMENTS: Final = ("flowchart", "handout", "card", "strip", "letter")
"""What an edition may print: the names of data files, and of attributes of a Notice."""
_NAMES: Final = ("edition", "desks", *DOCUMENTS, "readings")


def _key(name: str, *, ja: str, en: str, **more: str) -> Key:
    form, _space, needed = more.pop("is", "text").partition(" ")
    required = {"": False, "required": True}[needed]
    return Key(name, Form(form), ja, en, required=required, **more)


def _group(
    name: str, *, ja: str, en: str, keys: Mapping[str, Any], one_of: Sequence[str] = ()
) -> KeyGroup:
    read = tuple(_key(key, **said) for key, said in keys.items())
    return KeyGroup(name, ja, en, read, tuple(one_of))


def _defined() -> dict[str, KeyGroup]:
    """Return the groups of format.yaml, and a branch: a step or a goto."""
    text = Path(__file__).with_name("format.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=_LOADER)
    found = {name: _group(name, **said) for name, said in loaded.items()}
    keys = (*found["step"].keys, *found["goto"].keys)
    branch = KeyGroup(
        "branch",
        "質問一つ分(step と同じ)、または goto だけの項目",
        "One question as under step, or a goto alone",
        tuple(replace(key, required=False) for key in keys),
        ("when", "goto"),
    )
    return found | {branch.name: branch}


_DEFINED: Final = _defined()
(CONFIRM,) = _DEFINED.pop("anywhere").keys
"""What may be written beside any key."""
GROUPS: Final[Mapping[str, KeyGroup]] = _DEFINED
FILES: Final[Mapping[str, KeyGroup]] = {f"{name}.yaml": GROUPS[name] for name in _NAMES}
"""The files by name; edition.yaml and desks.yaml must be there."""
DESK: Final = GROUPS["desk"]
CONTACT: Final = GROUPS["contact"]
CONTACTS: Final = CONTACT.one_of
"""The keys that say how a desk is reached; a contact has exactly one of them."""


class Home(NamedTuple):
    """A file, and keys that are written beside each other in it."""

    file: str
    keys: tuple[str, ...]


def _homes(file: str, group: KeyGroup) -> Iterator[Home]:
    yield Home(file, tuple(key.name for key in group.keys))
    for key in group.keys:
        if key.group and key.group not in (group.name, "branch"):
            yield from _homes(file, GROUPS[key.group])


HOMES: Final = tuple(home for file, group in FILES.items() for home in _homes(file, group))
"""Where every key is written."""
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
