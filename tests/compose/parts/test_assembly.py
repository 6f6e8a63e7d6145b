"""What every layout does last: a document around its pages."""

from pathlib import Path

import pytest

from data_folder import notice_of
from leaflet.compose.paper import paper_size
from leaflet.compose.parts.assembly import document, type_area
from leaflet.compose.sheet import Margins
from leaflet.model.words import Span, Words
from leaflet.page import Page, Printing, Rect, Size
from leaflet.report import Origin


def test_the_type_area_is_the_paper_without_its_margins() -> None:
    assert type_area(Size(100, 200), Margins(1, 2, 3, 4)) == Rect(4, 1, 94, 196)


def test_a_document_names_its_title_publisher_and_date_and_how_it_is_printed(
    tmp_path: Path,
) -> None:
    edition = notice_of(tmp_path, edition="as_of: R8.1\npublisher: 中央市教育委員会\n").edition
    title = Words((Span("相談窓口"),), Origin(""))
    made = document(edition, title, [], [], Printing(unscaled=True, duplex="short"))
    assert (made.title, made.author) == ("相談窓口", "中央市教育委員会")
    assert made.subject == "令和8年1月現在"
    assert made.printing == Printing(unscaled=True, duplex="short")


@pytest.mark.parametrize(("paper", "unscaled"), [("A4", True), ("B5", True), ("B4", False)])
@pytest.mark.parametrize("landscape", [False, True])
def test_only_what_is_larger_than_a4_is_scaled_to_the_paper(
    paper: str, unscaled: bool, landscape: bool, tmp_path: Path
) -> None:
    page = Page(paper_size(paper, landscape=landscape), ())
    made = document(notice_of(tmp_path).edition, None, [page], [])
    assert made.printing == Printing(unscaled)
