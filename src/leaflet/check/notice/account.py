"""The search id of a LINE account begins with @.

Only official accounts have an id with @; without it, a stranger may be found.

LINEの検索IDが @ で始まっている。

@ が付くのは公式アカウントだけです。ないと、別の人が見つかることがあります。

PASS {line: 法務局LINEじんけん相談, id: "@linejinkensoudan"}
FAIL {line: 法務局LINEじんけん相談, id: linejinkensoudan}
"""

from collections.abc import Iterator

from leaflet.check.notice.texts import contacts
from leaflet.language import _
from leaflet.model.address import half_width
from leaflet.model.desk import Kind
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the ids of LINE accounts without @."""
    for _desk, contact in contacts(notice):
        identifier = contact.search_id
        if contact.kind is Kind.LINE and identifier:
            plain = half_width(identifier.text)
            if not plain.startswith("@"):
                message = _("“{id}” has no @; the id of an official account begins with one.")
                hint = _("Type {text}").format(text=f'id: "@{plain}"')
                message = message.format(id=identifier.text)
                yield Finding("account", Level.WARNING, identifier.origin, message, hint)
