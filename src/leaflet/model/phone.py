"""Telephone numbers: printed as written, checked on their digits (番号計画)."""

import re
from typing import Final
from unicodedata import normalize

from leaflet.language import _
from leaflet.model.kana import KANA
from leaflet.model.numbering import SHORT, in_plan, length_of
from leaflet.model.words import Value
from leaflet.report import Report
from leaflet.source.lines import short

EMERGENCY: Final = frozenset({"110", "118", "119"})
"""Police, coast guard, fire and ambulance."""

_HYPHENS: Final = dict.fromkeys(map(ord, "ー－−‐‑‒–—―ｰ～〜~"), "-")
_LETTERS: Final = str.maketrans("OoDQlI|SB", "000011158")
_NUMBER: Final = re.compile(r"[#*]?\+?[\d()\-. ]*\d[) ]*")
_AFTER: Final = r"\(?代表?\)?|\(?内線[:\s]*[\d\-]+\)?"
_SAID: Final = re.compile(r"\s*[(（]?(?:代表?|内線.*)[)）]?\s*$")
_SMALL: Final = frozenset("ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ")


def half_width(text: str) -> str:
    """Return the number as it should be typed: half-width figures, signs and hyphens."""
    return normalize("NFKC", text).translate(_HYPHENS).strip()


def digits(text: str) -> str:
    """Return what is dialled: figures, with + or # before them; no extension, no 代表."""
    found = _NUMBER.match(half_width(text))
    return re.sub(r"[^\d+#*]", "", found[0]) if found else ""


def check(number: Value, report: Report) -> None:
    """Report a number that cannot be dialled; warn of one that is not typed in half-width."""
    plain = half_width(number.text)
    found = _NUMBER.match(plain)
    rest = plain[found.end() :].strip() if found else plain
    if found is None or (rest and not re.fullmatch(_AFTER, rest)):
        report.error(
            "phone",
            number.origin,
            _("“{number}” is not one telephone number.").format(number=short(number.text)),
            _("A letter stands in place of a figure. Type {text}").format(text=figures)
            if (figures := _with_figures(plain))
            else _(
                "Type the number alone; words go to hours or note, a second number is a contact."
            ),
        )
        return
    dialled = digits(plain)
    if reason := _refusal(dialled):
        report.error("phone", number.origin, *reason)
        return
    if dialled.startswith("#") and dialled not in SHORT:
        report.warning(
            "phone",
            number.origin,
            _("{number} is not among the known short numbers.").format(number=short(dialled)),
            _("Dial it once to be sure."),
        )
    if _typed_wide(number.text):
        report.warning(
            "phone",
            number.origin,
            _("The number is not typed in half-width figures and hyphens."),
            _("Type {text}").format(text=short(plain)),
        )


def _typed_wide(text: str) -> bool:
    """Tell whether figures, signs or hyphens are full-width; what follows the number may be."""
    alone = _SAID.sub("", text).strip()
    return half_width(alone) != alone


def check_reading(number: Value, reading: Value, report: Report) -> None:
    """Report a mnemonic (語呂) that cannot spell the number.

    A mnemonic spells the last group of the number, or more of it. It has at least one mora for
    each digit there (10 may be と), and at most two for each digit of the whole number (いち for
    1) and two more for a connecting word: なやみいおう for 0120-0-78310 and いちはやく for 189 are
    accepted, なやみ for 0120-0-78310 is not.
    """
    kana = "".join(reading.text.replace("・", "").split())
    if not KANA.issuperset(kana):
        report.error(
            "phone-reading",
            reading.origin,
            _("“{reading}” is not written in kana alone.").format(reading=short(reading.text)),
            _("Type how the number is spoken, in hiragana."),
        )
        return
    morae = sum(character not in _SMALL for character in kana)
    groups = [group for group in re.split(r"\D+", half_width(number.text)) if group]
    if not groups:
        return  # what is no number was told by itself
    total = len("".join(groups))
    least = len(re.sub("10+", "1", groups[-1]))
    if not least <= morae <= 2 * total + 2:
        report.error(
            "phone-reading",
            reading.origin,
            _("“{reading}” has {morae} sounds; {number} is read with {least} to {most}.").format(
                reading=short(reading.text),
                morae=morae,
                number=short(number.text),
                least=least,
                most=2 * total + 2,
            ),
            _("Compare the reading with the number, digit by digit."),
        )


def _with_figures(plain: str) -> str:
    """Return the number with figures for the letters that look like them, or nothing."""
    meant = plain.translate(_LETTERS)
    return meant if meant != plain and _NUMBER.fullmatch(meant) and _exists(digits(meant)) else ""


def _refusal(dialled: str) -> tuple[str, str] | None:
    """Return why nobody answers there, and what to do; None for a number that can exist."""
    if dialled in SHORT or re.fullmatch(r"#\d{4}", dialled):
        return None
    if dialled[:1] not in ("0", "+"):
        message = _("{number} is no telephone number of Japan: it does not begin with 0.")
        hint = _("Compare it with the source; a short number has three figures, or # and four.")
        if not dialled.startswith(("#", "*")) and _exists("0" + dialled):
            hint = _("Is the 0 missing? Type 0{number}").format(number=short(dialled))
        return message.format(number=short(dialled)), hint
    if _exists(dialled):
        return None
    message = _("No telephone in Japan can have this number ({count} figures: {number}).")
    hint = _("Compare it figure by figure with the source.")
    if dialled[0] == "0" and len(dialled) != length_of(dialled):
        hint = (
            _("A number that begins with {start} has {count} figures.").format(
                start=dialled[:4], count=length_of(dialled)
            )
            + " "
            + hint
        )
    return message.format(count=len(dialled.lstrip("+")), number=short(dialled)), hint


def _exists(dialled: str) -> bool:
    if in_plan(dialled):
        return True
    # The library takes 13 ms to import; a number that our own table knows does not need it.
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        return is_valid_number(parse(dialled, "JP"))
    except NumberParseException:
        return False
