"""Addresses lead where the office allows (hosts in edition.yaml).

With ``hosts: [mext.go.jp, example.lg.jp]`` every other host is a warning; without it nothing is.

アドレスが許可したドメイン(edition.yaml の hosts)に収まっている。

hosts を書かなければ、調べません。

PASS {hosts: [ihaho.jp], url: https://www.ihaho.jp/}
PASS url: https://www.example.com/
PASS {hosts: "mext.go.jp、https://www.moj.go.jp/", url: https://www.moj.go.jp/}
FAIL {hosts: [mext.go.jp], url: https://www.ihaho.jp/}
"""

import re
from collections.abc import Iterator

from leaflet.check.notice.texts import addresses, host_of
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the addresses that lead elsewhere."""
    written = " ".join(each.text for each in notice.edition.hosts)
    allowed = [
        host_of(each).removeprefix("www.") for each in re.split(r"[\s、,，;；]+", written) if each
    ]
    for address in addresses(notice) if allowed else ():
        host = address.host
        if not any(host == each or host.endswith(f".{each}") for each in allowed):
            message = _("“{host}” is not among the hosts of edition.yaml.").format(host=host)
            hint = _("Compare the address with its source, or add the host there.")
            yield Finding("hosts", Level.WARNING, address.origin, message, hint)
