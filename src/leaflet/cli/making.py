"""From what a command is asked to its documents: load the data, check, compose, check."""

from dataclasses import replace
from pathlib import Path

import click

from leaflet.cli.cards import check_cards
from leaflet.cli.options import Asked, found
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

    A UsageError says what the data or a card stock do not allow.
    """
    from leaflet.press import press  # not everybody who loads a notice prints it

    notice = load_notice(data, asked.as_of, report)
    sheets, shown = found(layouts, "layouts")
    if notice is None:
        _read_sheets(asked.names, sheets, shown, report)
        return {}
    check_cards(asked.wishes.cards, sheets, shown)
    made = {
        name: press(name, notice, sheets, shown, asked.wishes, report)
        for name in _layouts(asked.names, notice)
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


def _layouts(names: tuple[str, ...], notice: Notice) -> list[str]:
    """Return the layouts asked for, or all that the data hold; a UsageError where one is empty."""
    for name in names:
        if not LAYOUTS[name].printable(notice):
            raise click.UsageError(
                _("The data hold no {file}.yaml, which the layout {name} prints.").format(
                    file=LAYOUTS[name].part, name=name
                )
            )
    return list(names) or [name for name in LAYOUTS if LAYOUTS[name].printable(notice)]
