"""What a cell says, as it is printed: paragraphs, one line, or without what is for the office."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from unicodedata import normalize

from leaflet.exchange.grid import GridCell
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
MARKS: Final = frozenset("○◯〇●◎有可")
"""What says below 手話 or 筆談 that there is such a thing."""
_SECONDS: Final = re.compile(r"(?<=\d:\d\d):00(?!\d)")  # in what Excel shows of a time
_FROM_TO: Final = re.compile(r"(?m)^(\d{1,2}:\d\d)\n(?=\d{1,2}:\d\d$)")
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


def below(key: str, head: str, text: str) -> str:
    """Return what a cell says below its head: 手話 or 月 for a mark, 月 9:00 for a time."""
    if text.strip() in MARKS and (key in ("access", "languages") or is_days(head)):
        return head
    return f"{head} {text}" if is_days(head) and not is_blank(text) else text


def as_one(key: str, typed: Sequence[GridCell]) -> Sequence[GridCell]:
    """Return the cells of a key, as one where several columns are one text.

    課 and 係 are one office; 曜日 and 時間 belong together, line by line if they have as many.
    """
    match key:
        case "hours":
            texts = [_SECONDS.sub("", cell.text.strip()) for cell in typed]
            columns = [text.split("\n") for text in texts if not is_blank(text)]
            columns.sort(key=lambda column: is_time(column[0]))  # 月～金 before 9:00～17:00
            level = len({len(column) for column in columns}) == 1
            rows = zip(*columns, strict=True) if level else columns
            text = _FROM_TO.sub(r"\1～", "\n".join(line for row in rows for line in row))
        case "operator":
            text = " ".join(joined_lines(cell.text) for cell in typed)
        case _:
            return typed
    return [replace(typed[0], text=text)]
