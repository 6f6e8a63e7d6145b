"""No character is mistaken for one that looks like it.

A scan or a typist takes ロ for 口 and 一 for ー: 窓ロ, ニ階, サ一ビス. No search finds such a
word, and a screen reader reads another one. A reading that the shipped list has with a small or
large kana in that place (きよういく for きょういく) is a slip too.

似た別の文字（ロと口、ニと二、一とー、ィとイ）になっていない。

目では分かりませんが、検索で見つからず、読み上げも違います。
「きよういく」のように、小さい字の違いだけで備え付けの読みと合わないふりがなも知らせます。

PASS note: 窓口は2階、サービスは二種類
PASS note: 日ロの交流、エ・オの欄
PASS note: セミナー一コマ、アクセス一カ所
FAIL note: ホームぺージ、市役所へ
FAIL note: か゛ん検診
FAIL name: 包括支援センタ―
FAIL note: 本庁舎ニ階です
FAIL note: 窓ロは2階です
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.dictionary import resized
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level, Origin

_KATAKANA: Final = "ァ-ヺー"
_COUNTED: Final = (
    "[カヵケヶコツノ]|セット|ページ|パック|ポイント|グループ|クラス|コース|メートル|キロ|グラム"
    "|パーセント|フロア|ランク|テーマ|チーム|ステップ|ドリンク|レッスン|ブロック|シーズン"
)
"""What 一 counts, or begins the name of: 一カ所, 一ツ橋."""
_CYRILLIC: Final = "АВЕКМНОРСТХаеорсх"  # each looks like the Latin letter at its place below
_DASHES: Final = "―—–−－‐"
_MEANT: Final = {
    **dict(zip("ロニエ一曰囗ァィゥェォ", "口二工ー日口アイウエオ", strict=True)),
    **dict(zip("べぺりベペリ", "ベペリべぺり", strict=True)),
    **dict(zip(_CYRILLIC, "ABEKMHOPCTXaeopcx", strict=True)),
    **dict.fromkeys(_DASHES, "ー"),
}
_VOICED: Final = str.maketrans("゛゜", "\u3099\u309a")
_WORD_ENDS: Final = "[はがをにへとものでや、。)）」]|から|まで|$"
_ALIKE: Final = re.compile(
    "|".join(
        (
            rf"(?<=[窓入出戸人])ロ(?![{_KATAKANA}])",  # 窓ロ
            rf"(?<![{_KATAKANA}・])ニ(?=[階人丁番回種])",  # ニ階
            rf"(?<![{_KATAKANA}・])エ(?=事(?![業項務例])|場(?![合所])|業(?!務))",  # エ事
            rf"(?<=[ァ-ヺ])一(?=[{_KATAKANA}])(?!{_COUNTED})",  # サ一ビス
            r"(?<=[ァ-ヺ][カガサザタダナバパマヤラ])一(?![\w・])",  # センタ一
            rf"(?<=[ァ-ヺ])(?<![ア-オンッ])[{_DASHES}](?=[ァ-ヺ])",  # サ－ビス
            rf"(?<=[ァ-ヺ]{{2}})(?<!ン)[{_DASHES}](?={_WORD_ENDS})",  # センタ―の
            "曰(?!く)|囗",
            rf"(?<=[A-Za-z])[{_CYRILLIC}]|[{_CYRILLIC}](?=[A-Za-z])",
            "(?<=[ァ-ヺー])[べぺり](?=[ァ-ヺー])|(?<=[ぁ-ん])[ベペリ](?=[ぁ-ん])",
            "[か-とは-ほカ-トハ-ホ][゛゜]",  # two characters for が
            "(?<=[アカガサザタダナハバパマヤラワ])[ィゥェォ]",  # ラィン; but ワァ
            "(?<=[エケゲセゼネヘベペメレ])[ァィゥォ]",
            "(?<=[オコゴソゾノホボポモヨロ])[ァィゥェ]",
            "(?<=[ンー])[ァィゥェォ]",
        )
    )
)
"""Characters in places where another one that looks like them belongs: no ー follows ン or ッ."""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first such character of each text, and of each reading."""
    for text in texts(notice):
        if found := _ALIKE.search(text.text):
            meant = _MEANT.get(found[0]) or normalize("NFC", found[0].translate(_VOICED))
            yield _finding(found[0], meant, text.at(found.start()))
    own = {(word, reading): origin for word, reading, origin in _readings(notice)}
    for (word, reading), origin in own.items():
        if meant := resized(word, reading):
            yield _finding(reading, meant, origin)


def _finding(text: str, meant: str, place: Origin) -> Finding:
    message = _("Is “{text}” a slip for “{meant}”, which looks like it?").format(
        text=text, meant=meant
    )
    return Finding("kana", Level.WARNING, place, message, _("Type {text}").format(text=meant))


def _readings(notice: Notice) -> Iterator[tuple[str, str, Origin]]:
    """Yield the words with a reading of the office's own: of readings.yaml, and in prose."""
    for known in notice.readings.own.values():
        yield known.word, known.reading, known.written.origin
    for words in notice.prose:
        for span in words.spans:
            if span.readings:
                yield span.text, "".join(span.readings), words.origin
