"""Japanese words, so that a line that must split a phrase splits it between two of them.

``lexicon.txt`` holds the words of IPADIC that SudachiDict has as one short unit too, without names
of persons: kanji in twos, by the first of them; longer words in kanji; words in katakana; words in
hiragana; verbs and adjectives in hiragana. ``tests/typeset/make_lexicon.py`` makes it.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from leaflet.model.kana import FORMS

_ROWS: Final = FORMS | {"る": FORMS["る"] + "よ"}
"""What may follow the stem of a verb or an adjective, by its last kana."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``pairs`` and ``stems`` hold what may follow a kanji or a stem in a word."""

    pairs: dict[str, str]
    kanji: frozenset[str]  # of three and four
    katakana: frozenset[str]
    hiragana: frozenset[str]
    stems: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon, read when a compound or a run of hiragana is first met."""
    text = files("leaflet.typeset").joinpath("lexicon.txt").read_text(encoding="utf-8")
    *kanji, longer, katakana, hiragana, verbs = text.splitlines()
    stems: dict[str, str] = {}
    for verb in verbs[2:].split():
        stem, ending = verb[:-1], verb[-1]
        stems[stem] = stems.get(stem, "") + _ROWS[ending]
    pairs = {line[0]: line[1:] for line in kanji}
    return Lexicon(pairs, _words(longer), _words(katakana), _words(hiragana), stems)


def _words(line: str) -> frozenset[str]:
    return frozenset(line[2:].split())
