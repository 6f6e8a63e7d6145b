"""The layouts that ``names`` lists: for each the function that composes it, and its sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from leaflet.compose.cards.compose import compose_cards
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.flow.page import compose_flow
from leaflet.compose.flow.sheet import FlowSheet
from leaflet.compose.handout.compose import compose_handout
from leaflet.compose.handout.sheet import HandoutSheet
from leaflet.compose.job import Composed, Job
from leaflet.compose.letter.compose import compose_letter
from leaflet.compose.letter.sheet import LetterSheet
from leaflet.compose.names import PARTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.strip.compose import compose_strip
from leaflet.compose.strip.sheet import StripSheet
from leaflet.compose.working.proofing import compose_proofing
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.model.notice import Notice
from leaflet.report import Report


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which part of the notice it prints, and the function that composes it."""

    part: str  # the attribute of Notice, and the name of the data file
    compose: Callable[[Job, Any], Composed]
    sheet: type[Any]  # what layouts/NAME.yaml is read into
    further: tuple[str, ...] = ()  # settings of the sheet that are files of their own

    def printable(self, notice: Notice) -> bool:
        """Whether the notice holds what this layout prints."""
        return getattr(notice, self.part) is not None

    def read_sheet(self, name: str, sheets: Sheets, report: Report) -> Any:
        """Return the sheet of this layout, which has this name, or None with findings."""
        return sheets.sheet(self.sheet, name, report, self.further)


LAYOUTS: Final = {
    "leaflet": Layout(PARTS["leaflet"], compose_flow, FlowSheet, ("themes",)),
    "poster": Layout(PARTS["poster"], compose_flow, FlowSheet, ("themes",)),
    "handout": Layout(PARTS["handout"], compose_handout, HandoutSheet, ("themes",)),
    "card": Layout(PARTS["card"], compose_cards, CardSheet, ("stocks", "themes")),
    "strip": Layout(PARTS["strip"], compose_strip, StripSheet, ("themes",)),
    "letter": Layout(PARTS["letter"], compose_letter, LetterSheet, ("themes",)),
}

WORKING: Final = {"proofing": Layout("edition", compose_proofing, WorkingSheet)}
"""Papers for the office itself, which ``build`` does not make."""
