"""Every link is there, and leads to the address, number or account over which it lies.

リンクがあり、その先が、刷られたアドレス・番号・アカウントである。

リンクは目に見えないので、変わっていても気づきません。

PASS https://www.ihaho.jp/
FAIL a link taken out / リンクを抜く
FAIL a link led to https://www.example.com / リンク先を https://www.example.com に
FAIL two links exchanged / 二つのリンクを入れ替える
FAIL a link moved to another desk / リンクを別の窓口へ動かす
"""

from collections.abc import Iterator, Mapping

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import PrintedLink, PrintedPage, plain
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.uri import leads
from leaflet.page import Rect
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each link that leads elsewhere, and for links that are gone."""
    known = _known(evidence.notice)
    for number, page in enumerate(evidence.printed, 1):
        for link in dict.fromkeys(page.links):
            if link.target not in known:
                message = _("A link on page {page} leads to {address}, which is not in the data.")
            elif not _is_over(page, link, known):
                message = _("A link to {address} on page {page} lies over something else.")
            else:
                continue
            text = message.format(page=number, address=link.target)
            yield Finding("link", Level.ERROR, evidence.origin, text)
    if evidence.objects.unlinked:
        message = _("Links were taken out of the file: {count}.")
        text = message.format(count=evidence.objects.unlinked)
        yield Finding("link", Level.ERROR, evidence.origin, text)


def _known(notice: Notice) -> dict[str, set[str]]:
    """Return where links may lead, each with the texts that lead there."""
    known: dict[str, set[str]] = {}
    for contact in (each for desk in notice.desks.values() for each in desk.contacts):
        known.setdefault(contact.target, set()).add(plain(contact.value.text))
        if contact.search_id:
            for uri in leads(contact.search_id.text):
                known.setdefault(uri, set()).add(plain(contact.search_id.text))
    return known


def _is_over(page: PrintedPage, link: PrintedLink, known: Mapping[str, set[str]]) -> bool:
    """Return whether a link lies over its text, a line of it, or its code."""
    if any(code.says == link.target and code.area.overlaps(link.area) for code in page.codes):
        return True
    inside = [each for each in page.under(link.area) if _holds(link.area, each.ink)]
    size = max((each.size for each in inside), default=0.0)  # furigana is smaller
    text = plain("".join(each.text for each in inside if each.size == size))
    return bool(text) and any(text in each or each in text for each in known[link.target])


def _holds(area: Rect, ink: Rect) -> bool:
    """Return whether the middle of a glyph is in an area."""
    x, y = ink.x + ink.width / 2, ink.y + ink.height / 2
    return area.x <= x <= area.right and area.y <= y <= area.bottom
