"""The whole line that installs something into the Python that is running."""

import sys
from typing import Final

NAME: Final = "madoguchi-leaflet"  # what the program is called where packages are kept


def install(extra: str) -> str:
    """Return the line; its double quotes are the only ones that cmd.exe knows."""
    return f'"{sys.executable}" -m pip install "{NAME}[{extra}]"'
