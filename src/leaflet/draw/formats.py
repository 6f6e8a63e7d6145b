"""The formats in which a document can be saved: ``FORMATS``.

A drawer is imported when its format is used.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from leaflet.page import Document

DPI: Final = 150  # an A4 page of 1240 × 1754 pixels: small type is clear, a mail still takes it
DPI_OF_PRINT: Final = 300  # dots per inch of a printed newsletter


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how its name ends, and what draws it, one file or one for each page."""

    suffix: str
    draw: Callable[[Document], tuple[bytes, ...]]

    def files(self, document: Document, name: str) -> dict[str, bytes]:
        """Return the files of the document by name: ``name.png``, or ``name-1.png`` and so on."""
        drawn = self.draw(document)
        if len(drawn) == 1:
            return {f"{name}{self.suffix}": drawn[0]}
        return {f"{name}-{page}{self.suffix}": data for page, data in enumerate(drawn, 1)}


def _pdf(document: Document) -> tuple[bytes, ...]:
    from leaflet.draw.pdf import pdf

    return (pdf(document),)


def _png(document: Document, dpi: float = DPI) -> tuple[bytes, ...]:
    from leaflet.draw.pdf import pdf
    from leaflet.draw.png import png

    return png(pdf(document), dpi)


def _svg(document: Document) -> tuple[bytes, ...]:
    from leaflet.draw.svg import svg

    return tuple(page.encode() for page in svg(document))


def _html(document: Document) -> tuple[bytes, ...]:
    from leaflet.draw.html import html

    return (html(document).encode(),)


def _txt(document: Document, *, furigana: bool = False) -> tuple[bytes, ...]:
    from leaflet.draw.text import text

    return (text(document, furigana=furigana).encode(),)


def _txt_windows(document: Document) -> tuple[bytes, ...]:
    from leaflet.draw.text import for_windows, text

    return (for_windows(text(document)),)


FORMATS: Final[Mapping[str, Format]] = {
    "pdf": Format(".pdf", _pdf),
    "png": Format(".png", _png),
    "svg": Format(".svg", _svg),
    "html": Format(".html", _html),
    "txt": Format(".txt", _txt),
    "txt-furigana": Format("-furigana.txt", partial(_txt, furigana=True)),
    "txt-windows": Format("-windows.txt", _txt_windows),
}


def drawer(name: str, dpi: float) -> Format:
    """Return a format of the registry, with its pictures at this many dots per inch."""
    known = FORMATS[name]
    return known if name != "png" else replace(known, draw=lambda document: _png(document, dpi))
