"""The reading order agrees with the ink, or no drawer draws."""

from dataclasses import replace

import pytest

from draw.samples import Hand, linked, notice
from leaflet.draw.reading import addresses, of_page, owners, readable, words
from leaflet.page import DECORATION, Rect, Tag


def test_every_mark_is_given_with_the_tags_around_it():
    document = notice()
    ways = {tuple(tag.role for tag in tags) for tags in owners(document).values()}
    assert ("Document", "P", "Ruby", "RT") in ways
    assert ("Document", "Table", "THead", "TR", "TH") in ways
    assert len(owners(document)) == len(set(document.reading.marks()))


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda h, m: (Tag("P", (m,)), Tag("P", (m,))), "owned twice"),
        (lambda h, m: (), "no tag owns mark 1: 言葉"),
        (lambda h, m: (Tag("P", (m, h.mark())),), "no item carries mark 2"),
        (lambda h, m: (Tag("P", (m, DECORATION)),), "decoration is owned"),
        (lambda h, m: (Tag("Sidebar", (m,)),), "Sidebar is not a role"),
        (lambda h, m: (Tag("RT", (m,)),), "RT is in the wrong place"),
        (lambda h, m: (Tag("Figure", (m,)),), "a figure has no alternative text"),
        (lambda h, m: (Tag("Table", (Tag("TR", (Tag("TH", (m,)),)),)),), "no scope"),
        (lambda h, m: (Tag("Link", (Tag("Link", (m,)),)),), "a link is inside a link"),
        (lambda h, m: (Tag("P", (m,)), Tag("P", bookmark="空")), "nothing on the paper"),
        (
            lambda h, m: (h.link(Rect(0, 0, 9, 9), "https://a", "a", m), Tag("P", (m,)))[1:],
            "outside every Link",
        ),
    ],
)
def test_a_reading_order_that_disagrees_with_the_ink_is_refused(spoil, complaint):
    hand = Hand()
    mark = hand.text("言葉", 50, 50)
    kids = spoil(hand, mark)
    with pytest.raises(ValueError, match=complaint):
        owners(hand.document(*kids))


def test_words_of_a_mark_are_joined_over_lines_and_pages():
    hand = Hand()
    mark = hand.text("折り返した", 50, 50)
    hand.text("二行目", 50, 68, mark=mark)
    hand.turn()
    hand.text("次の頁", 50, 50, mark=mark)
    assert words(hand.document(Tag("P", (mark,))))[mark] == "折り返した二行目次の頁"


def test_what_only_steers_the_setting_is_no_word():
    assert readable("電話\u200b相\u00ad談") == "電話相談"
    assert readable("電話") == "電話"


def test_an_address_is_known_by_the_mark_it_is_on():
    hand = Hand()
    mark = hand.text("www.ihaho.jp", 50, 50)
    hand.link(Rect(50, 40, 70, 12), "https://www.ihaho.jp", "開く", mark)
    assert addresses(hand.document(Tag("P", (Tag("Link", (mark,)),)))) == {
        mark: "https://www.ihaho.jp"
    }


def test_the_order_of_one_page_holds_what_is_on_it_and_no_empty_tag():
    document = notice()
    second = of_page(document, document.pages[1])
    assert [tag.role for tag in second.kids] == ["P", "H2", "L"]
    painted = {item.mark for item in document.pages[1].items}
    assert set(second.marks()) == painted - {DECORATION}


def test_a_link_must_lead_to_one_tag():
    document = linked()
    owners(document)
    answer, desk = document.reading.kids
    nowhere = replace(document, reading=Tag("Document", (answer, replace(desk, id="other"))))
    with pytest.raises(ValueError, match="#houterasu, which no tag has"):
        owners(nowhere)
    twice = Tag("Document", (replace(answer, id="houterasu"), desk))
    with pytest.raises(ValueError, match="the same id"):
        owners(replace(document, reading=twice))
