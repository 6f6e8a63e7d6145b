"""Weekdays written as one kanji: 月・水・金, 月～金, 4月1日(水), 土10:00."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.model import counters
from leaflet.model.kanji import is_kanji

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
_DAY: Final = f"{_ONE}(?:曜日?|日(?!曜))?"
_LIST: Final = re.compile(rf"{_DAY}(?:[・、,，･~～〜\-－–/／と](?:及び)?{_DAY})+")
_SPACED: Final = re.compile(rf"(?<![一-鿿]){_ONE}(?:[ \u3000]+{_ONE}){{2,}}(?![一-鿿])")
_BRACKETED: Final = re.compile(f"[（(]({_ONE})[・、]?([祝休])?[)）]")
_TIMED: Final = re.compile(
    rf"(?<![一-鿿0-9０-９])({_ONE})(?=\s?[0-9０-９]{{1,2}}(?:[:：]|時(?!間)))"
)
_EVERY: Final = ("毎週", "隔週")
_NAMED: Final = re.compile("[曜祝~～〜－–-]")
_BEFORE: Final = re.compile("(?:[毎隔]週|第[0-9０-９]|[(（:：])$")
_AFTER: Final = re.compile(
    r"\s?[0-9０-９(（)）祝]|の?(?:午前|午後|[朝昼夕夜週])|[はもがに](?:お?休|定休|[開閉対受実行相面]|\s?[0-9０-９])"
)


def weekdays(text: str) -> Iterator[tuple[int, str]]:
    """Yield the places of weekdays written as one kanji, each with its reading.

    It is empty in a list that may be of something else: 水と土, 月、日、時刻.
    """
    if WEEKDAYS.keys().isdisjoint(text):
        return
    for found in _BRACKETED.finditer(text):
        yield found.start(1), WEEKDAYS[found[1]]
        if found[2] == "祝":
            yield found.start(2), WEEKDAYS["祝"]
    for found in _SPACED.finditer(text):  # the head of a table
        yield from ((at, WEEKDAYS[text[at]]) for at in range(*found.span()) if text[at].strip())
    for found in _TIMED.finditer(text):
        yield found.start(1), WEEKDAYS[found[1]]
    for start, end in weekday_lists(text):
        meant = _are_meant(text, start, end)
        for at in range(start, end):
            before = text[at - 1] if at > start else " "
            if text[at] in WEEKDAYS and not is_kanji(before) and not is_kanji(text[at + 1 :][:1]):
                yield at, WEEKDAYS[text[at]] if meant else ""


def weekday_lists(text: str) -> Iterator[tuple[int, int]]:
    """Yield where lists and ranges of weekdays begin and end: all of them are read, or none."""
    if WEEKDAYS.keys().isdisjoint(text):
        return
    for found in _LIST.finditer(text):
        before, after = text[: found.start()], text[found.end() : found.end() + 1]
        joined = before and (is_kanji(before[-1]) or counters.is_number(before[-1]))
        if (not joined or before.endswith(_EVERY)) and not (after and is_kanji(after)):
            yield found.span()


def _are_meant(text: str, start: int, end: int) -> bool:
    """Return whether a list is of weekdays, not of water and earth, or month and day."""
    days = text[start:end]
    if _NAMED.search(days):
        return True
    names = [each for each in days if each in WEEKDAYS]
    if len(names) > 2:
        return True
    ends = not text[end:].strip("、。") and "と" not in days
    beside = _BEFORE.search(text, 0, start) or _AFTER.match(text, end)
    return names != ["月", "日"] and bool(ends or beside)
