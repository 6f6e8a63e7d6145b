"""The words of a notice that have no reading, each with a proposed entry."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaflet.extras import MissingExtraError
from leaflet.model import analyser
from leaflet.model.analyser import Proposal
from leaflet.model.furigana import Lack, annotate
from leaflet.model.notice import Notice
from leaflet.model.prose import prose

_AROUND = 12  # characters of the sentence before and after a word


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word for readings.yaml; without a proposal its ``reading`` is empty."""

    word: str
    reading: str
    sentence: str


def lacking(notice: Notice, grade: str) -> list[Lack]:
    """Return every word in kanji without the reading that readers of a grade need."""
    return [
        lack for words in prose(notice) for lack in annotate(words, notice.readings, grade).lacks
    ]


def proposals(lacks: Sequence[Lack], notice: Notice) -> Sequence[Proposal] | None:
    """Return what SudachiPy proposes, None where it is not installed."""
    try:
        return analyser.load().propose(lacks, notice.readings)
    except MissingExtraError:
        return None


def candidates(notice: Notice, most: int) -> list[Candidate]:
    """Return the first words that lack a reading, each once."""
    lacks = list({lack.word: lack for lack in reversed(lacking(notice, "all"))}.values())[::-1]
    found, covered = {}, set()
    for each in proposals(lacks[:most], notice) or ():
        if each.entry:
            found[each.entry[0]] = Candidate(*each.entry, sentence(each.lack))
            covered.add(each.lack.word)
    rest = (lack for lack in lacks[:most] if lack.word not in covered)
    return [*found.values(), *(Candidate(lack.word, "", sentence(lack)) for lack in rest)]


def sentence(lack: Lack) -> str:
    """Return a word, marked, in its context."""
    text, end = lack.words.plain, lack.start + len(lack.word)
    before, after = text[max(lack.start - _AROUND, 0) : lack.start], text[end : end + _AROUND]
    return f"{before}【{lack.word}】{after}"
