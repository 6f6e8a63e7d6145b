"""Every character has a glyph in its font: a missing one would print as an empty box.

良い例: 髙﨑さん (in BIZ UDPGothic)
悪い例: 𠮷田さん (no glyph for 𠮷 in BIZ UDPGothic)
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin

NOTDEF = 0  # the glyph that stands for "none", OpenType "Recommendations": glyph 0


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Give a finding for every character that no glyph stands for, at its line."""
    for boxed in pages:
        for item in boxed.page.items:
            if isinstance(item, Text):
                yield from _missing(item)


def _missing(text: Text) -> Iterator[Finding]:
    for glyph in text.glyphs:
        if glyph.gid == NOTDEF:
            code = " ".join(f"U+{ord(character):04X}" for character in glyph.text)
            message = _("The font {face} has no glyph for “{character}” ({code}).").format(
                face=text.face, character=glyph.text, code=code
            )
            hint = _("Type another form of the character, or write the word in kana.")
            yield Finding("glyph", Level.ERROR, _place(text, glyph.text), message, hint)


def _place(text: Text, character: str) -> Origin:
    """Return the line the text came from, its column at the character where it can be found."""
    origin = text.origin or Origin("")
    column = origin.excerpt.find(character, max(origin.column - 1, 0))
    return origin._replace(column=column + 1) if column >= 0 else origin
