"""Every code can be read, and leads to the address that is printed beside it.

良い例: the code of www.ihaho.jp beside www.ihaho.jp
悪い例: the codes of two desks exchanged; a code that leads where no desk does
"""

from collections.abc import Iterator, Sequence
from typing import Final

from leaflet.check.file.bitmap import PrintedCode
from leaflet.check.file.own_box import OwnBox, PrintedDesk, overlap
from leaflet.check.file.passage import Strand, passages
from leaflet.check.file.printed import PrintedPage
from leaflet.check.file.promised import promised_codes
from leaflet.language import _
from leaflet.model.desk import Desk
from leaflet.model.uri import leads
from leaflet.page import Rect, around
from leaflet.report import Finding, Level, Origin

_CAPTION: Final = 14.0  # pt from a code to the last line of its caption


def check(
    printed: Sequence[PrintedPage],
    pages: Sequence[Sequence[Strand]],
    boxes: Sequence[OwnBox],
    origin: Origin,
) -> Iterator[Finding]:
    """Yield a finding for each code that cannot be read, leads elsewhere, or is out of place."""
    uris = {box.desk.id: _uris(box.desk) for box in boxes}
    for number, page in enumerate(printed):
        here = [box for box in boxes if box.page == number]
        for code in page.codes:
            owners = [box for box in here if code.says in uris[box.desk.id]]
            if any(_captioned(code, box.desk, pages[number]) for box in owners):
                continue
            if message := _wrong(code, owners, here):
                yield Finding("code", Level.ERROR, origin, message)


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


def _uris(desk: Desk) -> set[str]:
    values = [contact.value for contact in desk.contacts]
    ids = [contact.search_id for contact in desk.contacts if contact.search_id]
    return {uri for value in (*values, *ids) for uri in leads(value.text)}


def missing(
    printed: Sequence[PrintedPage], desks: Sequence[PrintedDesk], layout: str
) -> Iterator[Finding]:
    """Yield a finding for each code that a layout promises and its page does not have."""
    for each in desks:
        if not each.boxes:
            continue
        here = {code.says for code in printed[each.boxes[0].page].codes}
        for contact in promised_codes(each.desk, layout):
            if contact.target not in here:
                message = _("The QR code of {address} is missing.")
                text = message.format(address=contact.value.text)
                yield Finding("code", Level.ERROR, contact.origin, text)


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
    area = around([own.area, code.area])
    others = (box for box in here if box.desk.id != own.desk.id)
    return next((box for box in others if overlap(area, box.area)), None)
