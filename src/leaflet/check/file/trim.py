"""Every glyph, box and code is on the paper: none runs over the edge.

文字・枠・コードが紙からはみ出していない。

PASS 0120-007-110
FAIL a number moved over the edge / 番号を紙の外へ動かす
FAIL a box moved over the edge / 枠を紙の外へ動かす
"""

from collections.abc import Iterator
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import beginning
from leaflet.language import _
from leaflet.page import Rect
from leaflet.report import Finding

_EDGE: Final = 0.5  # pt: ink boxes are rounded


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page with glyphs or shapes over its edge."""
    for number, page in enumerate(evidence.printed, 1):
        paper = Rect(0, 0, page.size.width, page.size.height).grown(_EDGE)
        lines = (run.characters for run in page.runs if not paper.contains(run.area))
        cut = [each for line in lines for each in line if not paper.contains(each.ink)]
        if cut:
            message = _("“{text}” runs over the edge of page {page}.")
            yield evidence.fault("trim", message, text=beginning(cut), page=number)
        shapes = page.painted.shapes
        drawn = (*shapes.boxes, *shapes.bands, *page.painted.outlines)
        if not all(paper.contains(area) for area in drawn):
            message = _("A box, a picture or a code runs over the edge of page {page}.")
            yield evidence.fault("trim", message, page=number)
