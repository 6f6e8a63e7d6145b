"""No name, title or question is printed with a character changed, left out or added.

A text may be printed several times; one correct copy does not help the reader of another.

名称・表題・質問が、どこでも一字も違わずに印刷されている。

同じ名称が何か所にもあるとき、一か所だけの間違いも見つけます。

PASS こどもの人権110番
FAIL こどもの人権110番 → こどもの権110番
FAIL 解決策について → 解策決について
"""

from collections.abc import Iterator
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import plain
from leaflet.check.file.text import foreign, pieces, promised_texts
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.report import Finding, Level

_SHORTEST: Final = 6  # characters; shorter words are like many others


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each text that is not in the data, but almost."""
    names = ((each.desk.name.plain, each.desk.name.origin) for each in evidence.desks)
    whole = {
        part: origin
        for text, origin in (*names, *promised_texts(evidence))
        for part in pieces(plain(text))
        if len(part) >= _SHORTEST
    }
    for number, said in foreign(evidence):
        near = {
            part: (text, origin)
            for part in pieces(said)
            for text, origin in whole.items()
            if one_slip(part, text)
        }
        for part, (text, origin) in near.items():
            message = _("“{near}” on page {page} is almost “{text}”, but not quite.")
            found = message.format(near=part, page=number + 1, text=text)
            yield Finding("misspelt", Level.ERROR, origin, found)
