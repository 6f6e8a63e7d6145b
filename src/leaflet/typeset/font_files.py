"""The names and measures of the shipped fonts, without reading them: ``face`` does."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from leaflet import resources
from leaflet.language import _

ASCENT: Final = 0.88  # em: JIS X 4051, the em box of Japanese type, not the line box of hhea
DESCENT: Final = 0.12


class UnknownFaceError(LookupError):
    """No font file has this name; the message lists the fonts there are."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Word the message."""
        super().__init__(
            _("there is no font {name}; there are {known}").format(
                name=name, known=", ".join(sorted(known))
            )
        )


def font_file(name: str) -> Path:
    """Return the file of the font of that name; raise UnknownFaceError if there is none."""
    folder = resources.folder("fonts")
    path = folder / f"{name}.ttf"
    if "/" in name or "\\" in name or not path.is_file():
        raise UnknownFaceError(name, (file.stem for file in folder.glob("*.ttf")))
    return path
