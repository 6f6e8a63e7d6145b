"""Which characters a reading is written in."""

from typing import Final

KANA: Final = frozenset(
    map(chr, (*range(ord("ぁ"), ord("ゖ") + 1), *range(ord("ァ"), ord("ヺ") + 1), ord("ー")))
)
HIRAGANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
"""Katakana to hiragana, for ``str.translate``."""
