"""Numbers and dates inside prose are as right as those in fields.

A note 「電話 03-1234-56789 へ」 is dialled as often as a number of its own. A date with its year
falls on the weekday written behind it; one without should, in the year of the edition or one beside
it. What lasts until a day, or is planned for it, should not be over; a period ends after it begins.

文章の中の番号・日付も正しい。

「電話 03-1234-56789 へ」のような注記の番号も、番号の欄と同じに調べます。
日付は曜日と合うか(年がなければ版の年とその前後の年の日)、令和の年は西暦と合うか、「まで」「予定」の日が
過ぎていないか、期間の終わりが始まりより後かも調べます。

PASS note: 電話 0120-007-110 へ
PASS note: 12月29日～1月3日は休みます
PASS note: 令和8年10月1日(木)に開きます
FAIL note: 12月29日(木)から休みます
FAIL note: 令和7年9月30日まで受け付けます
FAIL note: 2月30日は休みます
FAIL note: 電話 03-1234-56789 へ
FAIL note: 令和8年10月1日(金)に開きます
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from typing import Final
from unicodedata import normalize

from leaflet.check.notice.mistyped import DIGITS
from leaflet.check.notice.open_days import DASHES
from leaflet.check.notice.texts import (
    WrittenText,
    addresses,
    in_prose,
    numbers,
)
from leaflet.language import _
from leaflet.model import address, phone, wareki
from leaflet.model.notice import Notice
from leaflet.model.weekdays import WEEKDAYS
from leaflet.model.words import Value
from leaflet.report import Finding, Level, Origin, Report

_WEEK: Final = "".join(WEEKDAYS).removesuffix("祝")  # as date.weekday() counts
_WEEKDAY: Final = (
    rf"\s*\((?P<weekday>[{_WEEK}])(?:曜日?)?(?:[・、,]?(?:祝日?|休日?|振替休日|振休))?\)"
)
_REMARK: Final = r"(?:\([^)]*\))?"
_UNTIL: Final = rf"(?:から|より|[{DASHES}])"
_YEAR_OF: Final = r"(?:令和(?:元|\d{1,2})|(?<!\d)20\d\d)年"
_MONTH_OF: Final = rf"{_YEAR_OF}\d{{1,2}}月"
_DAY_OF: Final = rf"{_MONTH_OF}\d{{1,2}}日"
_DATE_OF: Final = rf"{_MONTH_OF}(?:\d{{1,2}}日)?"

_POSTAL: Final = re.compile(r"〒\s*(?!\d{3}[-‐−–—―ー\s]?\d{4}(?!\d))\d[\d‐−–—―ー-]*")
"""A postal code without its seven digits."""
_LETTERED: Final = re.compile(
    r"(?<![\w@./-])(?=[OoIl-]*\d)(?=[\d-]*[OoIl])[\dOoI][\dOoIl-]*[\dOoI](?![\w@./-])", re.ASCII
)
"""A number with a letter that looks like a digit, but no 10l-20l."""
_AMONG: Final = re.compile(r"\d[\d-]*(?:[OoI]-?|l)\d")
"""A letter between digits; at an end it may be right, as in O-157."""
_COMMA: Final = re.compile(r"[\w.+-]+@[\w-]+[,;][\w-]+(?:[.,;][\w-]+)*", re.ASCII)
"""A mail address with a comma for a dot."""
_HOUR: Final = re.compile(
    r"午[前後](?:1[3-9]|[2-9]\d)時(?!間)|(?<!\d)[3-9]\d時(?![間代点限])"
    r"|(?<![\d:])(?:(?:2[5-9]|[3-9]\d):\d\d|\d{1,2}:[6-9]\d)(?![\d:])"
)
"""An hour past twelve with 午前 or 午後, or a time that no day has."""
_NO_DAY: Final = re.compile(r"(?<!\d)\d{1,2}月\d{1,2}(?=$|[)。」])")
_SLASHED: Final = re.compile(
    rf"(?<![\d/])(\d{{1,2}})/(\d{{1,2}})([{DASHES}])(\d{{1,2}})/(\d{{1,2}})(?![\d/])"
)
"""A period such as 12/29～1/3."""
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})日(?!間)")
_NO_MONTH: Final = re.compile(rf"{_YEAR_OF}(0|1[3-9]|[2-9]\d)月(?!\d{{1,2}}日)")
_DATE: Final = re.compile(rf"(?P<date>{_DAY_OF})(?!間)(?:{_WEEKDAY})?")
_YEARLESS: Final = re.compile(rf"(?<![年\d])(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日{_WEEKDAY}")
_LASTS: Final = "まで(?=。|$|です|(?:受け?付け?|募集|実施|開設)(?:し?ます|中)|行います|有効)"
_IS_TO_COME: Final = "(?:に|から)[^。、]{0,12}予定(?!だった|でした|して|どおり|通り)"
_PLANNED: Final = re.compile(
    rf"(?P<date>{_DATE_OF})(?:末日?)?{_REMARK}\s*(?:{_LASTS}|{_IS_TO_COME})"
)
_PERIOD: Final = re.compile(rf"(?P<first>{_DATE_OF}){_REMARK}{_UNTIL}(?P<last>{_DATE_OF})")
_IN_MONTH: Final = re.compile(
    rf"(?P<month>\d{{1,2}})月(?P<first>\d{{1,2}})日{_UNTIL}(?P=month)月(?P<last>\d{{1,2}})日"
)
_ANY_YEAR: Final = re.compile(r"\d年|元年|[昨去前来]年|(?<!\d)(?:19|20)\d\d(?!\d)|[RH]\d")
_LAST_YEAR_SAID: Final = re.compile(rf"{_YEAR_OF}(?!.*年)")
_REIWA: Final = 2018  # the year before 令和元年
_YEAR: Final = re.compile(r"令和(\d{1,3})年(?!度?\((?:西暦)?20)")
_BOTH: Final = re.compile(
    r"令和(?P<era>\d{1,2})(?:年度?)?\((?P<year>20\d\d)(?:年度?)?\)"
    r"|(?<!\d)(?P<first>20\d\d)(?:年度?)?\(令和(?P<second>\d{1,2})(?:年度?)?\)"
)
"""A year in both calendars."""
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_AHEAD: Final = 50  # years; plans for 令和32年, 2050, are announced
_HEISEI: Final = 31  # its last year: 令和31年 is a slip for 平成31年
_HEISEI_AHEAD: Final = 20


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the numbers and dates in prose that cannot be."""
    for text in in_prose(notice):
        plain = _SLASHED.sub(r"\1月\2日\3\4月\5日", normalize("NFKC", text.text))
        for number in numbers(text):
            yield from _as_field(phone.check, number)
        for look in (_dates, _calendar, _periods, _mistyped):
            yield from look(text, plain)
        for look_back in (_weekdays, _over):
            yield from look_back(text, plain, notice.edition.as_of.day.first)
    yield from _addresses(notice)


