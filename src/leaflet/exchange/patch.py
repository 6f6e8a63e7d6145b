"""New values for a data file; unchanged ones keep their form, place and comments."""

import json

from leaflet.edit.rewrite import aligned, edited
from leaflet.edit.spans import Data, UneditableError
from leaflet.edit.written import document
from leaflet.exchange.plain import Plain, canonical, is_texts, lines_of, same


def patched(data: bytes, new: dict[str, Plain]) -> bytes:
    """Return the file with these values; only changed, new and removed entries are rewritten.

    A file that cannot be edited in place is written anew, without its comments.
    Raises MarkedYAMLError where it is not YAML.
    """
    try:
        return edited(data, lambda said: _merged(said, new))
    except UneditableError:
        return document(new)


def _merged(old: Data, new: Plain) -> Plain:
    """Return a new value in the form and the order of the old one."""
    if same(old, new):
        return old
    if isinstance(old, dict) and isinstance(new, dict):
        return {
            name: _merged(old[name], new[name]) if name in old else new[name]
            for name in _ordered([*old], [*new])
        }
    if isinstance(old, list) and not isinstance(new, dict):
        items = new if isinstance(new, list) else [*lines_of(new)]
        before, after = ([json.dumps(canonical(each)) for each in side] for side in (old, items))
        found = aligned(before, after)
        return [
            each if number is None else _merged(old[number], each)
            for number, each in zip(found, items, strict=True)
        ]
    return "\n".join(lines_of(new)) if isinstance(old, str) and is_texts(new) else new


def _ordered(old: list[str], new: list[str]) -> list[str]:
    """Return the new keys in the order of the old ones, each added one after its predecessor."""
    order = [name for name in old if name in new]
    begun = old[:1] == order[:1]
    for before, name in zip([None, *new], new, strict=False):
        if name not in order:
            order.insert(order.index(before) + 1 if before else int(begun), name)
    return order
