"""The words of a run of hiragana, as far as a lexicon and the closed classes of grammar tell them.

No tagger: it is only asked which boundaries the model of phrases must have got wrong (きな｜おす),
and where a phrase too long for its line is best split (おたずね｜ください).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Final

from leaflet.typeset.compound import is_noun_end
from leaflet.typeset.grammar import STEM_KANA
from leaflet.typeset.lexicon import lexicon

_PARTICLES: Final = frozenset("はがをにへともでの")
_CASE: Final = frozenset("はがをにのも")
"""Particles that end a phrase; と and で may be the end of a longer one."""
_RARER: Final = frozenset("かやよねしてなだ")
_BOUND: Final = (
    "から まで より けど けれど だけ ほど など しか こそ"
    " さえ のみ ながら たり だり くらい ぐらい ばかり にて とも って たら だら なら ならば"
    " ます ません ました ませ まし ましょう です でした でしょう だった だろう"
    " ない なく なかっ なかった なければ ず ずに せず せずに なんて れる れた れて られる"
    " られた られて せる せて させる させて たい たく たかっ"
    " らしい いる いた いて いります にくい にくく にくさ にくかっ"
    " やすい やすく やすさ やすかっ ずつ られ"
)
"""Particles and auxiliaries, which begin no phrase."""
_FREE: Final = (
    "かも よる ついて である そう よう ように"
    " ような ようと みたい います いません いり いら ある あり あれば"
    " あって あった する した される された されて でき"
    " できる できます できれば なる なり なった なって なれ いう いった いって ください"
    " くださる くださっ いただく いただけ いただき いただい いたします いたし いたい おり"
    " おります くる きて きた いく おく おき おいて おいた しまう しまっ しまい みる みて"
    " みま ござい ございます こと もの とき ため ほか うち まま うえ ころ ごろ"
    " ひと まち いま いつ どこ だれ なに なん どの その あの それ これ あれ"
    " どれ ここ そこ どう こう また まず もし もう まだ すぐ ただ なお せい"
    " もらい もらう もらえ もらっ わかる わかり わから わかっ つい つけ"
    " ぜひ やや ごく ほぼ いい いいか よい よく ところ とおり とても たび ほう かた はず わけ"
    " あいだ なし いちど ごみ みなさん みなさま だより いつでも どこでも だれでも なんでも"
    " さま さん けが おなか それでも ですから だから たち みな とともに つき もしかして"
)
_PAIRS: Final = (
    "ので のに ても でも では には とは へは のは のが のを ものの "
    " までは までに までの からは からの などの などは などに などを などが などで などと"
)
_JOINED: Final = frozenset(_PAIRS.split())
_DEPENDENT: Final = _PARTICLES | frozenset(_BOUND.split())
_BEGIN_NO_PHRASE: Final = _DEPENDENT | _JOINED
_CLOSED: Final = frozenset(_BOUND.split()) | frozenset(_FREE.split()) | _JOINED
"""Particles, auxiliaries, formal nouns, demonstratives and adverbs of two letters."""
_OWN: Final = frozenset(
    "みな ひと まち いま いつ どこ だれ なに なん どの その あの それ これ あれ".split()
)
"""Words that no noun in kanji is followed by at once: 夏休み｜など, not 夏休｜みな."""
_HONORIFIC: Final = frozenset("おご")
_RUN: Final = re.compile("h+")
_LONGEST: Final = 8
_NO_OKURIGANA: Final = re.compile(
    "[はをへのともに]|が(?![らりるれろっ])|で(?![るたてら])|など|まで|だけ"
)
_AFTER_NOUN: Final = re.compile(
    "です|でした|でしょ|など|まで|だけ|から(?![かま]|な[いくか])|より|では|には|とは"
)
"""What follows a noun of any kanji, and is not okurigana."""
_NEVER_INFLECTED: Final = frozenset("部局館室県市町村区院校庁署店駅員師士券円番号月火水木金土日")
"""Kanji that end nouns and have no okurigana: くらし after 部 is a word."""
_GOES_ON: Final = frozenset("っづ")
_ENDED: Final = re.compile(
    "^う[^いくし]|[くぐすつぬぶむる][こと]|[くぐすぬぶむ]も|る[はがをにもの]|[っん][たてだで]."
    "|て[^るられたてよ]|.[はへにのとご]$"
)
"""Not okurigana: a verb ends within it (通う｜こと, 待つ｜こと), or a particle follows it."""
_AFTER_STEM: Final = re.compile(f"(?<=[{STEM_KANA}])(?:ま[すせし]|(?:にく|やす)[いくさ])")
"""Auxiliaries that are words after any stem of a verb: つかり｜ました."""
_PAST: Final = f"{STEM_KANA}っ"
_VOICED_PAST: Final = "んい"
_AFTER: Final = {
    **dict.fromkeys("てた", _PAST),
    **dict.fromkeys("でだ", _VOICED_PAST),
    "れ": "わかがさたなばまら",
}
"""Endings that belong to a verb in kana, by the letter before them."""
_OF_THE_PAST: Final = {tense + end: _AFTER[tense] for tense in "ただ" for end in "らり"}
"""Endings by the letter before them (に｜はたらいて, not には｜たら); a long verb splits there."""
_POLITE: Final = re.compile("しょう|せん|した|す(?![かきくけこ])")
"""What goes on from ま in ましょう, ません, ました, ます."""
_VOICE: Final = re.compile(
    f"[れせ](?:[るたてばなず]|ま[すせし])|(?<=[{STEM_KANA}])よう(?:と|か|[、。]|$)"
)
"""Endings that are one word with the stem: 分か｜れる, 操作させ｜ようと."""
_AUXILIARY: Final = re.compile("ま[すせし]|な[いかく]")
_AFTER_VERB: Final = re.compile("ま[すせし]|[てた]")
_VOICED: Final = frozenset("がぎぐげござじずぜぞだぢづでどばびぶべぼ")
_SECONDS: Final = (
    "あい あう あっ あわ きっ きり きる きれ きれる こみ こむ こん だし だす とっ とり とる"
    " つい つき つく つけ"
)
_SECOND: Final = frozenset(_SECONDS.split())
"""Verbs of two kana that go on from the stem of another: 出し｜きって."""
_OKURIGANA: Final = (1.1, 1.8, 2.6)
_GOING_ON, _COMMON, _WORD, _RARE, _STEM, _LETTER = 0.6, 1.0, 1.3, 1.6, 2.1, 3.0
_HONOUR: Final = 0.8  # お or ご before a word: おなか rather than お and なかがい
_DOUBT: Final = 1.4
"""Of a word that begins as a particle (となり for と｜なります) or voiced; half that if of four."""


@dataclass(frozen=True, slots=True)
class Kana:
    """A word from ``first`` to before ``last``; not ``known`` if a letter is left over.

    An ``ending`` is the okurigana of the kanji before it.
    """

    first: int
    last: int
    known: bool
    ending: bool = False


def kana_words(
    text: str, start: int, end: int, *, inflected: bool, opens: bool = False
) -> list[Kana]:
    """Return the words of a run of hiragana.

    It is ``inflected`` if it may begin with okurigana; it ``opens`` a phrase if nothing is before
    it that a particle could follow.
    """
    size = end - start
    run = text[start:end]
    best, before = [0.0] + [inf] * size, [0] * (size + 1)
    known = [False] * (size + 1)
    if inflected:
        for last, cost in _okurigana(run):
            best[last] = cost
    for first in range(size):
        for last in range(first + 1, min(size, first + _LONGEST) + 1):
            cost = _cost_in(run, first, last, inflected=inflected, opens=opens)
            # the longer word first: しょうひしゃ｜ちょう
            if cost < inf and best[first] + cost <= best[last]:
                best[last], before[last] = best[first] + cost, first
                known[last] = last - first > 1 or cost < _LETTER
    words, last = [], size
    while last:
        ending = inflected and not before[last] and not known[last]
        words.append(Kana(start + before[last], start + last, known[last], ending))
        last = before[last]
    return words[::-1]


def _okurigana(run: str) -> Iterator[tuple[int, float]]:
    """Yield where okurigana at the beginning of a run may end, with the cost."""
    if _NO_OKURIGANA.match(run):
        return
    size = len(run)
    for last, cost in enumerate(_OKURIGANA[:size], 1):
        honorific = last == size > 1 and run[-1] in _HONORIFIC  # 育てる｜お母さん
        ended = run[last - 1] in _GOES_ON or _ENDED.search(run[:last])
        if not honorific and "を" not in run[:last] and not ended:
            yield last, cost


def _cost_in(run: str, first: int, last: int, *, inflected: bool, opens: bool) -> float:
    """Return the cost of a word by what is before and after it in its run; inf for none."""
    word, former = run[first:last], run[first - 1] if first else ""
    cost = _cost(word, stem=inflected and 0 < first < 3 and former in STEM_KANA)
    if cost == inf:
        return inf
    bound, ends = word in _DEPENDENT, last == len(run)
    if (opens and not first and (bound or last == 1)) or (
        former == "を" and bound and word not in _PARTICLES
    ):
        cost = _LETTER
    elif (former == "ま" and _POLITE.match(run, first)) or (
        word in _OF_THE_PAST and former not in _OF_THE_PAST[word]
    ):
        cost = max(cost, _LETTER * len(word))
    if word == "なし" and _AFTER_VERB.match(run, last):
        cost += _LETTER  # に｜はなします
    if ends and word in _HONORIFIC:
        return _COMMON  # ご｜相談
    if inflected and not first and (cost > _COMMON or word[0] == "い" or word in _OWN):
        return cost + _DOUBT  # 顔色からして is no からし
    return cost + 2 * _DOUBT if ends and run[-1] in _HONORIFIC else cost  # 重要な｜お願い


@dataclass(frozen=True, slots=True)
class KanaRun:
    """A run of hiragana: its words of two letters and more, and where one begins or ends.

    ``seams`` are the places between two words, ``phrases`` those of them behind a particle
    (からだは｜いつも), ``weak`` those between a verb in kana and its auxiliary (つながり｜ます);
    ``open_end`` is whether the run ends with a word.
    """

    words: list[Kana]
    phrases: list[int]
    seams: list[int]
    weak: list[int]
    end: int
    open_end: bool


def kana_runs(text: str, scripts: str) -> list[KanaRun]:
    """Return the runs of hiragana of a text, with the script of each character as a letter."""
    return [_run(text, scripts, *run.span()) for run in _RUN.finditer(scripts)]


def _is_past(text: str, word: Kana) -> bool:
    """Return whether a word ends a verb in the past, and is not the end of なかったら."""
    return text[word.first : word.last] in _OF_THE_PAST and not text.endswith(
        "なかっ", 0, word.first
    )


def _kanji_before(text: str, scripts: str, start: int) -> tuple[bool, bool, bool]:
    """Return whether kanji before a run may be inflected, end a noun, and begin a verb.

    聞き: kana go on with the word; also 以上返す, ご遠慮願う, but not 医療費, nor a counter (3年).
    """
    before = scripts[max(0, start - 2) : start]
    inflected = before.endswith("c") and before != "dc" and text[start - 1] not in _NEVER_INFLECTED
    noun = before == "cc" and is_noun_end(text, start)
    return inflected, noun, inflected and not noun and not _AFTER_NOUN.match(text, start)


def _run(text: str, scripts: str, start: int, end: int) -> KanaRun:
    """Return a run of hiragana from ``start`` to before ``end``."""
    kanji, noun, verb = _kanji_before(text, scripts, start)
    words, phrases, seams, weak = [], [], [], []
    okurigana = verb and is_okurigana(text, start)
    known, stem, ending, closed = start > 0 and not verb, False, False, False
    former = start - 3  # where the word before begins; what is before the run counts as long
    opens = not start or (scripts[start - 1] in "seo" and text[start - 1] not in "」』）)】")
    for word in kana_words(text, start, end, inflected=kanji, opens=opens):
        written = text[word.first : word.last]
        if word.known and len(written) > 1:
            if stem and _is_second(written):
                words.append(Kana(start, word.last, known=True))  # 食べのこし, 出しきって
                weak.append(word.first)
            elif (known and not ending and _AUXILIARY.match(text, word.first)) or (
                word.first > start and _is_past(text, word)
            ):
                weak.append(word.first)  # なっ｜たら, でき｜たり
            elif _VOICE.match(text, word.first) and word.first > start:
                words.append(Kana(former, word.last, known=True))
                former = word.first
                continue
            elif kanji and not noun and word.first == start:
                if not verb:
                    weak.append(start)  # 予約制｜です
            elif known or (word.first > start and _AFTER_STEM.match(text, word.first)):
                seams.append(word.first)
                if closed and written not in _BEGIN_NO_PHRASE:
                    phrases.append(word.first)
            if word.first > start or not verb:
                words.append(word)
        elif word.known and known and word.first - former > 1:
            weak.append(word.first)  # くわしく｜は
        if word.ending and verb and len(written) > 1:
            words.append(word)  # 明るい｜うちに
        whole = known and word.first - former > 1 if word.first > start else not okurigana
        closed = whole and written in _CASE
        known, ending, former = word.known or word.ending, word.ending, word.first
        stem = word.ending and text[word.last - 1] in STEM_KANA
    return KanaRun(words, phrases, seams, weak, end, known and text[end - 1] not in _HONORIFIC)


def is_okurigana(text: str, place: int) -> bool:
    """Return whether kana at a place, behind a kanji, are not the particle behind a noun."""
    return "ぁ" <= text[place : place + 1] <= "ん" and not _NO_OKURIGANA.match(text, place)


def _is_second(word: str) -> bool:
    """Return whether a word is a verb that goes on from the stem before it: 食べ｜のこす.

    A noun does not: in 白い｜つぶ the い ends an adjective.
    """
    if word in _SECOND:
        return True
    noun = len(word) < 3 or word[0] in _HONORIFIC or word in lexicon().hiragana
    return not noun and word not in _CLOSED


def _cost(word: str, *, stem: bool = False, honoured: bool = False) -> float:
    """Return how unlikely a word is, behind the stem of a verb or behind お or ご.

    An honorific belongs to the word after it.
    """
    if stem and word in _SECOND:
        return _GOING_ON
    if word.startswith("られ") and word in _CLOSED:
        return _COMMON - 0.1  # つけ｜られる rather than つけら｜れる
    if word in _JOINED:
        return _COMMON + 0.1  # もの｜に rather than も｜のに
    if word in _PARTICLES or word in _CLOSED:
        return _COMMON
    if len(word) == 1:
        return _RARE if word in _RARER else _LETTER
    words = lexicon()
    doubt = 0.0
    odd = word[0] == "は" or (not stem and (word[0] in _PARTICLES or word[0] in _VOICED))
    if odd and not honoured:
        doubt = {2: _DOUBT, 3: _DOUBT, 4: _DOUBT / 2}.get(len(word), 0.0)
    if word in words.hiragana:
        return _WORD + doubt
    if _is_form(word) or (
        word[-1] in _AFTER and _is_form(word[:-1]) and word[-2] in _AFTER[word[-1]]
    ):
        return _STEM + doubt
    if word[0] in _HONORIFIC and len(word) > 3:
        return _cost(word[1:], honoured=True) + _HONOUR
    return inf


def _is_form(word: str) -> bool:
    """Return whether a word is a form of a verb or an adjective, up to the kana it varies in."""
    stems = lexicon().stems
    return "る" in stems.get(word, "") or word[-1] in stems.get(word[:-1], "")
