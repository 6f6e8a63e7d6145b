"""Rules on the composed document: one rule a file, each from the pages to findings."""

from collections.abc import Iterator, Mapping
from functools import partial
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
from leaflet.check.page.extent import Boxed, boxed
from leaflet.check.rule import Rule
from leaflet.check.settings import applied
from leaflet.compose.kept import KeptParts
from leaflet.model.words import Value
from leaflet.page import Document
from leaflet.report import Finding, Level

_OF_ONE: Final = {
    "edge": Rule(edge, Level.ERROR),
    "overlap": Rule(overlap, Level.ERROR),
    "qr": Rule(qr, Level.ERROR),
    "margin": Rule(margin, Level.WARNING, 3, "mm"),
    "holes": Rule(holes, Level.WARNING, 5, "mm", optional=True),
}
"""The rules that look at each page by itself."""
_OF_ALL: Final = {
    "font": Rule(font, Level.ERROR),
    "glyph": Rule(glyph, Level.ERROR),
    "contrast": Rule(contrast, Level.ERROR),
    "size": Rule(size, Level.WARNING, 5, "pt"),
    "colours": Rule(colours, Level.WARNING),
    "copy": Rule(copy, Level.WARNING),
}
"""The rules that look at all pages together, to say once what is on several."""
RULES: Final = {**_OF_ALL, **_OF_ONE}
_NO_SETTINGS: Final[Mapping[str, Value]] = {}


def check_page(
    document: Document,
    written: Mapping[str, Value] = _NO_SETTINGS,
    kept: KeptParts | None = None,
) -> Iterator[Finding]:
    """Yield what every rule finds on the pages; ``written`` are the settings of the office.

    A session has ``kept`` what the rules for one page found; pages that stayed are passed over.
    """
    kept = kept or KeptParts()
    pages = tuple(
        kept.of(f"boxed {number}", page, partial(boxed, page, number))
        for number, page in enumerate(document.pages, 1)
    )
    yield from applied(_OF_ALL, written, pages)
    for page in pages:
        found = partial(_found_on, page, written)
        yield from kept.of(f"found {page.number}", (page.page, written), found)


def _found_on(page: Boxed, written: Mapping[str, Value]) -> tuple[Finding, ...]:
    return tuple(applied(_OF_ONE, written, (page,)))
