"""No letter is smaller than 5 pt, and no number or address smaller than 7 pt.

5 pt is the minimum for furigana; an office may raise it: ``rules: {size: 8 pt}``. What is dialled
or typed is read letter by letter.

5ポイントより小さい文字がない。番号とアドレスは7ポイントまで。

5ポイントはふりがなの下限です。rules: {size: 8 pt} のように、もっと大きくもできます。
番号とアドレスは、一字ずつ読まれます。

PASS 5 pt
PASS 10 pt
PASS 7 pt 0120-007-110
FAIL 4.9 pt
FAIL 6.9 pt 0120-007-110
FAIL 6.9 pt www.ihaho.jp
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.page.extent import Boxed, words_of
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin

_ROUNDING: Final = 0.01  # pt
_TYPED: Final = re.compile(r"\d[\d-]{8,}\d|www\.|://|@\w")
_LEGIBLE: Final = 7  # pt


def check(pages: Sequence[Boxed], limit: int = 5) -> Iterator[Finding]:
    """Yield a finding for the first text of each size that is too small."""
    items = (item for page in pages for item in page.page.items if isinstance(item, Text))
    texts = [item for item in items if item.size < max(limit, _LEGIBLE)]
    small = {text.size: text for text in reversed(texts) if text.size < _least(text, limit)}
    for size, text in small.items():
        message = _("“{words}” is set in {size:.1f} pt; the minimum is {least} pt.")
        least = round(_least(text, limit))
        said = message.format(words=words_of(text), size=size, least=least)
        hint = _("Choose a larger type, or a larger paper, in the sheet of the layout.")
        yield Finding("size", Level.WARNING, text.origin or Origin(""), said, hint)


def _least(text: Text, limit: int) -> float:
    """Return the minimum of a text in pt."""
    typed = limit < _LEGIBLE and _TYPED.search(text.words)
    return (_LEGIBLE if typed else limit) - _ROUNDING
