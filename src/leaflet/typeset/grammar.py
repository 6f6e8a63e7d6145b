"""What Japanese grammar says about the edges of phrases (文節).

Closed classes only – particles, endings, conjunctions, adverbs, formal nouns – and what kanji and
kana do in general; no list of words that a notice might hold. Words are given as forms (``edge``).
"""

from typing import Final

from leaflet.typeset.patterns import Edges, edge, is_ideograph, is_letter, spelled

PARTICLES: Final = "はがをにへとものでやなか、。，．）」』】！？!?)"

_ADVERBIAL: Final = spelled(
    "現在 今回 今後 今日 昨日 明日 毎[日年月週回朝晩] 随時 適宜 直接 突然 結局 全員 全部 通常 普段"
    " 先日 後日 翌日 当日 当時 最近 近年 一旦 一度 二度 再度 時折 大抵 当然 若干 少々 偶然 多分"
    " 一番 以[上下内外降前後来] 際 結果 場合 途中"
)


def is_adverbial(text: str, start: int, end: int) -> bool:
    """Tell whether a run ends with what stands alone before another word in kanji or katakana."""
    if text.endswith(_ADVERBIAL, start, end):
        return True
    return end - start > 1 and text[end - 1] == "的" and text[end - 2] != "目"


_BEFORE_FIGURE: Final = spelled(
    "令和 平成 昭和 大正 明治 西暦 午前 午後 正午 第 約 計 全 各 毎 年 月 日 時 分 満 同 翌"
)


def belongs_to_figure(text: str, place: int) -> bool:
    """Tell whether the words before a place belong to the figure after it."""
    return text.endswith(_BEFORE_FIGURE, 0, place)


_SUFFIXES: Final = spelled("[等達様用][はがのをにで、）)]")


def is_suffix(text: str, place: int) -> bool:
    """Tell whether a suffix in kanji stands at a place, after kana."""
    if text.startswith("向け", place):
        return text[place - 1] not in "にへ"
    return text.startswith(_SUFFIXES, place)


_SECOND: Final = frozenset("替換付込出上下合直続始終切取入掛立回返過寄消落抜抱扱")
_STEMS: Final = frozenset("きちみぎえけせれめべげ")
_STEMS_UNLESS: Final = {"り": "限及", "び": "全及"}
_STEMS_BEFORE_SECOND: Final = {"て": "又全", "し": ""}
_STEMS_IN_I: Final = frozenset("使違扱願払洗習思買迷追疑言問誘会合争行救笑歌吸拾雇伺補装競従失負")


def is_stem(kanji: str, kana: str, after: str) -> bool:
    """Tell whether kanji and kana are a verb's stem that goes on in a kanji: 引き起こす."""
    if kana in _STEMS:
        return True
    if kana == "い":
        return kanji in _STEMS_IN_I
    if after in _SECOND and kanji not in _STEMS_BEFORE_SECOND.get(kana, kanji):
        return True
    return kanji not in _STEMS_UNLESS.get(kana, kanji)


_ENDINGS: Final = spelled(
    "[をんぁぃぅぇぉっゃゅょーるろぬ] す[。、た] すれば する[。、] け[まてたる] め[たてるまら]"
    " たら[かさすなれ] おう[とよ] いかも ま[らりれ] まっ[たて] まる われ[たてるまず]"
    " たち[がのはをにでへと、] たい[とでの、。人方] たく[なて] たかった たかろ でも[、。] だけ"
)
_NO_ENDINGS: Final = spelled("まっ[たて]く まる[でいごま]")
_ENDINGS_UNLESS: Final = {
    "ら": "いくん",
    "れ": "いっん",
    "り": "っょゅん",
    "ぎ": "ゃょらりん",
    "ぐ": "あら",
    "げ": "んじ",
    "ず": "っい",
    "ぞ": "んじ",
    "しか": "しも",
}


def is_ending(text: str, place: int) -> bool:
    """Tell whether kana begin no phrase: endings, suffixes, particles, what begins no word."""
    for end in (place + 1, place + 2):
        kana, after = text[place:end], text[end : end + 1]
        if after and after not in _ENDINGS_UNLESS.get(kana, after):
            return True
    if text.startswith(_ENDINGS, place):
        return not text.startswith(_NO_ENDINGS, place)
    return text[place:].rstrip("\n") == "たち"


SHORT: Final = frozenset(
    spelled(
        "[こそあど][のうれこ] ま[だたずえでま] も[うしとのつ] い[まつえいるたくう] だ[れと]"
        " な[ぜおかるりくしいら] よ[くいるりう] す[ぐる] ぜひ ごく ほ[ぼかど] ただ かつ さ[てもあ]"
        " やや う[えち] ため あ[とるり] こと と[きはも] ひと み[なる] はい で[はもるす] に[はも]"
        " へ[のと] から ので おく し[たて] せ[ずよ] くる つく"
    )
)
"""The words of two kana; any other two are a piece of a longer word (すな｜わち)."""

_NUMERALS: Final = "0123456789０１２３４５６７８９一二三四五六七八九十百千万数何幾_"
_STEM_KANA: Final = "[きぎしちにびみりいえけせてねへめれげ]"
NOT_APART: Final = Edges(
    edge(f"[{_NUMERALS}]か", "[月国所年条]"),
    edge(_STEM_KANA, "にく[いかくさけ] やす[いかくさけ]"),
    edge(f"{_STEM_KANA}に", "く[いかくさけ]"),
    edge("今な いまな でもな", "お"),
    edge("振る", "舞"),
)
"""What goes on in the next character, whatever the model says: 三か月, 今なお, 振る舞い."""

_HELPING: Final = "行[くきっこけか] 来 下さ 頂 居 置 見 貰 参 欲 済 差し上 以 後 前"
_NOUNS: Final = "[方人者際時] 場合 場所"
_NO_NOUNS: Final = "[方人者際時後][々法向面角針]"
_LINKS: Final = (
    "そして おそらく あらかじめ しかし ただし さらに すなわち できるだけ なるべく かならず"
    " または あるいは および ならびに"
)
_PARTICLES: Final = f"[{PARTICLES}]"
ADDED: Final = Edges(
    edge("／ [るたい]・"),
    edge("を", but_after="[もば、。，．・）」』】！？!?)…]"),
    edge("[、，。．！？]", but_after="[とっ]"),
    edge("[!?]", "[「『（【]"),
    edge("[!?]", but_after="[とっ]", follows=is_letter),
    # A clause before a formal noun: 知りたい｜方, 続いた｜後, but not 使い方.
    edge("[しっいれせえけねめべてちぎきみらわ]た", f"{_NOUNS} 後", but_after=_NO_NOUNS),
    edge("[てで]いる [えれせけめべあすなきみてねげ]る", _NOUNS, but_after=_NO_NOUNS),
    edge("[たなしらわれ]い", _NOUNS, but_after=_NO_NOUNS),
    *(edge(f"[、。はもがにで]{link}", but_after=_PARTICLES) for link in _LINKS.split()),
    edge("及び 又は 並びに 若しくは 或いは", but_after=_PARTICLES),
    edge("[かがはもや]", "わか[らりるっ]"),
    edge("れば", "[いよ]い"),
    edge("の", "よう[にな]", but_before="[こそあど]の"),
    edge("ように", "な[りるっれらろ]"),
    edge("ように", follows=is_ideograph),
    edge("[てで]も", "かま[いわ]"),
    # A clause in て ends a phrase, unless the next verb only helps it.
    edge("[っいんしきり][てで]", but_after=_HELPING, follows=is_ideograph),
)
"""Places at which a phrase ends even where the model sees none, in a text that begins with 。."""
