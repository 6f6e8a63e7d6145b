"""Words of kanji and kana together that the model of phrases would split.

It sees six characters and no dictionary, so a が, に or の inside a word looks like a particle.
These are the names of municipalities with kana, and common words that neither the lexicon of one
script nor the rules of grammar hold together. An office adds its own under ``unbroken`` in
readings.yaml.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from leaflet.typeset.grammar import IDEOGRAPH, any_of
from leaflet.typeset.lexicon import TURN, lexicon

_MIXED: Final = any_of(
    # people, and how they live
    "生年月日 一人一人 [二三四五六七八九十廿]日市場? もの忘れ ひとり親 (?:一人|独り|ひとり)?暮らし",
    "障がい(?:児者|[者児])? お子さ[んま] 我が[家国社校町市県村身子] 生まれつき",
    # body and mind
    "身のまわり [縁鼻]の下 血の海 心の健康",
    # days
    "(?:[母父海山]|敬老|勤労感謝|文化|子供|成人|春分|秋分)の日",
    "今すぐ [月火水木金土日]よう日? この他 その[他後際場] [こそ]の度 その都度",
    # other nouns
    "木の根 道の駅 緑の羽根 ポイ捨て ほっと[ァ-ヴー]{3,}",
    # verbs with kana before their last kanji, or that look like a particle and a word
    "[亡無]く[なし] はみ出 看取[らりるれろっ] 引き落と 見つ[かけ][らりるれろっ] 落と[さしすせそ]",
)
_COUNTED: Final = "[〇一二三四五六七八九十百千数何]か[月国所年条]"  # also in 数か月間
_PLACES: Final = any_of(
    # municipalities, also without 市 or 町
    "あきる野市? ふじみ野市? みなかみ町? ときがわ町? にかほ市? たつの市? いちき串木野市?",
    "隠岐の島町?",
    # quarters and stations
    "[丸堀竹城]の内(?![側部外容]) 井の頭 江の島 紀の川",
    "西の京 中の島 竹の塚 高の原 [一二三四]の[宮丸]",
    "美しが丘 みなとみらい [お御]茶[のノ]水 君が代 ひばり[がヶケ]丘 つつじ[がヶケ]丘 みのり台",
)
# 霞が関, 自由が丘, 雑司が谷, but not 市が関わる: what follows the kanji begins no word with it.
_NAMES: Final = (
    f"{IDEOGRAPH}[がガヶケ](?:[関丘谷崎浜尾峰嶺台原沼岡]"
    "(?=[はがをにへとものでやかまよ、。，．・）」』】（「\\s0-9０-９一二三四五六七八九十ァ-ヴ駅前町市区線小公官支郵]|\\Z)"
    f"|丘(?=(?!陵){IDEOGRAPH}))"
    f"|{IDEOGRAPH}[ヶケガツッノ]{IDEOGRAPH}"
    f"|(?<!{IDEOGRAPH}){IDEOGRAPH}の[宮口門木本水戸](?!(?![駅市町村区]){IDEOGRAPH})"
)
# 北の森市, 北の森県立, 北の森道庁, but not 国の各市
_MUNICIPALITY: Final = (
    f"(?<!{IDEOGRAPH}){IDEOGRAPH}の(?![各両同全他旧新農山漁都数]){IDEOGRAPH}"
    "(?:[県市町村][立営]?|[道府県]庁|[道府][立営])"
)
_NAMED: Final = re.compile(f"(?=({_PLACES}|{_NAMES}|{_COUNTED}))")
_LISTED: Final = re.compile(f"(?=({_MIXED}|{_MUNICIPALITY}))")


def whole_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where listed words begin and end; they may overlap."""
    yield from (match.span(1) for match in _NAMED.finditer(text))
    listed = (match.span(1) for match in _LISTED.finditer(text))
    yield from (span for span in listed if _is_whole(text, *span))
    for turn in TURN.finditer(text):
        for word, at in lexicon().mixed.get(turn[0], ()):
            start, end = turn.start() - at, turn.start() - at + len(word)
            if start >= 0 and text.startswith(word, start) and _is_whole(text, start, end):
                yield start, end


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return whether a word does not begin or end inside another: 間に合 in 期間に合わせて.

    Where a word of its own may follow (敬老の日｜当日) it counts as whole.
    """
    joins = lexicon().joins
    return not joins(text, start) and (not joins(text, end) or joins(text, end + 1))


def pattern_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that finds an office's own unbroken words, the longest first."""
    found = sorted(filter(None, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, found))) if found else None
