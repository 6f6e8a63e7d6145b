"""No page has been rotated by another program.

ページが回転していない。

ほかのプログラムで回したページは、両面や断裁の位置がずれます。

PASS as it was made / 作ったまま
FAIL a page turned by 90° / ページを90°回す
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each page that another program has turned."""
    for number, page in enumerate(evidence.printed, 1):
        if page.turned:
            text = _("Page {page} was turned by another program.").format(page=number)
            yield Finding("turned", Level.ERROR, evidence.origin, text)
