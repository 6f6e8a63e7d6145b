"""From what a command is asked to its documents: load the data, check, compose, check."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from leaflet.check.all_rules import check_settings
from leaflet.check.notice import check_beside
from leaflet.cli.cards import check_cards
from leaflet.cli.notice import concerning, load_to_check
from leaflet.cli.options import Asked, check_blanks, data_folder, say_shipped, sheets_of
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.language import _
from leaflet.model.load import misnamed
from leaflet.model.notice import Notice
from leaflet.page import Document
from leaflet.press import Shared, press, typesetter_of
from leaflet.report import Origin, Report


@dataclass(frozen=True, slots=True)
class Made:
    """What a command made: the documents without a fault, and the layouts that were refused."""

    notice: Notice | None
    sheets: Sheets
    documents: dict[str, Document]
    refused: tuple[str, ...] = ()


def make(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    report: Report,
    finished: Callable[[str], None] = lambda _name: None,
    *,
    quiet: bool = False,
) -> Made:
    """Return the documents by the names of their layouts; everything found is in the report.

    ``finished`` is called with the name of each layout when its document is composed. A UsageError
    says what a card stock does not allow, or which blank does not exist. Unless ``quiet``, it is
    said which of the shipped sheets are used.
    """
    found = Report()
    notice = _checked(data, asked, found)
    absent = _report_absent(asked.names, data_folder(data), report)
    sheets = sheets_of(layouts)
    if notice is None or found.refused:
        report.extend(found)
        for name in asked.names or LAYOUTS:  # what is wrong in the sheets, too
            LAYOUTS[name].read_sheet(name, sheets, report)
        return Made(None, sheets, {})
    check_blanks(asked.wishes.values, notice)
    documents, refused = {}, list(absent)
    wanted = [name for name in asked.names or LAYOUTS if name not in absent]
    names = [name for name in wanted if LAYOUTS[name].printable(notice)]
    if not quiet:
        say_shipped(sheets, *names)
    check_cards(asked.wishes, names, sheets, report)
    shared = Shared(typesetter_of(notice))
    for name in names:
        pressed = Report()
        document = press(name, notice, sheets, asked.wishes, pressed, shared)
        report.extend(pressed)
        if document is None or pressed.refused:
            refused.append(name)
        else:
            documents[name] = document
        finished(name)
    every = {layout.part for layout in LAYOUTS.values()}
    report.extend(concerning(found, notice, {LAYOUTS[name].part for name in names}, every))
    return Made(notice, sheets, documents, tuple(refused))


def _checked(data: Path | None, asked: Asked, found: Report) -> Notice | None:
    """Return what the data say, with what the rules find in it; None where nothing can be read."""
    notice = load_to_check(data, asked.as_of, found)
    if notice is not None:
        check_beside(notice, found)
        found.extend(check_settings(notice.edition.rules))
    return notice


def _report_absent(names: tuple[str, ...], folder: Path, report: Report) -> tuple[str, ...]:
    """Return which of the layouts asked for have no data file, each reported.

    Where none is asked for, it is an error only that none has a file.
    """
    if not folder.is_dir():
        return ()  # reported where the data are loaded
    shown = str(folder)
    absent = tuple(name for name in names or LAYOUTS if not (folder / _file(name)).exists())
    if names:
        elsewhere = misnamed(path.name for path in folder.iterdir())
        for name in (name for name in absent if _file(name) not in elsewhere):
            message = _("There is no such file, and the layout {name} prints what it says.")
            hint = _("Put the file there, or ask for another layout: --layout NAME")
            where = Origin(f"{shown}/{_file(name)}")
            report.error("file", where, message.format(name=name), hint)
        return absent
    if len(absent) == len(LAYOUTS):
        files = ", ".join(dict.fromkeys(map(_file, LAYOUTS)))
        message = _("There is nothing to print here, none of the files {files}.")
        hint = _("Put the file of a document there.")
        report.error("file", Origin(shown), message.format(files=files), hint)
    return ()


def _file(name: str) -> str:
    """Return the data file that a layout prints."""
    return f"{LAYOUTS[name].part}.yaml"
