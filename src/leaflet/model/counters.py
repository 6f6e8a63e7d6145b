"""How counters (助数詞) are read after a number, and what their number does to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from leaflet.model.kana import table
from leaflet.model.kanji import NUMERALS

_NUMBER: Final = re.compile(r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?")
_FIGURES: Final = frozenset("0123456789０１２３４５６７８９")
_WHOLE: Final = re.compile("[0-9０-９]+")
_KA: Final = "かヶヵカケｹ"
_IN_KANJI: Final = frozenset(NUMERALS + "数何")
_SIZE: Final = re.compile("[ABＡＢ][0-9０-９]$")  # of paper: A4判
_RANGE: Final = re.compile(r"[0-9０-９][~～〜\-－–、・,，/／]$")

_TENTH: Final = re.compile(r"[度割][0-9０-９]$")
"""Before 分, which is then a tenth; a pattern with $ ends where the search does."""

_DAYS: Final = {
    int(day): said
    for day, said in table(
        "2:ふつか 3:みっか 4:よっか 5:いつか 6:むいか 7:なのか 8:ようか 9:ここのか 10:とおか"
        " 14:じゅうよっか 20:はつか 24:にじゅうよっか"
    ).items()
}
"""Days that are not read にち; the first of a month is ついたち, one day いちにち."""
_OF_PEOPLE: Final = table("前:まえ 分:ぶん 目:め 組:ぐみ 用:よう 部屋:べや 暮:ぐ")
_PERSONS: Final = {1: "ひとり", 2: "ふたり"}
_SAME: Final = table(
    """
    年:ねん 年間:ねんかん 年度:ねんど 年生:ねんせい 年代:ねんだい 年目:ねんめ 年前:ねんまえ
    年後:ねんご 年分:ねんぶん 年半:ねんはん 年制:ねんせい 周年:しゅうねん 時:じ 時間:じかん
    時半:じはん 時間半:じかんはん 時頃:じごろ 時台:じだい 時間目:じかんめ 時間前:じかんまえ
    時間後:じかんご 秒:びょう 秒間:びょうかん 週:しゅう 週間:しゅうかん 週間前:しゅうかんまえ
    週間後:しゅうかんご 週目:しゅうめ 歳:さい 才:さい 歳児:さいじ 歳代:さいだい 代:だい 回:かい
    回目:かいめ 回分:かいぶん 回線:かいせん 円:えん 円分:えんぶん 件:けん 件目:けんめ 個:こ
    個分:こぶん 名:めい 名様:めいさま 番:ばん 番目:ばんめ 番線:ばんせん 番地:ばんち 番台:ばんだい
    号:ごう 号室:ごうしつ 号館:ごうかん 号線:ごうせん 枚:まい 枚目:まいめ 冊:さつ 台:だい 通:つう
    点:てん 倍:ばい 割:わり 割引:わりびき 度:ど 校:こう 園:えん 室:しつ 席:せき 組:くみ 世帯:せたい
    世紀:せいき 世代:せだい 種類:しゅるい 学期:がっき 学年:がくねん 級:きゅう 位:い 段階:だんかい
    丁目:ちょうめ 章:しょう 条:じょう 項:こう 版:はん 次:じ 期:き 部:ぶ 課:か 便:びん 周:しゅう
    社:しゃ 食:しょく 錠:じょう 問:もん 語:ご 字:じ 行:ぎょう 面:めん 列:れつ 箇月:かげつ
    箇所:かしょ 個所:かしょ 区:く 市:し 県:けん 頭:とう 品目:ひんもく 施設:しせつ 団体:だんたい
    会場:かいじょう 教科:きょうか 家庭:かてい 項目:こうもく 地区:ちく 都道府県:とどうふけん
    市区町村:しくちょうそん 市町村:しちょうそん 言語:げんご か国語:かこくご 分目:ぶんめ 話:わ
    畳:じょう 畳間:じょうま 着:ちゃく 曲:きょく 戸:こ 輪:りん 段:だん 限:げん 限目:げんめ
    号車:ごうしゃ 親等:しんとう 膳:ぜん 丁:ちょう 者:しゃ 部屋:へや 晩:ばん 回忌:かいき
    回戦:かいせん 回生:かいせい 年次:ねんじ 枚組:まいぐみ 地点:ちてん 家族:かぞく 学級:がっきゅう
    学区:がっく 校区:こうく 区画:くかく 基:き 科目:かもく 科:か 缶:かん 種目:しゅもく 種:しゅ
    次元:じげん 割増:わりまし 口:くち 口座:こうざ 束:たば 株:かぶ 皿:さら 隻:せき 坪:つぼ
    円玉:えんだま 円札:えんさつ 音順:おんじゅん 号棟:ごうとう
    """
)
_OF_LARGE: Final = {**_SAME, "人": "にん", "日": "にち"}
_BEGINNING: Final = {  # by first kanji, in the order above
    kanji: tuple((counter, said) for counter, said in _SAME.items() if counter[0] == kanji)
    for kanji in {counter[0] for counter in _SAME}
}
_AFTER_KA: Final = table(
    """
    月:げつ 月間:げつかん 月分:げつぶん 月目:げつめ 月前:げつまえ 月後:げつご 月半:げつはん
    月児:げつじ 所:しょ 所目:しょめ 国:こく 国語:こくご 年:ねん 年計画:ねんけいかく
    """
)
_BEGIN_AFTER_KA: Final = frozenset(counter[0] for counter in _AFTER_KA)
_H_ROW: Final = {
    "分": ("ふん", "ふん", "ぷん"),
    "本": ("ほん", "ぼん", "ぽん"),
    "泊": ("はく", "ぱく", "ぱく"),
    "匹": ("ひき", "びき", "ぴき"),
    "杯": ("はい", "ばい", "ぱい"),
    "票": ("ひょう", "びょう", "ぴょう"),
    "発": ("はつ", "ぱつ", "ぱつ"),
    "班": ("はん", "", "ぱん"),
    "編": ("へん", "", "ぺん"),
}
"""Counters whose first sound their number changes: h, b after ん, p after っ; empty for either."""
_VOICED: Final = {"階": ("かい", "がい"), "軒": ("けん", "げん"), "足": ("そく", "ぞく")}
"""Counters that are voiced after さん."""
_TAILS: Final = table(
    """
    間:かん 前:まえ 後:ご 目:め 半:はん 頃:ごろ 分:ぶん 内:ない 超:ちょう 末:まつ 代:だい
    弱:じゃく 強:きょう 毎:ごと 券:けん 児:じ 号:ごう 期:き 発:はつ 着:ちゃく 付: 以上:いじょう
    以下:いか 以内:いない 以降:いこう 未満:みまん 以後:いご 以前:いぜん 程度:ていど 前後:ぜんご
    現在:げんざい
    """
)
"""What may follow a counter inside one run of kanji."""
_LAST: Final = frozenset("発着")
"""Tails that end their run: 着 may begin a verb, 2回着直す."""
_TAIL: Final = {  # by first kanji, the longest first
    kanji: sorted(
        (tail for tail, said in _TAILS.items() if said and tail[0] == kanji), key=len, reverse=True
    )
    for kanji in {tail[0] for tail in _TAILS}
}
_FIRST: Final = frozenset(
    counter[0]
    for counter in (*_SAME, *_H_ROW, *_VOICED, "日", "月", "人", "万", "億", "千", "百", "判")
)
"""The kanji with which a counter can begin."""
_OKURIGANA: Final = {
    kanji: re.compile(kana)
    for kanji, kana in table(
        "引:[かきくけ] 組:[まみむめん] 割:[らりるれっ] 足:さ|し(?!か)|す|せ|ら|りる|りな"
        " 分:け|か[っりる] 食:べ 泊:[まめ] 発:[ちっつ] 通:[うえっ]|り(?![んょゅ])"
        " 回:る|り(?![んょゅ]) 増:[しやすえ]"
        " 話:[さしすせそ] 曲:[がげ] 限:[らりるれっ]"
        " 着:[るてたいきくけこ]|ま[すしせ]|な[いけ]|か[なずれ]"
        " 行:[いえきくっ]|か[なずれ] 代:わ 語:[らりるれっ] 問:[うえわ]|い[か合あた] 付:[かきくけ]"
        " 子:ど 生:まれ|れ|き[物るてた]"
    ).items()
}
"""Kana that make a verb of a counter's last kanji: 2人組み, 3割引き, 1足す."""
_OF_A_MONTH: Final = re.compile("(?:[0-9０-９一二三四五六七八九十]|[毎翌当各来今先同])月$")
_NEVER_SPAN: Final = re.compile(r"[（(][月火水木金土日]")
_SPAN_OF_A_DAY: Final = re.compile(
    r"間|目|分|中|限|券|以内|以上|程度|前(?!後)|後|当|あたり|おき|ごと|も[^っ]|につき|だけ"
    r"|[0-9０-９]+(?![0-9０-９:：]|時(?!間))"
    r"|に?(?:[0-9０-９]+|[一二三四五六七八九十数何]+)(?:[回度杯錠食本箱合]|時間|リットル|ミリ|グラム|キロ)"
)
_SPAN_OF_MONTHS: Final = re.compile(
    "間|以内|以上|当|あたり|につき|ごと|前(?!後|半)|後(?!半)|半(?!ば)|に[0-9０-９一二三]+[回度]"
)
"""After 月: two months (ふたつき), or perhaps February (にがつ)."""


