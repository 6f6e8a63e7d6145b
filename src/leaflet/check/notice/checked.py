"""Every desk was checked within the last 12 months (checked).

An entry checked longer ago is a warning; one checked in the future is an error.

窓口の確認日(checked)が12か月以内である。

それより古い確認日は警告、未来の確認日はエラーです。

PASS checked: 2025-01-15
FAIL checked: 2024-12-31
FAIL checked: 2026-01-16
"""

from collections.abc import Iterator
from datetime import date

from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.model.wareki import today
from leaflet.report import Finding, Level


def check(notice: Notice, limit: int) -> Iterator[Finding]:
    """Yield the entries checked more than ``limit`` months ago, or in the future."""
    now = today()
    for desk in notice.desks.values():
        if desk.checked is None:
            continue
        where, text = desk.checked.written.origin, desk.checked.written.text
        if desk.checked.day.first > now:
            message = _("This entry was checked on {date}, which is in the future.")
            hint = _("Compare the year and the month with the calendar.")
            yield Finding("checked", Level.ERROR, where, message.format(date=text), hint)
        elif desk.checked.day.last < _months_before(now, limit):
            one = _("This entry was last checked on {date}, more than a month ago.")
            many = _("This entry was last checked on {date}, more than {count} months ago.")
            message = counted(limit, one, many, date=text)
            hint = _("Check it at its source and write the new date.")
            yield Finding("checked", Level.WARNING, where, message, hint)


def _months_before(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 - count
    return date(max(months // 12, 1), months % 12 + 1, min(day.day, 28))
