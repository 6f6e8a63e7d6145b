"""What a cell shows: a number, date or time by its number format (ECMA-376 18.8.30)."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from math import isfinite
from operator import eq, ge, gt, le, lt, ne
from typing import Final

from leaflet.model.wareki import ERAS, Era

Value = str | int | float | bool | datetime | date | time | timedelta | None

_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<era>g{1,3})|(?P<year>e{1,2}|y{1,4}|r{1,2})|(?P<month>m{1,5})|(?P<day>d{1,2})(?!d)"
    r"|(?P<weekday>a{3,4}|d{3,4})|(?P<hour>h{1,2})|(?P<second>s{1,2})|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_MARK: Final = re.compile(r'"([^"]*)"|\\(.)|[_*].|General|.')
_PLACES: Final = ("0", "#", "?", "General")
_CONDITION: Final = re.compile(r"\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]")
_SIGNS: Final = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_CLOCK: Final = ("hour", "second", "month")  # beside an hour or a second, m is a minute
_DAYS: Final = "月火水木金土日"


def shown(value: Value, code: str) -> str:
    """Return a value as its cell shows it."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime() | date() | time():
            return _moment(value, code)
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60}:{minutes % 60:02d}"
    return _number(value, code)


def _plain(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)


def _number(value: float, code: str) -> str:
    """Return a number by the placeholders 0 and #, with the words and signs around them."""
    if code in ("General", "@") or not isfinite(value):
        return _plain(value)
    section, signed = _section(value, code)
    marks = [_mark(found) for found in _MARK.finditer(section)]
    plain = "".join(mark for mark, quoted in marks if not quoted)
    places = [at for at, (mark, quoted) in enumerate(marks) if mark in _PLACES and not quoted]
    if "E+" in plain or "/" in plain or not (places or signed):
        return _plain(value)
    minus = "-" if value < 0 and not signed else ""
    written = [mark for mark, _quoted in marks]
    if not places:
        return "".join(written)
    figures = _figures(abs(value), plain)
    if re.search(r"[,.%]|General", plain):
        return minus + "".join((*written[: places[0]], figures, *written[places[-1] + 1 :]))
    return minus + _filled(marks, figures)


def _mark(found: re.Match[str]) -> tuple[str, bool]:
    """Return a sign of a format, and whether it is printed as it is; one for room alone is not."""
    if found[0][0] in "_*":
        return "", True
    return (found[1] or found[2] or "", True) if found[0][0] in '"\\' else (found[0], False)


def _figures(value: float, plain: str) -> str:
    """Return a number with as many decimals as there are places for them, rounded as by hand."""
    if "General" in plain:
        return _plain(value)
    whole, _point, rest = plain.partition(".")
    decimals = len(re.sub("[^0#?]", "", rest))
    number = Decimal(repr(value)).scaleb(2 * plain.count("%"))
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, Context(prec=400))
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    return text if "0" in whole or rounded else ""


def _filled(marks: list[tuple[str, bool]], figures: str) -> str:
    """Return the figures in their places; the first place takes all that are left."""
    places = [place for place, (mark, quoted) in enumerate(marks) if mark in "0#?" and not quoted]
    written = [mark for mark, _quoted in marks]
    zeros = [place for place in places if marks[place][0] == "0"]
    least = sum(place >= zeros[0] for place in places) if zeros else 0
    figures = figures.rjust(least, "0")
    for place in reversed(places):
        written[place] = figures[-1:]
        figures = figures[:-1]
        if not figures:
            unused = range(places[0], place)
            return "".join("" if n in unused else each for n, each in enumerate(written))
    written[places[0]] = figures + written[places[0]]
    return "".join(written)


def _section(value: float, code: str) -> tuple[str, bool]:
    """Return the part of a format that holds for a number, without its conditions.

    Also return whether the part is for negative numbers or for 0 alone, and has their sign.
    """
    sections = re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)
    for section in sections:
        found = _CONDITION.search(section)
        if found and _SIGNS[found[1]](value, float(found[2])):
            return re.sub(r"\[[^\]]*\]", "", section), False
    others = [each for each in sections if not _CONDITION.search(each)] or [sections[0]]
    if len(others) < len(sections):
        others = others[:1]
    at = 1 if value < 0 else 2 if value == 0 else 0  # positive; negative; zero
    at = at if at < len(others) else 0
    return re.sub(r"\[[^\]]*\]", "", others[at]), at > 0


def _moment(value: datetime | date | time, code: str) -> str:
    """Return a date or a time by the letters of its format."""
    if code in ("General", "mm-dd-yy") and not isinstance(value, time):
        return _day(value)  # 14 is the date format of the computer's own country
    code = code.split(";")[0]
    tokens = list(_TOKEN.finditer(code))
    written = [
        _piece(found, value, _is_minute(tokens, place)) for place, found in enumerate(tokens)
    ]
    text = "".join(written).strip()
    if any(figure.isdigit() for figure in text):
        return text
    return f"{value.hour}:{value.minute:02d}" if isinstance(value, time) else _day(value)


def _day(value: date) -> str:
    return f"{value.year}/{value.month}/{value.day}"


def _is_minute(tokens: list[re.Match[str]], place: int) -> bool:
    """Return whether an m means minutes: after hours, or before seconds."""
    kinds = [each.lastgroup if each.lastgroup in _CLOCK else "" for each in tokens]
    before, after = filter(None, reversed(kinds[:place])), filter(None, kinds[place + 1 :])
    return next(before, "") == "hour" or next(after, "") == "second"


def _piece(found: re.Match[str], value: datetime | date | time, minute: bool) -> str:
    kind, text = found.lastgroup, found[0].lower()
    wide = len(text) > 1
    if kind in ("quoted", "escaped", "plain"):
        return found[kind]
    if not isinstance(value, time):
        match kind:
            case "era":
                era = _era(value)
                return era.name if len(text) == 3 else era.name[0] if wide else era.letter
            case "year" if text[0] == "y":
                return str(value.year) if len(text) > 2 else f"{value.year % 100:02d}"
            case "year":
                era = _era(value)
                number = value.year - era.first.year + 1
                head = {"rr": era.name, "r": era.letter}.get(text, "")
                return head + (f"{number:02d}" if text == "ee" else str(number))
            case "month" if not minute:
                return _padded(value.month, wide=wide)
            case "day":
                return _padded(value.day, wide=wide)
            case "weekday":
                return _DAYS[value.weekday()] + ("曜日" if len(text) == 4 else "")
    if isinstance(value, datetime | time):
        match kind:
            case "hour":
                return _padded(value.hour, wide=wide)
            case "month":
                return _padded(value.minute, wide=True)
            case "second":
                return _padded(value.second, wide=True)
    return ""


def _padded(number: int, *, wide: bool) -> str:
    return f"{number:02d}" if wide else str(number)


def _era(value: date) -> Era:
    day = value.date() if isinstance(value, datetime) else value
    return next(each for each in reversed(ERAS) if day >= each.first)
