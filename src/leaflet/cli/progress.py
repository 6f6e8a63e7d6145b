"""The progress of a long command, on a terminal."""

import sys
import time
from typing import Final

import click

_PATIENCE: Final = 2.0  # seconds until a bar is shown
_WIDTH: Final = 24


class Progress:
    """A line on standard error for each document that is finished."""

    def __init__(self, total: int, *, quiet: bool = False, terminal: bool | None = None) -> None:
        """Count up to a total; say nothing when quiet, or where standard error is no terminal."""
        self._total, self._done = total, 0
        self._shown = not quiet and (sys.stderr.isatty() if terminal is None else terminal)
        self._start = time.monotonic()

    def finished(self, name: str) -> None:
        """Count one document; show a bar as well where all of them take their time."""
        self._done += 1
        if not self._shown:
            return
        bar = ""
        if time.monotonic() - self._start > _PATIENCE:
            full = _WIDTH * self._done // self._total
            bar = f"[{'#' * full}{'.' * (_WIDTH - full)}] "
        click.echo(f"{bar}{self._done}/{self._total} {name}", err=True)
