"""No text or code is nearer to the edge of the paper than 3 mm.

Office printers do not print closer than that, and a cutter that is 1 mm off would cut it.

文字やコードが紙の端から3mm以上離れている。

それより近いと、事務用のプリンターでは欠け、断裁が1mmずれると切れます。

PASS 3 mm
FAIL 2 mm
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, content_of
from leaflet.language import _
from leaflet.page import Rect, Size
from leaflet.report import Finding, Level, Origin
from leaflet.units import mm

_ROUNDING = 0.3  # pt


def check(pages: Sequence[Boxed], limit: int = 3) -> Iterator[Finding]:
    """Yield a finding for the first text or code of each page that is too near to an edge."""
    for page in pages:
        paper = _within(page.page.size, -_ROUNDING)  # ``edge`` reports what runs over the edge
        safe = _within(page.page.size, mm(limit) - _ROUNDING)
        for item, box in page.items:
            words = content_of(item)
            if words and box.width > 0 and paper.contains(box) and not safe.contains(box):
                message = _("“{words}” is nearer to the edge of page {page} than {limit} mm.")
                said = message.format(words=words, page=page.number, limit=limit)
                hint = _("Choose wider margins in the sheet of the layout.")
                yield Finding("margin", Level.WARNING, item.origin or Origin(""), said, hint)
                break


def _within(size: Size, margin: float) -> Rect:
    return Rect(0, 0, size.width, size.height).grown(-margin)
