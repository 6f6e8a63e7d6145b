"""All cards of a sheet say the same.

They are read once and cut apart: a fault on one of ten is seen by nobody who looks at the first.

一枚の用紙のカードが、どれも同じである。

最初の一枚だけを見て切り分けるので、ほかの一枚の間違いには気づきません。

PASS as it was made / 作ったまま
FAIL the date of one card left out / 一枚のカードの日付を消す
"""

from collections import Counter
from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding, Level


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each line that is not on all the cards of a page.

    Where desks have different numbers of cards, as with a card for each desk, nobody can tell.
    """
    if not evidence.copied:
        return
    for number, found in enumerate(evidence.pages):
        counted = Counter(box.desk.id for box in evidence.homes if box.page == number)
        copies = max(counted.values(), default=1)
        if min(counted.values(), default=1) < copies:
            continue
        said = Counter(line for strand in found for _start, line in strand.lines)
        for line in (line for line, times in said.items() if times % copies):
            message = _("“{text}” on page {page} is not on all of its cards.")
            text = message.format(text=line, page=number + 1)
            yield Finding("copies", Level.ERROR, evidence.origin, text)
