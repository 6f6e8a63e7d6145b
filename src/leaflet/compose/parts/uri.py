"""Where ways to reach a desk lead: as ASCII, for links and for codes."""

import re
from contextlib import suppress
from functools import cache
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from leaflet.model.address import ascii_host, half_width
from leaflet.model.phone import digits

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


@cache  # an address is set at several sizes, drawn as a code and checked
def web(address: str) -> str:
    """Return a web address as plain ASCII: scheme added, IDN as punycode, path percent-encoded.

    UnicodeError where no such host can exist; addresses of the register are checked for that.
    """
    plain = half_width(address)
    parts = urlsplit(plain if _SCHEME.match(plain) else f"https://{plain}")
    name, colon, port = parts.netloc.partition(":")
    host = ascii_host(name) + colon + port
    path, query, fragment = map(_encoded, (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _encoded(part: str) -> str:
    """Return a part of an address in ASCII; what is percent-encoded already stays (RFC 3986)."""
    return _STRAY.sub("%25", quote(part, safe="/%:@!$&'()*+,;=-._~?"))


def telephone(number: str) -> str:
    """Return where a call leads (RFC 3966); the # of a short number is percent-encoded there."""
    return "tel:" + digits(number).replace("#", "%23")


def mail(address: str) -> str:
    """Return where a mail leads (RFC 6068)."""
    name, _at, host = half_width(address).rpartition("@")
    return f"mailto:{_encoded(name)}@{ascii_host(host)}"


def line_account(identifier: str) -> str:
    """Return where an official LINE account, whose id begins with @, is added as a friend."""
    return "https://line.me/R/ti/p/" + quote(half_width(identifier), safe="")


def leads(text: str) -> set[str]:
    """Return everything a code may hold that stands beside this text."""
    written = half_width(text)
    found = {telephone(written)}
    if written.startswith("@"):
        found.add(line_account(written))
    with suppress(ValueError):  # prose
        found.add(mail(written) if "@" in written[1:] else web(written))
    return found
