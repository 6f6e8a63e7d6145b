"""What a page of PDFium is painted with, in order: texts, their fonts, and what lies over them."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2.raw as pdfium

from leaflet.check.file.bitmap import Bitmap, drawn
from leaflet.page import Rect

_DEEPEST: Final = 4  # forms within forms
_INVISIBLE_MODE: Final = 3  # text rendering mode, ISO 32000-1 table 106
_MODULES: Final = 100  # an outline of more pieces than this is taken for a QR code
_CHANGED: Final = 64  # of 255: by how much a pixel of covered ink differs from the ink
_CLASH: Final = 0.3  # of the smaller of two texts: if they share more, they overlap
_BAND: Final = 24.0  # pt
_SHARE: Final = 0.1  # of the ink of a text: if more has changed, it counts as covered


class _Bands:
    """The texts of a page so far, by bands of its height: few are near to each other."""

    def __init__(self) -> None:
        self._texts: dict[int, list[Rect]] = defaultdict(list)

    def add(self, area: Rect) -> None:
        for band in self._bands(area):
            self._texts[band].append(area)

    def under(self, area: Rect) -> list[Rect]:
        """Return the texts that an area lies over."""
        found = (text for band in self._bands(area) for text in self._texts.get(band, ()))
        return [text for text in found if text.overlaps(area)]

    def _bands(self, area: Rect) -> range:
        return range(int(area.y // _BAND), int(area.bottom // _BAND) + 1)


@dataclass(frozen=True, slots=True)
class Painted:
    """What was found: fonts that are not embedded, texts without ink, codes, covered texts."""

    foreign_fonts: tuple[str, ...]
    hidden: int  # texts that are painted without ink
    outlines: list[Rect]  # of what may be codes
    covered: tuple[Rect, ...]  # texts that other ink, or another text, lies over


def painted(page: Any, bitmap: Bitmap) -> Painted:
    """Return what a page is painted with; ActualText is removed from its texts in memory.

    It is what screen readers say, and would vouch for glyphs that differ from it.
    """
    height = page.get_height()
    fonts: dict[int, Any] = {}
    texts = _Bands()
    outlines: list[Rect] = []
    over: list[tuple[Any, list[Rect]]] = []
    clashing: list[Rect] = []
    hidden = 0
    for thing in page.get_objects(max_depth=_DEEPEST):
        raw, area = thing.raw, _bounds(thing.raw, height)
        below = texts.under(area)
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            _forget_actual_text(raw)
            font = pdfium.FPDFTextObj_GetFont(raw)
            fonts[ctypes.cast(font, ctypes.c_void_p).value or 0] = font
            hidden += pdfium.FPDFTextObj_GetTextRenderMode(raw) == _INVISIBLE_MODE
            clashing += [text for text in below if _common(text, area) > _CLASH]
            texts.add(area)
            continue
        if pdfium.FPDFPath_CountSegments(raw) > _MODULES:  # of a path, else -1
            outlines.append(area)
        if below:
            over.append((raw, below))
    return Painted(
        tuple(_font_name(font) for font in fonts.values() if not _embedded(font)),
        hidden,
        outlines,
        (*clashing, *_covered(page, bitmap, over)),
    )


def _common(one: Rect, other: Rect) -> float:
    """Return the share of the smaller of two areas that both cover, 0 to 1."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    least = min(one.width * one.height, other.width * other.height)
    return across * down / least if across > 0 and down > 0 and least > 0 else 0.0


def _bounds(thing: Any, height: float) -> Rect:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return Rect(left.value, height - top.value, right.value - left.value, top.value - bottom.value)


def _covered(page: Any, bitmap: Bitmap, over: Sequence[tuple[Any, list[Rect]]]) -> Iterator[Rect]:
    """Yield the texts whose ink is another once what was painted over them is taken away."""
    if not over:
        return
    for thing, _texts in over:
        pdfium.FPDFPageObj_SetIsActive(thing, 0)
    bare = drawn(page)
    for thing, _texts in over:
        pdfium.FPDFPageObj_SetIsActive(thing, 1)
    for text in dict.fromkeys(text for _thing, texts in over for text in texts):
        before, now = b"".join(bare.rows(text)), b"".join(bitmap.rows(text))
        if before != now and _share(before, now) > _SHARE:
            yield text


def _share(before: bytes, now: bytes) -> float:
    """Return how much of the ink has another tone than before, 0 to 1."""
    ground = max(before)
    ink = [at for at, pixel in enumerate(before) if ground - pixel >= _CHANGED]
    return sum(abs(now[at] - before[at]) >= _CHANGED for at in ink) / max(len(ink), 1)


def _forget_actual_text(text: Any) -> None:
    """Remove ActualText from a text in memory: what counts is which glyphs are printed."""
    for index in reversed(range(pdfium.FPDFPageObj_CountMarks(text))):
        mark = pdfium.FPDFPageObj_GetMark(text, index)
        if pdfium.FPDFPageObjMark_CountParams(mark) and _has_actual_text(mark):
            pdfium.FPDFPageObj_RemoveMark(text, mark)


def _has_actual_text(mark: Any) -> bool:
    length = ctypes.c_ulong()
    return bool(
        pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length)
        and length.value
    )


def _embedded(font: Any) -> bool:
    return bool(pdfium.FPDFFont_GetIsEmbedded(font) == 1)


def _font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")
