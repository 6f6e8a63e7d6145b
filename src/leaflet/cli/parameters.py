"""Parameters that several commands share."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from leaflet.cli import spelling
from leaflet.cli.spelling import Spelled
from leaflet.compose.names import PARTS
from leaflet.language import _
from leaflet.model.grades import RUBY

DATA: Final = Path("data")
OUT: Final = Path("output")
PICTURES: Final = Path("pictures")
MOST_CARDS: Final = 1_000  # of each card in one file; print the file again for more

Parameter = Callable[[Callable[..., Any]], Callable[..., Any]]
"""Adds an option or an argument to a command."""


class Grade(Spelled):
    """Furigana: a school grade in any of its spellings."""

    def __init__(self, *, none: bool = True) -> None:
        """Know all grades, and ``none`` where that is something to ask for."""
        super().__init__([name for name in RUBY if none or name != "none"], spelling.RUBY)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the grade that is meant, or fail as any choice does."""
        named = spelling.grade(value)
        return super().convert(named if named in self.choices else value, param, ctx)


def folders() -> tuple[Parameter, ...]:
    """Return --data and --layouts."""
    return (
        click.option(
            "--data",
            type=click.Path(file_okay=True, path_type=Path),
            metavar="DIR",
            help=_("The folder of the data files. Default: data"),
        ),
        click.option(
            "--layouts",
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            help=_(
                "The folder of the layouts' sheets. Default: layouts here, or else the shipped one."
            ),
        ),
    )


def dots(usual: int) -> Parameter:
    """Return --dpi, with what it usually is."""
    return click.option(
        "--dpi",
        type=click.IntRange(36, 1200),
        default=usual,
        metavar="N",
        help=_("Pictures: dots per inch; 300 for print. Default: {usual}").format(usual=usual),
    )


def shaping() -> tuple[Parameter, ...]:
    """Return --layout, --as-of and all that shapes the pages, which become one ``Asked``."""
    return (*_page_options(), *_card_options())


def _page_options() -> tuple[Parameter, ...]:
    return (
        click.option(
            "--layout",
            "names",
            multiple=True,
            type=Spelled(list(PARTS), spelling.LAYOUTS),
            help=_("What to make; may be given again. Default: everything the data hold."),
        ),
        click.option("--as-of", metavar="DATE", help=_("The date for this build: 令和8年4月.")),
        click.option("--paper", metavar="PAPER", help=_("A4, A3, B4 …, A4縦, A4横 or 300x900mm.")),
        click.option(
            "--landscape/--portrait",
            default=None,
            help=_("The paper lying or standing. Default: as the sheet of the layout says."),
        ),
        click.option("--mono", is_flag=True, help=_("In greys, for a printer with black ink.")),
        click.option("--ruby", type=Grade(), help=_("Furigana for readers of a grade.")),
        click.option(
            "--set",
            "values",
            multiple=True,
            metavar="NAME=VALUE",
            help=_("Fill a blank of the imprint: --set 学校名=中央小学校"),
        ),
    )


def _card_options() -> tuple[Parameter, ...]:
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
            type=click.IntRange(min=1, max=MOST_CARDS),
            metavar="N",
            help=_("Cards: how many of each. Default: as many as fill one sheet"),
        ),
        click.option(
            "--duplex",
            type=click.Choice(["long", "short"]),
            help=_("Cards: the edge over which the printer turns the sheet."),
        ),
    )


def copying() -> tuple[Parameter, ...]:
    """Return what ``batch`` alone has."""
    return (
        click.option(
            "--name",
            "pattern",
            metavar="NAME",
            help=_("How files are named: --name “{学校名}”. Default: by the first column."),
        ),
        click.option(
            "--out",
            type=click.Path(file_okay=False, path_type=Path),
            metavar="DIR",
            help=_("Where the copies go. Default: a folder of the roster's name in output"),
        ),
        click.option("--merge", is_flag=True, help=_("One PDF with a bookmark for each row.")),
        click.option("--zip", "zipped", is_flag=True, help=_("One ZIP archive of all PDFs.")),
        click.option("--per-row", is_flag=True, help=_("One card for each row, on sheets.")),
        click.option("--resume", is_flag=True, help=_("Make only what is not there yet.")),
        click.option("--dry-run", "dry", is_flag=True, help=_("Look for faults; write nothing.")),
        click.option("--fail-fast", is_flag=True, help=_("Stop at the first row with a fault.")),
        click.option(
            "--proof",
            type=click.Choice(["all", "sample", "none"]),
            default="sample",
            help=_("Whose imprint is read back from the finished PDF. Default: 100 of them"),
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=os.cpu_count() or 1,
            metavar="N",
            help=_("How many processes work. Default: as many as there are processors"),
        ),
        click.option("--quiet", "-q", is_flag=True, help=_("Print errors only.")),
    )
