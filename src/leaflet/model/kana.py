"""Kana: which characters a reading is written in, and the endings of verbs."""

from collections.abc import Iterator, Mapping
from typing import Final

KANA: Final = frozenset(
    map(chr, (*range(ord("ぁ"), ord("ゖ") + 1), *range(ord("ァ"), ord("ヺ") + 1), ord("ー")))
)
HIRAGANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
"""Katakana to hiragana, for ``str.translate``."""
FORMS: Final = {
    "う": "わいうえおっ",
    "く": "かきくけこい",
    "ぐ": "がぎぐげごい",
    "す": "さしすせそ",
    "つ": "たちつてとっ",
    "ぬ": "なにぬねのん",
    "ぶ": "ばびぶべぼん",
    "む": "まみむめもん",
    "る": "らりるれろっ",
    "い": "いくかさけそ",
}
"""The first kana of each form of a verb, and of an adjective in い, by the dictionary form."""
_CLEAR: Final = "かきくけこさしすせそたちつてとはひふへほ"
_VOICED: Final = "がぎぐげござじずぜぞだぢづでどばびぶべぼ"
_TO_CLEAR: Final = str.maketrans(_VOICED + "ぱぴぷぺぽ", _CLEAR + "はひふへほ")
_TO_VOICED: Final = str.maketrans(_CLEAR, _VOICED)


def table(pairs: str) -> Mapping[str, str]:
    """Return words and how they are read, written as word:reading."""
    return dict(pair.split(":") for pair in pairs.split())


def words_of(text: str) -> frozenset[str]:
    """Return words written with spaces between them."""
    return frozenset(text.split())


def unvoiced(reading: str) -> str:
    """Return a reading without its voiced sounds, which dictionaries of short words lack."""
    return reading.translate(_TO_CLEAR)


def voiced(reading: str) -> Iterator[str]:
    """Yield a reading with its first sound voiced, where it can be: かかり, がかり."""
    first = reading[:1].translate(_TO_VOICED)
    if first != reading[:1]:
        yield first + reading[1:]
