from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from draw.samples import A4, notice
from leaflet.draw.formats import FORMATS
from leaflet.draw.pdf import pdf
from leaflet.draw.png import png
from leaflet.draw.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawings():
    return [ElementTree.fromstring(page) for page in svg(notice())]


def test_one_file_or_one_for_each_page():
    names = {kind: list(made.files(notice(), "案内")) for kind, made in FORMATS.items()}
    assert names == {
        "pdf": ["案内.pdf"],
        "png": ["案内-1.png", "案内-2.png"],
        "svg": ["案内-1.svg", "案内-2.svg"],
        "html": ["案内.html"],
        "txt": ["案内.txt"],
        "txt-windows": ["案内-windows.txt"],
    }


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_every_format_gives_the_same_bytes_again(kind):
    assert FORMATS[kind].files(notice(), "a") == FORMATS[kind].files(notice(), "a")


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


def test_a_picture_has_the_pixels_asked_for():
    first, _ = png(pdf(notice()), 72)
    picture = Image.open(BytesIO(first))
    assert picture.size == pytest.approx((A4.width, A4.height), abs=1)


def test_a_picture_shows_ink_where_the_page_has_it():
    picture = Image.open(BytesIO(png(pdf(notice()), 72)[0])).convert("RGB")
    assert picture.getpixel((300, 180)) == (255, 241, 0)
    white = Image.new("RGB", picture.size, "white")
    assert ImageChops.difference(picture, white).getbbox()[:2] >= (49, 40)


def test_no_two_formats_write_the_same_file() -> None:
    suffixes = [form.suffix for form in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
