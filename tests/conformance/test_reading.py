"""What no validator sees: the tagged PDF of every layout reads as the text beside it."""

import pypdfium2
import pytest

from draw.tagged import tagged_words
from leaflet.cli.options import found, load_notice
from leaflet.compose.job import Wishes
from leaflet.compose.layouts import LAYOUTS
from leaflet.draw.html import html
from leaflet.draw.pdf import pdf
from leaflet.draw.text import text
from leaflet.press import press
from leaflet.report import Report


@pytest.fixture(
    scope="module", params=[(name, ruby) for name in LAYOUTS for ruby in ("none", "all")]
)
def document(request):
    name, ruby = request.param
    report = Report()
    made = press(
        name, load_notice(None, None, report), *found(None, "layouts"), Wishes(ruby), report
    )
    assert not report.refused
    return made


def test_the_tags_read_as_the_text(document):
    said, at = "".join(line.strip() for line in text(document).splitlines()), 0
    pieces = [piece.strip() for piece in tagged_words(pdf(document)) if piece.strip()]
    assert len(pieces) > 20
    for piece in pieces:
        at = said.index(piece, at) + len(piece)


def test_an_independent_reader_finds_every_character_of_the_reading_order(document):
    pages = pypdfium2.PdfDocument(pdf(document))
    found_characters = {c for page in pages for c in page.get_textpage().get_text_bounded()}
    said = {character for piece in tagged_words(pdf(document)) for character in piece}
    assert said - found_characters == set()


def test_the_web_page_has_one_first_heading_and_every_number_can_be_called(document):
    page = html(document)
    assert page.count("<h1>") == 1
    links = [item for sheet in document.pages for item in sheet.items if hasattr(item, "uri")]
    assert all(f'href="{link.uri}"' in page for link in links if link.uri.startswith("tel:"))
