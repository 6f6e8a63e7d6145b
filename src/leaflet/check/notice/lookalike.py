"""A host is the one that is meant, not one that looks like it.

Letters of other alphabets in a Latin name, misspelt www, endings that are no ending of Japan
(go.jo, og.jp, lgjp) lead to nobody; names one letter from a well-known one, and those of a ministry
below co.jp, may lead to a stranger. So may one that looks like another host of the edition
(town.inami and tovvn.inami), or is a letter from one of the same desk or of many: 島田市 and 下田市
have city.shimada and city.shimoda.

ドメインが似た別のものでない。

ラテン文字に似たほかの文字、www の誤り、go.jo や og.jp や lgjp のような語尾、よく知られた
ドメインと一字違いのもの、省庁の名前で co.jp などのものを知らせます。同じ版のほかのドメインと
見かけだけ同じもの(town.inami と tovvn.inami)、同じ窓口や多くの窓口のドメインと一字違いのものも
知らせます。

PASS url: https://www.moj.go.jp/
PASS url: https://相談.jp/
PASS email: soudan@gmail.com
FAIL contacts: [{url: https://www.town.inami.lg.jp/}, {email: soudan@tovvn.inami.lg.jp}]
FAIL url: https://www.moj.go.jo/
FAIL url: https://wwww.ihaho.jp/
FAIL url: www.houterasu.og.jp
FAIL url: https://kokoro.mhwl.go.jp/
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from string import digits
from typing import Final
from unicodedata import name as name_of

from leaflet.check.notice.texts import Address, addresses
from leaflet.check.slip import one_slip
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Finding, Level

_KNOWN: Final = frozenset(
    """
    caa.go.jp cao.go.jp cas.go.jp cfa.go.jp digital.go.jp e-gov.go.jp gender.go.jp
    gov-online.go.jp ipa.go.jp jinken.go.jp kantei.go.jp kokusen.go.jp mext.go.jp mhlw.go.jp
    moj.go.jp mlit.go.jp npa.go.jp ppc.go.jp soumu.go.jp houterasu.or.jp ihaho.jp
    internethotline.jp saferinternet.or.jp safe-line.jp childline.or.jp inochinodenwa.org
    since2011.net yorisoi-chat.jp soudanplus.jp nichibenren.or.jp zenginkyo.or.jp gmail.com
    yahoo.co.jp outlook.com outlook.jp hotmail.com icloud.com docomo.ne.jp softbank.ne.jp
    nenkin.go.jp ezweb.ne.jp au.com line.me mail.com email.com ymail.com cloud.com web171.jp
    """.split()
)
"""Hosts that notices name often, and those of mail: one letter from them is a slip."""
_SECOND: Final = "go|or|lg|ne|co|ac|ed|gr|ad"
_ENDING: Final = re.compile(rf"\.(?:{_SECOND})\.(?:j|p|pj|jo|ip|hp|jl|jpp|jjp)$|\.(?:{_SECOND})jp$")
"""Misspelt .jp; go.kr and co.uk are those of other countries."""
_SECONDS_MEANT: Final = {
    "og": "go",
    "ho": "go",
    "fo": "go",
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
    r"(?:www\.)+(?=www\.)|(?:ww|w{4,}|vvw|www[,-])\."
    rf"|www(?=[a-z]{{2}}[a-z-]*\.(?:(?:{_SECOND})\.)?[a-z]+$)"  # but wwwtb.mlit.go.jp
    r"|www(?=(?:pref|city|town|vill)\.)"
)
_OPEN: Final = ("co.jp", "or.jp", "ne.jp", "gr.jp", "jp", "com", "net", "org")
"""Endings for anybody to register: there is a jinken.or.jp besides jinken.go.jp."""
_MINISTRIES: Final = ("kokusen", "mext", "mhlw", "mlit", "soumu")
_LEAST: Final = 5  # letters of a name that is compared; shorter ones are near too many
_LEAST_CLOSED: Final = 4  # below go.jp, which is the government's alone
_USUAL: Final = 3  # addresses that make a host the one of the office itself


def check(notice: Notice) -> Iterator[Finding]:
    """Yield the hosts that look like another."""
    found = list(addresses(notice))
    hosts = defaultdict[str, list[Address]](list)
    for address in found:
        hosts[_bare(address)].append(address)
    for address in found:
        host = _bare(address)
        hint = _("Compare it letter by letter with the source.")
        level = Level.ERROR
        if foreign := _foreign(host):
            message = _("“{letter}” is a letter of another alphabet ({name}).").format(
                letter=foreign, name=name_of(foreign, "?").lower()
            )
            hint = _("Type the address anew in half-width letters.")
        elif meant := _meant(address):
            message = _("“{host}” is not the host that is meant.").format(host=address.host)
            hint = _("Is it {host}? Compare it letter by letter with the source.").format(
                host=meant
            )
        elif near := _near(host) or _beside(address, hosts):
            message = _("“{host}” is almost “{meant}”.").format(host=address.host, meant=near)
            level = Level.WARNING
        else:
            continue
        yield Finding("lookalike", level, address.origin, message, hint)


def _foreign(host: str) -> str:
    """Return the first Greek or Cyrillic letter of a host."""
    scripts = ("GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE")
    return next((each for each in host if name_of(each, "").startswith(scripts)), "")


def _meant(address: Address) -> str:
    """Return the host that is meant where there can be no such host, or nothing."""
    host = address.host
    if not address.mail and (www := _WWW.match(host)):
        return "www." + host[www.end() :].removeprefix("www.")
    rest, _dot, end = host.rpartition(".")
    if ending := _ENDING.search(host):
        return f"{rest}.{end[:2]}.jp" if ending[0].count(".") == 1 else f"{rest}.jp"
    if end in _ENDS and (end not in ("jo", "pj") or rest.endswith(".go")):
        return f"{rest}.{_ENDS[end]}"
    labels = host.removeprefix("www.").split(".")
    second = labels[-2] if len(labels) > 2 and end == "jp" else ""
    drawn = _drawn(second)
    meant = _SECONDS_MEANT.get(second, drawn if drawn in _SECOND.split("|") else second)
    if meant == second:
        return ""
    head = "www." if host.startswith("www.") else ""
    return head + ".".join([*labels[:-2], _second(labels, meant), "jp"])


def _drawn(host: str) -> str:
    """Return a host with the letters that look alike as one: rnhlw is seen as mhlw."""
    for group, letter in (("rn", "m"), ("vv", "w"), ("0", "o"), ("1", "l")):
        host = host.replace(group, letter)
    return host


def _second(labels: list[str], usual: str) -> str:
    """Return the second level of the well-known host of this name, or the usual one."""
    known = (each for each in _KNOWN if each.split(".")[0] == labels[-3])
    return next((each.split(".")[1] for each in known), usual)


def _near(host: str) -> str:
    """Return the well-known host that differs in one letter, or in two that were swapped."""
    if host in _KNOWN or any(host.endswith(f".{known}") for known in _KNOWN):
        return ""
    name, _dot, ending = host.partition(".")
    if name in _MINISTRIES and ending in ("co.jp", "or.jp", "ne.jp"):
        return f"{name}.go.jp"
    labels = host.split(".")
    for known in sorted(_KNOWN):
        tail = ".".join(labels[-1 - known.count(".") :])  # below it are hosts of the same office
        if _drawn(tail) == _drawn(known) or _is_slip(tail, known):
            return known
    return ""


def _bare(address: Address) -> str:
    return address.host.removeprefix("www.")


def _beside(address: Address, hosts: Mapping[str, Sequence[Address]]) -> str:
    """Return the host of the same edition that is almost this one, and not less frequent."""
    host = _bare(address)
    for other in sorted(hosts, key=lambda each: -len(hosts[each])):
        if other == host:
            break  # of two that are alike, the first is right
        pairs = zip_longest(host.split("."), other.split("."), fillvalue="")
        differ = [pair for pair in pairs if len({*pair}) > 1]
        if len(differ) != 1 or not _may_be_misspelt(*differ[0]):
            continue
        usual = len(hosts[other]) >= _USUAL and len(hosts[host]) == 1
        near = usual or any(each.desk == address.desk for each in hosts[other])
        if _drawn(host) == _drawn(other) or (near and one_slip(*differ[0])):
            return other
    return ""


def _may_be_misspelt(label: str, other: str) -> bool:
    """Return whether labels are long enough to be compared, and not two of a series: www1, www2."""
    series = label.rstrip(digits) == other.rstrip(digits)
    return not series and min(len(label), len(other)) >= _LEAST_CLOSED


def _is_slip(host: str, known: str) -> bool:
    """Return whether a host is one slip of typing from a well-known one, and nobody else's."""
    name, _dot, ending = host.partition(".")
    own = known.split(".")[0]
    least = _LEAST_CLOSED if ending == "go.jp" else _LEAST
    other = own == name and ending in _OPEN
    return len(own) >= least and not other and one_slip(host, known)
