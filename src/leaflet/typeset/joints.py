"""What two neighbouring classes cannot tell: numbers with their units, dates, addresses, joiners.

JLREQ 3.1.10 "unbreakable character sequences", and the habits of notices beyond it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from leaflet.typeset.break_cost import DEEP, FREE, HALF, HELPER, PART, RANGE, SEAM, WORD
from leaflet.typeset.grammar import COUNTER, IDEOGRAPH, PARTICLES, any_of
from leaflet.typeset.lexicon import lexicon

_FIGURE: Final = re.compile("[0-9０-９]+|[①-⑳]|(?<=令和|平成|昭和|大正|明治)元(?=年)")
_DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
# 0120-0-78310, 8:30, 12,345, 37.5, ０５７０－０７８３７４; people take other dashes for a hyphen.
_JOINERS: Final = "-‐‑–−－ー―—./:,．，：／"
_SIGNS: Final = ("±", "－", "−", "＋")
_ERAS: Final = ("令和", "平成", "昭和", "大正", "明治")
# A date, a range, a figure with its unit are one thing: only a line too short for it ends inside,
# and sooner between the ends of a range (8:30～｜17:15, 4月1日～｜9月30日) than inside one of them.
_DATE: Final = re.compile("(?:[0-9０-９]年|元年)(?=[0-9０-９])")
_NUMBERED: Final = any_of(
    r"内線 午[前後] [小中大]学 高校 翌[日朝]?の?\s? レベル 震度 要介護 要支援 ステージ"
)
"""What a figure belongs to that follows: 内線2101, 午後3時, 小学3年."""
_LEGAL_FORM: Final = any_of("[一公][社財] 社福 特非 [株有医学宗同独国財社福]")
"""What a body is in law, in brackets before or behind its name: (株), (社福)."""
_QUARTER: Final = re.compile("(?<=[条区市町村線])[東西南北](?=[0-9０-９]{1,2}(?:条|丁目|線))")
"""The quarter of a town laid out by the compass: 中央区｜北3条｜西7丁目."""
_UNIT: Final = any_of(
    "(?:平方|立方)?(?:キロ|センチ|ミリ)?(?:メートル|リットル|グラム|トン|ワット)",
    "(?:平方|立方)?(?:キロ|センチ|ミリ)",
    "ボルト カロリー ヘクタール アール デシベル パーセント ポイント",
    "ドル ユーロ ページ コマ クラス チーム グループ セット ケース",
)
"""What a figure counts, in katakana."""
_WEEKDAY: Final = "[月火水木金土日]"
_WHOLE: Final = re.compile(
    "(?=("
    f"(?:内線 |{_NUMBERED})[0-9０-９]"
    f"|[(（](?:{_LEGAL_FORM})[)）]"
    "|[0-9０-９](?:[月時億万千泊割度]|分の|番地?の)[0-9０-９]"  # 4月1日, 3分の1, 5番地の2
    f"|(?:{'|'.join(_ERAS)})[〇一二三四五六七八九十]+年"
    "|[(（][月火水木金土日祝・、]{1,5}[)）]"  # 4月1日(水)
    f"|[0-9０-９]?{_WEEKDAY}曜日?"
    "|[円人回件個][/／][月日年人時回週]"  # 500円/月
    f"|[0-9０-９](?:{_UNIT})(?![ァ-ヺー])"
    f"|(?<=[～〜]){IDEOGRAPH}{{2,4}}(?!{IDEOGRAPH})"  # 3歳～就学前
    "))"
)
_RANGE: Final = re.compile(
    f"(?<=[0-9０-９年月火水木金土日曜時分半生円人名歳才回階番号度点代級期％%])[～〜](?=[0-9０-９]|{IDEOGRAPH})"
    "|[日0-9０-９](?=[(（][月火水木金土日祝・、]{1,5}[)）])"
    # 3・4年生, but not 16:00～21:00・18歳まで
    "|(?<=[0-9０-９月火水木金土日祝])(?<![:：][0-9０-９]{2})・(?=第?[0-9０-９]|[月火水木金土日祝](?![一-鿿])|祝日)"
    # 小・中学生, 市・県民税, but not 空き家・空き地
    f"|(?:(?<![ぁ-ん])(?<!{IDEOGRAPH})|(?<=[{PARTICLES}])){IDEOGRAPH}・(?={IDEOGRAPH})"
    "|[〇一二三四五六七八九十][年月](?=[〇一二三四五六七八九十]+[月日])"
)
_ENGLISH_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_VIETNAMESE_DAY: Final = "(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ [Nn]hật)"
_DAYS: Final = re.compile(
    "(?:周|週|星期|[礼禮]拜)[一二三四五六]([至到～〜~–-])(?:周|週|星期|[礼禮]拜)?[一二三四五六日天]"
    "|[월화수목금토일]요일([～〜~–-]|부터 )[월화수목금토일]요일"
    f"|{_VIETNAMESE_DAY}( ?[～〜–-] ?| đến ){_VIETNAMESE_DAY}"
    f"|{_ENGLISH_DAY}( ?[～〜–-] ?| to | through ){_ENGLISH_DAY}"
)
"""From one weekday to another in the languages beside Japanese: 周一至｜周五, Monday to｜Friday."""
_LEVEL: Final = re.compile(  # 警戒レベル3｜相当
    f"(?:レベル|ステージ|要介護|要支援)[0-9０-９](?=(?!以){IDEOGRAPH}{{2}})"
)
_BOUND: Final = re.compile("以[上下内降前後]|未満|当たり|あたり")
"""What limits a number with its counter (65歳以上, 1人当たり) or unit (5.6％以上, 0.1mg/L以下)."""
_TURN: Final = re.compile(  # the better place in what _WHOLE finds: 午後｜3時, 第3｜日曜日
    f"[^0-9０-９](?=[0-9０-９]$)|方(?=[ァ-ヶ])|^[0-9０-９](?=[平立ァ-ヶ]|{_WEEKDAY}曜)"
)
_SIGN: Final = re.compile(  # -267,000円 where no line holds 負担上限額-267,000円
    "(?<=[ぁ-んァ-ヶー一-鿿々：；、・，])(?=[-‐–−][0-9])"
)
_LIMIT: Final = re.compile(f"(?<=[0-9A-Za-z％%℃㎡㎥])(?:{_BOUND.pattern})")
_OKURIGANA: Final = re.compile("(?!など|まで|だけ)[ぁ-ん](?<![はをへのともにがで])")
_SPELT: Final = re.compile("[〇一二三四五六七八九十百千]{2,}")
_AREA_CODE: Final = re.compile(  # (03)6745-5600, 03(6745)5600, 03 6745 5600
    "[(（][0-9０-９]{2,5}[)）] ?(?=[0-9０-９])"
    "|[0-9０-９][(（][0-9０-９]{1,4}[)）](?=[0-9０-９])"
    "|(?<![0-9])0[0-9]{1,4} (?=[0-9]{1,4}[ -][0-9]{3,4})"
    "|(?<=[0-9] )[0-9]{1,4} (?=[0-9]{4}(?![0-9]))"
)
_LABEL: Final = re.compile(  # 電話:｜0570-078374, 相談/｜Support, but not 円/kg
    "(?<=[ぁ-んァ-ヶー一-鿿々])(?::|(?<![円人回件個日月年時分秒])/)(?=[0-9A-Za-z@(])"
)
_NEWLINE: Final = re.compile("\r\n|[\n\r\u2028\u2029]")
_APOSTROPHE: Final = re.compile("(?<=[A-Za-z])[’'](?=[A-Za-z])")
_OPENING: Final = frozenset("（〔［｛〈《「『【([{<")
_SPACES: Final = re.compile(" +")
_WORD_JOINERS: Final = re.compile("[\u2060\ufeff]+")
_WISHES: Final = re.compile("\u200b+")
_LATIN: Final = re.compile(r"(?:(?!\((?![!-~]{0,40}\)))[!-~]){2,}")
"""A word or an address, without what a bracket opens that Japanese closes: 18:00｜(12月を除く)."""
_LONG_ENOUGH: Final = 8  # characters: a shorter A/B is a word, not an address
_ADDRESS: Final = re.compile(  # not mg/L, nor an account such as @aomorino-kokoro
    r"://|[0-9A-Za-z._+-]@|[0-9A-Za-z-]\.[A-Za-z]{2}|/.*[/?=&]|[?&].*=|[A-Za-z]{3}/[A-Za-z]{3}"
)
_ACCOUNT: Final = re.compile("@[0-9A-Za-z_.-]*")
_ADDRESS_BREAK: Final = re.compile(r"[/._?&=-]+(?=[0-9A-Za-z@~#%+])")
_DOMAIN: Final = re.compile("[a-z]{2,4}(?=[/:?]|$)")
SHORT_TAIL: Final = 6  # letters of an address that look lost on a line of their own
_OPENERS: Final = "([{<"
_CLOSERS: Final = ")]}>"


@dataclass(frozen=True, slots=True)
class Joints:
    """Places in a text, each by the offset of the character after it."""

    closed: list[int] = field(default_factory=list)  # no line ends here
    # in an address, after a label, before 以上, with grades
    opened: dict[int, int] = field(default_factory=dict)
    wished: list[int] = field(default_factory=list)  # a writer's own mark (U+200B)
    ranges: list[int] = field(default_factory=list)  # only where no line holds the whole
    members: list[int] = field(default_factory=list)  # only where none holds the end of a range
    units: list[int] = field(default_factory=list)  # only where no line holds the unit
    seams: dict[int, int] = field(default_factory=dict)  # after a counter, with grades: 15日｜現在
    solid: list[int] = field(default_factory=list)  # closed, and without space
    ended: list[int] = field(default_factory=list)  # a line ends here


def joints(text: str) -> Joints:
    """Return the joints of prose."""
    solid, ended = fixed(text)
    found = Joints(solid=solid, ended=ended)
    for match in _FIGURE.finditer(text):
        _figure(text, *match.span(), found)
    for match in _SPELT.finditer(text):
        if counter := COUNTER.match(text, match.end()):
            found.units.extend(range(match.start() + 1, counter.end()))
    for match in _WHOLE.finditer(text):
        turns = [match.start(1) + turn.end() for turn in _TURN.finditer(match[1])]
        found.members.extend(turns)
        inside = range(match.start(1) + 1, match.end(1))
        found.units.extend(place for place in inside if place not in turns)
    for match in _DAYS.finditer(text):
        turn = match.end(match.lastindex or 0)
        found.ranges.append(turn)
        found.units.extend(each for each in range(match.start() + 1, match.end()) if each != turn)
    found.seams.update((match.end(), SEAM) for match in _LEVEL.finditer(text))
    found.members.extend(match.end() for match in _DATE.finditer(text))
    found.ranges.extend(match.end() for match in _RANGE.finditer(text))
    for match in _AREA_CODE.finditer(text):
        found.closed.extend(range(match.start() + 1, match.end() + 1))
    for match in _QUARTER.finditer(text):
        found.opened[match.start()] = SEAM
        found.units.append(match.end())
    found.opened.update((match.start(), PART) for match in _LIMIT.finditer(text))
    found.opened.update((match.end(), SEAM) for match in _LABEL.finditer(text))
    found.opened.update((match.end(), RANGE) for match in _SIGN.finditer(text))
    for match in _LATIN.finditer(text):
        token = match.group()
        if not token.isalnum():
            _latin(token, match.start(), found)
    for match in _SPACES.finditer(text):
        if text[match.start() - 1 : match.start()] in _OPENING:
            found.closed.append(match.end())
    if not text.isprintable():
        found.closed.extend(match.end() for match in _WORD_JOINERS.finditer(text))
        found.wished.extend(match.end() for match in _WISHES.finditer(text))
    return found


def fixed(text: str) -> tuple[list[int], list[int]]:
    """Return the places without space, and those where a line ends, by the character after each."""
    solid = [place for match in _APOSTROPHE.finditer(text) for place in match.span()]
    if text.isprintable():
        return solid, []
    return solid, [match.end() for match in _NEWLINE.finditer(text)]


def _figure(text: str, start: int, end: int, found: Joints) -> None:
    """Join a figure with what belongs to it on either side."""
    joined = start
    while joined and text[joined - 1] in _JOINERS:
        joined -= 1
    if joined < start and text[joined - 1 : joined] in _DIGITS:
        found.closed.extend((joined, start))
    while joined and text[joined - 1] in _DIGITS:
        joined -= 1
    if text.endswith(("第", *_SIGNS), 0, start) and text[start - 2 : start - 1] not in _DIGITS:
        found.units.append(start)
    elif text.endswith("約", 0, start):
        found.members.append(start)
    if counter := COUNTER.match(text, end):
        found.units.append(end)  # 20,977｜世帯
        found.closed.extend(range(end + 1, counter.end()))
        if _BOUND.match(text, counter.end()):
            found.opened[counter.end()] = PART
        elif not _goes_on(text, counter.end()):
            found.seams[counter.end()] = SEAM
    if text.endswith(_ERAS, 0, start):
        found.closed.append(start - 1)
        found.units.append(start)


def _goes_on(text: str, place: int) -> bool:
    """Return whether a figure follows a counter, or the counter begins a word: 日 in 3日曜日.

    It begins none where a verb follows: 20円｜上がります.
    """
    joins = lexicon().joins(text, place) and not _OKURIGANA.match(text, place + 1)
    return text[place : place + 1] in _DIGITS or joins


def _latin(token: str, start: int, found: Joints) -> None:
    core = token.lstrip(_CLOSERS)
    start += len(token) - len(core)
    core = core.rstrip(_OPENERS)
    if any(bracket in core for bracket in _OPENERS + _CLOSERS):
        found.closed.extend(range(start + 1, start + len(core)))
    if len(core) >= _LONG_ENOUGH and _ADDRESS.search(core):
        for place in address_breaks(core):
            found.opened[start + place] = address_grade(core, place)


def address_breaks(text: str) -> Iterator[int]:
    """Yield the places in a URL or e-mail address before which a line may begin.

    An account (``@aomorino-kokoro``) has none.
    """
    if _ACCOUNT.fullmatch(text):
        return iter(())
    return (match.end() for match in _ADDRESS_BREAK.finditer(text))


def address_grade(text: str, place: int) -> int:
    """Return how bad it is to break an address at a place.

    After a slash is best, then between the values of a query; a name (``a_menu``) or before a
    short tail (``｜html``) breaks only where no line holds it, and a scheme or a host only where no
    line holds both. Worse is the end of a host alone (``｜jp/``), and worst a hyphen: it reads as a
    soft one at a line's end, and who copies the address loses it.
    """
    if text[place - 1] == "-":
        return DEEP
    if text[place - 1] == "." and _DOMAIN.match(text, place):
        return RANGE
    _scheme, _slashes, rest = text[:place].rpartition("://")
    if "/" not in rest:
        return HALF
    if len(text) - place <= SHORT_TAIL and "/" not in text[place - 1 :]:
        return WORD
    if text[place - 1] == "/":
        return FREE
    return HELPER if text[place - 1] in "?&=" else SEAM
