"""No entry is printed past its date (until).

An entry whose ``until`` is past is an error; one that ends within 30 days is a warning, since what
is printed today lies in the racks longer than that.

有効期限(until)を過ぎた窓口を印刷しない。

期限を過ぎた窓口はエラー、30日以内に切れる窓口は警告です。

PASS until: 2026-03-31
FAIL until: 2026-01-14
FAIL until: 2026-01-16
"""

from collections.abc import Iterator
from datetime import timedelta

from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.model.wareki import today
from leaflet.report import Finding, Level


def check(notice: Notice, limit: int) -> Iterator[Finding]:
    """Yield the entries that have ended, or end within ``limit`` days."""
    now = today()
    for desk in notice.desks.values():
        if desk.until is None:
            continue
        last, where, text = desk.until.day.last, desk.until.written.origin, desk.until.written.text
        if last < now:
            message = _("This entry was good until {date}, which is past.").format(date=text)
            hint = _("Check the desk at its source; write a new date, or delete the desk.")
            yield Finding("until", Level.ERROR, where, message, hint)
        elif last < now + timedelta(days=limit):
            one, many = _("This entry ends tomorrow."), _("This entry ends in {count} days.")
            left = (last - now).days
            message = counted(left, one, many) if left else _("This entry ends today.")
            hint = _("Check the desk at its source, and print no more than is used up by then.")
            yield Finding("until", Level.WARNING, where, message, hint)
