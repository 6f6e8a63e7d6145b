"""Every link is there, and leads to an address, number or account in the data.

リンクがあり、その先が、データにあるアドレス・番号・アカウントである。

リンクは目に見えないので、変わっていても気づきません。

PASS https://www.ihaho.jp/
FAIL a link taken out / リンクを抜く
FAIL a link led to https://www.example.com / リンク先を https://www.example.com に
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.model.uri import leads
from leaflet.report import Finding, Level


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each link that leads elsewhere, and for links that are gone."""
    known = _known(evidence.notice)
    for number, page in enumerate(evidence.printed, 1):
        for link in dict.fromkeys(page.links):
            if link.target not in known:
                message = _("A link on page {page} leads to {address}, which is not in the data.")
                text = message.format(page=number, address=link.target)
                yield Finding("link", Level.ERROR, evidence.origin, text)
    if evidence.objects.unlinked:
        message = _("Links were taken out of the file: {count}.")
        text = message.format(count=evidence.objects.unlinked)
        yield Finding("link", Level.ERROR, evidence.origin, text)


def _known(notice: Notice) -> set[str]:
    contacts = [each for desk in notice.desks.values() for each in desk.contacts]
    ids = {each.search_id.text for each in contacts if each.search_id}
    return {each.target for each in contacts}.union(*(leads(text) for text in ids))
