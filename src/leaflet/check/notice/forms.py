"""One number is written one way, with a hyphen after its area code.

0120007110 at one desk and 0120-007-110 at another or in a sentence look like two numbers. A hyphen
elsewhere (067-461-3957 for 076-461-3957) may mean that two digits are swapped, as may one area code
that is that of all others but for two digits.

同じ番号の書き方がそろっていて、市外局番で区切られている。

0120007110 と 0120-007-110 が混ざると、別の番号に見えます。市外局番でないところに区切りがある番号
(076-461-3957 のつもりの 067-461-3957)や、一つだけ、多くの番号と数字二つが入れ替わった市外局番は、
打ち間違いかもしれません。

PASS note: 電話は0120-007-110へ
PASS desks: [{phone: 03-3580-4111(内線12)}, {phone: 03-3580-4111(内線13)}]
PASS phone: 0120-0-78310
FAIL {phone: 0120-0-78310, note: 電話 0120078310 へ}
FAIL {phone: 0120007110, note: 電話 (0120) 007-110 へ}
FAIL phone: 067-461-3957
FAIL desks: [{phone: 0120-007-110}, {phone: "0120007110"}]
FAIL phone: 057-0031640
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from phonenumbers import PhoneNumberFormat, PhoneNumberType, format_number, number_type, parse

from leaflet.check.notice.texts import HYPHENS, WrittenText, in_prose, phones_of
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.phone import CHARGED, FREE, alone, digits
from leaflet.model.words import Value
from leaflet.report import Finding, Level

_DIALLED: Final = re.compile(
    r"(?<![\w〒.-])(?:\(0\d{1,4}\)[\d -]{4,10}|0[\d() -]{8,13})\d(?![\w-])", re.ASCII
)
"""What may be a telephone number, however it is spelt."""
_NO_AREA: Final = (*FREE, CHARGED, "050")


def check(notice: Notice) -> Iterator[Finding]:
    """Yield each number that was written another way before, or has its hyphen elsewhere."""
    first: dict[str, Value] = {}
    phones = [each for desk in notice.desks.values() for each in phones_of(desk)]
    first_digits = (_code(number.text) for number in phones)
    codes = Counter(code for code in first_digits if not code.startswith(_NO_AREA))
    known = {digits(number.text) for number in phones}
    said = (each for text in in_prose(notice) for each in _dialled(text))
    again = [(each, each.text) for each in said if digits(each.text) in known]
    for number, written in (*((each, alone(each.text)) for each in phones), *again):
        former = first.setdefault(digits(number.text), number)
        if alone(former.text) != written:
            message = _("This number is written {form} in line {line}.")
            hint = _("Write both alike: {form}")
            yield _finding(number, message, hint, form=former.text, line=former.origin.line)
        elif (usual := _by_area_code(written)) != written:
            message = _("“{code}” is not the area code of this number.")
            hint = _("Compare it digit by digit with the source. With these digits it is {form}")
            yield _finding(number, message, hint, code=_code(written), form=usual)
        elif meant := _meant(_code(written), codes):
            message = _("“{code}” is almost {form}, the area code of most numbers.")
            hint = _("Compare it digit by digit with the source.")
            yield _finding(number, message, hint, code=_code(written), form=meant)


def _dialled(text: WrittenText) -> Iterator[Value]:
    plain = normalize("NFKC", text.text)
    for found in _DIALLED.finditer(plain.translate(HYPHENS)):
        written = plain[found.start() : found.end()]
        yield Value(written, text.place_of(written))


def _finding(at: Value, message: str, hint: str, **said: str | int) -> Finding:
    text, hint = message.format(**said), hint.format(**said)
    return Finding("forms", Level.WARNING, at.origin, text, hint)


def _code(number: str) -> str:
    """Return the first digits of a number, up to a hyphen."""
    return next(iter(re.findall(r"\d+", number)), "")


def _meant(code: str, codes: Counter[str]) -> str:
    """Return the area code of most numbers, if one number alone has it with digits swapped."""
    (usual, count), *_others = codes.most_common(1) or [("", 0)]
    alone_in_it = codes[code] == 1 < count >= codes.total() / 2
    swapped = sorted(code) == sorted(usual) and one_slip(code, usual)
    return usual if alone_in_it and swapped else ""


def _by_area_code(written: str) -> str:
    """Return a number as it is, or with the hyphen moved behind its area code."""
    first, *rest = re.findall(r"\d+", written) or [""]
    if not rest or not first.startswith("0"):
        return written
    known = parse(digits(written), "JP")
    usual = format_number(known, PhoneNumberFormat.NATIONAL)
    valid = number_type(known) != PhoneNumberType.UNKNOWN
    return usual if valid and usual.partition("-")[0] != first else written
