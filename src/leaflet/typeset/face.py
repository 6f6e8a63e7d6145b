"""Fonts as the typesetter sees them: characters become glyphs with an advance and an ink extent."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from struct import unpack_from
from typing import Final

import uharfbuzz as hb

from leaflet.typeset.font_files import ASCENT, DESCENT, font_file

Cluster = tuple[str, int, float]
"""The characters of one glyph, its id in the font and its advance in em."""
Outline = list[tuple[float, ...]]
"""The points of a glyph in font units, those of a curve together."""

_SELECTORS: Final = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))
_MARKS: Final = (*range(0x0300, 0x0370), 0x3099, 0x309A, *range(0x20D0, 0x2100))
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0))
_FORMATS: Final = (0xAD, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070))

SELECTORS: Final = frozenset(map(chr, _SELECTORS))
"""Variation selectors (Unicode 23.4): they choose a shape of the character before them."""
MARKS: Final = frozenset(map(chr, _MARKS))
"""Combining marks that a font may compose with the character before them."""
INVISIBLE: Final = frozenset(map(chr, (*_CONTROLS, *_FORMATS, 0xFEFF))) - {"\t"}
"""Characters that take no room and show nothing."""
JOINED: Final = SELECTORS | MARKS | INVISIBLE
"""What makes one glyph with the character before it, or none."""

_CYRILLIC: Final = frozenset(map(chr, range(0x0400, 0x0530)))
"""Letters that Japanese fonts draw as wide as kanji, so that no word can be set of them."""

# Characters that the fonts lack, and those of the same look that replace them.
_LOOKALIKES: Final = {
    **dict.fromkeys(map(chr, (0x09, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F)), " "),
    "\u2011": "‐-",
}


@dataclass(frozen=True, slots=True)
class Metrics:
    """What describes a font beyond its glyphs, in 1/1000 em; ``weight`` is 400, 700 and so on.

    ``box`` is that around all its glyphs: left, bottom, right, top.
    """

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    weight: float


class Face:
    """One font: its glyphs and metrics by HarfBuzz. Lengths are in em, ids are the font's own."""

    ascent: Final = ASCENT
    descent: Final = DESCENT

    def __init__(self, name: str, path: Path) -> None:
        """Take a font file; ``name`` is its name without the suffix: BIZUDPGothic-Regular."""
        self.name = name
        self.path = path
        self._inks: dict[int, tuple[float, float]] = {}
        self._outlines: dict[int, Outline] = {}

    @cached_property
    def hb_face(self) -> hb.Face:
        """The font opened by HarfBuzz."""
        return hb.Face(hb.Blob.from_file_path(self.path))

    @cached_property
    def hb_font(self) -> hb.Font:
        """The font at its own scale."""
        return hb.Font(self.hb_face)

    @cached_property
    def units_per_em(self) -> int:
        """The units of the em square."""
        return int(self.hb_face.upem)

    @cached_property
    def metrics(self) -> Metrics:
        """What describes the font as a whole."""
        font, em = self.hb_font, 1000 / self.units_per_em
        box = unpack_from(">4h", self.hb_face.reference_table("head").data, 36)  # OpenType: xMin
        left, low, right, high = (round(edge * em) for edge in box)
        extents = font.get_font_extents("ltr")
        capital = font.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT)
        return Metrics(
            (left, low, right, high),
            round(extents.ascender * em),
            round(extents.descender * em),
            round(capital * em),
            font.get_style_value(hb.StyleTag.WEIGHT),
        )

    def nominal(self, character: str) -> Cluster:
        """Return the glyph of one character, or glyph 0 where the font has none."""
        font = self.hb_font
        for candidate in character + _LOOKALIKES.get(character, ""):
            gid = font.get_nominal_glyph(ord(candidate))
            if gid and not (candidate in _CYRILLIC and self.advance(gid) == 1.0):
                return character, gid, self.advance(gid)
        return character, 0, self.advance(0)

    def advance(self, gid: int) -> float:
        """Return the advance of a glyph in em."""
        return int(self.hb_font.get_glyph_h_advance(gid)) / self.units_per_em

    def ink(self, gid: int) -> tuple[float, float]:
        """Return where the ink of a glyph begins and ends, from its origin, in em."""
        if gid not in self._inks:
            extents = self.hb_font.get_glyph_extents(gid)
            left = extents.x_bearing / self.units_per_em if extents else 0.0
            width = extents.width / self.units_per_em if extents else 0.0
            self._inks[gid] = left, left + width
        return self._inks[gid]

    def outline(self, gid: int) -> Outline:
        """Return the outline of a glyph."""
        if gid not in self._outlines:
            self._outlines[gid] = outline(self.hb_font, gid)
        return self._outlines[gid]

    def shape(self, text: str) -> list[Cluster]:
        """Return the glyphs of a text in order; their characters join back to the text.

        No ligature and no kerning: Japanese is set character by character (JLREQ 3.1), and a
        ligature would print another character than the one written (！？ as ⁉).
        """
        if JOINED.isdisjoint(text):
            return [self.nominal(character) for character in text]
        return list(self._joined(text))

    def _joined(self, text: str) -> Iterator[Cluster]:
        held = ""  # what takes no room at the head of the text goes with the first glyph
        for base, tail in _clusters(text):
            if not base:
                held = tail
                continue
            first, *rest = self._compose(base, tail)
            yield held + first[0], first[1], first[2]
            yield from rest
            held = ""
        if held:
            yield held, self.nominal(" ")[1], 0.0

    def _compose(self, base: str, tail: str) -> Iterator[Cluster]:
        selector = next((mark for mark in tail if mark in SELECTORS), "")
        if selector and (gid := self.hb_font.get_variation_glyph(ord(base), ord(selector))):
            yield base + tail, gid, self.advance(gid)
            return
        marks = "".join(mark for mark in tail if mark in MARKS)
        gid = self.nominal(base)[1]
        glyphs = self._shaped(base + marks) if marks and gid else [gid]
        if len(glyphs) == len(marks) + 1:
            yield from self._apart(base, tail, glyphs)
        else:
            gid = glyphs[0] if len(glyphs) == 1 else 0  # ế is not ê with its mark left out
            yield base + tail, gid, self.advance(gid)

    def _apart(self, base: str, tail: str, glyphs: list[int]) -> Iterator[Cluster]:
        """Yield the base and, each with its own glyph, the marks the font could not compose."""
        text = base
        for mark in tail:
            if mark in MARKS:
                yield text, glyphs[0], self.advance(glyphs[0])
                glyphs, text = glyphs[1:], mark
            else:
                text += mark
        yield text, glyphs[0], self.advance(glyphs[0])

    def _shaped(self, text: str) -> list[int]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.hb_font, buffer, {"kern": False, "liga": False, "dlig": False})
        return [info.codepoint for info in buffer.glyph_infos]

    def missing(self, text: str) -> tuple[tuple[int, str], ...]:
        """Return the characters the font has no glyph for, each with its place in the text."""
        found, place = [], 0
        for cluster, gid, _advance in self.shape(text):
            if not gid:
                found.append((place, cluster))
            place += len(cluster)
        return tuple(found)


