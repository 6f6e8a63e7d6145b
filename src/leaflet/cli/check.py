"""``leaflet check``: every rule on the data and on the composed pages; nothing is written."""

from pathlib import Path

import click

from leaflet.cli.findings import show
from leaflet.cli.making import make
from leaflet.cli.options import Asked, folders, shaping
from leaflet.language import _
from leaflet.report import Finding, Level, Report


@click.command(help=_("Look for faults in the data and on the pages; nothing is written."))
@shaping
@folders
@click.option("--strict", is_flag=True, help=_("Refuse on warnings too."))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
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
    if form == "json":
        _print_json(report)
    else:
        show(report)
        if not len(report):
            click.echo(_("Nothing found."))
    if report.refused or (strict and report.at(Level.WARNING)):
        raise click.exceptions.Exit(1)


def _print_json(report: Report) -> None:
    import json

    rows = [_row(finding) for finding in report]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2))


def _row(finding: Finding) -> dict[str, str | int]:
    return {
        "path": finding.where.path,
        "line": finding.where.line,
        "column": finding.where.column,
        "level": finding.level.name.lower(),
        "rule": finding.rule,
        "message": finding.message,
        "hint": finding.hint,
    }
