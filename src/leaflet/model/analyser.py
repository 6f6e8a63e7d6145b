"""SudachiPy as a second reader: it proposes readings and doubts those that are printed.

SudachiPy and its dictionary are the optional extra ``leaflet[readings]``; they are imported here
alone, and only when they are asked for. Numbers are never its business: it spells their figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from leaflet.language import _
from leaflet.model import counters
from leaflet.model.dictionary import Dictionary, Entry, aligned, spelled
from leaflet.model.furigana import Lack, annotate
from leaflet.model.homographs import both_right, in_context, is_open
from leaflet.model.kana import HIRAGANA, KANA
from leaflet.model.kanji import is_kanji
from leaflet.model.weekdays import weekdays
from leaflet.model.words import Span, Value, Words
from leaflet.report import Finding, Level, Origin

if TYPE_CHECKING:
    from sudachipy import Tokenizer

_VOICED: Final = {"日": "び", "会社": "がいしゃ"}
"""Last parts of compounds that the dictionary reads as if they were alone."""


class MissingExtraError(ImportError):
    """The optional packages that read Japanese are not installed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reading for a word in its sentence.

    ``entry`` is the line for readings.yaml as (word, reading); without one ``inline`` is what to
    write in the text, because the word is read in another way elsewhere.
    """

    lack: Lack
    entry: tuple[str, str] | None = None
    inline: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    reading: str  # empty where it is not known


class Analyser:
    """A reader of Japanese: ``long`` gives the longest words, ``short`` the shortest."""

    def __init__(self, long: "Tokenizer", short: "Tokenizer") -> None:
        """Begin with nothing read."""
        self._long = long
        self._short = short
        self._alone: dict[str, str] = {}

    def propose(self, lacks: Sequence[Lack], readings: Dictionary) -> tuple[Proposal, ...]:
        """Return a proposal for each occurrence that the analyser can read."""
        units = {id(lack): tuple(self._units(lack)) for lack in lacks}
        said: dict[str, set[str]] = {}
        for found in units.values():
            for word, reading in found:
                said.setdefault(word, set()).add(reading)
        entries = {
            word: one
            for word, all_said in said.items()
            if len(all_said) == 1 and not is_open(word) and (one := entry_of(word, *all_said))
        }
        trial = Dictionary({**readings.own, **entries})
        return tuple(
            proposal
            for lack in lacks
            for proposal in _proposals(lack, units[id(lack)], entries, trial)
        )

    def doubts(self, read: Iterable[Words], shipped: Dictionary) -> Iterator[Finding]:
        """Yield a warning for each printed reading that the analyser reads in another way."""
        found: dict[tuple[str, str, str], list[Origin]] = {}
        for words in read:
            for word, printed, other, start in self._differences(words, shipped):
                where = Lack(word, start, words).origin
                found.setdefault((word, printed, other), []).append(where)
        for (word, printed, other), places in found.items():
            message = _("“{word}” is printed as {printed}; in this sentence it may be {other}.")
            text = message.format(word=word, printed=printed, other=other)
            if len(places) > 1:
                text += " " + _("({count} places)").format(count=len(places))
            hint = _("If {other} is right, write it in the text: {text}").format(
                other=other, text=f"{{{word}|{other}}}"
            )
            yield Finding("reading-doubt", Level.WARNING, places[0], text, hint)

    def _tokens(self, text: str, tokenizer: "Tokenizer") -> Iterator[_Token]:
        for token in tokenizer.tokenize(text):
            word, start = token.surface(), token.begin()
            reading = "" if token.is_oov() else token.reading_form().translate(HIRAGANA)
            known = in_context(word, text[max(start - 6, 0) : start], text[token.end() :][:4])
            yield _Token(start, token.end(), word, known or reading)

    def _units(self, lack: Lack) -> Iterator[tuple[str, str]]:
        """Yield the words that cover what lacks a reading, each with its reading."""
        if lack.counted:
            return
        text, end = lack.words.plain, lack.start + len(lack.word)
        tokens = [
            token
            for token in self._tokens(text, self._long)
            if token.start < end and token.end > lack.start
        ]
        if not tokens or not all(token.reading for token in tokens):
            return
        if any(any(map(counters.is_number, token.word)) for token in tokens):
            return
        if any(_is_unsettled(token, text) for token in tokens):
            return  # left to a human
        if all(sum(map(is_kanji, token.word)) > 1 for token in tokens):
            for token in tokens:
                yield token.word, token.reading
            return
        last = tokens[-1]
        if len(tokens) > 1 and last.word in _VOICED:
            tokens[-1] = _Token(last.start, last.end, last.word, _VOICED[last.word])
        yield "".join(t.word for t in tokens), "".join(t.reading for t in tokens)

    def _differences(
        self, words: Words, shipped: Dictionary
    ) -> Iterator[tuple[str, str, str, int]]:
        text = words.plain
        printed = dict(_read_runs(words.spans))
        if not printed:
            return
        days = dict(weekdays(text))
        readers = [dict(self._runs(text, each)) for each in (self._long, self._short)]
        for (start, end), reading in printed.items():
            by_rule = start in days or counters.counted(text, start)
            if by_rule or any(map(counters.is_number, text[start:end])):
                continue
            others = [known[start, end] for known in readers if (start, end) in known]
            if not others or any(both_right(reading, other) for other in others):
                continue
            if self._curated(text[start:end], reading, others, shipped):
                continue
            yield text[start:end], reading, others[0], start

    def _curated(self, word: str, reading: str, others: Sequence[str], shipped: Dictionary) -> bool:
        """Return whether this is a word of ours that the analyser always reads in another way."""
        alone = annotate(Words((Span(word),), Origin("")), shipped, "all").words
        ours = "".join("".join(span.readings) or span.text for span in alone.spans)
        if ours != reading or is_open(word):
            return False
        if word not in self._alone:
            tokens = self._tokens(word, self._long)
            self._alone[word] = "".join(token.reading for token in tokens)
        return self._alone[word] in others

    def _runs(self, text: str, tokenizer: "Tokenizer") -> Iterator[tuple[tuple[int, int], str]]:
        spans: list[Span] = []
        for token in self._tokens(text, tokenizer):
            laid = aligned(token.word, token.reading) if token.reading else None
            spans += laid or (Span(token.word),)
        return _read_runs(spans)


def load() -> Analyser:
    """Return SudachiPy's reader; MissingExtraError where ``leaflet[readings]`` is missing."""
    try:
        from sudachipy import Dictionary as Sudachi
        from sudachipy import SplitMode

        words = Sudachi(dict="core")
    except ImportError as missing:
        raise MissingExtraError(str(missing)) from None
    # The longest words: only these know 保健所 as ほけんじょ, where 所 alone is しょ.
    return Analyser(words.tokenizer(mode=SplitMode.C), words.tokenizer(mode=SplitMode.A))


