"""Optional packages: what is raised where one is missing, and the line that installs it."""

import sys
from typing import Final

NAME: Final = "madoguchi-leaflet"  # what the program is called on PyPI


class MissingExtraError(ImportError):
    """The packages of an extra (``excel``, ``readings``, ``serve``) are not installed."""


def install(extra: str) -> str:
    """Return the line to type; its double quotes are the only ones that cmd.exe knows."""
    return f'"{sys.executable}" -m pip install "{NAME}[{extra}]"'
