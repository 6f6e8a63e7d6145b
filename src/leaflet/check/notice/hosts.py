"""Addresses lead where the office allows (hosts in edition.yaml).

With ``hosts: [mext.go.jp, example.lg.jp]`` every other host is a warning; without it nothing is.

アドレスが許可したドメイン(edition.yaml の hosts)に収まっている。

hosts を書かなければ、調べません。

PASS {hosts: [ihaho.jp], url: https://www.ihaho.jp/}
PASS url: https://www.example.com/
FAIL {hosts: "mext.go.jp、moj.go.jp", url: https://www.moj.go.jp/}
FAIL {hosts: [mext.go.jp], url: https://www.ihaho.jp/}
"""

import re
from collections.abc import Iterator

from leaflet.check.notice.texts import addresses, host_of
from leaflet.language import _
from leaflet.model.address import half_width
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level
from leaflet.source.lines import short


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the addresses that lead elsewhere."""
    allowed = []
    for written in notice.edition.hosts:
        parts = re.split(r"[\s、,，;；]+", written.text)
        several = [host_of(each).removeprefix("www.") for each in parts if each]
        allowed += several
        if len(several) > 1:
            message = _("“{key}” is a list.").format(key="hosts")
            hint = _("Type {text}").format(text=f"[{', '.join(several)}]")
            yield Finding("hosts", Level.WARNING, written.origin, message, hint)
            continue
        host = host_of(written.text)
        if several and host != half_width(written.text).lower():
            message = _("“{text}” is an address; a host is the part without https:// and path.")
            hint = _("Type {text}").format(text=host)
            where = written.origin
            yield Finding(
                "hosts", Level.WARNING, where, message.format(text=short(written.text)), hint
            )
    for address in addresses(notice) if allowed else ():
        host = address.host
        if not any(host == each or host.endswith(f".{each}") for each in allowed):
            message = _("“{host}” is not among the hosts of edition.yaml.").format(host=host)
            hint = _("Compare the address with its source, or add the host there.")
            yield Finding("hosts", Level.WARNING, address.origin, message, hint)
