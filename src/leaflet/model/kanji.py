"""Which characters are read as kanji, 々 and 〇 among them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

KANJI: Final = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""All kanji as the ranges of a regular expression, for between its square brackets."""

NUMERALS: Final = "一二三四五六七八九十百千万億"
"""The kanji that numbers are written in, but for 〇."""

USUAL: Final = str.maketrans("髙﨑𠮷濵德瀨栁𣘺槗靑淸增黑橫綠敎", "高崎吉浜徳瀬柳橋橋青清増黒横緑教")
"""The forms of kanji that names have, to the usual ones: dictionaries may have only these."""


def is_kanji(character: str) -> bool:
    """Return whether a character is a kanji; cheaper than to compile the ranges."""
    return character >= "\u3005" and (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\u3005" <= character <= "\u3007"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U000323af"
    )


def runs(text: str, taken: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield where the runs of kanji begin and end, each kanji with the selector of its form."""
    start, before = -1, False
    for at, character in enumerate(text):
        kanji = is_kanji(character) and at not in taken
        if start < 0:
            start = at if kanji else -1
        elif not kanji and not (before and _is_selector(character)):
            yield start, at
            start = -1
        before = kanji
    if start >= 0:
        yield start, len(text)


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
