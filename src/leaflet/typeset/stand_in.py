"""Fonts that stand in where a face lacks a character: 𠮷田, 한국어, 简体中文, Tiếng Việt, Монгол.

All letters of a word are set from one font, and so are the words of a sentence beside it. Scripts
whose letters change with their neighbours (Thai, Devanagari) have no stand-in.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from leaflet.model.kanji import CHINESE, KANJI
from leaflet.typeset.face import JOINED, load

_IDEOGRAPHS: Final = f"[{KANJI}\ufe00-\ufe02\U000e0100-\U000e01ef]+"
_HANGUL: Final = "[ㄱ-ㆎ가-힣]"
_ALPHABETS: Final = "[A-Za-zª-ԯ\u1e00-\u1fff₠-⃀]"
_BETWEEN: Final = "[ -~‘’“”–]*"  # spaces, digits, punctuation and foreign words
_OPENING: Final = "[(\\[«‘“]*"
_CLOSING: Final = "[!%),.:;?\\]»’”…]*"


def _words(letter: str) -> re.Pattern[str]:
    return re.compile(f"{_OPENING}{letter}+(?:{_BETWEEN}{letter}+)*{_CLOSING}")


# In the order in which they are tried, with the font for a regular face and for a bold one. Medium
# is bold enough beside BIZ UD; rare kanji are those of names, and have one weight to spare a font.
_STAND_INS: Final = (
    (re.compile(_IDEOGRAPHS), "NotoSansJP-Medium", "NotoSansJP-Medium"),
    (CHINESE, "NotoSansSC-Regular", "NotoSansSC-Medium"),
    (_words(_HANGUL), "NotoSansKR-Regular", "NotoSansKR-Medium"),
    (_words(_ALPHABETS), "NotoSans-Regular", "NotoSans-Bold"),
)


def faces(face: str) -> tuple[str, ...]:
    """Return a face and those that stand in for it, in order."""
    return face, *(name for _pattern, name in _stand_ins(face))


def runs(text: str, face: str, whole: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[str, str]]:
    """Yield a text in runs of one face, each with the face; what is ``whole`` is in one run.

    What no font has stays in the face of the style.
    """
    chosen = _chosen(text, face)
    kept = dict(whole)
    for start, end in kept.items():
        if len(set(chosen[start:end])) > 1:
            chosen[start:end] = [_with_all(text[start:end], face)] * (end - start)
    for place, character in enumerate(text):
        if place and character in JOINED and place not in kept:
            chosen[place] = chosen[place - 1]
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or chosen[place] != chosen[start]:
            yield chosen[start], text[start:place]
            start = place


def _chosen(text: str, face: str) -> list[str]:
    """Return the face of each character."""
    chosen = [face] * len(text)
    lacking = {place for place, _cluster in load(face).missing(text)}
    for pattern, name in _stand_ins(face):
        for match in pattern.finditer(text):
            start, end = match.span()
            if not lacking.isdisjoint(range(start, end)) and not load(name).missing(match[0]):
                chosen[start:end] = [name] * (end - start)
                lacking.difference_update(range(start, end))
    for place in lacking:  # no font has all of its word
        letter = text[place]
        fonts = (name for pattern, name in _stand_ins(face) if pattern.match(letter))
        chosen[place] = next((name for name in fonts if not load(name).missing(letter)), face)
    return chosen


def _with_all(text: str, face: str) -> str:
    return next((name for name in faces(face) if not load(name).missing(text)), face)


def _stand_ins(face: str) -> Iterator[tuple[re.Pattern[str], str]]:
    for pattern, regular, bold in _STAND_INS:
        yield pattern, bold if face.endswith("-Bold") else regular
