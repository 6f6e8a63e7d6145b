"""Pictograms: every channel has one, and it keeps to its square."""

import pytest

from leaflet.check.page.extent import extent
from leaflet.compose.parts.pictogram import GRID, OUTLINES, drawn
from leaflet.model.desk import Kind
from leaflet.page import Ink, Mark, Point


@pytest.mark.parametrize("kind", Kind)
def test_a_pictogram_keeps_to_its_square(kind: Kind) -> None:
    left, top, right, bottom = extent(drawn(kind, Point(10, 20), 12, Ink(0, 0, 0), Mark(1)))
    assert 10 <= left < right <= 22
    assert 20 <= top < bottom <= 32
    assert right - left > 0.7 * 12


@pytest.mark.parametrize("kind", Kind)
def test_an_outline_is_closed(kind: Kind) -> None:
    assert all(contour.steps[-1] == () for contour in OUTLINES[kind])
    assert GRID == 24
