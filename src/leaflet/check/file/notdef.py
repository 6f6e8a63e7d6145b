"""Every glyph has a character, so that the page can be read aloud and searched.

どの字形にも文字が対応している。

対応がないと、読み上げや検索ができず、別の文字が出ることもあります。

PASS 0120-007-110
FAIL the table of characters taken out / 文字の対応表を抜く
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each page with glyphs that have no character."""
    for number, page in enumerate(evidence.printed, 1):
        if page.unknown:
            message = _("Page {page} has glyphs that correspond to no character: {count}.")
            yield evidence.fault("notdef", message, count=page.unknown, page=number)
