"""Nothing is left to fill in.

TODO, ????, ○○, ●●, XX階, (要確認), 未定, example.com and the example number 1234-5678 were meant
to be replaced; <br> and &nbsp; came along from the code of a web page.

仮の文字が残っていない。

TODO、????、○○、●●、XX階、(要確認)、未定、example.com、例の番号 1234-5678 は、
書き換え忘れです。<br> や &nbsp; は、ウェブページの記号(HTML)が混ざったものです。

PASS note: 通話料無料
PASS note: 【予約制】(仮称)南分館
PASS summary: 進路が未定の方の相談です
FAIL note: TODO 受付時間
FAIL note: ????に電話
FAIL note: ○○市役所
FAIL note: ○月○日に開きます
FAIL note: 本庁舎○階です
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import WrittenText, contacts, texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.report import Finding, Level

_SURE: Final = re.compile(
    r"(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z]|リスト)|\?{4,}|【(?:仮|要確認)】"
)
_ELEMENTS: Final = "br|div|span|strong|em|font|table|tr|td|th|ul|ol|li|img|hr|center"
_CODE: Final = re.compile(
    rf"</?(?:{_ELEMENTS})(?: [^<>]*)?/?>|</[pabiu]>|<a href[^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);"
)
_OPEN: Final = "確認中|調整中|検討中|未確認|未定"
_WHAT: Final = "時間|日時|期間|曜日|受付|番号|電話|場所|担当|名称"
_FIELD: Final = f"(?:{_WHAT}|住所|所在地|名前|説明|URL|アドレス)"
_DOUBTED: Final = re.compile(
    "|".join(
        (
            r"(?<![A-Za-z])[xX]{3,}(?![A-Za-z])",
            r"(?<![A-Za-z])XX(?=[階番号課室年月日時分円])",
            r"\*{3,}|([○〇●◯□■△▲])\1+",
            r"(?<!\d)(?:1234-5678|0120-123-456)(?![\d-])",
            r"[●○◯]+年[●○◯]+月|[●○◯]+月[●○◯]+日",
            r"(?<=[^\s○●◯])[●○◯](?=(?:丁目|番地?|号|階)(?!号[^○●◯]))",  # but ○番号札
            r"(?<=[^\s○●◯])[●○◯](?:-[●○◯])*-[●○◯\d]",
            r"[(\[<《※](?:要(?:確認|修正|更新|差し?替え?)|仮|確認中|校正中|未確認|未定稿|下書き)[)\]>》※]",
            r"[(\[【](?:写真|画像|図|地図|イラスト|ロゴ)(?:を?挿入|が?入る?)?[)\]】](?![をのはがにも])",
            rf"(?:^|(?:{_WHAT})は?)(?:{_OPEN})(?:です)?。?$|^要(?:確認|修正|更新)。?$",
            r"ダミーの?(?:文|テキスト|データ)",
            r"^ここに\w+を?入力(?:してください|する)?。?$",
            rf"^[(\[<【]?(?:ここに)?{_FIELD}を(?:入力|記入|入れる|書く)[)\]>】]?$",
        )
    )
)
"""What may be meant as it is: only a warning."""
_UNNAMED: Final = re.compile(
    r"^(?:(?:テスト|サンプル|ダミー|見本|ABC|XYZ|([A-ZＡ-Ｚぁ-んァ-ン])\1\1+)の?"
    r"(?:窓口|相談|室|センター|課|係|電話|番号|データ|名称?)*\d*"
    r"|(?:担当|所管|窓口|施設|部署|課|団体|組織|機関)(?:者|課)?(?:名称?|を?記入))$"
    r"|[(\[]素?案[)\]]$"
)
"""What is not a name or title yet; a text may well end in the name of a draft: 計画(案)."""
_DECORATED: Final = re.compile(r"^([*●■□▲△])\1+(.*?)\1+$")
"""Signs around a text: ***大切なお知らせ***."""
_RESERVED: Final = re.compile(
    r"(?<![\w-])(?:\w+\.)*example(?:\.(?:co|or|ne|go|lg|ac))?\.(?:com|net|org|jp)(?![\w.-])"
)
"""Hosts that are nobody's (RFC 2606), and those of Japan that look like them."""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield what was left to fill in: an error where nobody prints such characters on purpose.

    Whoever uses one reserved host knows of the others: only the first is named.
    """
    ids = (contact.search_id for _desk, contact in contacts(notice) if contact.search_id)
    written = (WrittenText(value.text, value.origin) for value in ids)
    for words in _names(notice):
        if found := _UNNAMED.search(normalize("NFKC", words.plain)):
            yield _unfilled(WrittenText(words.plain, words.origin), found[0], Level.WARNING)
    reserved = False
    for text in (*texts(notice), *written):
        plain = _DECORATED.sub(r"\2", normalize("NFKC", text.text))
        for found in _SURE.finditer(plain):
            yield _unfilled(text, found[0], Level.ERROR)
        for found in _DOUBTED.finditer(plain):
            yield _unfilled(text, found[0], Level.WARNING)
        for found in _CODE.finditer(plain):
            message = _("“{text}” comes from the code of a web page.")
            yield _finding(text, found[0], Level.ERROR, message)
        if not reserved and (host := _RESERVED.search(plain)):
            reserved = True
            yield _unfilled(text, host[0], Level.WARNING)


def _names(notice: Notice) -> Iterator[Words]:
    """Yield the titles, and the names and operators of desks."""
    listed = (notice.flowchart, notice.handout, notice.strip, notice.letter)
    yield from (document.title for document in listed if document)
    yield from notice.card.titles if notice.card else ()
    for desk in notice.desks.values():
        yield from filter(None, (desk.name, desk.short, desk.operator))


def _unfilled(text: WrittenText, found: str, level: Level) -> Finding:
    return _finding(text, found, level, _("“{text}” looks like something to be filled in."))


def _finding(text: WrittenText, found: str, level: Level, message: str) -> Finding:
    hint = _("Type what is meant, or delete it.")
    where = text.place_of(found)
    return Finding("placeholder", level, where, message.format(text=found), hint)
