"""Pages as PNG pictures, taken from the finished PDF by PDFium, a reader that is not ours."""

from dataclasses import replace
from io import BytesIO
from math import ceil
from typing import Final

from PIL import Image, ImageDraw
from pypdfium2 import PdfDocument, PdfPage

from leaflet.page import Path, Rect
from leaflet.units import PT_PER_INCH

QUIET: Final = 4  # modules of white round a code (ISO/IEC 18004)


def cropped(pdf: bytes, area: Rect, dpi: float) -> bytes:
    """Return an area of the first page, in pt from its top left corner, as a picture."""
    with PdfDocument(pdf) as document:
        page = document[0]
        width, height = page.get_size()
        right, bottom = max(width - area.right, 0), max(height - area.bottom, 0)
        return _saved(page, dpi, (max(area.x, 0), bottom, right, max(area.y, 0)))


def code_alone(code: Path, dpi: float) -> bytes:
    """Return a QR code as a picture in its quiet zone, each module of so many whole pixels.

    It is at least as large as on the page.
    """
    side = ceil(code.scale * dpi / PT_PER_INCH)
    modules = round(code.hull.width / code.scale) + 2 * QUIET
    image = Image.new("L", (modules * side, modules * side), "white")
    brush = ImageDraw.Draw(image)
    whole = code.hull.grown(QUIET * code.scale)
    for each in code.contours:
        dark = replace(code, contours=(each,)).hull
        edges = (dark.x - whole.x, dark.y - whole.y, dark.right - whole.x, dark.bottom - whole.y)
        left, top, right, bottom = (round(edge / code.scale) * side for edge in edges)
        brush.rectangle((left, top, right - 1, bottom - 1), fill="black")
    picture = BytesIO()
    image.save(picture, "PNG", dpi=(dpi, dpi))
    return picture.getvalue()


def png(pdf: bytes, dpi: float) -> tuple[bytes, ...]:
    """Return each page of a PDF as a picture, at so many dots per inch."""
    with PdfDocument(pdf) as document:
        return tuple(_saved(page, dpi) for page in document)


def _saved(
    page: PdfPage, dpi: float, edges: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> bytes:
    """Return a page as a picture, without its edges: left, bottom, right and top in pt."""
    picture = BytesIO()
    drawn = page.render(scale=dpi / PT_PER_INCH, crop=edges).to_pil()
    drawn.save(picture, "PNG", dpi=(dpi, dpi))
    return picture.getvalue()
