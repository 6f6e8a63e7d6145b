"""Rules on the composed document; each is a function from a Document to findings."""

from collections.abc import Iterator

from leaflet.check.page import apart, codes, glyphs, inside, legible
from leaflet.page import Document
from leaflet.report import Finding


def check_page(document: Document) -> Iterator[Finding]:
    """Give what every rule finds on the pages."""
    for rule in RULES:
        yield from rule(document)


RULES = (glyphs.check, inside.check, apart.check, legible.check, codes.check)
