"""The layouts by name: each is one compose function, one sheet, and one line at the foot here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
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
from leaflet.compose.sheet import S, read_sheet
from leaflet.compose.strip.compose import compose_strip
from leaflet.compose.strip.sheet import StripSheet
from leaflet.compose.working.proofing import compose_proofing
from leaflet.compose.working.sheet import WorkingSheet
from leaflet.model.notice import Notice
from leaflet.report import Report
from leaflet.resources import folder
from leaflet.source.reader import read
from leaflet.source.tree import Entry, MappingNode, Scalar


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

    def read_sheet(self, path: Path, shown: str, report: Report) -> Any:
        """Return the sheet of this layout, or None with findings."""
        return read_sheet_file(self.sheet, path, shown, report, self.further)


def read_sheet_file(
    kind: type[S], path: Path, shown: str, report: Report, further: Sequence[str] = ()
) -> S | None:
    """Return a sheet with its settings that are files of their own, or None with findings."""
    node = read(path, shown, report)
    parts = [_part(path, shown, name, report) for name in further]
    if not isinstance(node, MappingNode) or None in parts:
        return None
    whole = MappingNode((*node.entries, *(part for part in parts if part)), node.origin)
    return read_sheet(kind, whole, report)


def _part(path: Path, shown: str, name: str, report: Report) -> Entry | None:
    """Return a setting that is a file beside the sheet, or the shipped one where there is none."""
    file = path.with_name(f"{name}.yaml")
    called = f"{shown.rpartition('/')[0]}/{file.name}".lstrip("/")
    if not file.exists():
        file = folder("layouts") / file.name
        called = str(file)
    node = read(file, called, report)
    return Entry(Scalar(name, node.origin), node) if node else None


LAYOUTS: Final = {
    "leaflet": Layout("flowchart", compose_flow, FlowSheet, ("themes",)),
    "poster": Layout("flowchart", compose_flow, FlowSheet, ("themes",)),
    "handout": Layout("handout", compose_handout, HandoutSheet, ("themes",)),
    "card": Layout("card", compose_cards, CardSheet, ("stocks", "themes")),
    "strip": Layout("strip", compose_strip, StripSheet, ("themes",)),
    "letter": Layout("letter", compose_letter, LetterSheet, ("themes",)),
}

WORKING: Final = {"proofing": Layout("edition", compose_proofing, WorkingSheet)}
"""Papers for the office itself, which ``build`` does not make."""
