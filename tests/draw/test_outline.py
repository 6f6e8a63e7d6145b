"""Bookmarks: one for each tag that bears one, nested as headings are."""

from io import BytesIO

import pikepdf
import pytest

from draw.samples import A4, Hand
from leaflet.draw.pdf import pdf
from leaflet.page import Tag


def bookmarks(*roles):
    """Return the bookmarks of a page with one line for each role, as lists in each other."""
    hand = Hand()
    tags = [
        Tag(role, (hand.text(role, 50, 20 * row),), bookmark=f"{row} {role}")
        for row, role in enumerate(roles, 1)
    ]
    with pikepdf.open(BytesIO(pdf(hand.document(*tags)))) as file, file.open_outline() as outline:
        return nested(outline.root)


def nested(entries):
    return [[entry.title, *nested(entry.children)] for entry in entries]


def test_bookmarks_nest_as_headings_do():
    assert bookmarks("H1", "H2", "H2", "H1") == [["1 H1", ["2 H2"], ["3 H2"]], ["4 H1"]]


def test_a_bookmark_that_is_no_heading_is_below_the_heading_before_it():
    assert bookmarks("H2", "P", "P", "H3") == [["1 H2", ["2 P"], ["3 P"], ["4 H3"]]]


def test_a_viewer_knows_how_many_bookmarks_it_opens_with():
    hand = Hand()
    tags = [Tag(role, (hand.text(role, 50, 50),), bookmark=role) for role in ("H1", "H2", "H3")]
    with pikepdf.open(BytesIO(pdf(hand.document(*tags)))) as file:
        assert int(file.Root.Outlines.Count) == 3
        assert int(file.Root.Outlines.First.Count) == 2


def test_a_bookmark_leads_to_the_top_of_its_words(opened):
    page, way, _left, top, _zoom = opened.Root.Outlines.First.Dest
    assert (page.objgen, str(way)) == (opened.pages[0].obj.objgen, "/XYZ")
    assert float(top) == pytest.approx(A4.height - (60 - 0.88 * 20), abs=0.01)  # 20 pt from y 60


def test_without_bookmarks_there_is_no_outline():
    hand = Hand()
    data = pdf(hand.document(Tag("P", (hand.text("言葉", 50, 50),))))
    with pikepdf.open(BytesIO(data)) as file:
        assert "/Outlines" not in file.Root
