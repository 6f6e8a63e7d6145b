"""Faint text is found against the ground that is really below it."""

import pytest

from check.page.page_samples import BLACK, GREY, ground, rules, text
from leaflet.compose.parts.theme import contrast
from leaflet.page import Ink

WHITE = Ink(255, 255, 255)


def test_faint_text_is_found_once() -> None:
    assert rules(text("相談", ink=GREY), text("窓口", y=60, ink=GREY)) == ["contrast"]


def test_the_limit_is_that_of_level_aa() -> None:
    assert rules(text("相談", ink=Ink(118, 118, 118))) == []  # 4.54 to 1
    assert rules(text("相談", ink=Ink(119, 119, 119))) == ["contrast"]  # 4.48 to 1


def test_contrast_is_taken_against_the_ground_painted_last() -> None:
    assert rules(ground(BLACK), text("相談")) == ["contrast"]
    assert rules(ground(BLACK), ground(GREY), text("相談")) == []


def test_a_ground_beside_a_text_is_not_below_it() -> None:
    assert rules(ground(BLACK, width=15), text("相談")) == []
    assert rules(ground(BLACK, width=205), text("相談", 200)) == []  # its middle is at 210
    assert rules(ground(BLACK, width=215), text("相談", 200)) == ["contrast"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [(BLACK, WHITE, 21), (WHITE, WHITE, 1), (BLACK, Ink(191, 228, 255), 15.8), (GREY, WHITE, 1.7)],
)
def test_contrast_is_that_of_the_guidelines_either_way_round(
    one: Ink, other: Ink, ratio: float
) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)
    assert contrast(other, one) == contrast(one, other)
