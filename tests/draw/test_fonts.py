"""Fonts of a PDF: the glyphs that were used, found and copied as what they mean."""

from dataclasses import replace

import pypdfium2
import pytest
import uharfbuzz as hb

from draw.samples import Hand, font
from draw.tagged import tagged_words, words
from leaflet.draw.pdf import pdf
from leaflet.page import Tag


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


def test_glyphs_are_where_the_page_says_and_errors_do_not_add_up():
    hand = Hand()
    hand.text("いろはにほへとちりぬるを" * 3, 50, 50, 11.37, stretch=0.93, extra=0.123)
    (text,) = hand.pages[0]
    data = pdf(hand.document(Tag("P", (text.mark,))))
    textpage = pypdfium2.PdfDocument(data)[0].get_textpage()
    for index, glyph in enumerate(text.glyphs):
        left, _, right, _ = textpage.get_charbox(index, loose=True)
        assert left == pytest.approx(text.at.x + glyph.x, abs=0.03)
        assert right - left == pytest.approx(glyph.advance, abs=0.03)


def test_no_font_but_the_page_s_own_is_named(drawn, opened):
    fonts = opened.pages[0].Resources.Font
    assert {str(font.BaseFont)[8:] for font in fonts.values()} == {
        "BIZUDPGothic-Bold",
        "BIZUDPGothic-Regular",
    }
    assert b"Helvetica" not in drawn


def test_a_font_is_described_in_thousandths_of_an_em(opened):
    for embedded in opened.pages[0].Resources.Font.values():
        described = embedded.DescendantFonts[0].FontDescriptor
        measured = font(str(described.FontName)[8:])
        extents, em = measured.get_font_extents("ltr"), 1000 / measured.face.upem
        assert int(described.Ascent) == round(extents.ascender * em)
        assert int(described.Descent) == round(extents.descender * em) < 0
        left, bottom, right, top = map(int, described.FontBBox)
        assert left < 0 < 1000 <= right < 2000
        assert bottom < 0 < 500 < int(described.CapHeight) < top < 2000


def test_only_the_glyphs_that_were_used_are_embedded(opened):
    for embedded in opened.pages[0].Resources.Font.values():
        file = embedded.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
        kept = hb.Face(hb.Blob(file))
        assert kept.glyph_count < 100 < font(str(embedded.BaseFont)[8:]).face.glyph_count
        assert sorted(kept.table_tags) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]


def test_a_character_without_a_glyph_is_a_box_and_not_lost():
    hand = Hand()
    mark = hand.text("吉", 50, 50)
    (text,) = hand.pages[0]
    (glyph,) = text.glyphs
    hand.pages[0] = [replace(text, glyphs=(glyph._replace(gid=0, text="𠮷"),))]
    assert list(tagged_words(pdf(hand.document(Tag("P", (mark,)))))) == ["𠮷"]
