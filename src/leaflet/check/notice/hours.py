"""Opening hours are possible.

A time is at most 24:00, its minutes at most 59; after 午前 or 午後 an hour is at most 12. A range
ends after it begins, or says 翌, next day, 夜間 or 午前; digits are digits; 平日 and the weekdays
are spelt right, each once. Ranges that overlap and seem to be of the same days are doubted, unless
the later one is an exception for some of them.

受付時間としてありうる。

時刻は24:00まで(午前・午後を付けるときは12時まで)、分は59まで。終わりは始まりより後で、日をまたぐときは「翌」を付けます(「夜間」「午前」があれば不要)。数字に似た文字、「平目」のような誤り、同じ曜日も知らせ、重なる時間には警告します。後に書いた一部の曜日の時間は、例外とみなします。

PASS hours: 平日8:30～17:15
PASS hours: 22:00～翌5:00
PASS hours: 0:00～24:00
FAIL hours: 第1・第6水曜13:30～16:30
FAIL hours: 17:15～8:30
FAIL hours: 25:00まで
FAIL hours: 平日8:30～12:00、11:00～17:15
FAIL hours: 平目8:30～17:15
"""

import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.mistyped import fault, mistyped
from leaflet.check.notice.open_days import DASHES, open_days
from leaflet.check.notice.texts import WrittenText
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.words import Words
from leaflet.report import Finding, Level

_DAYTIME: Final = "午前|午後|朝|夕方|夕|夜|昼|ごぜん|ごご|あさ|ひる|ゆうがた|よる|AM|PM|am|pm"
_CLOCK: Final = re.compile(
    rf"(?P<part>{_DAYTIME})?\s*(?<!\d)(?P<hour>\d{{1,2}})"
    r"(?::(?P<minute>\d{2})(?!\d)|(?:時(?!間)|じ(?!かん))(?:(?P<minutes>\d{1,2})(?:分|[ふぷ]ん)|(?P<half>半|はん))?)"
)
_TO: Final = re.compile(rf"\s*(?:まで)?\s*(?:[{DASHES}]|から)\s*")
_GOES_ON: Final = re.compile(rf"\s*[{DASHES}](?:\s*\d{{1,2}}:\d{{2}}|$|(?=[、,)]))")
_NUMERIC: Final = re.compile(r"[\d.:]+")
"""One time, or a date or time that a spreadsheet has counted in days."""
_AND: Final = re.compile(r"[、,・\s]+|\s*(?:と|及び|または)\s*")
_HALVES: Final = ("午前", "午後", "ごぜん", "ごご", "AM", "PM", "am", "pm")
_LATER: Final = ("午後", "夕方", "夕", "夜", "ごご", "ゆうがた", "よる", "PM", "pm")
_EARLIER: Final = ("午前", "朝", "ごぜん", "あさ", "AM", "am")
_NEXT_DAY: Final = re.compile(r"翌[日朝]?の?\s*$")
_BEGUN: Final = re.compile(rf"\d|[{DASHES}夜宵晩夕昼朝]|から|より|(?:場合|とき|[はの])[、\s]*$")
_OF_DAYS: Final = re.compile(r"(?:^|[(、,\s])[月火水木金土日祝・]+(?:曜日?|日)?は\s*$")
"""What an exception for some days begins with: (水曜日は19:00まで)."""
_BEFORE_NOON: Final = 11 * 60  # minutes; what ends at noon, (土曜は12:00まで), began in the morning
_NIGHT: Final = re.compile(
    r"夜間|深夜|終夜|時間外|宿直|当直|やかん|しんや"
    r"|(?i:overnight|(?:next|following) (?:day|morning))"
)
_ENGLISH: Final = re.compile("(?=.*[A-Za-z])[^ぁ-ヶ一-龠]+")


@dataclass(frozen=True, slots=True)
class _Time:
    first: int
    last: int
    minutes: int  # since midnight
    written: str


