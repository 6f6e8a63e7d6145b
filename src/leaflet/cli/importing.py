"""``leaflet import``: the register from Excel or CSV."""

from pathlib import Path

import click

from leaflet.cli.findings import show
from leaflet.cli.init import STARTERS
from leaflet.cli.install import install
from leaflet.cli.options import folders, sheets_folder
from leaflet.cli.save import save_all
from leaflet.exchange.delimited import read_csv
from leaflet.exchange.difference import differences
from leaflet.exchange.grid import Grid
from leaflet.exchange.intake import findings, gone, open_folder, take, written
from leaflet.exchange.remarks import Remarks
from leaflet.exchange.workbook import MissingExtraError, read_xlsx
from leaflet.language import _
from leaflet.report import Level, Report

SUFFIXES = (".xlsx", ".csv")


@click.command(
    "import",
    help=_(
        "Take desks over from Excel or CSV: from what leaflet exported, or from a list of your"
        " own. What is recognised is shown, and what is doubtful is asked with its cell; as long as"
        " something is asked, nothing is written."
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@folders
@click.option("--dry-run", is_flag=True, help=_("Show what would change; write nothing."))
@click.option(
    "--replace", is_flag=True, help=_("Remove the desks that a list of your own does not have.")
)
def import_(
    file: Path, data: Path | None, layouts: Path | None, dry_run: bool, replace: bool
) -> None:
    """Read the file, show what changes, and write all of it or nothing."""
    folder = open_folder(data or Path("data"), STARTERS / "bare")
    sheets, _shown = sheets_folder(layouts)
    remarks = Remarks()
    new = take(_grids(file), folder, sheets, remarks, replace=replace)
    _print(remarks)
    if new is None:
        raise click.ClickException(
            _("No table of desks is found: it needs a row of heads such as 名称 and 電話番号.")
        )
    _ask(remarks)
    changes = differences(folder.values, new)
    files = written(folder, new)
    found = findings(folder, files)
    _refuse(found)
    for line in changes:
        click.echo(line)
    if changes and not dry_run:
        obsolete = gone(folder, files)
        for path in obsolete:
            path.unlink()
        changed = {
            folder.path / name: content
            for name, content in files.items()
            if folder.contents.get(name) != content
        }
        save_all(changed, folder.path)
    show(Report(found.at(Level.WARNING)))
    click.echo(_summary(changes, folder.path, dry_run=dry_run))


def _grids(file: Path) -> list[Grid]:
    """Return the sheets of the file; a ClickException says why it cannot be read."""
    data = file.read_bytes()
    try:
        if data.startswith(b"PK") or file.suffix.lower() == ".xlsx":
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
        click.echo(text)
    for place, text, done in remarks.cells:
        click.echo(f"  {place}: {text} → {done}")


def _ask(remarks: Remarks) -> None:
    """Print every question with its cell, what is there, and what to type; then end."""
    if not remarks.questions:
        return
    for place, text, message, hint in remarks.questions:
        line = _("{place}: “{text}” – {message} → {hint}")
        click.echo(line.format(place=place, text=text, message=message, hint=hint), err=True)
    line = _("{count} cells to settle in the file; nothing is written.")
    click.echo(line.format(count=len(remarks.questions)), err=True)
    raise click.exceptions.Exit(1)


def _refuse(report: Report) -> None:
    """End with exit code 1 where there is an error."""
    if report.refused:
        show(Report(report.at(Level.ERROR)))
        click.echo(_("Nothing is written."), err=True)
        raise click.exceptions.Exit(1)


def _summary(changes: list[str], folder: Path, *, dry_run: bool) -> str:
    if not changes:
        return _("Nothing differs; nothing is written.")
    if dry_run:
        return _("{count} differences; nothing is written (--dry-run).").format(count=len(changes))
    return _("{count} differences, written to {folder}. Go on with: leaflet build").format(
        count=len(changes), folder=folder
    )
