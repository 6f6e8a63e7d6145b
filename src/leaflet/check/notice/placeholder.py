"""Nothing is left to fill in.

TODO, ????, ○○, ●●, xxx, 【仮】 and the example number 1234-5678 were meant to be replaced.

仮の文字が残っていない。

TODO、????、○○、●●、xxx、【仮】、例の番号 1234-5678 は、書き換え忘れです。

PASS note: 通話料無料
PASS note: 休みの日は？
PASS note: 【予約制】(仮称)南分館
FAIL note: TODO 受付時間
FAIL note: ????に電話
FAIL note: ○○市役所
FAIL note: ●●課
FAIL note: 電話xxxx
FAIL note: 【仮】10月から
FAIL phone: 03-1234-5678
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_LEFT: Final = re.compile(
    r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|\?{3,}|(?<![A-Za-z])[xX]{3,}(?![A-Za-z])"
    r"|([○〇●◯□■△▲])\1+|(?<!\d)1234-5678(?!\d)|【(?:仮|案|要確認|確認中)】"
)
_SURE: Final = ("TODO", "TBD", "FIXME", "?", "●", "■", "【")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield what was left to fill in: an error where nobody prints such characters on purpose."""
    for text in texts(notice):
        plain = normalize("NFKC", text.text)
        for found in _LEFT.finditer(plain):
            level = Level.ERROR if found[0].startswith(_SURE) else Level.WARNING
            message = _("“{text}” looks like something to be filled in.").format(text=found[0])
            hint = _("Type what is meant, or delete it.")
            yield Finding("placeholder", level, text.place_of(found[0]), message, hint)
