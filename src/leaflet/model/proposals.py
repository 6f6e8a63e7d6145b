"""Proposed readings: an entry for readings.yaml, or what to write in the text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leaflet.model.alignment import aligned, spelled
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.furigana import Lack, annotate
from leaflet.model.kana import KANA
from leaflet.model.kanji import is_kanji
from leaflet.model.tokens import MOST, Token, open_readings
from leaflet.model.words import Span, Value
from leaflet.report import Origin


@dataclass(frozen=True, slots=True)
class Proposal:
    """A reading for a word in its sentence.

    ``entry`` is the line for readings.yaml as (word, reading); without one ``inline`` is what to
    write in place of the word, because it is read in another way elsewhere. ``others`` are further
    readings that it can have, and a ``guess`` may have some: someone must look at it.
    """

    lack: Lack
    entry: tuple[str, str] | None = None
    inline: str = ""
    others: tuple[str, ...] = ()
    guess: bool = False

    @property
    def reading(self) -> str:
        """The reading, or the word with it; nothing where nobody knows one."""
        return self.entry[1] if self.entry else self.inline

    @property
    def sure(self) -> bool:
        """Whether the word has one reading only."""
        return not (self.others or self.guess)


def proposals(
    lack: Lack, units: Sequence[Token], entries: dict[str, KnownWord], trial: ReadingDictionary
) -> Iterator[Proposal]:
    """Yield the entries that give an occurrence its reading, else what to write in the text."""
    if not units:
        return
    left = annotate(lack.words, trial, "all").lacks
    if all(each.start != lack.start for each in left):
        for unit in units:
            if unit.word in entries:
                entry = (unit.word, entries[unit.word].written.text)
                yield Proposal(lack, entry=entry, others=unit.others[:MOST], guess=unit.guess)
    elif inline := _inline(lack, units):
        others = open_readings(units, lack.start, lack.start + len(lack.word))
        guess = len(lack.word) > 1 and any(unit.guess for unit in units)
        yield Proposal(lack, inline=inline, others=others, guess=guess and not others)


def _inline(lack: Lack, units: Sequence[Token]) -> str:
    """Return a run of kanji with its readings, without the kana of its words beside it."""
    found: list[Span] = []
    covered = lack.start
    for unit in units:
        at = unit.start
        for span in aligned(unit.word, unit.reading) or ():
            if span.readings and at == covered:
                found.append(span)
                covered += len(span.text)
            at += len(span.text)
    return _denden(found) if covered == lack.start + len(lack.word) else ""


def _denden(spans: Iterable[Span]) -> str:
    return "".join(f"{{{span.text}|{'|'.join(span.readings)}}}" for span in spans)


def entry_of(word: str, reading: str) -> KnownWord | None:
    """Return a proposed word as an entry; None where it cannot be one."""
    written = spelled(word, reading)
    spans = aligned(word, written) if written else None
    if written is None or spans is None or not any(map(is_kanji, word)):
        return None
    if not all(is_kanji(each) or each in KANA for each in word):
        return None
    return KnownWord(word, Value(written, Origin("")), spans)
