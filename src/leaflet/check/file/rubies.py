"""The readings that the data and the dictionary give to words, and to texts as a whole."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from leaflet.check.file.printed import plain
from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.ruby_markup import clusters
from leaflet.model.words import Words

_SILENT: Final = frozenset("-‐‑–−－")  # within a number with a mnemonic (語呂)


def read_words(prose: Iterable[Words], readings: ReadingDictionary) -> tuple[Words, ...]:
    """Return texts with the furigana of all their words."""
    return tuple(annotate(words, readings, "all").words for words in prose)


def rubies(read: Iterable[Words]) -> Iterator[tuple[str, str]]:
    """Yield each word with its furigana: also part of one, at the end of a line, or several."""
    for words in read:
        for bare, run in groupby(_parts(words), _is_bare):
            parts = [] if bare else list(run)
            for start in range(len(parts)):
                for end in range(start + 1, len(parts) + 1):
                    texts, over = zip(*parts[start:end], strict=True)
                    yield plain("".join(texts)), plain("".join(over))


def _parts(words: Words) -> Iterator[tuple[str, str]]:
    """Yield what has furigana of its own, a kanji or a word, and what has none."""
    for span in words.spans:
        texts = clusters(span.text) if len(span.readings) > 1 else [span.text]
        yield from zip(texts, span.readings or ("",), strict=True)


def _is_bare(part: tuple[str, str]) -> bool:
    text, over = part
    return not over and text not in _SILENT


def spoken(read: Iterable[Words]) -> Iterator[str]:
    """Yield the furigana of each text, without the kana between."""
    for words in read:
        yield plain("".join(over for _text, over in _parts(words)))
