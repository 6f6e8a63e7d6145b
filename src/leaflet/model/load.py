"""A folder of data files becomes a notice; every fault of every file is found in one run."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeVar

from leaflet.language import _
from leaflet.model.dictionary import ReadingDictionary, read_readings
from leaflet.model.documents import (
    read_card,
    read_edition,
    read_handout,
    read_letter,
    read_strip,
    undated,
)
from leaflet.model.flow import read_flowchart
from leaflet.model.notice import Notice
from leaflet.model.reference import Desks
from leaflet.model.register import Register, read_register
from leaflet.report import Finding, Level, Origin, Report
from leaflet.schema import shape
from leaflet.schema.files import DOCUMENTS
from leaflet.schema.vocabulary import meant, proposal
from leaflet.source.decode import read_text
from leaflet.source.reader import parse, read
from leaflet.source.tree import Node

EDITION: Final = "edition.yaml"
DESKS: Final = "desks.yaml"
FLOWCHART: Final = "flowchart.yaml"
HANDOUT: Final = "handout.yaml"
CARD: Final = "card.yaml"
STRIP: Final = "strip.yaml"
LETTER: Final = "letter.yaml"
READINGS: Final = "readings.yaml"
FILES: Final = shape.FILES
"""The files of a data folder; edition.yaml and desks.yaml must be there."""

Kept = dict[str, tuple[str, Node | None, Report]]
"""What a session keeps of each file: its text, the tree of that, and its faults of typing."""
_Made = TypeVar("_Made")
_PRINTED: Final = tuple(f"{name}.yaml" for name in DOCUMENTS)
_YAML: Final = (".yaml", ".yml", ".yaml.txt", ".yml.txt")


def load(
    folder: Path, report: Report, *, shown: str | None = None, kept: Kept | None = None
) -> Notice | None:
    """Return the notice of a data folder, or None where an error refuses it.

    ``shown`` is how messages name the folder: as its user typed it. A file that is as it was when
    it was ``kept`` is not parsed again.
    """
    found = Report()
    shown = shown if shown is not None else str(folder)
    notice = load_what_can_be(folder, found, shown=shown, kept=kept)
    report.extend(found)
    return None if found.refused else notice


def load_what_can_be(
    folder: Path, report: Report, *, shown: str, kept: Kept | None = None
) -> Notice | None:
    """Return what could be read of a folder, for the rules; not to be printed if refused.

    What cannot be read is left out; a date that cannot be read is today. None where there is no
    folder to read.
    """
    if not folder.is_dir():
        message = _("There is no such folder.")
        if folder.exists():
            message = _("This is a file; a folder is expected here.")
        hint = _("Give the folder that holds edition.yaml and desks.yaml: --data DIR")
        report.error("file", Origin(shown), message, hint)
        return None
    names = _names(folder, shown, report)
    if names is None:
        return None
    _report_strangers(names, shown, report)
    opened = _Folder(folder, names, shown, report, {} if kept is None else kept)
    return _notice(opened, Origin(_joined(shown, EDITION)), report)


def _notice(opened: "_Folder", edition_file: Origin, report: Report) -> Notice:
    """Return what the files of a folder say, the desks first: all others refer to them."""
    register = opened.made(DESKS, read_register) or Register({}, {}, whole=False)
    desks = Desks(register)
    edition = opened.made(EDITION, read_edition)
    flowchart = opened.made(FLOWCHART, lambda root, to: read_flowchart(root, desks, to))
    handout = opened.made(HANDOUT, lambda root, to: read_handout(root, desks, to))
    card = opened.made(CARD, lambda root, to: read_card(root, desks, to))
    strip = opened.made(STRIP, lambda root, to: read_strip(root, desks, to))
    letter = opened.made(LETTER, lambda root, to: read_letter(root, desks, to))
    readings = opened.made(READINGS, read_readings) or ReadingDictionary()
    known = len(report)
    desks.report_strange(report, opened.mistyped)
    if opened.whole and len(report) == known and (flowchart or handout or card or strip or letter):
        desks.report_unused(report)
    desks.report_wrong(report, opened.mistyped)
    return Notice(
        edition or undated(edition_file),
        register.desks,
        readings,
        flowchart,
        handout,
        card,
        strip=strip,
        letter=letter,
    )


def open_file(folder: Path, name: str, report: Report, *, shown: str) -> Node | None:
    """Return the tree of one file of a data folder, or None; its faults of typing are reported."""
    return read(folder / name, _joined(shown, name), report, FILES[name])


class _Folder:
    """The files of one data folder; ``whole`` while no name of a desk in them can be lost.

    ``mistyped`` are the lines, by file, that could be read only in another form.
    """

    def __init__(
        self, folder: Path, names: list[str], shown: str, report: Report, kept: Kept
    ) -> None:
        self._folder = folder
        self._names = names
        self._shown = shown
        self._report = report
        self._kept = kept
        self.whole = True
        self.mistyped: set[tuple[str, int]] = set()

    def made(self, name: str, make: Callable[[Node, Report], _Made]) -> _Made | None:
        """Return what a file says, or None where it is absent or cannot be read."""
        if name not in self._names:
            if name not in (EDITION, DESKS):
                return None
            if name in misnamed(self._names):
                self.whole = False
                return None
        root, mistyped = self._opened(name)
        if root is None:
            self.whole = False
            return None
        found = Report()
        made = make(root, found)
        lines = {fault.where.line for fault in mistyped.at(Level.ERROR)}
        self.mistyped |= {(_joined(self._shown, name), line) for line in lines}
        cured = any(each.rule == "missing-line" for each in mistyped)  # a line to add holds the key
        repeated = {"missing-key"} if cured else set()
        self._report.extend(
            each for each in found if each.where.line not in lines and each.rule not in repeated
        )
        self.whole &= name not in _PRINTED or not (found.refused or lines)
        return made

    def _opened(self, name: str) -> tuple[Node | None, Report]:
        """Return the tree of a file, or None, and its faults of typing, which are reported."""
        shown = _joined(self._shown, name)
        text = read_text(self._folder / name, shown, self._report)
        if text is None:
            return None, Report()
        if name not in self._kept or self._kept[name][0] != text:
            found = Report()
            self._kept[name] = text, parse(text, shown, found, FILES[name]), found
        _text, root, faults = self._kept[name]
        self._report.extend(faults)
        return root, faults


def _joined(shown: str, name: str) -> str:
    if shown in ("", "."):
        return name
    return shown + name if shown.endswith(("/", "\\")) else f"{shown}/{name}"


def _names(folder: Path, shown: str, report: Report) -> list[str] | None:
    """Return the names of what a folder holds."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError as fault:
        message = _("This folder cannot be read: {reason}").format(reason=fault.strerror or fault)
        hint = _("Check that you may open it.")
        report.error("file", Origin(shown), message, hint)
        return None


