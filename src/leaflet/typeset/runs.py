"""What two neighbouring classes cannot tell: numbers with their units, dates, addresses, joiners.

JLREQ 3.1.10 "unbreakable character sequences", and the habits of notices beyond it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from leaflet.typeset.patterns import spelled

_FIGURE: Final = re.compile("[0-9０-９]+")
_DIGITS: Final = frozenset("0123456789０１２３４５６７８９")
# 0120-0-78310, 8:30, 12,345, 37.5, ０５７０－０７８３７４; people take other dashes for a hyphen.
_JOINERS: Final = "-‐‑–−－ー―—./:,．，：／"
_COUNTERS: Final = spelled(  # a longer word before its beginning
    "年間 年度 年生 年 [かヶカヵケ箇]月 月 日間 日 時間 時半 時 分間 分 秒間 秒 週間 週"
    " [かヶ]国 [かヶカ箇]所 [億万千]円 円 [億万]人 人 名 歳 才 件 回 番 号 階 本 個 台 枚 冊 度"
    " 割 倍 点 条 項 章 節 丁目 丁 区 組 級 種 校 社 つ 万 千 億"
)
_ERAS: Final = ("令和", "平成", "昭和", "大正", "明治")
# Between two figures; from one time to another (8:30～17:15, 9時～17時) a short line ends sooner
# before the second than in it.
_LINKS: Final = (
    *((link, _DIGITS) for link in spelled("[年月時～〜] [時分][～〜]")),
    ("年", frozenset("元")),
)
_NEWLINE: Final = "\r\n|[\n\r\u2028\u2029]"
_APOSTROPHES: Final = frozenset("’'")
_OPENING: Final = frozenset("（〔［｛〈《「『【([{<")
_LATIN: Final = re.compile("[!-~]{2,}")
_LONG_ENOUGH: Final = 8  # characters: a shorter A/B is a word, not an address
_ADDRESS: Final = r"(?=.*[A-Za-z])(?:.*(?:://|@|[/_=&?].)|(?:.*[0-9A-Za-z-]\.)[A-Za-z]{2})"
_ADDRESS_BREAK: Final = re.compile(r"[/._?&=-]+(?=[0-9A-Za-z@~#%+])")
_OPENERS: Final = "([{<"
_CLOSERS: Final = ")]}>"


class Joints:
    """Places in a text, each by the offset of the character after it."""

    def __init__(self) -> None:
        """Begin with none."""
        self.closed: list[int] = []  # no line ends here
        self.opened: list[int] = []  # a line may end here though classes forbid it
        self.wished: list[int] = []  # a writer's own mark (U+200B)
        self.reluctant: list[int] = []  # only when the measure admits nothing else
        self.solid: list[int] = []  # closed, and without space
        self.ended: list[int] = []  # a line ends here


def joints(text: str) -> Joints:
    """Return the joints of prose."""
    found = Joints()
    for match in _FIGURE.finditer(text):
        _figure(text, *match.span(), found)
    if "元" in text:
        first_year = f"(?<={'|'.join(_ERAS)})元"
        found.reluctant += (match.start() for match in re.finditer(first_year, text))
    for match in _LATIN.finditer(text):
        token = match.group()
        if not token.isalnum():
            _latin(token, match.start(), found)
    _marks(text, found)
    return found


def _figure(text: str, start: int, end: int, found: Joints) -> None:
    """Join a figure with what belongs to it on either side."""
    joined = start
    while joined and text[joined - 1] in _JOINERS:
        joined -= 1
    if joined < start and text[joined - 1 : joined] in _DIGITS:
        found.closed += (joined, start)
    if text.endswith("第", 0, start):
        found.closed.append(start)
    if text.startswith(_COUNTERS, end):
        counter = next(each for each in _COUNTERS if text.startswith(each, end))
        found.closed += range(end, end + len(counter))
    if text.endswith(_ERAS, 0, start) or _goes_on(text, start):
        found.reluctant.append(start)


def _goes_on(text: str, start: int) -> bool:
    """Tell whether a figure goes on with a date or a span of time: 4月｜1日, 8:30～｜17:15."""
    return any(
        text.endswith(link, 0, start) and text[start - len(link) - 1 : start - len(link)] in before
        for link, before in _LINKS
    )


def _latin(token: str, start: int, found: Joints) -> None:
    core = token.lstrip(_CLOSERS)
    start += len(token) - len(core)
    core = core.rstrip(_OPENERS)
    if any(bracket in core for bracket in _OPENERS + _CLOSERS):
        found.closed += range(start + 1, start + len(core))
    if len(core) >= _LONG_ENOUGH and re.match(_ADDRESS, core):
        breaks = list(address_breaks(core))
        found.opened += (start + place for place in breaks)
        found.reluctant += (start + place for place in after_hyphens(core, breaks))


def address_breaks(text: str) -> Iterator[int]:
    """Give the places in a URL, e-mail address or id before which a line may begin."""
    return (match.end() for match in _ADDRESS_BREAK.finditer(text))


def after_hyphens(text: str, places: Iterable[int]) -> Iterator[int]:
    """Give those of the places that follow a hyphen: at a line's end it is read as a soft one.

    Who copies the address from there loses it, so that a line ends there only if it must.
    """
    return (place for place in places if text[place - 1] == "-")


def _marks(text: str, found: Joints) -> None:
    if not _APOSTROPHES.isdisjoint(text):
        for match in re.finditer("(?<=[A-Za-z])[’'](?=[A-Za-z])", text):
            found.solid += (match.start(), match.end())
    for match in re.finditer(" +", text):
        if text[match.start() - 1 : match.start()] in _OPENING:
            found.closed.append(match.end())
    if not text.isprintable():
        found.closed += (match.end() for match in re.finditer("[\u2060\ufeff]+", text))
        found.wished += (match.end() for match in re.finditer("\u200b+", text))
        found.ended += (match.end() for match in re.finditer(_NEWLINE, text))
