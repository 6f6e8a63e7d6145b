"""A page drawn as a bitmap: where there is ink, and what its codes say (PDFium, ZXing)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

import zxingcpp

from leaflet.page import Rect
from leaflet.units import PT_PER_INCH

DPI: Final = 150  # of a plain office scanner or an old telephone
_LONGEST: Final = 2000  # pixels: A4 at 150 dpi and more; what is on a larger paper is larger, too
_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_SIDEWAYS: Final = (45, 135)  # degrees
_SQUARE: Final = 0.02  # by how much the sides of a code may differ


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A QR code: what it says, empty where it cannot be read, and how many modules wide it is.

    ZXing reads a code seen from behind too, as one that lies on its side (``sideways``).
    """

    says: str
    area: Rect
    modules: int = 0
    sideways: bool = False


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A page in greys, 0 for black, row after row; ``scale`` pixels to the pt."""

    pixels: bytes
    width: int
    height: int
    scale: float

    def rows(self, area: Rect, margin: float = 0.0) -> Iterator[bytes]:
        """Yield the pixels of an area with a margin in pt, row by row; the middle rows first."""
        x, y, width, height = area
        scale, wide, pixels = self.scale, self.width, self.pixels
        left, right = int((x - margin) * scale), int((x + width + margin) * scale) + 1
        top, bottom = int((y - margin) * scale), int((y + height + margin) * scale) + 1
        left, right = left if left > 0 else 0, right if right < wide else wide
        top, bottom = max(0, top), min(self.height, bottom)
        middle = (top + bottom) // 2
        if left < right:
            for row in range(middle * wide, bottom * wide, wide):
                yield pixels[row + left : row + right]
            for row in range(top * wide, middle * wide, wide):
                yield pixels[row + left : row + right]

    def shows(self, area: Rect, contrast: int, margin: float) -> bool:
        """Return whether the pixels of an area with a margin in pt differ by so much, of 255."""
        lightest, darkest = 0, 255
        for row in self.rows(area, margin):
            high, low = max(row), min(row)
            lightest, darkest = max(lightest, high), min(darkest, low)
            if lightest - darkest >= contrast:
                return True
        return False

    def codes(self, outlines: list[Rect]) -> Iterator[PrintedCode]:
        """Yield the codes that can be read, then the outlines that look like one and cannot."""
        read = []
        image = memoryview(self.pixels).cast("B", (self.height, self.width))
        # Codes are as large as they are printed, and dark on light: there is no other to look for.
        for found in zxingcpp.read_barcodes(
            image, formats=_QR, try_rotate=False, try_downscale=False, try_invert=False
        ):
            place, told = found.position, cast(dict[str, str], found.extra)
            corners = place.top_left, place.top_right, place.bottom_right, place.bottom_left
            xs = [corner.x / self.scale for corner in corners]
            ys = [corner.y / self.scale for corner in corners]
            read.append(Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
            modules = 17 + 4 * int(told["Version"])  # ISO/IEC 18004 5.3.2
            sideways = _SIDEWAYS[0] < abs(found.orientation) < _SIDEWAYS[1]
            yield PrintedCode(found.text, read[-1], modules, sideways)
        for area in outlines:
            if is_square(area) and not any(area.overlaps(each) for each in read):
                yield PrintedCode("", area)


def is_square(area: Rect) -> bool:
    """Return whether an area has the shape of a QR code."""
    return abs(area.width - area.height) < _SQUARE * area.width


def drawn(page: Any, *, sharp: bool = False) -> Bitmap:
    """Return a page of PDFium as a bitmap; ``sharp`` at 150 dpi however large it is."""
    scale = DPI / PT_PER_INCH
    if not sharp:
        scale = min(scale, _LONGEST / max(page.get_size()))
    made = page.render(scale=scale, grayscale=True)
    return Bitmap(bytes(made.buffer), made.stride, made.height, scale)
