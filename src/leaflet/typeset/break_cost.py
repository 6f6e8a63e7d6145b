"""How bad it is to end a line at each place of a text: from between phrases to inside a word."""

import re
from collections.abc import Iterator
from itertools import repeat
from operator import add
from typing import Final

from leaflet.model.chinese import chinese, is_traditional
from leaflet.model.kanji import is_kanji
from leaflet.typeset.compound import NUMERALS, kanji_cuts, katakana_cuts
from leaflet.typeset.grammar import (
    COUNTER,
    IDEOGRAPH,
    LATIN,
    LETTER,
    PARTICLES,
)
from leaflet.typeset.kana import KanaRun, Reader
from leaflet.typeset.lexicon import lexicon
from leaflet.typeset.phrase import SCRIPTS, found_in, helped, spoken
from leaflet.typeset.score import scores
from leaflet.typeset.whole_words import whole_words

FREE, HELPER, PHRASE, WEAK, ITEM, SEAM, WORD, PART, HALF, RANGE, MEMBER, DEEP, UNIT, TORN = range(
    14
)
"""How bad a break is, from good to bad.

FREE is between two phrases, HELPER before one that only helps the one before it (構想に｜よる).
PHRASE and WEAK are these two in a text whose writer set better breaks, by spaces or by a second
language. ITEM is after a middle dot, between the items of a list (24時間・｜通話料無料). SEAM is at
an affix of a compound (法務局｜職員) or before an auxiliary, WORD between words of a compound
(危機｜関連), PART between words of a phrase (おたずね｜ください), HALF between the halves of a
short word (コール｜センター), RANGE between the ends of a range (9:00～｜12:00), MEMBER between
the members of a date or of a verb (12月｜29日, 問い｜合わせ), DEEP inside a word, UNIT inside a
part of a date, of a range or of a word in katakana, TORN where one letter of a word would be left
(パ｜スポート).
"""

_JOINTS: Final = (
    (ITEM, "mo mc mk mh ml md mp"),
    (SEAM, "ck kc cl kl cd kd ho co ko lo do eo ec ek el ed pc pk pl pd ph"),
    (WORD, "lc lk ld"),
    (PART, "eh"),
    (HALF, "dk kd hd hl"),
)
_GRADES: Final = {turn: grade for grade, turns in _JOINTS for turn in turns.split()}
_SEAM: Final = re.compile(
    "[ぁ-ん](?=申し[上あ]げ|差し[上あ]げ)|[ただ]り(?=する|し[たてま])"
    f"|(?<={IDEOGRAPH}){IDEOGRAPH}(?=第[0-9０-９])|[こ子]ども(?=家庭)"  # 台風｜第15号
    f"|(?:(?:財団|社団|活動|福祉|学校|医療|宗教|行政|大学)法人|株式会社)(?={LETTER})"
)
"""Seams of compounds that script alone does not show."""
_STEMS: Final = re.compile(
    f"(?<!{IDEOGRAPH})([おご]?)"
    f"({IDEOGRAPH}[ぁ-かき-ん]?[いきぎしちびみりけげせてねべめれ])(?={IDEOGRAPH})"
)
"""A stem in kana that goes on with another verb, and お before it: 混み｜合い, お｜問い合わせ."""
_TO_KATAKANA: Final = re.compile("h{3}(?=kk)")  # よりそい｜ホットライン, ほっと｜スペース
_SINGLE: Final = re.compile("(?<!k)k(?=k{3})|k{3}(?=k(?!k))|(?<![hck])h(?=hh)")
"""Where a single letter of a word would be left: パ｜スポート, ハラスメン｜ト."""


