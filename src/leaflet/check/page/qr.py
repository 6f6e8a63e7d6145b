"""Every QR code can be read from a copy.

A code is at least 15 mm wide, and 0.46 mm for each of its modules; nothing is printed in its quiet
zone of four modules; it is dark on a light ground.

QRコードが複写からも読める。

幅は15mm以上で1モジュール0.46mm以上、まわり4モジュールには何もなく、明るい地に暗く刷ります。

PASS a code of 18 mm / 18mmのコード
FAIL a code of 12 mm / 12mmのコード
FAIL a text in the quiet zone / 余白の中の文字
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed, hulls, strokes, words_of
from leaflet.compose.parts.qr import QUIET_ZONE, smallest_side
from leaflet.compose.parts.theme import WHITE, contrast
from leaflet.language import _
from leaflet.page import Ink, Item, Link, Path, Rect
from leaflet.report import Finding, Level, Origin
from leaflet.units import in_mm

TOLERANCE = 0.05  # pt: rounding
LEAST = 7.0  # to 1: dark on light, as scanners want it; black on any base tint of CUD passes


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every code that is too small, crowded or faint."""
    for page in pages:
        for place, (item, box) in enumerate(page.items):
            if isinstance(item, Path) and item.code:
                yield from _size(item, box)
                yield from _quiet_zone(item, page, box, place)


def _finding(code: Path, message: str, hint: str) -> Finding:
    return Finding("qr", Level.ERROR, code.origin or Origin(""), message, hint)


def _size(code: Path, box: Rect) -> Iterator[Finding]:
    side, modules = box.width, box.width / code.scale
    least = smallest_side(modules)
    if side < least - TOLERANCE:
        message = _(
            "The QR code of {address} is {side:.1f} mm wide; to be read from a copy it "
            "needs {least:.1f}."
        ).format(address=code.code, side=in_mm(side), least=in_mm(least))
        yield _finding(code, message, _("Make it larger in the sheet of the layout."))


def _quiet_zone(code: Path, page: Boxed, box: Rect, place: int) -> Iterator[Finding]:
    """Yield what is printed in the quiet zone; a ground below all of it must be light."""
    margin = QUIET_ZONE * code.scale - TOLERANCE
    zone = box.grown(margin)
    ground = WHITE
    for number, item in _near(page, zone):
        if number == place or isinstance(item, Link):
            continue
        if number < place and (fill := _ground(item, page.boxes[number], zone)):
            ground = fill
        elif _touches(item, zone):
            message = _("“{words}” is in the white margin of the QR code of {address}.").format(
                words=words_of(item) or _("A drawing"), address=code.code
            )
            hint = _("Leave {margin:.1f} mm free on every side of the code.").format(
                margin=in_mm(margin)
            )
            yield _finding(code, message, hint)
            return
    if code.fill is None or contrast(code.fill, ground) < LEAST:
        message = _("The QR code of {address} is too faint.").format(address=code.code)
        yield _finding(code, message, _("Print it dark on a light ground."))


def _near(page: Boxed, zone: Rect) -> list[tuple[int, Item]]:
    """Return what may reach into the zone, with its place in the painting order."""
    return [
        (number, page.page.items[number])
        for number, box in enumerate(page.boxes)
        if box.overlaps(zone)
    ]


def _ground(item: Item, box: Rect, zone: Rect) -> Ink | None:
    """Return the ink of a filled area under the whole zone."""
    if not isinstance(item, Path) or item.fill is None or len(item.contours) != 1:
        return None
    if not box.contains(zone) or any(edge.overlaps(zone) for edge in strokes(item)):
        return None
    return item.fill


def _touches(item: Item, zone: Rect) -> bool:
    """Return whether a text or drawing whose box reaches into the zone has ink there."""
    if isinstance(item, Path):
        filled = item.fill is not None and any(hull.overlaps(zone) for hull in hulls(item))
        return filled or any(edge.overlaps(zone) for edge in strokes(item))
    return bool(words_of(item).strip())
