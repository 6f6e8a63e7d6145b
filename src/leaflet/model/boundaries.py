"""Whether a word can begin or end at a place between kana and kanji.

Kana before kanji are a particle or the end of another word (の, きれいな), or the first half of
this one (ごみ袋). Kana after kanji are a particle or a verb (を, する), or okurigana of a word that
is not known (水洗い is no 水洗). If in doubt, there is no boundary.
"""

import re
from typing import Final

from leaflet.model import counters
from leaflet.model.kanji import KANJI, is_kanji

ADJECTIVES: Final = (
    "高低長短安近遠強弱若早速多少古新深浅重軽厚薄熱暑寒冷暖温明暗固硬甘辛苦痛怖丸青赤白黒悪良広狭太細鋭"
    "賢荒粗濃淡眠旨幼尊醜憎緩鈍"
)
"""The kanji of adjectives that end in い."""
_OKURIGANA: Final = "いきしちりみえけせてねべめれぎびげ"
_WORD_BEFORE: Final = (
    "^|[^ぁ-んァ-ヺーA-Za-zＡ-Ｚａ-ｚ]",
    # particles, but not the last kana of 捨て, ほう, ひと …
    "[のはをがにへ]|(?<![捨立建育当隔充企果])て|(?<!う)で|(?<![どい])も|(?<![ひふもこさあいおっ])と",
    "[しなん]ど|ほど|ほか|から|まで|より|ばかり|だけ|たら|さんや|ながら|ごと|につき",
    f"[っんいぎしきりえけせてべめれちにみび][ただ]り|[れけえめせてげべね]ば|[{KANJI}ァ-ヴー][かや]|[{KANJI}][ぁ-ん]?[{_OKURIGANA}]や",
    # verbs as they end a clause
    f"る|[{KANJI}][うくすぬぶむぐ]|(?:(?![一二三四五六七八九])[{KANJI}]|いく|ず|も|か)つ|[いらまよそ]う",
    f"ます|です|ぐす|こす|だす|[っいしきりえけせてねべめれじちにみぎび{KANJI}]た|んだ|いだ|ません",
    # adjectives
    f"たい|ない|しい|(?<!か)な|[しなやにかるさよま]く|同じ|[{ADJECTIVES}]い|[なよるかさど]い|やすい|にくい",
    # nouns of time, adverbs, and words for politeness
    "とき|ため|あと|まま|すぐ|まず|必ず|(?<!お)[わかさたなまばがられけせえげてめべ]ず|けんめい|[っん][かきくこたちとぷ]り|(?:ず|き|じ|そ|や|ちょ)っと",
    "(?:^|[^ぁ-ん]|[はがをもにのでと])[ども]う|ぜひ|いつ|また|まだ|もっと|よく",
    "(?:^|[^ぁ-ん]|[のはがをにへてでといるうたな]|から|より|まで|とおり|ほか|とき|ため|ぜひ|など|だけ)[おご]",
)
"""What ends a word before kanji, as patterns."""
_BEFORE: Final = re.compile(f"(?:{'|'.join(_WORD_BEFORE)})$")
_IN_NOUN: Final = re.compile(
    "[どよそ]う$|(?:^|[、。「『])(?:[はがにへでもと]|[やか]く|[たさ]い)$"
    f"|(?:^|[^ぁ-ん{KANJI}]|[のはをに])(?:わる|なが)$"
)
"""Before one kanji the first half of a noun as children read it: どう物, そう音, で口, わる口."""
_AFTER_COMPOUND: Final = (
    "[^ぁ-ん]",
    # particles
    "が(?![りらるれっ])|[のはをにもでとへやだな]|か(?:ら|つ|も|[^ぁ-ん]|$)|かな[、と]|[ねよ][。、]",
    "より|まで|ほ[かど]|がち|[くぐ]らい|ば[かっ]|ずつ|ごと|ごろ|ぶり|す[らぐ]|じゃ|っぽ|みたい|らし",
    # forms of する, of verbs that help nouns, and of よう
    "[しじ]|す[るれべ]|せ[ずよんぬ]|さ(?:[れせんまをがはもにの]|ら[なれ])|いた[だしすさ]|くださ|くれ|ござ|あ[りるてっ]|よう",
    # words of their own, written in kana
    "いかが|いじめ|ひとり|ひきこ|ひろば|ふれ|こ(?:ころ|ども|と)|くらし|ごみ|ごはん|また|まま|まどぐ|か(?:どう|か[らりるれっ])",
    "および|おおむ|お[しめ]|[おご][^ぁ-ん]|つき|た[ちめい]|めぐ|ちゅう|さま|どおり|づくり|づけ|[そこど][のれこんうち]",
)
"""What follows a word of two kanji or more, as patterns."""
_AFTER: Final = re.compile("|".join(_AFTER_COMPOUND))
_PARTICLES: Final = (
    # of one kana, unless the kana after it make a word of both: 背のび, 障がい者
    "を|の(?![びべ]|う(?![ちえしまたそみで]))|は|へ(?!る)|に|と(?![すさしせろういげっりぶ])",
    "が(?![らりるれろっすせしめん]|い[一-鿿])|も(?![うるりれっしたとえごつ])|で(?!る)",
    "や(?![かさしすせそまみむめもっいくがし])|か(?=[、。？?」)）]|$|(?![月所国年])[一-鿿])|だ(?=[。、」\\s]|$)|な(?=ど|の|ら)",
    # longer ones, and what follows nouns as they do
    "から(?![かく])|まで|より(?!か)|だけ|なら|です|でし|など|ほど|ごと|しか(?=な)|くらい|ぐらい|ばかり",
    "[おご](?=[一-鿿])",
    "として|といっしょ|さん|さま|たち|または|および|あるいは|もしくは|ならびに",
)
"""What follows a kanji that is a word, as patterns."""
_PARTICLE: Final = re.compile(f"(?!.[ゃゅょ])(?:{'|'.join(_PARTICLES)})")
_CONTINUES: Final = re.compile(
    r"ま[すしせ]|[たて]|な[いくけがさ]|られ|[るろ]|れば|よう|ず|そう|やす|にく|づら|すぎ|過ぎ|方|始|続|終"
    r"|だ[さしすせそ]|ん|ば|う"
)
"""What follows the stem of a verb that is not a noun: 作ります, not ケーキ作り."""
_SPLIT: Final = re.compile("か(?=ら(?!し))|.[ぁぃぅぇぉゃゅょ]")
"""What belongs together: から, and a sound with its small kana."""
_NO_PAST: Final = re.compile(f"(?![温暖細])[{ADJECTIVES}無]か(?![っろら])")
"""No form of an adjective, as 悪かった is: 善か悪か, and 短かい, which has a か too many."""
_VERBAL: Final = "きぎしちにびみりえけげせてねべめれ"
"""The last kana of the stems of verbs that no adjective ends in."""
_STEM: Final = re.compile(rf"[{KANJI}][い{_VERBAL}]$")
_STEMS: Final = frozenset(_VERBAL + "いじぜでへ")
_ADVERBS: Final = frozenset("主特更既共常仮直実真殊誠故次単互徐大")
"""Kanji that に makes an adverb, with another reading: 主に is おもに."""
BEFORE_FIGURE: Final = frozenset("第約計全満各月週年朝昼夜晩翌同")
"""Kanji that are words of their own before a figure: 約30分, 月1回, 朝8時."""
AMOUNT: Final = re.compile(
    "[0-9０-９.．]{1,5}(?:[個本頭羽匹枚杯冊袋缶株束]|キロ|ミリ|リットル|グラム|メートル|センチ|トン)"
)
"""Before these a kanji is the name of a thing: 卵10個, 水2リットル."""
WORDLIKE: Final = re.compile(r"[ァ-ヺー々A-Za-zＡ-Ｚａ-ｚ]")


