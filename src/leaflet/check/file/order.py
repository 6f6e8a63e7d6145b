"""The pages are in the order in which they were made.

The title is on the first page, and the desks are in the order of the data, and the back of a card
comes after its front. Where pages are numbered, each has its own number.

ページの順が作ったときのままである。

表題は1ページ目にあり、窓口はデータの順に並びます。ページ番号があれば、そのページのものです。

PASS as it was made / 作ったまま
FAIL two pages exchanged / ページを入れ替える
FAIL a page twice / 同じページを二度入れる
FAIL a blank page added / 白紙のページを足す
FAIL 1／2 → 1／3
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.own_box import PrintedDesk
from leaflet.check.file.passage import passages
from leaflet.language import _
from leaflet.model.notice import Card
from leaflet.report import Finding

_NUMBER: Final = re.compile(r"\d+／\d+")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding where pages were exchanged or added."""
    read = [page for page, _mark in evidence.objects.read]
    for number in added(evidence):
        text = _("Page {page} was added by another program.").format(page=number + 1)
        yield evidence.fault("order", text)
    document = getattr(evidence.notice, evidence.part)
    cards = isinstance(document, Card)
    if not cards:  # whose titles may end with 2／2
        yield from _misnumbered(evidence)
    if len(evidence.pages) < 2:
        return
    if cards:
        back = {desk.id for desk in document.back.desks} if document.back else set()
        front = {desk.id for desk in document.front.desks}
        first = [each for each in evidence.desks if each.desk.id in front - back]
        last = [each for each in evidence.desks if each.desk.id in back - front]
        wrong = bool(first and last) and _descends([*first[:1], *last[:1]])
    else:
        title = document.title.plain
        there = any(passages(page, title) for page in evidence.pages[1:])
        wrong = there and not passages(evidence.pages[0], title)
        wrong = wrong or (evidence.part != "flowchart" and _descends(evidence.desks))
    if wrong or any(one > other for one, other in pairwise(dict.fromkeys(read))):
        text = _("The pages are not in the order in which they were made.")
        yield evidence.fault("order", text)


def _misnumbered(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page that does not have its number, if any page has one."""
    numbers = [
        [line for strand in found for _start, line in strand.lines if _NUMBER.fullmatch(line)]
        for found in evidence.decoration
    ]
    for page, said in enumerate(numbers if any(numbers) else (), 1):
        wanted = f"{page}／{len(numbers)}"
        if said != [wanted]:
            message = _("Page {page} is numbered “{text}” instead of “{wanted}”.")
            yield evidence.fault("order", message, page=page, text=" ".join(said), wanted=wanted)


def added(evidence: Evidence) -> Iterator[int]:
    """Yield the indices of the pages of which nothing is read; decoration may be a page."""
    read = {page for page, _mark in evidence.objects.read}
    for number, page in enumerate(evidence.printed if read else ()):
        decoration = page.characters and not (page.painted.marks or page.painted.unmarked)
        if number not in read and not decoration:
            yield number


def _descends(desks: Sequence[PrintedDesk]) -> bool:
    """Return whether a desk is printed on an earlier page than the one before it.

    Emergency desks come first, wherever they are in the data.
    """
    pages = [_first(each) for each in desks if each.boxes and not each.desk.emergency]
    return any(one > other for one, other in pairwise(pages))


def _first(desk: PrintedDesk) -> int:
    """Return the first page on which all of a desk is printed: copies may follow."""
    whole = len(desk.boxes[0].places)
    return min(box.page for box in desk.boxes if len(box.places) == whole)
