"""A document in greys."""

import pytest

from flow_samples import shipped_chart
from leaflet.check.page import check_page
from leaflet.compose.mono import grey, in_greys
from leaflet.compose.parts.theme import contrast
from leaflet.page import Ink, Text
from leaflet.page import Path as Drawing


def test_grey_keeps_contrast_and_loses_colour() -> None:
    document = in_greys(shipped_chart("poster").document)
    items = [item for page in document.pages for item in page.items]
    inks = [item.ink for item in items if isinstance(item, Text)]
    inks += [item.fill for item in items if isinstance(item, Drawing) and item.fill]
    assert all(ink.red == ink.green == ink.blue for ink in inks)
    assert list(check_page(document)) == []


@pytest.mark.parametrize("ink", [Ink(0, 60, 158), Ink(255, 202, 128), Ink(191, 228, 255)])
def test_a_grey_is_as_light_as_its_colour(ink: Ink) -> None:
    white = Ink(255, 255, 255)
    assert contrast(grey(ink), white) == pytest.approx(contrast(ink, white), rel=0.02)