@dataclass(frozen=True, slots=True)
class _Range:
    begin: _Time
    end: _Time

    @property
    def span(self) -> tuple[int, int]:
        return self.begin.first, self.end.last

    def overlaps(self, other: "_Range") -> bool:
        """Return whether two ranges of one day have a minute in common."""
        return self.begin.minutes < other.end.minutes and other.begin.minutes < self.end.minutes


def check(notice: Notice) -> Iterator[Finding]:
    """Yield every impossible time, and every range that ends before it begins, or overlaps."""
    for desk in notice.desks.values():
        for lines in (desk.hours, *(contact.hours for contact in desk.contacts)):
            yield from _lines(lines)
        if desk.closed:  # often of a night: 17:15～8:30
            yield from mistyped(WrittenText(desk.closed.plain, desk.closed.origin))


def _lines(lines: Iterable[Words]) -> Iterator[Finding]:
    """Yield what is wrong with lines that belong together: those of one number or desk."""
    former: dict[str, list[_Range]] = {}  # by what is said of them beside the times
    dated: list[tuple[Words, frozenset[str], _Range]] = []
    for words in lines:
        ranges = yield from _line(words)
        plain = normalize("NFKC", words.plain)
        said = "".join("".join(_between(plain, ranges)).split())
        for each, days in zip(ranges, _days_of(plain, ranges), strict=True):
            alike = any(one.overlaps(each) for one in former.get(said, ()))
            if alike or any(_is_unclear(words, days, each, *former_one) for former_one in dated):
                yield _overlap(WrittenText(words.plain, words.origin), each)
                break
            dated.append((words, days, each))
        former.setdefault(said, []).extend(ranges)


def _is_unclear(
    line: Words,
    days: frozenset[str],
    range_: _Range,
    former_line: Words,
    former_days: frozenset[str],
    former: _Range,
) -> bool:
    """Return whether nobody knows which of two ranges is meant for some days: 土 and then 火～土.

    The other way round the later one is an exception: 火～土9:00～17:00、土9:00～12:00.
    """
    wider = bool(former_days) and former_days <= days
    apart = days != former_days or line is not former_line
    return wider and apart and former.overlaps(range_)


def _days_of(plain: str, ranges: Sequence[_Range]) -> Iterator[frozenset[str]]:
    """Yield the days of each range, often those of the one before: 9:00～12:00、13:00～17:00.

    What is said behind the last one makes an exception of all: (面談), は専門相談員.
    """
    *before, behind = _between(plain, ranges)
    days = frozenset[str]()
    for said in before:
        named = open_days(said)
        days = named if named or _AND.sub("", said) else days
        yield days if not behind.strip(" 。") else frozenset()


def _between(plain: str, ranges: Iterable[_Range]) -> Iterator[str]:
    """Yield what is written before, between and behind the ranges of a line."""
    end = 0
    for each in ranges:
        start, last = each.span
        yield plain[end:start]
        end = last
    yield plain[end:]


def _line(words: Words) -> Generator[Finding, None, list[_Range]]:
    """Yield what is wrong with a line; return its ranges that are right."""
    written = WrittenText(words.plain, words.origin)
    if (yield from mistyped(written)):
        return []
    plain = normalize("NFKC", words.plain)
    if _NUMERIC.fullmatch(plain):
        message = _("“{text}” does not say from when until when.").format(text=words.plain)
        yield fault(written, words.plain, message, _("Type it like 平日8:30～17:15."))
        return []
    ranges = yield from _times(written, plain)
    for each in ranges:
        if more := _GOES_ON.match(plain, each.end.last):
            yield _endless(written, plain[each.begin.first : more.end()])
    for one, other in _joined(plain, ranges):
        if one.overlaps(other):
            yield _overlap(written, other)
    return ranges


def _joined(plain: str, ranges: Sequence[_Range]) -> Iterator[tuple[_Range, _Range]]:
    """Yield the ranges side by side with nothing said of the second one alone: (面談), を除く."""
    end = len(plain.rstrip(" 。"))
    for one, other in reversed(list(pairwise(ranges))):
        if other.end.last != end or not _AND.fullmatch(plain[one.end.last : other.begin.first]):
            return
        yield one, other
        end = one.end.last