def misnamed(names: Iterable[str]) -> dict[str, str]:
    """Return the files that a folder lacks and seems to hold under another name."""
    known = tuple(known.removesuffix(".yaml") for known in FILES)
    there = set(names)
    found = {}
    for name in sorted(there - set(FILES)):
        if name.lower().endswith(_YAML) and not name.startswith("."):
            stem = name.lower().split(".")[0]
            file = f"{stem if stem in known else meant(stem, known)}.yaml"
            if file in FILES and file not in there:
                found[file] = name
    return found


def _report_strangers(names: list[str], shown: str, report: Report) -> None:
    """Report files beside the known ones that their writer may think are read."""
    lacked = {name: file for file, name in misnamed(names).items()}
    known = tuple(known.removesuffix(".yaml") for known in FILES)
    for name in names:
        if name in FILES or name.startswith(".") or not name.lower().endswith(_YAML):
            continue
        stem = name.lower().split(".")[0]
        file = f"{stem}.yaml" if stem in known else lacked.get(name, "")
        rename = _("Rename it to {name} if it is meant to be.").format(name=file)
        report.add(
            Finding(
                "file",
                Level.ERROR if lacked.get(name) in (EDITION, DESKS) else Level.WARNING,
                Origin(_joined(shown, name)),
                _("This file is not read."),
                rename if file else proposal(stem, known),
            )
        )