def grades(text: str, reader: Reader | None = None) -> list[int]:
    """Return for each character how bad it is to begin a line with it, FREE to TORN.

    In this order: what is known of more letters grades anew what is known of fewer.
    """
    scripts = text.translate(SCRIPTS)
    model = scores(text)
    found = [FREE, *map(_GRADES.get, map(add, scripts, scripts[1:]), repeat(DEEP))]
    _grade_compounds(text, scripts, model, found)
    runs = (reader or Reader()).runs(text, scripts)
    _grade_kana(scripts, runs, found)
    better = {match.end() for match in _TO_KATAKANA.finditer(scripts)}
    for place in better:
        found[place] = min(found[place], HALF)
    listed = [*whole_words(text)]
    for place in found_in(text, scripts, model, listed, runs):
        found[place] = FREE
    _grade_affixes(text, found)
    for place in helped(text, runs):
        if place < len(text):
            found[place] = HELPER if found[place] == FREE else SEAM
    for match in _SEAM.finditer(text):
        found[match.end()] = min(found[match.end()], SEAM)
    _grade_whole(text, scripts, listed, runs, better, found)
    for stem in _STEMS.finditer(text):
        found[stem.end()] = min(found[stem.end()], MEMBER)
        if stem[1]:
            found[stem.start(2)] = min(found[stem.start(2)], RANGE)
    for torn in _SINGLE.finditer(scripts):
        if found[torn.end()] in (DEEP, UNIT):
            found[torn.end()] = TORN
    for start, end in chinese(text):
        _grade_chinese(text, start, end, found)
    _grade_spaces(text, found)
    return found


_SURE: Final = 300  # a score of the model that makes a seam, and in Chinese a word


_BLANK: Final = re.compile(f"(?<={IDEOGRAPH})[ \u3000](?={IDEOGRAPH})")


def _grade_chinese(text: str, start: int, end: int, found: list[int]) -> None:
    """Grade the breaks in Chinese, where a line may end between any two characters (UAX #14, ID).

    Those between words are better, and a figure stays with what it counts (11种). Where the writer
    parted the words by spaces (我们 用 中文), these are the breaks.
    """
    parted = _BLANK.match(text, max(0, start - 1)) or _BLANK.match(text, end)
    between = WORD if parted else FREE
    passage = text[start:end]
    model = scores(passage, "zh-hant" if is_traditional(passage) else "zh-hans")
    for place in range(start + 1, end):
        before, score = text[place - 1], model[place - start]
        if is_kanji(text[place]) and is_kanji(before):
            found[place] = between if score > _SURE else WORD if score > -_SURE else HALF
        else:
            found[place] = SEAM if before.isdigit() else FREE


_COMPOUND: Final = re.compile("c{2,}|(?<=[kl])c|c(?=[kl])")
_SHORT: Final = re.compile("(?<!k)k{1,2}$")
_KATAKANA: Final = re.compile("k{5,}")  # katakana that may be two words


def _grade_compounds(text: str, scripts: str, model: list[int], found: list[int]) -> None:
    """Grade the breaks in runs of kanji and in long ones of katakana."""
    for run in _COMPOUND.finditer(scripts):
        start, end = run.span()
        if scripts[start - 1 : start] == "d" and (counter := COUNTER.match(text, start)):
            start = min(counter.end(), end)  # 6月｜定例会
        elif end - start == 1:
            _grade_single(text, scripts, start, found)
        elif _SHORT.search(scripts, max(0, start - 3), start) and not lexicon().joins(
            text, start + 1
        ):
            found[start] = DEEP  # ヨウ素｜剤
        _grade_kanji(text, start, end, model, found)
    for run in _KATAKANA.finditer(scripts):
        _grade_katakana(text, *run.span(), found)


def _grade_katakana(text: str, start: int, end: int, found: list[int]) -> None:
    """Grade the breaks in a run of several words; no line begins with ン."""
    cuts = [*katakana_cuts(text, start, end)]
    if not cuts:
        return
    for place in range(start + 1, end):
        found[place] = TORN if text[place] == "ン" else UNIT
    for cut in cuts:
        for place in (cut.place - 1, cut.place + 1):
            if start < place < end:
                found[place] = TORN
    for cut in cuts:
        found[cut.place] = SEAM if cut.loose else HALF if cut.known else DEEP


def _grade_kana(scripts: str, runs: list[KanaRun], found: list[int]) -> None:
    """Grade the breaks between words in hiragana, and after them before a longer word."""
    for run in runs:
        for seam in run.seams:
            found[seam] = PART
        for seam in run.tied:
            found[seam] = WORD
        for seam in run.weak:
            found[seam] = min(found[seam], HALF)
        for seam in run.inner:
            found[seam] = min(found[seam], MEMBER)
        if run.open and scripts[run.end : run.end + 1] in ("c", "k"):
            sure = scripts[run.end : run.end + 2] in ("cc", "kk")
            found[run.end] = min(found[run.end], PART if sure else HALF)


