"""Ten editions of other offices load without an error, and every layout of each can be printed."""

import pytest

from editions.offices import EDITIONS, HERE, errors, loaded, notice, shared
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.sheets import Sheets
from leaflet.compose.wishes import Wishes
from leaflet.draw.formats import FORMATS
from leaflet.page import Document
from leaflet.press import press
from leaflet.report import Report


def printed(*layouts: str) -> list[tuple[str, str]]:
    return [
        (edition, layout)
        for edition in EDITIONS
        for layout in layouts or LAYOUTS
        if (HERE / edition / f"{LAYOUTS[layout].part}.yaml").exists()
    ]


def test_there_are_ten_editions_and_each_layout_is_tried_with_several() -> None:
    assert len(EDITIONS) == 10
    for layout in LAYOUTS.values():
        assert sum((HERE / each / f"{layout.part}.yaml").exists() for each in EDITIONS) >= 2


def pressed(layout: str, edition: str, wishes: Wishes) -> tuple[Document | None, Report]:
    report = Report()
    return press(layout, notice(edition), Sheets(), wishes, report, shared(edition)), report


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_of_another_office_loads_without_an_error(edition: str) -> None:
    read, report = loaded(edition)
    assert errors(report) == []
    assert read is not None


@pytest.mark.parametrize(("edition", "layout"), printed())
def test_every_layout_of_every_edition_is_printed(edition: str, layout: str) -> None:
    document, report = pressed(layout, edition, Wishes())
    assert errors(report) == []
    assert document is not None
    (pdf,) = FORMATS["pdf"].draw(document)
    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize(("edition", "layout"), printed("handout", "strip", "letter"))
def test_what_is_printed_on_a4_can_be_printed_on_half_of_it(edition: str, layout: str) -> None:
    for landscape in {False, layout == "strip"}:
        _document, report = pressed(layout, edition, Wishes(paper="A5", landscape=landscape))
        assert errors(report) == []
