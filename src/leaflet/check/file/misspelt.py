"""No name, title or question is printed with a character changed, left out or added.

A text may be printed several times; one correct copy does not help the reader of another.

名称・表題・質問が、どこでも一字も違わずに印刷されている。

同じ名称が何か所にもあるとき、一か所だけの間違いも見つけます。

PASS こどもの人権110番
FAIL こどもの人権110番 → こどもの権110番
FAIL 解決策について → 解策決について
"""

from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.passage import Strand
from leaflet.check.file.printed import plain
from leaflet.check.file.text import promised_texts
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.report import Finding, Level

_SHORTEST: Final = 6  # characters; shorter words are like many others


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each place that has a text of the data almost, but not quite."""
    whole = {
        name: each.desk.name.origin for each in evidence.desks for name in [each.desk.name.plain]
    }
    whole |= dict(promised_texts(evidence))
    known = "\n".join(evidence.texts)
    reported: set[str] = set()
    for text, origin in whole.items():
        for number, page in enumerate(evidence.pages, 1):
            for strand, start, end in _near(plain(text), page):
                near = strand.text[start:end]
                if near in known or near in reported or strand.crossed(start, end):
                    continue
                reported.add(near)
                message = _("“{near}” on page {page} is almost “{text}”, but not quite.")
                said = message.format(near=near, page=number, text=text)
                yield Finding("misspelt", Level.ERROR, origin, said)


def _near(text: str, page: Sequence[Strand]) -> Iterator[tuple[Strand, int, int]]:
    """Yield where a text is printed with one slip (``one_slip``) in its first or second half."""
    half = len(text) // 2
    if len(text) < _SHORTEST:
        return
    for strand in page:
        for start, end in _slips(text[:half], text[half:], strand.text):
            yield strand, start, end


def _slips(head: str, tail: str, printed: str) -> Iterator[tuple[int, int]]:
    for start in _all(head, printed):
        middle = start + len(head)
        if printed.startswith(tail, middle):
            continue
        for length in (len(tail) - 1, len(tail), len(tail) + 1):
            rest = printed[middle : middle + length]
            if rest[-1:] == tail[-1] and one_slip(rest, tail):
                yield start, middle + length
    for middle in _all(tail, printed):
        if printed.endswith(head, 0, middle):
            continue
        for length in (len(head) - 1, len(head), len(head) + 1):
            start = max(middle - length, 0)
            rest = printed[start:middle]
            if rest[:1] == head[0] and one_slip(rest, head):
                yield start, middle + len(tail)


def _all(part: str, text: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)