_AFFIX: Final = re.compile("(?<=[A-Za-zァ-ヴー])(?:等(?!し)|用(?!い)|向け|[版型系化的側式製])")
"""What ends a word in Latin letters or katakana: DV等｜被害者."""


def _grade_affixes(text: str, found: list[int]) -> None:
    """Keep an affix with the word before it, and end a line behind it: DV等｜被害者.

    An affix that begins a word with the next character is none: 用品, 製品, 等級, 系統.
    """
    for affix in _AFFIX.finditer(text):
        end = affix.end()
        if lexicon().joins(text, end):
            continue
        found[affix.start()] = HALF
        if end < len(text):
            found[end] = min(found[end], SEAM)


_BEHIND: Final = {"ccc": SEAM, "ckk": SEAM, "hkk": PART}
"""Behind a whole word, by the scripts there: 霞が関｜一丁目, 土のう｜ステーション."""


def _grade_whole(
    text: str,
    scripts: str,
    listed: list[tuple[int, int]],
    runs: list[KanaRun],
    better: set[int],
    found: list[int],
) -> None:
    """Open the places beside whole words, and close those inside but for the better ones."""
    whole = [*listed, *spoken(runs)]
    for first, _last in listed:
        particle = first > 1 and text[first - 1] in PARTICLES and scripts[first - 2] not in "so"
        if particle and text[first - 2] != "、" and found[first] > SEAM:
            found[first] = SEAM
    weak = {place for run in runs for place in run.weak}
    inner = {place for run in runs for place in run.inner}
    for first, last in listed:
        weak.difference_update(range(first + 1, last))
        inner.difference_update(range(first + 1, last))
        if scripts[first - 1 : first + 1] == "ch":
            found[first] = min(found[first], HALF)  # 合併後｜いわき市
    better = better | weak
    for _first, last in whole:
        if after := _BEHIND.get(scripts[last - 1 : last + 2]):
            found[last] = min(found[last], after)
    for first, last in whole:
        for place in range(first + 1, last):
            found[place] = HALF if place in better else MEMBER if place in inner else DEEP


_SPACE: Final = re.compile("[ \u3000]+")
_OWN_BREAK: Final = re.compile(
    f"(?<={LETTER})[ \u3000]+|(?<={LETTER}[）)])[ \u3000]+(?={LATIN})"
    f"|[ \u3000]+(?=[0-9]{{0,3}}{LETTER})"
    f"|(?<={LETTER})(?=[（(]?{LATIN}[!-~À-ɏḀ-ỿ]+ {LATIN})|{LATIN} {LATIN}+[)）](?={LETTER})"
)
_REMARK: Final = re.compile("(?<=[（(])[^（）()]{2,14}(?=[)）])")
"""A remark in brackets that most lines hold: it begins one rather than be split."""
_KOREAN: Final = re.compile("(?:(?<=[가-힣])|(?<=[가-힣][.,!?])) +(?=[0-9]{0,3}[가-힣])")
"""Between two words in Korean, which has a space behind each."""
_TIME: Final = re.compile(
    "(?<=[^\\W\\d_])[ \u3000]+(?=[0-9]{1,2}(?:[:：][0-9]|時)|午[前後])"
    "|毎[週月](?=第[0-9]|[月火水木金土日](?:[・、][月火水木金土日])*曜)"
)
"""Before a time, behind its day, and before a day: 平日｜9:00, 毎週｜火・木曜日."""
_DAY: Final = re.compile("[^\\W_は]{2,10}(?=[ \u3000]+(?:[0-9]{1,2}(?:[:：][0-9]|時)|午[前後]))")
"""The words for a day, which stay together sooner than with its time: 漁のある日｜5:00."""
_COUNT: Final = re.compile(
    "(?<![0-9:.,～〜~–-])(?<![A-Za-zÀ-ɏḀ-ỿ] )[0-9]{1,3} +(?=[a-zß-ÿăđơưạ-ỹ])"
    f"|(?<={LATIN}) +(?=[0-9]{{1,2}}(?![0-9]|{LETTER}|[-–.,:~：～〜][0-9]| +[a-zß-ÿăđơưạ-ỹ]))"
)
"""Between a number and its word in Latin letters: 17｜languages, Counter｜21, not Press 2｜for."""
_LATIN_WORDS: Final = re.compile(f"(?<![!-~À-ɏḀ-ỿ]){LATIN}[!-~À-ɏḀ-ỿ]*(?: +[!-~À-ɏḀ-ỿ]+)+")


