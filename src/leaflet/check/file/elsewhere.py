"""The number, address or id of a desk is printed with that desk, and nowhere else.

A right number beside the wrong desk is dialled like any other.

番号・アドレス・IDは、その窓口のところだけに印刷されている。

正しい番号でも、別の窓口のそばにあれば、まちがって使われます。

PASS handout: as made
FAIL handout: 0120-0-78310 once more, beside こどもの人権110番
FAIL card: 0120-0-78310 once more, beside こどもの人権110番
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from leaflet.check.file.facts import tokens
from leaflet.check.file.own_box import OwnBox
from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.check.file.printed import plain
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.notice import Notice
from leaflet.model.prose import prose
from leaflet.report import Finding, Level, Origin


def check(
    pages: Sequence[Sequence[Strand]],
    notice: Notice,
    boxes: Sequence[OwnBox],
    values: Mapping[str, str],
    origin: Origin,
) -> Iterator[Finding]:
    """Yield a finding for each token of a contact that is in none of the ``boxes`` of its desk.

    ``values`` are those of the blanks of the imprint.
    """
    places = [place for box in boxes for place in box.places.values()]
    said, unknown = _said(notice, pages, values.values())
    placed = _begins([*places, *said])
    owners = {token: desk for token, desk in _owners(notice) if token not in unknown}
    for number, found in enumerate(pages, 1):
        told: set[str] = set()
        for strand in found:
            for begin, line in strand.lines:
                for _kind, token, start, _end in tokens(line):
                    if (
                        token in owners
                        and token not in told
                        and (strand, begin + start) not in placed[token]
                    ):
                        told.add(token)
                        message = _("“{token}” of {desk} is on page {page} where {desk} is not.")
                        desk = owners[token].name.plain
                        text = message.format(token=token, desk=desk, page=number)
                        yield Finding("elsewhere", Level.ERROR, origin, text)


def _begins(places: Iterable[Passage]) -> Mapping[str, set[tuple[Strand, int]]]:
    """Return where each token that these passages hold begins."""
    found: dict[str, set[tuple[Strand, int]]] = defaultdict(set)
    for place in places:
        for token, start in _tokens(place.strand.text[place.start : place.end]):
            found[token].add((place.strand, place.start + start))
    return found


def _said(
    notice: Notice, pages: Sequence[Sequence[Strand]], filled: Iterable[str]
) -> tuple[list[Passage], set[str]]:
    """Return where sentences with tokens are printed, and the tokens of those that are split."""
    fields = {contact.words.origin for desk in notice.desks.values() for contact in desk.contacts}
    texts = [words.plain for words in prose(notice) if words.origin not in fields]
    printed, unknown = [], set()
    for text in (*texts, *filled):
        said = {token for token, _start in _tokens(plain(text))}
        places = [place for found in pages for place in passages(found, text)] if said else []
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
