"""What an import has to say about cells: what it changed, and what it must ask."""

from dataclasses import dataclass, field

from leaflet.exchange.grid import Cell
from leaflet.report import Origin, Report


@dataclass(slots=True)
class Remarks:
    """Remarks in the order in which they are made; ``questions`` are errors with their cells.

    ``areas`` are the beginnings of the numbers that the list has with their hyphens, by their
    figures: another number of the same area is grouped as they are.
    """

    recognised: list[str] = field(default_factory=list)
    cells: list[tuple[str, str, str]] = field(default_factory=list)  # place, text, what was done
    questions: Report = field(default_factory=Report)
    areas: dict[str, str] = field(default_factory=dict)

    def note(self, text: str) -> None:
        """Say what was recognised."""
        self.recognised.append(text)

    def changed(self, cell: Cell, text: str) -> None:
        """Say what was made of a cell."""
        row = (cell.place, " ".join(cell.text.split()), text)
        if row not in self.cells:
            self.cells.append(row)

    def ask(self, cell: Cell, message: str, hint: str) -> None:
        """Ask for another text in a cell."""
        excerpt = " / ".join(cell.text.split("\n"))
        self.questions.error("cell", Origin(cell.place, 0, 0, excerpt), message, hint)
