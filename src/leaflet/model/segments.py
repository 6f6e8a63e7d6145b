"""Split prose into words that have a reading and runs of kanji that have none.

A run of kanji is read to its last kanji or not at all: words of two kanji or more may fill it
together (法務局 and 職員), words of one kanji may not, and 中央小学校 never carries the reading of
学校 alone. Of several ways the one that reads most is taken, then the one with the fewest words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from leaflet.model import counters, numerals
from leaflet.model.alignment import aligned
from leaflet.model.blank_counters import blank_counters
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.homographs import in_context, is_open
from leaflet.model.placement import Placement
from leaflet.model.variants import both_right
from leaflet.model.weekdays import weekdays
from leaflet.model.words import Span

_NEVER: Final = (1 << 60, 0, 0)
_CHAINED: Final = frozenset("者員")
"""Suffixes that another may follow: 利用者数."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a text: spans with their readings, or a run of kanji without one.

    ``counted`` is a run after a number that the number alone does not settle. A ``suffix`` or a
    ``prefix`` belongs to the word beside it.
    """

    start: int
    end: int
    spans: tuple[Span, ...] = ()
    counted: bool = False
    suffix: bool = False
    prefix: bool = False


Cost = tuple[int, int, int]
"""Kanji without a reading, words, and minus their length, from a place to the end."""


def segments(
    text: str,
    words: ReadingDictionary,
    fixed: Sequence[tuple[int, int]] = (),
    *,
    hours: bool = False,
) -> tuple[Segment, ...]:
    """Return the segments of a text in order; ``fixed`` parts have a reading of the writer's."""
    return tuple(_Splitter(text, words, fixed, hours=hours).best())


