"""The date of the edition is printed, on each page.

A file made before the date was changed looks right, and is of the former edition.

版の日付が、どのページにも印刷されている。

日付を変える前に作ったファイルは、見た目では分かりません。

PASS 令和8年1月
FAIL 令和8年1月 → 令和1年8月
FAIL the date of the second page left out / 二枚目の日付を消す
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.passage import passages
from leaflet.check.file.tokens import as_of
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page without the date; the back of a card has none."""
    date = as_of(evidence.notice)
    bare = [
        number for number, page in enumerate(evidence.pages, 1) if not passages(page, date.text)
    ]
    if len(bare) == len(evidence.pages):
        text = _("The date {date} of the edition is not printed.").format(date=date.text)
        yield Finding("date", Level.ERROR, date.origin, text)
        return
    for number in () if evidence.copied else bare:
        message = _("The date {date} of the edition is not printed on page {page}.")
        yield Finding("date", Level.ERROR, date.origin, message.format(date=date.text, page=number))
