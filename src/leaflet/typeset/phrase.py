"""Where one phrase (文節) ends and the next begins, and how bad any other break would be.

BudouX (Apache-2.0) scores every boundary with a linear model over the six characters around it.
It knows no words, so it cuts some (空｜港検疫, な｜お). What follows the score holds it to what a
Japanese sentence can do at all: nothing is cut inside a run of one script, a phrase is no lone
kana, and particles and punctuation end a phrase whatever the model says.
"""

import json
import re
from functools import cache
from importlib.util import find_spec
from itertools import repeat
from operator import add
from pathlib import Path
from typing import Final

from leaflet.typeset.kinsoku import NO_START, Cl, class_of

FREE, SEAM, WORD, DEEP = 0, 1, 2, 3
"""A break between phrases; at a seam of a compound; elsewhere; inside a word or its ending."""


@cache
def _model() -> tuple[int, tuple[tuple[int, int, dict[str, int]], ...]]:
    """Return the base score, and of each feature its length, its first place and its weights."""
    spec = find_spec("budoux")
    assert spec is not None
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0], "models", "ja.json")
    groups: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    first = {"U": (1, 4), "B": (2, 3), "T": (3, 4)}  # UW4, BW3 and TW4 begin at the boundary
    features = []
    for name, weights in groups.items():
        length, zero = first[name[0]]
        features.append((length, int(name[2]) - zero, weights))
    return -sum(sum(weights.values()) for weights in groups.values()) // 2, tuple(features)


def scores(text: str) -> list[int]:
    """Return BudouX's score of a boundary before each character; above 0 it sees one."""
    base, features = _model()
    grams: dict[int, list[str]] = {1: list(text)}
    grams[2] = list(map(add, text, text[1:]))
    grams[3] = list(map(add, grams[2], text[2:]))
    total = [base] * len(text)
    for length, shift, weights in features:
        found = list(map(weights.get, grams[length], repeat(0)))
        if shift > 0:
            total[: len(found) - shift] = map(add, total, found[shift:])
        else:
            total[-shift : len(found) - shift] = map(add, total[-shift:], found)
    return total


class _Scripts(dict[int, str]):
    """The script of each character as a letter, for ``str.translate``."""

    def __missing__(self, point: int) -> str:
        """Name the script of a character that is met for the first time."""
        found = self[point] = _script(chr(point))
        return found


_BY_CLASS: Final = {
    **dict.fromkeys((Cl.HIRAGANA,), "h"),
    **dict.fromkeys((Cl.KATAKANA, Cl.LONG), "k"),
    **dict.fromkeys((Cl.FIGURE,), "d"),
    **dict.fromkeys((Cl.LATIN,), "l"),
    **dict.fromkeys((Cl.OPEN, Cl.OWN_OPEN), "o"),
    **dict.fromkeys((Cl.MIDDLE, Cl.OWN_MIDDLE, Cl.SOLIDUS), "m"),
    **dict.fromkeys((Cl.SPACE, Cl.BLANK), "s"),
}
_KANJI: Final = re.compile("[々〆〇ヶ㐀-鿿豈-\ufaff\U00020000-\U0003ffff]")


def _script(character: str) -> str:
    if _KANJI.match(character):
        return "c"
    member = class_of(character)
    if member is Cl.SMALL:
        return "h" if "ぁ" <= character <= "ゖ" else "k"
    if member is Cl.BIG_FIGURE:
        return "d" if "０" <= character <= "９" else "l"
    if member in _BY_CLASS:
        return _BY_CLASS[member]
    return "e" if member in NO_START else "p"


_SCRIPTS: Final = _Scripts()

