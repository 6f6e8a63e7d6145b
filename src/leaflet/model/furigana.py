"""Furigana (ふりがな): the readings of words, and where the reader of a grade needs them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from leaflet.language import _
from leaflet.model.address import looks_like_url
from leaflet.model.chinese import chinese
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.grades import is_taught, taught
from leaflet.model.kanji import is_kanji
from leaflet.model.segments import Segment, segments
from leaflet.model.weekdays import weekday_lists
from leaflet.model.words import Span, Value, Words
from leaflet.report import Finding, Level, Origin

ENOUGH: Final = 0.9
"""The share of words with a reading below which a document is printed without furigana."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Kanji that are printed without furigana although their reader needs them.

    ``spans`` holds the reading where it is known but not asked for; ``counted`` is a number with
    a counter that can be read in more than one way.
    """

    word: str
    start: int  # in the plain text of its paragraph
    words: Words
    spans: tuple[Span, ...] = ()
    counted: bool = False

    @property
    def origin(self) -> Origin:
        """The place of the word in its file, as far as its paragraph is there as it is."""
        where = self.words.origin
        found = max(where.column - 1, 0) - 1
        for _same in range(self.words.plain.count(self.word, 0, self.start) + 1):
            found = where.excerpt.find(self.word, found + 1)
            if found < 0:
                return where
        return where._replace(column=found + 1)

    @property
    def filled(self) -> tuple[Span, ...]:
        """What fills the blanks of the imprint that the word is printed in, if it is in any."""
        ends = accumulate(len(span.text) for span in self.words.spans)
        return tuple(
            span
            for span, end in zip(self.words.spans, ends, strict=True)
            if span.blank
            and end - len(span.text) < self.start + len(self.word)
            and self.start < end
        )


@dataclass(frozen=True, slots=True)
class Annotated:
    """A paragraph with its furigana, and what lacks one.

    ``in_kanji`` counts its words in kanji and ``unread`` those without a reading, also where the
    reader does not need it.
    """

    words: Words
    lacks: tuple[Lack, ...] = ()
    in_kanji: int = 0
    unread: int = 0

    def at(self, origin: Origin) -> "Annotated":
        """Return the same paragraph at another place."""
        if self.words.origin == origin:
            return self
        lacks = (replace(lack, words=replace(lack.words, origin=origin)) for lack in self.lacks)
        words = replace(self.words, origin=origin)
        return replace(self, words=words, lacks=tuple(lacks))


def annotate(words: Words, readings: ReadingDictionary, grade: str) -> Annotated:
    """Add furigana to every word that holds a kanji not yet taught.

    A reading written in the prose stays as it is, at every grade, and at ``none`` too; Chinese gets
    no furigana. Kanji outside the 常用漢字 need it whoever reads (公用文作成の考え方): at ``none``
    a word that holds one is reported as printed without.
    """
    plain = words.plain
    if not any(map(is_kanji, plain)) or looks_like_url(plain):  # an address is typed, not read
        return Annotated(words)
    bare = grade == "none"
    readers = "中" if bare else grade
    written = *_written(words), *chinese(plain)
    read = segments(plain, readings, written, hours=words.hours)
    lists = () if bare else tuple(_lists_with_furigana(plain, read, written, grade))
    found: list[Segment] = []
    lacks: list[Lack] = []
    for segment in read:
        piece = plain[segment.start : segment.end]
        listed = any(start <= segment.start < end for start, end in lists)
        if not listed and not _needs(piece, segment, readers):
            continue
        if segment.spans and not bare:
            found.append(segment)
        else:
            lack = Lack(piece, segment.start, words, segment.spans, segment.counted)
            lacks.append(lack)
    spans = tuple(_laid(words.spans, plain, found)) if found else words.spans
    unread = sum(not segment.spans for segment in read)
    return Annotated(replace(words, spans=spans), tuple(lacks), len(read) + len(written), unread)


def patchy(read: Sequence[Annotated]) -> bool:
    """Return whether so many readings are missing that furigana would look like misprints.

    The share is that of all words in kanji, so that a document has furigana for every grade or
    for none: of the few words that an older child cannot read most may be names.
    """
    in_kanji = sum(each.in_kanji for each in read)
    known = in_kanji - sum(each.unread for each in read)
    return known < ENOUGH * in_kanji and any(each.lacks for each in read)


def unread(read: Iterable[Annotated], grade: str) -> Iterator[Finding]:
    """Yield one warning for each word that lacks its furigana, with how often it does."""
    found: dict[tuple[str, bool], list[Lack]] = {}
    for each in read:
        for lack in each.lacks:
            found.setdefault((lack.word, lack.counted), []).append(lack)
    for lacks in found.values():
        message, hint = _bare(lacks[0]) if grade == "none" else _missing(lacks[0])
        if len(lacks) > 1:
            message += " " + _("({count} places)").format(count=len(lacks))
        blanks = tuple(dict.fromkeys(span.blank for span in lacks[0].filled))
        where, word, bare = lacks[0].origin, lacks[0].word, grade == "none"
        yield Finding("reading", Level.WARNING, where, message, hint, blanks, word, bare)


def without(where: Origin) -> Finding:
    """Return the one warning for a document that has too few readings for any furigana.

    It says the same of each document, so that those of one edition are told together.
    """
    message = _("Printed without furigana: too many of its words have no reading.")
    hint = _("Run: leaflet readings. To print those there are, type ruby: {ruby} here.")
    return Finding("reading", Level.WARNING, where, message, hint.format(ruby="all!"))


def _lists_with_furigana(
    plain: str, read: Iterable[Segment], written: Iterable[tuple[int, int]], grade: str
) -> Iterator[tuple[int, int]]:
    """Yield the lists of weekdays with furigana on one of them, so that all of them get it."""
    for start, end in weekday_lists(plain):
        given = any(start <= at < end for at, _end in written)
        if given or any(
            start <= each.start < end and _needs(plain[each.start : each.end], each, grade)
            for each in read
        ):
            yield start, end


def _written(words: Words) -> Iterator[tuple[int, int]]:
    """Yield where the writer has given a reading."""
    at = 0
    for span in words.spans:
        if span.readings:
            yield at, at + len(span.text)
        at += len(span.text)


def _laid(spans: Iterable[Span], text: str, found: Iterable[Segment]) -> Iterator[Span]:
    """Yield the spans of a paragraph, those of the segments in their places."""
    left = list(found)
    at = 0
    for span in spans:
        end = at + len(span.text)
        plain = at
        while left and not span.readings and left[0].start < end:
            segment = left.pop(0)
            if plain < segment.start:
                yield Span(text[plain : segment.start])
            yield from segment.spans
            plain = segment.end
        if span.readings or plain == at:
            yield span
        elif plain < end:
            yield Span(text[plain:end])
        at = end


def _needs(text: str, segment: Segment, grade: str) -> bool:
    """Return whether a grade does not know a kanji of a text, or how its word is read."""
    known = taught(grade)
    return any(each not in known for each in text if is_kanji(each)) or not all(
        is_taught(span.text, "".join(span.readings), grade) for span in segment.spans
    )


def _bare(lack: Lack) -> tuple[str, str]:
    spans = lack.spans or (Span(lack.word, ("…",)),)
    example = "".join(
        f"{{{span.text}|{'|'.join(span.readings)}}}" if span.readings else span.text
        for span in spans
    )
    message = _("“{word}” holds a kanji outside the 常用漢字 and is printed without furigana.")
    hint = _("Type {example}, or build with --ruby 中.").format(example=example)
    if lack.filled:
        hint = _("Build with --ruby 中.") + ("" if lack.spans else " " + _missing(lack)[1])
    return message.format(word=lack.word), hint


def _missing(lack: Lack) -> tuple[str, str]:
    message = _("“{word}” needs furigana and has no reading.")
    hint = _("Write the reading in the text: {text}").format(text=f"{{{lack.word}|…}}")
    entry = next((span.text for span in lack.filled), "")  # in it no reading can be written
    if lack.counted:
        message = _("“{word}” after a number can be read in more than one way.")
    elif _takes_entry(lack):
        entry = lack.word
    if entry:
        hint = _("Add to readings.yaml: {word}: …").format(word=entry)
    return message.format(word=lack.word), hint


def _takes_entry(lack: Lack) -> bool:
    """Return whether a line in readings.yaml would be taken: kana behind may be okurigana."""
    entry = KnownWord(lack.word, Value("", lack.words.origin), (Span(lack.word, ("あ",)),))
    listed = ReadingDictionary({lack.word: entry})
    read = segments(lack.words.plain, listed, tuple(_written(lack.words)))
    return any(each.spans and each.start == lack.start for each in read)
