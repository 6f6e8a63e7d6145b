"""What an import has to say about cells: what it changed, and what it must ask."""

from dataclasses import dataclass, field
from typing import NamedTuple

from leaflet.exchange.grid import GridCell
from leaflet.language import _


class Question(NamedTuple):
    """A cell to settle: what is there, what is wrong with it, and what to type."""

    place: str
    text: str
    message: str
    hint: str


@dataclass(slots=True)
class Remarks:
    """Remarks and questions in the order in which they are made.

    ``areas`` are the beginnings of the numbers that the list has with their hyphens, by their
    figures: another number of the same area is grouped as they are. ``local`` is the area code of
    numbers without one, with its hyphen.
    """

    recognised: list[str] = field(default_factory=list)
    cells: list[tuple[str, str, str]] = field(default_factory=list)  # place, text, what was done
    questions: list[Question] = field(default_factory=list)
    areas: dict[str, str] = field(default_factory=dict)
    local: str = ""

    def note(self, text: str) -> None:
        """Say what was recognised."""
        self.recognised.append(text)

    def changed(self, cell: GridCell, text: str) -> None:
        """Say what was made of a cell."""
        row = (cell.place, " ".join(cell.text.split()), text)
        if row not in self.cells:
            self.cells.append(row)

    def ask(self, cell: GridCell, message: str, hint: str) -> None:
        """Ask for another text in a cell."""
        question = Question(cell.place, " / ".join(cell.text.split("\n")), message, hint)
        if question not in self.questions:
            self.questions.append(question)

    def ask_value(self, cell: GridCell) -> None:
        """Ask for the value of a formula."""
        message = _("This formula has no value in the file.")
        self.ask(cell, message, _("Open the file in Excel and save it, or type the value."))
