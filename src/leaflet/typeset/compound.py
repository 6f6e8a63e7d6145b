"""Where compounds of kanji or katakana part: between two words, never inside one.

A run is cut into words of the lexicon at the least cost. Kanji make words of two, with single
kanji before (各, 旧) and after them (局, 者); the model of phrases settles what is left open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from leaflet.typeset.lexicon import lexicon

NUMERALS: Final = frozenset("〇一二三四五六七八九十百千万億兆")
_PREFIXES: Final = frozenset(
    "大小高各全新旧非未再副元最諸同本当両無不反超総准準主第約毎満現前後次他"
)
_SUFFIXES: Final = frozenset(
    "局会所者員士師県市区町村部課署室係庁省院校館店式性症病科化的用等書費料率券証金線駅氏様中上"
    "園長法権税額数器機剤品物状類業界型系帯期歳年月日時分回人名語団隊組令案版票届表図席台別内外"
)
_PAIR: Final = 2.0  # the cost of a word of two kanji, or of one in the lexicon
_AFFIX: Final = 1.5  # of a kanji that leads a word, or ends the run
_INNER: Final = 1.8  # of one that ends a word within the run
_SINGLE: Final = 2.3  # of any other kanji
_STRANGE: Final = 3.8  # of two kanji that are no known word
_TRUST: Final = 4000.0  # a score of the model that is worth as much as 1 of these


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two words of a compound.

    It is ``loose`` after an affix (法務局｜職員) or in a long run of katakana, and ``known`` where
    the words on both sides are in the lexicon and are not halves of one.
    """

    place: int
    loose: bool
    known: bool


def kanji_cuts(text: str, start: int, end: int, model: list[int]) -> Iterator[Cut]:
    """Yield the places between the words of a run of kanji; an affix belongs to its word."""
    pieces = _pieces(text, start, end, model)
    for index in range(1, len(pieces)):
        before, after = pieces[index - 1], pieces[index]
        if len(after) == 1 and not (_leads(after) and pieces[index + 1 :]):
            continue  # it ends the word before
        if len(before) == 1 and (index == 1 or _leads(before)):
            continue  # it begins the word after
        place = start + sum(map(len, pieces[:index]))
        if place - start > 1 and end - place > 1:
            sure = _is_known(after) or len(after) == 1
            loose = len(before) == 1 and before in _SUFFIXES
            yield Cut(place, loose, sure and (_is_known(before) or len(before) == 1))


def _leads(kanji: str) -> bool:
    """Return whether a single kanji belongs to the word after it."""
    return kanji in NUMERALS or (kanji in _PREFIXES and kanji not in _SUFFIXES)


def _is_known(word: str) -> bool:
    words = lexicon()
    return word[0] in NUMERALS or word[1:] in words.pairs.get(word[0], "") or word in words.kanji


def _pieces(text: str, start: int, end: int, model: list[int]) -> list[str]:
    """Return the words of a run, those of the least cost together."""
    pairs = lexicon().pairs
    size = end - start
    best, before = [0.0] + [1e9] * size, [0] * (size + 1)
    for first in range(size):
        kanji = text[start + first]
        base = best[first]
        if first:
            base -= max(-0.4, min(0.4, model[start + first] / _TRUST))
        for last, cost in _costs(text, start, first, end, pairs.get(kanji, "")):
            if base + cost < best[last]:
                best[last], before[last] = base + cost, first
    pieces, last = [], size
    while last:
        pieces.append(text[start + before[last] : start + last])
        last = before[last]
    return pieces[::-1]


def _costs(
    text: str, start: int, first: int, end: int, followers: str
) -> Iterator[tuple[int, float]]:
    """Yield where each word that begins at a place of a run ends, and its cost."""
    at = start + first
    kanji = text[at]
    affix = kanji in (_SUFFIXES if at + 1 == end else _PREFIXES)
    inner = first and kanji in _SUFFIXES
    yield first + 1, _AFFIX if affix else _INNER if inner else _SINGLE
    if at + 1 < end:
        yield first + 2, _PAIR if text[at + 1] in followers else _STRANGE
    for last in range(at + 3, min(end, at + 4) + 1):
        if text[at:last] in lexicon().kanji:
            yield last - start, _PAIR
    if kanji in NUMERALS:
        last = at
        while last < end and text[last] in NUMERALS:
            last += 1
        yield last - start, 1.0


_NEVER_FIRST: Final = frozenset("ンー")
_SMALL: Final = frozenset("ァィゥェォッャュョヮ")  # ティー is short, though it has three letters
_LONGEST: Final = 40  # letters of a word in katakana, known or not: time is linear
_TWO: Final = 5  # letters of a word that may be two: パス｜ワード
_LONG: Final = 8  # letters of katakana: what is shorter is one word to a reader


def katakana_cuts(text: str, start: int, end: int) -> Iterator[Cut]:
    """Yield the places between the words of a run of katakana, ``loose`` in a long one.

    At least one of the two words is known; a word that the lexicon does not know is never cut. A
    cut is not ``known`` beside three letters that are no word (コワー｜キング), nor inside a word
    that the lexicon knows (パス｜ワード) unless that is long.
    """
    pieces = _katakana_words(text, start, end)
    sure = [last - first > 3 or text[first:last] in lexicon().katakana for first, last in pieces]
    for index, (first, last) in enumerate(pieces):
        if last < end:
            known = sure[index] and sure[index + 1]
            inner = min(last - start, end - last)
            yield Cut(last, known and end - start >= _LONG and inner > 2, known)
        if last - first >= _TWO:  # ソーシャル｜ワーカー, which is one word of the lexicon too
            halves = _katakana_words(text, first, last, whole=False)
            long = last - first >= _LONG
            if long or all(text[slice(*half)] in lexicon().katakana for half in halves):
                for _half, seam in halves[:-1]:
                    yield Cut(seam, loose=False, known=long)


def _katakana_words(
    text: str, start: int, end: int, *, whole: bool = True
) -> list[tuple[int, int]]:
    """Return where the words of a run begin and end; unless ``whole``, they are several."""
    words = lexicon().katakana
    size = end - start
    best, before = [0.0] + [1e9] * size, [0] * (size + 1)
    for first in range(size):
        if text[start + first] in _NEVER_FIRST:
            continue
        for last in range(first + 2, min(size, first + _LONGEST) + 1):
            word = text[start + first : start + last]
            spoken = sum(letter not in _SMALL for letter in word)
            known = word in words and (whole or last - first < size)
            cost = (1.0 if spoken > 2 else 2.0) if known else 3.0 + 0.35 * len(word)
            if best[first] + cost < best[last]:
                best[last], before[last] = best[first] + cost, first
    found, last = [], size
    while last:
        found.append((start + before[last], start + last))
        last = before[last]
    return found[::-1]
