"""A finished PDF as another program sees it: PDFium's glyphs with places, ZXing's codes.

Nothing here comes from the display list. Page text is no evidence, since PDFium may insert an
address into a sentence on the same baseline: only glyphs and their places are. All lengths are in
pt from the top left of the page.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

from leaflet.page import Rect, Size

DPI: Final = 150  # of a plain office scanner or an old telephone
_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_INVISIBLE_MODE: Final = 3  # text rendering mode, ISO 32000-1 table 106
_MODULES: Final = 100  # an outline of more pieces than this is taken for a QR code
_SQUARE: Final = 0.02  # by how much the sides of a code may differ


@dataclass(frozen=True, slots=True)
class Character:
    """One glyph: the character it represents, its origin, its size, and the box of its ink."""

    text: str
    x: float
    y: float
    size: float
    ink: Rect


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A QR code: what it says, empty where it cannot be read."""

    says: str
    area: Rect


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A page drawn in greys; ``rows`` of bytes, 0 for black, ``scale`` pixels to the pt."""

    rows: memoryview
    scale: float

    def range_in(self, area: Rect) -> int:
        """Return how far the lightest and the darkest pixel of an area differ, 0 to 255."""
        height, width = self.rows.shape or (0, 0)
        left, right = _within(area.x, area.right, self.scale, width)
        top, bottom = _within(area.y, area.bottom, self.scale, height)
        line, flat = width, self.rows.cast("B")
        found = b"".join(flat[row * line + left : row * line + right] for row in range(top, bottom))
        return max(found) - min(found) if found else 0


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: its size, its glyphs in the order of painting, its codes, its faults."""

    size: Size
    characters: tuple[Character, ...]
    codes: tuple[PrintedCode, ...]
    foreign_fonts: tuple[str, ...]  # that are not embedded
    unknown: int  # glyphs without a character
    hidden: int  # texts that are painted without ink
    bitmap: Bitmap


def read_pages(data: bytes) -> Iterator[PrintedPage]:
    """Yield the pages of a PDF; pypdfium2.PdfiumError where it is none."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield _read(page)


def _read(page: Any) -> PrintedPage:
    width, height = page.get_size()
    fonts: dict[str, bool] = {}
    outlines: list[Rect] = []
    hidden = 0
    for thing in page.get_objects(max_depth=4):
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            _forget_actual_text(thing.raw)
            font = pdfium.FPDFTextObj_GetFont(thing.raw)
            fonts[_font_name(font)] = pdfium.FPDFFont_GetIsEmbedded(font) == 1
            hidden += pdfium.FPDFTextObj_GetTextRenderMode(thing.raw) == _INVISIBLE_MODE
        elif pdfium.FPDFPath_CountSegments(thing.raw) > _MODULES:  # of a path, else -1
            left, bottom, right, top = thing.get_bounds()
            outlines.append(Rect(left, height - top, right - left, top - bottom))
    characters, unknown = _characters(page, height)
    bitmap = _drawn(page)
    return PrintedPage(
        Size(width, height),
        characters,
        tuple(_codes(bitmap, outlines)),
        tuple(name for name, embedded in fonts.items() if not embedded),
        unknown,
        hidden,
        bitmap,
    )


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


def _font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")


def _characters(page: Any, height: float) -> tuple[tuple[Character, ...], int]:
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found, unknown = [], 0
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        unknown += pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        ink = Rect(
            left.value, height - top.value, right.value - left.value, top.value - bottom.value
        )
        size = round(pdfium.FPDFText_GetFontSize(text, index), 2)
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        found.append(Character(character, x.value, height - y.value, size, ink))
    return tuple(found), unknown


def _drawn(page: Any) -> Bitmap:
    drawn = page.render(scale=DPI / 72, grayscale=True)
    rows = memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride))
    return Bitmap(rows, DPI / 72)


def _codes(bitmap: Bitmap, outlines: list[Rect]) -> Iterator[PrintedCode]:
    """Yield the codes that can be read, then the outlines that look like one and cannot."""
    read = []
    for found in zxingcpp.read_barcodes(bitmap.rows, formats=_QR):
        place = found.position
        corners = place.top_left, place.top_right, place.bottom_right, place.bottom_left
        xs = [corner.x / bitmap.scale for corner in corners]
        ys = [corner.y / bitmap.scale for corner in corners]
        read.append(Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
        yield PrintedCode(found.text, read[-1])
    for area in outlines:
        square = abs(area.width - area.height) < _SQUARE * area.width
        if square and not any(area.overlaps(each) for each in read):
            yield PrintedCode("", area)


def _within(start: float, end: float, scale: float, limit: int) -> tuple[int, int]:
    return max(0, int(start * scale)), min(limit, int(end * scale) + 1)
