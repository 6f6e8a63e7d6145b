"""Kanji by the school year that teaches them (学年別漢字配当表, 2020) and the 常用漢字."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from leaflet.model.kana import table

RUBY: Final = ("none", "all", "小1", "小2", "小3", "小4", "小5", "小6", "中")
"""What ``--ruby`` may ask for: at 小3 every kanji of years 1 to 3 is known, at 中 all 常用漢字."""

_PRIMARY: Final = table(
    """
    明日:あす 大人:おとな 母:かあ 河原:かわら 川原:かわら 昨日:きのう 今日:きょう 果物:くだもの
    今朝:けさ 景色:けしき 今年:ことし 清水:しみず 上手:じょうず 七夕:たなばた 一日:ついたち
    手伝:てつだ 父:とう 時計:とけい 友達:ともだち 兄:にい 姉:ねえ 博士:はかせ 二十日:はつか
    一人:ひとり 二人:ふたり 二日:ふつか 下手:へた 部屋:へや 迷子:まいご 真面目:まじめ 赤:か 青:さお
    眼鏡:めがね 八百屋:やおや
    """
)
"""Words of the 付表 of the 常用漢字表 (2010) that primary schools teach, as far as they have kanji.

The ministry's table of readings by kind of school (音訓の段階別割り振り表, 2017) names no year.
"""
_LATER: Final = table(
    """
    小豆:あずき 意気地:いくじ 田舎:いなか 海原:うなばら 乳母:うば 笑顔:えがお 母屋:おもや
    神楽:かぐら 河岸:かし 仮名:かな 心地:ここち 五月:さつき 五月雨:さみだれ 時雨:しぐれ 竹刀:しない
    三味線:しゃみせん 砂利:じゃり 素人:しろうと 師走:しわす 山車:だし 太刀:たち 退:の 築山:つきやま
    梅雨:つゆ 仲人:なこうど 名残:なごり 野良:のら 二十歳:はたち 波止場:はとば 日和:ひより
    土産:みやげ 息子:むすこ 紅葉:もみじ 木綿:もめん 最寄:もよ 大和:やまと 行方:ゆくえ 若人:わこうど
    """
)
"""The other words of the 付表 whose kanji are all taught in primary school."""
_IN_KANJI: Final = str.maketrans("012０１２", "十一二十一二")
_TABLE: Final = Path(__file__).with_name("kanji-grades.txt")


@cache
def taught(grade: str) -> frozenset[str]:
    """Return the kanji that are known at the end of a grade; for ``all`` none is."""
    years = RUBY.index(grade) - 1
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    return frozenset("".join(rows[:years])) | frozenset("々〇" if years else "")


def is_taught(kanji: str, reading: str, grade: str) -> bool:
    """Return whether a grade knows a reading that no kanji has by itself (熟字訓): 一人 ひとり.

    Those of primary schools are known at their end, the others at 中.
    """
    word = kanji.translate(_IN_KANJI)
    return not any(
        (word, reading) == (known, said)
        or (len(known) > 1 and word.startswith(known) and reading.startswith(said))
        or (len(known) > 1 and word.endswith(known) and reading.endswith(said))
        for known, said in _untaught(grade)
    )


def _untaught(grade: str) -> Iterator[tuple[str, str]]:
    year = RUBY.index(grade)
    if year < RUBY.index("小6"):
        yield from _PRIMARY.items()
    if year < RUBY.index("中"):
        yield from _LATER.items()