def _times(written: WrittenText, plain: str) -> Generator[Finding, None, list[_Range]]:
    former: _Time | None = None
    ranges: list[_Range] = []
    afternoon, wrong = False, len(plain)
    for found in _CLOCK.finditer(plain):
        hour = int(found["hour"])
        minute = 30 if found["half"] else int(found["minute"] or found["minutes"] or 0)
        if minute > 59 or hour * 60 + minute > 24 * 60:
            if not _TO.fullmatch(plain[wrong : found.start()]):  # 25:00～26:00 is one slip
                message = _("“{text}” is not a time of the day.").format(text=found[0].strip())
                late = _("A day ends at 24:00; type times after midnight like 翌5:00.")
                hint = _("The minutes end at 59.") if minute > 59 else late
                yield fault(written, found[0].strip(), message, hint)
            former, wrong = None, found.end()
            continue
        if found["part"] in _HALVES and hour > 12:
            message = _("“{text}” is not a time of the day.").format(text=found[0].strip())
            hint = _("Type it like 8:30 or 8時30分.")
            yield fault(written, found[0].strip(), message, hint)
        ends = bool(former and _TO.fullmatch(plain[former.last : found.start()]))
        afternoon = found["part"] in _LATER or (ends and not found["part"] and afternoon)
        later = 12 * 60 if afternoon and hour < 12 else 0  # 午後1時～4時: both in the afternoon
        time = _Time(found.start(), found.end(), hour * 60 + minute + later, found[0].strip())
        before = plain[: time.first]
        if _NEXT_DAY.search(before) and not _BEGUN.search(_NEXT_DAY.sub("", before)):
            if not plain.startswith("まで", time.last):  # they begin on the line above
                yield _unbegun(written, plain, time)
            continue
        if former and ends:
            if time.minutes > former.minutes:
                ranges.append(_Range(former, time))
            elif not _is_overnight(plain, former, time):
                yield _backwards(written, former, time)
            former = None
            continue
        former = time
        until = ranges and plain.startswith("まで", time.last) and _OF_DAYS.search(before)
        if until and time.minutes <= min(ranges[0].begin.minutes, _BEFORE_NOON):
            yield _backwards(written, ranges[0].begin, time)
    return ranges


def _endless(written: WrittenText, text: str) -> Finding:
    message = _("“{text}” goes on after its end.").format(text=text)
    hint = _("Type a comma between two ranges: 9:00～12:00、13:00～17:00.")
    return fault(written, text, message, hint)


def _overlap(written: WrittenText, range_: _Range) -> Finding:
    times = f"{range_.begin.written}～{range_.end.written}"
    message = _("{times} overlaps other hours of the same days.").format(times=times)
    place = written.at(range_.begin.first)
    hint = _("Compare it with the source. An exception for some of the days goes last.")
    return Finding("hours", Level.WARNING, place, message, hint)


def _is_overnight(plain: str, former: _Time, time: _Time) -> bool:
    """Return whether hours that seem to end before they begin are of a night: 午後9時～午前5時."""
    later = former.written.startswith(_LATER) and time.written.startswith(_EARLIER)
    return later or time.minutes == 0 or bool(_NIGHT.search(plain))


def _unbegun(written: WrittenText, plain: str, time: _Time) -> Finding:
    text = plain[plain.index("翌") : time.last]
    message = _("“{text}” is the end of hours; nothing says when they begin.").format(text=text)
    hint = _("Type the beginning too, or delete 翌: 17:15～翌8:30.")
    return fault(written, text, message, hint)


def _backwards(written: WrittenText, former: _Time, time: _Time) -> Finding:
    message = _("The hours end at {end}, before they begin at {begin}.").format(
        begin=former.written, end=time.written
    )
    next_day = "{} (next day)" if _ENGLISH.fullmatch(written.text) else "翌{}"
    hint = _("If they end on the next day, type {text}").format(text=next_day.format(time.written))
    return fault(written, former.written, message, hint)
