"""Furigana (ふりがな): the readings of words, and where the reader of a grade needs them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from leaflet.language import _
from leaflet.model.denden import KANJI
from leaflet.model.grades import RUBY as RUBY
from leaflet.model.grades import taught
from leaflet.model.words import Span, Value, Words
from leaflet.report import Finding, Level, Origin

_RUN: Final = re.compile(f"(?:{KANJI.pattern}[\ufe00-\ufe0f\U000e0100-\U000e01ef]?)+")
# What a way through the text costs: first the kanji left unread, then the words, then their length.
_UNREAD: Final = 1 << 40
_WORD: Final = 1 << 20
_NEVER: Final = 1 << 62


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry of readings.yaml: the word, its reading as written, and the spans that carry it."""

    word: str
    written: Value
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Readings:
    """The reading dictionary of an edition: word to reading."""

    entries: Mapping[str, Reading] = field(default_factory=dict)

    @cached_property
    def by_first(self) -> Mapping[str, tuple[Reading, ...]]:
        """The entries by the first character of their word, the longest word first."""
        found: dict[str, list[Reading]] = {}
        for word in sorted(self.entries, key=len, reverse=True):
            found.setdefault(word[0], []).append(self.entries[word])
        return {first: tuple(entries) for first, entries in found.items()}


def annotate(words: Words, readings: Readings, grade: str) -> Words:
    """Return the words with furigana on every word that holds a kanji not yet taught.

    A reading written in the prose stays as it is, at every grade, and at ``none`` too.
    """
    if grade == "none" or not readings.entries:
        return words
    known = taught(grade)
    spans: list[Span] = []
    for span in words.spans:
        if span.readings:
            spans.append(span)
        else:
            spans.extend(_read(span.text, readings, known))
    return Words(tuple(spans), words.origin)


def unread(words: Words, readings: Readings, grade: str) -> Iterator[Finding]:
    """Give a warning for every run of kanji that needs furigana and has no reading."""
    if grade == "none":
        return
    known = taught(grade)
    for span in words.spans:
        if span.readings:
            continue
        for start, end, reading in segments(span.text, readings):
            run = span.text[start:end]
            if reading is None and _needs(run, known):
                yield _missing(run, words, readings)


def segments(text: str, readings: Readings) -> Iterator[tuple[int, int, Reading | None]]:
    """Give the words of a text that have a reading, and the runs of kanji that have none.

    A run of kanji is read only where words cover it to its last kanji, so that no word is found
    inside another. Of several ways the one with the fewest words is taken, then the one whose
    words are the longest.
    """
    runs = {run.start(): run.end() for run in _RUN.finditer(text)}
    inside = {at for start, end in runs.items() for at in range(start + 1, end)}
    cost = [0] * (len(text) + 1)
    choice: list[Reading | None] = [None] * len(text)
    for at in range(len(text) - 1, -1, -1):
        least = _NEVER if at in inside else cost[at + 1]
        if at in runs:
            least = cost[runs[at]] + (runs[at] - at) * _UNREAD
        for reading in readings.by_first.get(text[at], ()):
            if not text.startswith(reading.word, at) or _cuts_number(text, at, reading.word):
                continue
            end = at + len(reading.word)
            price = cost[end] + (_WORD if _RUN.search(reading.word) else 0) - len(reading.word)
            if price < least:
                least, choice[at] = price, reading
        cost[at] = least
    yield from _chosen(choice, runs)


def _chosen(
    choice: list[Reading | None], runs: Mapping[int, int]
) -> Iterator[tuple[int, int, Reading | None]]:
    at = 0
    while at < len(choice):
        reading = choice[at]
        end = at + len(reading.word) if reading else runs.get(at, at + 1)
        if reading or at in runs:
            yield at, end, reading
        at = end


def _cuts_number(text: str, at: int, word: str) -> bool:
    """Tell whether the word would begin or end within a number: 1人 in 21人."""
    end = at + len(word)
    return (word[0].isdigit() and text[at - 1 : at].isdigit()) or (
        word[-1].isdigit() and text[end : end + 1].isdigit()
    )


def _needs(text: str, known: frozenset[str]) -> bool:
    return any(kanji not in known for kanji in KANJI.findall(text))


def _read(text: str, readings: Readings, known: frozenset[str]) -> Iterator[Span]:
    plain = 0
    for start, end, reading in segments(text, readings):
        if reading is None or (known and not _needs(reading.word, known)):
            continue
        if plain < start:
            yield Span(text[plain:start])
        yield from reading.spans
        plain = end
    if plain < len(text):
        yield Span(text[plain:])


def _missing(run: str, words: Words, readings: Readings) -> Finding:
    where = words.origin
    found = where.excerpt.find(run, max(where.column - 1, 0))
    if found >= 0:
        where = Origin(where.path, where.line, found + 1, where.excerpt)
    covered = {
        at
        for start in range(len(run))
        for reading in readings.by_first.get(run[start], ())
        if run.startswith(reading.word, start)
        for at in range(start, start + len(reading.word))
    }
    lacking = [run[at] for at in range(len(run)) if at not in covered and KANJI.match(run[at])]
    message = (
        _("“{word}” needs furigana and has no reading for {kanji}.").format(
            word=run, kanji="・".join(lacking)
        )
        if lacking and len(lacking) < len(run)
        else _("“{word}” needs furigana and has no reading.").format(word=run)
    )
    hint = _("Add to readings.yaml: {word}: …").format(word=run)
    return Finding("reading", Level.WARNING, where, message, hint)
