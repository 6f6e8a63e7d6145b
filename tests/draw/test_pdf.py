import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from draw.samples import A4, Hand, notice, page_of_words
from leaflet.draw.pdf import pdf
from leaflet.page import DECORATION, Document, Page, Rect, Tag


@pytest.fixture(scope="module")
def drawn():
    return pdf(notice())


@pytest.fixture(scope="module")
def opened(drawn):
    with pikepdf.open(BytesIO(drawn)) as file:
        yield file


def elements(opened):
    """Give every structure element, in reading order."""

    def walk(element):
        yield element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid)

    yield from walk(opened.Root.StructTreeRoot.K)


def roles(opened):
    return [str(element.S)[1:] for element in elements(opened)]


def words(data):
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in document]


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


def test_another_word_gives_another_id():
    hand = Hand()
    one = hand.document(Tag("P", (hand.text("一", 50, 50),)))
    hand = Hand()
    other = hand.document(Tag("P", (hand.text("二", 50, 50),)))
    first, second = (pikepdf.open(BytesIO(pdf(each))).trailer.ID[0] for each in (one, other))
    assert bytes(first) != bytes(second)


def test_a_date_is_written_only_when_the_build_gives_one(monkeypatch, opened):
    assert "/CreationDate" not in opened.docinfo
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    with pikepdf.open(BytesIO(pdf(notice()))) as dated:
        assert str(dated.docinfo.CreationDate) == "D:20260101000000Z"
        assert b"<xmp:CreateDate>2026-01-01T00:00:00Z</" in dated.Root.Metadata.read_bytes()


def test_metadata_say_the_same_in_info_and_xmp(opened):
    packet = opened.Root.Metadata.read_bytes().decode()
    assert str(opened.docinfo.Title) == "相談窓口 & ご案内"
    assert "相談窓口 &amp; ご案内" in packet
    for key in ("Author", "Subject", "Keywords", "Creator", "Producer"):
        assert str(opened.docinfo[f"/{key}"]) in packet


def test_every_tag_becomes_an_element(opened):
    assert roles(opened) == [
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


def test_bookmarks_nest_as_headings_do(opened):
    with opened.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "相談窓口のご案内"
        assert [entry.title for entry in top.children] == ["選び方"]


def test_every_word_is_found_again_by_an_independent_reader(drawn):
    first, second = words(drawn)
    for word in ("相談窓口のご案内", "かつしか", "0570-078374", "https://www.houterasu.or.jp/"):
        assert word in first
    assert "いいえの場合は → #9110" in second


def test_rare_kanji_and_chosen_forms_and_like_glyphs_keep_their_characters(drawn):
    first, _ = words(drawn)
    assert "葛\U000e0100飾" in first
    assert "𣘺" in first
    assert "𡈽" in first
    assert "〜～" in first


def test_what_only_steers_the_setting_is_not_read():
    hand = Hand()
    document = hand.document(Tag("P", (hand.text("電話\u200b相談", 50, 50),)))
    assert words(pdf(document)) == ["電話相談"]


def test_glyphs_stand_where_the_page_says_and_errors_do_not_add_up():
    hand = Hand()
    hand.text("いろはにほへとちりぬるを" * 3, 50, 50, 11.37, stretch=0.93, extra=0.123)
    (text,) = hand.pages[0]
    data = pdf(hand.document(Tag("P", (text.mark,))))
    textpage = pypdfium2.PdfDocument(data)[0].get_textpage()
    for index, glyph in enumerate(text.glyphs):
        left, _, right, _ = textpage.get_charbox(index, loose=True)
        assert left == pytest.approx(text.at.x + glyph.x, abs=0.03)
        assert right - left == pytest.approx(glyph.advance, abs=0.03)


def test_a_full_page_with_two_weights_and_seven_codes_stays_small():
    document = page_of_words()
    assert len(pdf(document)) < 85_000


def test_tagging_costs_less_than_a_fifth_of_the_file():
    document = page_of_words()
    items = tuple(item._replace(mark=DECORATION) for page in document.pages for item in page.items)
    bare = Document((Page(A4, items),), Tag("Document"), document.title)
    assert len(pdf(document)) < 1.2 * len(pdf(bare))


def test_no_font_but_the_page_s_own_is_named(drawn, opened):
    fonts = opened.pages[0].Resources.Font
    assert {str(font.BaseFont)[8:] for font in fonts.values()} == {
        "BIZUDPGothic-Bold",
        "BIZUDPGothic-Regular",
    }
    assert b"Helvetica" not in drawn


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda h, m: (Tag("P", (m,)), Tag("P", (m,))), "owned twice"),
        (lambda h, m: (), "no tag owns mark 1: 言葉"),
        (lambda h, m: (Tag("P", (m, h.mark())),), "no item carries mark 2"),
        (lambda h, m: (Tag("P", (m, DECORATION)),), "decoration is owned"),
        (lambda h, m: (Tag("Sidebar", (m,)),), "Sidebar is no role"),
        (lambda h, m: (Tag("RT", (m,)),), "RT stands in the wrong place"),
        (lambda h, m: (Tag("Figure", (m,)),), "a figure says nothing"),
        (lambda h, m: (Tag("Table", (Tag("TR", (Tag("TH", (m,)),)),)),), "no scope"),
        (lambda h, m: (Tag("Link", (Tag("Link", (m,)),)),), "a link stands in a link"),
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
        pdf(hand.document(*kids))
