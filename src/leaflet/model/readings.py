"""Furigana (ふりがな): the readings of words, and where the reader of a grade needs them."""

from collections.abc import Iterator

from leaflet.language import _
from leaflet.model.denden import KANJI
from leaflet.model.grades import RUBY as RUBY
from leaflet.model.grades import taught
from leaflet.model.lexicon import Readings
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
