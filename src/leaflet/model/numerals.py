"""Numbers in kanji (漢数字) with their counters: 三百年, 第二十一条, 百五十人.

The counter is read as after the same number in figures (`counters`). What is not read alike by
everyone has no reading: 七人 (しちにん, ななにん), 九年 (きゅうねん, くねん), 一世帯.
The years of an era are read as they are announced: 令和七年 (ななねん).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from leaflet.model import counters
from leaflet.model.counters import Count
from leaflet.model.homographs import is_open
from leaflet.model.kana import table
from leaflet.model.kanji import NUMERALS

_KANJI: Final = "〇" + NUMERALS
_BEFORE: Final = frozenset(_KANJI + "数何幾両")
"""After these a number goes on, or is not a certain one: 二〇二六, 数百, 両三日."""
_MORE: Final = "[二三四五六七八九]"
_BELOW: Final = f"(?:{_MORE}?千)?(?:{_MORE}?百)?(?:{_MORE}?十)?[一二三四五六七八九]?"
_NUMBER: Final = re.compile(f"(?:(?:一千|{_BELOW})(?<=[^万])万)?{_BELOW}")
_RUN: Final = re.compile(f"[{_KANJI}]+")
_RANGE: Final = re.compile(f"[{_KANJI}][~～〜\\-－–、・,，]$")
_KA: Final = re.compile("[かヶヵカケｹ][月所国年]")
_UNIT: Final = re.compile(
    "パーセント|[%％]|メートル|キロ|センチ|ミリ|グラム|リットル|ページ|ポイント|トン|ドル|ヘクタール|カロリー"
)
_ERA: Final = re.compile("(?:明治|大正|昭和|平成|令和)$")
_PIECES: Final = re.compile("三百|六百|八百|三千|八千|一千|.")
_SAID: Final = table(
    """
    一:いち 二:に 三:さん 四:よん 五:ご 六:ろく 七:なな 八:はち 九:きゅう 十:じゅう 百:ひゃく
    千:せん 万:まん 三百:さんびゃく 六百:ろっぴゃく 八百:はっぴゃく 三千:さんぜん 八千:はっせん
    一千:いっせん
    """
)
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_K_P: Final = "かきくけこぱぴぷぺぽ"
_DOUBLING: Final = {
    **dict.fromkeys("一八十", _K_P + "さしすせそたちつてと"),
    **dict.fromkeys("六百", _K_P),
}
"""Before these sounds the last one of a number is っ: いっかい, ろっぽん, but ろくさつ."""
_COUNTERS: Final = frozenset(
    "年周時秒週歳才回円件個名番号枚冊台点倍割度校級位席段丁章条項次社食錠問頭月日人分本泊匹杯票階軒代弱強種"
)
"""How counters begin before which every number is read in one way, but for `_OTHERWISE`."""
_OF_LAW: Final = frozenset("章条項次")
"""Counters of what is numbered: without 第 they are in names (三条, 三次)."""
_OTHERWISE: Final = table(
    """
    四人:よ 四年:よ 四時:よ 四次:よ 四月:し 七月:しち 七日:しち 九時:く 九月:く 九日:く
    六強:ろく 四円: 七人: 七年: 七円: 七条: 七度: 九年: 千歳: 千才: 千軒: 七種: 千種:
    """
)
"""The last kanji of a number before a counter; empty where either reading is right."""
_DAYS_OF_A_MONTH: Final = 31
_NO_OTHER_MONTH: Final = 3
"""三月 may be みつき, 四月 is no よつき in a notice."""
_OF_A_YEAR: Final = re.compile("年度?$")
_OF_A_MONTH: Final = re.compile(f"[{_KANJI}]|[上中下]旬|[末初第]")
_IN_A_MONTH: Final = re.compile(f"{_OF_A_MONTH.pattern}|[号分]|$|[^一-鿿]")
_NAMED_AFTER: Final = re.compile("[都道府県市町村区郡駅丘力層]")
"""After a count these make another word: 四日市, 十人力, 三階層."""
_NAMED_BEFORE: Final = frozenset("都府県市町村区郡")
"""A count right after these is the name of a smaller place: 高津区千年 (ちとせ)."""
_SMALL: Final = 10
"""Up to this 分 may be tenths, and 十分 is じゅうぶん, 十二分 じゅうにぶん."""
_HOUR: Final = 60
_MINUTES: Final = re.compile("時$|徒歩約?$")
_ON_THE_WAY: Final = re.compile("(?:徒歩|車|バス|タクシー)で約?$|(?:歩い|走っ)て約?$")
"""Before 分, but not before 十分: 歩いて十分 may be enough."""
_TENTHS: Final = re.compile("[割度]$")
_OF_MINUTES: Final = re.compile(f"間(?!に合)|後|前後?|以内|程度|の[{_KANJI}0-9０-９]")


def is_numeral(character: str) -> bool:
    """Return whether a number in kanji can begin with a character."""
    return character in _KANJI


def counts(text: str, at: int, end: int) -> Iterator[Count]:
    """Yield what the numbers in kanji from ``at`` to ``end``, within one run, can count."""
    for found in _RUN.finditer(text, at, end):
        start, after = found.span()
        before = text[max(start - 1, 0) : start]
        if before in _BEFORE or not _NUMBER.fullmatch(found[0]) or found[0][0] == "万":
            continue
        if _RANGE.search(text, 0, start):
            continue
        yield from _counts(text, found[0], start, after, end)


def reading(word: str) -> str:
    """Return how a number in kanji with its counter is read; empty for any other word."""
    said = (each.reading for each in counts(word, 0, len(word)) if each.end == len(word))
    return next(said, "") if word[:1] in _KANJI else ""


def _counts(text: str, number: str, start: int, after: int, end: int) -> Iterator[Count]:
    numbered = text[start - 1 : start] == "第"
    if _KA.match(text, after):
        yield Count(start, after, _said(number, "か"))
    elif unit := _UNIT.match(text, after):
        hard = number[-1] == "十" and unit[0][0] in "パ%％キカペポ"
        yield Count(start, after, _said(number, "ぱ" if hard else ""))
    elif numbered and number != "九" and end - after != 1:  # 第六感: だいろっかん
        yield Count(start, after, _said(number, ""))
    if after == end:
        return
    value = str(_value(number))
    figures = text[:start] + value + text[after:]
    shift = after - start - len(value)
    for each in counters.counts(figures, start + len(value), end - shift):
        count = replace(each, start=start, end=each.end + shift)
        counter = text[after : count.end]
        if not each.reading or not _is_sure(text, number, start, count.end, counter):
            continue
        if each.start == start:
            yield count
        elif said := _said(number, each.reading, counter):
            yield replace(count, reading=said + each.reading)
        elif counter[0] == "年" and _ERA.search(text, 0, start):
            yield replace(count, reading=_said(number, "") + each.reading)


def _is_sure(text: str, number: str, start: int, end: int, counter: str) -> bool:
    """Return whether number and counter are neither a name nor another word."""
    if counter[0] not in _COUNTERS or _NAMED_AFTER.match(text, end):
        return False
    if counter == "時" and text.startswith("間", end):
        return False  # 七時間 is no しちじ
    before = text[start - 1 : start]
    numbered = before == "第"
    if counter[0] in _OF_LAW and not (numbered or before in _OF_LAW):
        return False
    if before in _NAMED_BEFORE and not counter.startswith("丁目"):
        return False
    if counter[0] == "人" and numbered:  # 第一人者
        return False
    if counter in ("段", "回忌", "代") and number[-1] != "十":
        return False
    if counter[0] == "分":
        if _TENTHS.search(text, 0, start):
            return number not in ("四", "七", "九")  # しちぶ, ななぶ
        enough = number in ("十", "十二")
        long = _HOUR >= _value(number) > _SMALL and not enough
        if not enough and _ON_THE_WAY.search(text, 0, start):
            return True
        return bool(long or _MINUTES.search(text, 0, start) or _OF_MINUTES.match(text, end))
    if counter == "月":
        return bool(_IN_A_MONTH.match(text, end)) and (
            _value(number) > _NO_OTHER_MONTH
            or bool(_OF_A_YEAR.search(text, 0, start))
            or bool(_OF_A_MONTH.match(text, end))
        )
    if counter[0] == "日":
        return number[-1] != "十" or _value(number) < 100  # 二百十日: にひゃくとおか
    return not is_open(text[start:end])


def _said(number: str, reading: str, counter: str = "") -> str:
    """Return how a number is read before a counter; empty where that is not certain."""
    pieces = _PIECES.findall(number)
    said = "".join(_SAID[piece] for piece in pieces[:-1])
    last = _SAID[pieces[-1]]
    value = _value(number)
    key = number[-1] + counter[:1]
    if counter == "日" and number[-1] in "七九" and value > _DAYS_OF_A_MONTH:  # 三十七日
        return ""
    if key == "七時":
        return "しち" if counter != "時間" and value == 7 else ""
    if key in _OTHERWISE:
        return said + _OTHERWISE[key] if _OTHERWISE[key] else ""
    if reading and reading[0] in _DOUBLING.get(number[-1], ""):
        last = last[:-1] + "っ"
    return said + last


def _value(number: str) -> int:
    total = part = figure = 0
    for each in number:
        if each in _PLACES:
            part += (figure or 1) * _PLACES[each]
            figure = 0
        elif each == "万":
            total, part, figure = (part + figure) * 10_000, 0, 0
        else:
            figure = _KANJI.index(each)
    return total + part + figure
