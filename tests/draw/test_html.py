from html.parser import HTMLParser

import pytest

from draw.samples import Hand, linked, notice, page_of_words
from leaflet.draw.html import html
from leaflet.page import Rect, Tag

VOID = {"meta", "wbr"}


class Outline(HTMLParser):
    """Checks that every element is closed in its turn, and keeps elements, words and ids."""

    def __init__(self, page):
        super().__init__()
        self.open, self.elements, self.words, self.ids = [], [], "", []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, name, attributes):
        self.handle_startendtag(name, attributes)
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_startendtag(self, name, attributes):
        self.elements.append((name, dict(attributes)))
        self.ids += [value for key, value in attributes if key == "id"]

    def handle_data(self, data):
        if "body" in self.open:
            self.words += data

    def all(self, name):
        return [given for element, given in self.elements if element == name]


@pytest.fixture(scope="module")
def page():
    return Outline(html(notice()))


def test_the_page_names_its_language_and_its_title(page):
    assert page.all("html") == [{"lang": "ja-JP"}]
    assert "<title>相談窓口 &amp; ご案内</title>" in html(notice())


def test_headings_lists_and_tables_are_what_they_are(page):
    names = [name for name, _ in page.elements]
    for name, often in (("h1", 1), ("h2", 1), ("table", 1), ("ul", 1), ("li", 2), ("td", 1)):
        assert names.count(name) == often
    assert [cell["scope"] for cell in page.all("th")] == ["col", "col", "row"]


def test_links_lead_where_the_page_leads(page):
    assert [link["href"] for link in page.all("a")] == ["https://www.houterasu.or.jp/"] * 2


def test_an_address_may_end_a_line_where_the_paper_lets_it():
    assert ">https://<wbr>www.<wbr>houterasu.<wbr>or.<wbr>jp/</a>" in html(notice())


def test_a_section_holds_its_heading_and_what_belongs_to_it():
    hand = Hand()
    marks = [hand.text(words, 0, 20 * row) for row, words in enumerate(("窓口", "説明", "注"))]
    part = Tag("Sect", (Tag("H2", (marks[0],)), Tag("P", (marks[1],))))
    shown = html(hand.document(part, Tag("P", (marks[2],))))
    assert "<section>\n<h2>窓口</h2>\n<p>説明</p></section>\n<p>注</p>" in shown


def test_a_telephone_number_can_be_called():
    hand = Hand()
    mark = hand.text("0570-078374", 0, 0)
    hand.link(Rect(0, 0, 9, 9), "tel:0570078374", "電話 0570-078374", mark)
    shown = html(hand.document(Tag("P", (Tag("Link", (mark,)),))))
    assert '<p><a href="tel:0570078374">0570-078374</a></p>' in shown


def test_ruby_is_ruby_and_has_brackets_for_readers_that_know_none():
    assert "<ruby>葛\U000e0100飾<rp>（</rp><rt>かつしか</rt><rp>）</rp></ruby>区の" in html(
        notice()
    )


def test_figures_are_drawings_that_say_what_they_are(page):
    (figure,) = page.all("svg")
    assert figure["role"] == "img"
    assert figure["aria-label"] == "法テラスの二次元コード"


def test_nothing_is_fetched_and_nothing_runs(page):
    assert page.all("script") == page.all("link") == page.all("img") == []
    assert "url(" not in html(notice())
    assert "@import" not in html(notice())


def test_decoration_is_left_out(page):
    assert not page.words.rstrip().endswith("2")


def test_no_two_elements_have_the_same_id():
    hand = Hand()
    kids = tuple(Tag("Figure", (hand.text("★", 0, 20 * row),), alt=f"星{row}") for row in range(3))
    ids = Outline(html(hand.document(*kids))).ids
    assert len(ids) == len(set(ids)) == 3


def test_what_markup_keeps_for_itself_is_escaped():
    hand = Hand()
    mark = hand.text("<b>&", 0, 0)
    assert "<p>&lt;b&gt;&amp;</p>" in html(hand.document(Tag("P", (mark,))))


def test_a_full_page_is_well_formed():
    page = Outline(html(page_of_words()))
    assert len(page.all("ruby")) == len(page.all("rt")) > 100


def test_a_link_within_the_page_leads_to_an_element():
    page = html(linked())
    assert '<a href="#houterasu">' in page
    assert '<section id="houterasu">' in page


def test_every_cell_of_a_row_names_its_column():
    page = html(notice())
    assert '<td data-label="電話">' in page
    assert '<th scope="row">' in page
