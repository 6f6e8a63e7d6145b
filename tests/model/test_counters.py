"""Numbers with counters are read by rule."""

import pytest

from leaflet.model.dictionary import ReadingDictionary
from leaflet.model.furigana import annotate
from leaflet.model.words import Span, Words
from leaflet.report import Origin

SHIPPED = ReadingDictionary()
PLACE = Origin("data/desks.yaml", 3)


def read(text: str) -> str:
    """Return a text with each ruby in place of what it is set over."""
    words = annotate(Words((Span(text),), PLACE), SHIPPED, "all").words
    return "".join("".join(span.readings) or span.text for span in words.spans)


DAYS = (
    *("いちにち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか"),
    *("ここのか", "とおか"),
)


@pytest.mark.parametrize(("number", "said"), [*enumerate(DAYS, 1)])
def test_the_first_ten_days_have_readings_of_their_own(number: int, said: str) -> None:
    assert read(f"{number}日間") == f"{said}かん"
    assert read(f"5月{number}日") == "5がつ" + ("ついたち" if number == 1 else said)


TABLE = {
    "日": {11: "11にち", 14: "じゅうよっか", 15: "15にち", 20: "はつか", 24: "にじゅうよっか"}
    | {30: "30にち", 31: "31にち", 60: "60にち", 90: "90にち", 100: "100にち"},
    "人": {1: "ひとり", 2: "ふたり", 3: "3にん", 4: "4にん", 11: "11にん", 21: "21にん"},
    "時": {4: "4じ", 7: "7じ", 9: "9じ", 17: "17じ"},
    "時間": {24: "24じかん"},
    "分": {1: "1ぷん", 2: "2ふん", 3: "3ぷん", 4: "4ぷん", 5: "5ふん", 6: "6ぷん", 7: "7ふん"}
    | {8: "8ぷん", 9: "9ふん", 10: "10ぷん", 15: "15ふん", 30: "30ぷん", 45: "45ふん"},
    "か月": {1: "1かげつ", 3: "3かげつ", 12: "12かげつ"},
    "月": {1: "1がつ", 4: "4がつ", 12: "12がつ"},
    "年": {1: "1ねん", 8: "8ねん"},
    "年間": {4: "4ねんかん"},
    "年生": {6: "6ねんせい"},
    "歳": {6: "6さい", 18: "18さい", 20: "はたち", 65: "65さい"},
    "回": {1: "1かい", 3: "3かい"},
    "階": {1: "1かい", 2: "2かい", 3: "3がい", 4: "4かい", 13: "13がい"},
    "本": {1: "1ぽん", 2: "2ほん", 3: "3ぼん", 4: "4ほん", 6: "6ぽん", 8: "8ぽん", 10: "10ぽん"}
    | {100: "100ぽん", 1000: "1000ぼん"},
    "匹": {1: "1ぴき", 2: "2ひき", 3: "3びき"},
    "泊": {1: "1ぱく", 2: "2はく", 3: "3ぱく"},
    "軒": {1: "1けん", 3: "3げん"},
    "足": {1: "1そく", 3: "3ぞく"},
    "円": {500: "500えん"},
    "万円": {3: "3まんえん"},
    "千円": {2: "2せんえん", 3: "3ぜんえん"},
    "件": {4: "4けん"},
    "個": {1: "1こ"},
    "名": {10: "10めい"},
    "番": {3: "3ばん"},
    "番目": {2: "2ばんめ"},
    "週間": {2: "2しゅうかん"},
    "台": {1: "1だい"},
    "枚": {2: "2まい"},
    "か所": {5: "5かしょ"},
    "か国語": {9: "9かこくご"},
    "世帯": {3: "3せたい"},
    "人分": {2: "ふたりぶん", 3: "3にんぶん"},
    "日以内": {7: "なのかいない", 30: "30にちいない"},
    "分前": {5: "5ふんまえ"},
    "時半": {5: "5じはん"},
    "歳以上": {18: "18さいいじょう"},
    "名程度": {20: "20めいていど"},
    "丁目": {3: "3ちょうめ"},
    "号室": {201: "201ごうしつ"},
}


