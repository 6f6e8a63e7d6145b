"""The date of the edition is recent.

An edition older than 12 months is a warning, one older than five years an error: somebody printed
an old file, or typed the wrong era. A date more than three months ahead is a warning.

版の日付が古くない。

12か月より古い版は警告、5年より古い版はエラーです(古いファイルや元号の誤り)。3か月より先の日付は警告です。

PASS as_of: 令和8年1月
FAIL as_of: 令和6年12月
FAIL as_of: 平成8年1月
FAIL as_of: 令和8年9月
"""

from collections.abc import Iterator
from typing import Final

from leaflet.language import _, counted
from leaflet.model.notice import Notice
from leaflet.model.wareki import today
from leaflet.report import Finding, Level

_OLD: Final = 60  # months; no office prints from data so old
_AHEAD: Final = 3  # months


def check(notice: Notice, limit: int) -> Iterator[Finding]:
    """Yield that the edition is older than ``limit`` months, or of the future."""
    dated, now = notice.edition.as_of, today()
    months = (now.year - dated.day.last.year) * 12 + now.month - dated.day.last.month
    where, text = dated.written.origin, dated.written.text
    if months > limit:
        level = Level.ERROR if months > max(_OLD, limit) else Level.WARNING
        one = _("This edition is of {date}, a month ago.")
        many = _("This edition is of {date}, {count} months ago.")
        message = counted(months, one, many, date=text)
        hint = _("Check every desk at its source, then write the new date: leaflet date")
        yield Finding("stale", level, where, message, hint)
    elif months < -_AHEAD:
        message = _("This edition is of {date}, {count} months from now.")
        hint = _("Compare the year and the month with the calendar.")
        yield Finding("stale", Level.WARNING, where, message.format(date=text, count=-months), hint)
