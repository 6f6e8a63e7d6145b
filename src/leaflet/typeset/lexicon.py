"""Japanese words, so that a line that must split a phrase splits it between two of them.

``lexicon.txt`` holds the words of IPADIC that SudachiDict has as one short unit too, without names
of persons, and the names of all municipalities: kanji in twos, by the first of them; longer words
in kanji; words in katakana; words in which a kanji follows kana (まな板, 間に合う).
``tests/typeset/make_lexicon.py`` makes it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

TURN: Final = re.compile("[ぁ-ん][一-龥]")
"""Where a kanji follows kana."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``pairs`` holds what may follow a kanji in a word."""

    pairs: dict[str, str]
    kanji: frozenset[str]  # of three and four
    katakana: frozenset[str]
    mixed: dict[str, list[tuple[str, int]]]  # by kana and kanji, with their place in the word

    def joins(self, text: str, place: int) -> bool:
        """Return whether the kanji before and after a place make a word."""
        return 0 < place < len(text) and text[place] in self.pairs.get(text[place - 1], "")


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read when a text first asks for a word."""
    text = files("leaflet.typeset").joinpath("lexicon.txt").read_text(encoding="utf-8")
    *kanji, longer, katakana, mixed = text.splitlines()
    pairs = {line[0]: line[1:] for line in kanji}
    return Lexicon(pairs, _words(longer), _words(katakana), _by_turn(_words(mixed)))


def _by_turn(words: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
    """Return words by the first place where a kanji follows kana."""
    found: dict[str, list[tuple[str, int]]] = {}
    for word in words:
        turn = TURN.search(word)
        if turn:
            found.setdefault(turn[0], []).append((word, turn.start()))
    return found


def _words(line: str) -> frozenset[str]:
    return frozenset(line[2:].split())
