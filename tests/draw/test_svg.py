"""SVG: a drawing for each page, which needs no font and says its words."""

from xml.etree import ElementTree

import pytest

from draw.samples import notice
from leaflet.draw.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


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
