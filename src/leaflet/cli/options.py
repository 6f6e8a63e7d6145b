"""Options that several commands share, and what they mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

import click

from leaflet.cli import spelling
from leaflet.cli.findings import show_briefly
from leaflet.cli.parameters import DATA
from leaflet.compose.paper import PAPERS, paper_size
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import CardWishes, Duplex, Wishes
from leaflet.language import _
from leaflet.model.blanks import blanks_of
from leaflet.model.notice import Notice
from leaflet.report import Report

_LAYOUTS: Final = Path("layouts")
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options of ``shaping`` ask for."""

    names: tuple[str, ...]
    as_of: str | None
    wishes: Wishes


def shaping(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command one ``asked`` for all the parameters that shape the pages."""

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
        duplex: Duplex | None,
        **others: Any,
    ) -> Any:
        cards = CardWishes(stock and spelling.stock(stock), start or 1, copies, duplex)
        wishes = Wishes(ruby, *asked_paper(paper, landscape), mono, blanks(values), cards)
        return command(asked=Asked(names, as_of, wishes), **others)

    return with_asked


def data_folder(folder: Path | None) -> Path:
    """Return the data folder given, or the one here; a ClickException where there is none."""
    here = folder or DATA
    if here.exists() or folder is not None:
        return here
    raise click.ClickException(
        _("There is no folder “data” here. Begin one with: leaflet init NAME")
        + "\n"
        + _("If your data are elsewhere, open that folder, or type --data DIR.")
    )


def sheets_of(folder: Path | None) -> Sheets:
    """Return the sheets of the folder given, of the one here, or the shipped ones."""
    if folder is not None and not folder.is_dir():
        message = _("there is no folder {path}").format(path=folder)
        raise click.BadParameter(message, param_hint="--layouts")
    return Sheets(folder or (_LAYOUTS if _LAYOUTS.is_dir() else None))


def say_shipped(sheets: Sheets, *names: str) -> None:
    """Say which of the sheets with these names are missing, so that the shipped ones are used."""
    missing = [sheets.path(name) for name in (*names, "themes", "stocks") if not sheets.has(name)]
    for path in [str(_LAYOUTS)] if sheets.are_shipped else missing:
        text = _("{path} is missing; what comes with leaflet is used.")
        click.echo(text.format(path=path), err=True)


def asked_paper(paper: str | None, landscape: bool | None = None) -> tuple[str | None, bool | None]:
    """Return the name of a paper and how it lies; a BadParameter where there is no such paper."""
    if paper is None:
        return None, landscape
    name, turned = spelling.paper(paper)
    try:
        paper_size(name)
    except ValueError:
        text = _("there is no paper {paper}; type {known} or 300x900mm")
        message = text.format(paper=name, known=", ".join(PAPERS))
        raise click.BadParameter(message, param_hint="--paper") from None
    return name, turned if landscape is None else landscape


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
    known = blanks_of(notice, "letter")  # which prints the lines of all others, too
    unknown = ", ".join(name for name in values if name not in known)
    if not unknown:
        return
    message = _("there is no blank {names}; there are {known}")
    if not known:
        message = _("there is no blank {names}; edition.yaml has none, see imprint there")
    raise click.BadParameter(
        message.format(names=unknown, known=", ".join(known)), param_hint="--set"
    )


def refuse(report: Report, *, quiet: bool = False) -> NoReturn:
    """Print the findings and end with exit code 1."""
    show_briefly(report, quiet=quiet)
    raise click.exceptions.Exit(1)
