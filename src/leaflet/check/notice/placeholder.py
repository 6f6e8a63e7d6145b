"""Nothing is left to fill in.

TODO, ????, ○○, ●●, XX階, (要確認), 未定, サンプル, example.com and the example number 1234-5678
were meant to be replaced; <br> and &nbsp; came along from the code of a web page.

仮の文字が残っていない。

TODO、????、○○、●●、XX階、(要確認)、未定、サンプル、example.com、例の番号 1234-5678 は、
書き換え忘れです。<br> や &nbsp; は、ウェブページの元の文字が混ざったものです。

PASS note: 通話料無料
PASS note: 休みの日は？
PASS note: 【予約制】(仮称)南分館
PASS note: 離婚の調整中でも相談できます
PASS note: LINEの<検索ID>から
PASS summary: 進路が未定の方の相談です
FAIL note: TODO 受付時間
FAIL note: ????に電話
FAIL note: ○○市役所
FAIL note: ●●課
FAIL note: 電話xxxx
FAIL note: 【仮】10月から
FAIL note: 受付は3階です(要確認)
FAIL note: (仮)受付は3階です
FAIL note: 本庁舎XX階です
FAIL note: 電話は＊＊＊まで
FAIL note: これはダミーの文です
FAIL note: ここに説明を入力してください
FAIL operator: 未定
FAIL operator: 例)こども未来課
FAIL hours: 時間未定
FAIL note: 土曜の受付は調整中です。
FAIL url: https://www.example.com/
FAIL email: soudan@example.jp
FAIL note: 相談<br>できます
FAIL note: 電話&nbsp;相談
FAIL {line: みずほ教育相談, id: "@xxxxxxx"}
FAIL phone: 03-1234-5678
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import WrittenText, contacts, texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_OPEN: Final = "確認中|調整中|検討中|未確認|未定"
_MARKS: Final = f"要確認|仮|案|{_OPEN}"
_LEFT: Final = re.compile(
    r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|\?{3,}|(?<![A-Za-z])[xX]{3,}(?![A-Za-z])"
    r"|(?<![A-Za-z])XX(?=[階番号課室年月日時分円])|\*{3,}"
    r"|([○〇●◯□■△▲])\1+|(?<!\d)(?:1234-5678|0120-123-456)(?!\d)"
    rf"|[【(\[<《](?:{_MARKS})[】)\]>》]|(?:^|(?<=は)|^\w{{2}})(?:{_OPEN})(?:です)?。?$"
    r"|^例[):]|サンプル|ダミー|ここに\w*を?入力|</?[A-Za-z]{1,6} ?/?>|&(?:[a-z]{2,6}|#\d+);"
)
_RESERVED: Final = re.compile(
    r"(?<![\w-])(?:\w+\.)*example(?:\.(?:co|or|ne|go|lg|ac))?\.(?:com|net|org|jp)(?![\w.-])"
)
"""Hosts that are nobody's (RFC 2606), and those of Japan that look like them."""
_SURE: Final = ("TODO", "TBD", "FIXME", "?", "●", "■", "【", "(", "[", "<", "&", "ダミー", "ここに")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield what was left to fill in: an error where nobody prints such characters on purpose.

    Whoever uses one reserved host knows of the others: only the first is named.
    """
    ids = (contact.search_id for _desk, contact in contacts(notice) if contact.search_id)
    written = (WrittenText(value.text, value.origin) for value in ids)
    reserved = False
    for text in (*texts(notice), *written):
        plain = normalize("NFKC", text.text)
        for found in _LEFT.finditer(plain):
            level = Level.ERROR if found[0].startswith(_SURE) else Level.WARNING
            yield _finding(text, found[0], level)
        if not reserved and (host := _RESERVED.search(plain)):
            reserved = True
            yield _finding(text, host[0], Level.WARNING)


def _finding(text: WrittenText, found: str, level: Level) -> Finding:
    message = _("“{text}” looks like something to be filled in.")
    if re.match(r"<[/A-Za-z]|&", found):
        message = _("“{text}” comes from the code of a web page.")
    hint = _("Type what is meant, or delete it.")
    where = text.place_of(found)
    return Finding("placeholder", level, where, message.format(text=found), hint)
