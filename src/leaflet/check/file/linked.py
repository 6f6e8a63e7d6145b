"""Every link leads to an address, number or account in the data, and its code is there.

リンクの先が、データにあるアドレス・番号・アカウントである。

リンクは目に見えないので、変わっていても気づきません。コードが消えたことも、リンクで分かります。

PASS https://www.ihaho.jp/
FAIL a link led to https://www.example.com / リンク先を https://www.example.com に
"""

from collections.abc import Iterator
from typing import Final

from leaflet.check.file.bitmap import is_square
from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import PrintedLink, PrintedPage
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.uri import leads
from leaflet.report import Finding, Level

_LEAST: Final = 34.0  # pt, 12 mm: no code is smaller


def check(evidence: Evidence, limit: int) -> Iterator[Finding]:
    """Yield a finding for each link that leads elsewhere, and for each whose code is gone."""
    known = _known(evidence.notice)
    for number, page in enumerate(evidence.printed, 1):
        for link in dict.fromkeys(page.links):
            if link.target not in known:
                message = _("A link on page {page} leads to {address}, which is not in the data.")
            elif _of_code(link) and not _has_code(page, link):
                message = _("The QR code of {address} on page {page} is gone.")
            else:
                continue
            text = message.format(page=number, address=link.target)
            yield Finding("link", Level.ERROR, evidence.origin, text)


def _known(notice: Notice) -> set[str]:
    contacts = [each for desk in notice.desks.values() for each in desk.contacts]
    ids = {each.search_id.text for each in contacts if each.search_id}
    return {each.target for each in contacts}.union(*(leads(text) for text in ids))


def _of_code(link: PrintedLink) -> bool:
    return link.area.width > _LEAST and is_square(link.area)


def _has_code(page: PrintedPage, link: PrintedLink) -> bool:
    return any(code.area.overlaps(link.area) for code in page.codes)
