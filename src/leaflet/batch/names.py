"""The names of the copies: every system can hold them, and no two are the same."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from leaflet.batch.roster import Roster, Row
from leaflet.exchange.references import plain_name
from leaflet.language import _
from leaflet.report import Origin, Report

MANY: Final = 5_000  # files in one folder, above which they are spread over several
PER_FOLDER: Final = 1_000
LONGEST: Final = 255 - 12  # bytes in UTF-8: an ending, and a number before it
_BLANK: Final = re.compile(r"\{([^{}]*)\}")
_LEFT_OVER: Final = re.compile(r"[{}].*")
_ENDING: Final = re.compile(r"\.pdf$", re.I)
_REFUSED: Final = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f]')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
_WIDE: Final = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")


def blanks(pattern: str) -> list[str]:
    """Return the columns that a pattern names: ``{学校名}``."""
    return _BLANK.findall(pattern)


def fitted(pattern: str, columns: Iterable[str]) -> str:
    """Return a pattern as it is meant: its columns as the roster spells them, and no ending."""
    spelled = {plain_name(column): column for column in columns}
    meant = _ENDING.sub("", pattern.strip())
    return _BLANK.sub(lambda found: f"{{{spelled.get(plain_name(found[1]), found[1])}}}", meant)


class Names:
    """Names copies, without their ending, and knows which names are taken."""

    def __init__(self, pattern: str, roster: Roster, report: Report) -> None:
        """Name by a pattern; what is wrong with a name comes into the report."""
        self._pattern, self._report = pattern, report
        self._path, self._blanks = roster.path, blanks(pattern)
        self._others = [column for column in roster.columns if column not in self._blanks]
        self._taken: dict[str, int] = {}

    def filled(self, row: Row) -> str:
        """Return the name of a row's copy, whether or not it can be that of a file."""
        return _BLANK.sub(lambda found: row.values[found[1]], self._pattern)

    def of(self, row: Row) -> str | None:
        """Return the name of a row's copy; None where it cannot be, or is that of another row."""
        name = self.filled(row)
        columns = _(", ").join(self._blanks) or self._pattern
        if fault := _fault(name, row, self._pattern):
            text = _("{columns}: {fault}").format(columns=columns, fault=fault[0])
            self._report.error("name", Origin(self._path, row.number), text, fault[1])
            return None
        key = unicodedata.normalize("NFKC", name).casefold()  # as Windows and macOS compare
        if key in self._taken:
            text = _("{columns}: the file {name} is already that of row {row}.")
            text = text.format(columns=columns, name=f"{name}.pdf", row=self._taken[key])
            hint = _("Name the files by more columns: --name “{pattern}{other}”")
            other = next((f"{{{column}}}" for column in self._others), "")
            hint = hint.format(pattern=self._pattern, other=other)
            self._report.error("name", Origin(self._path, row.number), text, hint)
            return None
        self._taken[key] = row.number
        return name


def _fault(name: str, row: Row, pattern: str) -> tuple[str, str] | None:
    """Return what is wrong with a name, and what to type instead."""
    empty = [column for column in blanks(pattern) if not row.values[column]]
    if empty or not name:
        return _("the cell is empty, and the file is named after it."), _("Fill the cell.")
    if found := _REFUSED.search(name):
        character = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        text = _("a file name cannot hold “{character}”: {name}")
        wide = _REFUSED.sub("", name.translate(_WIDE))
        text = text.format(character=character, name=name)
        return text, _("Type {wide}, or name the files by another column.").format(wide=wide)
    if _DEVICES.fullmatch(name) or name != name.rstrip(". "):
        text = _("Windows keeps the file name {name} for itself.").format(name=name)
        return text, _("Add a character: --name “{pattern}_”").format(pattern=pattern)
    if len(name.encode()) > LONGEST:
        text = _("the file name has {bytes} bytes, and {most} are possible.")
        text = text.format(bytes=len(name.encode()), most=LONGEST)
        return text, _("Shorten it, or name the files by another column.")
    return None


def folder_of(index: int, count: int, folder: str) -> str:
    """Return the folder of one of so many copies below another; many are spread over several."""
    if count <= MANY:
        return folder
    width = len(str(count))
    first = index - index % PER_FOLDER + 1
    last = min(first + PER_FOLDER - 1, count)
    return str(PurePosixPath(folder, f"{first:0{width}}-{last:0{width}}"))


def unknown(pattern: str, columns: Iterable[str]) -> list[str]:
    """Return the columns that a pattern names and a roster does not have, and braces left over."""
    known = set(columns)
    left_over = _LEFT_OVER.findall(_BLANK.sub("", pattern))
    return [name for name in blanks(pattern) if name not in known] + left_over