@pytest.mark.parametrize(
    ("number", "counter", "said"),
    [(number, each, said) for each, row in TABLE.items() for number, said in row.items()],
)
def test_a_counter_is_read_as_its_number_makes_it(number: int, counter: str, said: str) -> None:
    assert read(f"{number}{counter}") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("１日３回", "いちにち３かい"),
        ("1日目", "いちにちめ"),
        ("1日に3回", "いちにちに3かい"),
        ("8月中、8月中旬", "8がつちゅう、8がつちゅうじゅん"),
        ("1日(月)", "ついたち(げつ)"),
        ("1日あたり", "いちにちあたり"),
        ("3分の1", "3ぶんの1"),
        ("1,000円", "1,000えん"),
        ("令和8年1月15日現在", "れいわ8ねん1がつ15にちげんざい"),
        ("平日9時30分", "へいじつ9じ30ぷん"),
        ("110番", "110ばん"),
        ("3ヶ月", "3ヶげつ"),
        ("24時間子供", "24じかんこども"),
        ("1人1台", "ひとり1だい"),
        ("第1・第3日曜日", "だい1・だい3にちようび"),
        ("47都道府県", "47とどうふけん"),
        ("5月3日10時", "5がつみっか10じ"),
        ("1日8時間", "いちにち8じかん"),
        ("4月号、1日券、2号棟", "4がつごう、いちにちけん、2ごうとう"),
        ("翌月1日", "よくげつついたち"),
        ("20人前後", "20にんぜんご"),
        ("20人前", "20にんまえ"),
        ("2月前半", "2がつぜんはん"),
        ("3割2分", "3わり2ぶ"),
        ("本が3千冊", "ほんが3ぜんさつ"),
        ("約5千年前", "やく5せんねんまえ"),
        ("1000分", "1000ぷん"),
        ("第3条第2項", "だい3じょうだい2こう"),
        ("毎月第1水曜日", "まいつきだい1すいようび"),
        ("2人部屋と4人部屋", "ふたりべやと4にんべや"),
        ("1対1で", "1たい1で"),
        ("3科と5科目", "3かと5かもく"),
        ("三年生が三人", "さんねんせいがさんにん"),
    ],
)
def test_what_is_beside_a_number_decides(text: str, said: str) -> None:
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        *("1日に", "1日から", "1日10時から", "1日前後", "2～3日", "1、2人", "00分", "4泊", "34日"),
        *("1月前", "2月半", "3月に1度"),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_not_read(text: str) -> None:
    lack = annotate(Words((Span(text),), PLACE), SHIPPED, "all").lacks[0]
    assert lack.counted


@pytest.mark.parametrize(
    "text",
    [
        *("2人組み", "3割引き", "1足す", "5足りない", "2泊まる", "2回り", "1限り", "3話す"),
        *("2着る", "1曲がる"),
    ],
)
def test_a_counter_is_no_verb(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1日3回飲む", "いちにち3かいのむ"),
        ("2週間借りられます", "2しゅうかんかりられます"),
        ("20円上がる", "20えんあがる"),
        ("10円安い", "10えんやすい"),
        ("3人乗り", "3にんのり"),
        ("3人掛け", "3人掛け"),  # がけ: a noun is voiced
        ("10枚入りの袋", "10まいいりのふくろ"),
        ("毎年一回受け", "まいとしいっかいうけ"),
        ("21時05分発", "21じ05ふんはつ"),
        ("9時10分着の", "9じ10ぷんちゃくの"),
        ("第2分庁舎", "だい2ぶんちょうしゃ"),
        ("第1発電機、第1分科会", "だい1はつでんき、だい1ぶんかかい"),
        ("震度6弱以上、震度5強の", "しんど6じゃくいじょう、しんど5きょうの"),
        ("3次元の", "3じげんの"),
        ("9時着き", "9時着き"),
        ("2回着直す", "2回着直す"),
        ("第3号被保険者", "だい3ごうひほけんしゃ"),
    ],
)
def test_a_verb_after_a_count_is_read(text: str, said: str) -> None:
    assert read(text) == said


def test_a_number_with_a_reading_on_one_of_its_figures_is_printed_once() -> None:
    spans = (Span("7月1"), Span("4", ("よん",)), Span("日から"))
    assert annotate(Words(spans, PLACE), SHIPPED, "all").words.plain == "7月14日から"
