"""Cutting prose into the words that have a reading and the pieces of kanji that have none."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from leaflet.model.kanji import KANJI, is_kanji
from leaflet.model.lexicon import Reading, Readings

_RUN: Final = re.compile(f"(?:[{KANJI}][\ufe00-\ufe0f\U000e0100-\U000e01ef]?)+")
_WHOLE: Final = 2  # kanji of a word beside a piece without a reading, and of that piece
# What a way through the text costs: first the kanji left unread, then the words, then their length.
_UNREAD: Final = 1 << 40
_WORD: Final = 1 << 20
_NEVER: Final = 1 << 62
# What stands before a place: an edge of a run or a word of two kanji; a word of one; no reading.
_EDGE, _SINGLE, _GAP = range(3)


class Segment(NamedTuple):
    """A piece of a text, and its reading if the dictionary has one."""

    start: int
    end: int
    reading: Reading | None


def segments(text: str, readings: Readings) -> Iterator[Segment]:
    """Give the words of a text that have a reading, and the pieces of kanji that have none.

    No word is found inside another: in a run of kanji that words do not cover to the last, only
    words of two or more kanji are read, and only where what is left between them is no single
    kanji (受診相談 holds the word 相談; 未相談 does not, nor 人権 the word 人). Of several ways the
    one with the fewest words is taken, then the one whose words are the longest.
    """
    ways = _Ways(text, readings)
    at, before = 0, _EDGE
    while at < len(text):
        segment = ways.steps[before][at]
        if segment is None:
            at, before = at + 1, _EDGE
        else:
            yield segment
            at, before = segment.end, ways.after(segment)


class _Ways:
    """For each place and what stands before it, the least cost to the end and the first step."""

    def __init__(self, text: str, readings: Readings) -> None:
        self._text = text
        self._entries = readings.by_first
        self._inside: set[int] = set()
        self._costs = [[0] * (len(text) + 1) for _state in (_EDGE, _SINGLE, _GAP)]
        self.steps: list[list[Segment | None]] = [[None] * len(text) for _state in self._costs]
        runs = [run.span() for run in _RUN.finditer(text)]
        for start, end in runs:
            self._inside.update(range(start + 1, end))
        done = len(text)
        for start, end in reversed(runs):
            self._kana(end, done)
            self._run(start, end)
            done = start
        self._kana(0, done)

    def after(self, segment: Segment) -> int:
        """Return what stands before the place where a segment ends."""
        if segment.end not in self._inside:
            return _EDGE
        if segment.reading is None:
            return _GAP
        return _EDGE if _is_whole(segment.reading) else _SINGLE

    def _kana(self, start: int, end: int) -> None:
        """Weigh the places of a text without kanji, where only words may begin."""
        costs, steps = self._costs[_EDGE], self.steps[_EDGE]
        for at in range(end - 1, start - 1, -1):
            costs[at] = costs[at + 1]
            if self._text[at] in self._entries:
                for word in self._words(at):
                    if (cost := self._cost(word)) < costs[at]:
                        costs[at], steps[at] = cost, word

    def _run(self, start: int, end: int) -> None:
        """Weigh the places of a run of kanji, which words or pieces without a reading fill."""
        furthest = 0  # the best end of a piece without a reading, but for the end of the run
        for at in range(end - 1, start - 1, -1):
            furthest = self._further(at + _WHOLE, furthest, end)
            words = [(self._cost(word), word) for word in self._words(at)]
            gaps = [end] if at == start or end - at >= _WHOLE else []
            gaps += [furthest] if furthest else []
            left = [(self._cost(gap), gap) for gap in (Segment(at, last, None) for last in gaps)]
            whole = [each for each in words if _is_whole(each[1].reading)]
            for state, choices in ((_EDGE, words + left), (_SINGLE, words), (_GAP, whole)):
                cost, step = min(choices, key=_first, default=(_NEVER, None))
                self._costs[state][at], self.steps[state][at] = cost, step

    def _further(self, end: int, furthest: int, last: int) -> int:
        if end < last and (not furthest or self._gap_to(end) < self._gap_to(furthest)):
            return end
        return furthest

    def _gap_to(self, end: int) -> int:
        return end * _UNREAD + self._costs[_GAP][end]

    def _words(self, at: int) -> Iterator[Segment]:
        for reading in self._entries.get(self._text[at], ()):
            word = reading.word
            if self._text.startswith(word, at) and not _cuts_number(self._text, at, word):
                yield Segment(at, at + len(word), reading)

    def _cost(self, segment: Segment) -> int:
        onward = self._costs[self.after(segment)][segment.end]
        if segment.reading is None:
            return onward + (segment.end - segment.start) * _UNREAD
        word = segment.reading.word
        return onward + (_WORD if any(map(is_kanji, word)) else 0) - len(word)


def _first(choice: tuple[int, Segment]) -> int:
    return choice[0]


def _is_whole(reading: Reading | None) -> bool:
    return reading is not None and _kanji(reading.word) >= _WHOLE


def _kanji(word: str) -> int:
    return sum(map(is_kanji, word))


def _cuts_number(text: str, at: int, word: str) -> bool:
    """Tell whether the word would begin or end within a number: 1人 in 21人."""
    end = at + len(word)
    return (word[0].isdigit() and text[at - 1 : at].isdigit()) or (
        word[-1].isdigit() and text[end : end + 1].isdigit()
    )