def _clusters(text: str) -> Iterator[tuple[str, str]]:
    """Yield each character with the marks, selectors and invisible characters that follow it."""
    start = 0
    while start < len(text):
        base = "" if text[start] in INVISIBLE or text[start] in SELECTORS else text[start]
        end = start + len(base)
        while end < len(text) and text[end] in JOINED:
            end += 1
        yield base, text[start + len(base) : end]
        start = end


def outline(font: hb.Font, gid: int) -> Outline:
    """Return the outline of a glyph of any TrueType font."""
    points: Outline = []
    font.draw_glyph(gid, _pen(), points)
    return points


@cache
def _pen() -> hb.DrawFuncs:
    """Return functions with which HarfBuzz writes an outline down."""
    pen = hb.DrawFuncs()
    pen.set_move_to_func(_point)
    pen.set_line_to_func(_point)
    pen.set_quadratic_to_func(_quadratic)
    return pen


def _point(x: float, y: float, points: Outline) -> None:
    points.append((x, y))


def _quadratic(x1: float, y1: float, x: float, y: float, points: Outline) -> None:
    points.append((x1, y1, x, y))


@cache
def load(name: str) -> Face:
    """Return the shipped font of that name; raise UnknownFaceError if there is none."""
    return Face(name, font_file(name))
