"""No number is one slip of typing from one that is known.

``hotlines.txt`` names nationwide hotlines, with their source. A number in prose is compared with
those of the desks too: two digits that are swapped, and where it begins 0120, 0800, 0570 or 050,
one that differs. Numbers of an office often differ by a digit: 03-5253-4111 and 03-5253-4112.

よく知られた番号と、打ち間違いほどの違いの番号でない。

全国共通の番号の表(hotlines.txt)と比べます。文章の中の番号は、窓口の番号とも比べ、数字二つの入れ替わりと、
0120・0800・0570・050 で始まるものは一字違いも知らせます。

PASS phone: 0120-007-110
PASS phone: 0570-078377
PASS phone: 03-5253-4112
PASS {phone: 03-5253-4112, note: 代表は 03-5253-4111 へ}
PASS {phone: 0120-007-110, note: つながらないときは 0120-0-78310 へ}
FAIL phone: 0120-007-100
FAIL phone: 0120-070-110
FAIL phone: 0570-046-556
FAIL note: 電話 0120-0-78301 へ
FAIL {phone: 0120-11-2233, note: 電話 0120-11-2234 へ}
FAIL {phone: 03-5253-4112, note: 電話 03-5235-4112 へ}
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from leaflet.check.notice.texts import contacts, numbers, texts
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.model.desk import Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import CHARGED, FREE, digits
from leaflet.model.words import Value
from leaflet.report import Finding, Level

_TABLE: Final = Path(__file__).with_name("hotlines.txt")
_OF_NO_PLACE: Final = (*FREE, CHARGED, "050")


@cache
def hotlines() -> Mapping[str, str]:
    """Return the hotlines by their digits: number and name."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {digits(number): f"{number} ({name})" for number, name, _source in rows}


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the numbers that are almost a hotline's, or in prose almost a desk's."""
    desks: dict[str, str] = {}
    for _desk, contact in contacts(notice):
        if contact.kind in (Kind.PHONE, Kind.FAX):
            yield from _compared(contact.value, hotlines())
            desks[digits(contact.value.text)] = contact.value.text
    for text in texts(notice):
        for number in numbers(text):
            if digits(number.text) not in desks:
                near_hotline = list(_compared(number, hotlines()))
                yield from near_hotline or _compared(number, desks, in_prose=True)


def _compared(
    number: Value, known: Mapping[str, str], *, in_prose: bool = False
) -> Iterator[Finding]:
    own = digits(number.text)
    swapped_only = in_prose and not own.startswith(_OF_NO_PLACE)
    near = (
        said
        for other, said in known.items()
        if one_slip(own, other) and (not swapped_only or sorted(own) == sorted(other))
    )
    if own not in known and (meant := next(near, "")):
        message = _("“{number}” is almost {known}.").format(number=number.text, known=meant)
        hint = _("Compare it digit by digit with the source.")
        yield Finding("almost", Level.WARNING, number.origin, message, hint)
