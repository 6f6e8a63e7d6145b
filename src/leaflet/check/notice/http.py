"""Web addresses are encrypted (https).

Public offices answer with https; browsers warn of http.

Webアドレスが https である。

PASS url: https://www.ihaho.jp/
PASS url: www.ihaho.jp
PASS note: http://www.mext.go,jp
FAIL url: http://www.ihaho.jp/
"""

from collections.abc import Iterator

from leaflet.check.notice.texts import addresses
from leaflet.language import _
from leaflet.model.address import is_url
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the addresses that begin with http://; what is no address has a finding of its own."""
    for address in addresses(notice):
        if address.text.lower().startswith("http://") and is_url(address.text):
            message = _("“{text}” is not encrypted.").format(text=address.text)
            hint = _("Open it with https://; if that works, type {text}").format(
                text="https" + address.text[4:]
            )
            yield Finding("http", Level.WARNING, address.origin, message, hint)
