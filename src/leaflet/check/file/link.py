"""Every link is there, and leads to the address, number or account over which it lies.

リンクがあり、その先が、刷られたアドレス・番号・アカウントである。

リンクは目に見えないので、変わっていても気づきません。

PASS https://www.ihaho.jp/
FAIL a link taken out / リンクを抜く
FAIL a link led to https://www.example.com / リンク先を https://www.example.com に
FAIL two links exchanged / 二つのリンクを入れ替える
FAIL half of the area of a link / リンクの範囲を半分にする
FAIL a link moved to another desk / リンクを別の窓口へ動かす
FAIL what two links are called exchanged / 二つのリンクの読み上げを入れ替える
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.printed import PrintedLink, PrintedPage, plain
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.uri import leads
from leaflet.page import Rect
from leaflet.report import Finding

_GAP: Final = 0.5  # em at most between two characters of one word


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each link out of the file that leads elsewhere, and for those gone."""
    known = _known(evidence.notice)
    for number, page in enumerate(evidence.printed, 1):
        for link in (each for each in dict.fromkeys(page.links) if each.target):
            texts = _texts(page, link)
            names = known.get(link.target, set())
            if not names:
                message = _("A link on page {page} leads to {address}, which is not in the data.")
            elif not _is_over(page, link, texts, names):
                message = _("A link to {address} on page {page} lies over something else.")
            elif _is_cut(page, link, names):
                message = _("A link to {address} on page {page} lies over a part of it only.")
            elif not any(name in plain(link.said) for name in names):
                message = _("The link “{text}” on page {page} is read aloud as “{said}”.")
            else:
                continue
            values = {"address": link.target, "text": texts[0], "said": link.said}
            yield evidence.fault("link", message, page=number, **values)
    if evidence.objects.unlinked:
        message = _("Links were taken out of the file: {count}.")
        yield evidence.fault("link", message, count=evidence.objects.unlinked)


def _known(notice: Notice) -> dict[str, set[str]]:
    """Return where links may lead, each with the texts that lead there."""
    known: dict[str, set[str]] = {}
    for contact in (each for desk in notice.desks.values() for each in desk.contacts):
        known.setdefault(contact.target, set()).add(plain(contact.value.text))
        if contact.search_id:
            for uri in leads(contact.search_id.text):
                known.setdefault(uri, set()).add(plain(contact.search_id.text))
    return known


def _texts(page: PrintedPage, link: PrintedLink) -> list[str]:
    """Return what a link lies over by its sizes, the largest first: furigana is smaller.

    The area of a link in small type reaches into the lines beside it, which may be larger.
    """
    sizes: dict[float, str] = {}
    for each in page.under(link.area):
        if _holds(link.area, each.ink):
            sizes[each.size] = sizes.get(each.size, "") + each.text
    return [plain(sizes[size]) for size in sorted(sizes, reverse=True)] or [""]


def _is_over(
    page: PrintedPage, link: PrintedLink, texts: Sequence[str], known: Iterable[str]
) -> bool:
    """Return whether a link lies over its text, a line of it, or its code."""
    if any(code.says == link.target and _holds(link.area, code.area) for code in page.codes):
        return True
    return any(text in each or each in text for each in known for text in texts if text)


def _is_cut(page: PrintedPage, link: PrintedLink, names: Iterable[str]) -> bool:
    """Return whether what a link leads to goes on beside it, on the same line."""
    left, right = link.area.x, link.area.right
    for run in (each for each in page.runs if _holds(link.area, _slice(each.area, link.area))):
        for one, other in pairwise(sorted(run.characters, key=attrgetter("x"))):
            near = one.size == other.size and other.x - one.ink.right < one.size * _GAP
            middle, next_one = (each.ink.x + each.ink.width / 2 for each in (one, other))
            parted = near and any(middle < edge < next_one for edge in (left, right))
            if parted and any(one.text + other.text in name for name in names):
                return True
    return False


def _slice(line: Rect, area: Rect) -> Rect:
    """Return the part of a line that is right above, in or below an area."""
    return Rect(area.x, line.y, area.width, line.height)


def _holds(area: Rect, ink: Rect) -> bool:
    """Return whether the middle of a glyph or a code is in an area."""
    x, y = ink.x + ink.width / 2, ink.y + ink.height / 2
    return area.x <= x <= area.right and area.y <= y <= area.bottom
