"""``leaflet list``: what can be made, on what paper, and where each desk is used."""

from pathlib import Path

import click

from leaflet.cli.notice import load_notice, printed_desks
from leaflet.cli.options import refuse, say_shipped, sheets_of
from leaflet.compose.cards.stock import read_stocks
from leaflet.compose.names import PARTS
from leaflet.compose.paper import PAPERS
from leaflet.compose.sheets import Sheets
from leaflet.language import _
from leaflet.model.notice import Notice
from leaflet.report import Report
from leaflet.units import in_mm


def list_(data: Path | None, layouts: Path | None) -> None:
    """Print the lists."""
    report = Report()
    notice = load_notice(data, None, report)
    click.echo(_("Layouts:"))
    for name, part in PARTS.items():
        click.echo(f"  {name}  ({part}.yaml)")
    click.echo(_("Papers:"))
    for name, (width, height) in PAPERS.items():
        click.echo(f"  {name}  {width} × {height} mm")
    sheets = sheets_of(layouts)
    say_shipped(sheets)
    _print_stocks(sheets, report)
    if notice is None:
        refuse(report)
    click.echo(_("Desks:"))
    for identifier, desk in notice.desks.items():
        used = ", ".join(_uses(notice, identifier)) or _("not used")
        click.echo(f"  {identifier}  {desk.name.plain}  ({used})")


def _print_stocks(sheets: Sheets, report: Report) -> None:
    """Print the card stocks with the size of a card and how many a sheet has."""
    stocks = read_stocks(sheets, report)
    if stocks is None:
        return
    click.echo(_("Card stocks:"))
    for name, stock in stocks.items():
        numbers = "・".join((name, *stock.also))
        size = f"{in_mm(stock.width):g} × {in_mm(stock.height):g} mm"
        count = f"{stock.across} × {stock.down}"
        click.echo("  " + "  ".join(filter(None, (stock.maker, numbers, count, size, stock.note))))


def _uses(notice: Notice, desk: str) -> list[str]:
    """Return the files of the data that print a desk."""
    parts = dict.fromkeys(PARTS.values())
    return [f"{part}.yaml" for part in parts if desk in printed_desks(notice, part)]