def _as_field(check_one: Callable[[Value, Report], object], value: Value) -> Iterator[Finding]:
    """Yield what would be wrong with a number or address in a field of its own."""
    report = Report()
    check_one(value, report)
    return (each._replace(rule="prose") for each in report.at(Level.ERROR))


def _dates(text: WrittenText, plain: str) -> Iterator[Finding]:
    for found in _NO_MONTH.finditer(plain):
        message = _("“{text}”: there is no month {month}.").format(text=found[0], month=found[1])
        yield _error(text, found[0], message, _("Compare the month and the day with the calendar."))
    for found in _HOUR.finditer(plain) if not text.hours else ():
        message = _("“{text}” is not a time of the day.").format(text=found[0])
        yield _error(text, found[0], message, _("Type it like 8:30 or 8時30分."))
    for found in _NO_DAY.finditer(plain):
        message = _("“{text}” is only half of a date.").format(text=found[0])
        yield _error(text, found[0], message, _("Type {text}").format(text=f"{found[0]}日"))
    for found in _POSTAL.finditer(plain):
        message = _("“{text}” is not a postal code.").format(text=found[0])
        yield _error(text, found[0], message, _("Type seven digits: 〒100-8977."))
    for found in _DAY.finditer(plain):
        if not _possible(found[0]):
            message = _("There is no day {text}.").format(text=found[0])
            hint = _("Compare the month and the day with the calendar.")
            yield _error(text, found[0], message, hint)
    for found in _BOTH.finditer(plain):
        era = int(found["era"] or found["second"])
        if _REIWA + era != int(found["year"] or found["first"]):
            yield _year_of(era, text.place_of(found[0]))
    for found in _YEAR.finditer(plain):
        era = int(found[1])
        ahead = _HEISEI_AHEAD if era <= _HEISEI else _AHEAD
        if _REIWA + era > wareki.today().year + ahead:
            yield _year_of(era, text.place_of(found[0]))


def _error(text: WrittenText, words: str, message: str, hint: str) -> Finding:
    return Finding("prose", Level.ERROR, text.place_of(words), message, hint)


def _year_of(era: int, place: Origin) -> Finding:
    message = _("“{text}” is the year {year}.").format(text=f"令和{era}年", year=_REIWA + era)
    return Finding("prose", Level.ERROR, place, message, _("Compare the year with the source."))


def _possible(day: str) -> bool:
    """Return whether some year has a day such as 2月29日."""
    month, number = map(int, _DAY.findall(day)[0])
    return 1 <= month <= 12 and 1 <= number <= _DAYS[month - 1]


