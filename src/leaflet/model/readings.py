"""Furigana (ふりがな): the readings of words, and where the reader of a grade needs them."""

from collections.abc import Iterator
from dataclasses import dataclass

from leaflet.language import _
from leaflet.model.grades import RUBY as RUBY
from leaflet.model.grades import taught
from leaflet.model.kanji import is_kanji
from leaflet.model.lexicon import Reading, Readings
from leaflet.model.segments import segments
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Level, Origin


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


@dataclass(frozen=True, slots=True)
class Lack:
    """A piece of kanji that is printed without furigana although its reader needs them."""

    word: str
    start: int  # in the plain text of its paragraph
    words: Words
    reading: Reading | None  # known, but not asked for

    @property
    def origin(self) -> Origin:
        """The place of the word in its file, as far as its paragraph stands there as it is."""
        where = self.words.origin
        found = max(where.column - 1, 0) - 1
        for _same in range(self.words.plain.count(self.word, 0, self.start) + 1):
            found = where.excerpt.find(self.word, found + 1)
            if found < 0:
                return where
        return Origin(where.path, where.line, found + 1, where.excerpt)


def lacking(words: Words, readings: Readings, grade: str) -> Iterator[Lack]:
    """Give every piece of kanji that needs furigana and has no reading.

    Kanji outside the 常用漢字 need furigana whoever reads (公用文作成の考え方): where ``none`` was
    asked for, a word that holds one is among them, for it is printed without.
    """
    known = taught("中" if grade == "none" else grade)
    at = 0
    for span in words.spans:
        if not span.readings:
            for start, end, reading in segments(span.text, readings):
                piece = span.text[start:end]
                if (reading is None or grade == "none") and _needs(piece, known):
                    yield Lack(piece, at + start, words, reading)
        at += len(span.text)


def unread(words: Words, readings: Readings, grade: str) -> Iterator[Finding]:
    """Give a warning for every piece of kanji that needs furigana and has no reading."""
    for lack in lacking(words, readings, grade):
        message, hint = _bare(lack) if grade == "none" else _missing(lack.word, readings)
        yield Finding("reading", Level.WARNING, lack.origin, message, hint)


def _needs(text: str, known: frozenset[str]) -> bool:
    return any(each not in known for each in text if is_kanji(each))


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


def _bare(lack: Lack) -> tuple[str, str]:
    spans = lack.reading.spans if lack.reading else (Span(lack.word, ("…",)),)
    example = "".join(
        f"{{{span.text}|{'|'.join(span.readings)}}}" if span.readings else span.text
        for span in spans
    )
    message = _("“{word}” holds a kanji outside the 常用漢字 and is printed without furigana.")
    hint = _("Type {example}, or build with --ruby 中.")
    return message.format(word=lack.word), hint.format(example=example)


def _missing(word: str, readings: Readings) -> tuple[str, str]:
    covered = {
        at
        for start in range(len(word))
        for reading in readings.by_first.get(word[start], ())
        if word.startswith(reading.word, start)
        for at in range(start, start + len(reading.word))
    }
    kanji = [word[at] for at in range(len(word)) if at not in covered and is_kanji(word[at])]
    message = (
        _("“{word}” needs furigana and has no reading for {kanji}.").format(
            word=word, kanji="・".join(kanji)
        )
        if kanji and len(kanji) < len(word)
        else _("“{word}” needs furigana and has no reading.").format(word=word)
    )
    return message, _("Add to readings.yaml: {word}: …").format(word=word)