def doubts_of(read: Iterable[Words]) -> Iterator[Finding]:
    """Yield what SudachiPy doubts; nothing where it is not installed."""
    try:
        analyser = load()
    except MissingExtraError:
        return
    yield from analyser.doubts(read, Dictionary())


def _proposals(
    lack: Lack,
    units: Sequence[tuple[str, str]],
    entries: dict[str, Entry],
    trial: Dictionary,
) -> Iterator[Proposal]:
    """Yield the entries that give an occurrence its reading, else what to write in the text."""
    if not units:
        return
    left = annotate(lack.words, trial, "all").lacks
    covered = all(each.start != lack.start for each in left)
    for word, reading in units:
        if covered and word in entries:
            yield Proposal(lack, entry=(word, entries[word].written.text))
        elif covered:
            continue
        elif laid := aligned(word, reading):
            yield Proposal(lack, inline=_denden(laid))


def _denden(spans: Iterable[Span]) -> str:
    return "".join(
        f"{{{span.text}|{'|'.join(span.readings)}}}" if span.readings else span.text
        for span in spans
    )


def _is_unsettled(token: _Token, text: str) -> bool:
    """Return whether a word is read in several ways and its sentence does not say in which."""
    if not is_open(token.word):
        return False
    before, after = text[max(token.start - 6, 0) : token.start], text[token.end :][:4]
    return in_context(token.word, before, after) is None


def entry_of(word: str, reading: str) -> Entry | None:
    """Return a proposed word as an entry; None where it cannot be one."""
    written = spelled(word, reading)
    spans = aligned(word, written) if written else None
    if written is None or spans is None or not any(map(is_kanji, word)):
        return None
    if not all(is_kanji(each) or each in KANA for each in word):
        return None
    return Entry(word, Value(written, Origin("")), spans)


def _read_runs(spans: Iterable[Span]) -> Iterator[tuple[tuple[int, int], str]]:
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
