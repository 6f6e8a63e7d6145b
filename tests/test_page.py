"""The values of a page, and the space they take on it."""

from dataclasses import replace

import pytest

from check.page.page_samples import text
from leaflet.compose.parts.qr import drawn, encode
from leaflet.page import (
    DECORATION,
    Contour,
    Document,
    Ink,
    Mark,
    Page,
    Path,
    Point,
    Rect,
    Size,
    Stroke,
    Tag,
    Text,
    around,
    box,
)
from leaflet.typeset.line import Glyph

BLACK = Ink(0, 0, 0)


def test_a_text_is_as_long_as_its_last_glyph_reaches() -> None:
    glyphs = Glyph(1, "相", 0.0, 10.0), Glyph(2, "談", 12.5, 10.0)
    item = Text(Point(5, 5), "BIZUDPGothic-Regular", 10, BLACK, glyphs, Mark(1))
    assert (item.words, item.width) == ("相談", 22.5)
    assert replace(item, glyphs=()).width == 0


def test_the_hull_of_a_path_holds_the_control_points_of_its_curves() -> None:
    contours = Contour((0, 0), ((4, -3), (9, 6, -2, 6, 0, 2), ())), Contour((1, 7), ((2, 3),))
    path = Path(Point(10, 20), contours, DECORATION, BLACK, scale=0.5)
    assert path.hull == (9, 18.5, 5.5, 5)


def test_the_hull_of_a_code_is_that_of_the_same_outlines_drawn_as_anything_else() -> None:
    code = drawn(encode("https://www.ihaho.jp"), Point(10, 20), 50, BLACK, DECORATION)
    assert code.hull == replace(code, code="").hull == pytest.approx((10, 20, 50, 50))


def test_a_box_knows_its_far_edges() -> None:
    box = Rect(10, 20, 30, 40)
    assert (box.right, box.bottom) == (40, 60)


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    box = Rect(10, 10, 20, 20)
    assert box.overlaps(Rect(29, 29, 5, 5))
    assert not box.overlaps(Rect(30, 10, 5, 5))
    assert not box.overlaps(Rect(10, 30, 5, 5))


def test_a_box_contains_what_reaches_its_edges_and_nothing_beyond() -> None:
    box = Rect(10, 10, 20, 20)
    assert box.contains(box)
    assert not any(box.contains(Rect(x, y, 20, 20)) for x, y in ((9, 10), (11, 10), (10, 11)))


def test_a_text_takes_the_em_boxes_of_its_glyphs_without_spaces_at_its_end() -> None:
    assert box(text("相談", 20, 40)) == pytest.approx((20, 31.2, 20, 10))
    assert box(text("相談  ", 20, 40)) == pytest.approx((20, 31.2, 20, 10))


def test_turned_text_runs_to_the_left_and_hangs_from_its_baseline() -> None:
    turned = replace(text("相談", 20, 40), turned=True)
    assert box(turned) == pytest.approx((0, 38.8, 20, 10))


def test_an_outline_takes_half_its_stroke_on_every_side() -> None:
    line = Contour((0, 0), ((30, 0),))
    path = Path(Point(10, 20), (line,), DECORATION, stroke=Stroke(2, BLACK))
    assert box(path) == (9, 19, 32, 2)


def test_the_box_around_boxes_reaches_to_their_outermost_edges() -> None:
    assert around([Rect(5, 5, 2, 2), Rect(1, 6, 1, 9)]) == (1, 5, 6, 10)


def test_marks_come_in_reading_order_however_deep() -> None:
    tag = Tag("P", (Mark(3), Tag("Ruby", (Tag("RB", (Mark(1),)), Tag("RT", (Mark(2),)))), Mark(4)))
    assert list(tag.marks()) == [3, 1, 2, 4]


def test_a_document_cannot_be_changed() -> None:
    document = Document((Page(Size(100, 100), ()),), Tag("Document"), "見本")
    with pytest.raises(AttributeError, match="title"):
        document.title = "別"  # type: ignore[misc]
