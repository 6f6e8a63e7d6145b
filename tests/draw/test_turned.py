"""Turned text: every drawer sets it upside down at the same place."""

from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops

from draw.samples import BLACK, REGULAR, glyphs
from dump import dump
from leaflet.check.page import check_page
from leaflet.draw.pdf import pdf
from leaflet.draw.svg import svg
from leaflet.page import Document, Mark, Page, Point, Size, Tag, Text, box

PAPER = Size(200, 100)
UPRIGHT = Text(Point(20, 40), REGULAR, 16, BLACK, glyphs("相談窓口", 16), Mark(1), stretch=0.9)
TURNED = replace(UPRIGHT, at=Point(PAPER.width - 20, PAPER.height - 40), turned=True)


def document(text: Text) -> Document:
    return Document((Page(PAPER, (text,)),), Tag("Document", (Tag("P", (Mark(1),)),)), "見本")


def picture(text: Text) -> Image.Image:
    with pypdfium2.PdfDocument(pdf(document(text))) as file:
        return file[0].render(scale=4, grayscale=True).to_pil()


def test_a_turned_text_is_its_upright_self_with_the_page_upside_down():
    other = picture(TURNED).rotate(180)
    difference = ImageChops.difference(picture(UPRIGHT), other)
    assert sum(difference.histogram()[64:]) == 0  # but for the smoothing of edges
    assert picture(UPRIGHT).getextrema()[0] < 64


def test_an_upright_text_after_a_turned_one_is_where_it_would_alone():
    both = Document(
        (Page(PAPER, (TURNED, replace(UPRIGHT, mark=Mark(2)))),),
        Tag("Document", (Tag("P", (Mark(1), Mark(2))),)),
        "見本",
    )
    with pypdfium2.PdfDocument(pdf(both)) as file:
        shown = file[0].render(scale=4, grayscale=True).to_pil()
    alone = ImageChops.darker(picture(UPRIGHT), picture(TURNED))
    assert ImageChops.difference(shown, alone).getbbox() is None


def test_its_box_is_turned_with_it():
    upright, turned = box(UPRIGHT), box(TURNED)
    assert turned.x == pytest.approx(PAPER.width - upright.right)
    assert turned.y == pytest.approx(PAPER.height - upright.bottom)
    assert turned.right == pytest.approx(PAPER.width - upright.x)


def test_rules_see_where_it_runs():
    over = replace(TURNED, at=Point(30, 60))  # 64 pt to the left from there
    assert [finding.rule for finding in check_page(document(over))] == ["edge"]
    assert list(check_page(document(TURNED))) == []


def test_a_drawing_and_a_dump_show_it_turned():
    (drawing,) = svg(document(TURNED))
    assert "translate(180 60) scale(-" in drawing
    assert " turned " in dump(document(TURNED))
