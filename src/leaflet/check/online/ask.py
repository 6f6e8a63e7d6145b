"""Requests to web addresses: only ``leaflet check --online`` imports this."""

import ssl
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final
from urllib.parse import urljoin, urlsplit

from leaflet.check.online.online import Answer
from leaflet.language import _

_FOLLOWED: Final = 5  # redirects
_AT_ONCE: Final = 8
_BROWSER: Final = {"User-Agent": "Mozilla/5.0 (leaflet check --online)", "Accept": "text/html,*/*"}


def answers(urls: Iterable[str], seconds: int) -> list[Answer]:
    """Return the answer of each address, waiting so long for one."""
    context = ssl.create_default_context()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(lambda url: ask(url, seconds, context), urls))


def ask(url: str, seconds: int, context: ssl.SSLContext) -> Answer:
    """Return the answer to a request, redirects followed; nothing but its head is read."""
    for _number in range(_FOLLOWED):
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return Answer(fault=url)
        connection = (
            HTTPSConnection(parts.hostname, parts.port, timeout=seconds, context=context)
            if parts.scheme == "https"
            else HTTPConnection(parts.hostname, parts.port, timeout=seconds)
        )
        try:
            path = parts.path or "/"
            connection.request(
                "GET", f"{path}?{parts.query}" if parts.query else path, None, _BROWSER
            )
            answer = connection.getresponse()
            status, onward = answer.status, answer.headers.get("Location", "")
        except ssl.SSLCertVerificationError as fault:
            return Answer(host=parts.hostname, fault=fault.verify_message, expired=True)
        except (OSError, HTTPException, ValueError) as fault:
            return Answer(host=parts.hostname, fault=str(fault) or type(fault).__name__)
        finally:
            connection.close()
        if not (300 <= status < 400 and onward):
            return Answer(status, parts.hostname)
        url = urljoin(url, onward)
    return Answer(host=urlsplit(url).hostname or "", fault=_("it redirects in a circle"))
