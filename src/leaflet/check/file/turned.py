"""No page has been turned, cut or scaled by another program.

ページが、回転・切り抜き・拡大縮小されていない。

ほかのプログラムで変えたページは、両面や断裁の位置がずれます。

PASS as it was made / 作ったまま
FAIL a page turned by 90° / ページを90°回す
FAIL the paper cut / 紙を切り抜く
FAIL what is drawn made smaller / 中身だけを小さくする
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page that another program has changed."""
    for number, page in enumerate(evidence.printed):
        scaled = page.shares and not any(page.shares.get(each, 1) for each in page.characters)
        if scaled or number in evidence.objects.reshaped:
            message = _("Page {page} was turned, cut or scaled by another program.")
            yield evidence.fault("turned", message, page=number + 1)
