"""Options that several commands share, and what they mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from leaflet import resources
from leaflet.cli import spelling
from leaflet.cli.cards import card_options, card_wishes
from leaflet.cli.findings import show_briefly
from leaflet.cli.spelling import Spelled
from leaflet.compose.job import Wishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import PAPERS, paper_size
from leaflet.language import _
from leaflet.model.grades import RUBY
from leaflet.model.notice import Notice
from leaflet.report import Report


class Grade(Spelled):
    """Furigana: a school grade in any of its spellings."""

    def __init__(self, *, none: bool = True) -> None:
        """Know all grades, and ``none`` where that is something to ask for."""
        super().__init__([name for name in RUBY if none or name != "none"], spelling.RUBY)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the grade that is meant, or fail as any choice does."""
        named = spelling.grade(value)
        return super().convert(named if named in self.choices else value, param, ctx)


F = TypeVar("F", bound=Callable[..., Any])


def folders(command: F) -> F:
    """Add --data and --layouts."""
    data = click.option(
        "--data",
        type=click.Path(file_okay=True, path_type=Path),
        metavar="DIR",
        help=_("The folder of the data files. Default: data"),
    )
    layouts = click.option(
        "--layouts",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help=_(
            "The folder of the layouts' sheets. Default: layouts here, or else the shipped one."
        ),
    )
    return data(layouts(command))


def dots(usual: int) -> Callable[[F], F]:
    """Add --dpi, with what it usually is."""
    return click.option(
        "--dpi",
        type=click.IntRange(36, 1200),
        default=usual,
        metavar="N",
        help=_("Pictures: dots per inch; 300 for print. Default: {usual}").format(usual=usual),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of ``shaping`` ask for."""

    names: tuple[str, ...]
    as_of: str | None
    wishes: Wishes


def shaping(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --layout, --as-of and all that shapes the pages; the command is given one ``asked``."""

    @wraps(command)
    def with_asked(
        *,
        names: tuple[str, ...],
        as_of: str | None,
        paper: str | None,
        landscape: bool | None,
        mono: bool,
        ruby: str | None,
        values: tuple[str, ...],
        stock: str | None,
        start: int | None,
        copies: int | None,
        duplex: str | None,
        **others: Any,
    ) -> Any:
        cards = card_wishes(stock, start, copies, duplex)
        wishes = replace(wishes_of(paper, landscape, ruby, values, mono=mono), cards=cards)
        return command(asked=Asked(names, as_of, wishes), **others)

    wrapped: Callable[..., Any] = with_asked
    for option in reversed((*_page_options(), *card_options())):
        wrapped = option(wrapped)
    return wrapped


def _page_options() -> tuple[Callable[[F], F], ...]:
    return (
        click.option(
            "--layout",
            "names",
            multiple=True,
            type=Spelled(list(LAYOUTS), spelling.LAYOUTS),
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


def data_folder(folder: Path | None) -> Path:
    """Return the data folder given, or the one here; a ClickException where there is none."""
    here = folder or Path("data")
    if here.exists() or folder is not None:
        return here
    raise click.ClickException(
        _("There is no folder “data” here. Begin one with: leaflet init NAME")
        + "\n"
        + _("If your data are elsewhere, open that folder, or type --data DIR.")
    )


def sheets_folder(folder: Path | None) -> tuple[Path, str]:
    """Return the folder of the sheets and how messages name it: given, here, or the shipped."""
    if folder is not None:
        if not folder.is_dir():
            message = _("there is no folder {path}").format(path=folder)
            raise click.BadParameter(message, param_hint="--layouts")
        return folder, str(folder)
    here = Path("layouts")
    if here.is_dir():
        return here, "layouts"
    shipped = resources.folder("layouts")
    return shipped, str(shipped)


def wishes_of(
    paper: str | None,
    landscape: bool | None,
    ruby: str | None,
    values: tuple[str, ...],
    *,
    mono: bool,
) -> Wishes:
    """Return what the command line asks; a UsageError says what is wrong with it."""
    if paper is not None:
        paper, turned = spelling.paper(paper)
        landscape = turned if landscape is None else landscape
        _check_paper(paper)
    return Wishes(ruby=ruby, paper=paper, landscape=landscape, mono=mono, values=blanks(values))


def blanks(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return what fills the blanks of the imprint."""
    filled: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=" if "=" in pair else "＝")
        if not (name and equals):
            raise click.BadParameter(
                _("{pair}: type NAME=VALUE").format(pair=pair), param_hint="--set"
            )
        filled[name] = value
    return filled


def check_blanks(values: Mapping[str, str], notice: Notice) -> None:
    """Compare what is to be filled with the blanks there are; a UsageError names those."""
    edition, letter = notice.edition, notice.letter
    lines = (edition.publisher, *edition.imprint) if edition.publisher else edition.imprint
    if letter:
        lines = (*lines, *letter.sender, *letter.body)
    known = dict.fromkeys(blank for line in lines for blank in line.blanks)
    unknown = ", ".join(name for name in values if name not in known)
    if not unknown:
        return
    message = _("there is no blank {names}; there are {known}")
    if not known:
        message = _("there is no blank {names}; edition.yaml has none, see imprint there")
    raise click.BadParameter(
        message.format(names=unknown, known=", ".join(known)), param_hint="--set"
    )


def _check_paper(paper: str) -> None:
    try:
        paper_size(paper)
    except ValueError:
        known = ", ".join(PAPERS)
        raise click.BadParameter(
            _("there is no paper {paper}; type {known} or 300x900mm").format(
                paper=paper, known=known
            ),
            param_hint="--paper",
        ) from None


def refuse(report: Report, *, quiet: bool = False) -> NoReturn:
    """Print the findings and end with exit code 1."""
    show_briefly(report, quiet=quiet)
    raise click.exceptions.Exit(1)