_PARTED: Final = {FREE: PHRASE, HELPER: WEAK}
"""Breaks between phrases, where the writer set better ones."""


def _grade_spaces(text: str, found: list[int]) -> None:
    """Put the breaks that the writer set before all others: spaces, and a change of language.

    The space between a day and its time is one only where no line holds both.
    """
    spaces = {match.end() for match in _SPACE.finditer(text)}
    timed = {match.end() for match in _TIME.finditer(text)}  # 平日 9:00 is not two phrases
    korean = {match.end() for match in _KOREAN.finditer(text)}
    best = {match.end() for match in _OWN_BREAK.finditer(text)} - {0, len(text)} - timed - korean
    if best:
        found[:] = [_PARTED.get(grade, grade) for grade in found]
    for place in spaces - {len(text)}:
        found[place] = PHRASE if best else FREE
    for match in _REMARK.finditer(text):
        for place in range(match.start() + 1, match.end()):
            found[place] = _PARTED.get(found[place], found[place])
    for first, *rest in _latin_halves(text):
        found[first] = WORD  # no single word is left on the line of the other language
        for place in rest:
            found[place] = SEAM
    for place in best:
        found[place] = FREE
    for place in timed | {match.end() for match in _COUNT.finditer(text)}:
        found[place] = SEAM
    for match in _DAY.finditer(text) if timed else ():
        for place in range(match.start() + 1, match.end()):
            found[place] = max(found[place], WORD)


_BESIDE: Final = re.compile(LETTER)


def _latin_halves(text: str) -> Iterator[list[int]]:
    """Yield the inner breaks of each phrase in Latin letters that is beside Japanese."""
    for words in _LATIN_WORDS.finditer(text):
        before = text[max(words.start() - 2, 0) : words.start()].rstrip(" \u3000（(")
        after = text[words.end() : words.end() + 2].lstrip(" \u3000)）")
        if _BESIDE.match(before[-1:]) or _BESIDE.match(after[:1]):
            spaces = _SPACE.finditer(text, *words.span())
            yield [match.end() for match in spaces]


def _grade_single(text: str, scripts: str, place: int, found: list[int]) -> None:
    """Grade one kanji beside another script: in a word (バス停) unless kana go on (子ども).

    Behind three katakana it is half of one: インターネット｜上, not イン｜ターネット.
    """
    if not place or scripts[place - 1] not in "kl":
        found[place + 1] = DEEP
    elif scripts[place + 1 : place + 2] != "h" or text[place + 1] in PARTICLES:
        found[place] = HALF if scripts.endswith("kkk", 0, place) else DEEP


_OKURIGANA: Final = re.compile("[いきちりみえけせれめべげぎび]|[かがさまらわ][りれせ]")


def _grade_kanji(text: str, start: int, end: int, model: list[int], found: list[int]) -> None:
    """Grade the breaks in a run of kanji, at the edges of its words."""
    joins = lexicon().joins
    for place in range(start + 1, end):
        twice = text[place - 1] == text[place] and text[place] not in NUMERALS
        found[place] = SEAM if twice else DEEP  # 民主｜主義
    single = end - start > 2 and joins(text, end - 2) and not joins(text, end - 1)
    if single and _OKURIGANA.match(text, end):
        found[end - 1] = WORD  # 顔写真｜付き, 一時｜預かり
    for cut in kanji_cuts(text, start, end, model):
        if cut.loose or model[cut.place] >= _SURE:
            found[cut.place] = SEAM
        else:
            found[cut.place] = WORD if cut.known else PART
