"""Rules on the composed document; each is a function from its pages to findings."""

from collections.abc import Iterator

from leaflet.check.page import apart, codes, fonts, glyphs, inside, legible
from leaflet.check.page.extent import boxed
from leaflet.page import Document
from leaflet.report import Finding


def check_page(document: Document) -> Iterator[Finding]:
    """Yield what every rule finds on the pages."""
    pages = tuple(map(boxed, document.pages))
    for rule in RULES:
        yield from rule(pages)


RULES = (fonts.check, glyphs.check, inside.check, apart.check, legible.check, codes.check)
