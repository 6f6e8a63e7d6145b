"""No other program has put a note, stamp or form field over the pages, or a script into the file.

ページの上に注釈・スタンプ・入力欄が載っておらず、ファイルに開いたときの動作・添付・レイヤーがない。

校正の書きこみが残ったまま印刷されることがあります。

PASS as it was made / 作ったまま
FAIL a note on the page / ページに注釈を付ける
FAIL a script that runs on opening / 開いたときに動くスクリプト
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page with annotations that are not links, and for active files."""
    if evidence.objects.active:
        message = _("Another program has put a script, a layer or another file into this one.")
        yield evidence.fault("remark", message)
    for number, page in enumerate(evidence.printed, 1):
        if page.remarks:
            message = _("Another program has put notes or stamps on page {page}: {count}.")
            yield evidence.fault("remark", message, page=number, count=page.remarks)