# Kanji words that stand as a phrase of their own before another kanji word.
_ADVERBIAL: Final = re.compile(
    "(?:現在|今回|今後|今日|昨日|明日|毎[日年月週回朝晩]|随時|適宜|直接|突然|結局|全員|全部|通常|普段"
    "|先日|後日|翌日|当時|最近|近年|以[上下内外降前後来]|際|[^目]的|結果|場合|途中)$"
)
_BEFORE_FIGURE: Final = re.compile(
    "(?:令和|平成|昭和|大正|明治|西暦|午前|午後|正午|第|約|計|全|各|毎|年|月|日|時|分|満|同|翌)$"
)
_SECOND_VERBS: Final = frozenset("替換付込出上下合直続始終切取入掛立回返過寄消落抜抱扱")
_STEM: Final = re.compile("[一-鿿][いきしちりみびぎえけせてれめべげ]$")
# What cannot begin a phrase after kana: endings, suffixes and particles.
_ENDING: Final = re.compile(
    "[をんぁぃぅぇぉっゃゅょー]|ま[らりれ]|まっ[たて](?!く)|まる(?![でいごま])|われ[たてるまず]|たち[がのはをにでへと、]"
    "|たい[とでの、。人方]|たく(?:な|て)|たか(?:った|ろ)|られ[たてるまな]|でも[、。]|だけ|しか[^しも]"
)

_SUFFIXED: Final = re.compile("向け|(?:等|達|様|用)[はがのをにで、）)]")

_PARTICLES: Final = "はがをにへとものでやなか、。，．）」』】！？!?)"
_ADDED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        "(?<=[ぁ-鿿]) +()(?=[ぁ-鿿])",
        "　+()",
        "を()(?![もば]|[、。，．・）」』】！？!?)…])",
        "[、，。．！？]()(?![とっ])",
        "[!?]()(?=[ぁ-鿿ァ-ヺ「『（【])(?![とっ])",
        "(?:[てで]い|[しっいれせえけねめべてちぎきみらわ]|てき|なかっ|だっ)(?<!な)た()"
        "(?=[方人者際時後](?![々法向面角針])|場合|場所)",
        "(?:[てで]い|え|れ|せ|け|め|べ|あ|す|な|き|み|て|ね|げ)る()(?=[方人者際時](?![々法向面角針])|場合|場所)",
        "[たなしらわれ]い()(?=[方人者際時](?![々法向面角針])|場合|場所)",
        "(?:^|[、。はもがにで])(?:そして|おそらく|あらかじめ|しかし|ただし|さらに|すなわち|できるだけ|なるべく"
        f"|かならず|または|あるいは|および|ならびに)()(?![{_PARTICLES}])",
        f"(?:及び|又は|並びに|若しくは|或いは)()(?![{_PARTICLES}])",
        "[かがはもや]()(?=わか[らりるっ])",
        "れば()(?=[いよ]い)",
        "ように()(?=な[りるっれらろ])",
        "[てで]も()(?=かま[いわ])",
        "[っいんしきり][てで]()(?=[一-鿿])(?!行[くきっこけか]|来|下さ|頂|居|置|見|貰|参|欲|済|差し上|以|後|前)",
    )
)
_LEANING: Final = frozenset("にがでているい")
_LEAST: Final = -150  # after these kana, in running hiragana, the model sees too few boundaries


def boundaries(text: str) -> list[int]:
    """Return the offsets in a text at which a phrase begins, the first left out."""
    return _boundaries(text, text.translate(_SCRIPTS), scores(text))


def grades(text: str) -> list[int]:
    """Return for each character how bad it is to begin a line with it, FREE to DEEP."""
    scripts = text.translate(_SCRIPTS)
    model = scores(text)
    turns = map(add, scripts, scripts[1:])
    found = [FREE, *(_GRADES.get(turn, DEEP) for turn in turns)]
    for run in _COMPOUND.finditer(scripts):
        start, end = run.span()
        if end - start == 1:  # 歯ブラシ, バス停: one kanji with another script is half a word
            found[start if scripts[start - 1] in "kl" else end] = DEEP
        for place in range(start + 1, end):
            found[place] = _in_kanji(text, start, place, end, model[place])
    for place in _boundaries(text, scripts, model):
        found[place] = FREE
    return found


