"""Mnemonics of telephone numbers (語呂合わせ): which kana say which digits.

なやみいおう says 78310 of 0120-0-78310: な is 7, や 8, み 3, い 1, おう 0. The table is generous,
since offices are inventive; but every digit from some group to the end of the number must be said,
in order. Other kana between them (はやくワンストップ says 8891) may be as many as those that say a
digit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final
from unicodedata import category, normalize

from leaflet.language import _
from leaflet.model.kana import HIRAGANA, KANA
from leaflet.model.phone import CHARGED, FREE
from leaflet.model.words import Span, Value
from leaflet.report import Report
from leaflet.source.lines import short

_SAID: Final = {
    "0": "お おお おう を れ れい ぜろ わ ま まる",
    "1": "い いち いっ ひ び ぴ ひと ひとつ と わん ! ！",
    "2": "に ふ ぶ ぷ ふた ふたつ つ づ じ つう",
    "3": "さ ざ さん み みっ みつ す すりい",
    "4": "よ よっ よつ よん し ふぉ ふぉお",
    "5": "ご ごう い いつ こ ふぁいぶ",
    "6": "ろ ろう ろく ろっ む むっ むつ も",
    "7": "な なな ななつ しち せぶん",
    "8": "は ば ぱ はち はっ ばち や やっ やつ え えい えいと",
    "9": "く ぐ きゅ きゅう こ ここ ここの ないん",
    "10": "と とお とう ど どう じゅう じゅっ てん",
    "100": "ひゃく もも",
    "110": "ひゃくとお ひゃくとう ひゃくじゅう",
    "118": "ひゃくじゅうはち",
    "119": "ひゃくじゅうきゅう",
}
"""The kana that say a digit, or several at once."""
_KANA_OF: Final = {digits: tuple(kana.split()) for digits, kana in _SAID.items()}
_SIGNS: Final = frozenset("!！")
"""What says a digit, by its form, and is not kana: はい！ろうどう is 811-610."""
_PREFIX: Final = re.compile("|".join((*FREE, CHARGED, "050")))
_LONGEST: Final = 8  # kana for each digit
_LAST_GROUP: Final = 4  # digits, where the number is written without separators
_DIGITWISE: Final = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class SpokenDigits:
    """Kana that say the digits ``first`` to before ``last`` of a number."""

    first: int
    last: int
    kana: str


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to say the digits of a number, with so many kana that say none."""

    said: tuple[SpokenDigits, ...]
    fillers: int


def spans(number: str, reading: str) -> tuple[Span, ...]:
    """Return a number as printed, its mnemonic over the digits that it says.

    A mnemonic that does not say the number is over all of it.
    """
    places = _places(number)
    said = said_digits(number, reading)
    if said is None:
        return (Span(number, (_plain(reading),)),)
    found, end = [], 0
    for each in said:
        start, after = places[each.first], places[each.last - 1] + 1
        if start > end:
            found.append(Span(number[end:start]))
        found.append(Span(number[start:after], (each.kana,)))
        end = after
    if end < len(number):
        found.append(Span(number[end:]))
    return tuple(found)


def said_digits(number: str, reading: str) -> tuple[SpokenDigits, ...] | None:
    """Return which kana of a mnemonic say which digits of a number; None where they do not.

    ``{7|な}{8|や}`` says so itself, and is only compared with the digits.
    """
    if "{" in reading:
        return _digitwise(_digits(number), reading)
    best = _best(number, _plain(reading))
    return best.said if best else None


def _best(number: str, kana: str) -> _Way | None:
    """Return the way to say a number that leaves the fewest kana over, no more than half."""
    digits = _digits(number)
    if len(kana) > _LONGEST * len(digits):
        return None
    ways = [_way(digits, start, kana) for start in _starts(number)]
    best = min(filter(None, ways), key=lambda way: way.fillers, default=None)
    return best if best and best.fillers <= len(kana) / 2 else None


def _unswapped(number: str, reading: str) -> str:
    """Return a mnemonic with two kana in the other order, if only then all of them say digits."""
    kana = _plain(reading)
    typed = _best(number, kana) if "{" not in reading else None
    if typed is None or not typed.fillers:
        return ""
    for at in range(len(kana) - 1):
        other = kana[:at] + kana[at + 1] + kana[at] + kana[at + 2 :]
        way = _best(number, other)
        if way and not way.fillers:
            return other
    return ""


