"""Weekdays written as one kanji: 月・水・金, 月～金, 4月1日(水), 土10:00."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.model.kanji import KANJI, is_kanji

WEEKDAYS: Final = {
    "月": "げつ",
    "火": "か",
    "水": "すい",
    "木": "もく",
    "金": "きん",
    "土": "ど",
    "日": "にち",
    "祝": "しゅく",
}
_ONE: Final = f"[{''.join(WEEKDAYS)}]"
_DAY: Final = f"(?!祝[いうえっわ]){_ONE}(?:曜日?|日(?!曜))?"
_OF_A_CLAUSE: Final = "(?<=[のるいただなうくむすつぶぐ])日"
"""A day that is described, no Sunday: 休みの日、祝日も."""
_IN_ORDER: Final = "土日月火水木金土日祝月"
_ENDS: Final = (
    f"(?<=曜)(?!日)|(?<=曜日)|(?<=祝日)|(?![{KANJI}])|(?=休|定休|祝|午[前後]|夜間|[開閉]館)"
)
_LIST: Final = re.compile(
    rf"(?:(?<=[毎隔]週)|(?<![{KANJI}0-9０-９])(?!{_OF_A_CLAUSE})){_DAY}(?:(?:[・、,，.．･~～〜\-－–/／と]|から)(?:及び)?{_DAY})+(?:{_ENDS})"
)
_RUN: Final = re.compile(
    rf"(?<![{KANJI}])(?=[月火水木金]{_ONE}{{2}})月?火?水?木?金?土?日?祝?(?![{KANJI}])"
)
"""Three or more in their order: 月水金."""
_SPACED: Final = re.compile(rf"(?<![一-鿿]){_ONE}(?:[ \u3000]+{_ONE}){{2,}}(?![一-鿿])")
_BRACKETED: Final = re.compile(
    f"[（(【［\\[〔]({_ONE})[・、]?([祝休])?(?:[)）]|[】］\\]〕](?:(?=午)|(?![の{KANJI}])))"
)
_TIMED: Final = re.compile(
    rf"(?<![一-鿿0-9０-９])({_ONE})(?=\s?[0-9０-９]{{1,2}}(?:[:：]|時(?!間)))"
)
_OF_WEEKS: Final = re.compile(
    rf"(?:(?:[毎隔翌今来先各]週の?|(?:休[み館業診]?|[開閉][館室庁]|曜)日?\s?[：:／/]\s?)(?={_ONE})|第[1-5１-５](?:[・、,～][1-5１-５])*(?=[月火水木金土]))(.)"
    f"(?=$|[^ぁ-んァ-ヴー{KANJI}]|で[すし、]|の?(?:午[前後]|朝|夜|夕|昼)|[はに](?![ぁ-ん]))"
)
"""After a word for weeks or days off: 隔週の火, 第3金, 定休：水."""
_LONE: Final = re.compile(
    rf"(?<![{KANJI}ぁ-んァ-ヴー0-9０-９])({_ONE})(?=(?:は|のみ|だけ)(?:\s?[0-9０-９]{{1,2}}(?:[:：]|時(?!間))|正午|午[前後]|[夜朝]|お?休|定休|[開閉])|の?(?:午[前後]|朝|夜|夕|昼))"
)
"""Before hours, where it may be water, too, unless the text has other weekdays: 土は正午まで."""
_LAST: Final = re.compile(f"(?<=、)({_ONE})(?=[)）]?$)")
"""The last of the days of a desk: 月・木 9:00～12:00、土."""
_HOURS: Final = re.compile(
    r"(?:の|のみ|だけ)?(?:[0-9０-９:：時分半~～〜－・\s-]|午[前後]|正午|[朝昼夜]間?|夕方?|から|より|まで|[には]お?)*+"
    rf"(?:のみ|だけ|も)?(?:[開閉対受実行相面延営診休定]|[^ぁ-んァ-ヴー{KANJI}]|$)"
)
"""Hours and no verb but that of a desk: 水は19時まで, not 水は9時から12時まで止まります."""
_OF_WEEKDAYS: Final = re.compile("[曜祝]|平日|土日|[毎隔]週")
_NAMED: Final = re.compile("[曜祝~～〜－–-]")
_BEFORE: Final = re.compile("(?:[毎隔]週|第[0-9０-９]|[(（:：【\\[])$")
_AFTER: Final = re.compile(
    r"\s?[0-9０-９(（)）祝]|のみ|[・、]祝|休|定休|夜間|[開閉]館|の?(?:午前|午後|[朝昼夕夜週])|[はもがに](?:お?休|定休|[開閉対受実行相面]|\s?[0-9０-９])"
)
_OF_DAYS: Final = re.compile(
    "(?:(?<![今明昨毎])日|休み?|[館業]|午[前後]|夜間|受け?付け?|相談|収集|診療|実施|開催|ごみ|ゴミ|資源|プラスチック|びん|缶|古紙)[はが]$"
)
_PREDICATE: Final = re.compile(
    f"(?<=[はが])({_ONE})(?=(?:だけ|のみ)?(?:で[すし、]|[、。,，.．]|\\s|$)|の場合|でも休|に(?:実施|行|開|休|振))"
)
"""A weekday that may also be water: it is a weekday if days come before it: 定休は水."""
_ELEMENT: Final = re.compile(f"(?<![{KANJI}お0-9０-９])([火水木金土])(?=[はにも、。]|$)")
"""Water or fire, unless the text has weekdays: 月曜は内科、火は小児科."""
_PARALLEL: Final = re.compile(f"(?<=[はが])({_ONE})(?=[、。に]|で[すし、])")
"""A weekday or not, where two subjects have different ones: 小学校は火、中学校は木に."""
_UP_TO: Final = re.compile(
    rf"まで|[はの]?\s?[0-9０-９]|[はの](?:午|朝|夜|昼|夕|休|開)|[^ぁ-んァ-ヴー{KANJI}]|$"
)
"""After 月から金, but 水から火を is of water and fire."""


def weekdays(text: str, *, hours: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the places of weekdays written as one kanji, each with its reading.

    It is empty in a list that may be of something else: 水と土, 月、日、時刻. Alone on a line of
    ``hours`` a kanji is a weekday.
    """
    if hours and text in WEEKDAYS:
        yield 0, WEEKDAYS[text]
    if WEEKDAYS.keys().isdisjoint(text):
        return
    if _OF_WEEKDAYS.search(text):
        yield from ((found.start(1), "") for found in _ELEMENT.finditer(text))
    parallel = {found.start(1): found[1] for found in _PARALLEL.finditer(text)}
    if len(set(parallel.values())) > 1:
        yield from ((at, "") for at in parallel)
    for found in _BRACKETED.finditer(text):
        yield found.start(1), WEEKDAYS[found[1]]
        if found[2] == "祝":
            yield found.start(2), WEEKDAYS["祝"]
    for found in (*_SPACED.finditer(text), *_RUN.finditer(text)):  # the first heads a table
        yield from ((at, WEEKDAYS[text[at]]) for at in range(*found.span()) if text[at].strip())
    timed = [*_TIMED.finditer(text)]
    for found in (*timed, *_OF_WEEKS.finditer(text)):
        yield found.start(1), WEEKDAYS[found[1]]
    lists = {each: _are_meant(text, *each) for each in weekday_lists(text)}
    lone = {found.start(1): found[1] for found in _LONE.finditer(text)}
    said = {found.start(1): found[1] for found in _PREDICATE.finditer(text)}
    if any(_OF_DAYS.search(text, 0, at) for at in said):
        yield from ((at, WEEKDAYS[day]) for at, day in said.items())
    among = _OF_WEEKDAYS.search(text) or len(set(lone.values())) > 1 or any(lists.values())
    if timed or any(lists.values()):
        yield from ((found.start(1), WEEKDAYS[found[1]]) for found in _LAST.finditer(text))
    for at, day in lone.items():
        yield at, WEEKDAYS[day] if among and _HOURS.match(text, at + 1) else ""
    for (start, end), meant in lists.items():
        for at in range(start, end):
            before = text[at - 1] if at > start else " "
            after = text[at + 1 : end]
            if text[at] in WEEKDAYS and not is_kanji(before) and not is_kanji(after[:1]):
                yield at, WEEKDAYS[text[at]] if meant else ""


def weekday_lists(text: str) -> Iterator[tuple[int, int]]:
    """Return where lists and ranges of weekdays begin and end: all of them are read, or none."""
    return (found.span() for found in _LIST.finditer(text))


def _are_meant(text: str, start: int, end: int) -> bool:
    """Return whether a list is of weekdays, not of wood, earth and water, or month and day."""
    days = text[start:end]
    if _NAMED.search(days):
        return True
    names = [each for each in days if each in WEEKDAYS]
    order = iter(_IN_ORDER)
    if len(names) > 2 and all(each in order for each in names):
        return True
    if "から" in days:
        return _UP_TO.match(text, end) is not None
    ends = not text[end:].strip("、。") and "と" not in days
    beside = (
        _BEFORE.search(text, 0, start) or _OF_DAYS.search(text, 0, start) or _AFTER.match(text, end)
    )
    return names != ["月", "日"] and bool(ends or beside)
