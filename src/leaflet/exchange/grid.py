"""The cells of a sheet, as texts that know their place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

ERROR: Final = re.compile(r"#(?:[A-Z0/_]+[!?]|N/A|#+)")
"""What Excel shows for the value of a formula that has none: #REF!, #N/A."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """What a cell shows, and where it is.

    ``spread`` cells belong to a merged one and repeat its text; ``number`` is what was typed as a
    number and may have lost its zeros; ``link`` is where a click leads; ``unknown`` is a formula
    whose value is not in the file; in a ``turned`` sheet its row is what its column was.
    """

    sheet: str
    row: int
    column: int
    text: str = ""
    number: bool = False
    spread: bool = False
    link: str = ""
    unknown: bool = False
    turned: bool = False

    @property
    def valueless(self) -> bool:
        """Whether it is a formula without a value, or one whose value is an error."""
        return self.unknown or ERROR.fullmatch(self.text) is not None

    @property
    def place(self) -> str:
        """The name of the cell as the spreadsheet shows it: ``Sheet1!C7``."""
        row, column = (self.column, self.row) if self.turned else (self.row, self.column)
        return f"{self.sheet}!{letters(column)}{row}"


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: rows from the top, each with its cells by column, from 1.

    A ``flat`` one was saved without its merged cells: only the first of each has its text.
    """

    name: str
    rows: Sequence[Mapping[int, GridCell]] = field(default_factory=tuple)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    flat: bool = False

    def shown(self) -> "Grid":
        """Return the sheet with nothing in its hidden rows and columns."""
        rows = (
            {n: cell for n, cell in row.items() if n not in self.hidden_columns}
            if number not in self.hidden_rows
            else {}
            for number, row in enumerate(self.rows, 1)
        )
        return Grid(self.name, tuple(rows), flat=self.flat)

    def turned(self) -> "Grid":
        """Return the sheet with rows for its columns: heads may stand at the left."""
        cells = [cell for row in self.rows for cell in row.values()]
        rows: list[dict[int, GridCell]] = [
            {} for _ in range(max((c.column for c in cells), default=0))
        ]
        for cell in cells:
            swapped = replace(cell, row=cell.column, column=cell.row, turned=True)
            rows[cell.column - 1][cell.row] = swapped
        return Grid(self.name, tuple(rows), flat=self.flat)

    def hidden(self) -> str:
        """Return the names of the hidden rows and columns that hold something: B, 7, 8."""
        used = {
            number: {n for n, c in row.items() if c.text} for number, row in enumerate(self.rows, 1)
        }
        columns = sorted(self.hidden_columns & set().union(*used.values()))
        rows = sorted(number for number in self.hidden_rows if used.get(number))
        return ", ".join([*map(letters, columns), *map(str, rows)])


def grid_of(name: str, rows: Sequence[Sequence[str]], *, flat: bool = False) -> Grid:
    """Return the sheet that these texts make."""
    return Grid(
        name,
        tuple(
            {
                column: GridCell(name, number, column, text)
                for column, text in enumerate(row, 1)
                if text.strip()
            }
            for number, row in enumerate(rows, 1)
        ),
        flat=flat,
    )
