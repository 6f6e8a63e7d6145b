"""The cells of a sheet, as texts that know their place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and where it is.

    ``spread`` cells belong to a merged one and repeat its text; ``number`` is what was typed as a
    number and may have lost its zeros; ``link`` is where a click leads; ``unknown`` is a formula
    whose value is not in the file.
    """

    sheet: str
    row: int
    column: int
    text: str = ""
    number: bool = False
    spread: bool = False
    link: str = ""
    unknown: bool = False

    @property
    def place(self) -> str:
        """The name of the cell as the spreadsheet shows it: ``Sheet1!C7``."""
        return f"{self.sheet}!{letters(self.column)}{self.row}"


def letters(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: rows from the top, each with its cells by column, from 1."""

    name: str
    rows: Sequence[Mapping[int, Cell]] = field(default_factory=tuple)

    def texts(self) -> list[list[str]]:
        """Return the rows as texts; what a merged cell spreads over is blank."""
        return [
            [
                "" if (cell := row.get(column)) is None or cell.spread else cell.text
                for column in range(1, max(row, default=0) + 1)
            ]
            for row in self.rows
        ]


def grid_of(name: str, rows: Sequence[Sequence[str]]) -> Grid:
    """Return the sheet that these texts make."""
    return Grid(
        name,
        tuple(
            {
                column: Cell(name, number, column, text)
                for column, text in enumerate(row, 1)
                if text.strip()
            }
            for number, row in enumerate(rows, 1)
        ),
    )
