"""What is said to be free of charge is a number that is free.

A call to 0570 is charged, whatever the flat rate of the caller; 0120 and 0800 are free.

「通話料無料」の窓口の番号が、無料の番号である。

0570 は、かけ放題でも料金がかかります。無料の番号は 0120 か 0800 です。

PASS {phone: 0120-99-7777, summary: 通話料無料です。}
PASS {phone: 0570-003-110, summary: 通話料がかかります。}
PASS {phone: 0570-003-110, note: フリーダイヤルではありません。}
FAIL {phone: 0570-99-7777, summary: 通話料無料です。}
FAIL {phone: 0570-99-7777, note: フリーダイヤル}
"""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.language import _
from leaflet.model.desk import Desk, Kind
from leaflet.model.notice import Notice
from leaflet.model.phone import CHARGED, FREE, digits
from leaflet.report import Finding, Level

_FREE: Final = re.compile(r"通話料?(?:金)?[はが:：]?無料|フリー(?:ダイヤル|コール)|無料ダイヤル")
_ELSE: Final = re.compile(
    "ません|ない|なく|終了|廃止|折り?返|かけ直|公衆電話|以外|有料|LINE|アプリ"
)
"""What a sentence says of other calls, or that this one is not free."""


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the charged numbers of desks that are said to be free and have no other number."""
    for desk in notice.desks.values():
        phones = [each.value for each in desk.contacts if each.kind is Kind.PHONE]
        if not phones or not all(digits(each.text).startswith(CHARGED) for each in phones):
            continue
        texts = _texts(desk)
        said = next(filter(None, map(_said, texts)), None)
        if said and not any(number in text for text in texts for number in FREE):
            message = _("“{number}” is charged, but “{text}” is said of this desk.").format(
                number=phones[0].text, text=said[0]
            )
            hint = _("Compare the number and the words with the source.")
            yield Finding("free", Level.WARNING, phones[0].origin, message, hint)


def _said(text: str) -> re.Match[str] | None:
    """Return the words of a text that call its number free."""
    sentences = (each for each in re.split("[。\\n]", text) if not _ELSE.search(each))
    return next(filter(None, map(_FREE.search, sentences)), None)


def _texts(desk: Desk) -> list[str]:
    said = [*desk.summary, *desk.note, desk.fee]
    for contact in desk.contacts:
        said += [*contact.hours, contact.note]
    return [words.plain for words in said if words]
