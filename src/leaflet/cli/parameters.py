"""Parameters that several commands share."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import click

from leaflet.cli import spelling
from leaflet.cli.spelling import Count, Spelled
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


def flag(names: str, says: str, to: str = "") -> Parameter:
    """Return an option without a value; ``to`` is its parameter where it has another name."""
    return click.option(*names.split(), *filter(None, [to]), is_flag=True, help=says)


def folder(name: str, says: str, usual: Path | None = None) -> Parameter:
    """Return an option for a folder, which need not be there."""
    place = click.Path(file_okay=False, path_type=Path)
    return click.option(name, type=place, default=usual, metavar="DIR", help=says)


def file(name: str, says: str, usual: Path | None = None, *, exists: bool = False) -> Parameter:
    """Return an option for a file."""
    place = click.Path(exists=exists, dir_okay=False, path_type=Path)
    return click.option(name, type=place, default=usual, metavar="FILE", help=says)


def choice(name: str, to: str, names: Sequence[str], usual: str | None, says: str) -> Parameter:
    """Return an option with one of several values."""
    kind = click.Choice(names, case_sensitive=False)
    return click.option(name, to, type=kind, default=usual, help=says)


def dots(usual: int) -> Parameter:
    """Return --dpi, with what it usually is."""
    says = _("Pictures: dots per inch; 300 for print. Default: {usual}").format(usual=usual)
    kind = Count(36, 1200)
    return click.option("--dpi", type=kind, default=usual, metavar="N", help=says)


def filled(says: str) -> Parameter:
    """Return --set, for the blanks of the imprint."""
    return click.option("--set", "values", multiple=True, metavar="NAME=VALUE", help=says)


FROM: Final = click.option(
    "--data",
    type=click.Path(path_type=Path),  # a file is refused where the data are read: with what to type
    metavar="DIR",
    help=_("The folder of the data files. Default: data"),
)
FOLDERS: Final = (
    FROM,
    folder(
        "--layouts",
        _("The folder of the layouts' sheets. Default: layouts here, or else the shipped one."),
    ),
)
PAPER: Final = click.option(
    "--paper", metavar="PAPER", help=_("A4, A3, B4 …, A4縦, A4横 or 300x900mm.")
)
MONO: Final = flag("--mono", _("In greys, for a printer with black ink."))
FURIGANA: Final = click.option("--ruby", type=Grade(), help=_("Furigana for readers of a grade."))
QUIET: Final = flag("--quiet -q", _("Print errors only."))
STRICT: Final = flag("--strict", _("Refuse on warnings too."))


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
        PAPER,
        click.option(
            "--landscape/--portrait",
            default=None,
            help=_("The paper lying or standing. Default: as the sheet of the layout says."),
        ),
        MONO,
        FURIGANA,
        filled(_("Fill a blank of the imprint: --set 学校名=中央小学校")),
    )


def _card_options() -> tuple[Parameter, ...]:
    return (
        click.option(
            "--stock", metavar="STOCK", help=_("Cards: the card stock. See leaflet list.")
        ),
        click.option(
            "--start",
            type=Count(min=1),
            metavar="CELL",
            help=_("Cards: the first cell to print, for a sheet that was begun. Default: 1"),
        ),
        click.option(
            "--copies",
            type=Count(min=1, max=MOST_CARDS),
            metavar="N",
            help=_("Cards: how many of each. Default: as many as fill one sheet"),
        ),
        choice(
            "--duplex",
            "duplex",
            ["long", "short"],
            None,
            _("Cards: the edge over which the printer turns the sheet."),
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
        folder("--out", _("Where the copies go. Default: a folder of the roster's name in output")),
        flag("--merge", _("One PDF with a bookmark for each row.")),
        flag("--zip", _("One ZIP archive of all PDFs."), "zipped"),
        flag("--per-row", _("One card for each row, on sheets.")),
        flag("--resume", _("Make only what is not there yet.")),
        flag("--dry-run", _("Look for faults; write nothing."), "dry"),
        flag("--fail-fast", _("Stop at the first row with a fault.")),
        choice(
            "--proof",
            "proof",
            ["all", "sample", "none"],
            "sample",
            _("Whose imprint is read back from the finished PDF. Default: 100 of them"),
        ),
        click.option(
            "--jobs",
            type=Count(min=1),
            default=os.cpu_count() or 1,
            metavar="N",
            help=_("How many processes work. Default: as many as there are processors"),
        ),
        QUIET,
    )
