"""Titles, questions and descriptions are printed whole, as the data have them, and nothing else.

A word that was changed in the file, or a page that is missing, changes what the notice says. A
name may be printed several times; one correct copy does not help the reader of another.

表題・質問・説明が、データのとおり全文印刷されていて、ほかの言葉がない。

ファイルの中で変わった言葉や、抜けたページを見つけます。同じ名称が何か所にもあるとき、一か所だけの間違いも見つけます。

PASS 今すぐ相談したい
FAIL a page taken out / ページを抜く
FAIL 相談 → 談相
FAIL こどもの人権110番 → こどもの権110番
FAIL a word of no data / データにない言葉
"""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import plain
from leaflet.check.file.promised import promise_of
from leaflet.compose.flow.references import numeral
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.notice import Imprint
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Level, Origin

_CODE: Final = "QRコード"
_BETWEEN: Final = re.compile(r"[、・()（）「」{}＿→…／/\s①-⓿㉑-㉟㊱-㊿]")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each text that is not printed whole."""
    for text, origin in dict.fromkeys(_promised_texts(evidence)):
        if plain(text) and not evidence.places(text):
            message = _("“{text}” is not printed as the data have it.").format(text=text)
            yield Finding("text", Level.ERROR, origin, message)
    for number, text in _foreign(evidence):
        message = _("“{text}” on page {page} is not in the data.")
        yield evidence.fault("text", message, text=text, page=number + 1)


def _foreign(evidence: Evidence) -> Iterator[tuple[int, str]]:
    """Yield each text that holds words of neither the data nor the sheet, with its page.

    What is read aloud is made of whole texts. Decoration, such as the head of a table on its
    second page, is taken line by line, and may have furigana that is not tagged.
    """
    read, silent = list(_paragraphs(evidence)), list(_silent(evidence))
    lines = (line.plain for line in evidence.filled_lines)
    date = evidence.notice.edition.as_of_line.plain
    words = (text for text in evidence.sheet.texts if not text.isdecimal())  # lengths are not words
    own = (*evidence.texts, *map(plain, (*evidence.filled, *lines, date, _CODE, *words)))
    own = (*own, *_numerals(evidence), *_numbered_titles(evidence, [*read, *silent]))
    own = (*own, *_continued(evidence))
    known, whole = "\n".join((*own, *_of_several(len(evidence.pages)))), parts_of(own)
    read = [each for each in read if not is_whole(each[1], whole)]
    silent = [
        each for each in silent if not _is_known(each[1], known) and not evidence.is_spoken(each[1])
    ]
    yield from dict.fromkeys((*read, *silent))


def _paragraphs(evidence: Evidence) -> Iterator[tuple[int, str]]:
    """Yield each paragraph that is read aloud, without its furigana, and the page it begins on."""
    for marks in evidence.objects.paragraphs:
        yield marks[0][0], evidence.text_of(marks)


def _silent(evidence: Evidence) -> Iterator[tuple[int, str]]:
    for number, found in enumerate(evidence.decoration):
        for strand in found:
            yield from ((number, line) for _start, line in strand.lines)


def _of_several(count: int) -> list[str]:
    return [f"{number}／{count}" for number in range(1, count + 1)]


def _numerals(evidence: Evidence) -> list[str]:
    """Return the numbers in front of the desks of a flowchart."""
    count = len(evidence.desks) if evidence.part == "flowchart" else 0
    return [numeral(number) for number in range(1, count + 1)]


def _numbered_titles(evidence: Evidence, said: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield the titles of cards with their numbers, if none of the numbers is missing."""
    card = evidence.notice.card if evidence.copied else None
    titles = [plain(title.plain) for title in card.titles] if card else []
    ends = {text for _page, text in said if "／" in text}
    for count in range(2, len(evidence.desks) + 1):
        numbers = _of_several(count)
        if all(any(text.endswith(number) for text in ends) for number in numbers):
            yield from (f"{title}{number}" for title in titles for number in numbers)


def _continued(evidence: Evidence) -> Iterator[str]:
    """Yield the titles of the pages after the first, and the names of desks that go on there."""
    if again := evidence.sheet.again:
        title = getattr(evidence.notice, evidence.part).title
        names = (each.desk.name for each in evidence.desks)
        yield from (plain(f"{words.plain}{again}") for words in (title, *names))


def _is_known(text: str, known: str) -> bool:
    """Return whether a text, or all between its brackets and commas, is part of what is known."""
    return text in known or all(part in known for part in _BETWEEN.split(text))


def parts_of(texts: Iterable[str]) -> frozenset[str]:
    """Return some texts, and what is between their brackets and commas."""
    return frozenset(part for text in texts for part in (text, *_BETWEEN.split(text)))


def is_whole(text: str, whole: Set[str]) -> bool:
    """Return whether a text is one of those that are known, or made of several of them."""
    return text in whole or all(_made_of(part, whole) for part in _BETWEEN.split(text))


def _made_of(text: str, whole: Set[str]) -> bool:
    ends = [0]
    for end in range(1, len(text) + 1):
        if any(text[start:end] in whole for start in ends):
            ends.append(end)
    return ends[-1] == len(text)


def _promised_texts(evidence: Evidence) -> Iterator[tuple[str, Origin]]:
    """Yield the texts that a layout prints whole, whatever its sheet says, with their places."""
    document = getattr(evidence.notice, evidence.part)
    promise = promise_of(evidence.layout)
    for key in promise.texts:
        yield from _texts(getattr(document, key, None))
    yield from _texts(getattr(document, "titles", ()))
    if evidence.part == "flowchart":
        for step in document.steps():
            yield from _texts(step.when)
    edition = evidence.notice.edition
    yield from _texts((*filter(None, [edition.publisher]), *edition.imprint))
    for each in evidence.desks:
        yield from _of_desk(each.desk, promise.of_desks)


def _of_desk(desk: Desk, keys: Iterable[str]) -> Iterator[tuple[str, Origin]]:
    for key in keys:
        yield from _texts(getattr(desk, key))


def _texts(value: object) -> Iterator[tuple[str, Origin]]:
    """Yield a text and where it is from; of one with blanks, what is between them."""
    if isinstance(value, Words):
        yield value.plain, value.origin
    elif isinstance(value, Imprint):
        for part in value.parts:
            if isinstance(part, Span):
                yield part.text, value.origin
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
