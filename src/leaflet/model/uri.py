"""The URIs of numbers, addresses and accounts, in ASCII: for links and for codes."""

import re
from contextlib import suppress
from typing import Final
from urllib.parse import quote, urlsplit, urlunsplit

from leaflet.model.address import ascii_host, half_width
from leaflet.model.phone import digits

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


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
    """Return the URI of a call (RFC 3966), the # of a short number percent-encoded."""
    return "tel:" + digits(number).replace("#", "%23")


def mail(address: str) -> str:
    """Return the URI of a mail (RFC 6068)."""
    name, _at, host = half_width(address).rpartition("@")
    return f"mailto:{_encoded(name)}@{ascii_host(host)}"


def line_account(identifier: str) -> str:
    """Return the page that adds an official LINE account, whose id begins with @, as a friend."""
    return "https://line.me/R/ti/p/" + quote(half_width(identifier), safe="")


def leads(text: str) -> set[str]:
    """Return every URI that a code printed beside this text may hold."""
    written = half_width(text)
    found = {telephone(written)}
    if written.startswith("@"):
        found.add(line_account(written))
    with suppress(ValueError):  # prose
        found.add(mail(written) if "@" in written[1:] else web(written))
    return found
