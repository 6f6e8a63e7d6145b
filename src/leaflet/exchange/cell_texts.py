"""What a cell says, as it is printed: paragraphs, one line, or without what is for the office."""

import re
from typing import Final
from unicodedata import normalize

from leaflet.model.wareki import DateError, parse

DITTO: Final = frozenset(("〃", "々", "同上", "″", '"', "同じ", "上に同じ"))
"""What people write for what the cell above says."""
BESIDE: Final = frozenset(("同左", "左に同じ", "同右", "←", "→"))
"""What people write for what the next cell says."""

_EMPTY: Final = frozenset(
    ("", "なし", "無し", "無", "特になし", "n/a", "×", "✕", "非公開", "非公表")
)
_DASHES: Final = "-ー−‐‑‒–—―─/"
_GOES_ON: Final = re.compile(r"(?<=[、，])\s*\n\s*")
_TIME: Final = re.compile(r"(?:午前|午後)?\s*\d{1,2}[:時]")
_DAY: Final = "[月火水木金土日祝平毎](?:曜日?|日)?+"
_DAYS: Final = re.compile(rf"{_DAY}(?:[・、,～〜~-]?{_DAY})*")
_JAPANESE: Final = re.compile(r"[ぁ-んァ-ヶー一-龠々]")
_INTERNAL: Final = "(?:内部用|内部資料|庁内|職員用|非公開|部外秘|取扱い?注意)"
_BRACKETED: Final = re.compile(
    rf"\s*[（(【［\[][^（(【［\[]*{_INTERNAL}[^）)】］\]]*[）)】］\]]\s*"
)
_REMARK: Final = re.compile(
    r"[※*\s注()（）:：]*(?:(?:この|本)[^\s、。]{1,6}は)?(?:内部|庁内|職員用|部外秘|取扱い?注意)"
    r"(?:限り?|のみ|用|資料|です|とする|。|[)）\s])*(?:[:：].*)?"
)
"""A remark that only says whom the list is for: ※庁内限り, not ※庁内の相談室で受け付けます."""
_TOTAL: Final = re.compile(r"[総合小]?計(?::?\(?[\d,]+\D{0,3})?|以上")


def is_internal(text: str) -> bool:
    """Return whether a remark is for the office alone: ※庁内限り."""
    return bool(_REMARK.fullmatch(text))


def for_readers(text: str) -> str:
    """Return a title without what brackets say to the office: 相談窓口一覧(内部用)."""
    return _BRACKETED.sub("", text)


def is_blank(text: str) -> bool:
    """Return whether a cell says that there is nothing, or nothing to be printed."""
    return normalize("NFKC", text).strip().strip(_DASHES).lower() in _EMPTY


def is_total(text: str) -> bool:
    """Return whether a cell is a total, or the end of a list: 合 計：2校, 以上."""
    return bool(_TOTAL.fullmatch("".join(normalize("NFKC", text).split())))


def is_date(text: str) -> bool:
    """Return whether a text is a date."""
    try:
        parse(text)
    except DateError:
        return False
    return True


def paragraphs(text: str) -> str:
    """Return the lines of a cell, a paragraph each; a line that ends in a comma goes on."""
    text = _GOES_ON.sub("", text)
    return "\n".join(escaped(line.strip()) for line in text.split("\n") if line.strip())


def hours_lines(text: str) -> str:
    """Return the lines of hours: days below each other as one, a time after its days."""
    made: list[str] = []
    for line in paragraphs(text).split("\n"):
        timed = made and _TIME.search(normalize("NFKC", made[-1]))
        if made and is_days(line) and is_days(made[-1]):
            made[-1] += f"・{line}"
        elif made and not timed and is_time(line):
            made[-1] += f" {line}"
        else:
            made.append(line)
    return "\n".join(made)


def is_days(text: str) -> bool:
    """Return whether a text names days and no time: 月～金, 平日, 日・祝."""
    return bool(_DAYS.fullmatch("".join(text.split())))


def is_time(text: str) -> bool:
    """Return whether a text begins with a time: 9:00～17:00."""
    return bool(_TIME.match(normalize("NFKC", text)))


def joined_lines(text: str) -> str:
    """Return the lines of a cell as one; between Japanese words no space is needed."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    joined = lines[0] if lines else ""
    for line in lines[1:]:
        both = _JAPANESE.match(joined[-1]) and _JAPANESE.match(line[0])
        joined += line if both or line[0] in "（(" else " " + line
    return escaped(joined)


def escaped(text: str) -> str:
    """Return a text whose braces are printed as they are."""
    return text.replace("{", "\\{").replace("}", "\\}")
