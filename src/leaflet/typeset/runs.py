"""What two neighbouring classes cannot tell: numbers with their units, dates, addresses, joiners.

JLREQ 3.1.10 "unbreakable character sequences", and the habits of notices beyond it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_DIGIT: Final = "[0-9０-９]"

# 0120-0-78310, 8:30, 12,345, 37.5, ０５７０－０７８３７４; people take other dashes for a hyphen.
_JOINER: Final = re.compile(f"(?<={_DIGIT})[-‐‑–−－ー―—./:,．，：／]+(?={_DIGIT})")
_COUNTERS: Final = (
    "年間|年度|年生|年|か月|ヶ月|カ月|ヵ月|ケ月|箇月|月|日間|日|時間|時半|時|分間|分|秒間|秒"
    "|週間|週|か国|ヶ国|カ国|か所|ヶ所|カ所|箇所|億円|万円|千円|円|億人|万人|人|名|歳|才|件|回|番|号"
    "|階|本|個|台|枚|冊|度|割|倍|点|条|項|章|節|丁目|丁|区|組|級|種|校|社|つ|万|千|億"
)
_COUNTED: Final = re.compile(f"(?<={_DIGIT})(?:{_COUNTERS})")
_ORDINAL: Final = re.compile(f"第(?={_DIGIT})")
_DATE: Final = re.compile(
    f"(?<=令和|平成|昭和|大正|明治)(?={_DIGIT}|元)|(?<={_DIGIT}[年月時])(?={_DIGIT})|(?<=元年)(?={_DIGIT})"
    f"|(?<={_DIGIT}[～〜])(?={_DIGIT})"
)
# From one time to another: 8:30～17:15, 9時～17時. A short line ends before it sooner than in it.
_SPAN: Final = re.compile(f"(?<={_DIGIT}[〜～])(?={_DIGIT})|(?<={_DIGIT}[時分][〜～])(?={_DIGIT})")
_APOSTROPHE: Final = re.compile("(?<=[A-Za-z])[’'](?=[A-Za-z])")
_OPENED_SPACE: Final = re.compile("[（〔［｛〈《「『【([{<] +")
_JOIN: Final = re.compile("[\u2060\ufeff]+")
_SPLIT: Final = re.compile("\u200b+")
_NEWLINE: Final = re.compile("\r\n|[\n\r\u2028\u2029]")
_LATIN: Final = re.compile("[!-~]{2,}")
_LONG_ENOUGH: Final = 8  # characters: a shorter A/B is a word, not an address
_ADDRESS: Final = re.compile(
    r"(?=.*[A-Za-z])(?:.*(?:://|@|[/_=&?].)|(?:.*[0-9A-Za-z-]\.)[A-Za-z]{2})"
)
_ADDRESS_BREAK: Final = re.compile(r"[/._?&=-]+(?=[0-9A-Za-z@~#%+])")
_OPENERS: Final = "([{<"
_CLOSERS: Final = ")]}>"


@dataclass(slots=True)
class Joints:
    """Places in a text, each by the offset of the character after it."""

    closed: list[int] = field(default_factory=list)  # no line ends here
    opened: list[int] = field(default_factory=list)  # a line may end here though classes forbid it
    wished: list[int] = field(default_factory=list)  # a writer's own mark (U+200B)
    reluctant: list[int] = field(default_factory=list)  # only when the measure admits nothing else
    solid: list[int] = field(default_factory=list)  # closed, and without space
    ended: list[int] = field(default_factory=list)  # a line ends here


def joints(text: str) -> Joints:
    """Return the joints of prose."""
    found = Joints()
    for match in _JOINER.finditer(text):
        found.closed += (match.start(), match.end())
    for match in _COUNTED.finditer(text):
        found.closed += range(match.start(), match.end())
    found.closed += (match.end() for match in _ORDINAL.finditer(text))
    for unit in (_DATE, _SPAN):
        found.reluctant += (match.start() for match in unit.finditer(text))
    for match in _LATIN.finditer(text):
        token = match.group()
        if not token.isalnum():
            _latin(token, match.start(), found)
    _marks(text, found)
    return found


def _latin(token: str, start: int, found: Joints) -> None:
    core = token.lstrip(_CLOSERS)
    start += len(token) - len(core)
    core = core.rstrip(_OPENERS)
    if any(bracket in core for bracket in _OPENERS + _CLOSERS):
        found.closed += range(start + 1, start + len(core))
    if len(core) >= _LONG_ENOUGH and _ADDRESS.match(core):
        found.opened += (start + place for place in address_breaks(core))


def address_breaks(text: str) -> Iterator[int]:
    """Give the places in a URL, e-mail address or id after which a line may end."""
    return (match.end() for match in _ADDRESS_BREAK.finditer(text))


def _marks(text: str, found: Joints) -> None:
    for match in _APOSTROPHE.finditer(text):
        found.solid += (match.start(), match.end())
    found.closed += (match.end() for match in _OPENED_SPACE.finditer(text))
    if not text.isprintable():
        found.closed += (match.end() for match in _JOIN.finditer(text))
        found.wished += (match.end() for match in _SPLIT.finditer(text))
        found.ended += (match.end() for match in _NEWLINE.finditer(text))
