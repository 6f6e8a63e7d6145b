"""Whatever looks like a telephone number, an address, a date or an id is in the data.

番号・アドレス・日付・IDらしいものは、すべてデータにある。

PASS 0120-007-110
FAIL 0120-007-110 → 0120-007-111
FAIL 17:15 → 17:45
FAIL www.ihaho.jp → www.ihaho.co
FAIL a number added / 番号を書き足す
"""

from collections.abc import Iterator, Set

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.passage import Strand
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each token on the pages that no text of the data holds."""
    known: dict[Strand, set[int]] = {}
    for each in evidence.tokens:
        if each.text in evidence.allowed:
            continue
        if each.strand not in known:
            known[each.strand] = _known(each.strand, evidence.allowed)
        if not known[each.strand].issuperset(range(each.start, each.end)):
            message = _("“{token}” is printed on page {page} and is not in the data.")
            yield evidence.fault("stray", message, token=each.text, page=each.page)


def _known(strand: Strand, allowed: Set[str]) -> set[int]:
    """Return the glyphs of tokens that are printed over several lines."""
    places = (place for token in allowed for place in strand.passages(token))
    return {glyph for place in places for glyph in range(place.start, place.end)}
