"""No text crosses the edge of a box, and each desk of a flowchart is in one box.

A box or a text that was moved leaves a desk with half of its lines, or with none.

文字が枠の線をまたがず、流れ図の窓口は一つの枠の中にある。

枠か文字だけが動くと、窓口の一部か全部が枠の外に出ます。

PASS as it was made / 作ったまま
FAIL a box moved / 枠を動かす
FAIL a text moved over the edge of its box / 文字が枠の線をまたぐ
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import HAIR, frame_of
from leaflet.check.file.printed import beginning
from leaflet.language import _
from leaflet.page import Rect
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page with text that is partly in a box, and each desk outside."""
    if evidence.part == "flowchart":
        for home in evidence.homes:
            shapes = evidence.printed[home.page].painted.shapes
            if not frame_of(home.area, shapes.boxes):
                message = _("“{desk}” on page {page} is not in a box of its own.")
                name = home.desk.name.plain
                yield evidence.fault("frame", message, desk=name, page=home.page + 1)
    for number, page in enumerate(evidence.printed, 1):
        for box in page.painted.shapes.boxes:
            inner, outer = box.grown(-HAIR), box.grown(HAIR)
            lines = (run for run in page.runs if _crosses(run.area, inner, outer))
            glyphs = (each for run in lines for each in run.characters)
            if half := [each for each in glyphs if _crosses(each.ink, inner, outer)]:
                message = _("“{text}” on page {page} is on the edge of a box.")
                yield evidence.fault("frame", message, text=beginning(half), page=number)


def _crosses(ink: Rect, inner: Rect, outer: Rect) -> bool:
    return inner.overlaps(ink) and not outer.contains(ink)
