"""One document, drawn once for all tests of the drawers."""

from io import BytesIO

import pikepdf
import pytest

from draw.samples import notice
from leaflet.draw.pdf import pdf


@pytest.fixture(scope="session")
def drawn():
    """The sample notice as a PDF."""
    return pdf(notice())


@pytest.fixture
def opened(drawn):
    """The same, opened by a parser that is not ours."""
    with pikepdf.open(BytesIO(drawn)) as file:
        yield file
