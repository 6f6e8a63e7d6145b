"""How a sheet grows with the paper: largest sizes do, smallest ones stay legible."""

from dataclasses import replace

import pytest

from leaflet.compose.flow.sheet import FlowSheet, Growth, grown, growth
from leaflet.compose.layouts import LAYOUTS
from leaflet.compose.paper import paper_size
from leaflet.compose.sheets import Sheets
from leaflet.report import Report


def poster() -> FlowSheet:
    report = Report()
    sheet = LAYOUTS["poster"].read_sheet("poster", Sheets(), report)
    assert isinstance(sheet, FlowSheet)
    return sheet


def test_floors_grow_with_the_closer_side_and_the_largest_type_with_the_area() -> None:
    base = paper_size("A3", landscape=True)
    assert growth(paper_size("A1"), base).side == pytest.approx(2, abs=0.01)
    banner = growth(paper_size("297x1680mm"), base)
    assert banner.side == pytest.approx(1)
    assert banner.area == pytest.approx(2)


def test_on_larger_paper_all_type_grows() -> None:
    small, large = poster(), grown(poster(), Growth(2.0, 3.0))
    assert large.type.number.size == 3 * small.type.number.size
    assert large.type.number.smallest == 2 * small.type.number.smallest
    assert large.boxes.bar == 3 * small.boxes.bar
    assert large.distance.near == 2 * small.distance.near


def test_on_smaller_paper_no_type_shrinks_below_what_is_legible() -> None:
    tiny = grown(poster(), Growth(0.3, 0.3))
    assert tiny.type.summary.smallest == poster().legible
    assert tiny.type.summary.size >= tiny.type.summary.smallest


def test_a_theme_gives_the_inks_and_the_roundness_of_boxes() -> None:
    plain = grown(poster(), Growth(1.0, 1.0))
    child = grown(replace(poster(), theme="child"), Growth(1.0, 1.0))
    assert child.tone.accent == child.themes["child"].accent != plain.tone.accent
    assert child.boxes.radius == 2.5 * plain.boxes.radius
    assert child.lines.rule == plain.lines.rule


def test_for_children_no_type_is_smaller_than_they_can_read() -> None:
    child = grown(replace(poster(), theme="child"), Growth(0.3, 0.3))
    assert child.type.note.smallest == child.themes["child"].legible > poster().legible


def test_an_unknown_theme_is_reported_with_those_there_are() -> None:
    ((where, _message, cure),) = replace(poster(), theme="party").faults()
    assert where == "theme"
    assert "child" in cure
