"""A value of a workbook as Excel shows it: a telephone number keeps the zero that its format adds.

ECMA-376 part 1, 18.8.31 (number formats). What a format may hold beyond the parts here is refused
rather than guessed.
"""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from leaflet.model import wareki

_SECTION: Final = re.compile(r'(?:"[^"]*"|\\.|[^";\\])*')
_PART: Final = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|([0#?.,]+)|(%)|([^"\\])')
_DATE_PART: Final = re.compile(
    r'"([^"]*)"|\\(.)|\[[^\]]*\]|(ggge+|yyyy|yy|mm?|dd?|hh?|ss?|aaaa?)|(.)'
)
_GENERAL: Final = frozenset({"general", "g/標準", "@"})
_LITERAL: Final = frozenset("-+()（）/ 　:：.,年月日時分秒円人番号")
_DAYS: Final = "月火水木金土日"


class UnknownFormatError(ValueError):
    """A number format that is not known here."""


def shown(value: object, form: str) -> str:
    """Return a cell's value in its number format; UnknownFormatError where that is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return _date(value, form)
    if isinstance(value, int | float):
        return _number(value, form)
    return str(value)


def _number(value: float, form: str) -> str:
    exact = Decimal(str(value)) if isinstance(value, int) else Decimal(f"{value:.15g}")
    if form.lower() in _GENERAL:
        return format(exact.normalize(), "f")
    sections = _SECTION.findall(form)[::2]
    negative = exact < 0
    section = sections[0]
    if negative and len(sections) > 1:
        section, negative = sections[1], False
    elif exact == 0 and len(sections) > 2:
        section = sections[2]
    return ("-" if negative else "") + _formatted(abs(exact), section)


def _formatted(value: Decimal, section: str) -> str:
    parts = [_part(match) for match in _PART.finditer(section)]
    if any(kind == "%" for kind, _text in parts):
        value *= 100
    masks = [text for kind, text in parts if kind == "mask"]
    if not masks:
        if section.lower() in _GENERAL:
            return format(value.normalize(), "f")
        return "".join(text for _kind, text in parts)
    filled = iter(_filled(value, masks))
    return "".join(next(filled) if kind == "mask" else text for kind, text in parts)


def _part(match: re.Match[str]) -> tuple[str, str]:
    quoted, escaped, skipped, repeated, bracket, mask, percent, other = match.groups()
    if mask:
        return "mask", mask
    if percent:
        return "%", "%"
    if bracket is not None:
        if "$" in bracket:  # a currency and its locale: [$¥-411]
            return "text", bracket.removeprefix("$").partition("-")[0]
        return "text", ""
    if other is not None and other not in _LITERAL and not other.isspace() and other not in "¥\\$":
        raise UnknownFormatError(match.string)
    return "text", " " if skipped else (quoted or escaped or other or "") * (repeated is None)


def _filled(value: Decimal, masks: list[str]) -> list[str]:
    """Return the digits that each group of a format shows, the last taking the ones."""
    whole = "".join(masks)
    before, _point, after = whole.partition(".")
    grouped = "," in before
    rounded = value.quantize(Decimal(1).scaleb(-len(after)), ROUND_HALF_UP)
    digits, _point, decimals = format(rounded, "f").partition(".")
    digits = "" if digits == "0" else digits
    digits = digits.rjust(before.count("0"), "0")
    if len(masks) == 1:
        digits = f"{int(digits):,}" if grouped and digits else digits
        least = after.count("0")
        while len(decimals) > least and decimals.endswith("0"):
            decimals = decimals[:-1]
        return [digits + ("." + decimals if "." in whole else "")]
    if "." in whole or grouped:
        raise UnknownFormatError(whole)
    filled = []
    for mask in reversed(masks[1:]):
        cut = max(0, len(digits) - len(mask))
        filled.append(digits[cut:])
        digits = digits[:cut]
    return [digits, *reversed(filled)]


def _date(value: datetime.date | datetime.time, form: str) -> str:
    form = _SECTION.findall(form)[0].lower()
    parts = [match.groups() for match in _DATE_PART.finditer(form)]
    tokens = [(place, token) for place, (_q, _e, token, _o) in enumerate(parts) if token]
    shown_parts = []
    for place, (quoted, escaped, token, other) in enumerate(parts):
        if token:
            before = [each for at, each in tokens if at < place][-1:]
            after = [each for at, each in tokens if at > place][:1]
            shown_parts.append(_date_part(value, token, [*before, *after]))
        elif other and other not in _LITERAL:
            raise UnknownFormatError(form)
        else:
            shown_parts.append(quoted or escaped or other or "")
    return "".join(shown_parts)


def _date_part(value: datetime.date | datetime.time, token: str, around: list[str]) -> str:
    """Return one part of a date or a time; m is minutes beside hours or seconds (18.8.31)."""
    if token[0] == "m" and any(near[0] in "hs" for near in around):
        return _padded(_of(value, "minute"), token)
    if token[0] in "hs":
        return _padded(_of(value, {"h": "hour", "s": "second"}[token[0]]), token)
    if isinstance(value, datetime.time):
        raise UnknownFormatError(token)
    if token.startswith("g"):
        return wareki.printed(wareki.Day(value.year, value.month)).partition("年")[0]
    if token[0] == "a":
        return _DAYS[value.weekday()] + ("曜日" if len(token) > 3 else "")
    if token[0] == "y":
        return str(value.year)[-len(token) :]
    return _padded(value.month if token[0] == "m" else value.day, token)


def _of(value: datetime.date | datetime.time, part: str) -> int:
    return int(getattr(value, part, 0))


def _padded(number: int, token: str) -> str:
    return str(number).rjust(len(token), "0")
