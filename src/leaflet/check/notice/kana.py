"""No character is mistaken for one that looks like it.

A scan or a typist takes ロ for 口 and 一 for ー: 窓ロ, ニ階, サ一ビス. No search finds such a
word, and a screen reader reads another one.

似た別の文字（ロと口、ニと二、一とー）になっていない。

目では分かりませんが、検索で見つからず、読み上げも違います。

PASS note: 窓口は2階、サービスは二種類
PASS note: 日ロの交流、エ・オの欄
PASS note: セミナー一コマ、アクセス一カ所
FAIL note: 窓ロは2階です
FAIL note: 本庁舎ニ階です
FAIL note: サ一ビスの案内
FAIL note: エ事のお知らせ
"""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.check.notice.texts import texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_KATAKANA: Final = "ァ-ヺー"
_COUNTED: Final = (
    "[カヵケヶコツノ]|セット|ページ|パック|ポイント|グループ|クラス|コース|メートル|キロ|グラム"
    "|パーセント|フロア|ランク|テーマ|チーム|ステップ|ドリンク|レッスン|ブロック|シーズン"
)
"""What 一 counts, or begins the name of: 一カ所, 一ツ橋."""
_ALIKE: Final = {
    re.compile(rf"(?<=[窓入出戸人])ロ(?![{_KATAKANA}])"): "口",
    re.compile(rf"(?<![{_KATAKANA}・])ニ(?=[階人丁番回種])"): "二",
    re.compile(rf"(?<![{_KATAKANA}・])エ(?=事(?![業項務例])|場(?![合所])|業(?!務))"): "工",
    re.compile(rf"(?<=[ァ-ヺ])一(?=[{_KATAKANA}])(?!{_COUNTED})"): "ー",
}
"""Characters in places where another one that looks like them belongs."""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first such character of each text."""
    for text in texts(notice):
        for pattern, meant in _ALIKE.items():
            if found := pattern.search(text.text):
                message = _("Is “{text}” a slip for “{meant}”, which looks like it?").format(
                    text=found[0], meant=meant
                )
                hint = _("Type {text}").format(text=meant)
                yield Finding("kana", Level.WARNING, text.at(found.start()), message, hint)
                break
