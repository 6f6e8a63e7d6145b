"""Telephone numbers: printed as written, checked on their digits (番号計画)."""

import re
from typing import Final
from unicodedata import normalize

from phonenumbers import NumberParseException, is_valid_number, parse

from leaflet.language import _
from leaflet.model.short_numbers import SHORT
from leaflet.model.words import Value
from leaflet.report import Report
from leaflet.source.lines import as_value, short

EMERGENCY: Final = frozenset({"110", "118", "119"})
"""Police, coast guard, fire and ambulance."""
FREE: Final = ("0120", "0800")
"""How the numbers begin that are free of charge."""
CHARGED: Final = "0570"
"""How the numbers begin that are charged, whatever the flat rate of the caller."""

_HYPHENS: Final = dict.fromkeys(map(ord, "ー－−‐‑‒–—―ｰ～〜~"), "-")
_LETTERS: Final = str.maketrans("OoDQlI|SB", "000011158")
_NUMBER: Final = re.compile(r"[#*]?\+?[\d()\-. ]*\d[) ]*")
_LINE: Final = r"(?:代表?|直通|内線[:\s]*[\d\-・、,]+)"
_AFTER: Final = re.compile(rf"\s*(?:{_LINE}|\({_LINE}\)|\((?:部門コード)?\d{{1,3}}#\))$")
"""What may follow a number: what its desk is, or what is dialled once it answers."""
_SAID: Final = re.compile(r"\s*[(（]?(?:代表?|直通|内線.*|(?:部門コード)?\d+[#＃])[)）]?\s*$")
_ELEVEN: Final = re.compile("0800|050|0[6-9]0[1-9]")
"""How the numbers of eleven digits begin; all others have ten."""
_AROUND: Final = "\"'“”„‟「」『』<>〈〉《》,，、。;；"
"""Quotation marks, commas and stops that are no part of a number."""
_DOUBLED: Final = re.compile(r"([-.])\1+|^-|-$")
"""Hyphens of which one, or none, belongs there."""
_LABEL: Final = re.compile(
    r"(?:(?:tel|phone|電話|でんわ|携帯|代表|直通|☎)(?:番号)?[ :.]*)+", re.IGNORECASE
)
"""What people put before a telephone number: TEL, 電話:."""
_FAX: Final = re.compile(r"(?:fax|ファッ?クス)(?:番号)?[ :.]*", re.IGNORECASE)
_WITH_ZERO: Final = re.compile(r"^\+81[- ]?(?:\(0\)|0)[- ]?")
_UNUSED: Final = re.compile(r"0120000000|0800000000\d|0570000000|\+810\d+")


def half_width(text: str) -> str:
    """Return the number as it should be typed: digits, signs and hyphens in half-width."""
    return normalize("NFKC", text).translate(_HYPHENS).strip()


def digits(text: str) -> str:
    """Return what is dialled: digits, with + or # before them, without extension or 代表."""
    return re.sub(r"[^\d+#*]", "", alone(text))


def alone(text: str) -> str:
    """Return the number in half-width, without extension or 代表; empty where there is none."""
    found = _NUMBER.match(_AFTER.sub("", half_width(text)))
    return found[0].strip() if found else ""


def extension(text: str) -> str:
    """Return the digits that are dialled once the number answers."""
    found = _AFTER.search(half_width(text))
    return re.sub(r"\D", "", found[0]) if found else ""


def split_remark(text: str) -> tuple[str, str]:
    """Return a number as written and what is said after it, without brackets: 代表, 内線12."""
    found = _SAID.search(text)
    if found is None or not found.start():
        return text.strip(), ""
    return text[: found.start()].strip(), found[0].strip(" \u3000()（）")


