"""Every character has a glyph in its font.

A missing one would print as an empty box, or as another form of the character. There are fonts for
Japanese with the rare kanji of names, simplified Chinese, Korean, Latin and Cyrillic letters.

どの文字も書体にある。

書体にない文字は、四角や別の字体で印刷されてしまいます。書体があるのは、日本語（人名のまれな漢字も）、簡体字中国語、
韓国語、ラテン文字とキリル文字です。

PASS 髙﨑さん
FAIL ภาษาไทย
"""

from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from leaflet.check.page.extent import Boxed
from leaflet.language import _
from leaflet.model.kanji import is_kanji
from leaflet.page import Text
from leaflet.report import Finding, Level, Origin
from leaflet.typeset.face import MARKS, load
from leaflet.typeset.line import Glyph

_FORMS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE03), *range(0xE0100, 0xE01F0))))
"""What selects a form of a kanji (Unicode 23.4)."""
NOTDEF: Final = 0  # the glyph for "none", OpenType "Recommendations": glyph 0


def check(pages: Sequence[Boxed]) -> Iterator[Finding]:
    """Yield a finding for every value with characters that would not print as they were meant."""
    missing: dict[Origin, tuple[Text, dict[str, None]]] = {}
    for boxed in pages:
        for item in boxed.page.items:
            if isinstance(item, Text):
                for glyph in item.glyphs:
                    if glyph.gid == NOTDEF:
                        value = _value_of(item, glyph.text)
                        _first, characters = missing.setdefault(value, (item, {}))
                        characters[glyph.text] = None
                    else:
                        yield from _doubts(item, glyph)
    for text, characters in missing.values():
        yield _missing(text, list(characters))


def _missing(text: Text, characters: Sequence[str]) -> Finding:
    """Return what to do about the characters of one value that the fonts do not have."""
    codes = "" if len(characters) > 1 else f" (U+{ord(characters[0][0]):04X})"
    message = _("The fonts have no glyph for “{characters}”{codes}.")
    hint = _("Write it in Japanese or in Latin letters: タイ語, Thai.")
    if all(is_kanji(character[0]) for character in characters):
        hint = _("Type another form of the character, or write the word in kana.")
    written = "".join(characters)
    if (usual := normalize("NFKC", written)) != written:  # ⼝ (U+2F1D), as copied from a PDF
        hint = _("Type {text}").format(text=usual)
    said = message.format(characters=written, codes=codes)
    return Finding("glyph", Level.ERROR, _place(text, characters[0]), said, hint)


def _doubts(text: Text, glyph: Glyph) -> Iterator[Finding]:
    if is_kanji(glyph.text[0]) and not (_FORMS.isdisjoint(glyph.text) or _is_variant(text, glyph)):
        message = _("The font {face} does not have this form of “{character}” ({code}).")
        hint = _("Type the form that the font has, or write the word in kana.")
        yield _finding(text, glyph, message, hint)
    elif glyph.text[0] in MARKS:
        message = _("A combining mark ({code}) has no letter that it could join.")
        hint = _("Delete the mark, or type the letter again with its mark (が, ぱ).")
        yield _finding(text, glyph, message, hint)


def _is_variant(text: Text, glyph: Glyph) -> bool:
    """Return whether the glyph is the one that the character's selector asks for."""
    return glyph.gid != load(text.face).nominal(glyph.text[0])[1] or any(
        load(text.face).hb_font.get_variation_glyph(ord(glyph.text[0]), ord(mark)) == glyph.gid
        for mark in _FORMS.intersection(glyph.text)
    )


def _finding(text: Text, glyph: Glyph, message: str, hint: str) -> Finding:
    code = " ".join(f"U+{ord(character):04X}" for character in glyph.text)
    said = message.format(face=text.face, character=glyph.text, code=code)
    return Finding("glyph", Level.ERROR, _place(text, glyph.text), said, hint)


def _place(text: Text, character: str) -> Origin:
    """Return the line the text came from, its column at the character where it can be found."""
    origin = _value_of(text, character)
    column = _column(origin, character)
    return origin._replace(column=column + 1) if column >= 0 else origin


def _value_of(text: Text, character: str) -> Origin:
    """Return where the value that has the character is; the first one where none seems to."""
    places = [place for place in (text.origin, *text.others) if place]
    found = (place for place in places if _column(place, character) >= 0)
    return next(found, places[0] if places else Origin(""))


def _column(place: Origin, character: str) -> int:
    return place.excerpt.find(character, max(place.column - 1, 0))
