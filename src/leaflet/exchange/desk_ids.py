"""Ids for desks that have none: what they are called in Latin letters, or their number."""

import re
from collections.abc import Collection
from typing import Final
from unicodedata import normalize

from leaflet.schema.vocabulary import free_id

_ROWS: Final = (
    "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも らりるれろ "
    "がぎぐげご ざじずぜぞ だぢづでど ばびぶべぼ ぱぴぷぺぽ"
)
_SOUNDS: Final = {
    kana: consonant + vowel
    for consonant, row in zip(["", *"kstnhmrgzdbp"], _ROWS.split(), strict=True)
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {
    "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji",
    "ぢ": "ji", "づ": "zu", "を": "o", "ん": "n",
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa",
}  # fmt: skip
_SMALL: Final = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
_LONGEST: Final = 32


def romanised(kana: str) -> str:
    """Return kana in Hepburn's letters, as an id; nothing where it has other characters."""
    text = normalize("NFKC", kana).lower()
    text = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)
    made = ""
    for each in re.sub(r"[\s・()]+", "-", text).strip("-").replace("ー", ""):
        if each in _SMALL:
            made = made.removesuffix("i")
            made += ("" if made.endswith(("sh", "ch", "j")) else "y") + _SMALL[each]
        elif each == "っ":
            made += "っ"
        elif each in _SOUNDS or re.fullmatch("[a-z0-9-]", each):
            made += _SOUNDS.get(each, each)
        else:
            return ""
    return re.sub("っ(.?)", lambda found: found[1] * 2, made)[:_LONGEST].strip("-")


def new_id(kana: str, number: int, taken: Collection[str]) -> str:
    """Return an id that is not taken: from how the desk is read, or ``desk-7``."""
    if name := romanised(kana):
        return free_id(name, taken)
    while f"desk-{number}" in taken:
        number += 1
    return f"desk-{number}"
