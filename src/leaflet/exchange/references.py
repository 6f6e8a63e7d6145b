"""Where the files of an edition name desks."""

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from itertools import count
from unicodedata import normalize

from leaflet.edit.form import plain
from leaflet.edit.spans import Data, Where
from leaflet.edit.splice import set_at
from leaflet.exchange.plain import Files, Plain, entry_of, text_of


def plain_name(name: str) -> str:
    """Return a name as all its spellings have it: no readings, no spaces (電 話, ＴＥＬ, tel)."""
    return "".join(normalize("NFKC", plain(name)).split()).lower()


def ids_by_name(register: Mapping[str, Plain]) -> dict[str, str]:
    """Return the id of each desk under its plain name."""
    return {plain_name(text_of(entry_of(desk).get("name"))): id_ for id_, desk in register.items()}


def new_id(number: int, taken: Collection[str]) -> str:
    """Return an id for a desk that has none: its number, or the next one that is free."""
    return next(id_ for each in count(number) if (id_ := f"desk-{each}") not in taken)


def without(files: Files, gone: Collection[str]) -> dict[str, dict[str, Plain]]:
    """Return the files with no mention of desks that are gone.

    A question that led to no others goes too, and so does the back of a card that had no others.
    """
    return {name: _without(values, gone) for name, values in files.items()}


def _without(values: Mapping[str, Plain], gone: Collection[str]) -> dict[str, Plain]:
    left = {key: _value(key, value, gone) for key, value in values.items()}
    return {key: value for key, value in left.items() if key != "back" or not is_bare(value)}


def _value(key: str, value: Plain, gone: Collection[str]) -> Plain:
    if isinstance(value, list) and key in ("desks", "go"):
        return [each for each in value if (entry_of(each).get("desk") or each) not in gone]
    if isinstance(value, list):
        left = [_without(each, gone) if isinstance(each, dict) else each for each in value]
        return [each for each in left if not is_bare(each)]
    if isinstance(value, dict) and key == "desks":  # the register itself
        return {id_: desk for id_, desk in value.items() if id_ not in gone}
    return _without(value, gone) if isinstance(value, dict) else value


def is_bare(value: Plain) -> bool:
    """Return whether an entry has lost all that it led to."""
    keys = ("desks", "go", "then", "flow")
    return isinstance(value, dict) and any(value.get(key, "") == [] for key in keys)


def renamed(
    values: dict[str, Plain], ids: Collection[str], by_name: Mapping[str, str]
) -> dict[str, Plain]:
    """Return the values with an id wherever a desk is called by its name."""
    new = deepcopy(values)
    for where, name in _named(values):
        set_at(new, where, name if name in ids else by_name.get(plain_name(name), name))
    return new


def mentions(data: Data, desk: str) -> Iterator[Where]:
    """Yield the places where a document names a desk by its id."""
    return (where for where, name in _named(data) if name == desk)


def _named(data: Data, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Yield the places where a document names desks, and what it calls them."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in pairs if isinstance(data, dict | list) else ():
        listed = isinstance(step, int) and where and where[-1] in ("desks", "go")
        if not isinstance(value, str):
            yield from _named(value, (*where, step))
        elif listed or step in ("desk", "go"):
            yield (*where, step), value
