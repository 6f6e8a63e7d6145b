"""A character that no glyph stands for is told where it stands."""

from check.page.page_samples import page, rules, text
from leaflet.check.page import check_page


def test_a_character_without_a_glyph_is_named_where_it_stands() -> None:
    (finding,) = check_page(page(text("𠮷田", line="name: 𠮷田")))
    assert finding.rule == "glyph"
    assert (finding.where.line, finding.where.column) == (7, 7)
    assert "U+20BB7" in finding.message


def test_rare_kanji_that_the_font_has_are_sound() -> None:
    assert rules(text("髙﨑さん")) == []
