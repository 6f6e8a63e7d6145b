"""Commands of leaflet that the page can start, one at a time, and the files they have made."""

import io
import os
import re
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from leaflet.language import _, chosen
from leaflet.schema.files import FILES

KINDS: Final = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".zip": "application/zip",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}
"""The kinds of files that are handed out, and how browsers call them."""
_COUNT: Final = re.compile(r"(?:\[.*\] )?(\d+)/(\d+) \S")


class RefusedRunError(Exception):
    """The command cannot be started; the message says what to do first."""


class Run:
    """A command at work: what it has said, and how far it has come."""

    def __init__(self, title: str, arguments: Sequence[str], folder: Path, scratch: Path) -> None:
        """Start it in a folder, as its user would in a terminal."""
        self.title, self._said = title, [""]
        self.done, self.total, self.well = 0, 0, False
        self._scratch = tempfile.TemporaryDirectory(dir=scratch, delete=False)
