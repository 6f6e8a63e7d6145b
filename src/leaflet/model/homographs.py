"""Words written alike and read differently: how their sentence says which reading is meant."""

import re
from typing import Final

_RULES: Final = tuple(
    (word, re.compile(f"(?:{before})$"), re.compile(after), reading)
    for word, before, after, reading in (
        ("方", "[上下左右東西南北]の", "", "ほう"),
        ("方", "[たるい]|より", "が(?:い|よ|良|早|速|安|多|少|高|低|望|簡)", "ほう"),
        ("方", "[ぁ-ん]", "(?!が|法|向|面)", "かた"),
        ("方", "[ぁ-ん]", "が(?:対象|お|利|申|参|相|受|希|亡|困|御|ご|な)", "かた"),
        ("行っ", "を", "", "おこなっ"),
        ("行っ", "[にへ]|まで", "", "いっ"),
        ("何時", "", "[でも]", "いつ"),
        ("何時", "", "[にご頃半]|から|まで", "なんじ"),
        ("人気", "", "の(?:な|少)", "ひとけ"),
        ("正しく", "", "", "ただしく"),
        ("他", "", "(?![一-鿿])", "ほか"),
        ("等", "", "", "など"),
        ("私", "", "(?![一-鿿])", "わたし"),
        ("日本", "", "", "にほん"),
        ("明日", "", "", "あした"),
        ("後", "その", "", "ご"),
        ("後", "[たの]", "", "あと"),
        ("後", "[一-鿿]", "", "ご"),
        ("内", "[一-鿿ァ-ヴー]", "", "ない"),
        ("間", "[一-鿿]", "", "かん"),
        ("側", "[一-鿿ァ-ヴー]", "", "がわ"),
        ("側", "[のいた]", "", "がわ"),
        ("数", "の", "[はがをも]", "かず"),
        ("数", "[一-鿿]", "", "すう"),
        ("入れ", "[をも]|手に", "", "いれ"),
        ("来る", "", "(?![0-9０-９])", "くる"),
        ("十分", "", "[なにで]", "じゅうぶん"),
        ("避難所", "", "", "ひなんじょ"),
    )
)
"""A word, what comes before and after it, and how it is read there."""
_OPEN: Final = frozenset(
    {"行っ", "何時", "辛い", "辛く", "開い", "開く", "開け", "入っ", "入れ", "来る", "止め", "通っ"}
    | {"怒ら", "空い", "空き", "避け", "得る", "方", "後", "下", "間", "家", "側", "内", "数"}
    | {"一日", "今日中", "表面", "十分", "人気"}
)
"""Words that can be read in several ways where no rule settles it."""
_EITHER: Final = tuple(
    frozenset(readings.split())
    for readings in (
        *("など とう", "ほか た", "わたし わたくし", "にほん にっぽん", "そのほか そのた"),
        *(
            "あした あす みょうにち",
            "はたち にじゅっさい",
            "にほんご にっぽんご",
            "ゆいごん いごん",
        ),
        *("まいつき まいげつ", "まいとし まいねん", "りめん うらめん", "よい いい", "いう ゆう"),
        *("しゅっしょうとどけ しゅっせいとどけ", "ひるま ちゅうかん", "はんにち はんじつ"),
        *("ほいくしょ ほいくじょ", "しんりょうじょ しんりょうしょ", "さび さみ", "ふれい ぶれい"),
        *(
            "がんきん もときん",
            "いぞん いそん",
            "かいしゅん ばいしゅん",
            "せいねんがっぴ せいねんげっぴ",
        ),
    )
)
"""Readings that are both right; a dictionary may have either."""


def in_context(word: str, before: str, after: str) -> str | None:
    """Return how a word is read between these texts, or None where no rule settles it."""
    for known, left, right, reading in _RULES:
        if word == known and left.search(before) and right.match(after):
            return reading
    return None


def is_open(word: str) -> bool:
    """Return whether a word is read in several ways, so that its sentence must settle it."""
    return word in _OPEN


def both_right(one: str, other: str) -> bool:
    """Return whether two readings are the same or both right."""
    return one == other or any(one in pair and other in pair for pair in _EITHER)
