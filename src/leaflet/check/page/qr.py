"""Every QR code can be read from a copy, and its address is printed on the same page.

A code is at least 15 mm wide, and 0.46 mm for each of its modules; nothing is printed in its quiet
zone of four modules; it is dark on a light ground. Readers without a camera type the address.

QRコードが複写からも読め、同じページにアドレスが印刷されている。

幅は15mm以上で1モジュール0.46mm以上、まわり4モジュールには何もなく、明るい地に暗く刷ります。カメラのない人はアドレスを打ちこみます。

PASS a code of 18 mm / 18mmのコード
FAIL a code of 12 mm / 12mmのコード
FAIL a text in the quiet zone / 余白の中の文字
FAIL a code without its address / アドレスのないコード
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.page.extent import Boxed, hulls, strokes, words_of
from leaflet.compose.parts.qr import QUIET_ZONE, smallest_side
from leaflet.compose.parts.theme import WHITE, contrast
from leaflet.language import _
from leaflet.model.address import FULL_WIDTH, half_width
from leaflet.model.phone import alone
from leaflet.model.uri import leads
from leaflet.page import Ink, Item, Link, Page, Path, Rect, Text
from leaflet.report import Finding, Level, Origin
from leaflet.units import in_mm

TOLERANCE = 0.05  # pt: rounding
LEAST = 7.0  # to 1: dark on light, as scanners want it; black on any base tint of CUD passes
_WRITTEN: Final = frozenset({".", "@", *map(chr, FULL_WIDTH)})


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every code that is too small, crowded, faint or without its address."""
    for page in pages:
        codes = [
            (place, item, box)
            for place, (item, box) in enumerate(page.items)
            if isinstance(item, Path) and item.code
        ]
        for place, code, box in codes:
            yield from _size(code, box)
            yield from _quiet_zone(code, page, box, place)
        if codes:
            yield from _addresses(page.page, [code for _place, code, _box in codes])


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


def _addresses(page: Page, codes: Sequence[Path]) -> Iterator[Finding]:
    """Yield a finding for each code that is on the page more often than its address."""
    printed: Counter[str] = Counter()
    for words in _printed(page):
        if not _prose(words):
            printed.update(leads(words))
    for code in codes:
        printed[code.code] -= 1
        if printed[code.code] < 0:
            message = _("The address {address} of a QR code is not printed with it.").format(
                address=code.code
            )
            yield _finding(
                code, message, _("Print it beside the code, for those without a camera.")
            )


def _prose(words: str) -> bool:
    """Return whether words are not an address: neither ASCII throughout nor with a dot or an @.

    A number is one with what is said of it: 022-717-7131(直通).
    """
    if words[:1].isdecimal() and alone(words):
        return False
    if words.isascii() or not _WRITTEN.isdisjoint(words):
        plain = half_width(words)
        return not (plain.isascii() or "." in plain or "@" in plain)
    return True


def _printed(page: Page) -> Iterator[str]:
    """Yield every line, and the lines of every paragraph joined."""
    run: list[Text] = []
    for item in (*page.items, None):
        if isinstance(item, Text):
            if run and not _continues(run[-1], item):
                yield from _joined(run)
                run = []
            run.append(item)
    yield from _joined(run)


def _continues(text: Text, other: Text) -> bool:
    same = text.origin == other.origin and text.size == other.size and text.face == other.face
    return same and (text.mark == other.mark)


def _joined(run: list[Text]) -> Iterator[str]:
    words = [text.words for text in run]
    if len(run) > 1:
        yield "".join(words)
    yield from words
