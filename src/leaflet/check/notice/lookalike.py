"""A host is the one that is meant, not one that looks like it.

Letters of other alphabets in a Latin name, misspelt www, endings that are no ending of Japan
(go.jo, og.jp), names one letter from a well-known one and those of a ministry below co.jp lead to
nobody, or to a stranger.

ドメインが似た別のものでない。

ラテン文字に似たほかの文字、www の誤り、go.jo や og.jp のような語尾、よく知られた
ドメインと一字違いのもの、省庁の名前で co.jp などのものを知らせます。

PASS url: https://www.moj.go.jp/
PASS url: https://www.mof.go.jp/
PASS url: https://www2.city.example.lg.jp/
PASS url: https://相談.jp/
PASS email: soudan@gmail.com
FAIL url: https://www.moj.go.jo/
FAIL url: https://www.moj.go.pj/
FAIL url: https://wwww.ihaho.jp/
FAIL url: ww.ihaho.jp
FAIL url: wwwihaho.jp
FAIL url: www.houterasu.og.jp
FAIL url: www.www.ihaho.jp
FAIL url: https://www.mext.co.jp/
FAIL url: "www.ihah\\u043E.jp"
FAIL email: soudan@example.con
FAIL email: soudan@example.jpp
FAIL email: soudan@city.example.ip
FAIL email: soudan@gmial.com
"""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import name as name_of

from leaflet.check.notice.texts import Address, addresses
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_KNOWN: Final = frozenset(
    (
        *(
            "caa.go.jp",
            "cao.go.jp",
            "cas.go.jp",
            "cfa.go.jp",
            "digital.go.jp",
            "e-gov.go.jp",
        ),
        *(
            "gender.go.jp",
            "gov-online.go.jp",
            "ipa.go.jp",
            "jinken.go.jp",
            "kantei.go.jp",
        ),
        *(
            "kokusen.go.jp",
            "mext.go.jp",
            "mhlw.go.jp",
            "moj.go.jp",
            "mlit.go.jp",
            "npa.go.jp",
        ),
        *(
            "ppc.go.jp",
            "soumu.go.jp",
            "houterasu.or.jp",
            "ihaho.jp",
            "internethotline.jp",
        ),
        *(
            "saferinternet.or.jp",
            "safe-line.jp",
            "childline.or.jp",
            "inochinodenwa.org",
        ),
        *(
            "since2011.net",
            "yorisoi-chat.jp",
            "soudanplus.jp",
            "nichibenren.or.jp",
        ),
        *(
            "zenginkyo.or.jp",
            "gmail.com",
            "yahoo.co.jp",
            "outlook.com",
            "outlook.jp",
        ),
        *(
            "hotmail.com",
            "icloud.com",
            "docomo.ne.jp",
            "softbank.ne.jp",
            "ezweb.ne.jp",
            "au.com",
        ),
        *("line.me",),
    )
)
"""Hosts that notices name often, and those of mail: one letter from them is a slip."""
_SECOND: Final = "go|or|lg|ne|co|ac|ed|gr|ad"
_ENDING: Final = re.compile(rf"\.(?P<second>{_SECOND})\.(?P<end>[a-z]{{1,4}})$")
_SECONDS_MEANT: Final = {
    "og": "go",
    "ho": "go",
    "fo": "go",
    "g0": "go",
    "ro": "or",
    "oe": "or",
    "ot": "or",
    "gl": "lg",
    "ig": "lg",
    "oc": "co",
}
_ENDS: Final = {
    "con": "com",
    "cmo": "com",
    "ocm": "com",
    "comm": "com",
    "cpm": "com",
    "vom": "com",
    "jpp": "jp",
    "jjp": "jp",
    "pj": "jp",
    "ip": "jp",
    "jo": "jp",
    "ogr": "org",
    "ner": "net",
}
_WWW: Final = re.compile(
    r"(?:www\.)+(?=www\.)|(?:w|ww|w{4,}|vvw|www[,-])\.|www(?=[a-z]{2}[a-z-]*\.)"
)
_OPEN: Final = ("co.jp", "or.jp", "ne.jp", "gr.jp", "jp", "com")  # for anybody to register
_MINISTRY: Final = 4  # letters; shorter names are those of many
_LEAST: Final = 6  # letters of a name that is compared; shorter ones are near too many


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the hosts that look like another."""
    for address in addresses(notice):
        if foreign := _foreign(address.host):
            message = _("“{letter}” is a letter of another alphabet ({name}).").format(
                letter=foreign, name=name_of(foreign, "?").lower()
            )
            hint = _("Type the address anew in half-width letters.")
            yield Finding("lookalike", Level.ERROR, address.origin, message, hint)
        elif meant := _meant(address):
            message = _("“{host}” is not the host that is meant.").format(host=address.host)
            hint = _("Is it {host}? Compare it letter by letter with the source.").format(
                host=meant
            )
            yield Finding("lookalike", Level.ERROR, address.origin, message, hint)


def _foreign(host: str) -> str:
    """Return the first Greek or Cyrillic letter of a host."""
    scripts = ("GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE")
    return next((each for each in host if name_of(each, "").startswith(scripts)), "")


def _meant(address: Address) -> str:
    """Return the host that is meant, or nothing where the host may be right."""
    host = address.host
    if not address.mail and (www := _WWW.match(host)):
        return "www." + host[www.end() :].removeprefix("www.")
    rest, _dot, end = host.rpartition(".")
    if (found := _ENDING.search(host)) and found["end"] != "jp":
        return f"{rest}.jp"
    if end in _ENDS and (end not in ("jo", "pj") or rest.endswith(".go")):
        return f"{rest}.{_ENDS[end]}"
    labels = host.split(".")
    if len(labels) > 2 and end == "jp" and labels[-2] in _SECONDS_MEANT:
        return ".".join([*labels[:-2], _second(labels, _SECONDS_MEANT[labels[-2]]), "jp"])
    return _near(host.removeprefix("www."))


def _second(labels: list[str], usual: str) -> str:
    """Return the second level of the well-known host of this name, or the usual one."""
    known = (each for each in _KNOWN if each.split(".")[0] == labels[-3])
    return next((each.split(".")[1] for each in known), usual)


def _near(host: str) -> str:
    """Return the well-known host that differs in one letter, or in two that were swapped."""
    if host in _KNOWN or any(host.endswith(f".{known}") for known in _KNOWN):
        return ""
    name, _dot, second = host.partition(".")
    if len(name) >= _MINISTRY and second in _OPEN and f"{name}.go.jp" in _KNOWN:
        return f"{name}.go.jp"
    for known in sorted(_KNOWN):
        if len(known.split(".")[0]) < _LEAST - 1 or abs(len(known) - len(host)) > 1:
            continue
        if _one_slip(host, known):
            return known
    return ""


def _one_slip(one: str, other: str) -> bool:
    """Return whether two names differ in one letter more, less or other, or in two swapped."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[:2][::-1] and left[2:] == right[2:]
