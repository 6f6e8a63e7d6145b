"""Katakana and their punctuation are full-width.

Half-width katakana (ｶﾅ) and marks (｡｢｣) come from old systems; they print narrow and uneven.

カタカナと句読点が全角である。

半角のカタカナと記号(｡｢｣)は古いシステムから写したもので、印刷すると字が細く乱れます。

PASS note: 電話でカウンセリング
FAIL note: 電話でｶｳﾝｾﾘﾝｸﾞ
FAIL note: 電話で相談できます｡
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Origin

HALF_WIDTH: Final = re.compile("[｡-ﾟ]+")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield each word in half-width katakana and each such mark."""
    for text in texts(notice):
        for found in HALF_WIDTH.finditer(text.text):
            yield finding(found[0], text.place_of(found[0]))


def finding(word: str, where: Origin) -> Finding:
    """Return the finding for what is half-width."""
    message = _("“{word}” is half-width.").format(word=word)
    hint = _("Type {text}").format(text=normalize("NFKC", word))
    return Finding("halfwidth", Level.WARNING, where, message, hint)
