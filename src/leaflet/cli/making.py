"""From what a command is asked to its documents: load the data, check, compose, check."""

from dataclasses import replace
from pathlib import Path

from leaflet.cli.cards import check_cards
from leaflet.cli.options import Asked, check_blanks, found
from leaflet.compose.layouts import LAYOUTS
from leaflet.language import _
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.model.wareki import read_date
from leaflet.model.words import Value
from leaflet.page import Document
from leaflet.report import Origin, Report


def make(
    asked: Asked, data: Path | None, layouts: Path | None, report: Report
) -> dict[str, Document]:
    """Return the documents by the names of their layouts; everything found is in the report.

    A UsageError says what a card stock does not allow, or which blank there is not.
    """
    from leaflet.press import press  # not everybody who loads a notice prints it

    notice = load_notice(data, asked.as_of, report)
    _report_absent(asked.names, data, report)
    sheets, shown = found(layouts, "layouts")
    if notice is None:
        _read_sheets(asked.names, sheets, shown, report)
        return {}
    check_blanks(asked.wishes.values, notice.edition)
    check_cards(asked.wishes.cards, sheets, shown)
    made = {
        name: press(name, notice, sheets, shown, asked.wishes, report)
        for name in asked.names or LAYOUTS
        if LAYOUTS[name].printable(notice)
    }
    return {name: document for name, document in made.items() if document is not None}


def load_notice(data: Path | None, as_of: str | None, report: Report) -> Notice | None:
    """Return the notice of the data folder with the date asked for, or None with findings."""
    folder, shown = found(data, "data")
    notice = load(folder, report, shown=shown)
    return notice if notice is None or as_of is None else _redated(notice, as_of, report)


def _redated(notice: Notice, as_of: str, report: Report) -> Notice | None:
    """Return the notice with another date."""
    dated = read_date(Value(as_of, Origin("--as-of", 0, 0, as_of)), report)
    if dated is None:
        return None
    return replace(notice, edition=replace(notice.edition, as_of=dated))


def _read_sheets(names: tuple[str, ...], sheets: Path, shown: str, report: Report) -> None:
    """Report what is wrong in the sheets too, where the data alone refuse the documents."""
    for name in names or LAYOUTS:
        LAYOUTS[name].read_sheet(sheets / f"{name}.yaml", f"{shown}/{name}.yaml", report)


def _report_absent(names: tuple[str, ...], data: Path | None, report: Report) -> None:
    """Report every layout that is asked for and whose data file is not there, or that none is."""
    folder, shown = found(data, "data")
    if not folder.is_dir():
        return  # which is told where the data are loaded
    absent = [name for name in names or LAYOUTS if not (folder / _file(name)).exists()]
    if names:
        for name in absent:
            message = _("There is no such file, and the layout {name} prints what it says.")
            hint = _("Put the file there, or ask for another layout: --layout NAME")
            where = Origin(f"{shown}/{_file(name)}")
            report.error("file", where, message.format(name=name), hint)
    elif len(absent) == len(LAYOUTS):
        files = ", ".join(dict.fromkeys(map(_file, LAYOUTS)))
        message = _("Nothing here can be printed: of {files} there is none.")
        hint = _("Put the file of a document there.")
        report.error("file", Origin(shown), message.format(files=files), hint)


def _file(name: str) -> str:
    """Return the data file that a layout prints."""
    return f"{LAYOUTS[name].part}.yaml"
