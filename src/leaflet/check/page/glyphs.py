"""Every character has a glyph in its font.

A missing one would print as an empty box, or as another form of the character.

どの文字も書体にある。

書体にない文字は、四角や別の字体で印刷されてしまいます。

PASS 髙﨑さん
FAIL 𠮷田さん
"""

from collections.abc import Iterator, Sequence

from leaflet.check.page.extent import Boxed
from leaflet.language import _
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin
from leaflet.typeset.face import MARKS, load
from leaflet.typeset.line import Glyph

_IDEOGRAPHIC_SELECTORS = frozenset(map(chr, range(0xE0100, 0xE01F0)))  # Unicode 23.4
_HALF_WIDTH_KANA = frozenset(map(chr, range(0xFF66, 0xFFA0)))
NOTDEF = 0  # the glyph for "none", OpenType "Recommendations": glyph 0


def check(pages: Sequence[Boxed], limit: int = 0) -> Iterator[Finding]:
    """Yield a finding for every character that would not print as it was meant, at its line."""
    for boxed in pages:
        for item in boxed.page.items:
            if isinstance(item, Text):
                for glyph in item.glyphs:
                    yield from _doubts(item, glyph)


def _doubts(text: Text, glyph: Glyph) -> Iterator[Finding]:
    if glyph.gid == NOTDEF:
        message = _("The font {face} has no glyph for “{character}” ({code}).")
        hint = _("Type another form of the character, or write the word in kana.")
        yield _finding(text, glyph, message, hint)
    elif not _IDEOGRAPHIC_SELECTORS.isdisjoint(glyph.text) and not _is_variant(text, glyph):
        message = _("The font {face} does not have this form of “{character}” ({code}).")
        hint = _("Type the form that the font has, or write the word in kana.")
        yield _finding(text, glyph, message, hint)
    elif glyph.text[0] in MARKS:
        message = _("A combining mark ({code}) has no letter that it could join.")
        hint = _("Delete the mark, or type the letter again with its mark (が, ぱ).")
        yield _finding(text, glyph, message, hint)
    elif not _HALF_WIDTH_KANA.isdisjoint(glyph.text):
        message = _("“{character}” is half-width kana ({code}).")
        hint = _("Type it in full-width kana (カ instead of ｶ).")
        yield _finding(text, glyph, message, hint, Level.WARNING)


def _is_variant(text: Text, glyph: Glyph) -> bool:
    """Return whether the glyph is the one that the character's selector asks for."""
    return glyph.gid != load(text.face).nominal(glyph.text[0])[1] or any(
        load(text.face).hb_font.get_variation_glyph(ord(glyph.text[0]), ord(mark)) == glyph.gid
        for mark in _IDEOGRAPHIC_SELECTORS.intersection(glyph.text)
    )


def _finding(
    text: Text, glyph: Glyph, message: str, hint: str, level: Level = Level.ERROR
) -> Finding:
    code = " ".join(f"U+{ord(character):04X}" for character in glyph.text)
    said = message.format(face=text.face, character=glyph.text, code=code)
    return Finding("glyph", level, _place(text, glyph.text), said, hint)


def _place(text: Text, character: str) -> Origin:
    """Return the line the text came from, its column at the character where it can be found."""
    origin = text.origin or Origin("")
    column = origin.excerpt.find(character, max(origin.column - 1, 0))
    return origin._replace(column=column + 1) if column >= 0 else origin
