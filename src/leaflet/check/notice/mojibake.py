"""No text is garbled (文字化け).

縺, 繧, 繝, or kanji and half-width kana by turns, come from UTF-8 read as Shift_JIS, ï¿½, Ã and
åº· from UTF-8 read as Latin-1, � from bytes that were lost.

文字化けがない。

縺、繧、繝、漢字と半角カナの繰り返し、ï¿½、� などは、ファイルの文字コードを取り違えたときに出ます。

PASS note: 相談できます
FAIL note: 縺ｿ繧薙↑
FAIL note: 莠ｺ讓ｩ逶ｸ隲
FAIL name: 繝輔ぃ繝溘Μ繝ｼ
FAIL note: "ï¿½相談"
FAIL note: 相�談
PASS note: Café “été”
PASS note: "“Amanhã…” « santé\\u00A0»"
"""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_GARBLED: Final = re.compile(
    "\ufffd+|ï¿½|[縺繧繝][ｦ-ﾟ一-龠]|(?:[一-龠][ｦ-ﾟ]){2,}|[ÃÂ][\x80-\xbf\u0152-\u2122]"
    "|(?:[ã-é][\x80-\xbf\u0152-\u2122]{1,2}){2,}"  # but “amanhã”, « santé », “olé…”
)


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first garbled characters of each text."""
    for text in texts(notice):
        if found := _GARBLED.search(text.text):
            message = _("The characters “{text}” are garbled.").format(text=found[0])
            hint = _("Type the text anew, or convert the file it came from to UTF-8.")
            yield Finding("mojibake", Level.ERROR, text.place_of(found[0]), message, hint)
