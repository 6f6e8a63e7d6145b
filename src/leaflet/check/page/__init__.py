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

RULES: Final = {
    "font": Rule(font, Level.ERROR),
    "glyph": Rule(glyph, Level.ERROR),
    "edge": Rule(edge, Level.ERROR, alone=True),
    "overlap": Rule(overlap, Level.ERROR, alone=True),
    "contrast": Rule(contrast, Level.ERROR),
    "qr": Rule(qr, Level.ERROR, alone=True),
    "size": Rule(size, Level.WARNING, 5, "pt"),
    "colours": Rule(colours, Level.WARNING),
    "copy": Rule(copy, Level.WARNING),
    "margin": Rule(margin, Level.WARNING, 3, "mm", alone=True),
    "holes": Rule(holes, Level.WARNING, 5, "mm", optional=True, alone=True),
}
_ALONE: Final = {name: rule for name, rule in RULES.items() if rule.alone}
_TOGETHER: Final = {name: rule for name, rule in RULES.items() if not rule.alone}
_NO_SETTINGS: Final[Mapping[str, Value]] = {}


def check_page(
    document: Document,
    written: Mapping[str, Value] = _NO_SETTINGS,
    kept: KeptParts | None = None,
) -> Iterator[Finding]:
    """Yield what every rule finds on the pages; ``written`` are the settings of the office.

    A session has ``kept`` what was found on pages alone; those that have stayed are passed over.
    """
    kept = kept or KeptParts()
    pages = tuple(
        kept.of(f"boxed {number}", page, partial(boxed, page, number))
        for number, page in enumerate(document.pages, 1)
    )
    yield from applied(_TOGETHER, written, pages)
    for page in pages:
        found = partial(_found_on, page, written)
        yield from kept.of(f"found {page.number}", (page.page, written), found)


def _found_on(page: Boxed, written: Mapping[str, Value]) -> tuple[Finding, ...]:
    return tuple(applied(_ALONE, written, (page,)))
