"""Files that a command writes: all in place whole, or the reason in a clerk's words."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from leaflet import atomic
from leaflet.cli.faults import reason
from leaflet.language import _


def save(path: Path, data: bytes) -> None:
    """Replace one file; a ClickException says why that cannot be done."""
    save_all({path: data}, path.parent)


def save_all(files: Mapping[Path, bytes], folder: Path) -> None:
    """Replace all these files or none; a ClickException says which one refused, and why."""
    try:
        atomic.write_all(files, folder)
    except OSError as fault:
        typed = {os.path.realpath(path): path for path in files}
        _refuse(typed.get(fault.filename or "", fault.filename or folder), fault)


def recover(out: Path, data: Path) -> None:
    """Finish what a run that was stopped began in the folder of the documents, and say so.

    What it left in the data folder is swept up after that: it may belong to what is finished here.
    """
    try:
        names = atomic.recover(out)
    except OSError as fault:
        _refuse(out, fault)
    with contextlib.suppress(OSError):  # litter is no reason to refuse
        atomic.recover(data)
    if names:
        message = _("The last run was stopped while it wrote; put in place now: {names}")
        click.echo(message.format(names=", ".join(sorted(names))), err=True)


def _refuse(path: Path | str, fault: OSError) -> NoReturn:
    message = _("{path} cannot be written; nothing was changed. {reason}")
    raise click.ClickException(message.format(path=path, reason=reason(fault))) from None
