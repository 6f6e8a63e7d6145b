"""Readings that hold in one sentence only, as a phrase of readings.yaml: 家に帰る, not 家.

Furigana typed in a text is printed for every reader, also at ``none``; an entry goes by the grade.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
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

_Places = Mapping[tuple[int, int], str]


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
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    for each in found:
        if each.inline:
            wanted.setdefault(each.lack.words.plain, {})[_place(each)] = _reading(each)
    phrased = []
    for each in found:
        entry = _entry(each, own, prose, wanted) if each.inline else None
        if entry:
            own[entry.word] = entry
            said = entry.word, entry.written.text
            phrased.append(replace(each, entry=said, inline=""))
        else:
            phrased.append(each)
    return phrased


def _place(proposal: Proposal) -> tuple[int, int]:
    lack = proposal.lack
    return lack.start, lack.start + len(lack.word)


def _reading(proposal: Proposal) -> str:
    return re.sub(r"\{[^|]*\||[|}]", "", proposal.inline)


def _entry(
    proposal: Proposal,
    own: Mapping[str, KnownWord],
    prose: Sequence[Words],
    wanted: Mapping[str, _Places],
) -> KnownWord | None:
    """Return the first phrase that gives a word its reading, and no other word another one."""
    words, place, reading = proposal.lack.words, _place(proposal), _reading(proposal)
    former = ReadingDictionary(own)
    read = {**_runs(words, former), place: reading}
    for start, end in _phrases(words.plain, *place):
        entry = entry_of(words.plain[start:end], _said(words.plain, start, end, read))
        if entry is None:
            continue
        if entry.word in own:
            return entry if own[entry.word].reading == entry.reading else None
        new = ReadingDictionary({**own, entry.word: entry})
        same = [(each, _runs(each, former)) for each in prose if entry.word in each.plain]
        if _runs(words, new).get(place) == reading and all(
            before.items()
            <= _runs(each, new).items()
            <= {**before, **wanted.get(each.plain, {})}.items()
            for each, before in same
        ):
            return entry
    return None


def _phrases(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of phrases about a word, the safest first."""
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


def _runs(words: Words, readings: ReadingDictionary) -> _Places:
    """Return the runs of kanji that have furigana, each with its reading."""
    return in_hiragana(read_runs(annotate(words, readings, "all").words.spans))


def _said(text: str, start: int, end: int, read: _Places) -> str:
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
