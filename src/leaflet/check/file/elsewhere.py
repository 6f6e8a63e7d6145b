"""The number, address or id of a desk is printed with that desk, and nowhere else.

A correct number next to the wrong desk will be dialled all the same.

番号・アドレス・IDは、その窓口のところだけに印刷されている。

正しい番号でも、別の窓口のそばにあれば、まちがって使われます。

PASS as it was made / 作ったまま
PASS a number for telephone and FAX, printed twice / 電話とFAXが同じで、二度印刷された番号
FAIL 0120-0-78310 again, next to 0120-007-110 / 0120-007-110 のそばにも 0120-0-78310
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import between, nearest
from leaflet.check.file.own_box import strange
from leaflet.check.file.passage import Passage, Strand, passages
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each token of a contact that is in no box of its desk."""
    said, unknown = _said(evidence)
    places = [place for box in evidence.boxes for place in box.places.values()]
    placed: dict[Strand, set[int]] = defaultdict(set)  # the places of glyphs
    for place in (*places, *_twice(evidence), *said):
        placed[place.strand].update(range(place.start, place.end))
    owners = {token: desk for token, desk in evidence.said.owners if token not in unknown}
    reported: set[str] = set()
    for each in evidence.tokens:
        token = each.text
        if token not in owners or token in reported:
            continue
        if not placed[each.strand].issuperset(range(each.start, each.end)):
            reported.add(token)
            message = _("“{token}” of {desk} is on page {page}, but not with {desk}.")
            desk = owners[token].name.plain
            yield evidence.fault("elsewhere", message, token=token, desk=desk, page=each.page)


def _twice(evidence: Evidence) -> Iterator[Passage]:
    """Yield the other places of what a desk has twice: a number for telephone and FAX.

    They are those nearest to its box, with no other desk before them.
    """
    for box in evidence.boxes:
        others = [each.area for each in evidence.homes if strange(each, box)]
        texts = Counter((fact.text, place) for fact, place in box.places.items())
        for (text, place), count in texts.items():
            more = [
                each
                for each in (passages(evidence.pages[box.page], text) if count > 1 else ())
                if not each.within(place) and not between(box.area, each, others)
            ]
            yield from nearest(box.area, box.area, more)[: count - 1]


def _said(evidence: Evidence) -> tuple[list[Passage], set[str]]:
    """Return where sentences with tokens are printed, and the tokens of those that are split."""
    printed: list[Passage] = []
    unknown: set[str] = set()
    for text, said in evidence.sentences:
        places = evidence.places(text)
        printed += places
        unknown |= set() if places else said
    return printed, unknown