@dataclass(frozen=True, slots=True)
class Count:
    """A counter and how it is read; ``reading`` is empty where the number does not settle it.

    ``start`` is the first figure where number and counter have one reading together (1人), else
    the counter.
    """

    start: int
    end: int
    reading: str


def is_number(character: str) -> bool:
    """Return whether a character is a figure, of either width."""
    return character in _FIGURES


def numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the numbers of a text begin and end."""
    return (found.span() for found in _WHOLE.finditer(text))


def counted(text: str, at: int) -> bool:
    """Return whether the kanji at a place come right after a number, or after its か."""
    return bool(_number_before(text, at))


def begins_counter(character: str) -> bool:
    """Return whether a counter can begin with this kanji."""
    return character in _FIRST


def counts(text: str, at: int, end: int) -> Iterator[Count]:
    """Yield the counters that the kanji from ``at`` to ``end``, after a number, can be."""
    for count in _counts(text, at, end):
        if not _is_verb(text, count.end):
            yield count


def _is_verb(text: str, end: int) -> bool:
    """Return whether the kana after ``end`` make a verb of the kanji before it: 9時着き."""
    okurigana = _OKURIGANA.get(text[end - 1])
    return bool(okurigana and okurigana.match(text, end))


def _counts(text: str, at: int, end: int) -> Iterator[Count]:
    found = _number_before(text, at)
    if found is None:
        return
    start, number, after_ka = found
    if after_ka:
        for counter, reading in _AFTER_KA.items():
            if text.startswith(counter, at, end):
                yield Count(at, at + len(counter), reading)
        return
    plain = normalize("NFKC", number).replace(",", "")
    whole = int(plain) if plain.isdecimal() and not (plain[0] == "0" and len(plain) > 1) else None
    ranged = bool(_RANGE.search(text[max(start - 2, 0) : start]))
    if text[at] in "千万億":
        yield from _large(text, at, end)
        return
    yield from _regular(text, at, end, plain)
    yield from _days(text, start, at, end, None if ranged else whole, plain)
    if text.startswith("人", at):
        yield from _people(text, start, at, end, whole, ranged)
    if text.startswith("月", at):
        month = _month(text, at, whole)
        yield month
        if month.reading and text[at + 1 : end] == "中":
            yield Count(at, end, "がつちゅう")


def tails(text: str, at: int, end: int) -> Iterator[Count]:
    """Yield what can follow a counter inside its run of kanji: 以上, 前, 頃."""
    for tail in _TAIL.get(text[at : at + 1], ()):
        after = at + len(tail)
        if not text.startswith(tail, at, end) or _is_verb(text, after):
            continue
        if tail not in _LAST or after == end:
            yield Count(at, after, _TAILS[tail])


def _number_before(text: str, at: int) -> tuple[int, str, bool] | None:
    """Return where the number before a place begins, its figures, and whether か is between."""
    after_ka = at > 1 and text[at - 1] in _KA and text[at] in _BEGIN_AFTER_KA
    stop = at - 1 if after_ka else at
    if after_ka and text[at - 2] in _IN_KANJI:
        return at - 2, text[at - 2], True
    if stop < 1 or not is_number(text[stop - 1]):
        return None
    start = stop
    while start and (is_number(text[start - 1]) or text[start - 1] in ",，.．"):
        start -= 1
    found = _NUMBER.search(text, start, stop)
    while found and found.end() < stop:
        found = _NUMBER.search(text, found.end(), stop)
    return (found.start(), found[0], after_ka) if found else None


def _regular(text: str, at: int, end: int, plain: str) -> Iterator[Count]:
    kanji = text[at]
    if text.startswith("通り", at):
        return  # 2通りの方法
    if kanji in "判版" and _SIZE.search(text, 0, at):
        yield Count(at, at + 1, "ばん")
        return
    for counter, reading in _BEGINNING.get(kanji, ()):
        if text.startswith(counter, at, end):
            of_age = counter in ("歳", "才") and plain == "20"
            found = Count(at, at + len(counter), reading)
            yield Count(at - len(plain), at + 1, "はたち") if of_age else found
    if text.startswith("階建", at, end):
        said = "かいだ" if text.startswith("て", at + 2) else "かいだて"
        yield Count(at, at + 2, "" if plain[-1] == "3" else said)  # さんかい, さんがい
    if kanji == "対" and is_number(text[at + 1 : at + 2] or "-"):
        yield Count(at, at + 1, "たい")  # 1対1
    if kanji in ("弱", "強") and text.startswith("震度", max(at - len(plain) - 2, 0)):
        yield Count(at, at + 1, _TAILS[kanji])
    last = _sound(plain)
    numbered = text[at - len(plain) - 1 : at - len(plain)] == "第"
    if kanji == "子" and numbered and (at + 1 == end or text[at + 1] == "以"):  # 第2子以降
        yield Count(at, at + 1, "し")
    if kanji in _H_ROW and not numbered:  # 第2分庁舎
        yield Count(at, at + 1, _h_row(kanji, last, *_H_ROW[kanji], text, at))
    if kanji in _VOICED:
        clear, voiced = _VOICED[kanji]
        yield Count(at, at + 1, {"3": voiced, "1000": ""}.get(last, clear))


def _large(text: str, at: int, end: int) -> Iterator[Count]:
    """Yield 千, 万 or 億 after figures, alone and with each counter that no number changes."""
    reading = {"千": "ぜん" if text[at - 1] in "3３" else "せん", "万": "まん", "億": "おく"}[
        text[at]
    ]
    if at + 1 == end:
        yield Count(at, end, reading)
    for counter, said in _OF_LARGE.items():
        if text.startswith(counter, at + 1, end):
            yield Count(at, at + 1 + len(counter), reading + said)


def _sound(plain: str) -> str:
    """Return how a number ends when spoken: its last figure, or 10, 100, 1000, 10000."""
    if "." in plain or plain.strip("0") == "":
        return plain[-1] if plain[-1] != "0" else ""
    zeros = len(plain) - len(plain.rstrip("0"))
    return plain[-1] if not zeros else "1" + "0" * min(zeros, 4)


def _h_row(counter: str, last: str, clear: str, nasal: str, hard: str, text: str, at: int) -> str:
    """Return はん, ばん or ぱん after the sound of a number."""
    if counter == "分":
        if text[at + 1 : at + 2] == "の" and text[at + 2 : at + 3] in _FIGURES | _IN_KANJI:
            return "ぶん"  # 3分の1
        if _TENTH.search(text, 0, at):
            return "ぶ"  # 37度5分, 3割2分
        if last in ("3", "4", "1000"):
            return hard
    if last == "4" and counter == "泊":
        return ""
    if last in ("1", "6", "8", "10", "100"):
        return hard
    if last in ("3", "1000"):
        return nasal
    return clear if last in tuple("24579") else ""


def _days(
    text: str, start: int, at: int, end: int, whole: int | None, plain: str
) -> Iterator[Count]:
    if not text.startswith("日", at, end) or text.startswith("日曜", at, end):
        return
    if whole in _DAYS:
        yield Count(start, at + 1, _DAYS[whole])
    elif whole == 1:
        yield Count(start, at + 1, _first_day(text, start, at + 1))
    elif whole is None and "." not in plain:
        yield Count(at, at + 1, "")
    else:
        yield Count(at, at + 1, "" if whole and whole > 31 and whole % 10 == 4 else "にち")


def _first_day(text: str, start: int, end: int) -> str:
    """Return how 1日 is read: a date after its month, a span before what is measured by it."""
    if _OF_A_MONTH.search(text, 0, start) or _NEVER_SPAN.match(text, end):
        return "ついたち"
    return "いちにち" if _SPAN_OF_A_DAY.match(text, end) else ""


def _people(
    text: str, start: int, at: int, end: int, whole: int | None, ranged: bool
) -> Iterator[Count]:
    for tail, said in _OF_PEOPLE.items():
        if text.startswith("人" + tail, at, end) and not text.startswith("前後", at + 1):
            if tail == "前" and (whole in _PERSONS or ranged):
                yield Count(at, at + 2, "にんまえ")
            elif whole in _PERSONS:
                yield Count(start, at + 1 + len(tail), "" if ranged else _PERSONS[whole] + said)
            else:
                yield Count(at, at + 1 + len(tail), "にん" + said)
            return
    if whole in _PERSONS:
        yield Count(start, at + 1, "" if ranged else _PERSONS[whole])
    else:
        yield Count(at, at + 1, "にん")


def _month(text: str, at: int, whole: int | None) -> Count:
    named = whole is not None and 1 <= whole <= 12 and not _SPAN_OF_MONTHS.match(text, at + 1)
    return Count(at, at + 1, "がつ" if named else "")
