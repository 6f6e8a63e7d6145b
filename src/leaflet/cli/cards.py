"""How cards are printed, as options: --stock, --start, --copies, --duplex."""

from pathlib import Path
from typing import Any

import click

from leaflet.cli import spelling
from leaflet.compose.cards.compose import stock_of
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.job import CardWishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.language import _
from leaflet.report import Report

MOST = 1_000  # of each card in one file; print the file again for more


def card_options() -> tuple[Any, ...]:
    """Return the options, to be put on a command."""
    return (
        click.option(
            "--stock", metavar="STOCK", help=_("Cards: the card stock. See leaflet list.")
        ),
        click.option(
            "--start",
            type=click.IntRange(min=1),
            metavar="CELL",
            help=_("Cards: the first cell to print, for a sheet that was begun. Default: 1"),
        ),
        click.option(
            "--copies",
            type=click.IntRange(min=1, max=MOST),
            metavar="N",
            help=_("Cards: how many of each. Default: as many as fill one sheet"),
        ),
        click.option(
            "--duplex",
            type=click.Choice(["long", "short"]),
            help=_("Cards: the edge over which the printer turns the sheet."),
        ),
    )


def card_wishes(
    stock: str | None, start: int | None, copies: int | None, duplex: Any
) -> CardWishes:
    """Return what the options ask."""
    return CardWishes(stock and spelling.stock(stock), start or 1, copies, duplex)


def check_cards(wishes: CardWishes, sheets: Path, shown: str) -> None:
    """Compare what is asked with the card stock; a UsageError says what cannot be done."""
    if wishes.stock is None and wishes.start == 1:
        return
    sheet = card_sheet(sheets, shown, Report())
    if sheet is None:
        return  # its faults are reported when it is used
    try:
        name, stock = stock_of(sheet, wishes.stock)
    except LookupError:
        raise click.BadParameter(
            _("there is no card stock {name}; there are {known}").format(
                name=wishes.stock, known=", ".join(_near(sheet, wishes.stock or ""))
            ),
            param_hint="--stock",
        ) from None
    except ValueError:
        raise click.BadParameter(
            _("cards cannot be folded on {name}").format(name=wishes.stock), param_hint="--stock"
        ) from None
    if wishes.start > len(stock.cells):
        raise click.BadParameter(
            _("{name} has {cells} cards to a sheet").format(name=name, cells=len(stock.cells)),
            param_hint="--start",
        )


def _near(sheet: CardSheet, name: str) -> list[str]:
    """Return the stocks of the maker that was named, or else all."""
    made = [each for each, stock in sheet.stocks.items() if stock.maker.lower() == name.lower()]
    return made or list(sheet.stocks)


def card_sheet(sheets: Path, shown: str, report: Report) -> CardSheet | None:
    """Return the sheet of the cards with its stocks, or None with findings."""
    sheet: CardSheet | None = LAYOUTS["card"].read_sheet(
        sheets / "card.yaml", f"{shown}/card.yaml", report
    )
    return sheet
