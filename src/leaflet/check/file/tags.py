"""What is printed is also read aloud, and what is read aloud is printed.

A screen reader follows the reading order in the file, with texts for figures and links that nobody
sees on the paper.

印刷されたものが読み上げられ、読み上げられるものが印刷されている。

読み上げは、紙では見えない順序と、図やリンクの説明に従います。

PASS as it was made / 作ったまま
FAIL the reading order taken out / 読み上げの順序を抜く
FAIL another language to be read in / 読み上げの言語を変える
FAIL the head cells of a table as plain ones / 表の見出しをただの欄にする
FAIL a line taken out of the reading order / 一行を読み上げの順序から抜く
FAIL another number to be read aloud / 読み上げだけ別の番号にする
FAIL another description of a figure / 図の説明を変える
"""

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.objects import Bookmark, Figure
from leaflet.check.file.order import added
from leaflet.check.file.own_box import OwnBox
from leaflet.check.file.printed import PrintedPage, plain
from leaflet.check.file.promised import PromisedFact
from leaflet.check.file.text import is_whole, parts_of
from leaflet.language import _
from leaflet.model.desk import Desk, Kind
from leaflet.report import Finding

_NEAR: Final = 3  # times the size of a name, with the furigana over it
_CODE: Final = "QRコード"
_PICTURE: Final = "の絵記号"
_QUESTION: Final = "」へ"
_AROUND: Final = re.compile(r"^(?:電話|メール|LINE|「|[①-⓿㉑-㉟㊱-㊿])(?=.)|」へ$")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page whose texts are not all read, and each text read alone."""
    objects = evidence.objects
    if not objects.tagged or objects.main_headings != 1 or objects.headless:
        text = _("The reading order, the language or a heading in the file was removed or changed.")
        yield evidence.fault("tags", text)
        return
    foreign = set(added(evidence))
    for number, page in enumerate(evidence.printed):
        for message in _disagreeing(evidence, number, page) if number not in foreign else ():
            yield evidence.fault("tags", message, page=number + 1)
    for desk, fact in _astray(evidence):
        message = _("“{text}” of {desk} is not read aloud with that desk.")
        yield evidence.fault("tags", message, text=fact.text, desk=desk.name.plain)
    for desk in _unmarked(evidence):
        message = _("The bookmark of {desk} was taken out or leads elsewhere.")
        yield evidence.fault("tags", message, desk=desk.name.plain)
    for text in dict.fromkeys(each.text for each in _misnamed(evidence)):
        message = _("A figure is described as “{text}”, which it is not.")
        yield evidence.fault("tags", message, text=text)
    for said in dict.fromkeys((*_unprinted(evidence), *evidence.objects.instead)):
        message = _("“{text}” is read aloud and is not in the data.")
        yield evidence.fault("tags", message, text=said)


def _disagreeing(evidence: Evidence, number: int, page: PrintedPage) -> Iterator[str]:
    read = {mark for at, mark in evidence.objects.read if at == number}
    if page.painted.unmarked or not page.painted.marks <= read:
        yield _("Something on page {page} is not in the reading order: it is not read aloud.")
    if not read <= page.painted.marks:
        yield _("Something is read aloud on page {page} that is not printed.")
    if page.lies:
        yield _("Something on page {page} is read aloud as another text.")


def _astray(evidence: Evidence) -> Iterator[tuple[Desk, PromisedFact]]:
    """Yield each fact that is not read between the name of its desk and the next name."""
    turns = {mark: turn for turn, mark in enumerate(evidence.objects.read)}
    boxes = [
        (turn, box)
        for box in evidence.homes
        if (turn := turns.get((box.page, box.head.characters[0].mark))) is not None
    ]
    boxes.sort(key=itemgetter(0))
    ends = [*(turn for turn, _box in boxes[1:]), len(turns)][: len(boxes)]
    for (begin, box), end in zip(boxes, ends, strict=True):
        for fact, place in box.places.items():
            if not begin <= turns.get((box.page, place.characters[0].mark), begin) < end:
                yield box.desk, fact


def _unmarked(evidence: Evidence) -> Iterator[Desk]:
    """Yield the desks with no bookmark to them, where others have one."""
    marks = evidence.objects.bookmarks
    titles = {plain(each.title) for each in marks}
    if titles.isdisjoint(plain(each.desk.name.plain) for each in evidence.homes):
        return
    reached = {
        box.desk.id
        for box in evidence.homes
        for mark in marks
        if plain(mark.title) == plain(box.desk.name.plain) and _leads_to(evidence, mark, box)
    }
    for desk in (each.desk for each in evidence.desks):
        if desk.id not in reached:
            yield desk


def _leads_to(evidence: Evidence, mark: Bookmark, box: OwnBox) -> bool:
    """Return whether a bookmark leads to the name at the head of a box."""
    name = box.head.characters[0]
    top = evidence.printed[box.page].size.height - name.ink.y
    return mark.page == box.page and abs(mark.height - top) < _NEAR * name.size


def _misnamed(evidence: Evidence) -> Iterator[Figure]:
    """Yield the figures whose descriptions are wrong.

    A code is described as a code, and a pictogram as the contact that it precedes, or in a legend
    as the word beside it. An arrow that is read says where it leads.
    """
    names = {kind: evidence.sheet.under(kind) for kind in Kind}
    desks = {*_reached(evidence)}
    contacts = [
        (plain(contact.words.plain), names[contact.kind])
        for each in evidence.desks
        for contact in each.desk.contacts
    ]
    for each in evidence.objects.figures:
        coded = all(mark in evidence.printed[at].painted.coded for at, mark in each.marks)
        beside = evidence.text_of(each.beside)
        called = [words for value, words in contacts if value and beside.startswith(value)]
        if coded or each.text == _CODE:
            known = coded and each.text == _CODE
        elif each.text.endswith(_PICTURE):
            known = plain(each.text.removesuffix(_PICTURE)) == beside
        elif called:
            known = any(each.text in words for words in called)
        else:
            known = each.text.endswith(_QUESTION) or _AROUND.sub("", plain(each.text)) in desks
        if not known:
            yield each


def _unprinted(evidence: Evidence) -> Iterator[str]:
    """Yield descriptions of figures and links that are neither in the data nor printed."""
    words = parts_of((*evidence.texts, *map(plain, evidence.sheet.texts), *_reached(evidence)))
    said = (each.text for each in evidence.objects.figures if each.text != _CODE)
    titles = (each.title for each in evidence.objects.bookmarks)
    for text in dict.fromkeys((*said, *evidence.objects.spoken, *titles)):
        whole = plain(text)
        rest = _AROUND.sub("", whole.removesuffix(_PICTURE))
        if not rest or not (is_whole(whole, words) or is_whole(rest, words)):
            yield text


def _reached(evidence: Evidence) -> Iterator[str]:
    """Yield what an arrow to a desk may say: its name, and a way to reach it."""
    for desk in (each.desk for each in evidence.desks):
        yield plain(desk.name.plain)
        yield from (plain(desk.name.plain + contact.value.text) for contact in desk.contacts)