def check(number: Value, reading: Value, report: Report) -> None:
    """Report a mnemonic that does not say its number."""
    if not _places(number.text):
        return  # not a number, which is reported with the number
    if "{" not in reading.text and not (KANA | _SIGNS).issuperset(_plain(reading.text)):
        message = _("“{reading}” is not written in kana alone.").format(reading=short(reading.text))
        hint = _("Type how the number is spoken, in hiragana.")
        report.error("phone-reading", reading.origin, message, hint)
    elif said_digits(number.text, reading.text) is None:
        report.error(
            "phone-reading",
            reading.origin,
            _("“{reading}” does not say the digits of {number}.").format(
                reading=short(reading.text), number=short(number.text)
            ),
            _(
                "Compare them digit by digit. To say which kana are which digit, type: {text}"
            ).format(text='reading: "{7|な}{8|や}{3|み}"'),
        )
    elif meant := _unswapped(number.text, reading.text):
        report.warning(
            "phone-reading",
            reading.origin,
            _("Two kana of “{reading}” seem to be in the wrong order.").format(
                reading=short(reading.text)
            ),
            _("Compare it with the source. Is it {text}?").format(text=meant),
        )


def _plain(reading: str) -> str:
    """Return the kana of a mnemonic, as they are printed: without spaces and marks."""
    whole = _DIGITWISE.sub(r"\2", reading)
    return "".join(c for c in whole if c in _SIGNS or category(c)[0] not in "PSZ")


def _places(number: str) -> list[int]:
    """Return where the digits are that are dialled: those before 代表 or 内線."""
    narrow = [normalize("NFKC", character) for character in number]
    ends = (at for at, each in enumerate(narrow) if each.isalpha())
    return [at for at, each in enumerate(narrow[: next(ends, len(narrow))]) if each.isdecimal()]


def _digits(number: str) -> str:
    return "".join(normalize("NFKC", number[place]) for place in _places(number))


def _starts(number: str) -> Iterator[int]:
    """Yield from which digits on a number may be said.

    From its first, from that of any later group, and after 0120 and zeros that follow it.
    """
    places = _places(number)
    yield 0
    for at, (former, place) in enumerate(pairwise(places), 1):
        if place > former + 1:
            yield at
    digits = _digits(number)
    if prefix := _PREFIX.match(digits):
        at = prefix.end()
        yield at
        while digits[at : at + 1] == "0":
            at += 1
            yield at
    if len(digits) > 2 * _LAST_GROUP and places[-1] - places[0] == len(places) - 1:
        yield len(digits) - _LAST_GROUP


def _digitwise(digits: str, reading: str) -> tuple[SpokenDigits, ...] | None:
    pairs = [
        (normalize("NFKC", each[1]).strip(), _plain(each[2]))
        for each in _DIGITWISE.finditer(reading)
    ]
    whole = "".join(said for said, _kana in pairs)
    at = digits.rfind(whole)
    if _plain(_DIGITWISE.sub("", reading)) or at < 0 or not all(map(all, pairs)):
        return None
    if not all((KANA | _SIGNS).issuperset(kana) for _said, kana in pairs):
        return None
    found = []
    for said, kana in pairs:
        found.append(SpokenDigits(at, at + len(said), kana))
        at += len(said)
    return tuple(found)


_END: Final = _Way((), 0)


def _way(digits: str, start: int, kana: str) -> _Way | None:
    """Return the way with the fewest fillers to say the digits from ``start``, or None."""
    heard = kana.translate(HIRAGANA)

    @cache
    def from_here(place: int, at: int) -> _Way | None:
        ways = (
            _Way((SpokenDigits(place, last, kana[at:next_]), *way.said), way.fillers + next_ - end)
            for last, end in _tokens(digits, place, heard, at)
            for next_ in (range(end, len(kana)) if last < len(digits) else (len(kana),))
            if (way := from_here(last, next_) if last < len(digits) else _END)
        )
        return min(ways, key=lambda way: way.fillers, default=None)

    return from_here(start, 0)


def _tokens(digits: str, place: int, heard: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where digits and kana that say them end, both beginning here."""
    for said, readings in _KANA_OF.items():
        if digits.startswith(said, place):
            for reading in readings:
                if heard.startswith(reading, at):
                    yield place + len(said), at + len(reading)
