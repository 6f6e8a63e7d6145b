"""The number, address or id of a desk is printed with that desk, and nowhere else.

A correct number next to the wrong desk will be dialled all the same.

番号・アドレス・IDは、その窓口のところだけに印刷されている。

正しい番号でも、別の窓口のそばにあれば、まちがって使われます。

PASS as it was made / 作ったまま
FAIL 0120-0-78310 again, next to 0120-007-110 / 0120-007-110 のそばにも 0120-0-78310
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.passage import Passage, Strand
from leaflet.check.file.printed import plain
from leaflet.check.file.tokens import tokens
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.notice import Notice
from leaflet.model.prose import prose
from leaflet.report import Finding, Level


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each token of a contact that is in no box of its desk."""
    said, unknown = _said(evidence)
    places = [place for box in evidence.boxes for place in box.places.values()]
    placed = {
        (place.strand, glyph)
        for place in [*places, *said]
        for glyph in range(place.start, place.end)
    }
    owners = {token: desk for token, desk in _owners(evidence.notice) if token not in unknown}
    reported: set[str] = set()
    for number, found in enumerate(evidence.pages, 1):
        for strand in found:
            for token, start in _tokens_of(strand):
                if token in owners and token not in reported and (strand, start) not in placed:
                    reported.add(token)
                    message = _("“{token}” of {desk} is on page {page}, but not with {desk}.")
                    desk = owners[token].name.plain
                    text = message.format(token=token, desk=desk, page=number)
                    yield Finding("elsewhere", Level.ERROR, evidence.origin, text)


def _tokens_of(strand: Strand) -> Iterator[tuple[str, int]]:
    for begin, line in strand.lines:
        for token, start in _tokens(line):
            yield token, begin + start


def _said(evidence: Evidence) -> tuple[list[Passage], set[str]]:
    """Return where sentences with tokens are printed, and the tokens of those that are split."""
    notice = evidence.notice
    fields = {contact.words.origin for desk in notice.desks.values() for contact in desk.contacts}
    texts = [words.plain for words in prose(notice) if words.origin not in fields]
    printed, unknown = [], set()
    for text in (*texts, *evidence.values.values()):
        said = {token for token, _start in _tokens(plain(text))}
        places = evidence.places(text) if said else []
        printed += places
        unknown |= set() if places else said
    return printed, unknown


def _owners(notice: Notice) -> Iterator[tuple[str, Desk]]:
    """Yield each token that a contact holds, with its desk."""
    for desk in notice.desks.values():
        for contact in desk.contacts:
            written = [contact.value, *([contact.search_id] if contact.search_id else [])]
            for value in written:
                for token, _start in _tokens(plain(value.text)):
                    yield token, desk


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    return ((token, start) for _kind, token, start, _end in tokens(text))
