"""``leaflet import``: the register from Excel or CSV."""

from collections import deque
from pathlib import Path
from typing import Final

import click
from yaml import YAMLError

from leaflet.cli.changes import as_text
from leaflet.cli.findings import show, visible
from leaflet.cli.init import STARTERS
from leaflet.cli.options import sheets_of
from leaflet.cli.parameters import DATA
from leaflet.cli.save import save_all
from leaflet.exchange.delimited import read_csv
from leaflet.exchange.grid import Grid
from leaflet.exchange.intake import Folder, Judged, changed, gone, judge, open_folder, take, written
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.trial import loaded
from leaflet.exchange.workbook import OLD_KIND, read_xlsx
from leaflet.extras import MissingExtraError, install
from leaflet.language import _, counted
from leaflet.model.difference import compare
from leaflet.model.load import DESKS
from leaflet.report import Level, Report
from leaflet.source.events import events

_FOLLOWS: Final = ("missing-key", "empty", "reference")  # from a cell that cannot be taken over
SUFFIXES: Final = (".xlsx", ".csv")


def import_(
    file: Path, data: Path | None, layouts: Path | None, dry_run: bool, replace: bool
) -> None:
    """Read the file, show what changes, and write all of it or nothing."""
    folder = open_folder(data or DATA, STARTERS / "bare")
    remarks = Remarks()
    grids = _grids(file)
    _refuse_unreadable(folder)
    new = take(grids, folder, sheets_of(layouts), remarks, replace=replace)
    _print(remarks)
    if new is None:
        raise click.ClickException(
            _("No table of desks is found: it needs a row of heads such as 名称 and 電話番号.")
        )
    files = written(folder, new)
    judged = judge(folder, files, grids)
    _ask(remarks, judged.findings)
    _refuse(judged.findings)
    todo, obsolete = changed(folder, files), gone(folder, files)
    if not todo:
        click.echo(_("Nothing differs; nothing is written."))
        return
    _print_words(folder, judged)
    show(Report(judged.findings.at(Level.WARNING)))
    names = ", ".join(path.name for path in todo)
    if dry_run:
        click.echo(_("Would be written: {names} (--dry-run)").format(names=names))
        return
    save_all({**todo, **dict.fromkeys(obsolete)}, folder.path)
    click.echo(_("Written: {names}").format(names=names))
    if obsolete:
        text = _("Removed, because they name desks that are gone: {names}")
        click.echo(text.format(names=", ".join(path.name for path in obsolete)))
    click.echo(_("Go on with: leaflet build"))


def _print_words(folder: Folder, judged: Judged) -> None:
    """Print what changes: in an edition that is only begun, the desks that it gets."""
    assert judged.after is not None
    if judged.before and DESKS not in folder.fresh:
        if difference := compare(judged.before, judged.after):
            click.echo(as_text(difference))
        return
    for desk in judged.after.desks.values():
        contacts = ", ".join(contact.value.text for contact in desk.contacts)
        click.echo(f"+ {desk.name.plain} ({desk.id}): {contacts}")


def _grids(file: Path) -> list[Grid]:
    """Return the sheets of the file; a ClickException says why it cannot be read."""
    data = file.read_bytes()
    try:
        if data.startswith((b"PK", OLD_KIND)) or file.suffix.lower() == ".xlsx":
            return read_xlsx(data)
        grid, encoding = read_csv(data, file.stem)
    except MissingExtraError:
        raise click.ClickException(missing()) from None
    except ValueError as fault:
        raise click.ClickException(f"{file}: {fault}") from None
    click.echo(_("{file}: text in {encoding}").format(file=file, encoding=encoding))
    return [grid]


def missing() -> str:
    """Return how to install what reads and writes workbooks."""
    return _("To read and write Excel files, install openpyxl: {command}").format(
        command=install("excel")
    )


def _print(remarks: Remarks) -> None:
    """Print what was recognised, and what was made of single cells."""
    for text in remarks.recognised:
        click.echo(visible(text))
    for place, text, done in remarks.cells:
        click.echo("  " + visible(f"{place}: {text} → {done}"))


def _ask(remarks: Remarks, found: Report) -> None:
    """Print every question with its cell, what is there, and what to type; then end.

    Faults in other cells are reported too, unless they only follow from a question.
    """
    if not remarks.questions:
        return
    asked = {question.place for question in remarks.questions}
    others = Report(
        each
        for each in found.at(Level.ERROR)
        if "!" in each.where.path and each.where.path not in asked and each.rule not in _FOLLOWS
    )
    show(others)
    for place, text, message, hint in remarks.questions:
        line = _("{place}: “{text}” – {message} → {hint}")
        said = line.format(place=place, text=text, message=message, hint=hint)
        click.echo(visible(said), err=True)
    one = _("{count} cell to settle in the file; nothing is written.")
    many = _("{count} cells to settle in the file; nothing is written.")
    click.echo(counted(len(remarks.questions), one, many), err=True)
    raise click.exceptions.Exit(1)


def _refuse_unreadable(folder: Folder) -> None:
    """End with the findings where a file is not YAML: what cannot be read could not be kept."""
    try:
        for data in folder.contents.values():
            deque(events(data.decode("utf-8-sig")), maxlen=0)
    except (YAMLError, UnicodeDecodeError):
        report = Report()
        loaded(folder.contents, str(folder.path), report)
        _refuse(report)


def _refuse(report: Report) -> None:
    """End with exit code 1 where there is an error."""
    if report.refused:
        show(Report(report.at(Level.ERROR)))
        click.echo(_("Nothing is written."), err=True)
        raise click.exceptions.Exit(1)
