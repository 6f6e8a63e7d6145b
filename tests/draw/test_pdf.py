import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from draw.samples import A4, Hand, linked, notice, page_of_words
from draw.tagged import words
from leaflet.draw.pdf import pdf
from leaflet.page import DECORATION, Document, Page, Rect, Tag


def test_drawing_twice_gives_the_same_bytes(drawn):
    assert pdf(notice()) == drawn


def test_bytes_do_not_depend_on_hash_order_time_zone_locale_or_reportlab_settings(drawn, tmp_path):
    out = tmp_path / "out.pdf"
    tests = Path(__file__).parents[1]
    script = (
        "from draw.samples import notice; from leaflet.draw.pdf import pdf; import pathlib, sys;"
        "pathlib.Path(sys.argv[1]).write_bytes(pdf(notice()))"
    )
    environment = {
        "PYTHONPATH": f"{tests}:{tests.parent / 'src'}",
        "PYTHONHASHSEED": "12345",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "RL_pdfMultiLine": "1",
        "RL_pdfComments": "1",
        "RL_pageCompression": "0",
    }
    subprocess.run([sys.executable, "-c", script, out], env=environment, check=True)
    assert out.read_bytes() == drawn


def test_a_link_over_several_lines_is_one_link_with_an_area_for_each_left_edge():
    hand = Hand()
    mark = hand.text("https://", 80, 100)
    hand.text("www.houterasu.or.jp/", 50, 118, mark=mark)
    hand.text("madoguchi/", 50, 136, mark=mark)
    for left, y, width in ((80, 90, 40), (50, 108, 70), (50, 126, 60)):
        hand.link(Rect(left, y, width, 12), "https://www.houterasu.or.jp/", "法テラス", mark)
    data = pdf(hand.document(Tag("P", (Tag("Link", (mark,)),))))
    with pikepdf.open(BytesIO(data)) as file:
        (link,) = file.pages[0].Annots
        assert list(map(int, link.Rect)) == [50, 704, 120, 752]
        quads = list(map(int, link.QuadPoints))
        assert quads[:8] == [80, 740, 120, 740, 120, 752, 80, 752]
        assert quads[8:] == [50, 704, 120, 704, 120, 734, 50, 734]


@pytest.mark.parametrize(("left", "areas"), [(130, 1), (300, 2)])
def test_a_code_close_beside_its_address_is_one_place_to_click_with_it(left, areas):
    hand = Hand()
    mark = hand.text("www.houterasu.or.jp/", 50, 118)
    for area in (Rect(50, 108, 70, 12), Rect(left, 90, 50, 50)):
        hand.link(area, "https://www.houterasu.or.jp/", "法テラス", mark)
    data = pdf(hand.document(Tag("P", (Tag("Link", (mark,)),))))
    with pikepdf.open(BytesIO(data)) as file:
        (link,) = file.pages[0].Annots
        assert list(map(int, link.Rect)) == [50, 702, left + 50, 752]
        assert len(link.get("/QuadPoints", [0] * 8)) == 8 * areas


@pytest.mark.parametrize(("top", "areas"), [(90, 1), (112, 1), (100, 2), (125, 2)])
def test_a_code_is_beside_its_address_only_where_one_is_as_high_as_the_other(top, areas):
    hand = Hand()
    mark = hand.text("www.houterasu.or.jp/", 50, 118)
    height = 50 if top == 90 else 6 if top == 112 else 15
    for area in (Rect(50, 108, 70, 12), Rect(130, top, 50, height)):
        hand.link(area, "https://www.houterasu.or.jp/", "法テラス", mark)
    data = pdf(hand.document(Tag("P", (Tag("Link", (mark,)),))))
    with pikepdf.open(BytesIO(data)) as file:
        assert len(file.pages[0].Annots[0].get("/QuadPoints", [0] * 8)) == 8 * areas


def test_a_page_that_nobody_reads_is_drawn_once_however_often_it_is_printed():
    hand = Hand()
    first = hand.text("一枚目", 50, 50)
    hand.turn()
    hand.text("写し", 50, 50, mark=DECORATION)
    document = hand.document(Tag("P", (first,)))
    read, copy = document.pages
    with pikepdf.open(BytesIO(pdf(replace(document, pages=(read, copy, copy))))) as file:
        contents = [page.Contents.objgen for page in file.pages]
    assert contents[0] != contents[1] == contents[2]


def test_every_word_is_found_again_by_an_independent_reader(drawn):
    first, second = words(drawn)
    for word in ("相談窓口のご案内", "かつしか", "0570-078374", "https://www.houterasu.or.jp/"):
        assert word in first
    assert "いいえの場合は → #9110" in second


def test_a_full_page_with_two_weights_and_seven_codes_stays_small():
    document = page_of_words()
    assert len(pdf(document)) < 75_000


def test_tagging_costs_less_than_a_fifth_of_the_file():
    document = page_of_words()
    items = tuple(replace(item, mark=DECORATION) for page in document.pages for item in page.items)
    bare = Document((Page(A4, items),), Tag("Document"), document.title)
    assert len(pdf(document)) < 1.2 * len(pdf(bare))


def test_a_link_within_the_document_goes_to_the_top_of_its_target():
    with pikepdf.open(BytesIO(pdf(linked()))) as file:
        (link,) = file.pages[0].Annots
        assert link.A.S == "/GoTo"
        page, *place = link.A.D
        assert page.objgen == file.pages[1].obj.objgen
        assert place[0] == "/XYZ"
        top = float(place[2])
    assert top == pytest.approx(A4.height - 100 + 0.88 * 12, abs=0.01)
