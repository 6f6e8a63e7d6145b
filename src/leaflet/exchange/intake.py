"""What an import would write: the new values, and the files with them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from leaflet.check.notice import check_beside
from leaflet.compose.sheets import Sheets
from leaflet.edit.written import document
from leaflet.exchange.adopt import adopt
from leaflet.exchange.book import files_of, is_book
from leaflet.exchange.cells import in_cells
from leaflet.exchange.grid import Grid
from leaflet.exchange.office_list import read_list
from leaflet.exchange.patch import patched
from leaflet.exchange.plain import Files, Plain, read_folder, same
from leaflet.exchange.references import is_bare
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.trial import card_of, loaded, printed
from leaflet.language import _
from leaflet.model.load import CARD, FILES, FLOWCHART, load_what_can_be
from leaflet.model.notice import Notice
from leaflet.report import Report

Values = dict[str, dict[str, Plain]]


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder before the import: its files and their values.

    ``fresh`` are the files that say nothing of the office yet: absent, or as ``init`` wrote them.
    """

    path: Path
    contents: dict[str, bytes]
    values: Files
    fresh: frozenset[str]


def open_folder(path: Path, starters: Path) -> Folder:
    """Return what a data folder holds; it may be absent."""
    there = [name for name in FILES if (path / name).is_file()]
    contents = {name: (path / name).read_bytes() for name in there}
    fresh = {
        name
        for name in FILES
        if name not in contents or _is_starter(contents[name], starters / name)
    }
    return Folder(path, contents, read_folder(path), frozenset(fresh))


def _is_starter(data: bytes, starter: Path) -> bool:
    """Return whether a file is as ``init`` wrote it, perhaps with the line for editors."""
    first, _end, rest = data.partition(b"\n")
    plain = rest if first.startswith(b"# yaml-language-server") else data
    return starter.is_file() and plain.split() == starter.read_bytes().split()


def take(
    grids: Sequence[Grid], folder: Folder, sheets: Sheets, remarks: Remarks, *, replace: bool
) -> Values | None:
    """Return the new values of all files, or None where the sheets hold no desks.

    A document goes with the last of its desks.
    """
    if is_book(grids):
        made = files_of(grids, folder.values, remarks)
    elif listed := read_list(grids, remarks):
        made = adopt(listed, folder.values, folder.fresh, replace=replace)
    else:
        return None
    new = {name: values for name, values in made.items() if not is_bare(values)}
    if not is_book(grids) and folder.fresh & {CARD, FLOWCHART}:
        _furnish(new, folder, sheets, remarks)
    return new


def _furnish(new: Values, folder: Folder, sheets: Sheets, remarks: Remarks) -> None:
    """Keep a flow only if it fits, and make a card with the desks that fit."""
    notice = loaded(written(folder, new), str(folder.path), Report())
    if notice is None:
        return
    if FLOWCHART in folder.fresh and FLOWCHART in new and not printed("leaflet", notice, sheets):
        del new[FLOWCHART]
    if FLOWCHART not in new:
        remarks.note(
            _("No leaflet and no poster: a list has no questions. Write them into flowchart.yaml.")
        )
    if CARD in folder.fresh and (card := card_of(notice, sheets)):
        new[CARD] = card
        remarks.note(_("The card has the first desks that fit; choose others in card.yaml."))


def written(folder: Folder, new: Files) -> dict[str, bytes]:
    """Return the files with their new values; what did not change keeps its bytes."""
    return {name: _written(folder, name, new[name]) for name in FILES if name in new}


def _written(folder: Folder, name: str, values: dict[str, Plain]) -> bytes:
    if name in folder.values and same(folder.values[name], values):
        return folder.contents[name]
    if name in folder.contents and name not in folder.fresh:
        return patched(folder.contents[name], values)
    return document(values)


@dataclass(frozen=True, slots=True)
class Judged:
    """The notice before and after, None where it does not load, and what is newly wrong."""

    before: Notice | None
    after: Notice | None
    findings: Report


def judge(folder: Folder, files: Mapping[str, bytes], grids: Sequence[Grid]) -> Judged:
    """Return what the files load to, and the faults that were not there before.

    A fault is placed at its cell if that can be found.
    """
    before, old = _checked(folder.contents, folder)
    after, new = _checked(files, folder)
    known = {(each.rule, each.message, each.where.excerpt) for each in old}
    fresh = (each for each in new if (each.rule, each.message, each.where.excerpt) not in known)
    findings = in_cells(Report(fresh), after, grids)
    return Judged(None if old.refused else before, None if new.refused else after, findings)


def _checked(files: Mapping[str, bytes], folder: Folder) -> tuple[Notice | None, Report]:
    """Return what can be read of files, and all that is found in it."""
    report = Report()
    notice = loaded(files, str(folder.path), report, load_what_can_be)
    if notice is not None:
        check_beside(notice, report)
    return notice, report


def changed(folder: Folder, files: Mapping[str, bytes]) -> dict[Path, bytes]:
    """Return the files to write."""
    return {
        folder.path / name: content
        for name, content in files.items()
        if folder.contents.get(name) != content
    }


def gone(folder: Folder, files: Collection[str]) -> list[Path]:
    """Return the files of the folder that are to be removed."""
    return [folder.path / name for name in folder.contents if name not in files]
