"""Words as an analyser reads them, and how the runs of kanji are read that they make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from leaflet.model.alignment import aligned
from leaflet.model.kana import HIRAGANA
from leaflet.model.kanji import is_kanji
from leaflet.model.words import Span

MOST: Final = 3  # further readings that a message names


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in a text, how it is read there, and how else it can be read.

    A ``guess`` is a name, put together from single kanji, or after kana that may be its first half
    (ひと｜言声): no check can find that it is wrong.
    """

    start: int
    end: int
    word: str
    reading: str  # empty where it is not known
    others: tuple[str, ...] = ()
    guess: bool = False


def in_hiragana(read: Iterable[tuple[tuple[int, int], str]]) -> dict[tuple[int, int], str]:
    """Return the readings of runs, by their places, in hiragana."""
    return {run: reading.translate(HIRAGANA) for run, reading in read}


def runs(tokens: Iterable[Token]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield each run of kanji that neighbouring tokens read, as its place and its reading."""
    spans: list[Span] = []
    first = 0
    for number, token in enumerate(tokens):
        first = first if number else token.start
        laid = aligned(token.word, token.reading) if token.reading else None
        spans += laid or (Span(token.word),)
    for (start, end), reading in read_runs(spans):
        yield (first + start, first + end), reading


def open_readings(tokens: Iterable[Token], start: int, end: int) -> tuple[str, ...]:
    """Return further readings of a run of kanji, made from those of its words."""
    parts = [token for token in tokens if token.start < end and token.end > start]
    found: dict[str, None] = {}
    for token in parts:
        for other in token.others:
            changed = [replace(each, reading=other) if each is token else each for each in parts]
            for run, reading in runs(changed):
                if run == (start, end):
                    found[reading] = None
    return tuple(found)[:MOST]


def read_runs(spans: Iterable[Span]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield each run of kanji that has readings throughout, as its place and its reading."""
    pieces: list[tuple[int, int, str, bool]] = []
    at = 0
    for span in spans:
        laid: Sequence[Span] = (span,)
        if len(span.readings) == 1:
            laid = aligned(span.text, span.readings[0]) or laid
        for piece in laid:
            kanji = all(map(is_kanji, piece.text)) and bool(piece.text)
            pieces.append((at, at + len(piece.text), "".join(piece.readings), kanji))
            at += len(piece.text)
    for kanji, run in groupby(pieces, lambda piece: piece[3]):
        whole = list(run)
        if kanji and all(reading for _start, _end, reading, _kanji in whole):
            yield (whole[0][0], whole[-1][1]), "".join(piece[2] for piece in whole)
