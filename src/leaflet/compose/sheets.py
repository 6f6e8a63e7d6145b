"""The sheets of an office, layouts/NAME.yaml, and what they share with the shipped ones."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from leaflet import resources
from leaflet.compose.older_sheet import Way, filled, finding, misspelt, without_unit
from leaflet.compose.sheet import read_sheet
from leaflet.model.words import Span, Words
from leaflet.report import Finding, Report
from leaflet.source.reader import read
from leaflet.source.tree import Entry, MappingNode, Node, Scalar, SequenceNode

S = TypeVar("S")


class Sheets:
    """A folder of sheets. Each file is read once; one that is missing is one of the ``shipped``."""

    def __init__(self, folder: Path | None = None, shown: str = "") -> None:
        """Take the folder, or the shipped one, and how messages name it if not by its path."""
        self.folder = folder or resources.folder("layouts")
        self._shown = shown or str(self.folder)
        self.shipped = Sheets() if folder else self
        self._read: dict[str, tuple[Node | None, Report]] = {}

    def __reduce__(self) -> tuple[type["Sheets"], tuple[Path | None, str]]:
        """Tell another process where they are: what was read is too much for a pipe to hold."""
        return Sheets, (None if self.are_shipped else self.folder, self._shown)

    @property
    def are_shipped(self) -> bool:
        """Whether there is no other folder than the one that comes with leaflet."""
        return self.shipped is self

    def has(self, name: str) -> bool:
        """Return whether a file is in the folder."""
        return (self.folder / f"{name}.yaml").exists()

    def path(self, name: str) -> str:
        """Return the path of a file as messages name it."""
        return f"{self._shown}/{name}.yaml"

    def node(self, name: str, report: Report) -> Node | None:
        """Return what a file says, or None with findings."""
        if not (self.are_shipped or self.has(name)):
            return self.shipped.node(name, report)
        if name not in self._read:
            found = Report()
            node = read(self.folder / f"{name}.yaml", self.path(name), found)
            self._read[name] = node, found
        node, found = self._read[name]
        report.extend(found)
        return node

    def setting(self, name: str, report: Report) -> Entry | None:
        """Return a setting that is a file of its own."""
        node = self.node(name, report)
        return Entry(Scalar(name, node.origin), node) if node else None

    def sheet(
        self, kind: type[S], name: str, report: Report, further: Sequence[str] = ()
    ) -> S | None:
        """Return a sheet with its settings that are files of their own, or None with findings.

        A sheet that was begun with an older version lacks settings: they are as in the shipped one.
        """
        whole = self._whole(name, report, further)
        if whole is None:
            return None
        found = Report()
        missing: list[Finding] = []
        usual = None if self.are_shipped else self.shipped._whole(name, Report(), further)
        if usual is not None:
            found.extend(without_unit(whole, usual))
            found.extend(misspelt(whole, usual))
            whole, lacking = filled(kind, whole, usual)
            if lacking:
                missing.append(finding(whole, lacking, self.shipped.path(name)))
        sheet = read_sheet(kind, whole, found)
        report.extend(found if found.refused else (*found, *missing))
        return None if found.refused else sheet

    def texts(self, name: str) -> Iterator[tuple[Way, Scalar]]:
        """Yield every text of a file with the keys that lead to it."""
        return _texts(self.node(name, Report()), ())

    def own_words(self, name: str) -> tuple[Words, ...]:
        """Return the texts of a sheet and of the themes, at their lines, that none shipped has."""
        files = (name, "themes")
        usual = {each.text for file in files for _way, each in self.shipped.texts(file)}
        found = (each for file in files for _way, each in self.texts(file))
        return tuple(
            Words((Span(each.text),), each.origin) for each in found if each.text not in usual
        )

    def _whole(self, name: str, report: Report, further: Sequence[str]) -> Node | None:
        node = self.node(name, report)
        parts = [self.setting(each, report) for each in further]
        if not isinstance(node, MappingNode) or None in parts:
            return None
        return MappingNode((*node.entries, *filter(None, parts)), node.origin)


def _texts(node: Node | None, way: Way) -> Iterator[tuple[Way, Scalar]]:
    if isinstance(node, Scalar):
        yield way, node
    for item in node.items if isinstance(node, SequenceNode) else ():
        yield from _texts(item, way)
    for entry in node.entries if isinstance(node, MappingNode) else ():
        yield from _texts(entry.value, (*way, entry.key.text))
