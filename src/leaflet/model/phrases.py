"""Readings that hold in one sentence only, as a phrase of readings.yaml: 家に帰る, not 家.

Furigana typed in a text is printed for every reader, also at ``none``; an entry goes by the grade.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.kana import KANA
from leaflet.model.kanji import is_kanji
from leaflet.model.proposals import Proposal, entry_of
from leaflet.model.tokens import in_hiragana, read_runs
from leaflet.model.words import Words

_LONGEST: Final = 16  # characters of a phrase
_LEAST: Final = 3  # characters around a word that say how it is read

Places = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class _Wish:
    """A proposal for a text, and its reading."""

    proposal: Proposal
    reading: str

    @property
    def place(self) -> tuple[int, int]:
        lack = self.proposal.lack
        return lack.start, lack.start + len(lack.word)


def in_phrases(
    found: Sequence[Proposal], prose: Sequence[Words], readings: ReadingDictionary
) -> list[Proposal]:
    """Return the proposals, those for a text as an entry of its phrase where that reads no other.

    A phrase goes from one mark of punctuation to the next; if that is too long, to the word or
    from it. What follows is part of it where it can be: 相談した方 would read 相談した方がよい too.
    """
    own = dict(readings.own)
    for word, reading in (each.entry for each in found if each.entry):
        if entry := entry_of(word, reading):
            own[word] = entry
    wishes = [
        _Wish(each, re.sub(r"\{[^|]*\||[|}]", "", each.inline)) for each in found if each.inline
    ]
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    for wish in wishes:
        wanted.setdefault(wish.proposal.lack.words.plain, {})[wish.place] = wish.reading
    phrased: dict[int, Proposal] = {}
    for wish in wishes:
        entry = _entry(wish, own, prose, wanted)
        if entry:
            own[entry.word] = entry
            said = entry.word, entry.written.text
            phrased[id(wish.proposal)] = replace(wish.proposal, entry=said, inline="")
    return [phrased.get(id(each), each) for each in found]


def _entry(
    wish: _Wish,
    own: Mapping[str, KnownWord],
    prose: Sequence[Words],
    wanted: Mapping[str, Places],
) -> KnownWord | None:
    """Return the first phrase that gives a word its reading, and no other word another one."""
    words = wish.proposal.lack.words
    former = ReadingDictionary(own)
    read = {**_runs(words, former), wish.place: wish.reading}
    for start, end in _phrases(wish):
        entry = entry_of(words.plain[start:end], _said(words.plain, start, end, read))
        if entry is None:
            continue
        if entry.word in own:
            return entry if own[entry.word].reading == entry.reading else None
        new = ReadingDictionary({**own, entry.word: entry})
        same = [each for each in prose if entry.word in each.plain]
        if _runs(words, new).get(wish.place) == wish.reading and all(
            _runs(each, former).items()
            <= _runs(each, new).items()
            <= {**_runs(each, former), **wanted.get(each.plain, {})}.items()
            for each in same
        ):
            return entry
    return None


def _phrases(wish: _Wish) -> Iterator[tuple[int, int]]:
    """Yield the places of phrases about a word, the safest first."""
    start, end = wish.place
    text = wish.proposal.lack.words.plain
    first, last = start, end
    while first and _is_in_word(text[first - 1]):
        first -= 1
    while last < len(text) and _is_in_word(text[last]):
        last += 1
    for place in ((first, last), (first, end), (start, last)):
        around = place[1] - place[0] - (end - start)
        if _LEAST <= around <= _LONGEST:
            yield place


def _is_in_word(character: str) -> bool:
    return character in KANA or is_kanji(character)


def _runs(words: Words, readings: ReadingDictionary) -> Places:
    """Return the runs of kanji that have furigana, each with its reading."""
    return in_hiragana(read_runs(annotate(words, readings, "all").words.spans))


def _said(text: str, start: int, end: int, read: Places) -> str:
    """Return a part of a text in kana, empty where a word has no reading."""
    said, at = "", start
    ends = {first: (last, reading) for (first, last), reading in read.items()}
    while at < end:
        if at in ends:
            at, reading = ends[at]
            said += reading
        elif is_kanji(text[at]):
            return ""
        else:
            said += text[at]
            at += 1
    return said if at == end else ""
