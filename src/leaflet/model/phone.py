"""Telephone numbers: printed as written, checked on their digits (番号計画)."""

import re
from collections.abc import Mapping
from typing import Final
from unicodedata import normalize

from leaflet.language import _
from leaflet.model.words import Value
from leaflet.report import Report
from leaflet.source.lines import short

SHORT: Final[Mapping[str, str]] = {
    "104": "番号案内",
    "110": "警察",
    "113": "電話の故障",
    "114": "お話し中調べ",
    "115": "電報",
    "116": "電話の申し込み",
    "117": "時報",
    "118": "海上保安庁",
    "119": "消防・救急",
    "144": "迷惑電話おことわり",
    "171": "災害用伝言ダイヤル",
    "177": "天気予報",
    "188": "消費者ホットライン",
    "189": "児童相談所虐待対応ダイヤル",
    "#7119": "救急安心センター",
    "#8000": "こども医療電話相談",
    "#8008": "DV相談ナビ",
    "#8080": "高齢者総合相談センター",
    "#8103": "性犯罪被害相談",
    "#8891": "性犯罪・性暴力被害者のためのワンストップ支援センター",
    "#9110": "警察相談専用電話",
    "#9910": "道路緊急ダイヤル",
}
"""Numbers of three figures, or of # and four: they are in no numbering plan of a library."""

_HYPHENS: Final = dict.fromkeys(map(ord, "ー－−‐‑‒–—―ｰ～〜~"), "-")
_NUMBER: Final = re.compile(r"[#*]?\+?[\d()\-. ]*\d[) ]*")
_AFTER: Final = re.compile(r"\(?代表?\)?|\(?内線[:\s]*[\d\-]+\)?")
_SAID: Final = re.compile(r"\s*[(（]?(?:代表?|内線.*)[)）]?\s*$")
_KANA: Final = re.compile("[ぁ-ゖァ-ヺー]")
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
    if found is None or (rest and not _AFTER.fullmatch(rest)):
        report.error(
            "phone",
            number.origin,
            _("“{number}” is not one telephone number.").format(number=short(number.text)),
            _("Type the number alone; words go to hours or note, a second number is a contact."),
        )
        return
    dialled = digits(plain)
    if reason := _refusal(dialled):
        report.error("phone", number.origin, *reason)
    elif dialled.startswith("#") and dialled not in SHORT:
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
    if "".join(_KANA.findall(kana)) != kana:
        report.error(
            "phone-reading",
            reading.origin,
            _("“{reading}” is not written in kana alone.").format(reading=short(reading.text)),
            _("Type how the number is spoken, in hiragana."),
        )
        return
    morae = sum(character not in _SMALL for character in kana)
    groups = [group for group in re.split(r"\D+", half_width(number.text)) if group]
    total = len("".join(groups))
    least = len(re.sub("10+", "1", groups[-1])) if groups else 0
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
    return (
        message.format(count=len(dialled.lstrip("+")), number=short(dialled)),
        _("Compare it figure by figure with the source."),
    )


def _exists(dialled: str) -> bool:
    # The library takes 13 ms to import, and a register of short numbers does not need it.
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        return is_valid_number(parse(dialled, "JP"))
    except NumberParseException:
        return False
