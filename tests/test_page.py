"""The values of a page: what they tell of themselves."""

import pytest

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
    Tag,
    Text,
)
from leaflet.typeset.line import Glyph

BLACK = Ink(0, 0, 0)


def test_a_text_is_as_long_as_its_last_glyph_reaches() -> None:
    glyphs = Glyph(1, "相", 0.0, 10.0), Glyph(2, "談", 12.5, 10.0)
    text = Text(Point(5, 5), "BIZUDPGothic-Regular", 10, BLACK, glyphs, Mark(1))
    assert (text.words, text.width) == ("相談", 22.5)
    assert text._replace(glyphs=()).width == 0


def test_the_hull_of_a_path_holds_the_control_points_of_its_curves() -> None:
    contours = Contour((0, 0), ((4, -3), (9, 6, -2, 6, 0, 2), ())), Contour((1, 7), ((2, 3),))
    path = Path(Point(10, 20), contours, DECORATION, BLACK, scale=0.5)
    assert path.hull == (9, 18.5, 14.5, 23.5)


def test_the_hull_of_a_code_is_that_of_the_same_outlines_drawn_as_anything_else() -> None:
    code = drawn(encode("https://www.ihaho.jp"), Point(10, 20), 50, BLACK, DECORATION)
    assert code.hull == code._replace(code="").hull == pytest.approx((10, 20, 60, 70))


def test_a_box_knows_its_far_edges() -> None:
    box = Rect(10, 20, 30, 40)
    assert (box.right, box.bottom) == (40, 60)


def test_marks_come_in_reading_order_however_deep() -> None:
    tag = Tag("P", (Mark(3), Tag("Ruby", (Tag("RB", (Mark(1),)), Tag("RT", (Mark(2),)))), Mark(4)))
    assert list(tag.marks()) == [3, 1, 2, 4]


def test_a_document_cannot_be_changed() -> None:
    document = Document((Page(Size(100, 100), ()),), Tag("Document"), "見本")
    with pytest.raises(AttributeError, match="title"):
        document.title = "別"  # type: ignore[misc]
