"""The boxes by which all rules measure."""

from math import hypot

import pytest

from check.page.page_samples import BLACK, text
from leaflet.check.page.extent import LONGEST, extent, hulls, strokes, words_of
from leaflet.page import DECORATION, Contour, Path, Point, Stroke


def test_a_text_takes_up_its_em_boxes_without_spaces_at_its_end() -> None:
    assert extent(text("相談", 20, 40)) == pytest.approx((20, 31.2, 40, 41.2))
    assert extent(text("相談  ", 20, 40)) == pytest.approx((20, 31.2, 40, 41.2))


def test_a_turned_text_runs_to_the_left_and_hangs_from_its_line() -> None:
    turned = text("相談", 20, 40)._replace(turned=True)
    assert extent(turned) == pytest.approx((0, 38.8, 20, 48.8))


def test_an_outline_takes_up_half_its_stroke_on_every_side() -> None:
    line = Contour((0, 0), ((30, 0),))
    path = Path(Point(10, 20), (line,), DECORATION, stroke=Stroke(2, BLACK))
    assert extent(path) == (9, 19, 41, 21)


def test_each_outline_of_a_path_has_a_box_of_its_own() -> None:
    lines = tuple(Contour((x, 0), ((x + 5, 5),)) for x in (0, 20))
    path = Path(Point(10, 10), lines, DECORATION, fill=BLACK, scale=2)
    assert list(hulls(path)) == [(10, 10, 20, 20), (50, 10, 60, 20)]


def test_a_frame_has_strokes_at_its_edges_and_none_within() -> None:
    frame = Contour((0, 0), ((40, 0), (40, 30), (0, 30), ()))
    path = Path(Point(0, 0), (frame,), DECORATION, stroke=Stroke(2, BLACK))
    assert list(strokes(path)) == [
        (-1, -1, 41, 1),
        (39, -1, 41, 31),
        (-1, 29, 41, 31),
        (-1, -1, 1, 31),
    ]


def test_a_round_corner_keeps_to_its_curve() -> None:
    corner = Contour((0, 0), ((5.52, 0, 10, 4.48, 10, 10),))
    path = Path(Point(0, 0), (corner,), DECORATION, stroke=Stroke(0, BLACK))
    boxes = list(strokes(path))
    assert (boxes[0][:2], boxes[-1][2:]) == ((0, 0), (10, 10))
    for _left, _top, right, bottom in boxes:  # on a quarter of a circle round (0, 10)
        assert hypot(right, bottom - 10) == pytest.approx(10, abs=0.01)


def test_a_message_repeats_the_beginning_of_a_long_text() -> None:
    assert words_of(text("相談" * 12)) == "相談" * 12
    assert words_of(text("相談" * 20)) == ("相談" * 20)[:LONGEST] + "…"
