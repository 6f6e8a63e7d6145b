"""Lengths there and back."""

import pytest

from leaflet.units import in_mm, mm


def test_an_inch_is_72_points() -> None:
    assert mm(25.4) == pytest.approx(72)


def test_a_length_comes_back_as_it_was_given() -> None:
    assert in_mm(mm(210)) == pytest.approx(210)
