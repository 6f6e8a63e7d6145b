"""Everything printed is on its paper: nothing is cut off at an edge.

すべてが紙に収まっている。

PASS 相談
FAIL a text over the edge / 紙からはみ出す文字
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, words_of
from leaflet.language import _
from leaflet.page import Rect, Size
from leaflet.report import Finding, Level, Origin
from leaflet.units import in_mm

TOLERANCE = 0.05  # pt: rounding of the typesetter


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every item that is not wholly on its page."""
    for boxed in pages:
        for item, box in boxed.items:
            over = _over(boxed.page.size, box)
            if over > TOLERANCE:
                message = _("“{words}” runs {over:.1f} mm over the edge of page {page}.").format(
                    words=words_of(item), over=in_mm(over), page=boxed.number
                )
                hint = _("Shorten the text, or change the widths in the sheet of the layout.")
                yield Finding("edge", Level.ERROR, item.origin or Origin(""), message, hint)


def _over(size: Size, box: Rect) -> float:
    return max(-box.x, -box.y, box.right - size.width, box.bottom - size.height)