_JOINTS: Final = (
    (SEAM, "ck kc cl kl cd kd ho co ko lo do eo mo mc mk mh ml md ec ek el ed pc pk pl pd ph"),
    (WORD, "lc lk ld"),
)
_GRADES: Final = {turn: grade for grade, turns in _JOINTS for turn in turns.split()}
_COMPOUND: Final = re.compile("c{2,}|(?<=[kl])c|c(?=[kl])")
_SUFFIXES: Final = frozenset(
    "局会所者員県市区町村部課署室係庁省院校館店式性化的用等書費料率券証金線駅氏様中上"
)
_PREFIXES: Final = frozenset("各新旧非不無未再全本当前元副総大小高第約最御")


def _in_kanji(text: str, start: int, place: int, end: int, score: int) -> int:
    """Return the grade of a break in a run of kanji: words have two, suffixes and prefixes one."""
    if end - place == 1 or place - start == 1 or (text[place] in _SUFFIXES and score <= 0):
        return DEEP
    if text[place - 1] in _SUFFIXES or score > 0:
        return SEAM
    return DEEP if (place - start) % 2 or text[place - 1] in _PREFIXES else WORD


def _boundaries(text: str, scripts: str, model: list[int]) -> list[int]:
    found = {
        _moved(scripts, place)
        for place, score in enumerate(model)
        if score > _LEAST
        and (score > 0 or (text[place - 1] in _LEANING and scripts[place - 1 : place + 1] == "hh"))
        and place
        and _possible(text, scripts, place)
    }
    for pattern in _ADDED:
        found.update(match.end(1) for match in pattern.finditer(text))
    found.difference_update((0, len(text)))
    kept = sorted(
        place for place in found if scripts[place] not in "em" and scripts[place - 1] != "o"
    )
    return _whole(text, scripts, kept)


def _moved(scripts: str, place: int) -> int:
    """Return a boundary that fell before closing punctuation behind it."""
    while place < len(scripts) and scripts[place] in "es":
        place += 1
    return place


def _possible(text: str, scripts: str, place: int) -> bool:
    """Return whether Japanese can begin a phrase where the model sees one."""
    turn = scripts[place - 1 : place + 1]
    if turn[1] in "esm":
        return turn[1] != "m"
    if turn[0] == "m" or turn in (
        "kk",
        "ll",
        "dd",
        "dc",
        "dk",
        "dl",
        "dh",
        "ld",
        "cl",
        "kl",
        "lc",
        "lk",
    ):
        return False
    if turn in ("cc", "ck"):
        return bool(_ADVERBIAL.search(text, _run(scripts, place), place))
    if turn == "kc":
        return False
    if turn in ("cd", "hd"):
        return not _BEFORE_FIGURE.search(text, 0, place)
    if turn == "hc":
        if _SUFFIXED.match(text, place):
            return False
        return text[place] not in _SECOND_VERBS or not _STEM.search(text, max(0, place - 2), place)
    return turn not in ("hh", "ch", "kh") or not _ENDING.match(text, place)


def _run(scripts: str, place: int) -> int:
    """Return where the run of one script that ends at a place begins."""
    start = place - 1
    while start and scripts[start - 1] == scripts[place - 1]:
        start -= 1
    return start


def _whole(text: str, scripts: str, places: list[int]) -> list[int]:
    """Return the boundaries but for those that would leave one kana as a phrase."""
    kept = [0]
    for place in places:
        body = scripts[kept[-1] : place].strip("oesmp")
        if body == "h" and text[place - 1] not in "、。！？":
            if kept[-1] == 0 or scripts[kept[-1] - 1] in "esmp":
                continue  # な｜お: the kana begins a word
            kept.pop()  # the kana ends one
        kept.append(place)
    return kept[1:]
