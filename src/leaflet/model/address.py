"""Web and mail addresses and account ids: printed as written, checked on a half-width copy."""

import re
from typing import Final
from unicodedata import normalize

from leaflet.language import _
from leaflet.model.words import Value
from leaflet.report import Report
from leaflet.source.lines import as_value, short

_LONGEST: Final = 2000  # characters; browsers take no more
_HOST: Final = r"[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)*\.[^\W\d_]{2,}"
_URL: Final = re.compile(
    rf"(?:(?i:https?)://)?{_HOST}(?::\d{{1,5}})?(?:[/?#][^\s、。「」<>\"{{}}|\\^`]*)?"
)
_EMAIL: Final = re.compile(rf"(?a:[A-Za-z0-9][A-Za-z0-9._%+\-]*@{_HOST})")
_HOSTED: Final = re.compile(r"(?:https?://|.*@)?([^/?#:]+)(?::(\d+))?")
_SCHEME: Final = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")
_NEARLY: Final = re.compile(r"(?i:h?t{1,3}ps?[:;：.]{0,2}/{1,3}|https?[:;：]+(?!\d))+")
_LABEL: Final = 63  # characters between two dots of a host, RFC 1035 2.3.4
_PORT: Final = 65535  # RFC 793 3.1
FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""The code points of full-width letters, digits and signs, and those of the half-width ones."""
_ID: Final = re.compile(r"(?a:@?[A-Za-z0-9][A-Za-z0-9._\-]+)")
_FORMS: Final = {"url": _URL, "email": _EMAIL, "id": _ID}
_REMARK: Final = re.compile(r"\s*（([^（）]*)）\s*$")
"""Words behind an address; in half-width brackets they may be part of its path."""
_QUOTES: Final = "\"'“”‘’„〝〟"


def check_url(value: Value, report: Report) -> None:
    """Report a web address that no browser could open."""
    _check("url", value, _("“{text}” is not a web address."), report)


def is_url(text: str) -> bool:
    """Return whether a browser could open a web address."""
    return _fits("url", normalize("NFKC", text).strip())


def check_email(value: Value, report: Report) -> None:
    """Report a mail address that no mail program could send to."""
    _check("email", value, _("“{text}” is not a mail address."), report)


def check_id(value: Value, report: Report) -> None:
    """Report an account id that cannot be searched for."""
    _check("id", value, _("“{text}” is not an account id."), report)


def half_width(text: str) -> str:
    """Return the address as it should be typed: letters, digits and signs in half-width."""
    return text.translate(FULL_WIDTH).strip()


def ascii_host(host: str) -> str:
    """Return a host as it is looked up: other scripts than Latin as punycode (RFC 3490).

    UnicodeError where no such host can exist.
    """
    plain = host if host.isascii() else host.encode("idna").decode("ascii")
    if any(not 0 < len(label) <= _LABEL for label in plain.split(".")):
        raise UnicodeError(host)
    return plain


def looks_like_url(text: str) -> bool:
    """Return whether prose is meant to be a web address."""
    return normalize("NFKC", text).strip().lower().startswith(("http://", "https://", "www."))


def _check(rule: str, value: Value, message: str, report: Report) -> None:
    plain = normalize("NFKC", value.text).strip()
    remark = _REMARK.search(value.text)
    if remark or not _fits(rule, plain):
        said = message.format(text=short(value.text))
        hint = _of_remark(value.text, remark) if remark else _reason(rule, plain)
        report.error(rule, value.origin, said, hint)
    elif plain != value.text:
        report.warning(
            rule,
            value.origin,
            _("“{text}” is not typed in half-width letters.").format(text=short(value.text)),
            _("Type {text}").format(text=as_value(plain)),
        )


def _fits(rule: str, plain: str) -> bool:
    return (
        len(plain) <= _LONGEST
        and _FORMS[rule].fullmatch(plain) is not None
        and _has_host(rule, plain)
    )


def _has_host(rule: str, plain: str) -> bool:
    found = _HOSTED.match(plain)
    if rule == "id" or not found:
        return True
    try:
        return bool(ascii_host(found[1])) and int(found[2] or 0) <= _PORT
    except UnicodeError:
        return False


def _mended(plain: str) -> str:
    """Return the address that was meant where its beginning or a dot was mistyped, or nothing."""
    begun = _NEARLY.match(plain)
    rest = plain[begun.end() :] if begun else plain
    secure = "s" in plain[: len(plain) - len(rest)].lower()
    host, slash, path = rest.partition("/")
    host = re.sub(r"[,、。，．.]+", ".", host).rstrip(".")
    meant = ("" if rest == plain else "https://" if secure else "http://") + host + slash + path
    return meant if meant != plain and _URL.fullmatch(meant) else ""


def _of_other_kind(rule: str, plain: str) -> str:
    """Return the contact that was meant: a web form under email, a mail address under url."""
    mail = plain.removeprefix("mailto:")
    if _EMAIL.fullmatch(mail):
        return f"email: {mail}"
    page = rule == "email" and ("/" in plain or looks_like_url(plain))
    return f"url: {plain}" if page and _URL.fullmatch(plain) else ""


def _of_remark(text: str, remark: re.Match[str]) -> str:
    address = as_value(half_width(text[: remark.start()]))
    return _("Type {text}; “{words}” goes to note.").format(text=address, words=remark[1])


def _reason(rule: str, plain: str) -> str:
    if (inner := plain.strip(_QUOTES)) != plain and _FORMS[rule].fullmatch(inner):
        return _("Type {text}").format(text=f'"{inner}"')
    if re.search(r"\s", plain):
        return _("Delete the space in it; further words go to note.")
    if rule == "id":
        return _("Type half-width letters, digits, dots, hyphens and underscores, @ before them.")
    if meant := _of_other_kind(rule, plain):
        return _("Type {text}").format(text=meant)
    several = re.split("[、,，;；]", plain)
    if len(several) > 1 and all(_FORMS[rule].fullmatch(each) for each in several):
        return _("Type one address; a second one is a contact of its own.")
    if rule == "email":
        return _("Type it like soudan@example.lg.jp: a name, one @, a domain with a dot.")
    if len(plain) > _LONGEST:
        return _("An address has at most {limit} characters.").format(limit=f"{_LONGEST:,}")
    if meant := _mended(plain):
        return _("Type {text}").format(text=meant)
    if (scheme := _SCHEME.match(plain)) and scheme[0].lower() not in ("http:", "https:"):
        return _("It begins with http:// or https://, or without either.")
    if mark := re.search(r"[、。「」<>\"{}|\\^`]", plain):
        return _("Delete {mark}; it can be no part of an address.").format(mark=mark[0])
    return _("Type it like www.example.lg.jp/soudan: a domain with a dot, then the path.")
