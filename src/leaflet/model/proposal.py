"""Proposing readings: SudachiPy reads the prose, a person confirms what it read.

SudachiPy and its dictionary are the optional extra ``leaflet[readings]``; they are imported here
alone, and only when a proposal is asked for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from leaflet.model.kana import HIRAGANA
from leaflet.model.kanji import KANJI, is_kanji
from leaflet.model.lexicon import Readings
from leaflet.model.reading_dictionary import spelled
from leaflet.model.readings import Lack

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_WORD: Final = re.compile(f"[{KANJI}ぁ-ゖァ-ヺー]+")  # no figures, no Latin


@dataclass(slots=True)
class Proposal:
    """A reading for a word, written as in readings.yaml, and what else it was read as."""

    word: str
    reading: str
    lack: Lack  # where the word stands without a reading
    others: list[str] = field(default_factory=list)


class MissingExtraError(ImportError):
    """The optional packages that read Japanese are not installed."""


def propose(lacks: Iterable[Lack], readings: Readings) -> Mapping[str, Proposal]:
    """Return a reading for the words that cover what lacks one, as far as one is known.

    Raises MissingExtraError where the extra ``leaflet[readings]`` is not installed.
    """
    analyser = _analyser()
    found: dict[str, Proposal] = {}
    for lack in lacks:
        for word, reading in _read(analyser, lack):
            if word in readings.entries:
                continue
            known = found.setdefault(word, Proposal(word, reading, lack))
            if reading not in (known.reading, *known.others):
                known.others.append(reading)
    return found


def _analyser() -> "Tokenizer":
    try:
        import sudachidict_core as _dictionary
        from sudachipy import Dictionary, SplitMode
    except ImportError as missing:
        raise MissingExtraError(str(missing)) from None
    del _dictionary
    # The longest words: only these know 保健所 as ほけんじょ, where 所 alone is しょ.
    return Dictionary(dict="core").tokenizer(mode=SplitMode.C)


def _read(analyser: "Tokenizer", lack: Lack) -> Iterator[tuple[str, str]]:
    """Give the words of a paragraph that stand in what lacks a reading, each with its reading."""
    end = lack.start + len(lack.word)
    for token in analyser.tokenize(lack.words.plain):
        word = token.surface()
        if token.end() <= lack.start or token.begin() >= end or token.is_oov():
            continue
        if _WORD.fullmatch(word) and any(map(is_kanji, word)):
            reading = spelled(word, token.reading_form().translate(HIRAGANA))
            if reading:
                yield word, reading
