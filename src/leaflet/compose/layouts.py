"""The layouts by name: each is one compose function, one sheet, and one line at the foot here."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from leaflet.compose.job import Composed, Job
from leaflet.compose.sheet import read_sheet
from leaflet.model.notice import Notice
from leaflet.report import Report
from leaflet.source.reader import read


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which part of the notice it prints, and the module that composes it.

    The module is imported when the layout is used: a build pays for what it prints.
    """

    part: str  # the attribute of Notice, and the name of the data file
    module: str
    sheet: str  # the sheet's class in that module

    def printable(self, notice: Notice) -> bool:
        """Whether the notice holds what this layout prints."""
        return getattr(notice, self.part) is not None

    def read_sheet(self, path: Path, shown: str, report: Report) -> Any:
        """Return the sheet of this layout, or None with findings."""
        node = read(path, shown, report)
        kind = getattr(import_module(self.module), self.sheet)
        return read_sheet(kind, node, report) if node else None

    def compose(self, job: Job, sheet: Any) -> Composed:
        """Return the document."""
        composed: Composed = import_module(self.module).compose(job, sheet)
        return composed


LAYOUTS: Final = {
    "leaflet": Layout("flowchart", "leaflet.compose.leaflet", "FlowSheet"),
    "poster": Layout("flowchart", "leaflet.compose.poster", "FlowSheet"),
    "handout": Layout("handout", "leaflet.compose.handout", "HandoutSheet"),
}
