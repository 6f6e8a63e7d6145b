import pytest

from draw.samples import A4, Hand
from leaflet.draw.extent import extents, upright
from leaflet.page import Contour, Document, Page, Tag


def test_a_box_drawn_along_x_first_is_a_rectangle_with_its_sign():
    box = Contour((2, 3), ((7, 3), (7, 4), (2, 4), ()))
    turned = Contour((7, 4), ((2, 4), (2, 3), (7, 3), ()))
    assert upright(box) == (2, 3, 5, 1)
    assert upright(turned) == (7, 4, -5, -1)


@pytest.mark.parametrize(
    "steps",
    [
        ((7, 3), (7, 4), (2, 4)),
        ((7, 3.5), (7, 4), (2, 4), ()),
        ((2, 4), (7, 4), (7, 3), ()),
        ((7, 3), (8, 3, 8, 4, 7, 4), (2, 4), ()),
    ],
)
def test_any_other_outline_is_none(steps):
    assert upright(Contour((2, 3), steps)) is None


def test_the_box_of_a_mark_is_taken_on_its_first_page():
    hand = Hand()
    mark = hand.code(100, 100, 30)
    hand.turn()
    hand.text("続き", 0, 0, mark=mark)
    pages = tuple(Page(A4, tuple(items)) for items in hand.pages)
    index, box = extents(Document(pages, Tag("Document"), ""), {mark})[mark]
    assert index == 0
    assert (box.x, box.y) == (100, 100)
    assert box.width == pytest.approx(30)