def keeps_sound(text: str, start: int, end: int) -> bool:
    """Return whether a word keeps its first sound here: after a particle, or as a verb after one.

    Nouns change it after the first half of a compound (泣き声 なきごえ), verbs do not (思い切る).
    """
    before = text[max(start - 8, 0) : start]
    if end - start == 1 and _IN_NOUN.search(before):
        return False
    if _BEFORE.search(before):
        return True
    if text[start:end] == "方" and before[-1] in _VERBAL:  # 防ぎ方, not 高い方
        return True
    return _STEM.search(before) is not None and not is_noun_form(text[start:end], text[end:])


def is_noun_form(word: str, rest: str) -> bool:
    """Return whether a word with okurigana is a noun before ``rest``: 切り in みじん切り."""
    if word[-1] in "いく" and not rest.startswith(("て", "た")):
        return word[-1] == "い"
    return is_kanji(word[-1]) or (word[-1] in _STEMS and not _CONTINUES.match(rest))


def ends_compound(rest: str) -> bool:
    """Return whether a word of two kanji or more can end before ``rest``: not in 割引く."""
    return not rest or _AFTER.match(rest) is not None


def ends_okurigana(word: str, rest: str) -> bool:
    """Return whether a word that ends in kana can end before ``rest``: not 行か in 次の行から."""
    return not (_SPLIT.match(word[-1] + rest) or _NO_PAST.match(word[-2:] + rest))


def ends_single(kanji: str, rest: str) -> bool:
    """Return whether one kanji is a word before ``rest``: no okurigana, no half of a compound."""
    if not rest:
        return True
    if counters.is_number(rest[0]):
        return kanji in BEFORE_FIGURE
    if WORDLIKE.match(rest[0]) or is_kanji(rest[0]):
        return False
    if not "ぁ" <= rest[0] <= "ん":
        return True
    if rest[0] == "に" and kanji in _ADVERBS:
        return False
    return _PARTICLE.match(rest) is not None
