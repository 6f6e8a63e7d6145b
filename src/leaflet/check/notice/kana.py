"""No character stands for one of another script that looks like it.

A scan or a typist takes ロ for 口 and 一 for ー: 窓ロ, ニ階, サ一ビス. Nobody finds such a word,
and a screen reader reads another one.

似た別の文字（ロと口、ニと二、一とー）になっていない。

目では分かりませんが、検索で見つからず、読み上げも違います。

PASS note: 窓口は2階、サービスは二種類
PASS note: 日ロの交流、エ・オの欄
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
_ALIKE: Final = {
    re.compile(rf"(?<=[窓入出戸人])ロ(?![{_KATAKANA}])"): "口",
    re.compile(rf"(?<![{_KATAKANA}・])ニ(?=[階人丁号番回種])"): "二",
    re.compile(rf"(?<![{_KATAKANA}・])エ(?=[事場業])"): "工",
    re.compile(rf"(?<=[{_KATAKANA}])一(?=[{_KATAKANA}])"): "ー",
}
"""Characters in places where another one that looks like them belongs."""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first such character of each text."""
    for text in texts(notice):
        for pattern, meant in _ALIKE.items():
            if found := pattern.search(text.text):
                message = _("“{text}” here is not “{meant}”, which looks like it.").format(
                    text=found[0], meant=meant
                )
                hint = _("Type {text}").format(text=meant)
                yield Finding("kana", Level.WARNING, text.at(found.start()), message, hint)
                break
