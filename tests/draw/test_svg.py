"""SVG: a drawing for each page, which needs no font and says its words."""

import re
from xml.etree import ElementTree

import pytest

from draw.samples import BLACK, PALE, REGULAR, Hand, font, linked, notice
from leaflet.draw.svg import drawing, svg
from leaflet.page import DECORATION, Contour, Path, Point, Stroke, Tag

SVG = "{http://www.w3.org/2000/svg}"


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+\.?\d*", text)]


@pytest.fixture(scope="module")
def drawings():
    return [ElementTree.fromstring(page) for page in svg(notice())]


def test_a_drawing_has_the_size_of_its_paper_and_a_title(drawings):
    first, _ = drawings
    assert (first.get("width"), first.get("height")) == ("210mm", "297mm")
    assert first.findtext(f"{SVG}title") == "相談窓口 & ご案内 (1/2)"


def test_a_drawing_describes_its_own_page_only(drawings):
    first, second = (page.findtext(f"{SVG}desc") for page in drawings)
    assert "0570-078374" in first
    assert "次の頁の続き" in second
    assert "法テラスの二次元コード" not in second


def test_every_glyph_that_is_used_is_there_once(drawings):
    for page in drawings:
        ids = [path.get("id") for path in page.iter(f"{SVG}path") if path.get("id")]
        uses = {use.get("href")[1:] for use in page.iter(f"{SVG}use")}
        assert len(ids) == len(set(ids))
        assert uses == set(ids)


def test_links_stay_links(drawings):
    hrefs = [link.get("href") for link in drawings[0].iter(f"{SVG}a")]
    assert hrefs == ["https://www.houterasu.or.jp/"] * 2


def test_a_document_of_one_page_is_not_numbered():
    hand = Hand()
    (page,) = svg(hand.document(Tag("P", (hand.text("言葉", 50, 50),))))
    assert ElementTree.fromstring(page).findtext(f"{SVG}title") == "見本"


def test_every_glyph_is_where_the_page_says():
    hand = Hand()
    hand.text("いろはに", 50, 60, 11.3, stretch=0.9, extra=0.7)
    (text,) = hand.pages[0]
    group = ElementTree.fromstring(f"<svg>{drawing([text])}</svg>").find("g")
    left, top, across, down = numbers(group.get("transform"))
    places = [left + across * float(use.get("x")) for use in group]
    assert top == 60
    unit = 11.3 / font(REGULAR).face.upem
    assert (across, down) == pytest.approx((0.9 * unit, -unit), abs=1e-6)  # fonts have y upward
    expected = [text.at.x + glyph.x for glyph in text.glyphs]
    assert places == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("character", ["口", "の", "8"])
def test_the_outline_of_a_glyph_is_the_font_s(character):
    hand = Hand()
    hand.text(character, 0, 0)
    (text,) = hand.pages[0]
    (path,) = ElementTree.fromstring(f"<svg>{drawing([text])}</svg>").iter("path")
    outline = path.get("d")
    extents = font(REGULAR).get_glyph_extents(text.glyphs[0].gid)
    # No control point of these glyphs lies outside their outline.
    xs, ys = numbers(outline)[::2], numbers(outline)[1::2]
    assert (min(xs), max(ys)) == (extents.x_bearing, extents.y_bearing)
    assert max(xs) - min(xs) == extents.width
    assert min(ys) - max(ys) == extents.height
    assert outline.count("M") == outline.count("Z") > 0


def test_outlines_are_drawn_step_by_step_and_rectangles_in_short():
    curve = Contour((1, 2), ((3, 4), (5, 6, 7, 8, 9, 10), ()))
    box = Contour((1, 2), ((5, 2), (5, 9), (1, 9), ()))
    made = drawing([Path(Point(10, 20), (curve, box), DECORATION, fill=PALE)])
    assert 'd="M1 2L3 4C5 6 7 8 9 10ZM1 2h4v7h-4z"' in made
    assert 'transform="translate(10 20)"' in made
    assert 'fill="#fff100"' in made


def test_a_stroke_keeps_its_width_and_its_dashes_whatever_the_scale():
    line = Contour((0, 0), ((10, 0),))
    stroke = Stroke(1.5, BLACK, (3, 2))
    made = drawing([Path(Point(0, 0), (line,), DECORATION, stroke=stroke, scale=0.5)])
    assert 'stroke-width="3" stroke-dasharray="6 4" transform="translate(0 0) scale(0.5)"' in made
    assert 'fill="none"' in made


def test_a_link_within_the_document_is_left_out_as_a_drawing_has_no_target():
    assert not any("<a " in page for page in svg(linked()))
