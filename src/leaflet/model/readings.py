"""Furigana (ふりがな): the readings of words, and where the reader of a grade needs them."""

from collections.abc import Iterator

from leaflet.language import _
from leaflet.model.denden import KANJI
from leaflet.model.grades import RUBY as RUBY
from leaflet.model.grades import taught
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


def unread(words: Words, readings: Readings, grade: str) -> Iterator[Finding]:
    """Give a warning for every piece of kanji that needs furigana and has no reading.

    Kanji outside the 常用漢字 need furigana whoever reads (公用文作成の考え方): where ``none`` was
    asked for, a word that holds one is told too, for it is printed without.
    """
    known = taught("中" if grade == "none" else grade)
    for span in words.spans:
        if span.readings:
            continue
        for start, end, reading in segments(span.text, readings):
            run = span.text[start:end]
            if not _needs(run, known):
                continue
            if grade == "none":
                yield _bare(run, words, reading)
            elif reading is None:
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


def _bare(run: str, words: Words, reading: Reading | None) -> Finding:
    spans = reading.spans if reading else (Span(run, ("…",)),)
    example = "".join(
        f"{{{span.text}|{'|'.join(span.readings)}}}" if span.readings else span.text
        for span in spans
    )
    message = _(
        "“{word}” holds a kanji outside the 常用漢字 and is printed without furigana."
    ).format(word=run)
    hint = _("Type {example}, or build with --ruby 中.").format(example=example)
    return Finding("reading", Level.WARNING, _place(run, words), message, hint)


def _place(run: str, words: Words) -> Origin:
    where = words.origin
    found = where.excerpt.find(run, max(where.column - 1, 0))
    return Origin(where.path, where.line, found + 1, where.excerpt) if found >= 0 else where


def _missing(run: str, words: Words, readings: Readings) -> Finding:
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
    return Finding("reading", Level.WARNING, _place(run, words), message, hint)
