"""Brackets are closed, and commas and stops are single.

An opening bracket without its closing one, 」 or 』 without an opening one, and 、、 or 。。 are
slips of cutting and pasting.

かっこが閉じていて、句読点が重なっていない。

切り貼りのときに残りやすい誤りです。「1)」のような番号の閉じかっこは、開きがなくても数えません。

PASS note: 「いじめ」(暴力も)は相談を
PASS note: 1)電話する 2)話す
PASS note: ひとりで…。だいじょうぶ？！
PASS note: つらい……、もういやだ
PASS note: "(平日のみ（祝日を除く）)"
PASS note: だいじょうぶ :-)
PASS summary: "窓口(本館\\n二階)です"
FAIL hours: 平日8:30～17:00(水曜は19:00まで
FAIL note: 祝日(年末年始もは休みます
FAIL note: (平日のみ
FAIL note: いじめ」を見たら
FAIL note: 介護、、お金
FAIL note: 話せます。。
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.texts import WrittenText, texts
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_CLOSING: Final = {"(": ")", "[": "]", "「": "」", "『": "』", "【": "】", "〔": "〕", "《": "》"}
_ALONE: Final = frozenset(")）]］")
"""Brackets that close a number: 1)."""
_DOUBLED: Final = re.compile("、[、。,]|(?<!。)。。(?!。)|。、")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the first bracket of each text that has no partner, and the marks that are doubled."""
    written = [*texts(notice)]
    lonely = [_lonely(text.text) for text in written]
    for at, text in enumerate(written):
        opened, closed = lonely[at]
        if opened and any(shut for _open, shut in lonely[at + 1 : at + 2]):
            opened = ""  # the next line closes it
        if closed in _ALONE or (at and lonely[at - 1][0]):
            closed = ""
        if bracket := opened or closed:
            message = _("“{bracket}” has no bracket to go with it.").format(bracket=bracket)
            yield _finding(text, bracket, message, _("Type both brackets, or delete this one."))
        for found in _DOUBLED.finditer(text.text):
            message = _("“{marks}”: one of these is too many.").format(marks=found[0])
            yield _finding(text, found[0], message, _("Type {text}").format(text=found[0][0]))


def _lonely(text: str) -> tuple[str, str]:
    """Return the first bracket that is not closed, and the first one that was not opened."""
    opened: list[str] = []
    closed = ""
    for written in text:
        mark = normalize("NFKC", written)
        if mark in _CLOSING:
            opened.append(written)
        elif mark in _CLOSING.values():
            if opened and _CLOSING[normalize("NFKC", opened[-1])] == mark:
                opened.pop()
            else:
                closed = closed or written
    return (opened[0] if opened else ""), closed


def _finding(text: WrittenText, words: str, message: str, hint: str) -> Finding:
    return Finding("punctuation", Level.WARNING, text.place_of(words), message, hint)
