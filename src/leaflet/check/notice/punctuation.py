"""Brackets are closed, and commas and stops are single.

An opening bracket without its closing one, 」 or 』 without an opening one, and 、、 or 。。 are
slips of cutting and pasting. So are empty brackets, をを, and a full stop of English.

かっこが閉じていて、句読点が重なっていない。

切り貼りのときに残りやすい誤りです。空のかっこ、「をを」、英語のピリオドも知らせます。「1)」のような番号の閉じかっこは、開きがなくても数えません。

PASS note: 「いじめ」(暴力も)は相談を
PASS note: 1)電話する 2)話す
PASS note: ひとりで…。だいじょうぶ？！
FAIL hours: 平日8:30～17:00(水曜は19:00まで
FAIL note: (平日のみ))
FAIL note: 三階()です
FAIL note: 相談をを受けます
FAIL note: 相談できます.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

from leaflet.check.notice.texts import WrittenText, texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_CLOSING: Final = {"(": ")", "[": "]", "「": "」", "『": "』", "【": "】", "〔": "〕", "《": "》"}
_ALONE: Final = re.compile(
    r"(?:(?:^|[\s、。・：])[^\s、。・：]{1,3}"
    r"|(?<![\d:～-])[1１]|(?<![A-Za-zァ-ヺー])[aａア])[)）\]］]$"
)
"""A bracket that closes a number, of which the first is 1), a) or ア), or a face."""
_DOUBLED: Final = re.compile("(?<!、)、、(?!、)|、[。,]|(?<!。)。。(?!。)|。、|をを")
"""Two marks or particles of which one is right; three marks alike are an ellipsis.

がが and でで may be right: 家族ががんになったとき, 窓口でできる.
"""
_EMPTY: Final = re.compile(r"\(\)|（）|「」|『』|【】")
_ENGLISH: Final = re.compile(r"(?<=[ぁ-ん])\.(?![\w.-])")


class _Lonely(NamedTuple):
    """The first bracket of a text that is not closed; the text up to one that was not opened."""

    opening: str = ""
    closing: str = ""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first bracket of each text that has no partner, and the marks that are doubled.

    A bracket may be closed in the next line of a value that has several.
    """
    written = [*texts(notice)]
    lonely = [_Lonely(), *(_lonely(text.text) for text in written), _Lonely()]
    for text, before, own, after in zip(written, lonely, lonely[1:], lonely[2:], strict=False):
        bracket = own.opening if not after.closing else ""
        if not bracket and not before.opening and not _ALONE.search(own.closing):
            bracket = own.closing[-1:]
        if bracket:
            message = _("“{bracket}” has no bracket to go with it.").format(bracket=bracket)
            yield _finding(text, bracket, message, _("Type both brackets, or delete this one."))
        for found in _DOUBLED.finditer(text.text):
            message = _("“{marks}”: one of these is too many.").format(marks=found[0])
            yield _finding(text, found[0], message, _("Type {text}").format(text=found[0][0]))
        for found in _EMPTY.finditer(text.text):
            message = _("There is nothing between {brackets}.").format(brackets=found[0])
            yield _finding(text, found[0], message, _("Type what is meant, or delete it."))
        for found in _ENGLISH.finditer(text.text):
            message = _("“{mark}” is not a Japanese full stop.").format(mark=found[0])
            yield _finding(text, found[0], message, _("Type {text}").format(text="。"))


def _lonely(text: str) -> _Lonely:
    opened: list[str] = []
    closing = ""
    for end, written in enumerate(text, 1):
        mark = normalize("NFKC", written)
        if mark in _CLOSING:
            opened.append(written)
        elif mark in _CLOSING.values():
            if opened and _CLOSING[normalize("NFKC", opened[-1])] == mark:
                opened.pop()
            else:
                closing = closing or text[:end]
    return _Lonely(opened[0] if opened else "", closing)


def _finding(text: WrittenText, words: str, message: str, hint: str) -> Finding:
    return Finding("punctuation", Level.WARNING, text.place_of(words), message, hint)
