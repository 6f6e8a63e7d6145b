"""Split prose into words that have a reading and runs of kanji that have none.

A run of kanji is read to its last kanji or not at all: words of two kanji or more may fill it
together (法務局 and 職員), words of one kanji may not, and 中央小学校 never carries the reading of
学校 alone. Of several ways the one that reads most is taken, then the one with the fewest words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from leaflet.model import counters
from leaflet.model.dictionary import Dictionary, Entry
from leaflet.model.homographs import in_context, is_open
from leaflet.model.kana import KANA
from leaflet.model.kanji import is_kanji
from leaflet.model.weekdays import WEEKDAYS, weekdays
from leaflet.model.words import Span

_LEAST: Final = 2  # kanji that a word must have in a run which it does not fill alone
_NEVER: Final = (1 << 60, 0, 0)
_PARTICLE: Final = re.compile(
    r"を|の(?![びべ])|は|へ(?!る)|に|と(?![すさしせろういげっりぶ])"
    r"|が(?![らりるれろっすせしめん])|も(?![うるりれっしたとえごつ])|で(?!る)"
    r"|や(?![かさしすせそまみむめもっいくがし])|から(?![かく])|まで|より(?!か)|だけ|なら|です|でし"
    r"|など|ほど|ごと|しか(?=な)|くらい|ぐらい|ばかり|として|さん|さま|たち|か(?=[、。？?」)）]|$)"
    r"|だ(?=[。、」\s]|$)|な(?=ど|の|ら)"
)
_ADVERBS: Final = frozenset("主特更既共常仮直実真殊誠故次単互徐大")
"""Kanji that に makes an adverb, with another reading: 主に is おもに."""
_BEFORE_FIGURE: Final = frozenset("第約計全満各月週年")
"""Kanji that are words of their own before a figure: 約30分, 月1回."""
_VERBAL: Final = frozenset("いきしちりみけせてえれびぎめじべげ")
_COUNTED: Final = re.compile("[一二三四五六七八九十百数何][かヶヵカケ]$")
"""Before a counter: 一か所 is no place of its own (ところ)."""
_OKURIGANA: Final = frozenset("すくるむぐぶうつれりえけめせげべきしちみびぎいっん")
"""With these a word after the last kanji of a compound may go on: 内容表す is no 内容表."""
_CHAINED: Final = frozenset("者員")
"""Suffixes that another may follow: 利用者数."""
_ADVERBIAL: Final = frozenset(
    re.findall(
        "..",
        "毎日毎週毎月毎年毎朝毎晩毎回今日明日昨日今週来週先週今月来月今年来年昨年今回次回前回今後"
        "今夜今朝当日翌日前日後日先日本日最近現在以前以後途中普段時々度々随時順次至急早速一番一度"
        "一緒一時全部全員直接本当多分絶対全然大変何度何回",
    )
)
"""Words that another may follow without a particle: 毎日早く, 一番新しい."""
_KATAKANA: Final = re.compile("[ァ-ヴー]")
_WORDLIKE: Final = re.compile(r"[ァ-ヺー々A-Za-zＡ-Ｚａ-ｚ]")


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
    text: str, words: Dictionary, fixed: Sequence[tuple[int, int]] = ()
) -> tuple[Segment, ...]:
    """Return the segments of a text in order; ``fixed`` parts have a reading of the writer's."""
    return tuple(_Splitter(text, words, fixed).best())