def _calendar(text: WrittenText, plain: str) -> Iterator[Finding]:
    """Yield the days of a year that it does not have, or that fall on another weekday."""
    for found in _DATE.finditer(plain):
        try:
            day = wareki.parse(found["date"]).first
        except wareki.DateError as fault:
            if _possible(found["date"]):  # else the day is in no year, and has its finding
                hint = _("Compare the month and the day with the calendar.")
                yield _error(text, found["date"], str(fault), hint)
            continue
        weekday = _WEEK[day.weekday()]
        if found["weekday"] and found["weekday"] != weekday:
            yield _other_weekday(text, found["date"], weekday, found["weekday"])


def _periods(text: WrittenText, plain: str) -> Iterator[Finding]:
    """Yield the periods that end before they begin: 令和9年11月1日から令和9年3月31日."""
    backwards = [
        each[0]
        for each in _IN_MONTH.finditer(plain)
        if int(each["last"]) < int(each["first"]) - 1  # 4月2日～4月1日 is a whole year
    ]
    for found in _PERIOD.finditer(plain):
        with suppress(wareki.DateError):  # has its finding as a date
            if wareki.parse(found["last"]).last < wareki.parse(found["first"]).first:
                backwards.append(found[0])
    for period in backwards:
        message = _("“{text}” ends before it begins.").format(text=period)
        yield _error(text, period, message, _("Compare the dates with the source."))


def _other_weekday(
    text: WrittenText, day: str, weekday: str, written: str, level: Level = Level.ERROR
) -> Finding:
    message = _("{date} falls on {weekday}, not {written}.").format(
        date=day, weekday=weekday, written=written
    )
    hint = _("Compare the date and the weekday with the calendar.")
    return Finding("prose", level, text.place_of(day), message, hint)


def _weekdays(text: WrittenText, plain: str, edition: date) -> Iterator[Finding]:
    """Yield the days without a year whose weekday is wrong in every year that may be meant."""
    for found in _YEARLESS.finditer(plain):
        years = [edition.year, edition.year + 1, edition.year - 1]
        before = plain[: found.start()]
        if _ANY_YEAR.search(before):  # 2023年10月1日(日)、11月3日(金)
            said = _LAST_YEAR_SAID.search(before)
            first = wareki.parse(f"{said[0]}1月").first.year if said else 0
            years = [first, first + 1] if said else []
        days = list(_days_in(years, int(found["month"]), int(found["day"])))
        weekdays = [_WEEK[day.weekday()] for day in days]
        if days and found["weekday"] not in weekdays:
            day = found[0].partition("(")[0]
            yield _other_weekday(text, day, weekdays[0], found["weekday"], Level.WARNING)


def _over(text: WrittenText, plain: str, edition: date) -> Iterator[Finding]:
    """Yield what was to end, or to happen, before the date of the edition."""
    for found in _PLANNED.finditer(plain):
        try:
            last = wareki.parse(found["date"]).last
        except wareki.DateError:
            continue  # reported as no day
        if last < edition:
            message = _("“{text}” is over: the edition is of {date}.").format(
                text=found[0], date=wareki.printed(wareki.Day(edition.year, edition.month))
            )
            hint = _("Compare the date with the source.")
            yield Finding("prose", Level.WARNING, text.place_of(found["date"]), message, hint)


def _days_in(years: Iterable[int], month: int, number: int) -> Iterator[date]:
    """Yield the days with this month and number in the years that have one."""
    for year in years:
        with suppress(ValueError):
            yield date(year, month, number)


def _mistyped(text: WrittenText, plain: str) -> Iterator[Finding]:
    """Yield the numbers with a letter in them, and the mail addresses with a comma for a dot.

    To no other rule are they numbers or addresses.
    """
    for found in _LETTERED.finditer(plain):
        meant = found[0].translate(DIGITS)
        if _AMONG.search(found[0]) or not [*_as_field(phone.check, Value(meant, text.origin))]:
            message = _("“{text}” has letters among its digits.").format(text=found[0])
            yield _error(text, found[0], message, _("Type {text}").format(text=meant))
    for found in _COMMA.finditer(plain):
        yield from _as_field(address.check_email, Value(found[0], text.place_of(found[0])))


def _addresses(notice: Notice) -> Iterator[Finding]:
    """Yield the addresses in prose that cannot be opened; those of fields are checked there."""
    fields = {contact.value.origin for desk in notice.desks.values() for contact in desk.contacts}
    for each in addresses(notice):
        if each.origin not in fields:
            check_one = address.check_email if each.mail else address.check_url
            yield from _as_field(check_one, Value(each.text, each.origin))
