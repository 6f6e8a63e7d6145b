"""Pictograms: every channel has one, and it keeps to its square."""

import pytest

from leaflet.compose.parts.pictogram import GRID, OUTLINES, drawn
from leaflet.model.desk import Kind
from leaflet.page import Ink, Mark, Point, Rect, box


@pytest.mark.parametrize("kind", Kind)
def test_a_pictogram_keeps_to_its_square(kind: Kind) -> None:
    shape = box(drawn(kind, Point(10, 20), 12, Ink(0, 0, 0), Mark(1)))
    assert Rect(10, 20, 12, 12).contains(shape)
    assert shape.width > 0.7 * 12


@pytest.mark.parametrize("kind", Kind)
def test_an_outline_is_closed(kind: Kind) -> None:
    assert all(contour.steps[-1] == () for contour in OUTLINES[kind])
    assert GRID == 24
