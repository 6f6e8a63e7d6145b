"""Where in a text a word may begin and end: at the edges of a run of kanji, or beside others."""

import re
from collections.abc import Sequence
from typing import Final

from leaflet.model import counters, numerals
from leaflet.model.boundaries import (
    ADJECTIVES,
    AMOUNT,
    BEFORE_FIGURE,
    WORDLIKE,
    ends_compound,
    ends_okurigana,
    ends_single,
    is_noun_form,
    keeps_sound,
)
from leaflet.model.dictionary import KnownWord, ReadingDictionary
from leaflet.model.homographs import is_open
from leaflet.model.kana import KANA, voiced, words_of
from leaflet.model.kanji import KANJI, NUMERALS, is_kanji, runs
from leaflet.model.weekdays import WEEKDAYS

_LEAST: Final = 2  # kanji that a word must have in a run which it does not fill alone
_OKURIGANA: Final = frozenset("いきしちりみけせてえれびぎめじべげ")
"""After a noun that ends in the same sound these are okurigana: 受付け is no 受付."""
_SHI: Final = frozenset("止施視始支使仕志死刺")
"""Kanji that are read し themselves, so that し after them is the verb する: 中止し, 実施した."""
_COUNTED: Final = re.compile(f"[{NUMERALS}数何][かヶヵカケ]$")
"""Before a counter: 一か所 is not a place of its own (ところ)."""
_ADVERBIAL: Final = words_of(
    """
    毎日 毎週 毎月 毎年 毎朝 毎晩 毎回 毎年度 今日 明日 昨日 今週 来週 先週 今月 来月 今年
    来年 昨年 今年度 来年度 昨年度 本年 前年 翌年 翌月 翌週 翌朝 今回 次回 前回 今後 今夜 今朝
    昨夜 昨晩 今晩 当日 翌日 前日 後日 先日 本日 即日 連日 最近 現在 将来 当面 当分 常時
    以前 以後 途中 普段 時々 度々 随時 順次 至急 早速 一番 一度 一緒 一時 全部 全員
    直接 本当 多分 絶対 全然 大変 何度 何回 一切 一旦 再度 適宜 各自 別途
    """
)
"""Words that another may follow without a particle, as after a place: 毎日早く, ○○市子ども課."""
_BETWEEN: Final = frozenset("兼又及等各")
"""Words between two others, after which a word keeps its sound: 便箋兼封筒."""
_HARDENED: Final = frozenset({"三つ", "四つ", "六つ", "八つ"})
"""Numbers that are read without っ in a compound: 三つ子 みつご."""
_OF_HARDENED: Final = re.compile(
    r"(?![目以])[一-鿿]|[おござぞばん]|ど(?!れ)|また(?![はす])|あた|あみ"
)
_IN_PLACE: Final = frozenset("都道府県市区町村郡")
_PLACE_NAME: Final = re.compile("北海道|(?:..+|[^地学校特都首政農山漁])[都府県市区町村郡]")
"""The names of places, and words for them alone, not 地区, 都市 or 農村."""
_OF_OFFICES: Final = frozenset("内外庁税長側別産用数史名費法代的立")
"""Suffixes that may follow the name of a place; another may begin the name of a smaller one."""
_MEASURES: Final = frozenset(
    ("以上", "以下", "以内", "以外", "以降", "以後", "未満", "程度", "前後")
)
"""After these 間 and 後 are words of their own: 2週間以上間を空ける."""
_OF_PLACE: Final = re.compile("[駅市区町村郡県川山島]|[0-9０-９一二三四五六七八九]+丁目")
"""Beside these a word may be the name of a place, which is read in another way."""
_KATAKANA: Final = re.compile("[ァ-ヴー]")
_OF_ONE_WORD: Final = re.compile("[学楽食][校器区]|[関連]係")
"""No suffixes: だいがっこう, ようがっき, しょっき, がっく, and ぜいかんけい (税関係)."""
_STEADY: Final = frozenset("先物場水道")
"""Words of one kanji that never change their sound after okurigana: 問い合わせ先, 落とし物."""
_OKURIGANA_BEFORE: Final = re.compile("[一-鿿][ぁ-ん]?[いきしちりみえけせてねべめれぎびげ]$")
_STEADY_SUFFIXES: Final = frozenset("課券号科班隊員費賃署庁欄室用会")
"""Suffixes that are read in this one way after kana, too: こども課, みどり号."""
_NUMBERED: Final = re.compile("第[0-9０-９]+$")
_LISTED: Final = re.compile(f"・(?:[{KANJI}]・)*([{KANJI}]+)")
_COMPOUNDED: Final = frozenset("名道心体町村前")
"""Kanji that a list may read as the compound of all its items does: 氏・名, 都・道・府・県."""
_HUMBLE: Final = re.compile("いた[しすだ]")  # no okurigana: ご案内いたします
_LONGEST: Final = 5
"""第 and the figures of a number are no longer than this."""

