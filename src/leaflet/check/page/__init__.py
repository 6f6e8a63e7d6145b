"""Rules on the composed document: one rule a file, each from the pages to findings."""

from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.check.page import (
    apart,
    codes,
    colours,
    copied,
    fonts,
    glyphs,
    holes,
    inside,
    legible,
    margin,
    small,
)
from leaflet.check.page.extent import boxed
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.words import Value
from leaflet.page import Document
from leaflet.report import Finding, Level

RULES: Final = {
    "font": Rule(fonts, Level.ERROR),
    "glyph": Rule(glyphs, Level.ERROR),
    "edge": Rule(inside, Level.ERROR),
    "overlap": Rule(apart, Level.ERROR),
    "contrast": Rule(legible, Level.ERROR),
    "qr": Rule(codes, Level.ERROR),
    "size": Rule(small, Level.WARNING, 5, "pt"),
    "colours": Rule(colours, Level.WARNING),
    "copy": Rule(copied, Level.WARNING),
    "margin": Rule(margin, Level.WARNING, 3, "mm"),
    "holes": Rule(holes, Level.WARNING, 5, "mm", optional=True),
}
_NO_SETTINGS: Final[Mapping[str, Value]] = {}


def check_page(
    document: Document, written: Mapping[str, Value] = _NO_SETTINGS
) -> Iterator[Finding]:
    """Yield what every rule finds on the pages; ``written`` are the settings of the office."""
    return applied(RULES, written, tuple(map(boxed, document.pages)))
