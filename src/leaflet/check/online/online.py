"""Every web address answers, at the host that is printed, with a valid certificate.

Only ``leaflet check --online`` asks. It reports pages that are gone or lead to another host (lapsed
domains are taken over by others), and expired certificates. The limit is the time to wait.

どのアドレスも、印刷したドメインで、正しい証明書で答える。

leaflet check --online のときだけ調べます。なくなったページ、別のドメインに移るページ
(期限の切れたドメインが乗っ取られることがあります)、期限の切れた証明書を知らせます。数字は待つ秒数です。

PASS 200
FAIL 404
FAIL → www.example.com
FAIL a certificate of 2020 / 2020年の証明書
FAIL no answer / 答えなし
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from leaflet.check.notice.texts import Address, addresses
from leaflet.language import _
from leaflet.model import uri
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_GONE: Final = (404, 410)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request: the last status and host, or why there is none."""

    status: int = 0
    host: str = ""
    fault: str = ""
    expired: bool = False  # or its certificate is invalid otherwise


@dataclass(frozen=True, slots=True)
class Asked:
    """A notice, and what gets the answers of addresses, waiting so many seconds for each."""

    notice: Notice
    answers: Callable[[Iterable[str], int], list[Answer]]


def check(asked: Asked, limit: int) -> Iterator[Finding]:
    """Ask each address once, waiting ``limit`` seconds; yield what is wrong with the answers."""
    found: dict[str, Address] = {}
    for address in addresses(asked.notice):
        if not address.mail:
            found.setdefault(uri.web(address.text), address)
    for address, answer in zip(found.values(), asked.answers(found, limit), strict=True):
        if message := wrong(address.text, address.host, answer):
            level = Level.ERROR if _sure(answer) else Level.WARNING
            hint = _("Open it in a browser, and compare it with the source.")
            yield Finding("online", level, address.origin, message, hint)


def wrong(address: str, host: str, answer: Answer) -> str:
    """Return what is wrong with an answer, in words; empty where nothing is."""
    if answer.expired:
        message = _("The certificate of {host} is not valid: {reason}")
        return message.format(host=answer.host, reason=answer.fault)
    if answer.fault:
        return _("“{address}” does not answer: {reason}").format(
            address=address, reason=answer.fault
        )
    if answer.status in _GONE:
        return _("There is no page at “{address}” ({status}).").format(
            address=address, status=answer.status
        )
    if _name(answer.host) != _name(host):
        return _("“{address}” leads to another host: {host}").format(
            address=address, host=answer.host
        )
    if answer.status >= 400:
        return _("“{address}” answers with {status}.").format(address=address, status=answer.status)
    return ""


def _sure(answer: Answer) -> bool:
    """Return whether a browser would fail as well: a server may refuse programs only."""
    return bool(answer.fault) or answer.status in _GONE


def _name(host: str) -> str:
    return host.lower().removeprefix("www.")
