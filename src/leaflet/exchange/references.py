"""Where the files of an edition name desks."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import count
from unicodedata import normalize

from leaflet.edit.form import plain
from leaflet.edit.spans import Where
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
    values: Mapping[str, Plain], ids: Collection[str], by_name: Mapping[str, str]
) -> dict[str, Plain]:
    """Return the values with an id wherever a desk is called by its name."""

    def id_of(text: str) -> str:
        return text if text in ids else by_name.get(plain_name(text), text)

    return {key: _called(key, value, id_of) for key, value in values.items()}


def _called(key: str, value: Plain, id_of: Callable[[str], str]) -> Plain:
    if isinstance(value, list):
        return [_called(key, each, id_of) for each in value]
    if isinstance(value, dict):
        return {each: _called(each, below, id_of) for each, below in value.items()}
    return id_of(value) if key in ("desks", "go", "desk") else value


def mentions(data: Plain, desk: str, where: Where = ()) -> Iterator[Where]:
    """Yield the places where a document names a desk by its id."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in pairs if isinstance(data, dict | list) else ():
        own = (*where, step)
        listed = isinstance(step, int) and where and where[-1] in ("desks", "go")
        if value == desk and (listed or step == "desk"):
            yield own
        elif not isinstance(value, str):
            yield from mentions(value, desk, own)
