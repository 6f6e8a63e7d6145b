"""Rules on the composed document: one rule a file, each from the pages to findings."""

from collections.abc import Iterator, Mapping
from typing import Final

from leaflet.check.page import (
    colours,
    contrast,
    copy,
    edge,
    font,
    glyph,
    holes,
    margin,
    overlap,
    qr,
    size,
)
from leaflet.check.page.extent import boxed
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.model.words import Value
from leaflet.page import Document
from leaflet.report import Finding, Level

RULES: Final = {
    "font": Rule(font, Level.ERROR),
    "glyph": Rule(glyph, Level.ERROR),
    "edge": Rule(edge, Level.ERROR),
    "overlap": Rule(overlap, Level.ERROR),
    "contrast": Rule(contrast, Level.ERROR),
    "qr": Rule(qr, Level.ERROR),
    "size": Rule(size, Level.WARNING, 5, "pt"),
    "colours": Rule(colours, Level.WARNING),
    "copy": Rule(copy, Level.WARNING),
    "margin": Rule(margin, Level.WARNING, 3, "mm"),
    "holes": Rule(holes, Level.WARNING, 5, "mm", optional=True),
}
_NO_SETTINGS: Final[Mapping[str, Value]] = {}


def check_page(
    document: Document, written: Mapping[str, Value] = _NO_SETTINGS
) -> Iterator[Finding]:
    """Yield what every rule finds on the pages; ``written`` are the settings of the office."""
    return applied(RULES, written, tuple(map(boxed, document.pages)))
