"""``leaflet check``: every rule on the data and on the composed pages; nothing is written."""

from pathlib import Path

import click

from leaflet.cli.cards import check_cards
from leaflet.cli.findings import show
from leaflet.cli.options import (
    Asked,
    folders,
    found,
    layouts_for,
    load_notice,
    read_sheets,
    shaping,
)
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
    from leaflet.press import press

    report = Report()
    notice = load_notice(data, asked.as_of, report)
    sheets, shown = found(layouts, "layouts")
    if notice is None:
        read_sheets(asked.names, sheets, shown, report)
    else:
        check_cards(asked.wishes.cards, sheets, shown)
        for name in layouts_for(asked.names, notice):
            press(name, notice, sheets, shown, asked.wishes, report)
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
