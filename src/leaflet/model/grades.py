"""Kanji by the school year that teaches them (学年別漢字配当表, 2020) and the 常用漢字."""

import re
from functools import cache
from pathlib import Path
from typing import Final

RUBY: Final = ("none", "all", "小1", "小2", "小3", "小4", "小5", "小6", "中")
"""What ``--ruby`` may ask for: at 小3 every kanji of years 1 to 3 is known, at 中 all 常用漢字."""

_PRIMARY: Final = """
明日あす 大人おとな 母かあ 河原かわら 川原かわら 昨日きのう 今日きょう 果物くだもの 今朝けさ
景色けしき 今年ことし 清水しみず 上手じょうず 七夕たなばた 一日ついたち 手伝てつだ 父とう
時計とけい 友達ともだち 兄にい 姉ねえ 博士はかせ 二十日はつか 一人ひとり 二人ふたり 二日ふつか
下手へた 部屋へや 迷子まいご 真面目まじめ 赤か 青さお 眼鏡めがね 八百屋やおや
"""
"""Words of the 付表 of the 常用漢字表 (2010) that primary schools teach, as far as they have kanji.

The ministry's table of readings by kind of school (音訓の段階別割り振り表, 2017) names no year.
"""
_LATER: Final = """
小豆あずき 意気地いくじ 田舎いなか 海原うなばら 乳母うば 笑顔えがお 母屋おもや 神楽かぐら
河岸かし 仮名かな 心地ここち 五月さつき 五月雨さみだれ 時雨しぐれ 竹刀しない 三味線しゃみせん
砂利じゃり 素人しろうと 師走しわす 山車だし 太刀たち 退の 築山つきやま 梅雨つゆ 仲人なこうど
名残なごり 野良のら 二十歳はたち 波止場はとば 日和ひより 土産みやげ 息子むすこ 紅葉もみじ
木綿もめん 最寄もよ 大和やまと 行方ゆくえ 若人わこうど
"""
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


@cache
def _untaught(grade: str) -> tuple[tuple[str, str], ...]:
    year = RUBY.index(grade)
    lists = _PRIMARY * (year < RUBY.index("小6")) + _LATER * (year < RUBY.index("中"))
    return tuple(re.findall("([^ぁ-ん\\s]+)([ぁ-ん]+)", lists))
