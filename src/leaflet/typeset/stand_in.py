"""Fonts that stand in where a face lacks a character: 𠮷田, 한국어, 简体中文, Tiếng Việt, Монгол.

All letters of a word are set from one font, and so are the words of a sentence beside it. Scripts
whose letters change with their neighbours (Thai, Devanagari) have no stand-in.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from leaflet.model.chinese import passages
from leaflet.model.kanji import KANJI
from leaflet.typeset.face import JOINED, load

Finder = Callable[[str], Iterator[tuple[int, int]]]
"""Yields where a text has words of a script, each with what belongs to it."""

_IDEOGRAPHS: Final = re.compile(f"[{KANJI}\ufe00-\ufe02\U000e0100-\U000e01ef]+")
_HANGUL: Final = "[ㄱ-ㆎ가-힣]"
_ALPHABETS: Final = "[A-Za-zª-ԯ\u1e00-\u1fff₠-⃀]"
_EDGE: Final = "[^\\s（「『、。・，；]"
# Figures and signs have no script and take that of the words around them (UAX 24): those between
# two words, a number before one (24 giờ), and whole tokens behind (Thứ 6 9:00–17:00).
_BETWEEN: Final = "[ -~‘’“”–]*"
_OPENING: Final = "[(\\[«‘“]*"
_NUMBER: Final = f"(?:(?<!{_EDGE})|(?=[(\\[«])){_OPENING}[0-9]+(?:[-–~./,][0-9]+)* ?"
_CLOSING: Final = "[!%),.:;?\\]»’”…]*"
_TOKEN: Final = " *[!-@\\[-`{-~’”»…–—]+(?:(?![^\\s）」』、。・，；])|(?<=[)\\]]))"


def _words(letter: str) -> Finder:
    one = re.compile(
        f"(?:{_NUMBER}|{_OPENING}){letter}+(?:{_BETWEEN}{letter}+)*(?:(?:{_TOKEN})+|{_CLOSING})"
    )
    return partial(_found, one)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in pattern.finditer(text))


# In the order in which they are tried, with the font for a regular face and for a bold one. Medium
# is bold enough beside BIZ UD; rare kanji are those of names, and have one weight to spare a font.
_STAND_INS: Final[tuple[tuple[Finder, str, str], ...]] = (
    (partial(_found, _IDEOGRAPHS), "NotoSansJP-Medium", "NotoSansJP-Medium"),
    (passages, "NotoSansSC-Regular", "NotoSansSC-Medium"),
    (_words(_HANGUL), "NotoSansKR-Regular", "NotoSansKR-Medium"),
    (_words(_ALPHABETS), "NotoSans-Regular", "NotoSans-Bold"),
)


def faces(face: str) -> tuple[str, ...]:
    """Return a face and those that stand in for it, in order."""
    return face, *(name for _find, name in _stand_ins(face))


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
    for find, name in _stand_ins(face):
        for start, end in find(text):
            if not lacking.isdisjoint(range(start, end)) and not load(name).missing(
                text[start:end]
            ):
                chosen[start:end] = [name] * (end - start)
                lacking.difference_update(range(start, end))
    for place in lacking:  # no font has all of its word
        letter = text[place]
        fonts = (name for find, name in _stand_ins(face) if any(find(letter)))
        chosen[place] = next((name for name in fonts if not load(name).missing(letter)), face)
    for opening, closing in _pairs(text):
        chosen[closing] = chosen[opening]
    return chosen


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that belong together."""
    open_ones: list[int] = []
    for place, character in enumerate(text):
        if character in "([":
            open_ones.append(place)
        elif character in ")]" and open_ones:
            yield open_ones.pop(), place


def _with_all(text: str, face: str) -> str:
    return next((name for name in faces(face) if not load(name).missing(text)), face)


def _stand_ins(face: str) -> Iterator[tuple[Finder, str]]:
    for find, regular, bold in _STAND_INS:
        yield find, bold if face.endswith("-Bold") else regular
