"""The reading dictionary: words and how they are read, an office's own before the shipped ones."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from leaflet.language import _
from leaflet.model.alignment import DOTS, aligned
from leaflet.model.kana import FORMS, HIRAGANA, KANA
from leaflet.model.ruby_markup import clusters
from leaflet.model.words import Span, Value
from leaflet.report import Origin, Report
from leaflet.schema.shape import READING
from leaflet.source.fields import Fields, entries, outermost, text_of
from leaflet.source.lines import short
from leaflet.source.tree import MappingNode, Node, Scalar

_SHIPPED: Final = Path(__file__).with_name("readings.txt")
_BEFORE_U: Final = frozenset("おこごそとのぼも")
"""Kana that in the form of a verb are followed by う: 生もう, where 生もの is another word."""
_LARGE: Final = str.maketrans("っゃゅょ", "つやゆよ")
"""Small kana to the large ones for which they are mistaken."""
_BARS: Final = dict.fromkeys(map(ord, "|｜"))


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word, its reading as written, and the spans that carry the reading.

    ``joins`` lets a word be next to other kanji that are not part of it (又は, 等); ``alone``
    keeps a word out of compounds, where it is read in another way (会社: かぶしきがいしゃ). A
    ``suffix`` is one kanji that only ends a compound (相談員), a ``prefix`` one that only begins it
    (再発行). The first sound of a ``voiced`` word changes after a noun (ごみ袋: ごみぶくろ), and a
    ``place`` is named with the word and read in another way (本部: もとぶ).
    """

    word: str
    written: Value
    spans: tuple[Span, ...]
    joins: bool = False
    alone: bool = False
    suffix: bool = False
    prefix: bool = False
    voiced: bool = False
    place: bool = False
    shipped: bool = False

    @property
    def bound(self) -> bool:
        """Whether this is only a part of compounds, not a word of its own."""
        return self.suffix or self.prefix

    @property
    def reading(self) -> str:
        """The whole word in kana."""
        return "".join("".join(span.readings) or span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class _Line:
    """A word of the shipped list in one of its forms; a word of the office has no reading here."""

    word: str
    reading: str
    flag: str = ""

    def entry(self) -> KnownWord:
        spans = aligned(self.word, self.reading)
        if spans is None:
            raise ValueError(self.word)
        return KnownWord(
            self.word,
            Value(self.reading, Origin(_SHIPPED.name)),
            spans,
            joins="+" in self.flag,
            alone="=" in self.flag,
            suffix="-" in self.flag,
            prefix="^" in self.flag,
            voiced="~" in self.flag,
            place="@" in self.flag,
            shipped=True,
        )


class ReadingDictionary:
    """The words of an office and the shipped ones; each is made when a text first has it."""

    def __init__(
        self,
        own: Mapping[str, KnownWord] | None = None,
        unbroken: tuple[str, ...] = (),
        *,
        shipped: bool = True,
    ) -> None:
        """Begin with what the office has written, and the words that no line may split."""
        self.own: Final = own or {}
        self.unbroken: Final = unbroken
        self._shipped = shipped
        self._own = _by_first(self.own)
        self._lines: dict[str, tuple[_Line, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # by first characters
        self._made: dict[str, tuple[KnownWord, ...]] = {}

    def lengths(self, first: str) -> tuple[int, ...]:
        """Return how long the words are that begin with a character, the longest first."""
        if first not in self._lengths:
            self._lengths[first] = self._learn(first)
        return self._lengths[first]

    def at(self, text: str, place: int) -> Iterable[KnownWord]:
        """Return the words that a text has at a place, the longest first."""
        found: list[KnownWord] = []
        for length in self.lengths(text[place]):
            word = text[place : place + length]
            if len(word) == length and word in self._lines:
                if word not in self._made:
                    self._made[word] = tuple(map(self._entry, self._lines[word]))
                found += self._made[word]
        return found

    def _learn(self, first: str) -> tuple[int, ...]:
        """Take in the words that begin with a character; return their lengths, longest first."""
        own = [_Line(word, "") for word in self._own.get(first, ())]
        shipped = _shipped_words(first) if self._shipped else ()
        known = [line for line in shipped if line.word not in self.own or line.flag in ("-", "^")]
        for line in (*own, *known):
            self._lines[line.word] = (*self._lines.get(line.word, ()), line)
        return tuple(sorted({len(line.word) for line in (*own, *known)}, reverse=True))

    def _entry(self, line: _Line) -> KnownWord:
        if line.reading:
            return line.entry()
        flags = _flags(line.word) if self._shipped else ""
        return replace(
            self.own[line.word], joins="+" in flags, voiced="~" in flags, place="@" in flags
        )


def read_readings(root: Node, report: Report) -> ReadingDictionary:
    """Return the dictionary of readings.yaml; a reading that its word cannot have is reported."""
    fields = outermost(root, ("unbroken", "readings"), report)
    unbroken = fields.texts("unbroken") if fields else ()
    found: dict[str, KnownWord] = {}
    for key, value in _entries(root, fields, report):
        text = _text(key, value, report)
        spans = _spans(key, text, report) if text else None
        if text and spans:
            found[key.text] = KnownWord(key.text, Value(text.text, text.origin), spans)
    return ReadingDictionary(found, tuple(word.text.strip() for word in unbroken))


@cache  # the file is part of the program
def _shipped() -> Mapping[str, list[str]]:
    """Return the lines of the shipped list by their first character."""
    lines = _SHIPPED.read_text(encoding="utf-8").splitlines()
    return _by_first(line for line in lines if not line.startswith("#"))


def _shipped_words(first: str) -> Iterable[_Line]:
    """Return the shipped words that begin with a character, each verb in all its forms."""
    found: dict[tuple[str, bool, bool], _Line] = {}
    lines = [line.split() for line in _shipped().get(first, ())]
    for parts in sorted(lines, key=lambda parts: "*" in "".join(parts[2:])):  # 向け before 向く
        for line in _forms(*parts):
            found.setdefault((line.word, "-" in line.flag, "^" in line.flag), line)
    return found.values()


def resized(word: str, reading: str) -> str:
    """Return the shipped reading that differs only in the size of kana: きょういく for きよういく.

    Empty where this one is shipped, or none is like it.
    """
    shipped = [line.entry().reading for line in _shipped_words(word[0]) if line.word == word]
    alike = [each for each in shipped if each.translate(_LARGE) == reading.translate(_LARGE)]
    return alike[0] if alike and reading not in alike else ""


def _flags(word: str) -> str:
    """Return what the shipped list says of a word that an office has written itself."""
    return "".join(line.flag for line in _shipped_words(word[0]) if line.word == word)


def _by_first(words: Iterable[str]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word)
    return found


def _forms(word: str, reading: str, flag: str = "") -> Iterator[_Line]:
    if "*" not in flag:
        yield _Line(word, reading, flag)
    else:
        for kana in FORMS[word[-1]]:
            end = kana + "う" if kana in _BEFORE_U else kana
            yield _Line(word[:-1] + end, reading[:-1] + end, flag.replace("*", ""))


def _entries(root: Node, fields: Fields | None, report: Report) -> Iterator[tuple[Scalar, Node]]:
    if fields is None:
        yield from entries(root, root.origin, report)
    elif "readings" in fields or "unbroken" not in fields:
        node = fields.node("readings", needed=True)
        if not isinstance(node, MappingNode) or node.entries:  # readings: {} if there are none yet
            yield from entries(node, fields.place("readings"), report)


def _text(key: Scalar, value: Node, report: Report) -> Scalar | None:
    """Return a reading, which may be under a key of its own beside a ``confirm``."""
    if isinstance(value, MappingNode):
        return Fields(value, key.origin, READING, report).text("reading", needed=True)
    return text_of(value, key.origin, report, key.text)


def _spans(key: Scalar, text: Scalar, report: Report) -> tuple[Span, ...] | None:
    word, written = key.text, text.text.strip()
    whole = written.translate(_BARS)
    reading = whole.translate(DOTS)
    if not reading or not KANA.issuperset(reading):
        message = _("“{reading}” is not written in kana alone.").format(reading=written)
        hint = _("Type {text}").format(text=f"{written}: {word}") if KANA.issuperset(word) else ""
        _fault(text.origin, message, report, hint)
        return None
    split = aligned(word, whole)
    if split is None:
        message = _("“{reading}” cannot be the reading of {word}.")
        _fault(text.origin, message.format(word=word, reading=written), report)
        return None
    if HIRAGANA.keys().isdisjoint(map(ord, word)) and not KANA.issuperset(word):
        _report_katakana(written, text.origin, report)
    if whole != written:
        return _split(split, written.translate(DOTS), text.origin, report)
    return split


def _report_katakana(written: str, where: Origin, report: Report) -> None:
    """Warn of a reading in katakana, as Excel proposes it: furigana is in hiragana."""
    if (hiragana := written.translate(HIRAGANA)) != written:
        message = _("The reading “{reading}” is in katakana.").format(reading=short(written))
        hint = _("Type {text}").format(text=hiragana)
        report.warning("reading", where, message, hint)


def _split(
    spans: tuple[Span, ...], written: str, where: Origin, report: Report
) -> tuple[Span, ...] | None:
    """Return the spans with a reading for each kanji, split at the bars: しょう|ちゅう."""
    places = [place for place, each in enumerate(written) if ord(each) in _BARS]
    bars = [place - number for number, place in enumerate(places)]
    found: list[Span] = []
    at = 0
    for span in spans:
        reading = "".join(span.readings) or span.text
        edges = [at, *(bar for bar in bars if at < bar < at + len(reading)), at + len(reading)]
        parts = tuple(reading[first - at : last - at] for first, last in pairwise(edges))
        at += len(reading)
        if not span.readings or len(parts) == 1:
            found.append(span)
            continue
        kanji = len(clusters(span.text))
        if len(parts) != kanji:
            report.error(
                "reading",
                where,
                _("“{word}” has {kanji} kanji but {readings} readings.").format(
                    word=span.text, kanji=kanji, readings=len(parts)
                ),
                _("Type one reading for the whole word, or one for each kanji: {text}").format(
                    text="相談: そう|だん"
                ),
            )
            return None
        found.append(Span(span.text, parts))
    return tuple(found)


def _fault(where: Origin, message: str, report: Report, hint: str = "") -> None:
    usual = _("Type the whole word in kana, a dot before the okurigana: {example}")
    report.error("reading", where, message, hint or usual.format(example="最寄り: もよ.り"))
