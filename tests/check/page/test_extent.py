"""The boxes that the rules measure by."""

from math import hypot

import pytest

from check.page.page_samples import BLACK, text
from leaflet.check.page.extent import LONGEST, hulls, strokes, words_of
from leaflet.page import DECORATION, Contour, Path, Point, Stroke


def test_each_outline_of_a_path_has_a_box_of_its_own() -> None:
    lines = tuple(Contour((x, 0), ((x + 5, 5),)) for x in (0, 20))
    path = Path(Point(10, 10), lines, DECORATION, fill=BLACK, scale=2)
    assert list(hulls(path)) == [(10, 10, 10, 10), (50, 10, 10, 10)]


def test_a_frame_has_strokes_at_its_edges_and_none_within() -> None:
    frame = Contour((0, 0), ((40, 0), (40, 30), (0, 30), ()))
    path = Path(Point(0, 0), (frame,), DECORATION, stroke=Stroke(2, BLACK))
    assert list(strokes(path)) == [
        (-1, -1, 42, 2),
        (39, -1, 2, 32),
        (-1, 29, 42, 2),
        (-1, -1, 2, 32),
    ]


def test_a_round_corner_keeps_to_its_curve() -> None:
    corner = Contour((0, 0), ((5.52, 0, 10, 4.48, 10, 10),))
    path = Path(Point(0, 0), (corner,), DECORATION, stroke=Stroke(0, BLACK))
    boxes = list(strokes(path))
    assert (boxes[0].x, boxes[0].y, boxes[-1].right, boxes[-1].bottom) == (0, 0, 10, 10)
    for box in boxes:  # on a quarter of a circle round (0, 10)
        assert hypot(box.right, box.bottom - 10) == pytest.approx(10, abs=0.01)


def test_a_message_repeats_the_beginning_of_a_long_text() -> None:
    assert words_of(text("相談" * 12)) == "相談" * 12
    assert words_of(text("相談" * 20)) == ("相談" * 20)[:LONGEST] + "…"
