"""Every code is there, can be read, and leads to the address printed on its page.

It is as large as the rule ``qr`` demands, and nothing is in its white margin.

コードがあり、読み取れて、そばに印刷されたアドレスに行く。

大きさは規則 qr のとおりで、まわりの余白には何もありません。

PASS https://www.ihaho.jp/
FAIL a code replaced / コードを別のものにする
FAIL two codes exchanged / 二つのコードを入れ替える
FAIL a code taken out / コードを消す
FAIL the address of a code taken out / コードのアドレスを消す
FAIL a code damaged / コードを欠けさせる
FAIL a code in pale grey / コードを薄い灰色にする
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.file.bitmap import Bitmap, PrintedCode
from leaflet.check.file.evidence import Evidence
from leaflet.check.file.nearby import overlap
from leaflet.check.file.own_box import OwnBox
from leaflet.check.file.passage import Strand, passages
from leaflet.check.file.promised import promised_codes
from leaflet.compose.parts.qr import QUIET_ZONE, smallest_side
from leaflet.language import _
from leaflet.model.desk import Contact, Desk
from leaflet.model.uri import leads
from leaflet.page import Rect
from leaflet.report import Finding, Level

_CONTRAST: Final = 102  # of 255, 40 %: the least of grade 2 (ISO/IEC 15415 7.8.3)
_CAPTION: Final = 14.0  # pt from a code to the last line of its caption


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each code that cannot be read, leads elsewhere, is misplaced or gone."""
    for number, page in enumerate(evidence.printed):
        here = [box for box in evidence.boxes if box.page == number]
        for code in page.codes:
            if code.says and (message := _hardly_read(code, page.bitmap)):
                yield evidence.fault("code", message, address=code.says, page=number + 1)
                continue
            owners = [box for box in here if code.says in evidence.uris[box.desk.id]]
            if owners and not any(_spelt(code, box.desk, evidence.pages[number]) for box in owners):
                message = _("The address {address} of a QR code is not printed with it.")
                yield evidence.fault("code", message, address=code.says)
            if any(_captioned(code, box.desk, evidence.pages[number]) for box in owners):
                continue
            if message := _wrong(code, owners, here):
                yield evidence.fault("code", message)
    yield from _missing(evidence)
    if evidence.torn:
        yield from _strips(evidence)
    elif evidence.copied:
        yield from _uneven(evidence)


def _hardly_read(code: PrintedCode, bitmap: Bitmap) -> str:
    """Return why a code that was read here may not be read by others, or nothing.

    Its edges are known to a pixel or so: a module at both sides of its margin is not looked at.
    """
    if code.sideways:
        return _("The QR code of {address} on page {page} is mirrored, or lies on its side.")
    if not bitmap.shows(code.area, _CONTRAST, 0):
        return _("The QR code of {address} on page {page} is too pale to be read.")
    x, y, side, high = code.area
    module = side / code.modules
    if side + module < smallest_side(code.modules):
        return _("The QR code of {address} on page {page} is too small to be read.")
    near, wide = module + 1 / bitmap.scale, (QUIET_ZONE - 2) * module
    margins = (
        Rect(x - near - wide, y, wide, high),
        Rect(x + side + near, y, wide, high),
        Rect(x, y - near - wide, side, wide),
        Rect(x, y + high + near, side, wide),
    )
    if any(bitmap.shows(margin, _CONTRAST, 0) for margin in margins):
        return _("The white margin of the QR code of {address} on page {page} is not free.")
    return ""


def _spelt(code: PrintedCode, desk: Desk, found: Sequence[Strand]) -> bool:
    """Return whether what a code stands for is on its page, for readers without a camera."""
    for contact in desk.contacts:
        ids = [contact.search_id.text] if contact.search_id else []
        led = code.says == contact.target or any(code.says in leads(each) for each in ids)
        if led and any(passages(found, text) for text in (contact.words.plain, *ids)):
            return True
    return False


def _captioned(code: PrintedCode, desk: Desk, found: Sequence[Strand]) -> bool:
    """Return whether the name of a desk is directly above or below a code, as its caption."""
    zone = Rect(
        code.area.x, code.area.y - _CAPTION, code.area.width, code.area.height + 2 * _CAPTION
    )
    names = [desk.name.plain, *([desk.short.plain] if desk.short else [])]
    captions = [place.area for name in names for place in passages(found, name)]
    return any(zone.overlaps(area) and _centred(code.area, area) for area in captions)


def _centred(code: Rect, caption: Rect) -> bool:
    middle = caption.x + caption.width / 2
    return abs(middle - (code.x + code.width / 2)) < code.width / 4


def _missing(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each code that the layout promises and its page does not have."""
    pages: dict[str, set[int]] = {}
    for box in evidence.homes:
        pages.setdefault(box.desk.id, set()).add(box.page)
    for each in (each for each in evidence.desks if each.boxes):
        here = {code.says for page in pages[each.desk.id] for code in evidence.printed[page].codes}
        for contact in promised_codes(each.desk, evidence.layout):
            if contact.target not in here:
                yield _gone(contact)


def _uneven(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each code that some copies of a card do not have."""
    copies = Counter(box.desk.id for box in evidence.homes)  # on one page of a print run
    for each in (each for each in evidence.desks if each.boxes):
        codes = _counted(evidence, each.boxes[0].page)
        for contact in each.desk.contacts:
            if contact.target and codes[contact.target] % max(copies[each.desk.id], 1):
                yield _gone(contact)


def _strips(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each desk of which a strip has no code."""
    for each in (each for each in evidence.desks if each.boxes):
        page, contact = each.boxes[0].page, each.desk.main_contact
        here = [box for box in evidence.boxes if box.desk.id == each.desk.id and box.page == page]
        strips = max(Counter(round(box.head.area.y) for box in here).values(), default=0)
        large = promised_codes(each.desk, evidence.layout)
        wanted = strips + sum(code.target == contact.scanned for code in large)
        if contact.scanned and _counted(evidence, page)[contact.scanned] < wanted:
            yield _gone(contact)


def _counted(evidence: Evidence, page: int) -> Counter[str]:
    return Counter(code.says for code in evidence.printed[page].codes)


def _gone(contact: Contact) -> Finding:
    text = _("The QR code of {address} is missing.").format(address=contact.value.text)
    return Finding("code", Level.ERROR, contact.origin, text)


def _wrong(code: PrintedCode, owners: Sequence[OwnBox], here: Sequence[OwnBox]) -> str:
    """Return what is wrong with a code, if anything: ``owners`` are the desks it leads to."""
    if not code.says:
        return _("A QR code cannot be read.")
    if not owners:
        message = _("A QR code leads to {address}, which no desk on its page has.")
        return message.format(address=code.says)
    strangers = [_stranger(code, box, here) for box in owners]
    if None in strangers:
        return ""
    message = _("The QR code of {address} is printed in or behind the box of {desk}.")
    other = next(box for box in strangers if box)
    return message.format(address=code.says, desk=other.desk.name.plain)


def _stranger(code: PrintedCode, own: OwnBox, here: Sequence[OwnBox]) -> OwnBox | None:
    """Return another desk between a code and the box of its own."""
    area = own.area.joined(code.area)
    others = (box for box in here if box.desk.id != own.desk.id)
    return next((box for box in others if overlap(area, box.area)), None)
