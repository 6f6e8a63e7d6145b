"""What two editions of the data differ in, in words."""

from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.exchange.plain import Files, Plain, entry_of, is_texts, lines_of, same
from leaflet.language import _
from leaflet.model.load import DESKS, FILES
from leaflet.schema.files import CONFIRM, GROUPS

_TITLES: Final = {
    (name, key.name): key.title for name, group in GROUPS.items() for key in (*group.keys, CONFIRM)
}
_LONGEST: Final = 60


def differences(old: Files, new: Files) -> list[str]:
    """Return a line for each file, desk and value that is added, removed or changed."""
    return [line for name in FILES for line in _file(name, old, new)]


def _file(name: str, old: Files, new: Files) -> Iterator[str]:
    if name not in new:
        if name in old:
            yield _("− {name} is removed").format(name=name)
        return
    before, after = old.get(name, {}), new[name]
    if name == DESKS:
        yield from _register(entry_of(before.get("desks")), entry_of(after.get("desks")))
        before, after = (
            {k: v for k, v in each.items() if k != "desks"} for each in (before, after)
        )
    if name not in old and name != DESKS:
        yield _("+ {name}: {values}").format(name=name, values=_said(after))
    else:
        yield from _values(name, name.removesuffix(".yaml"), before, after)


def _register(old: Mapping[str, Plain], new: Mapping[str, Plain]) -> Iterator[str]:
    for id in [*new, *(id for id in old if id not in new)]:
        before, after = entry_of(old.get(id)), entry_of(new.get(id))
        head = f"{_text((after or before).get('name', ''))} ({id})"
        if not before:
            yield _("+ desk {desk}: {values}").format(desk=head, values=_contacts(after))
        elif not after:
            yield _("− desk {desk}: {values}").format(desk=head, values=_contacts(before))
        else:
            yield from _values(head, "desk", before, after)


def _contacts(desk: Mapping[str, Plain]) -> str:
    contacts = desk.get("contacts")
    return _said(contacts) if contacts else "–"


def _values(
    head: str, group: str, old: Mapping[str, Plain], new: Mapping[str, Plain]
) -> Iterator[str]:
    for key in dict.fromkeys([*old, *new]):
        before, after = old.get(key, ""), new.get(key, "")
        if same(before, after):
            continue
        title = _TITLES.get((group, key), key)
        if key == "contacts" and isinstance(before, list) and isinstance(after, list):
            gone = [each for each in before if not any(same(each, other) for other in after)]
            added = [each for each in after if not any(same(each, other) for other in before)]
            yield f"~ {head} {title}: {_said(gone)} → {_said(added)}"
        else:
            yield f"~ {head} {title}: {_said(before)} → {_said(after)}"


def _said(value: Plain) -> str:
    """Return a value on one line."""
    if not value:
        return "–"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_said(each)}" for key, each in value.items())
    if is_texts(value):
        return _text(value)
    return "; ".join(map(_said, value))


def _text(value: Plain) -> str:
    text = " / ".join(lines_of(value))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