_STRETCHED: Final = re.compile(
    f"(?:^|(?<=[\n：:、。・「（(■●○◆]))[ \u3000]*([{KANJI}](?:[ \u3000]+[{KANJI}])+)(?![{KANJI}])"
)
"""A heading of kanji with spaces between them: 氏　名, 場　所, 電　話　番　号."""


class Placement:
    """A text with its runs of kanji, by the places in them; ``taken`` are read by the writer."""

    def __init__(
        self, text: str, words: ReadingDictionary, fixed: Sequence[tuple[int, int]]
    ) -> None:
        """Find the runs outside the ``fixed`` parts."""
        self._text = text
        self._words = words
        self.taken: Final = {at for start, end in fixed for at in range(start, end)}
        self.runs: Final[dict[int, tuple[int, int]]] = {}
        for start, end in runs(text, self.taken):
            self.runs.update(dict.fromkeys(range(start, end), (start, end)))
        stretched = _STRETCHED.finditer(text)
        self._stretched: Final = {at for found in stretched for at in range(*found.span(1))}
        self._known_counts: dict[int, tuple[counters.Count, ...]] = {}  # by the starts of runs

    def begins_run(self, at: int) -> bool:
        """Return whether a run begins at a place."""
        return at in self.runs and self.runs[at][0] == at

    def counts(self, run: tuple[int, int]) -> Sequence[counters.Count]:
        """Return the counters that a run can begin with, and the numbers in kanji within it."""
        if run[0] not in self._known_counts:
            self._known_counts[run[0]] = (
                *counters.counts(self._text, *run),
                *numerals.counts(self._text, *run),
            )
        return self._known_counts[run[0]]

    def ends_count(self, at: int) -> bool:
        """Return whether a counter ends at a place inside its run."""
        return any(count.end == at for count in self.counts(self.runs[at]))

    def _after_count(self, at: int, run: tuple[int, int]) -> bool:
        """Return whether a counter, or what may follow one, ends at a place: 3回, 3日分以上."""
        ends = {count.end for count in self.counts(run)}
        tails = ends
        while tails:
            found = {
                tail.end for each in tails for tail in counters.tails(self._text, each, run[1])
            }
            tails = found - ends
            ends |= tails
        return at in ends

    def fits(self, entry: KnownWord, start: int, end: int, *, counted: bool) -> bool:
        """Return whether a word is bounded here: by the edges of a run or by other words.

        ``counted`` says that a number comes before the run with which the word begins.
        """
        text = self._text
        first = self.runs.get(start) or self._first_run(start, end)
        if first is None or not self.taken.isdisjoint(range(start, end)):
            return False
        if _cuts_number(text, start, end) or _is_counted_number(entry.word):
            return False
        if text[start] in NUMERALS and text.endswith("第", 0, start):
            return False  # 第一声 is no ひとこえ
        if counted and not _is_weekday(entry.word):
            single = start == first[0] and end >= first[1] and first[1] - first[0] == 1
            begins = counters.begins_counter(text[start]) and not self._is_numbered(entry, start)
            if single or begins:
                return False
        if text.startswith("曜", end) and text[end - 1] in WEEKDAYS:
            return False  # 最終日曜日 is さいしゅう, にちようび
        if end - start == 1 and start in self._stretched:
            return False
        if entry.word in _HARDENED and _OF_HARDENED.match(text, end):
            return False
        if entry.word == "等" and not self._is_others(start, end, first):
            return False
        if not self._begins(entry, start, end):
            return False
        if entry.suffix:
            return self._ends_compound(entry, start, end, first)
        if entry.prefix:
            begins = start == first[0] or self.ends_count(start)  # 3号被保険者
            return begins and end + _LEAST <= first[1] and self._stands_alone(start)
        return self._is_whole(entry, start, end, first)

    def _is_whole(self, entry: KnownWord, start: int, end: int, first: tuple[int, int]) -> bool:
        """Return whether a word fills its run, or has others beside it in it."""
        last = self.runs.get(end - 1)
        kanji = min(end, first[1]) - max(start, first[0])
        whole = entry.joins or entry.word[0] in KANA
        whole = whole or (entry.word[-1] in KANA and self._follows_word(entry, start, end, first))
        whole = whole or (start == first[0] and self._is_before_number(entry, end))
        fills = start <= first[0] and end >= first[1]
        if not fills and ((kanji < _LEAST and not whole) or entry.alone):
            return False
        if last and last is not first and end - last[0] < _LEAST and 0 < last[1] - end < _LEAST:
            return False  # 空き家 begins 空き家相談, not 空き家屋
        if last and end < last[1]:
            return True  # another word has to follow
        return self._ends(entry, start, end, first)

    def _is_before_number(self, entry: KnownWord, end: int) -> bool:
        """Return whether a word of one kanji may precede the number in kanji behind it: 約百人."""
        if entry.word not in BEFORE_FIGURE or end not in self.runs:
            return False
        return any(count.start == end for count in self.counts(self.runs[end]))

    def _follows_word(self, entry: KnownWord, start: int, end: int, run: tuple[int, int]) -> bool:
        """Return whether an adverb, a count or the name of a place ends where a word begins."""
        begins = start - run[0] >= _LEAST
        if begins and self._text[start - _LEAST : start] in _ADVERBIAL:
            return True
        return self._follows_count(entry, start, end, run) or self._follows_place(start, run[0])

    def _follows_place(self, at: int, first: int) -> bool:
        """Return whether a known name of a place, begun at ``first`` or later, ends at a place."""
        return any(
            place + len(known.word) == at and _PLACE_NAME.fullmatch(known.word)
            for place in (range(first, at - 1) if _ends_place(self._text, at) else ())
            for known in self._words.at(self._text, place)
        )

    def _follows_count(self, entry: KnownWord, start: int, end: int, run: tuple[int, int]) -> bool:
        """Return whether a verb or adjective begins after a count: 3回飲む, not 3枚切り."""
        if start <= run[0] or not self._after_count(start, run):
            return False
        adjective = entry.word[-1] == "い" and entry.word[0] in ADJECTIVES
        clear = not any(voiced(entry.reading))  # 3個入り
        return adjective or clear or not is_noun_form(entry.word, self._text[end : end + 3])

    def _is_numbered(self, entry: KnownWord, start: int) -> bool:
        """Return whether a word of two kanji or more comes after 第 and figures: 第1分科会."""
        before = self._text[max(start - _LONGEST, 0) : start]
        return sum(map(is_kanji, entry.word)) >= _LEAST and _NUMBERED.search(before) is not None

    def _is_others(self, start: int, end: int, run: tuple[int, int]) -> bool:
        """Return whether 等 is など: not in 等間隔, 不等式."""
        ends = end == run[1] or run[1] - end >= _LEAST
        return ends and (start - run[0] >= _LEAST or (start == run[0] and end == run[1]))

    def _begins(self, entry: KnownWord, start: int, end: int) -> bool:
        """Return whether the text before a word leaves it its sound, and is not a place name."""
        text = self._text
        before = text[max(start - 1, 0) : start]
        in_place = _ends_place(text, start)
        if entry.place and (in_place or _OF_PLACE.match(text, end)):
            return False
        if in_place and self._is_city(entry.word):
            return False  # 市原市金沢 is かねさわ
        if not before or entry.joins or entry.suffix:
            return True
        single = len(entry.word) == 1
        if is_kanji(before):
            return (
                single
                or before in _BETWEEN
                or not entry.voiced
                or not is_noun_form(entry.word, text[end : end + 3])
            )
        if before == "っ":
            return False
        if not (single or entry.voiced):
            return True
        if entry.word in _STEADY and _OKURIGANA_BEFORE.search(text, max(start - 3, 0), start):
            return True
        return keeps_sound(text, start, end)

    def _is_city(self, word: str) -> bool:
        """Return whether a word is the name of a city, ward or prefecture without its ending."""
        return any(
            known.word == word + kind
            for kind in "市区県"
            for known in self._words.at(word + kind, 0)
        )

    def _ends_compound(self, suffix: KnownWord, start: int, end: int, run: tuple[int, int]) -> bool:
        """Return whether a suffix has a compound before it, in kanji or in katakana (タイ語)."""
        text = self._text
        before = text[max(start - 1, 0) : start]
        steady = suffix.word in _STEADY_SUFFIXES and before in KANA
        if run == (start, end) and (steady or _KATAKANA.match(before)):
            return ends_single(suffix.word, text[end : end + 3])
        if end == run[1] and not ends_compound(text[end : end + 3]):
            return False
        in_place = _ends_place(text, start)
        if (in_place and suffix.word not in _OF_OFFICES) or (suffix.word == "立" and not in_place):
            return False
        if suffix.word == "前" and text.endswith(("人", "期日"), 0, start):
            return False  # 一人前: いちにんまえ, 期日前投票: きじつぜん
        if self.ends_count(start) or _OF_ONE_WORD.match(text, start - 1):
            return False
        if suffix.word in "間後" and text[start - _LEAST : start] in _MEASURES:
            return False
        return start - run[0] >= _LEAST

    def _first_run(self, start: int, end: int) -> tuple[int, int] | None:
        return next((self.runs[at] for at in range(start, end) if at in self.runs), None)

    def _ends(self, entry: KnownWord, start: int, end: int, first: tuple[int, int]) -> bool:
        """Return whether a word is one here: by what follows it, or precedes a single kanji."""
        text = self._text
        if entry.word[-1] in KANA:
            noun = start > 0 and text[start - 1] in "おご" and text.startswith("る", end)
            humble = noun and entry.word[-1] == "す"  # お話する: はなし
            return not humble and ends_okurigana(entry.word, text[end : end + 2])
        rest = text[end : end + 3]
        single = len(entry.word) == 1 or (start == first[0] and end - start == 1)
        if single and not entry.joins:
            if not self._stands_alone(start) or self._may_be_compounded(entry, start, end):
                return False
            if not (entry.word == "日" or is_open(entry.word)) and AMOUNT.match(text, end):
                return True
            return ends_single(entry.word, rest)
        if not rest or rest[0] not in KANA:
            return True
        if _PLACE_NAME.fullmatch(entry.word) or entry.word.endswith("法人"):
            return True  # 茨城県つくば市, 社会福祉法人みどり会
        if is_kanji(entry.word[-1]) and not ends_compound(rest):
            return False
        if entry.word[-1] in _SHI and rest[0] in "しすせさ":
            return True
        if entry.reading[-1] == "し" and rest[0] in "さそ":  # 貸出される: かしだされる
            return False
        if _HUMBLE.match(rest):
            return True
        if rest[0] in "るむぐぶ" or (rest[0] in _OKURIGANA and entry.reading[-1] == rest[0]):
            return False
        return not (rest[0] == "す" and rest[1:2] != "る" and entry.reading[-1] == "し")

    def _may_be_compounded(self, entry: KnownWord, start: int, end: int) -> bool:
        """Return whether a kanji may be read as in a compound: 国 in 国・公立, 氏・名."""
        text = self._text
        found = _LISTED.match(text, end)
        if entry.word in _COMPOUNDED and (found or text.endswith("・", 0, start)):
            return True
        return found is not None and any(
            len(each.word) > 1 and not each.reading.startswith(entry.reading)
            for each in self._words.at(entry.word + found[1][1:], 0)
        )

    def _stands_alone(self, at: int) -> bool:
        before = self._text[max(at - 1, 0) : at]
        if _COUNTED.search(self._text[max(at - 2, 0) : at]):
            return False
        return not (
            before and (WORDLIKE.match(before) or (at - 1 in self.taken and is_kanji(before)))
        )


def _ends_place(text: str, at: int) -> bool:
    """Return whether the kind of a place ends here: 県, 市, and 道 in 北海道 alone, not in 水道."""
    last = text[at - 1] if at else ""
    return last in _IN_PLACE and (last != "道" or text.endswith("北海道", 0, at))


def _is_weekday(word: str) -> bool:
    return len(word) > 1 and word[0] in WEEKDAYS and word[1] == "曜"


def _is_counted_number(word: str) -> bool:
    """Return whether a word is a number and its counter, which go by rule (1日 is not ついたち)."""
    if not counters.is_number(word[0]) or word.endswith("番"):  # 110番 is a name
        return False
    figures = len(word) - len(word.lstrip("0123456789０１２３４５６７８９"))
    return any(count.end == len(word) for count in counters.counts(word, figures, len(word)))


def _cuts_number(text: str, start: int, end: int) -> bool:
    """Return whether a word would begin or end within a number: 1人 in 21人."""
    number = counters.is_number
    return (number(text[start]) and start > 0 and number(text[start - 1])) or (
        number(text[end - 1]) and end < len(text) and number(text[end])
    )
