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
from leaflet.check.file.wording import promised_texts
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.report import Finding, Level

_SHORTEST: Final = 6  # characters; shorter words are like many others


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each place that has a text of the data almost, but not quite."""
    whole = {
        name: each.desk.name.origin for each in evidence.desks for name in [each.desk.name.plain]
    }
    whole |= dict(promised_texts(evidence))
    known = "\n".join(evidence.texts)
    reported: set[str] = set()
    for text, origin in whole.items():
        for number, page in enumerate(evidence.pages, 1):
            for strand in page:
                for near in near_misses(plain(text), strand.text):
                    if near not in known and near not in reported:
                        reported.add(near)
                        message = _("“{near}” on page {page} is almost “{text}”, but not quite.")
                        said = message.format(near=near, page=number, text=text)
                        yield Finding("misspelt", Level.ERROR, origin, said)


def near_misses(text: str, printed: str) -> Iterator[str]:
    """Yield what is printed with one slip (``one_slip``) in the first or the second half."""
    half = len(text) // 2
    head, tail = text[:half], text[half:]
    if len(text) < _SHORTEST:
        return
    for start in _all(head, printed):
        if printed.startswith(tail, start + half):
            continue
        for length in (len(tail) - 1, len(tail), len(tail) + 1):
            rest = printed[start + half : start + half + length]
            if rest[-1:] == tail[-1] and one_slip(rest, tail):
                yield head + rest
    for end in _all(tail, printed):
        if printed.endswith(head, 0, end):
            continue
        for length in (half - 1, half, half + 1):
            rest = printed[max(end - length, 0) : end]
            if rest[:1] == head[0] and one_slip(rest, head):
                yield rest + tail


def _all(part: str, text: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)
