"""PNG: pictures of the finished PDF."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from draw.samples import A4, notice
from leaflet.draw.pdf import pdf
from leaflet.draw.png import png


def test_a_picture_has_the_pixels_asked_for():
    first, _ = png(pdf(notice()), 72)
    picture = Image.open(BytesIO(first))
    assert picture.size == pytest.approx((A4.width, A4.height), abs=1)


def test_a_picture_shows_ink_where_the_page_has_it():
    picture = Image.open(BytesIO(png(pdf(notice()), 72)[0])).convert("RGB")
    assert picture.getpixel((300, 180)) == (255, 241, 0)
    white = Image.new("RGB", picture.size, "white")
    assert ImageChops.difference(picture, white).getbbox()[:2] >= (49, 40)
