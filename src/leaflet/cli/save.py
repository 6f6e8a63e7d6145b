"""Files that a command writes: all in place whole, or the reason in a clerk's words."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NoReturn

import click

from leaflet import atomic
from leaflet.cli.parameters import DATA, OUT
from leaflet.faults import reason
from leaflet.language import _


def save(path: Path, data: bytes) -> None:
    """Replace one file; a ClickException says why that cannot be done."""
    save_all({path: data}, path.parent)


def save_all(files: Mapping[Path, bytes | None], folder: Path) -> None:
    """Replace all these files or none, and remove those that have None.

    A ClickException says which one refused, and why.
    """
    try:
        atomic.write_all(files, folder)
    except OSError as fault:
        typed = {os.path.realpath(path): path for path in files}
        named = Path(fault.filename or folder)
        own = named.name.startswith(atomic.MARK)  # a file that only this program knows
        whole = next(iter(files)) if len(files) == 1 else folder
        _refuse(whole if own else typed.get(str(named), named), fault)


def finish_stopped(given: Iterable[object]) -> None:
    """Finish what a run that was stopped began, wherever a command will read or write; say so.

    ``given`` is what was typed for its parameters; the usual folders are looked at in any case.
    """
    typed = (each for value in given for each in (value if isinstance(value, tuple) else (value,)))
    paths = [OUT, DATA, *(path for path in typed if isinstance(path, Path))]
    folders = [path if os.path.isdir(path) else path.parent for path in paths]  # noqa: PTH112
    try:
        names = atomic.recover(folders)
    except OSError as fault:
        _refuse(fault.filename2 or fault.filename or OUT, fault)
    if names:
        message = _("The last run was stopped while it wrote; put in place now: {names}")
        click.echo(message.format(names=", ".join(sorted(names))), err=True)


def _refuse(path: Path | str, fault: OSError) -> NoReturn:
    message = _("{path} cannot be written; nothing was changed. {reason}")
    raise click.ClickException(message.format(path=path, reason=reason(fault))) from None