class _Splitter:
    """The least cost from each place to the end of the text, and the first segment of that way."""

    def __init__(
        self,
        text: str,
        words: ReadingDictionary,
        fixed: Sequence[tuple[int, int]],
        *,
        hours: bool,
    ) -> None:
        self._text = text
        self._words = words
        self._placement = placement = Placement(text, words, fixed)
        self._runs = placement.runs
        self._numbers = {
            start: end
            for start, end in counters.numbers(text)
            if placement.begins_run(end) and placement.taken.isdisjoint(range(start, end))
        }
        self._alone = dict((*blank_counters(text), *weekdays(text, hours=hours)))
        self._cost: list[Cost] = [(0, 0, 0)] * (len(text) + 1)
        self._step: list[Segment | None] = [None] * len(text)
        reached = dict(self._reached())
        for at in range(len(text) - 1, -1, -1):
            self._cost[at] = self._cost[at + 1]
            if at in reached:
                self._cost[at], self._step[at] = self._best_of(at, reached[at])

    def best(self) -> Iterator[Segment]:
        """Yield the segments of the way that costs least."""
        at = 0
        last: Segment | None = None
        while at < len(self._text):
            segment = self._step[at]
            if segment and last and (segment.suffix or last.prefix):
                last = _compound(last, segment)
            else:
                if last:
                    yield last
                last = segment
            at = segment.end if segment else at + 1
        if last:
            yield last

    def _reached(self) -> Iterator[tuple[int, Sequence[Segment]]]:
        """Yield the places that segments lead to from the start, each with those that begin there.

        Within a run of kanji most places are not reached: what begins there is never looked up.
        Outside of one most begin nothing.
        """
        reached = {0}
        for at, character in enumerate(self._text):
            if at not in self._runs:
                reached.add(at + 1)
                if at not in self._numbers and not self._words.lengths(character):
                    continue
            if at in reached:
                found = tuple(self._from(at))
                reached.update([segment.end for segment in found])
                yield at, found

    def _best_of(self, at: int, found: Sequence[Segment]) -> tuple[Cost, Segment | None]:
        best = _NEVER if at in self._runs else self._cost[at + 1]
        step: Segment | None = None
        for segment in found:
            if self._splits_word(segment) or self._misreads(segment):
                continue
            unread, words, length = self._cost[segment.end]
            if segment.spans:
                words += 2 if segment.suffix else 1  # 受付, 日時 before 受付日, 時
                length -= segment.end - segment.start
            else:
                unread += segment.end - segment.start
            if (unread, words, length) < best:
                best, step = (unread, words, length), segment
        return best, step

    def _from(self, at: int) -> Iterator[Segment]:
        """Yield the segments that may begin at a place, as far as what follows them allows it."""
        text, run = self._text, self._runs.get(at)
        counted = False
        if run and at == run[0]:
            counted = counters.counted(text, at)
            yield Segment(*run, counted=counted)
        if run and at in self._alone:
            if said := self._alone[at]:
                yield Segment(at, at + 1, (Span(text[at], (said,)),))
            return
        if run and text[at] == "〇":
            after = len(text) - len(text[at:].lstrip("〇"))
            if self._alone.get(after):  # a blank: 〇月〇日
                yield Segment(at, after, (Span(text[at:after]),))
        if at in self._numbers:
            yield from self._whole_counts(at, self._numbers[at])
        if run and (counted or numerals.is_numeral(text[at])):
            for count in self._placement.counts(run):
                if count.reading and count.start == at:
                    yield self._count(count)
        if run and at > run[0]:
            for count in counters.tails(text, at, run[1]):
                if self._placement.ends_count(at):
                    yield self._count(count)
        for found in self._words.at(text, at):
            end = at + len(found.word)
            entry = self._in_context(found, at, end)
            if entry and self._placement.fits(entry, at, end, counted=counted):
                yield Segment(at, end, entry.spans, suffix=entry.suffix, prefix=entry.prefix)
                if (at, end) == run and not (entry.suffix or entry.prefix):
                    return  # shorter words read no more

    def _in_context(self, entry: KnownWord, start: int, end: int) -> KnownWord | None:
        """Return a word as its sentence says it is read; one of the office wins in doubt."""
        if entry.bound or not is_open(entry.word):
            return entry
        text = self._text
        meant = in_context(entry.word, text[max(start - 6, 0) : start], text[end : end + 4])
        if meant is None:
            return None if entry.shipped else entry
        if meant == entry.reading or (not entry.shipped and both_right(meant, entry.reading)):
            return entry
        spans = aligned(entry.word, meant)
        return replace(entry, spans=spans) if spans else None

    def _splits_word(self, segment: Segment) -> bool:
        """Return whether two suffixes would split what may be a word: 日時 in 開催日時."""
        after = self._after(segment)
        if after is None or not after.suffix:
            return False
        word = self._text[segment.start : segment.end]
        days = word[-1] == "日" and self._text[segment.end] == "数"  # 支払日数
        return days or (segment.suffix and word not in _CHAINED)

    def _misreads(self, segment: Segment) -> bool:
        """Return whether a prefix makes another word with the next kanji: 最大 in 最大幅."""
        after = self._after(segment) if segment.prefix else None
        if after is None or not after.spans:
            return False
        said = "".join(("".join(span.readings) or span.text) for span in segment.spans)
        said += "".join(after.spans[0].readings)
        joint = self._text[segment.start : segment.end + 1]
        return any(
            each.word == joint and not said.startswith(each.reading[:-1])  # 再発 in 再発行
            for each in self._words.at(self._text, segment.start)
        )

    def _after(self, segment: Segment) -> Segment | None:
        return self._step[segment.end] if segment.end < len(self._step) else None

    def _whole_counts(self, at: int, end: int) -> Iterator[Segment]:
        """Yield the counts that have one reading together with the number from ``at`` to ``end``.

        A decimal or a group of three digits is not a number of its own.
        """
        if at and self._text[at - 1] in ".．,，":
            return
        for count in self._placement.counts(self._runs[end]):
            if count.start == at and count.reading:
                yield self._count(count)

    def _count(self, count: counters.Count) -> Segment:
        base = self._text[count.start : count.end]
        return Segment(count.start, count.end, (Span(base, (count.reading,)),))


def _compound(head: Segment, tail: Segment) -> Segment:
    """Return the two parts of a compound as one segment: no line breaks 利用｜者."""
    *before, last = head.spans
    first, *after = tail.spans
    if not last.readings:  # 打ち上げ会
        return Segment(head.start, tail.end, (*head.spans, *tail.spans))
    readings = (*last.readings, *first.readings)
    whole = readings if max(len(last.readings), len(first.readings)) > 1 else ("".join(readings),)
    joint = Span(last.text + first.text, whole)
    return Segment(head.start, tail.end, (*before, joint, *after))
