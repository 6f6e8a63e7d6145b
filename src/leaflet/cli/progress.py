"""The progress of a long command, on a terminal."""

import os
import sys
import time
from typing import Final

import click

_PATIENCE: Final = 2.0  # seconds until a bar is shown
_WIDTH: Final = 24


def is_shown() -> bool:
    """Return whether progress is shown: on a terminal, or on the page that started the command."""
    return sys.stderr.isatty() or has_page()


def has_page() -> bool:
    """Return whether a page started the command: its reader can type no option."""
    return "LEAFLET_PROGRESS" in os.environ


class Progress:
    """A line on standard error for each document that is finished."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        """Count up to a total; say nothing when quiet, or where standard error is no terminal."""
        self._total, self._done = total, 0
        self._shown = not quiet and is_shown()
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
