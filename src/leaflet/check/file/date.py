"""The date of the edition is printed.

A file made before the date was changed looks right, and is of the former edition.

版の日付が印刷されている。

日付を変える前に作ったファイルは、見た目では分かりません。

PASS 令和8年1月
FAIL 令和8年1月 → 令和1年8月
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.tokens import as_of
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding where the date is on no page."""
    date = as_of(evidence.notice)
    if not evidence.places(date.text):
        text = _("The date {date} of the edition is not printed.").format(date=date.text)
        yield Finding("date", Level.ERROR, date.origin, text)