class _Splitter:
    """The least cost from each place to the end of the text, and the first segment of that way."""

    def __init__(self, text: str, words: Dictionary, fixed: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._words = words
        self._taken = {at for start, end in fixed for at in range(start, end)}
        self._run: dict[int, tuple[int, int]] = {}
        for start, end in _runs(text, self._taken):
            self._run.update(dict.fromkeys(range(start, end), (start, end)))
        self._weekdays = dict(weekdays(text))
        self._cost: list[Cost] = [(0, 0, 0)] * (len(text) + 1)
        self._step: list[Segment | None] = [None] * len(text)
        for at in range(len(text) - 1, -1, -1):
            self._cost[at], self._step[at] = self._weigh(at)

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

    def _weigh(self, at: int) -> tuple[Cost, Segment | None]:
        if at in self._taken:
            return self._cost[at + 1], None
        run = self._run.get(at)
        best: tuple[Cost, Segment | None] = (_NEVER, None)
        if run is None:
            best = self._cost[at + 1], None
        elif at == run[0]:
            counted = counters.counted(self._text, at)
            unread, words, length = self._cost[run[1]]
            gap = Segment(*run, counted=counted)
            best = (unread + run[1] - run[0], words, length), gap
        for segment in self._candidates(at, run):
            unread, words, length = self._cost[segment.end]
            words += 2 if segment.suffix else 1  # 受付, 日時 before 受付日, 時
            cost = unread, words, length - (segment.end - segment.start)
            if cost < best[0]:
                best = cost, segment
        return best

    def _candidates(self, at: int, run: tuple[int, int] | None) -> Iterator[Segment]:
        text = self._text
        if run and at in self._weekdays:
            yield Segment(at, at + 1, (Span(text[at], (self._weekdays[at],)),))
            return
        counted = run is not None and at == run[0] and counters.counted(text, at)
        if counters.is_number(text[at]):
            yield from self._whole_counts(at)
        if run and counted:
            for count in counters.counts(text, at, run[1]):
                if count.reading and count.start == at:
                    yield self._count(count)
        elif run and at > run[0]:
            for count in counters.tails(text, at, run[1]):
                if self._ends_count(at):
                    yield self._count(count)
        for entry in self._words.at(text, at):
            end = at + len(entry.word)
            if self._splits_word(entry, end):
                continue
            if self._fits(entry, at, end, counted=counted):
                yield Segment(at, end, entry.spans, suffix=entry.suffix, prefix=entry.prefix)

    def _splits_word(self, entry: Entry, end: int) -> bool:
        """Return whether two suffixes would split what may be a word: 日時 in 開催日時."""
        after = self._step[end] if end < len(self._step) else None
        return bool(entry.suffix and entry.word not in _CHAINED and after and after.suffix)

    def _whole_counts(self, at: int) -> Iterator[Segment]:
        """Yield the counts that have one reading together with the number that begins here."""
        if at and (counters.is_number(self._text[at - 1]) or self._text[at - 1] in ".．,，"):
            return
        end = at
        while end < len(self._text) and counters.is_number(self._text[end]):
            end += 1
        run = self._run.get(end)
        if run is None or run[0] != end:
            return
        for count in counters.counts(self._text, end, run[1]):
            if count.start == at and count.reading:
                yield self._count(count)

    def _count(self, count: counters.Count) -> Segment:
        base = self._text[count.start : count.end]
        return Segment(count.start, count.end, (Span(base, (count.reading,)),))

    def _ends_count(self, at: int) -> bool:
        """Return whether a counter ends at a place inside its run."""
        start, end = self._run[at]
        return any(count.end == at for count in counters.counts(self._text, start, end))

    def _fits(self, entry: Entry, start: int, end: int, *, counted: bool) -> bool:
        """Return whether a word is bounded here: by the edges of a run or by other words."""
        text = self._text
        if any(at in self._taken for at in range(start, end)) or _cuts_number(text, start, end):
            return False
        first = self._run.get(start) or self._first_run(start, end)
        last = self._run.get(end - 1)
        if first is None:
            return False
        if counted and counters.begins_counter(text[start]) and not _is_weekday(entry.word):
            return False
        if _is_counted_number(entry.word):
            return False
        if is_open(entry.word):
            meant = in_context(entry.word, text[max(start - 6, 0) : start], text[end : end + 4])
            if meant != _reading(entry):
                return False
        fills = start <= first[0] and end >= first[1]
        if entry.suffix:
            return self._ends_compound(entry, start, end, first)
        if entry.prefix:
            return start == first[0] and end + _LEAST <= first[1] and self._stands_alone(start)
        kanji = min(end, first[1]) - max(start, first[0])
        adverb = start - first[0] >= _LEAST and text[start - _LEAST : start] in _ADVERBIAL
        whole = entry.joins or entry.word[0] in KANA or (adverb and entry.word[-1] in KANA)
        if not fills and ((kanji < _LEAST and not whole) or entry.alone):
            return False
        if last and last is not first and end < last[1] and end - last[0] < _LEAST:
            return False
        if last and end < last[1]:
            return True  # another word has to follow
        return self._ends(entry, start, end, first)

    def _ends_compound(self, suffix: Entry, start: int, end: int, run: tuple[int, int]) -> bool:
        """Return whether a suffix has a compound before it, in kanji or in katakana (タイ語)."""
        text = self._text
        if run == (start, end) and _KATAKANA.match(text[max(start - 1, 0) : start]):
            return _may_follow(suffix.word, text[end : end + 3])
        goes_on = end == run[1] and text[end : end + 1] in _OKURIGANA
        return start - run[0] >= _LEAST and not goes_on

    def _first_run(self, start: int, end: int) -> tuple[int, int] | None:
        return next((self._run[at] for at in range(start, end) if at in self._run), None)

    def _ends(self, entry: Entry, start: int, end: int, first: tuple[int, int]) -> bool:
        """Return whether what follows a word, or stands before one kanji, leaves it a word."""
        text = self._text
        if entry.word[-1] in KANA:
            return True
        rest = text[end : end + 3]
        single = len(entry.word) == 1 or (start == first[0] and end - start == 1)
        if single and not entry.joins:
            if not self._stands_alone(start):
                return False
            return _may_follow(entry.word, rest)
        if not rest or rest[0] not in KANA:
            return True
        if rest[0] in "るむぐぶ" or (rest[0] in _VERBAL and _reading(entry)[-1] == rest[0]):
            return False
        return not (rest[0] == "す" and rest[1:2] != "る" and _reading(entry)[-1] == "し")

    def _stands_alone(self, at: int) -> bool:
        before = self._text[max(at - 1, 0) : at]
        if _COUNTED.search(self._text[max(at - 2, 0) : at]):
            return False
        return not (
            before and (_WORDLIKE.match(before) or (at - 1 in self._taken and is_kanji(before)))
        )


def _compound(head: Segment, tail: Segment) -> Segment:
    """Return the two parts of a compound as one segment: no line breaks 利用｜者."""
    *before, last = head.spans
    first, *after = tail.spans
    readings = (*last.readings, *first.readings)
    whole = readings if max(len(last.readings), len(first.readings)) > 1 else ("".join(readings),)
    joint = Span(last.text + first.text, whole)
    return Segment(head.start, tail.end, (*before, joint, *after), prefix=False)


def _may_follow(kanji: str, rest: str) -> bool:
    """Return whether what follows one kanji is no okurigana and no other half of a word."""
    if not rest:
        return True
    if counters.is_number(rest[0]):
        return kanji in _BEFORE_FIGURE
    if _WORDLIKE.match(rest[0]) or is_kanji(rest[0]):
        return False
    if rest[0] not in KANA:
        return True
    if rest[0] == "に" and kanji in _ADVERBS:
        return False
    return _PARTICLE.match(rest) is not None


def _reading(entry: Entry) -> str:
    return "".join("".join(span.readings) or span.text for span in entry.spans)


def _is_weekday(word: str) -> bool:
    return len(word) > 1 and word[0] in WEEKDAYS and word[1] == "曜"


def _is_counted_number(word: str) -> bool:
    """Return whether a word is a number and its counter, which go by rule (1日 is not ついたち)."""
    figures = len(word) - len(word.lstrip("0123456789０１２３４５６７８９"))
    if not figures or word.endswith("番"):  # 110番 is a name
        return False
    return any(count.end == len(word) for count in counters.counts(word, figures, len(word)))


def _runs(text: str, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield where the runs of kanji begin and end, each kanji with the selector of its form."""
    start, before = -1, False
    for at, character in enumerate(text):
        kanji = is_kanji(character) and at not in taken
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


def _cuts_number(text: str, start: int, end: int) -> bool:
    """Return whether a word would begin or end within a number: 1人 in 21人."""
    head, tail = text[max(start - 1, 0) : start + 1], text[end - 1 : end + 1]
    return (len(head) > 1 and start > 0 and all(map(counters.is_number, head))) or (
        len(tail) > 1 and all(map(counters.is_number, tail))
    )
