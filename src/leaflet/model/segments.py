"""Cutting prose into the words that have a reading and the pieces of kanji that have none."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from leaflet.model.kanji import is_kanji
from leaflet.model.lexicon import Reading, Readings, Segment

_WHOLE: Final = 2  # kanji of a word beside a piece without a reading, and of that piece
# What a way through the text costs: first the kanji left unread, then the words, then their length.
_UNREAD: Final = 1 << 40
_WORD: Final = 1 << 20
_NEVER: Final = 1 << 62
# What stands before a place: an edge of a run or a word of two kanji; a word of one; no reading.
_EDGE, _SINGLE, _GAP = range(3)


def segments(text: str, readings: Readings) -> tuple[Segment, ...]:
    """Return the words of a text that have a reading, and the pieces of kanji that have none.

    No word is found inside another: in a run of kanji that words do not cover to the last, only
    words of two or more kanji are read, and only where what is left between them is no single
    kanji (受診相談 holds the word 相談; 未相談 does not, nor 人権 the word 人). Of several ways the
    one with the fewest words is taken, then the one whose words are the longest.
    """
    if text not in readings.cut:
        readings.cut[text] = tuple(_Ways(text, readings.by_first).best())
    return readings.cut[text]


class _Ways:
    """For each place and what stands before it, the least cost to the end and the first step."""

    def __init__(self, text: str, entries: Mapping[str, tuple[Reading, ...]]) -> None:
        self._text = text
        self._entries = entries
        self._inside: set[int] = set()
        self._costs = [[0] * (len(text) + 1) for _state in (_EDGE, _SINGLE, _GAP)]
        self._steps: list[list[Segment | None]] = [[None] * len(text) for _state in self._costs]
        runs = list(_runs(text))
        for start, end in runs:
            self._inside.update(range(start + 1, end))
        done = len(text)
        for start, end in reversed(runs):
            self._kana(end, done)
            self._run(start, end)
            done = start
        self._kana(0, done)

    def best(self) -> Iterator[Segment]:
        """Give the steps of the way that costs least."""
        at, before = 0, _EDGE
        while at < len(self._text):
            segment = self._steps[before][at]
            if segment is None:
                at, before = at + 1, _EDGE
            else:
                yield segment
                at, before = segment.end, self._after(segment)

    def _after(self, segment: Segment) -> int:
        """Return what stands before the place where a segment ends."""
        if segment.end not in self._inside:
            return _EDGE
        if segment.reading is None:
            return _GAP
        return _EDGE if _kanji(segment.reading.word) >= _WHOLE else _SINGLE

    def _kana(self, start: int, end: int) -> None:
        """Weigh the places of a text without kanji, where only words may begin."""
        costs, steps = self._costs[_EDGE], self._steps[_EDGE]
        for at in range(end - 1, start - 1, -1):
            costs[at] = costs[at + 1]
            if self._text[at] in self._entries:
                for word, cost, _whole in self._words(at):
                    if cost < costs[at]:
                        costs[at], steps[at] = cost, word

    def _run(self, start: int, end: int) -> None:
        """Weigh the places of a run of kanji, which words or pieces without a reading fill."""
        costs = self._costs
        furthest = 0  # the best end of a piece without a reading, but for the end of the run
        for at in range(end - 1, start - 1, -1):
            furthest = self._further(at + _WHOLE, furthest, end)
            best: list[tuple[int, Segment | None]] = [(_NEVER, None)] * 3
            for word, cost, whole in self._words(at):
                if cost < best[_SINGLE][0]:
                    best[_SINGLE] = cost, word
                if whole and cost < best[_GAP][0]:
                    best[_GAP] = cost, word
            best[_EDGE] = best[_SINGLE]
            if at == start or end - at >= _WHOLE:
                cost = costs[_EDGE][end] + (end - at) * _UNREAD
                if cost < best[_EDGE][0]:
                    best[_EDGE] = cost, Segment(at, end, None)
            if furthest:
                cost = costs[_GAP][furthest] + (furthest - at) * _UNREAD
                if cost < best[_EDGE][0]:
                    best[_EDGE] = cost, Segment(at, furthest, None)
            for state, (cost, step) in enumerate(best):
                costs[state][at], self._steps[state][at] = cost, step

    def _further(self, end: int, furthest: int, last: int) -> int:
        if end < last and (not furthest or self._gap_to(end) < self._gap_to(furthest)):
            return end
        return furthest

    def _gap_to(self, end: int) -> int:
        return end * _UNREAD + self._costs[_GAP][end]

    def _words(self, at: int) -> Iterator[tuple[Segment, int, bool]]:
        """Give the words that begin at a place, their cost, and whether they have two kanji."""
        text = self._text
        for reading in self._entries.get(text[at], ()):
            word = reading.word
            if text.startswith(word, at) and not _cuts_number(text, at, word):
                end = at + len(word)
                kanji = _kanji(word)
                state = _EDGE if kanji >= _WHOLE or end not in self._inside else _SINGLE
                cost = self._costs[state][end] + (_WORD if kanji else 0) - len(word)
                yield Segment(at, end, reading), cost, kanji >= _WHOLE


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Give where the runs of kanji begin and end, each kanji with the selector of its form."""
    start, before = -1, False
    for at, character in enumerate(text):
        kanji = is_kanji(character)
        if start < 0:
            start = at if kanji else -1
        elif not kanji and not (before and _is_selector(character)):
            yield start, at
            start = -1
        before = kanji
    if start >= 0:
        yield start, len(text)


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


@cache
def _kanji(word: str) -> int:
    return sum(map(is_kanji, word))


def _cuts_number(text: str, at: int, word: str) -> bool:
    """Tell whether the word would begin or end within a number: 1人 in 21人."""
    end = at + len(word)
    return (word[0].isdigit() and text[at - 1 : at].isdigit()) or (
        word[-1].isdigit() and text[end : end + 1].isdigit()
    )
