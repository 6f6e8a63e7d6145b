"""Every glyph in the file is drawn as the font draws its character.

A font in the file may have been changed: what is a 7 for a screen reader is a 1 on the paper. Each
outline is compared with that of the font that leaflet printed with.

ファイルの中の字形が、もとの書体と同じである。

ファイルに入っている書体の字形が変わると、読み上げでは7でも、紙では1になります。

PASS 0120-007-110
FAIL a 7 drawn as a 1 / 7の字形を1に変える
FAIL two characters of the table exchanged / 文字の対応表で二つを入れ替える
"""

from collections.abc import Iterator
from typing import Final

import uharfbuzz as hb

from leaflet.check.file.evidence import Evidence
from leaflet.check.file.objects import FontProgram
from leaflet.language import _
from leaflet.report import Finding
from leaflet.typeset.face import SELECTORS, Face, load, outline
from leaflet.typeset.font_files import UnknownFaceError

_SHOWN: Final = 8  # characters that a message names


def check(evidence: Evidence) -> Iterator[Finding]:
    """Yield a finding for each font that is another one, or has other glyphs."""
    for font in evidence.objects.fonts:
        if not font.shown:
            continue  # reported by ``embedding``
        try:
            face = load(font.name)
        except UnknownFaceError:
            message = _("The font {font} in the file is not leaflet's: its letters may differ.")
            yield evidence.fault("shape", message, font=font.name)
            continue
        if wrong := list(_differing(font, face)):
            message = _("In the file, the font {font} draws these as other characters: {texts}")
            yield evidence.fault("shape", message, font=font.name, texts=" ".join(wrong[:_SHOWN]))


def _differing(font: FontProgram, face: Face) -> Iterator[str]:
    own = hb.Font(hb.Face(font.program))
    for text, glyph in font.shown:
        drawn = outline(own, glyph)
        if all(drawn != face.outline(each) for each in _glyphs(face, text)):
            yield text


def _glyphs(face: Face, text: str) -> Iterator[int]:
    """Yield the glyphs of a text in a font: the usual one, then its variants (異体字)."""
    yield face.shape(text)[0][1]
    for selector in SELECTORS:
        if glyph := face.hb_font.get_variation_glyph(ord(text[0]), ord(selector)):
            yield glyph
