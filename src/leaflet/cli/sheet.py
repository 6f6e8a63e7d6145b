"""``leaflet sheet``: the proofing sheet for two readers (読み合わせ)."""

from pathlib import Path

import click

from leaflet.cli.notice import needed_notice
from leaflet.cli.options import asked_paper, refuse, say_shipped, sheets_of
from leaflet.cli.save import save
from leaflet.compose.wishes import Wishes
from leaflet.draw.pdf import pdf
from leaflet.press import press
from leaflet.report import Report


def sheet(data: Path | None, layouts: Path | None, paper: str | None, out: Path) -> None:
    """Write the sheet, or report what prevents it."""
    report = Report()
    name, landscape = asked_paper(paper)
    wishes = Wishes(paper=name, landscape=landscape)
    notice = needed_notice(data)
    sheets = sheets_of(layouts)
    say_shipped(sheets, "proofing")
    made = press("proofing", notice, sheets, wishes, report)
    if made is None or report.refused:
        refuse(report)
    save(out, pdf(made))
    click.echo(str(out))
