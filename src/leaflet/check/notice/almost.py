"""No number is one slip of typing from a known one.

The known numbers are those of nationwide hotlines (``hotlines.txt``, with their sources). A desk
that is named after one of them should not have the number of another. A number in prose is compared
with those of the desks too: two digits may be swapped, and where it begins 0120, 0800 or 0570, one
may differ. Other numbers of one office often differ by a digit: 03-5253-4111 and 03-5253-4112.

よく知られた番号と、打ち間違いほどの違いの番号でない。

全国共通の番号の表(hotlines.txt)と比べます。名前と番号の組み合わせの違いも知らせます
(消費者ホットラインに 189)。文章の中の番号は、窓口の番号とも比べ、数字二つの入れ替わりと、
0120・0800・0570 で始まるものは一字違いも知らせます。

PASS phone: 0120-007-110
PASS phone: 0570-078377
PASS phone: 03-5253-4112
FAIL {name: 消費者ホットライン, phone: "189"}
FAIL {name: 警察, phone: "119"}
FAIL {name: チャイルドライン, phone: 0120-007-110}
FAIL phone: 0120-007-100
FAIL phone: 0120-070-110
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from leaflet.check.notice.texts import numbers, phones_of, texts
from leaflet.check.slip import one_slip
from leaflet.check.table import rows
from leaflet.language import _
from leaflet.model.kanji import is_kanji
from leaflet.model.notice import Notice
from leaflet.model.phone import CHARGED, FREE, digits
from leaflet.model.short_numbers import SHORT
from leaflet.model.words import Value
from leaflet.report import Finding, Level

_TABLE: Final = Path(__file__).with_name("hotlines.txt")
_SINGLE: Final = (*FREE, CHARGED)
"""How the numbers begin that no office gets in series."""
_RARE: Final = 2  # names at most in which a word tells of whom it is: 女性, 児童, but not 相談
_DISTINCT: Final = 5  # characters; 警察 and 消防・救急 are in the names of many desks


@dataclass(frozen=True, slots=True)
class Known:
    """A known number as written, and whose it is."""

    number: str
    name: str


@cache
def hotlines() -> Mapping[str, Known]:
    """Return the nationwide hotlines by their digits."""
    return {digits(number): Known(number, name) for number, name, _source in rows(_TABLE)}


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the numbers that are almost a hotline's or another's, or in prose almost a desk's."""
    desks: dict[str, Known] = {}
    for desk in notice.desks.values():
        phones = phones_of(desk)
        desks |= {digits(each.text): Known(each.text, desk.name.plain) for each in phones}
        yield from _of_another(desk.name.plain, phones)
        for phone in phones:
            yield from _compared(phone, hotlines())
    for text in texts(notice):
        for number in numbers(text):
            if digits(number.text) not in desks:
                near_hotline = list(_compared(number, hotlines()))
                yield from near_hotline or _compared(number, desks, in_prose=True)


def _of_another(name: str, phones: Iterable[Value]) -> Iterator[Finding]:
    """Yield the hotlines' numbers at a desk that is named after another hotline."""
    short = {digits(number): Known(number, called) for number, called in SHORT.items()}
    known = {**short, **hotlines()}
    named = {
        number: each
        for number, each in known.items()
        if each.name == name or (each.name in name and len(each.name) > _DISTINCT)
    }
    if not named or any(digits(phone.text) in named for phone in phones):
        return
    right, *_others = named.values()
    beside, names = name.replace(right.name, ""), {each.name for each in known.values()}
    for phone in phones:
        other = known.get(digits(phone.text))
        if other and name not in other.name and not _says(beside, other.name, names):
            message = _("“{number}” is the number of {other}; that of {name} is {right}.").format(
                number=phone.text, other=other.name, name=right.name, right=right.number
            )
            hint = _("Compare it digit by digit with the source.")
            yield Finding("almost", Level.WARNING, phone.origin, message, hint)


def _says(text: str, name: str, names: Collection[str]) -> bool:
    """Return whether a text has a name, or two kanji of it that few names have.

    外国人向け says 外国語人権相談ダイヤル, but 相談 says nothing.
    """
    pairs = (text[at : at + 2] for at in range(len(text) - 1))
    told = (pair for pair in pairs if all(map(is_kanji, pair)) and pair in name)
    return name in text or any(sum(pair in each for each in names) <= _RARE for pair in told)


def _compared(
    number: Value, known: Mapping[str, Known], *, in_prose: bool = False
) -> Iterator[Finding]:
    """Yield a number that is one slip from a known one; in prose, most only if two are swapped."""
    own = digits(number.text)
    near = (other for other in known if one_slip(own, other))
    if in_prose and not own.startswith(_SINGLE):
        near = (other for other in near if sorted(other) == sorted(own))
    if own not in known and (meant := next(near, "")):
        message = _("“{number}” is almost {known}, the number of {name}.").format(
            number=number.text, known=known[meant].number, name=known[meant].name
        )
        hint = _("Compare it digit by digit with the source.")
        yield Finding("almost", Level.WARNING, number.origin, message, hint)
