"""Files that a command writes: in place whole, or the reason in a clerk's words."""

import os
from pathlib import Path

import click

from leaflet import atomic
from leaflet.language import _


def save(path: Path, data: bytes) -> None:
    """Put the bytes in place of the file; a ClickException where that cannot be."""
    try:
        if path.exists() and not os.access(path, os.W_OK):  # a rename would pass over this
            raise PermissionError(None, _("it may only be read"))
        atomic.write(path, data)
    except OSError as fault:
        raise click.ClickException(
            _("{path} cannot be written: {reason}. Is it open in another program?").format(
                path=path, reason=fault.strerror or fault
            )
        ) from None
