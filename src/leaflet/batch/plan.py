"""From the rows of a roster to the copies to make; a row with a fault is left out."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import Final, Literal

from leaflet.batch.ledger import LedgerLine
from leaflet.batch.names import PER_FOLDER, Names, folder_of
from leaflet.batch.roster import Roster, Row
from leaflet.batch.workshop import Task
from leaflet.compose.layouts import LAYOUTS
from leaflet.exchange.grid import ERROR
from leaflet.language import _
from leaflet.model import phone
from leaflet.model.blanks import blanks_of
from leaflet.model.kanji import KANJI
from leaflet.model.notice import Notice
from leaflet.model.words import Value
from leaflet.report import Origin, Report
from leaflet.schema.vocabulary import keys_called

SAMPLE: Final = 100  # copies that are proved besides the first and the last
_LOST: Final = re.compile(rf"[\ufffd〓]|(?<=[{KANJI}])\?|\?(?=[{KANJI}])")
"""What programs write for a character that they lack, as Excel does for 㟁 in a CSV file."""
Proof = Literal["all", "sample", "none"]
Delivery = Literal["files", "archive", "pdf", "cards"]


@dataclass(frozen=True, slots=True)
class CopyWishes:
    """The choices for the copies: of which layouts, how they are named, and what becomes of them.

    With ``fail_fast`` the first row with a fault is the last that is looked at.
    """

    layouts: tuple[str, ...]
    pattern: str
    given: Mapping[str, str]  # what fills blanks in all copies
    delivery: Delivery = "files"
    proof: Proof = "sample"
    resume: bool = False
    fail_fast: bool = False
    dry: bool = False

    @property
    def returned(self) -> bool:
        """Whether copies are returned, not written one by one."""
        return self.delivery != "files" or self.dry

    @property
    def bookmarks(self) -> bool:
        """Whether names are those of bookmarks, not of files."""
        return self.delivery in ("pdf", "cards")


def printed_blanks(notice: Notice, layout: str) -> tuple[str, ...]:
    """Return the blanks that a layout prints."""
    return blanks_of(notice, LAYOUTS[layout].part)


def needed(notice: Notice, wishes: CopyWishes) -> tuple[str, ...]:
    """Return the columns that a roster must have."""
    names = (name for layout in wishes.layouts for name in printed_blanks(notice, layout))
    return tuple(name for name in dict.fromkeys(names) if name not in wishes.given)


def check_columns(roster: Roster, columns: Iterable[str], report: Report, *, typed: bool) -> None:
    """Report the columns that the roster does not have.

    What to do instead is an option only where options can be ``typed``.
    """
    missing = [column for column in columns if column not in roster.columns]
    if missing:
        text = _("The imprint has blanks after which no column is named: {missing}")
        hint = _("Rename columns. Now they are called: {columns}")
        if typed:
            hint = _("Rename columns, or type {options}. Now they are called: {columns}")
        options = " ".join(f"--set {column}=…" for column in missing)
        hint = hint.format(columns=", ".join(roster.columns), options=options)
        where = Origin(roster.path, roster.head)
        report.error("column", where, text.format(missing=", ".join(missing)), hint)


class Plan:
    """The copies to make; rows are kept on disk, so that long rosters take little memory."""

    def __init__(
        self,
        roster: Roster,
        notice: Notice,
        wishes: CopyWishes,
        former: Mapping[str, LedgerLine],
        report: Report,
    ) -> None:
        """Read the roster; a row with a fault is reported and left out."""
        self.wishes = wishes
        self._former = former
        self._printed = {
            name: [blank for blank in printed_blanks(notice, name) if blank in roster.columns]
            for name in wishes.layouts
        }
        blanks = {blank for printed in self._printed.values() for blank in printed}
        numbers = [blank for blank in blanks if not {"phone", "fax"}.isdisjoint(keys_called(blank))]
        self._kept = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  (as long as the plan)
        self.rows = 0  # without a fault
        for row, name in self._good_rows(roster, needed(notice, wishes), report):
            _check_numbers(row, numbers, roster.path, report)
            values = {blank: row.values[blank] for blank in blanks}
            self._kept.write(json.dumps((row.number, name, values)) + "\n")
            self.rows += 1

    def _good_rows(
        self, roster: Roster, columns: Sequence[str], report: Report
    ) -> Iterator[tuple[Row, str]]:
        """Yield the rows without a fault, each with the name of its copy."""
        names = Names(self.wishes.pattern, roster, report)
        name_of = names.filled if self.wishes.bookmarks else names.of
        row = None
        for row in roster.rows:
            if self.wishes.fail_fast and report.refused:
                return
            name = name_of(row) if _is_filled(row, columns, roster.path, report) else None
            if name is not None:
                yield row, name
        if row is None and not report.refused:
            text = _("The roster has no rows below the names of its columns.")
            hint = _("The first row names the blanks of the imprint, the others fill them.")
            report.error("roster", Origin(roster.path, roster.head), text, hint)

    def __len__(self) -> int:
        """Return how many copies there are."""
        return self.rows * len(self.wishes.layouts)

    def close(self) -> None:
        """Free the disk space."""
        self._kept.close()

    def folders(self) -> Iterator[str]:
        """Yield the folders of the copies, below that of the order."""
        for layout in self.wishes.layouts:
            for index in range(0, self.rows, PER_FOLDER):
                yield folder_of(index, self.rows, self._folder(layout))

    def tasks(self, layouts: Sequence[str] = ()) -> Iterator[Task]:
        """Yield the copies, of some layouts or all, row by row; only one walk at a time."""
        self._kept.seek(0)
        for index, line in enumerate(self._kept):
            number, name, values = json.loads(line)
            for layout in layouts or self.wishes.layouts:
                folder = folder_of(index, self.rows, self._folder(layout))
                file = f"{folder}/{name}.pdf" if folder else f"{name}.pdf"
                yield Task(
                    layout,
                    number,
                    {blank: values[blank] for blank in self._printed[layout]},
                    name,
                    file,
                    self._is_proved(index),
                    self._former.get(file),
                    self.wishes.returned,
                )

    def _folder(self, layout: str) -> str:
        return layout if len(self.wishes.layouts) > 1 else ""

    def _is_proved(self, index: int) -> bool:
        """Return whether a copy is proved: the first, the last, and others evenly between them."""
        if self.wishes.proof != "sample":
            return self.wishes.proof == "all"
        return index % max(1, self.rows // SAMPLE) == 0 or index == self.rows - 1


def _is_filled(row: Row, columns: Sequence[str], path: str, report: Report) -> bool:
    """Return whether a row fills all these columns; if not, the report says why."""
    where, good = Origin(path, row.number), True
    for column in columns:
        value = row.values[column]
        if not value:
            text, hint = _("{columns}: the cell is empty."), _("Fill the cell, or delete the row.")
        elif not all(each.isprintable() or unicodedata.category(each) == "Zs" for each in value):
            text = _("{columns}: there is a character that cannot be printed.")
            hint = _("Type the cell again.")
        elif ERROR.fullmatch(value):
            text = _("{columns}: Excel shows an error ({value}) instead of a value.")
            hint = _("Correct the formula in Excel, and save the file.")
        elif _LOST.search(value):
            text = _("{columns}: a character may have been lost: “?” or “〓” is in its place.")
            hint = _("Type it, or save the list as “CSV UTF-8” or .xlsx. Type a question with ？.")
        else:
            continue
        good = False
        if value or not row.reported:
            report.error("cell", where, text.format(columns=column, value=value), hint)
    return good


def _check_numbers(row: Row, columns: Iterable[str], path: str, report: Report) -> None:
    """Warn of numbers in these columns that do not exist; the copy is made all the same.

    Words may be beside a number; a cell without any number says what it is meant to say.
    """
    for column in columns:
        value, found = row.values[column], Report()
        number = phone.alone(value)
        if number:
            typed = value if phone.half_width(value) == number else number
            phone.check(Value(typed, Origin(path, row.number)), found)
        for fault in found:
            text = _("{columns}: {fault}").format(columns=column, fault=fault.message)
            report.warning(fault.rule, fault.where, text, fault.hint)
