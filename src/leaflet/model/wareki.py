"""Dates as Japanese offices write them (和暦): the one table of eras, the one clock."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from unicodedata import normalize

from leaflet.language import _, counted
from leaflet.model.words import Value
from leaflet.report import Report

_WRITTEN: Final = date(2026, 1, 1)  # a clock before this program was written is wrong
_HYPHENS: Final = dict.fromkeys(map(ord, "ー－−‐‑‒–—―"), "-")
_FIGURES: Final = str.maketrans("〇一二三四五六七八九", "0123456789")
_TENS: Final = re.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)")
_AHEAD: Final = 2  # years; nothing is printed for a date further off, so it is a slip of typing


@dataclass(frozen=True, slots=True)
class Era:
    """An era (元号) and its first day; it ends on the day before the next one begins."""

    name: str
    letter: str
    first: date


ERAS: Final = (
    Era("明治", "M", date(1868, 1, 25)),
    Era("大正", "T", date(1912, 7, 30)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("令和", "R", date(2019, 5, 1)),
)
"""In order of time; a new era is one more row."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a whole month where ``day`` is None, in the Gregorian calendar."""

    year: int
    month: int
    day: int | None = None

    @property
    def first(self) -> date:
        """The day, or the first day of the month."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The day, or the last day of the month."""
        return date(self.year, self.month, self.day or _days_in(self.year, self.month))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date field: the day it means, and what is written at its line."""

    day: Day
    written: Value


class DateError(ValueError):
    """Why a text is not a date, or not the one that is meant, in the reader's language.

    ``meant`` is how the same day is written in its own era, where the day exists.
    """

    def __init__(self, message: str, meant: str = "") -> None:
        """Take the reason, and what to type instead."""
        super().__init__(message)
        self.meant = meant


def today() -> date:
    """Return the day it is, or the one SOURCE_DATE_EPOCH gives; nothing else reads the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal() and len(epoch) <= 11:  # to the year 5138
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()  # noqa: TID251 the one place


def parse(text: str) -> Day:
    """Return the date that ``令和8年1月``, ``R8.1.15``, ``2026-01`` or ``2026年1月15日`` means.

    Full-width digits and numbers in kanji are read as half-width digits; 現在 after the date is
    ignored. Raises DateError.
    """
    plain = "".join(normalize("NFKC", text).translate(_HYPHENS).split()).removesuffix("現在")
    plain = _TENS.sub(lambda found: (found[1] or "一") + (found[2] or "〇"), plain)
    plain = plain.translate(_FIGURES)
    found = _read(plain)
    if found is None:
        raise DateError(_("“{text}” is not a date.").format(text=text), _meant(plain))
    era = next(
        (era for era in ERAS if (found["era"] or "").upper() in (era.name, era.letter)), None
    )
    year = 1 if found["year"] == "元" else int(found["year"])
    if era and year == 0:
        raise DateError(_("No era has a year 0; the first year is {era}元年.").format(era=era.name))
    year += era.first.year - 1 if era else 0
    day = _real(year, int(found["month"]), int(found["day"]) if found["day"] else None, text)
    if era:
        _within(era, day, text)
    return day


def read_date(value: Value, report: Report, *, ahead: int = _AHEAD) -> Dated | None:
    """Return the date a field holds; report what is not a date, or lies more years ahead."""
    try:
        day = parse(value.text)
    except DateError as fault:
        hint = (
            _("Type {text}").format(text=fault.meant)
            if fault.meant
            else _("Type it like 令和8年1月, 令和8年1月15日, R8.1 or 2026-01.")
        )
        report.error("date", value.origin, str(fault), hint)
        return None
    now = max(today(), _WRITTEN)
    if day.first.year > now.year + ahead:
        report.error(
            "date",
            value.origin,
            counted(
                day.year - now.year,
                _("“{text}” is the year {year}: that is next year."),
                _("“{text}” is the year {year}: that is {count} years from now."),
                text=value.text,
                year=day.year,
            ),
            _("Compare the year with the source; this year is {era}.").format(
                era=printed(Day(now.year, now.month)).partition("年")[0] + "年"
            ),
        )
        return None
    return Dated(day, value)


