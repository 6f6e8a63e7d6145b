"""The flows of ten other offices, as charts and as bands: nothing leads the eye astray."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from flow_samples import book
from leaflet.compose.flow.band_fit import Bands
from leaflet.compose.flow.fit import Fitted
from leaflet.compose.flow.outline import Answer, Bar
from leaflet.flowchart import Chart, PlacedBox
from leaflet.model.load import load
from leaflet.page import Rect
from leaflet.report import Report
from leaflet.units import mm

HERE = Path(__file__).parent
EDITIONS = sorted(path.parent.name for path in HERE.glob("*/flowchart.yaml"))
ANY = -99.0  # a merit that every arrangement exceeds


@cache
def arranged(edition: str) -> tuple[list[Fitted], Bands | None]:
    """Return the charts on A3, each better than the one before, and the best bands on one page."""
    notice = load(HERE / edition, Report())
    assert notice is not None
    made = book(notice, "leaflet", "A3")
    charts = [chart for chart, _manner in made.charts(brief=True, merit=ANY)]
    return charts, made.bands(brief=True, pages=1, merit=ANY)


def test_most_editions_can_be_a_chart_and_bands_on_one_page() -> None:
    whole = [arranged(edition) for edition in EDITIONS]
    assert sum(bool(charts) for charts, _bands in whole) >= 7
    assert sum(bands is not None for _charts, bands in whole) >= 9


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_connector_passes_a_box_that_is_not_its_own_within_3_mm(edition: str) -> None:
    charts, _bands = arranged(edition)
    for chart in charts:
        assert list(_near(chart.laid.chart, mm(3) - 0.01)) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_best_chart_has_no_crossing_and_at_most_one_inversion(edition: str) -> None:
    charts, _bands = arranged(edition)
    for chart in charts[-1:]:
        assert chart.laid.chart.crossings == ()
        assert chart.charter.topology.inversions <= 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_bands_have_desks_and_questions_in_the_order_in_which_they_were_written(
    edition: str,
) -> None:
    _charts, bands = arranged(edition)
    rows = [row.what for pile in bands.columns for row in pile.rows] if bands else []
    numbers = [what.number for what in rows if isinstance(what, Answer)]
    lines = [what.step.origin.line for what in rows if isinstance(what, Bar) and not what.again]
    assert numbers == sorted(set(numbers))
    assert lines == sorted(set(lines))


def _near(chart: Chart, least: float) -> Iterator[str]:
    """Yield each connector that is nearer than this to a box that it does not join, in pt."""
    for wire in chart.wires:
        others = [box for box in chart.boxes if box.id not in (wire.tail, wire.head)]
        for (ax, ay), (bx, by) in pairwise(wire.points):
            stretch = Rect(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))
            for box in others:
                if _apart(stretch, box) < least:
                    yield f"{wire.tail} → {wire.head} passes {box.id}"


def _apart(stretch: Rect, box: PlacedBox) -> float:
    across = max(box.x - stretch.right, stretch.x - box.right, 0.0)
    down = max(box.y - stretch.bottom, stretch.y - box.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)
