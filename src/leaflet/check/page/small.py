"""No letter is smaller than 5 pt.

That is the minimum for furigana; an office may raise it: ``rules: {size: 6 pt}``.

5ポイントより小さい文字がない。

ふりがなの下限です。rules: {size: 6 pt} のように、もっと大きくもできます。

PASS 5 pt
PASS 10 pt
FAIL 4.9 pt
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, words_of
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin

_ROUNDING = 0.01  # pt


def check(pages: Sequence[Boxed], limit: int = 5) -> Iterator[Finding]:
    """Yield a finding for the first text of each size that is too small."""
    texts = [item for page in pages for item in page.page.items if isinstance(item, Text)]
    small = {text.size: text for text in reversed(texts) if text.size < limit - _ROUNDING}
    for size, text in small.items():
        message = _("“{words}” is set in {size:.1f} pt; the minimum is {least} pt.")
        said = message.format(words=words_of(text), size=size, least=limit)
        hint = _("Choose a larger type, or a larger paper, in the sheet of the layout.")
        yield Finding("size", Level.WARNING, text.origin or Origin(""), said, hint)
