"""Every font is in the file, and every glyph has a character.

Without the font another machine prints a different one, or none; without the character the page
cannot be read aloud or searched.

すべての書体がファイルに入っていて、どの字形にも文字が対応している。

書体がないと、別の機械では別の書体になるか、文字が消えます。対応する文字がないと、読み上げや検索ができません。

PASS BIZUDPGothic-Regular
FAIL the font of the numbers taken out / 番号の書体を抜く
FAIL the table of characters taken out / 文字の対応表を抜く
"""

from collections.abc import Iterator

from leaflet.check.file.evidence import Evidence
from leaflet.language import _
from leaflet.report import Finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each font that is not embedded, and each page with unknown glyphs."""
    names = (name for page in evidence.printed for name in page.painted.foreign_fonts)
    for name in dict.fromkeys(names):
        message = _("The font {font} is not embedded: other machines print another one.")
        yield evidence.fault("embedding", message, font=name)
    for number, page in enumerate(evidence.printed, 1):
        if page.unknown:
            message = _("Page {page} has glyphs that correspond to no character: {count}.")
            yield evidence.fault("embedding", message, count=page.unknown, page=number)
