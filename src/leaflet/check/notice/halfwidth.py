"""Katakana are full-width.

Half-width katakana (ｶﾅ) come from old systems; they print narrow and uneven.

カタカナが全角である。

半角カタカナは古いシステムから写したもので、印刷すると字が細く乱れます。

PASS note: 電話でカウンセリング
FAIL note: 電話でｶｳﾝｾﾘﾝｸﾞ
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Origin

HALF_WIDTH: Final = re.compile("[ｦ-ﾟ]+")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield each word in half-width katakana."""
    for text in texts(notice):
        for found in HALF_WIDTH.finditer(text.text):
            yield finding(found[0], text.place_of(found[0]))


def finding(word: str, where: Origin) -> Finding:
    """Return the finding for a word in half-width katakana."""
    message = _("“{word}” is in half-width katakana.").format(word=word)
    hint = _("Type {text}").format(text=normalize("NFKC", word))
    return Finding("halfwidth", Level.WARNING, where, message, hint)
