"""Pages as PNG pictures, taken from the finished PDF by PDFium, a reader that is not ours."""

from io import BytesIO
from typing import Final

PT_PER_INCH: Final = 72
DPI: Final = 150  # an A4 page of 1240 × 1754 pixels: small type is clear, a mail still takes it


def png(pdf: bytes, dpi: float = DPI) -> tuple[bytes, ...]:
    """Return each page of a PDF as a picture, at so many dots per inch."""
    from pypdfium2 import PdfDocument

    pictures = []
    with PdfDocument(pdf) as document:
        for page in document:
            picture = BytesIO()
            page.render(scale=dpi / PT_PER_INCH).to_pil().save(picture, "PNG", dpi=(dpi, dpi))
            pictures.append(picture.getvalue())
    return tuple(pictures)
