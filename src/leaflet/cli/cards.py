"""The options for cards, compared with the stock and with what is made: --stock, --start."""

from collections.abc import Collection

import click

from leaflet.compose.cards.compose import stock_of
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.cards.stock import Stock
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Wishes
from leaflet.language import _, counted
from leaflet.report import Origin, Report


def check_cards(asked: Wishes, names: Collection[str], sheets: Sheets, report: Report) -> None:
    """Compare what is asked with what is made; a UsageError says what cannot be done."""
    wishes = asked.cards
    if wishes != CardWishes() and "card" not in names:
        text = _("--stock, --start, --copies and --duplex are for cards, and no card is made")
        raise click.UsageError(text)
    if (asked.paper, asked.landscape) != (None, None) and "card" in names:
        text = _("Cards are made on a card stock, not on a paper.")
        hint = _("Choose one of those that leaflet list shows: --stock NAME")
        if len(names) == 1:
            raise click.UsageError(f"{text} {hint}")
        report.warning("paper", Origin(sheets.path("card")), text, hint)
    if wishes.stock is None and wishes.start == 1:
        return
    sheet: CardSheet | None = LAYOUTS["card"].read_sheet("card", sheets, Report())
    if sheet is None:
        return  # its faults are reported when it is used
    name, stock = _chosen(sheet, wishes.stock)
    if wishes.start > len(stock.cells):
        raise click.BadParameter(
            counted(
                len(stock.cells),
                _("{name} has {count} card to a sheet"),
                _("{name} has {count} cards to a sheet"),
                name=name,
            ),
            param_hint="--start",
        )


def _chosen(sheet: CardSheet, asked: str | None) -> tuple[str, Stock]:
    """Return the stock that was asked for, or a BadParameter with those of its maker, or all."""
    try:
        return stock_of(sheet, asked)
    except LookupError:
        maker = (asked or "").lower()
        made = [each for each, stock in sheet.stocks.items() if stock.maker.lower() == maker]
        text = _("there is no card stock {name}; there are {known}")
        text = text.format(name=asked, known=", ".join(made or sheet.stocks))
        raise click.BadParameter(text, param_hint="--stock") from None
    except ValueError:
        text = _("cards cannot be folded on {name}").format(name=asked)
        raise click.BadParameter(text, param_hint="--stock") from None
