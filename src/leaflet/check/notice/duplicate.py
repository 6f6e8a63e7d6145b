"""No two desks share a number, address or name, and no desk has one twice.

It may be right, but usually a copied entry was not changed. A number that is said to be that of
the whole office (代表) may be at many desks, and that of a desk at those it runs. A FAX may be
shared, but is not a telephone number of another desk. No question is asked twice side by side.

同じ番号・アドレス・名称が二つの窓口にない。

正しいこともありますが、多くは写した窓口の直し忘れです。「代表」と書いた番号は、いくつの窓口に
あってもかまいません。所管が別の窓口であれば、その窓口と同じ番号でかまいません。FAXは共用できますが、
別の窓口の電話と同じではありません。流れ図の同じ枝に、同じ質問が二度あるのも知らせます。

PASS desks: [{phone: 0120-007-110}, {phone: 0120-0-78310}]
PASS desks: [{phone: 03-3580-4111(代表)}, {phone: 03-3580-4111}]
PASS desks: [{phone: 03-3580-4111(内線12)}, {phone: 03-3580-4111(内線13)}]
FAIL desks: [{phone: 0120-007-110}, {phone: 0120-007-110}]
FAIL desks: [{phone: 03-3580-4111}, {fax: 03-3580-4111}]
FAIL desks: [{phone: 03-3580-4111(内線12)}, {phone: 03-3580-4111(内線12)}]
FAIL desks: [{url: www.ihaho.jp}, {url: https://www.ihaho.jp/}]
FAIL contacts: [{phone: 0120-007-110}, {phone: 0120-007-110}]
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leaflet.check.notice.texts import contacts
from leaflet.language import _
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import EMERGENCY, digits, extension
from leaflet.model.route import Goto, Step
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin


def check(notice: Notice) -> Iterator[Finding]:
    """Yield each number, address, id or name that is there more than once."""
    places: dict[str, list[_Place]] = {}
    for desk, contact in contacts(notice):
        if key := _key(contact):
            places.setdefault(key, []).append(_Place(desk, contact.value, contact))
    for desk in notice.desks.values():
        name = Value(desk.name.plain, desk.name.origin)
        places.setdefault(f"name {''.join(name.text.split())}", []).append(_Place(desk, name))
    for first, *others in places.values():
        again = [place for place in others if not _run_by(place.desk, first.desk)]
        if again and not any(_of_all(place.contact) for place in (first, *others)):
            yield _finding(first, again)
    yield from _dialled(notice)
    yield from _asked(notice.flowchart.flow if notice.flowchart else ())


def _dialled(notice: Notice) -> Iterator[Finding]:
    """Yield the FAX of a desk that is the telephone number of another one."""
    phones: dict[str, _Place] = {}
    own = set()
    for number, place in _numbers(notice, Kind.PHONE):
        own.add((place.desk.id, number))
        if not _of_all(place.contact):
            phones.setdefault(number, place)
    for number, place in _numbers(notice, Kind.FAX):
        first = phones.get(number)
        if first and (place.desk.id, number) not in own and not _run_by(place.desk, first.desk):
            yield _finding(first, [place])


def _numbers(notice: Notice, kind: Kind) -> Iterator[tuple[str, "_Place"]]:
    """Yield what is dialled, and where; nothing of a value that is not a number."""
    for desk, contact in contacts(notice):
        if contact.kind is kind and (number := digits(contact.value.text)):
            yield number, _Place(desk, contact.value, contact)


def _asked(steps: Sequence[Step | Goto]) -> Iterator[Finding]:
    """Yield the questions that are asked twice, side by side."""
    first: dict[str, Origin] = {}
    for step in steps:
        if not isinstance(step, Step):
            continue
        words = "".join(step.when.plain.split())
        before = first.setdefault(words, step.when.origin)
        if words and before is not step.when.origin:
            message = _("“{text}” is asked in line {line} too.")
            text = message.format(text=step.when.plain, line=before.line)
            hint = _("Put the desks of both under one question, or say how they differ.")
            yield Finding("duplicate", Level.WARNING, step.when.origin, text, hint)
        yield from _asked(step.then)


@dataclass(frozen=True, slots=True)
class _Place:
    desk: Desk
    value: Value
    contact: Contact | None = None


def _key(contact: Contact) -> str:
    """Return what is the same where two contacts lead to one place; nothing where that is usual."""
    if contact.kind is Kind.PHONE:
        dialled, more = digits(contact.value.text), extension(contact.value.text)
        return "" if not dialled or dialled in EMERGENCY else f"phone {dialled} {more}"
    if contact.kind is Kind.LINE and contact.search_id:
        return f"line {contact.search_id.text}"
    if contact.target:
        return contact.target.removesuffix("/")
    return ""


def _run_by(one: Desk, other: Desk) -> bool:
    """Return whether one of two desks is run by the other."""
    pairs = ((one, other), (other, one))
    return any(a.operator and a.operator.plain == b.name.plain for a, b in pairs)


def _of_all(contact: Contact | None) -> bool:
    """Return whether a contact is said to be that of the whole office."""
    if contact is None:
        return False
    note = contact.note.plain if contact.note else ""
    return "代表" in contact.value.text + note


def _finding(first: _Place, again: Sequence[_Place]) -> Finding:
    place = _("{desk} (line {line})")
    former = [
        place.format(line=each.value.origin.line, desk=each.desk.name.plain)
        for each in (first, *again[1:])
    ]
    message = _("“{text}” is at {places} too.")
    text = message.format(text=again[0].value.text, places=_(", ").join(former))
    hint = _("Compare both with their sources; a copied entry may not have been changed.")
    return Finding("duplicate", Level.WARNING, again[0].value.origin, text, hint)
