"""Pictures: decoration in two inks, within their square, only where a page has room."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from compose.handout.test_compose import shipped
from data_folder import notice_of
from leaflet.compose.furigana import Reader
from leaflet.compose.job import Job
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.parts.pictures import PICTURES, Picture, picture
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.model.notice import Notice
from leaflet.page import DECORATION, Document, Ink, box
from leaflet.page import Path as Outline
from leaflet.report import Report

LIGHT, DARK = Ink(191, 228, 255), Ink(0, 60, 158)


def test_every_name_that_a_sheet_may_say_has_a_picture() -> None:
    assert {"none", *PICTURES} == set(get_args(Picture))


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_decoration_within_its_square(name: Picture) -> None:
    items = picture(name, 96.0, LIGHT, DARK).items
    assert {item.mark for item in items} == {DECORATION}
    for item in items:
        assert isinstance(item, Outline)
        area = box(item)
        assert min(area.x, area.y) >= -0.01
        assert max(area.right, area.bottom) <= 96.01


def pictured(notice: Notice) -> Document:
    layout = LAYOUTS["handout"]
    sheet = replace(layout.read_sheet("handout", Sheets(), Report()), picture="hand")
    reader = Reader(notice.readings, "none")
    return layout.compose(Job(notice, Wishes(), reader.read), sheet).document


def pictures(document: Document) -> int:
    """Count the outlines that are drawn on the grid of a picture."""
    wanted = {drawing.dark for drawing in PICTURES.values()}
    items = [item for page in document.pages for item in page.items]
    return sum(isinstance(item, Outline) and item.contours in wanted for item in items)


def test_a_page_with_much_room_has_one_picture(tmp_path: Path) -> None:
    notice = notice_of(tmp_path, handout="title: 一覧\ndesks: [sos]\n")
    assert pictures(pictured(notice)) == 1


def test_a_full_page_has_none() -> None:
    assert pictures(pictured(shipped())) == 0
