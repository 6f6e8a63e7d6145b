"""The layouts by name: each is one compose function, one sheet, and one line at the foot here."""

from importlib import import_module
from pathlib import Path
from typing import Any, Final

from leaflet.compose.job import Composed, Job
from leaflet.compose.sheet import read_sheet
from leaflet.frozen import dataclass
from leaflet.model.notice import Notice
from leaflet.report import Report
from leaflet.resources import folder
from leaflet.source.reader import read
from leaflet.source.tree import Entry, Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: which part of the notice it prints, and the module that composes it.

    The module is imported when the layout is used: a build pays for what it prints.
    """

    part: str  # the attribute of Notice, and the name of the data file
    module: str
    sheet: str  # the sheet's class in that module
    further: tuple[str, ...] = ()  # settings of the sheet that are files of their own

    def printable(self, notice: Notice) -> bool:
        """Whether the notice holds what this layout prints."""
        return getattr(notice, self.part) is not None

    def read_sheet(self, path: Path, shown: str, report: Report) -> Any:
        """Return the sheet of this layout, or None with findings."""
        node = read(path, shown, report)
        parts = [_part(path, shown, name, report) for name in self.further]
        if not isinstance(node, Mapping) or None in parts:
            return None
        whole = Mapping((*node.entries, *(part for part in parts if part)), node.origin)
        return read_sheet(getattr(import_module(self.module), self.sheet), whole, report)

    def compose(self, job: Job, sheet: Any) -> Composed:
        """Return the document."""
        composed: Composed = import_module(self.module).compose(job, sheet)
        return composed


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
    "leaflet": Layout("flowchart", "leaflet.compose.leaflet", "FlowSheet"),
    "poster": Layout("flowchart", "leaflet.compose.poster", "FlowSheet"),
    "handout": Layout("handout", "leaflet.compose.handout", "HandoutSheet"),
    "card": Layout("card", "leaflet.compose.card", "CardSheet", ("stocks",)),
}
