"""The flows of ten other offices, as charts and as bands: nothing leads the eye astray."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from editions.offices import HERE, notice, shared
from flow_samples import book
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.outline import Bar, DrawnDesk
from leaflet.flowchart import Chart, PlacedBox
from leaflet.page import Rect
from leaflet.units import mm

FLOWS = sorted(path.parent.name for path in HERE.glob("*/flowchart.yaml"))
NO_CHART = ("city",)  # too many desks for one page
ANY = -99.0  # a merit that every arrangement exceeds


@pytest.mark.parametrize("edition", FLOWS)
def test_nothing_in_a_flow_leads_the_eye_astray(edition: str) -> None:
    made = book(notice(edition), "leaflet", "A3", orders=shared(edition).orders)
    brief = made.charts(Manner(brief=True), ANY) if edition not in NO_CHART else ()
    charts = [chart for chart, _manner in brief]
    bands = made.bands(Manner(bands=True, brief=True), 1, ANY)
    assert bool(charts) == (edition not in NO_CHART)
    assert bands is not None
    for chart in charts:
        assert list(_near(chart.laid.chart, mm(3) - 0.01)) == []
    for best in charts[-1:]:
        assert best.laid.chart.crossings == ()
        assert best.charter.topology.inversions <= 1
    rows = [row.what for pile in bands.columns for row in pile.rows]
    numbers = [what.number for what in rows if isinstance(what, DrawnDesk)]
    lines = [what.step.origin.line for what in rows if isinstance(what, Bar) and not what.again]
    assert numbers == sorted(set(numbers)), "desks are in the order in which they were written"
    assert lines == sorted(set(lines)), "and so are questions"


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
