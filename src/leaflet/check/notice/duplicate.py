"""No two desks share a number, address or name, and no desk has one twice.

It may be right (a ministry has one number for two desks), but usually a copied entry was not
changed.

同じ番号・アドレス・名称が二つの窓口にない。

正しいこともありますが、多くは写した窓口の直し忘れです。

PASS desks: [{phone: 0120-007-110}, {phone: 0120-0-78310}]
FAIL desks: [{phone: 0120-007-110}, {phone: 0120-007-110}]
FAIL desks: [{url: www.ihaho.jp}, {url: https://www.ihaho.jp/}]
FAIL contacts: [{phone: 0120-007-110}, {phone: 0120-007-110}]
"""

from collections.abc import Iterator

from leaflet.check.notice.texts import contacts
from leaflet.language import _
from leaflet.model.desk import Contact, Desk, Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import EMERGENCY, digits
from leaflet.report import Finding, Level, Origin


def check(notice: Notice, limit: int) -> Iterator[Finding]:
    """Yield each number, address, id or name that was there before."""
    first: dict[str, tuple[Desk, Origin]] = {}
    for desk, contact in contacts(notice):
        key, here = _key(contact), (desk, contact.origin)
        if key and (former := first.setdefault(key, here)) is not here:
            yield _finding(contact.value.origin, contact.value.text, *former)
    for desk in notice.desks.values():
        name = "".join(desk.name.plain.split())
        here = (desk, desk.name.origin)
        if (former := first.setdefault(f"name {name}", here)) is not here:
            yield _finding(desk.name.origin, desk.name.plain, *former)


def _key(contact: Contact) -> str:
    """Return what is the same where two contacts lead to one place; nothing where that is usual."""
    if contact.kind is Kind.PHONE:
        dialled = digits(contact.value.text)
        return "" if dialled in EMERGENCY else f"phone {dialled}"
    if contact.kind is Kind.LINE and contact.search_id:
        return f"line {contact.search_id.text}"
    if contact.target:
        return contact.target.removesuffix("/")
    return ""


def _finding(where: Origin, text: str, desk: Desk, former: Origin) -> Finding:
    message = _("“{text}” is in line {line} too, at {desk}.").format(
        text=text, line=former.line, desk=desk.name.plain
    )
    hint = _("Compare both with their sources; a copied entry may not have been changed.")
    return Finding("duplicate", Level.WARNING, where, message, hint)
