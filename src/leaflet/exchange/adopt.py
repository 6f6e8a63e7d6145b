"""A list of desks becomes part of an edition, or begins one."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from leaflet.exchange.listed import Listed, OfficeList
from leaflet.exchange.plain import Files, Plain, entry_of, items_of, text_of
from leaflet.exchange.references import ids_by_name, new_id, plain_name, without
from leaflet.model.load import DESKS, EDITION, FLOWCHART, HANDOUT, READINGS
from leaflet.model.phone import digits
from leaflet.model.wareki import Day, printed, today
from leaflet.schema.files import CONTACTS

_TITLE: Final = "相談窓口一覧"


def adopt(
    listed: OfficeList, old: Files, fresh: Collection[str], *, replace: bool
) -> dict[str, dict[str, Plain]]:
    """Return the files of an edition with the desks of a list.

    ``fresh`` files say nothing of the office yet: they are made from the list. Elsewhere desks are
    found by their names, and what the list does not say of them stays; with ``replace`` desks that
    are not in the list go.
    """
    new = {name: values for name, values in old.items() if name not in fresh or name == READINGS}
    register = entry_of(new.get(DESKS, {}).get("desks"))
    desks = _merged(listed.desks, register, kinds=_kinds(listed))
    ids = [*desks]
    if replace or DESKS in fresh:
        gone = register.keys() - desks.keys()
        new = without(new, gone)
    else:
        desks = {key: desks.get(key, value) for key, value in register.items()} | desks
    new[DESKS] = new.get(DESKS, {}) | {"desks": desks}
    new.setdefault(EDITION, _edition(listed))
    if HANDOUT in new:
        there = items_of(new[HANDOUT].get("desks"))
        added = [key for key in ids if key not in register and key not in there]
        new[HANDOUT] = new[HANDOUT] | {"desks": [*there, *added]}
    else:
        new[HANDOUT] = _handout(listed, [*desks])
    if FLOWCHART in fresh and (flow := _flow(listed, ids)):
        new[FLOWCHART] = {"title": listed.title or _TITLE, "flow": flow}
    return new


def _merged(
    listed: Iterable[Listed], register: Mapping[str, Plain], *, kinds: Collection[str]
) -> dict[str, Plain]:
    """Return the desks of a list under their ids, with what the register knows of them."""
    known = ids_by_name(register)
    made: dict[str, Plain] = {}
    for number, desk in enumerate(listed, 1):
        key = known.get(plain_name(desk.name), "")
        if not key or key in made:
            key = new_id(number, {*register, *made})
        before = entry_of(register.get(key))
        made[key] = _entry(desk, before, kinds)
    return made


def _entry(desk: Listed, before: Mapping[str, Plain], kinds: Collection[str]) -> dict[str, Plain]:
    old = [entry_of(each) for each in items_of(before.get("contacts"))]
    contacts: list[Plain] = []
    for contact in desk.contacts:
        same = next((each for each in old if _key(each) == _key(contact)), {})
        typed = {
            key: value for key, value in contact.items() if key not in same or key not in kinds
        }
        contacts.append(dict(same) | typed)
    contacts += [each for each in old if _key(each)[0] not in kinds]
    name = before["name"] if before else desk.name
    return {**before, "name": name, "contacts": contacts, **desk.keys}


def _key(contact: Mapping[str, Plain]) -> tuple[str, str]:
    """Return the kind of a contact and what is dialled or typed: the same however it is written."""
    kind = next((each for each in CONTACTS if each in contact), "")
    value = text_of(contact.get(kind))
    return kind, digits(value) if kind in ("phone", "fax") else value.strip().lower()


def _kinds(listed: OfficeList) -> frozenset[str]:
    """Return the kinds of contacts that a list has."""
    return frozenset(_key(dict(each))[0] for desk in listed.desks for each in desk.contacts)


def _handout(listed: OfficeList, ids: list[str]) -> dict[str, Plain]:
    kinds = _kinds(listed)
    heads = {
        key: word for key, word in listed.heads.items() if key in ("name", "operator", "summary")
    }
    contacts = "電話番号" if kinds <= {"phone", "fax"} else "連絡先"
    columns: dict[str, Plain] = {**heads, "contacts": listed.heads.get("contacts", contacts)}
    notes: dict[str, Plain] = {"notes": [*listed.notes]} if listed.notes else {}
    return {"title": listed.title or _TITLE, "columns": columns, "desks": [*ids], **notes}


def _flow(listed: OfficeList, ids: list[str]) -> list[Plain]:
    """Return a question for each category of the list, if it has several."""
    groups: dict[str, list[Plain]] = {}
    for key, desk in zip(ids, listed.desks, strict=True):
        groups.setdefault(desk.category, []).append(key)
    if not 1 < len(groups) < len(ids) or "" in groups:
        return []
    return [{"when": category, "go": desks} for category, desks in groups.items()]


def _edition(listed: OfficeList) -> dict[str, Plain]:
    now = printed(Day(today().year, today().month))
    edition: dict[str, Plain] = {"as_of": listed.as_of or now}
    return edition | ({"publisher": listed.publisher} if listed.publisher else {})
