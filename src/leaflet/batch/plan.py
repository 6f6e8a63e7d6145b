"""From the rows of a roster to the copies to make; what is wrong with a row leaves it out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from leaflet.batch.ledger import Entry
from leaflet.batch.making import Task, reflows
from leaflet.batch.names import name_rows, placed
from leaflet.batch.roster import Roster, Row
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.imprint import blanks_of
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Origin, Report

SAMPLE: Final = 100  # copies that are proved beside the first and the last
Proof = Literal["all", "sample", "none"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which copies are asked for: of which layouts, how named, how proved."""

    layouts: tuple[str, ...]
    pattern: str
    proof: Proof
    given: Mapping[str, str]  # what fills blanks in all copies
    kept: bool = False  # one file of all, or none


def printed_blanks(notice: Notice, layout: str) -> tuple[str, ...]:
    """Return the blanks that a layout prints."""
    return blanks_of(notice, LAYOUTS[layout].part)


def needed(notice: Notice, asked: Asked) -> tuple[str, ...]:
    """Return the columns that a roster must have."""
    names = (name for layout in asked.layouts for name in printed_blanks(notice, layout))
    return tuple(name for name in dict.fromkeys(names) if name not in asked.given)


def good_rows(roster: Roster, columns: Sequence[str], report: Report) -> tuple[Row, ...]:
    """Return the rows that fill all these columns; the others are in the report."""
    good = []
    for row in roster.rows:
        where = Origin(roster.path, row.number)
        empty = [column for column in columns if not row.values[column]]
        bad = [column for column in columns if not row.values[column].isprintable()]
        for column in empty:
            text = _("{columns}: the cell is empty.").format(columns=column)
            report.error("cell", where, text, _("Fill the cell, or delete the row."))
        for column in bad:
            text = _("{columns}: there is a character that cannot be printed.")
            hint = _("Type the cell again.")
            report.error("cell", where, text.format(columns=column), hint)
        if not empty and not bad:
            good.append(row)
    return tuple(good)


def check_columns(roster: Roster, columns: Iterable[str], report: Report) -> None:
    """Report each column that the roster does not have."""
    for column in columns:
        if column not in roster.columns:
            text = _("There is no column “{column}”, and the imprint has a blank of that name.")
            hint = _("Name a column so in the first row ({columns}), or type --set {column}=…")
            names = ", ".join(roster.columns)
            hint = hint.format(columns=names, column=column)
            report.error("column", Origin(roster.path, 1), text.format(column=column), hint)


def plan(
    roster: Roster,
    notice: Notice,
    asked: Asked,
    former: Mapping[str, Entry],
    report: Report,
) -> list[Task]:
    """Return the copies to make, row by row."""
    columns = needed(notice, asked)
    rows = good_rows(roster, columns, report)
    named = name_rows(Roster(roster.path, roster.columns, rows), asked.pattern, report)
    kept = tuple(named)
    proved = _proved(len(kept), asked.proof)
    folders = {name: name if len(asked.layouts) > 1 else "" for name in asked.layouts}
    printed = {
        name: [blank for blank in printed_blanks(notice, name) if blank in roster.columns]
        for name in asked.layouts
    }
    paths = {name: placed(kept, named, folder) for name, folder in folders.items()}
    return [
        Task(
            layout,
            row.number,
            {name: row.values[name] for name in printed[layout]},
            paths[layout][row],
            index in proved,
            former.get(paths[layout][row]),
            asked.kept,
        )
        for index, row in enumerate(kept)
        for layout in asked.layouts
    ]


def _proved(count: int, proof: Proof) -> frozenset[int]:
    """Return which copies are proved: the first, the last, and others evenly between them."""
    if proof == "none" or not count:
        return frozenset()
    step = 1 if proof == "all" else max(1, count // SAMPLE)
    return frozenset([*range(0, count, step), count - 1])


def cannot_merge(notice: Notice, layouts: Iterable[str]) -> tuple[str, ...]:
    """Return the layouts whose pages depend on the row, and share nothing in one file."""
    return tuple(layout for layout in layouts if reflows(notice, layout))
