"""A character that no glyph stands for is told where it stands."""

from dataclasses import replace

from check.page.page_samples import page, rules, text
from leaflet.check.page import check_page


def test_a_character_without_a_glyph_is_named_where_it_stands() -> None:
    (finding,) = check_page(page(text("𠮷田", line="name: 𠮷田")))
    assert finding.rule == "glyph"
    assert (finding.where.line, finding.where.column) == (7, 7)
    assert "U+20BB7" in finding.message


def test_the_column_is_that_of_the_character_in_its_own_value() -> None:
    line = "{𠮷: 𠮷}"
    item = text("𠮷", line=line)
    assert item.origin is not None
    (finding,) = check_page(page(replace(item, origin=item.origin._replace(column=5))))
    assert finding.where.column == 5
    (first,) = check_page(page(text("𠮷", line="𠮷")))
    assert first.where.column == 1


def test_rare_kanji_that_the_font_has_are_sound() -> None:
    assert rules(text("髙﨑さん")) == []
