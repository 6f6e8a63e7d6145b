"""Which characters are read as kanji, 々 and 〇 among them."""

from typing import Final

KANJI: Final = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""All kanji as the ranges of a regular expression, for between its square brackets."""

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
