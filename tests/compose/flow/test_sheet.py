"""How a sheet grows with the paper: largest sizes do, smallest ones stay legible."""

import pytest

from leaflet import resources
from leaflet.compose.flow.sheet import FlowSheet, grown
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import paper_size
from leaflet.compose.parts.growth import growth
from leaflet.report import Report


def poster() -> FlowSheet:
    report = Report()
    sheet = LAYOUTS["poster"].read_sheet(
        resources.folder("layouts") / "poster.yaml", "sheet", report
    )
    assert isinstance(sheet, FlowSheet)
    return sheet


def test_the_closer_side_of_the_paper_decides() -> None:
    base = paper_size("A3", landscape=True)
    assert growth(paper_size("A1"), base) == pytest.approx(2, abs=0.01)
    assert growth(paper_size("297x900mm"), base) == pytest.approx(1)


def test_on_larger_paper_the_largest_type_grows_and_the_smallest_stays() -> None:
    small, large = poster(), grown(poster(), 2.0)
    assert large.type.number.size == 2 * small.type.number.size
    assert large.type.number.smallest == small.type.number.smallest
    assert large.boxes.bar == 2 * small.boxes.bar
    assert large.distance.far == 2 * small.distance.far


def test_on_smaller_paper_no_type_shrinks_below_what_is_legible() -> None:
    tiny = grown(poster(), 0.3)
    assert tiny.type.summary.smallest == poster().legible
    assert tiny.type.summary.size >= tiny.type.summary.smallest
