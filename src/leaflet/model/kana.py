"""Kana: which characters a reading is written in, and the endings of verbs."""

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
    "い": "いくかさけ",
}
"""The first kana of each form of a verb, and of an adjective in い, by the dictionary form."""
_VOICED: Final = str.maketrans(
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
    "かきくけこさしすせそたちつてとはひふへほはひふへほ",
)


def unvoiced(reading: str) -> str:
    """Return a reading with its first sound unvoiced: ばこ and はこ are one word."""
    return reading[:1].translate(_VOICED) + reading[1:]
