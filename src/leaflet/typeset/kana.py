"""The words of a run of hiragana, as far as a lexicon and the closed classes of grammar tell them.

No tagger: it is only asked which boundaries the model of phrases must have got wrong (きな｜おす),
and where a phrase too long for its line is best split (おたずね｜ください).
"""

import re
from dataclasses import dataclass
from math import inf
from typing import Final

from leaflet.typeset.lexicon import lexicon

_PARTICLES: Final = frozenset("はがをにへともでの")
_RARER: Final = frozenset("かやよねし")
_WORDS: Final = (
    "から まで より ので のに けど けれど ても でも だけ ほど など しか こそ"
    " さえ ながら たり だり では には とは へは のは のが のを ものの かも くらい"
    " ぐらい ばかり よる ついて にて とも って たら だら なら ならば"
    " ます ません ました ませ まし ましょう です でした でしょう だった だろう"
    " である ない なく なかっ なかった なければ ず ずに れる れた れて られる"
    " られた られて られます られません られない せる せて させる させて たい たく たかっ"
    " そう よう ように"
    " ような ようと みたい らしい いる いた いて います いません ある あり あれば"
    " あって あった する した される された されて でき"
    " できる できます なる なり なった なって なれ いう いった いって ください"
    " くださる くださっ いただく いただけ いただき いただい いたします いたし おり"
    " おります くる きて きた いく おく おき おい しまう しまっ しまい みる みて"
    " みま ござい ございます こと もの とき ため ほか うち まま うえ ころ ごろ"
    " ひと まち いま いつ どこ だれ なに なん どの その この あの それ これ あれ"
    " どれ ここ そこ どう こう また まず もし もう まだ すぐ ただ なお にくい"
    " にくく にくさ やすい やすく やすさ せい もらい もらう もらえ もらっ"
    " ぜひ やや ごく ほぼ ずつ いい よい よく"
)
_CLOSED: Final = frozenset(_WORDS.split())
"""Particles, auxiliaries, formal nouns, demonstratives and adverbs of two letters."""
_HONORIFIC: Final = frozenset("おご")
_RUN: Final = re.compile("h{3,}")
_LONGEST: Final = 8
_NO_OKURIGANA: Final = frozenset("はをへのともに")
_NEVER_INFLECTED: Final = frozenset("部局館室県市町村区院校庁署店駅員師士券円番号")
"""Kanji that end nouns and have no okurigana: くらし after 部 is a word."""
_ENDED: Final = re.compile("^う[^いくし]|[くぐすつぬぶむる][こと]")
"""Not okurigana: a verb ends within it (通う｜こと, 待つ｜こと)."""
_AFTER_STEM: Final = re.compile(
    "(?<=[いきぎしちにびみりえけげせてねべめれ])(?:ま[すせし]|(?:にく|やす)[いくさ])"
)
"""Auxiliaries that are words after any stem of a verb: つかり｜ました."""
_VOICED: Final = frozenset("がぎぐげござじずぜぞだぢづでどばびぶべぼ")
_OKURIGANA: Final = (1.1, 1.8, 2.5)
_COMMON, _WORD, _RARE, _STEM, _LETTER = 1.0, 1.3, 1.6, 2.1, 2.5
# Of a word that begins as a particle (となり for と｜なります) or voiced (とは｜ぐれ).
_DOUBT: Final = 1.4


@dataclass(frozen=True, slots=True)
class Kana:
    """A word from ``first`` to before ``last``; not ``known`` if a letter is left over.

    An ``ending`` is the okurigana of the kanji before it.
    """

    first: int
    last: int
    known: bool
    ending: bool = False


def kana_words(text: str, start: int, end: int, *, inflected: bool) -> list[Kana]:
    """Return the words of a run of hiragana; ``inflected`` if it may begin with okurigana."""
    size = end - start
    run = text[start:end]
    best, before = [0.0] + [inf] * size, [0] * (size + 1)
    known = [False] * (size + 1)
    if inflected and run[0] not in _NO_OKURIGANA:
        for last, cost in enumerate(_OKURIGANA[:size], 1):
            if "を" not in run[:last] and not _ENDED.search(run[:last]):
                best[last] = cost
    for first in range(size):
        base = best[first]
        for last in range(first + 1, min(size, first + _LONGEST) + 1):
            cost = _cost(run[first:last])
            if last == size and run[first:] in _HONORIFIC:
                cost = _COMMON  # ご｜相談
            elif inflected and not first and cost > _COMMON:
                cost += _DOUBT  # 顔色からして is no からし
            if base + cost < best[last]:
                best[last], before[last], known[last] = (
                    base + cost,
                    first,
                    last - first > 1 or cost < _LETTER,
                )
    words, last = [], size
    while last:
        ending = not before[last] and not known[last] and best[last] != _LETTER
        words.append(Kana(start + before[last], start + last, known[last], ending))
        last = before[last]
    return words[::-1]


@dataclass(frozen=True, slots=True)
class KanaRun:
    """A run of hiragana: its words of two letters and more, and where one begins or ends.

    ``seams`` are the places between two words, ``open_end`` is whether the run ends with one.
    """

    words: list[Kana]
    seams: list[int]
    end: int
    open_end: bool


def kana_runs(text: str, scripts: str) -> list[KanaRun]:
    """Return the runs of hiragana of a text, with the script of each character as a letter."""
    return [_run(text, scripts, *run.span()) for run in _RUN.finditer(scripts)]


def _run(text: str, scripts: str, start: int, end: int) -> KanaRun:
    kanji = scripts[start - 1 : start] == "c" and text[start - 1] not in _NEVER_INFLECTED
    kanji = kanji and scripts[start - 2 : start - 1] != "d"  # 3年: a counter
    verb = kanji and scripts[start - 2 : start - 1] != "c"  # 聞き: kana go on with the word
    words, seams = [], []
    known = start > 0 and not verb
    for word in kana_words(text, start, end, inflected=kanji):
        if word.known and word.last - word.first > 1:
            if known or (word.first > start and _AFTER_STEM.match(text, word.first)):
                seams.append(word.first)
            if word.first > start or not verb:
                words.append(word)
        if word.ending and verb and word.last - word.first > 1:
            words.append(word)  # 明るい｜うちに
        known = word.known or word.ending
    return KanaRun(words, seams, end, known)


def _cost(word: str) -> float:
    """Return how unlikely a word is; an honorific belongs to the word after it."""
    if word in _PARTICLES or word in _CLOSED:
        return _COMMON
    if len(word) == 1:
        return _RARE if word in _RARER else _LETTER
    words = lexicon()
    doubt = _DOUBT if word[0] in _PARTICLES or word[0] in _VOICED else 0.0
    if word in words.hiragana:
        return _WORD + doubt
    if "る" in words.stems.get(word, "") or word[-1] in words.stems.get(word[:-1], ""):
        return _STEM + doubt
    return _cost(word[1:]) if word[0] in _HONORIFIC and len(word) > 3 else inf
