"""Numbers in kanji are read with their counters where everyone reads them alike."""

import pytest

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.words import Span, Words
from leaflet.report import Origin

SHIPPED = ReadingDictionary()


def read(text: str) -> str:
    """Return a text with each ruby in place of what it is set over."""
    words = annotate(Words((Span(text),), Origin("")), SHIPPED, "all").words
    return "".join("".join(span.readings) or span.text for span in words.spans)


TABLE = """
    いちねん いちじかん ひとり いっかい いっさい いっぽん いちまい いっけん
    にねん にじかん ふたり にかい にさい にほん にまい にけん
    さんねん さんじかん さんにん さんかい さんさい さんぼん さんまい さんけん
    よねん よじかん よにん よんかい よんさい よんほん よんまい よんけん
    ごねん ごじかん ごにん ごかい ごさい ごほん ごまい ごけん
    ろくねん ろくじかん ろくにん ろっかい ろくさい ろっぽん ろくまい ろっけん
    七年 七時間 七人 ななかい ななさい ななほん ななまい ななけん
    はちねん はちじかん はちにん はっかい はっさい はっぽん はちまい はっけん
    九年 くじかん きゅうにん きゅうかい きゅうさい きゅうほん きゅうまい きゅうけん
    じゅうねん じゅうじかん じゅうにん じゅっかい じゅっさい じゅっぽん じゅうまい じゅっけん
    ひゃくねん ひゃくじかん ひゃくにん ひゃっかい ひゃくさい ひゃっぽん ひゃくまい ひゃっけん
    せんねん せんじかん せんにん せんかい 千歳 せんぼん せんまい せんけん
"""
COUNTERS = ("年", "時間", "人", "回", "歳", "本", "枚", "件")


@pytest.mark.parametrize(
    ("number", "row"),
    list(zip("一二三四五六七八九十百千", TABLE.strip().split("\n"), strict=True)),
)
def test_each_number_is_read_as_its_counter_makes_it(number: str, row: str) -> None:
    assert [read(number + counter) for counter in COUNTERS] == row.split()


DAYS = """
    ふつか みっか よっか いつか むいか なのか ようか ここのか とおか じゅういちにち じゅうににち
    じゅうさんにち じゅうよっか じゅうごにち じゅうろくにち じゅうしちにち じゅうはちにち
    じゅうくにち はつか にじゅういちにち にじゅうににち
"""
KANJI = ("", *"一二三四五六七八九")


@pytest.mark.parametrize(("day", "said"), [*enumerate(DAYS.split(), 2)])
def test_a_day_is_read_with_its_month(day: int, said: str) -> None:
    tens, ones = divmod(day, 10)
    ten = ("", "十", "二十")[tens]
    assert read(f"五月{ten}{KANJI[ones]}日") == "ごがつ" + said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("三百年", "さんびゃくねん"),
        ("六百八十円", "ろっぴゃくはちじゅうえん"),
        ("第二十一条第三項", "だいにじゅういちじょうだいさんこう"),
        ("第四木曜日", "だいよんもくようび"),
        ("約百五十人", "やくひゃくごじゅうにん"),
        ("年四回", "ねんよんかい"),
        ("毛布二枚", "もうふにまい"),
        ("二万三千人", "にまんさんぜんにん"),
        ("一千万円", "いっせんまんえん"),
        ("午前九時三十分", "ごぜんくじさんじゅっぷん"),
        ("十分間", "じゅっぷんかん"),
        ("十分間に合う", "十分間にあう"),
        ("三分の一", "さんぶんの一"),
        ("四月一日", "しがつついたち"),
        ("明治三十一年三月三日", "めいじさんじゅういちねんさんがつみっか"),
        ("十二か月", "じゅうにかげつ"),
        ("二十か所", "にじゅっかしょ"),
        ("五名募集", "ごめいぼしゅう"),
        ("一人一個", "ひとりいっこ"),
        ("十四人以上", "じゅうよにんいじょう"),
        ("震度六強、震度五弱", "しんどろくきょう、しんどごじゃく"),
        ("第四次計画", "だいよじけいかく"),
        ("何か国語", "なんかこくご"),
        ("令和四年、令和七年分", "れいわよねん、れいわななねんぶん"),
        ("第一種住居", "だいいっしゅじゅうきょ"),
        ("三割五分", "さんわりごぶ"),
        ("三十パーセント", "さんじゅっパーセント"),
        ("百メートル", "ひゃくメートル"),
        ("徒歩十分", "とほじゅっぷん"),
        ("歩いて五分", "あるいてごふん"),
        ("五分以内", "ごふんいない"),
    ],
)
def test_a_number_is_read_with_what_is_beside_it(text: str, said: str) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        *("四日市", "八日市", "三条", "三次", "六本木", "八代", "第九", "一番町"),  # names
        *("一日に", "一時に", "十分", "十二分", "四円", "五分五分", "三月に", "一世帯", "二百十日"),
        *("三、四人", "二三日", "二〇二六年", "万人", "第一声", "第六感", "五月晴れ", "三階層"),
        *("七種", "千種", "七パー", "令和二〇年"),
    ],
)
def test_what_is_a_name_or_read_in_two_ways_is_not_read(text: str) -> None:
    assert read(text) == text
