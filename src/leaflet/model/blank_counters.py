"""Counters after a blank that a pen fills: 令和　年　月　日, 午後　時　分, （　）名, 年　組."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.model import counters
from leaflet.model.kana import table
from leaflet.model.kanji import KANJI, NUMERALS, is_kanji

_SAID: Final = table(
    "年:ねん 月:がつ 日:にち 時:じ 分:ふん 名:めい 人:にん 歳:さい 組:くみ 番:ばん"
)
_ZERO: Final = f"(?<![{NUMERALS}])〇+(?![{NUMERALS}])"
_MARK: Final = rf"(?:[_＿○◯□●△▲×XＸ]|{_ZERO}|[（(][ \u3000_＿]*[)）][ \u3000]*)"
_BLANK: Final = rf"(?:[ \u3000…‥]|{_MARK}|[（(][ \u3000月火水木金土日祝・曜]*[)）])+"
_END: Final = f"(?![0-9０-９]|(?!現在|以[前後降]|[〇付末中]|(?<=月)間)[{KANJI}])"
_MARKED: Final = re.compile(f"{_MARK}+([{''.join(_SAID)}]){_END}")
_PAIR: Final = re.compile(f"(?=([年月日時組]){_BLANK}([月日時分組番]){_END})")
_HOUR: Final = re.compile(rf"午[前後][ \u3000]+(時){_END}")
_AGE: Final = re.compile(rf"[ \u3000]+(歳){_END}")
_PEOPLE: Final = re.compile(
    rf"[{KANJI}ァ-ヴー（(][ \u3000]+[人名]{_END}|[ \u3000][人名](?![{KANJI}ぁ-ん])"
)
_OF_PAIRS: Final = frozenset(("年月", "月日", "日時", "時分", "年組", "組番"))


def blank_counters(text: str) -> Iterator[tuple[int, str]]:
    """Yield the places of these counters, each with its reading.

    It is empty after a mark that begins the text, which may be a bullet: ○日の当たる部屋. Spaces
    alone are blanks only within a date, a time or a school class and before 歳: they are between
    words, too (雨の　日は). Before a number of people they may be either, where no particle is
    before them: 定員　人.
    """
    if _SAID.keys().isdisjoint(text):
        return
    for found in _MARKED.finditer(text):
        yield found.start(1), _SAID[found[1]] if text[: found.start()].strip() else ""
    for found in _PAIR.finditer(text):
        for at in (found.start(1), found.start(2)) if found[1] + found[2] in _OF_PAIRS else ():
            before = text[max(at - 1, 0) : at] or " "
            if (before == "〇" or not is_kanji(before)) and not counters.is_number(before):
                yield at, _SAID[text[at]]
    for found in (*_HOUR.finditer(text), *_AGE.finditer(text)):
        yield found.start(1), _SAID[found[1]]
    for found in _PEOPLE.finditer(text):
        yield found.end() - 1, ""