def check(number: Value, report: Report) -> None:
    """Report a number that cannot be dialled; warn of one that is not typed in half-width."""
    plain = half_width(number.text)
    if not _NUMBER.fullmatch(_AFTER.sub("", plain)) or _DOUBLED.search(plain):
        report.error(
            "phone",
            number.origin,
            _("“{number}” is not one telephone number.").format(number=short(number.text)),
            _instead(plain),
        )
        return
    dialled = digits(plain)
    if reason := _refusal(dialled, alone(plain)):
        report.error("phone", number.origin, *reason)
        return
    if dialled.startswith("#") and dialled not in SHORT:
        message = _("{number} is not among the known short numbers.").format(number=short(dialled))
        hint = _("Dial it once to be sure.")
        report.warning("phone", number.origin, message, hint)
    if _typed_wide(number.text):
        message = _("The number is not typed in half-width digits and hyphens.")
        hint = _("Type {text}").format(text=as_value(plain))
        report.warning("phone", number.origin, message, hint)


def _typed_wide(text: str) -> bool:
    """Return whether digits, signs or hyphens are full-width; words after the number may be."""
    alone = _SAID.sub("", text).strip()
    return half_width(alone) != alone


def _instead(plain: str) -> str:
    """Return what to type instead of something that is not one number."""
    if digital := _with_digits(plain):
        return _("There is a letter in place of a digit. Type {text}").format(text=digital)
    single = _DOUBLED.sub(lambda found: found[1] or "", plain)
    if single != plain and _NUMBER.fullmatch(_AFTER.sub("", single)):
        return _("Type {text}").format(text=as_value(single))
    bare, said = split_remark(plain)
    if said and _NUMBER.fullmatch(bare):  # one of the brackets is missing
        return _("Type {text}").format(text=f"{bare}({said})")
    visible = "".join(filter(str.isprintable, plain)).strip(_AROUND)
    fax = _FAX.match(visible)
    label = fax or _LABEL.match(visible)
    inner = visible[label.end() :].strip(_AROUND) if label else visible
    if inner != plain and _NUMBER.fullmatch(inner):
        return _("Type {text}").format(text=("fax: " if fax else "") + as_value(inner))
    return _("Type the number alone; words go to hours or note, a second number is a contact.")


def _with_digits(plain: str) -> str:
    """Return the number with digits for the letters that look like them, or nothing."""
    meant = plain.translate(_LETTERS)
    return meant if meant != plain and _NUMBER.fullmatch(meant) and _exists(digits(meant)) else ""


def _refusal(dialled: str, written: str) -> tuple[str, str] | None:
    """Return why a number does not exist and what to do; None for one that can."""
    if dialled in SHORT or re.fullmatch(r"#\d{4}", dialled):
        return None
    compare = _("Compare it digit by digit with the source.")
    if dialled[:1] not in ("0", "+"):
        message = _("{number} is not a Japanese telephone number: it does not begin with 0.")
        hint = _("Compare it with the source; a short number has three digits, or # and four.")
        if not dialled.startswith(("#", "*")) and _exists("0" + dialled):
            hint = _("Is the 0 missing? Type 0{number}").format(number=short(written))
        return message.format(number=short(dialled)), hint
    if dialled.startswith("0990"):
        message = _("{number} would charge its callers a fee: 0990 numbers are out of use.")
        return message.format(number=short(dialled)), compare
    if _exists(dialled):
        return None
    from_abroad = _WITH_ZERO.sub("+81-", written)
    if from_abroad != written and _exists(digits(from_abroad)):
        message = _("{number} cannot be dialled: after +81 the 0 is left out.")
        return message.format(number=short(written)), _("Type {text}").format(text=from_abroad)
    message = _("There is no such telephone number in Japan ({count} digits: {number}).")
    length = 11 if _ELEVEN.match(dialled) else 10
    if dialled[0] == "0" and len(dialled) != length:
        begins = _("A number that begins with {start} has {count} digits.")
        compare = f"{begins.format(start=dialled[:4], count=length)} {compare}"
    return message.format(count=len(dialled.lstrip("+")), number=short(dialled)), compare


def _exists(dialled: str) -> bool:
    if _UNUSED.fullmatch(dialled):
        return False
    try:
        return is_valid_number(parse(dialled, "JP"))
    except NumberParseException:
        return False
