"""The names of the copies: every system can hold them, and no two are the same."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from leaflet.batch.roster import Roster, Row
from leaflet.language import _
from leaflet.report import Origin, Report

MANY: Final = 5_000  # files in one folder, above which they are spread over several
PER_FOLDER: Final = 1_000
LONGEST: Final = 255 - 12  # bytes in UTF-8: an ending, and a number before it
_BLANK: Final = re.compile(r"\{([^{}]*)\}")
_REFUSED: Final = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f]')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
_WIDE: Final = str.maketrans('<>:"/\\|?*', "＜＞：”／＼｜？＊")


def blanks(pattern: str) -> list[str]:
    """Return the columns that a pattern names: ``{学校名}``."""
    return _BLANK.findall(pattern)


def name_rows(roster: Roster, pattern: str, report: Report) -> dict[Row, str]:
    """Return the name of each row's copy, without its ending; faults are in the report.

    A row whose name cannot be, or is that of a row before it, has none.
    """
    named: dict[Row, str] = {}
    taken: dict[str, int] = {}
    for row in roster.rows:
        where = Origin(roster.path, row.number)
        name = _BLANK.sub(lambda found, row=row: row.values[found[1]], pattern)  # type: ignore[misc]
        if fault := _fault(name, row, pattern):
            columns = _(", ").join(blanks(pattern)) or pattern
            text = _("{columns}: {fault}").format(columns=columns, fault=fault[0])
            report.error("name", where, text, fault[1])
            continue
        key = unicodedata.normalize("NFKC", name).casefold()  # as Windows and macOS compare
        if key in taken:
            text = _("{columns}: the file {name} is already that of row {row}.")
            columns = _(", ").join(blanks(pattern)) or pattern
            text = text.format(columns=columns, name=f"{name}.pdf", row=taken[key])
            hint = _("Name the files by more columns: --name “{pattern}{other}”")
            other = next((f"{{{c}}}" for c in roster.columns if c not in blanks(pattern)), "")
            report.error("name", where, text, hint.format(pattern=pattern, other=other))
            continue
        taken[key] = row.number
        named[row] = name
    return named


def _fault(name: str, row: Row, pattern: str) -> tuple[str, str] | None:
    """Return what is wrong with a name, and what to type instead."""
    empty = [column for column in blanks(pattern) if not row.values[column]]
    if empty or not name.strip(". \u3000"):
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


def placed(rows: Sequence[Row], names: Mapping[Row, str], folder: str) -> dict[Row, str]:
    """Return the path of each copy below a folder; many are spread over folders of their own."""
    width = len(str(len(rows)))
    found = {}
    for index, row in enumerate(rows):
        parts = [folder] if folder else []
        if len(rows) > MANY:
            first = index - index % PER_FOLDER + 1
            last = min(first + PER_FOLDER - 1, len(rows))
            parts.append(f"{first:0{width}}-{last:0{width}}")
        found[row] = str(PurePosixPath(*parts, f"{names[row]}.pdf"))
    return found


def unknown(pattern: str, columns: Iterable[str]) -> list[str]:
    """Return the columns that a pattern names and a roster does not have."""
    return [name for name in blanks(pattern) if name not in set(columns)]
