"""Ten editions of other offices load without an error, and every layout of each can be printed."""

from functools import cache
from pathlib import Path

import pytest

from leaflet import resources
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.wishes import Wishes
from leaflet.draw.formats import FORMATS
from leaflet.model.load import load
from leaflet.model.notice import Notice
from leaflet.press import press
from leaflet.report import Level, Report

HERE = Path(__file__).parent
EDITIONS = sorted(path.parent.name for path in HERE.glob("*/edition.yaml"))


@cache
def loaded(edition: str) -> tuple[Notice | None, Report]:
    report = Report()
    return load(HERE / edition, report, shown=edition), report


def errors(report: Report) -> list[str]:
    return [
        f"{each.where.path}:{each.where.line} {each.message}" for each in report.at(Level.ERROR)
    ]


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


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_of_another_office_loads_without_an_error(edition: str) -> None:
    notice, report = loaded(edition)
    assert errors(report) == []
    assert notice is not None


@pytest.mark.parametrize(("edition", "layout"), printed())
def test_every_layout_of_every_edition_is_printed(edition: str, layout: str) -> None:
    notice, _report = loaded(edition)
    assert notice is not None
    report = Report()
    document = press(layout, notice, resources.folder("layouts"), "layouts", Wishes(), report)
    assert errors(report) == []
    assert document is not None
    (pdf,) = FORMATS["pdf"].draw(document)
    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize(("edition", "layout"), printed("handout", "strip", "letter"))
def test_what_is_printed_on_a4_can_be_printed_on_half_of_it(edition: str, layout: str) -> None:
    notice, _report = loaded(edition)
    assert notice is not None
    for landscape in (False, layout == "strip"):
        report, wishes = Report(), Wishes(paper="A5", landscape=landscape)
        press(layout, notice, resources.folder("layouts"), "layouts", wishes, report)
        assert errors(report) == []
