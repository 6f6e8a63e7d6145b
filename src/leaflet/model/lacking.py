"""The words of a notice that have no reading, each with a proposal."""

from collections.abc import Sequence
from typing import Final

from leaflet.extras import MissingExtraError
from leaflet.model import analyser
from leaflet.model.furigana import Lack, annotate
from leaflet.model.notice import Notice
from leaflet.model.phrases import in_phrases
from leaflet.model.proposals import Proposal

_AROUND: Final = 12  # characters of the sentence before and after a word


def lacking(notice: Notice, grade: str) -> list[Lack]:
    """Return every word in kanji without the reading that readers of a grade need."""
    return [
        lack for words in notice.prose for lack in annotate(words, notice.readings, grade).lacks
    ]


def proposals(lacks: Sequence[Lack], notice: Notice) -> Sequence[Proposal] | None:
    """Return what SudachiPy proposes, as entries where they can be; None where it is missing."""
    found = _proposed(lacks, notice)
    return None if found is None else in_phrases(found, notice.prose, notice.readings)


def _proposed(lacks: Sequence[Lack], notice: Notice) -> Sequence[Proposal] | None:
    try:
        return analyser.load().propose(lacks, notice.readings)
    except MissingExtraError:
        return None


def candidates(notice: Notice, most: int) -> list[Proposal]:
    """Return proposals for the first words that lack a reading, one an entry and one a place.

    An entry without a reading is left to the clerk.
    """
    lacks = lacking(notice, "all")
    first = set(list(dict.fromkeys(lack.word for lack in lacks))[:most])
    lacks = [lack for lack in lacks if lack.word in first]
    found: dict[object, Proposal] = {}
    for each in _proposed(lacks, notice) or ():
        found.setdefault(each.entry or (each.lack.words, each.lack.start), each)
    known = {each.lack.word for each in found.values()}
    for lack in lacks:
        if lack.word not in known:
            found.setdefault(lack.word, Proposal(lack, entry=(lack.word, "")))
    return list(found.values())


def sentence(lack: Lack) -> str:
    """Return a word, marked, in its context."""
    text, end = lack.words.plain, lack.start + len(lack.word)
    before, after = text[max(lack.start - _AROUND, 0) : lack.start], text[end : end + _AROUND]
    return f"{before}【{lack.word}】{after}"
