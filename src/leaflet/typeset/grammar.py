"""What Japanese grammar says about the edges of phrases (文節).

Closed classes only – particles, endings, conjunctions, adverbs, formal nouns – and what kanji and
kana do in general; no list of words that a notice might hold.
"""

import re
from typing import Final

LATIN: Final = "[A-Za-zÀ-ɏḀ-ỿ]"
"""A letter of the Latin alphabet, also with the accents of Vietnamese, as a pattern."""
LETTER: Final = r"[^\W\x00-\x7f０-ｚÀ-ɏḀ-ỿ]"
"""A letter of no Latin alphabet and no digit, as a pattern."""
IDEOGRAPH: Final = r"[^\W\x00-\x7f０-ｚぁ-ヿ]"
"""A kanji, as a pattern."""


def any_of(*lines: str) -> str:
    """Return a pattern for any of the words or patterns in these lines, with spaces between."""
    return "|".join(" ".join(lines).split())


PARTICLES: Final = "はがをにへとものでやなか、。，．）」』】！？!?)"

COUNTER: Final = re.compile(
    "(?:年間|年度|年生(?!まれ)|年|[かヶカヵケ箇][月年]間?|月|日間|日|時間半|時間|時半|時限|時|分間|分|秒間|秒|週間|週"
    "|[かヶヵカケ箇](?:国語|国|所)|[億万千百]+[円人]|円|人|名|歳|才|件|回|番地|番|号|階|本|個|台|枚|冊|度"
    "|割|倍|点|条|項|章|節|丁目|丁|区|組|級|種|校時?|社|つ|[億万千百]+"
    "|学期|世帯|泊(?!ま[らりるれろっ])|通(?![りう])|便|部|箱|袋|杯|足(?![すらり])|匹|頭|羽|戸|棟|軒|畳|錠|滴|球"
    "|着(?!目[さしす])|両|期(?![待間])|次(?![々第回])|段階|品目|営業日|言語|文字|講座|周年|坪|席|枠|歩(?![くいきけ])|代(?![表理わ金])|食(?!べ)|票|弱|強(?![いくめまさ])|判(?![断定明例事])"
    "|ねん|がつ(?!なが)|にち|じかん|[かカ]げつ|しゅうかん|ふん|ぷん|さい|かい|にん|ばん|えん|じ(?:はん)?(?=(?:まで|から|ごろ|より|です)|[ぁ-ん]?(?![ぁ-ん])))"
    "(?:目(?![的標次指録]))?"
)
"""What counts, after a figure; a longer word before its beginning."""

_ADVERBIAL: Final = re.compile(
    "(?:現在|今回|今後|今日|昨日|明日|毎[日年月週回朝晩]|随時|適宜|直接|突然|結局|全員|全部|通常|普段"
    "|先日|後日|翌日|当日|当時|最近|近年|一旦|一度|二度|再度|時折|大抵|当然|若干|少々|偶然|多分"
    r"|一番|以[上下内外降前後来]|際|結果|場合|途中)\Z"
)


def is_adverbial(text: str, start: int, end: int) -> bool:
    """Return whether a run ends with a word that does not join the kanji or katakana after it."""
    if _ADVERBIAL.search(text, max(start, end - 2), end):
        return True
    return end - start > 1 and text[end - 1] == "的" and text[end - 2] != "目"


_BEFORE_FIGURE: Final = re.compile(
    r"(?:令和|平成|昭和|大正|明治|西暦|午前|午後|正午|[第約計全各毎年月日時分満同翌])\Z"
)


def belongs_to_figure(text: str, place: int) -> bool:
    """Return whether the words before a place belong to the figure after it."""
    return bool(_BEFORE_FIGURE.search(text, max(0, place - 2), place))


BEFORE_KANJI: Final = re.compile(
    "[おご]|か[細弱]|ひ[素弱]|り災|う[回蝕]|し尿|ふ頭|ち密|ま[新延]|ね造|け[高気]|ら致|そ上|ぶ厚|あ然|ろ過"
)
"""The kana that, alone before kanji, begin a word; any other is a piece of one (明る｜い道)."""

ADDED: Final = re.compile(
    f"／|[るたい]・|[、，。．！？](?![とっ])|[!?](?=[「『（【]|(?![とっ]){LETTER})"
)
"""The ends of phrases that the model misses."""
