"""``leaflet check``: every rule on the data and on the composed pages; nothing is written."""

from collections.abc import Iterator
from pathlib import Path

import click

from leaflet.check.former import with_former
from leaflet.check.online import check_online
from leaflet.check.online.ask import answers
from leaflet.check.read import RULES
from leaflet.check.settings import adjusted
from leaflet.cli import manifest
from leaflet.cli.findings import show, visible_lines
from leaflet.cli.making import make
from leaflet.cli.notice import load_notice
from leaflet.cli.options import Asked, shaping
from leaflet.cli.parameters import OUT
from leaflet.cli.reports import FORMS, print_for_programs
from leaflet.cli.rules import switched_off_here
from leaflet.language import _
from leaflet.model.analyser import doubts_of
from leaflet.model.furigana import annotate
from leaflet.report import Finding, Level, Report


@shaping
def check(
    asked: Asked,
    data: Path | None,
    layouts: Path | None,
    strict: bool,
    form: str,
    against: Path | None,
    online: bool,
) -> None:
    """Print everything that is found."""
    report = Report()
    made = make(asked, data, layouts, report)
    report.extend(_doubted(asked, data))
    if made.notice:
        former = manifest.typed_before(against.parent if against else OUT)
        report = with_former(report, made.notice, former)
    if against:
        report.extend(manifest.doubts(against, data, layouts))
    if online and made.notice:
        report.extend(check_online(made.notice, answers))
    if form == "text":
        show(report)
        if made.notice and (line := switched_off_here(made.notice)):
            click.echo(line, err=True)
        if not len(report):
            click.echo(_("Nothing found."))
    else:
        print_for_programs(visible_lines(FORMS[form](report)))
    if report.refused or (strict and report.at(Level.WARNING)):
        raise click.exceptions.Exit(1)


def _doubted(asked: Asked, data: Path | None) -> Iterator[Finding]:
    """Yield the readings that SudachiPy doubts in their sentences, where it is installed."""
    notice = load_notice(data, asked.as_of, Report())
    if notice is not None:
        read = (annotate(words, notice.readings, "all").words for words in notice.prose)
        yield from adjusted(RULES, notice.edition.rules, doubts_of(read, notice.readings))
