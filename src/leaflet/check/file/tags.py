"""What is printed is also read aloud, and what is read aloud is printed.

A screen reader follows the reading order in the file, with texts for figures and links that nobody
sees on the paper.

印刷されたものが読み上げられ、読み上げられるものが印刷されている。

読み上げは、紙では見えない順序と、図やリンクの説明に従います。

PASS as it was made / 作ったまま
FAIL the reading order taken out / 読み上げの順序を抜く
FAIL another language to be read in / 読み上げの言語を変える
FAIL a line taken out of the reading order / 一行を読み上げの順序から抜く
FAIL another number to be read aloud / 読み上げだけ別の番号にする
FAIL another description of a figure / 図の説明を変える
"""

import re
from collections.abc import Iterator
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.objects import Spoken
from leaflet.check.file.order import added
from leaflet.check.file.printed import PrintedPage, plain
from leaflet.language import _
from leaflet.report import Finding, Level

_CODE: Final = "QRコード"
_PICTURE: Final = "の絵記号"
_AROUND: Final = re.compile(r"^(?:電話|メール|LINE|「|[①-⓿㉑-㉟㊱-㊿])(?=.)|」へ$")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page whose texts are not all read, and each text read alone."""
    if not evidence.objects.tagged:
        text = _("The reading order, or the language, was taken out of the file or changed.")
        yield Finding("tags", Level.ERROR, evidence.origin, text)
        return
    foreign = set(added(evidence))
    for number, page in enumerate(evidence.printed):
        for message in _disagreeing(evidence, number, page) if number not in foreign else ():
            text = message.format(page=number + 1)
            yield Finding("tags", Level.ERROR, evidence.origin, text)
    for said in dict.fromkeys((*_unprinted(evidence), *evidence.objects.instead)):
        message = _("“{text}” is read aloud and is not in the data.")
        yield Finding("tags", Level.ERROR, evidence.origin, message.format(text=said))


def _disagreeing(evidence: Evidence, number: int, page: PrintedPage) -> Iterator[str]:
    read = {mark for at, mark in evidence.objects.read if at == number}
    if page.painted.unmarked or not page.painted.marks <= read:
        yield _("Something on page {page} is not in the reading order: it is not read aloud.")
    if not read <= page.painted.marks:
        yield _("Something is read aloud on page {page} that is not printed.")
    if page.lies:
        yield _("Something on page {page} is read aloud as another text.")


def _unprinted(evidence: Evidence) -> Iterator[str]:
    """Yield what is said of figures, links and places and is neither in the data nor printed."""
    words = {plain(word) for word in evidence.sheet.texts}
    words |= {
        plain(each.desk.name.plain + contact.value.text)  # an arrow to a desk says where it leads
        for each in evidence.desks
        for contact in each.desk.contacts
    }
    for said in dict.fromkeys(evidence.objects.spoken):
        if not _is_known(said, evidence, words):
            yield said.text


def _is_known(said: Spoken, evidence: Evidence, words: set[str]) -> bool:
    text = plain(said.text)
    if said.kind == "Alt" and text == _CODE:
        return True
    rest = _AROUND.sub("", text.removesuffix(_PICTURE))
    known = any(rest in each for each in evidence.texts)
    return bool(rest) and (known or rest in words or bool(evidence.places(rest)))
