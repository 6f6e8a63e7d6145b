"""Titles, questions and descriptions are printed whole, as the data have them.

A word that was changed in the file, or a page that is missing, changes what the notice says.

表題・質問・説明が、データのとおり全文印刷されている。

ファイルの中で変わった言葉や、抜けたページを見つけます。

PASS 今すぐ相談したい
FAIL a page taken out / ページを抜く
FAIL 相談 → 談相
"""

from collections.abc import Iterable, Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import plain
from leaflet.check.file.promised import promise_of
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.notice import Imprint
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Level, Origin


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each text that is not printed whole."""
    printed = [strand.text for page in evidence.pages for strand in page]
    for text, origin in dict.fromkeys(promised_texts(evidence)):
        if not any(plain(text) in each for each in printed):
            message = _("“{text}” is not printed as the data have it.").format(text=text)
            yield Finding("text", Level.ERROR, origin, message)


def promised_texts(evidence: Evidence) -> Iterator[tuple[str, Origin]]:
    """Yield the texts that a layout prints whole, whatever its sheet says, with their places."""
    document = getattr(evidence.notice, evidence.part)
    promise = promise_of(evidence.layout)
    for key in promise.texts:
        yield from _texts(getattr(document, key, None))
    for side in filter(None, (getattr(document, "front", None), getattr(document, "back", None))):
        yield from _texts(side.title)
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