def printed(day: Day) -> str:
    """Return the date as offices print it: 令和8年1月15日, 令和元年5月, 平成31年4月."""
    era = _era_at(day.last)
    if era is None:
        return f"{day.year}年{day.month}月" + ("" if day.day is None else f"{day.day}日")
    count = day.year - era.first.year + 1
    tail = "" if day.day is None else f"{day.day}日"
    return f"{era.name}{'元' if count == 1 else count}年{day.month}月{tail}"


def _read(plain: str) -> re.Match[str] | None:
    found = _match(plain)
    return found if found and found[0] == plain else None


def _match(plain: str) -> re.Match[str] | None:
    """Return the date that a text begins with."""
    era = "(?P<era>" + "|".join(f"{era.name}|{era.letter}" for era in ERAS) + ")?"
    year = r"(?P<year>元|\d{1,4})"
    words = r"年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"
    marks = r"(?P<mark>[-./])(?P<month>\d{1,2})(?:(?P=mark)(?P<day>\d{1,2}))?"
    rest = words if "年" in plain else marks
    found = re.match(era + year + rest, plain, re.IGNORECASE)
    return found if found and (found["era"] or len(found["year"]) == 4) else None


def _meant(plain: str) -> str:
    """Return the date that a text may mean, empty if there is none.

    Its era may be missing or misspelt by one letter, its year missing, its marks missing, the last
    day of a month not be said, or words be around it: a weekday, 吉日.
    """
    alone = re.sub(r"\(.*?\)", "", plain)
    if (found := _match(alone)) and not re.search(r"[\d末]", alone[found.end() :]):
        alone = found[0]
    latest = ERAS[-1].name
    this_year = printed(Day(today().year, today().month)).partition("年")[0]
    figures = re.fullmatch(r"(\d{4})(\d\d)(\d\d)?", plain)
    alike = [
        era.name + plain[end:]
        for era in reversed(ERAS)
        for end in (2, 1)
        if sum(a == b for a, b in zip(era.name, plain[:end], strict=False)) == 1
    ]
    marked = ["-".join(filter(None, figures.groups()))] if figures else []
    for each in (alone, *alike, *marked, f"{latest}{plain}", f"{this_year}年{plain}"):
        if ("年" in each or figures or each == alone) and _read(
            whole := re.sub("末日?$", "", each)
        ):
            with suppress(DateError):
                day = parse(whole)
                if day.first.year <= today().year + _AHEAD:
                    return whole if each == whole else _written(day.last)
    return ""


def _real(year: int, month: int, day: int | None, text: str) -> Day:
    if not 1 <= month <= 12:
        message = _("“{text}”: there is no month {month}.")
        raise DateError(message.format(text=text, month=month))
    if not ERAS[0].first.year <= year <= date.max.year:
        raise DateError(_("“{text}” is not a date.").format(text=text))
    length = _days_in(year, month)
    if day is not None and not 1 <= day <= length:
        message = _("“{text}”: month {month} of {year} has {count} days.")
        last = printed(Day(year, month, length))
        raise DateError(message.format(text=text, month=month, year=year, count=length), last)
    return Day(year, month, day)


def _days_in(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return (following - timedelta(days=1)).day if following else 31


def _within(era: Era, day: Day, text: str) -> None:
    """Refuse a date before the era's first day or after its last; a month may touch both eras."""
    following = next((later.first for later in ERAS if later.first > era.first), date.max)
    if day.last >= era.first and day.first < following:
        return
    right = printed(day)
    if day.last < era.first:
        said = _("“{text}”: {era} begins on {first}; the date is {right}.").format(
            text=text, era=era.name, first=_written(era.first), right=right
        )
    else:
        end = _written(following - timedelta(days=1))
        said = _("“{text}”: {era} ended on {end}; the date is {right}.").format(
            text=text, era=era.name, end=end, right=right
        )
    raise DateError(said, right)


def _written(day: date) -> str:
    return printed(Day(day.year, day.month, day.day))


def _era_at(day: date) -> Era | None:
    return next((era for era in reversed(ERAS) if era.first <= day), None)
