"""Where the program's own files are: beside the code in a wheel, at the top of a checkout."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parents[1]


def folder(name: str) -> Path:
    """Return the shipped folder ``data``, ``layouts`` or ``fonts``."""
    bundled = _PACKAGE / "bundled" / name
    return bundled if bundled.is_dir() else _CHECKOUT / name
