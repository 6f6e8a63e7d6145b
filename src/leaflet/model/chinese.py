"""Which kanji of a text are Chinese."""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.model.grades import taught
from leaflet.model.kanji import KANJI, is_kanji

_STOPS: Final = "、。，：；？！“”‘’（）《》「」０-９0-9"
_STRETCH: Final = re.compile(
    f"(?:(?<![0-9:：.,～〜~-])[0-9]+)?[{KANJI}]+(?:[{_STOPS}]+[{KANJI}]+)*[。，：；？！]*"
)
"""What may be Chinese: a text without kana, Latin letters and spaces (24小时，11种语言).

A comma 、 at its end is that of a Japanese list of languages.
"""
_RUN: Final = re.compile(f"[{KANJI}]+")
_WORDS: Final = re.compile(
    f"星期[一二三四五六日天]|(?<![{KANJI}])周[一二三四五六日](?![{KANJI}])"
    "|([周週])[一二三四五六日][至到]\\1[一二三四五六日]"
    "|每[天周月年个個]|离婚|[你您妳們這嗎哪麼]|諮詢|小時|免費|如果|可以|撥打|遇到|兒童|號碼|關於|醫療"
    f"|(?<![{KANJI}])請(?=[{KANJI}])(?![求願負書託])"
)
"""Chinese words of characters that Japanese has too, weekdays above all; 週一回 is Japanese."""
_NAMES: Final = re.compile(f"(?<![{KANJI}])(?:窗口[{KANJI}]*|(?:中文|醫院)(?![{KANJI}]))")
"""Words by which a single run is Chinese, not the list that it is in: 日文、中文."""
_TRANSLATION: Final = re.compile(
    f"(?<=[a-z가-힣.!?)] )[{KANJI}]{{2,}}+(?:[・、][{KANJI}]++)*+"
    f"(?=[。！？]? [(（]?(?P<next>[^{KANJI}ぁ-ヿ]+)(?:[ぁ-ヿ]+[)）])?$)"
)
"""Kanji between two languages, at most (つづき) behind them: 内容 Contents 内容 Nội dung."""
_PROSE: Final = 8  # kanji of a sentence that may be Chinese without a listed word
_VIETNAMESE: Final = re.compile("[ăđơưạ-ỹ]", re.IGNORECASE)
_HANGUL: Final = re.compile("[가-힣]")


def passages(text: str) -> Iterator[tuple[int, int]]:
    """Yield what may be Chinese: stretches of characters that Chinese has, else runs of kanji."""
    for match in _STRETCH.finditer(text):
        if _in_chinese(match[0]) or _is_traditional_prose(match[0]):
            yield match.span()
        else:
            yield from (run.span() for run in _RUN.finditer(text, *match.span()))


def chinese(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text is Chinese: 签证, 星期一, a translation among others, not 𠮷田.

    A passage is Chinese if it has a simplified character or is in the traditional script.
    """
    japanese = _encodes(text, "cp932") and not (_WORDS.search(text) or _NAMES.search(text))
    if japanese and not any(_is_traditional_prose(match[0]) for match in _STRETCH.finditer(text)):
        return
    found = []
    for start, end in passages(text):
        passage = text[start:end]
        known = any(map(_is_simplified, passage)) or _WORDS.search(passage)
        if known or _is_traditional_prose(passage):
            found.append((start, end))
        else:
            found += [name.span() for name in _NAMES.finditer(text, start, end)]
    yield from dict.fromkeys((*found, *_translations(text)))


def is_traditional(text: str) -> bool:
    """Return whether Chinese is in the traditional script: the simplified one lacks some of it."""
    return not _in_chinese(text)


def _is_traditional_prose(passage: str) -> bool:
    """Return whether a passage that Big5 encodes has a Chinese word, or is a Chinese sentence.

    A Japanese sentence of so many kanji has one that Big5 lacks (会, 発), and neither two in old
    forms (歡, 參) nor, with a comma ，, one that no school teaches (孩).
    """
    if _WORDS.search(passage):
        return _encodes(passage, "big5")
    if not passage.endswith("。") or sum(map(is_kanji, passage)) < _PROSE:
        return False
    if not _encodes(passage, "big5"):
        return False
    rare = [each for each in passage if is_kanji(each) and each not in taught("中")]
    return ("，" in passage and bool(rare)) or sum(not _in_chinese(each) for each in rare) > 1


def _translations(text: str) -> Iterator[tuple[int, int]]:
    """Yield kanji that are a third language after Japanese and before Vietnamese or Korean.

    曜 is Japanese, and so are kanji between two phrases of one language, which makes pairs.
    """
    for match in _TRANSLATION.finditer(text):
        before = text[: match.start()]
        first = re.search(f"[{KANJI}ぁ-ヿ][^{KANJI}ぁ-ヿ]*$", before)
        if not first or "曜" in match[0] or not _in_chinese(match[0]):
            continue
        if _language(before[first.start() :]) != _language(match["next"]):
            yield match.span()


def _language(phrase: str) -> str:
    if _HANGUL.search(phrase):
        return "ko"
    return "vi" if _VIETNAMESE.search(phrase) else ""


def _in_chinese(text: str) -> bool:
    """Return whether the simplified script has all the kanji of a text."""
    return all(_encodes(run, "gb2312") for run in _RUN.findall(text))


def _is_simplified(character: str) -> bool:
    """Return whether only the simplified script has a character, by four sets of characters.

    JIS X 0213 has 帮 and 关, which no Japanese text has; Big5 tells them from 麴.
    """
    if not (is_kanji(character) and _in_chinese(character)) or _encodes(character, "cp932"):
        return False
    return not (_encodes(character, "shift_jis_2004") and _encodes(character, "big5"))


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
