"""Every code of every document reads from a worn copy, as the address printed beside it.

A rule of ``check/page`` holds each code to its printed address; here each is read back.
"""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from check.file.proofs import made
from compose.cards.card_samples import codes, composed, sheet, shipped
from leaflet.check.file.promised import promise_of
from leaflet.check.page import check_page
from leaflet.compose.cards.sheet import CardSheet
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.pdf import pdf
from leaflet.page import Document

DPI = 150
CARDS: dict[str, tuple[CardSheet | None, dict[str, object]]] = {
    "folded": (sheet(fold=True), {}),
    "one each": (sheet(cards="one-per-desk"), {}),
    "small": (sheet(cards="one-per-desk"), {"stock": "31538"}),
    "large": (None, {"stock": "51215"}),
    "backs turned": (None, {"stock": "51002", "duplex": "short"}),
}


def copied(page: pypdfium2.PdfPage) -> Image.Image:
    """Return the page as a worn copy: 150 dpi, blurred by 0.15 mm, askew by 3°, a poor JPEG."""
    picture = page.render(scale=DPI / 72, grayscale=True).to_pil()
    blurred = picture.filter(ImageFilter.GaussianBlur(DPI * 0.15 / 25.4))
    askew = blurred.rotate(3, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    poor = BytesIO()
    askew.save(poor, "JPEG", quality=50)
    return Image.open(poor)


def read(document: Document) -> list[str]:
    with pypdfium2.PdfDocument(pdf(document)) as file:
        return sorted(code.text for page in file for code in zxingcpp.read_barcodes(copied(page)))


def held(document: Document) -> list[str]:
    return sorted(code.code for code in codes(document))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_code_of_a_layout_reads_from_a_worn_copy(layout: str) -> None:
    document = made(layout)
    assert read(document) == held(document)
    assert held(document) or not promise_of(layout).texts  # a layout of one's own may have no code


@pytest.mark.parametrize("name", CARDS)
def test_every_code_of_a_card_reads_from_a_worn_copy(name: str) -> None:
    how, wishes = CARDS[name]
    document = composed(shipped(), how, **wishes).document
    assert list(check_page(document)) == []
    assert read(document) == held(document)
    assert len(held(document)) >= 8
