"""The structure tree: every tag is an element, and every element owns its content."""

import pytest

from draw.samples import A4
from draw.tagged import elements


def test_every_tag_becomes_an_element(opened):
    assert [str(element.S)[1:] for element in elements(opened)] == [
        *("Document", "H1", "P", "Ruby", "RB", "RT"),
        *("Table", "THead", "TR", "TH", "TH", "TBody", "TR", "TH", "TD"),
        *("P", "Link", "P", "Link", "Figure"),
        *("H2", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
    ]


def test_a_figure_says_what_it_is_and_where(opened):
    (figure,) = (element for element in elements(opened) if element.S == "/Figure")
    assert str(figure.Alt) == "法テラスの二次元コード"
    expected = [400, A4.height - 245, 445, A4.height - 200]
    assert [float(edge) for edge in figure.A.BBox] == pytest.approx(expected, abs=0.01)


def test_a_leaf_over_two_pages_has_content_on_both(opened):
    paragraph = list(elements(opened))[2]
    *_, first, second = paragraph.K
    assert isinstance(first, int)
    assert second.Pg == opened.pages[1].obj


def test_links_lead_and_speak_and_belong_to_a_link_element(opened):
    page = opened.pages[0]
    numbers = list(opened.Root.StructTreeRoot.ParentTree.Nums)
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for annotation in page.Annots:
        assert str(annotation.A.URI) == "https://www.houterasu.or.jp/"
        assert str(annotation.Contents) == "法テラスのウェブサイトを開く"
        assert owners[int(annotation.StructParent)].S == "/Link"
    assert len(page.Annots) == 2
    assert int(opened.Root.StructTreeRoot.ParentTreeNextKey) == len(owners) == max(owners) + 1
