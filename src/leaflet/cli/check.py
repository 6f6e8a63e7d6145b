"""``leaflet check``: every rule on the data and on the composed pages; nothing is written."""

from pathlib import Path

import click

from leaflet.cli.findings import show
from leaflet.cli.making import make
from leaflet.cli.options import Asked, folders, shaping
from leaflet.cli.reports import FORMS
from leaflet.language import _
from leaflet.report import Level, Report


@click.command(help=_("Look for faults in the data and on the pages; nothing is written."))
@shaping
@folders
@click.option("--strict", is_flag=True, help=_("Refuse on warnings too."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *FORMS], case_sensitive=False),
    default="text",
    help=_("For people, or for programs: json, sarif (code scanning), github (workflow)."),
)
def check(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    strict: bool,
    form: str,
) -> None:
    """Print everything that is found."""
    report = Report()
    make(asked, data, layouts, report)
    if form == "text":
        show(report)
        if not len(report):
            click.echo(_("Nothing found."))
    else:
        click.echo(FORMS[form](report))
    if report.refused or (strict and report.at(Level.WARNING)):
        raise click.exceptions.Exit(1)
