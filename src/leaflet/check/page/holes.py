"""Nothing is printed where a punch makes its holes (ISO 838). Off unless an office sets it.

Two holes of 6 mm, 80 mm apart, 12 mm from the left edge and in the middle of its height; the limit
is the distance in mm from their centres to keep clear. ``rules: {holes: 5 mm}``

パンチの穴(ISO 838)の位置に何も印刷されていない。指定したときだけ調べます。

左端から12mm、高さの中央に80mm間隔の直径6mmの穴です。rules: {holes: 5 mm}

PASS a text 20 mm from the left / 左端から20mmの文字
FAIL a text at a hole / 穴の位置の文字
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, content_of
from leaflet.language import _
from leaflet.page import Rect, Size
from leaflet.report import Finding, Level, Origin
from leaflet.units import mm

_FROM_EDGE = mm(12)  # ISO 838: 3.1
_APART = mm(80)


def check(pages: Sequence[Boxed], limit: int = 5) -> Iterator[Finding]:
    """Yield a finding for the first text or code of each page that a hole would hit."""
    for page in pages:
        holes = _holes(page.page.size, mm(limit))
        for item, box in page.items:
            words = content_of(item)
            if words and any(box.overlaps(hole) for hole in holes):
                message = _("“{words}” on page {page} is where the punch makes its holes.")
                said = message.format(words=words, page=page.number)
                hint = _("Choose a wider margin on the left in the sheet of the layout.")
                yield Finding("holes", Level.WARNING, item.origin or Origin(""), said, hint)
                break


def _holes(size: Size, room: float) -> tuple[Rect, ...]:
    middle = size.height / 2
    places = (middle - _APART / 2, middle + _APART / 2)
    return tuple(Rect(_FROM_EDGE, place, 0, 0).grown(room) for place in places)
