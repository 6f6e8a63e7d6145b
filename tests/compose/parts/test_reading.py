"""What is read as one, although it is drawn apart."""

from leaflet.compose.parts.block import Block
from leaflet.compose.parts.reading import led, with_code
from leaflet.page import Item, Link, Mark, Rect, Tag

TEXT, CODE = Mark(1), Mark(2)
FIGURE = Tag("Figure", (CODE,), alt="二次元コード")


def _block(uri: str, mark: Mark, tag: Tag) -> Block:
    link: Item = Link(Rect(0, 0, 10, 10), uri, "相談窓口", mark)
    return Block(10, 10, (link,), (tag,))


def _address(uri: str) -> Block:
    return _block(uri, TEXT, Tag("P", (Tag("Link", (TEXT,)),)))


def test_a_code_is_read_after_its_text_as_part_of_the_same_link() -> None:
    code = _block("https://www.ihaho.jp", CODE, Tag("Link", (FIGURE,)))
    reading = with_code(_address("https://www.ihaho.jp"), code)
    assert reading == (Tag("P", (Tag("Link", (TEXT, FIGURE)),)),)


def test_a_code_that_leads_elsewhere_is_a_link_of_its_own_after_the_text() -> None:
    alone = Tag("Link", (FIGURE,))
    text = _address("https://www.moj.go.jp")
    assert with_code(text, _block("https://www.ihaho.jp", CODE, alone)) == (*text.reading, alone)


def test_a_pictogram_begins_the_paragraph_it_leads() -> None:
    first, second = Tag("P", (TEXT,)), Tag("P", (Mark(3),))
    assert led(FIGURE, (first, second)) == (Tag("P", (FIGURE, TEXT)), second)
